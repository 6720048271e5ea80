/**
 * Reassess: what is stored is judged again when its evidence may have changed. What is due follows from the journal
 * (`assessed`) and the clock, so a restart takes up where it was; only what is news is appended, evidence first.
 */
import type { Digest } from '../core/digest.js';
import { BEGINNING, type Instant, later } from '../core/instant.js';
import { withoutQuotes } from '../core/journal.js';
import { happeningOf, MEANINGS } from '../core/life-cycle.js';
import { dueForReassessment, isNews, type Watched } from '../core/reassessment.js';
import { type Report, RULES_VERSION } from '../core/verification/check.js';
import { type Appending, append, NOTHING, observations } from './append.js';
import type { Document } from './documents.js';
import { reportsOf } from './history.js';
import type { Lane } from './lane.js';
import { type Assessing, assess } from './publish.js';
import type { Reassessed } from './verbs/publishing.js';

/** As the journal names their adoptions: whose status lists count for whom, and what certificate chains may end in. */
export const TRUST_FILES = ['policies/trust-list', 'policies/trust-anchors'] as const;

/** Credentials judged at the same time; the evidence source holds each host to fewer. */
const TOGETHER = 4;

export interface Reassessing extends Appending, Assessing {
  readonly lane: Lane;
  /** Milliseconds between two judgements of one credential. */
  readonly every: number;
}

type Outcome = 'changed' | 'confirmed' | 'undetermined' | 'postponed';

export class Reassessor {
  /** Since the process began: what was looked at without news is not in the journal. */
  readonly #looked = new Map<Digest, Instant>();
  readonly #confirmed = new Map<Digest, Instant>();

  constructor(private readonly r: Reassessing) {}

  /** When a credential was last found to be as it is; undefined when it never was. */
  confirmed({ contentDigest, judged }: Document): Instant | undefined {
    const confirmed = this.#confirmed.get(contentDigest);
    return confirmed === undefined ? judged?.at : later(confirmed, judged?.at ?? BEGINNING);
  }

  /** Judges what is due now. Ends early, between two credentials, when `signal` is aborted. */
  async run(signal?: AbortSignal): Promise<Reassessed> {
    const { present, clock, every } = this.r;
    const now = clock.now();
    const watched = [...present.documents.all()]
      .filter((document) => MEANINGS[present.documents.lifeOf(document, now).state].watched)
      .map((document) => this.#watched(document));
    const due = dueForReassessment(watched, now, every).values();
    const counts = { changed: 0, confirmed: 0, undetermined: 0, postponed: 0 };
    const worker = async (): Promise<void> => {
      for (const { contentDigest } of due) {
        if (signal?.aborted) return;
        counts[await this.#reassess(contentDigest)] += 1;
      }
    };
    // One iterator, several hands: each takes the next when it is free.
    await Promise.all(Array.from({ length: TOGETHER }, worker));
    return counts;
  }

  #watched({ contentDigest, recorded, judged }: Document): Watched {
    const here = this.#looked.get(contentDigest);
    const looked = later(here ?? BEGINNING, judged?.at ?? recorded);
    const { documents } = this.r.present;
    const trusted = TRUST_FILES.map((file) => documents.adoptedAt(file) ?? BEGINNING).reduce(later);
    // What this process looked at was judged by its rules, though nothing came of it that is in the journal: else what
    // cannot be decided would be asked for again in every round.
    return { contentDigest, looked, rules: here === undefined ? (judged?.rules ?? '') : RULES_VERSION, trusted };
  }

  async #reassess(contentDigest: Digest): Promise<Outcome> {
    const { journal, present, lane, clock } = this.r;
    const document = present.documents.get(contentDigest);
    const bytes = document === undefined ? undefined : await journal.bytes(document.bytesDigest);
    if (document === undefined || bytes === undefined) return 'postponed';
    const { judgement, evidence } = await assess(bytes, document.mediaType, this.r);
    const found = judgement.credentials.find((one) => one.contentDigest === contentDigest);
    // Judging was stopped (too costly): nothing was learnt, and trying at once again would cost as much.
    if (found === undefined) {
      this.#looked.set(contentDigest, clock.now());
      return 'postponed';
    }
    const report: Report = withoutQuotes({ ...judgement.report, documents: [found.report] });
    const last = (await reportsOf(document, journal)).at(-1)?.report;
    const undetermined = happeningOf(found.report) === 'undetermined';
    if (last !== undefined && !isNews(last, report)) {
      this.#looked.set(contentDigest, clock.now());
      if (!undetermined) this.#confirmed.set(contentDigest, clock.now());
      return undetermined ? 'undetermined' : 'confirmed';
    }
    const entries = await lane.run(() =>
      append(this.r, () => {
        // Withdrawn or erased meanwhile: nothing is said of it any more.
        const now = present.documents.get(contentDigest);
        if (now === undefined || !MEANINGS[now.state].watched) return NOTHING;
        // Another node was faster: what it journalled holds until this is due again.
        if (now.judged?.at !== document.judged?.at) return NOTHING;
        const used = new Set(report.evidence.map(({ digest }) => digest));
        const relevant = evidence.filter(({ content }) => content.ok && used.has(content.digest));
        const { events, blobs } = observations(relevant, present);
        return { events: [...events, { kind: 'assessed', contentDigest, report }], blobs };
      }),
    );
    // It stays due: what was found is lost, and is found again in the next round.
    if (entries === 'busy' || entries.length === 0) return 'postponed';
    this.#looked.set(contentDigest, clock.now());
    return 'changed';
  }
}
