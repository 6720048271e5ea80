/**
 * A search as a feed (Atom, RFC 4287): who subscribes is told when an offer is described anew or its result moves.
 */
import type { SearchAnswer } from '../core/search/query.js';
import type { Voice } from '../messages/voice.js';
import { atom, instantText, xml } from './atom.js';
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
  const entries = body.offers.map((hit, place) => ({ hit, updated: updatedOf(hit, found.hits[place]) }));
  const newest = entries
    .map(({ updated }) => updated)
    .sort()
    .at(-1);
  return atom({
    id: `${node}${self}`,
    language: voice.language,
    title: body.profile === null ? ui.offers.title : ui.offers.titleUnder(body.profile.title),
    updated: newest ?? instantText(found.head.at),
    self,
    page,
    ...(body.next === null ? {} : { next: feedAddress(body.next) }),
    author: ui.productName,
    ...(body.illustrative ? { subtitle: ui.demoBanner } : {}),
    entries: entries.map(({ hit, updated }) => entry(hit, updated, voice)),
  });
}

function entry(hit: HitAnswer, updated: string, voice: Voice): readonly string[] {
  const { eligibility } = hit;
  const outcome = eligibility === null ? [] : [voice.ui.eligibilities[eligibility].label];
  const standing = hit.standing === 'third-party' ? [`${voice.ui.offers.thirdParty}.`] : [];
  return [
    `<id>${xml(hit.iri)}</id>`,
    `<title>${xml([hit.name.text, ...outcome].join(' · '))}</title>`,
    `<updated>${updated}</updated>`,
    `<author><name>${xml(hit.provider.name)}</name></author>`,
    `<link rel="alternate" type="text/html" href="${xml(hit.explanation ?? hit.url)}"/>`,
    ...(eligibility === null ? [] : [`<category term="${eligibility}" label="${xml(outcome.join(''))}"/>`]),
    `<summary>${xml([...standing, ...reasonsOf(hit)].join(' '))}</summary>`,
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
