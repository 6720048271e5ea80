/**
 * A search as a feed (Atom, RFC 4287): who subscribes is told when an offer is described anew or its result moves. Links
 * are relative to the address of the feed (RFC 4287 §2, xml:base).
 */
import type { SearchAnswer } from '../core/search/query.js';
import type { Voice } from '../messages/voice.js';
import type { HitAnswer, OffersAnswer } from './offers.js';
import { reasonsOf } from './offers-csv.js';
import { feedAddress } from './offers-faces.js';

interface Circumstances {
  /** The node's DID: with the address asked it names the feed for good. */
  readonly node: string;
  /** The feed's own address, relative to the root. */
  readonly self: string;
  /** The same search as a page. */
  readonly page: string;
  readonly voice: Voice;
}

export function offersAtom(body: OffersAnswer, found: SearchAnswer, circumstances: Circumstances): string {
  const { node, self, page, voice } = circumstances;
  const { ui } = voice;
  const title = body.profile === null ? ui.offers.title : ui.offers.titleUnder(body.profile.title);
  const entries = body.offers.map((hit, place) => ({ hit, updated: updatedOf(hit, found.hits[place]) }));
  const newest = entries
    .map(({ updated }) => updated)
    .sort()
    .at(-1);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${voice.language}">`,
    `  <id>${xml(`${node}${self}`)}</id>`,
    `  <title>${xml(title)}</title>`,
    `  <updated>${newest ?? instantText(found.head.at)}</updated>`,
    `  <link rel="self" type="application/atom+xml" href="${xml(self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${xml(page)}"/>`,
    ...(body.next === null ? [] : [`  <link rel="next" href="${xml(feedAddress(body.next))}"/>`]),
    `  <author><name>${xml(ui.productName)}</name></author>`,
    ...(body.illustrative ? [`  <subtitle>${xml(ui.demoBanner)}</subtitle>`] : []),
    ...entries.flatMap(({ hit, updated }) => entry(hit, updated, voice)),
    '</feed>',
    '',
  ].join('\n');
}

function entry(hit: HitAnswer, updated: string, voice: Voice): readonly string[] {
  const { eligibility } = hit;
  const outcome = eligibility === null ? [] : [voice.ui.eligibilities[eligibility].label];
  const standing = hit.standing === 'third-party' ? [`${voice.ui.offers.thirdParty}.`] : [];
  return [
    '  <entry>',
    `    <id>${xml(hit.iri)}</id>`,
    `    <title>${xml([hit.name.text, ...outcome].join(' · '))}</title>`,
    `    <updated>${updated}</updated>`,
    `    <author><name>${xml(hit.provider.name)}</name></author>`,
    `    <link rel="alternate" type="text/html" href="${xml(hit.explanation ?? hit.url)}"/>`,
    ...(eligibility === null ? [] : [`    <category term="${eligibility}" label="${xml(outcome.join(''))}"/>`]),
    `    <summary>${xml([...standing, ...reasonsOf(hit)].join(' '))}</summary>`,
    '  </entry>',
  ];
}

/** When the offer was last described, or a deciding verdict became what it is: the later of the two. */
function updatedOf({ unmet }: HitAnswer, hit: SearchAnswer['hits'][number] | undefined): string {
  const moved = unmet
    .filter(({ decides }) => decides)
    .flatMap(({ rules }) => rules.map(({ since }) => instantText(since ?? '')));
  const described = hit === undefined ? [] : [new Date(hit.offer.changedAt).toISOString()];
  return [...moved, ...described].sort().at(-1) ?? instantText('');
}

/** A day or an instant of an answer in the one form that feeds know (RFC 3339); the epoch for what has no date. */
function instantText(text: string): string {
  const at = Date.parse(text);
  return new Date(Number.isNaN(at) ? 0 : at).toISOString();
}

/** XML 1.0 §2.2 has no control characters and no lone surrogates, not even as references. */
function xml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
