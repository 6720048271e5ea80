/**
 * What changes under a profile as a feed (Atom, RFC 4287): one entry for each cause, with every offer that it moves. What is
 * still to come stands in it as well: a reader is told before the day.
 */
import type { ChangesAnswer } from '../catalogue/verbs/changing.js';
import { sha256 } from '../core/digest.js';
import { formatInstant, type Instant } from '../core/instant.js';
import {
  type Move,
  type Notice,
  type NoticeCause,
  noticeMark,
  noticesOf,
  type Outcome,
} from '../core/notices/notice.js';
import { offerId } from '../core/search/offer.js';
import type { Voice } from '../messages/voice.js';
import { explanationAddress } from './address.js';
import { atom, instantText, xml } from './atom.js';
import type { Cite } from './law.js';
import { moment } from './moment.js';
import { noticeCause, noticeText } from './notice.js';
import { wording } from './wording.js';

/** Offers named in one entry. */
const NAMED = 50;

interface Circumstances {
  /** The node's DID. */
  readonly node: string;
  readonly self: string;
  /** The same as a page. */
  readonly page: string;
  readonly next?: string;
  readonly now: Instant;
  readonly illustrative: boolean;
  readonly voice: Voice;
  readonly cite: Cite;
}

/** @param answer between two days. */
export function changesAtom(answer: ChangesAnswer, circumstances: Circumstances): string {
  const { node, self, page, next, now, voice, illustrative } = circumstances;
  const { profile, head } = answer;
  const title = voice.notices.feed(voice.text(profile.title));
  return atom({
    id: `${node}${self}`,
    language: voice.language,
    title,
    updated: instantText(head.at),
    self,
    page,
    ...(next === undefined ? {} : { next }),
    author: voice.ui.productName,
    ...(illustrative ? { subtitle: voice.ui.demoBanner } : {}),
    entries: [...noticesIn(answer, now)].reverse().map((notice) => entry(notice, answer, circumstances)),
  });
}

/** Only what moves a result: a verdict that moves while the result stays is shown on the page. */
function noticesIn({ changes }: ChangesAnswer, now: Instant): readonly Notice[] {
  const pairs = (ahead: boolean) =>
    changes
      .filter(({ at, before, after }) => at > now === ahead && before !== after)
      .flatMap(({ offer: view, at, before, after, groups }) =>
        groups.map(({ causes }): readonly [NoticeCause, Move] => [
          { kind: 'dated', at, causes },
          { offer: view.iri, view, before, after },
        ]),
      );
  return [...noticesOf('moved', pairs(false)), ...noticesOf('ahead', pairs(true))];
}

function entry(notice: Notice, { profile, head }: ChangesAnswer, circumstances: Circumstances): readonly string[] {
  const { node, self, now, voice, page } = circumstances;
  const { cause, moves } = notice;
  const at = cause.kind === 'dated' ? cause.at : now;
  const text = noticeCause(cause, { ...circumstances, address: '' }).text;
  const [only] = moves.length === 1 ? moves : [];
  const link = only && explanationAddress(offerId(only.offer), { profile: profile.id, asOf: at });
  return [
    // The same cause keeps its name when its day has come: the entry is then updated.
    `<id>${xml(`${node}${self}#${sha256(Buffer.from(noticeMark({ kind: 'moved', cause }), 'utf8')).slice(0, 32)}`)}</id>`,
    `<title>${xml(`${text} ${noticeText(notice, profile, voice)}`)}</title>`,
    `<updated>${at > now ? instantText(head.at) : formatInstant(at)}</updated>`,
    `<link rel="alternate" type="text/html" href="${xml(link ?? page)}"/>`,
    `<category term="${at > now ? 'ahead' : 'moved'}"/>`,
    `<summary>${xml(summary(moves, at, voice))}</summary>`,
  ];
}

function summary(moves: readonly Move[], at: Instant, voice: Voice): string {
  const outcome = (one: Outcome) =>
    one === undefined ? voice.ui.changing.notOffered : voice.ui.eligibilities[one].label;
  const named = moves.slice(0, NAMED).map(({ offer, view, before, after }) => {
    const name = (view && wording(view.names, voice)?.text) ?? offer;
    return voice.notices.move(name, outcome(before), outcome(after));
  });
  const left = moves.length - named.length;
  return [`${voice.day(moment(at) ?? '')}${voice.ui.colon}`, ...named, ...(left > 0 ? [`+ ${left}`] : [])].join(' ');
}
