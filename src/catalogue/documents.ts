/** What the journal says of each credential: the fold of `published`, `assessed`, `withdrawn` and `erased`. */
import type { Claims } from '../core/claims.js';
import type { Digest } from '../core/digest.js';
import { parseRoad, type Road } from '../core/federation/road.js';
import { FOREVER, type Instant, instant } from '../core/instant.js';
import type { Entry, Visibility } from '../core/journal.js';
import {
  type Happening,
  happeningOf,
  MEANINGS,
  type RecordedState,
  type State,
  stateOf,
  TRANSITIONS,
} from '../core/life-cycle.js';
import type { Found } from '../core/verification/judgement.js';

export interface Document {
  readonly contentDigest: Digest;
  readonly bytesDigest: Digest;
  /** The presentation it came in; its bytes hold the credential's as well. */
  readonly bundle?: Digest;
  readonly mediaType: string;
  readonly visibility: Visibility;
  /** When this catalogue came to know it: the `at` of its first `published` entry. */
  readonly recorded: Instant;
  /** Seq of each `assessed` entry, oldest first; the reports themselves stay in the journal. */
  readonly assessments: readonly number[];
  /** The last assessment that decided something: what could not be decided does not make it younger. */
  readonly judged?: { readonly seq: number; readonly at: Instant; readonly rules: string };
  /** The roads on which peers gave it, in order of arrival. */
  readonly roads: readonly Road[];
  /** Was it published here itself? */
  readonly direct: boolean;
  /** The same content in other bytes, as peers gave it. */
  readonly copies: readonly Digest[];
  readonly state: RecordedState;
  /** Since when it is in that state. */
  readonly since: Instant;
  readonly claims: Claims | undefined;
}

export interface ObservedList {
  readonly digest: Digest;
  readonly at: Instant;
}

/** What one entry did to one document. */
export interface Change {
  /** Absent when the entry published it. */
  readonly before?: Document;
  readonly after: Document;
}

/** Does it count as a source of facts? Withdrawn and erased documents stay listed and count no more. */
export function counts({ state }: Document): boolean {
  return MEANINGS[state].counts !== 'never';
}

const NONE: readonly never[] = [];

export class Documents {
  readonly #byContent = new Map<Digest, Document>();
  readonly #byGraph = new Map<Digest, Digest>();
  readonly #byBytes = new Map<Digest, Digest[]>();
  /** By issuer and id of the credential: its versions in order of arrival. */
  readonly #versions = new Map<string, Digest[]>();
  /** Digest and URL → as what it was observed. */
  readonly #observed = new Map<string, readonly string[]>();
  /** By URL. */
  readonly #lists = new Map<string, ObservedList>();
  readonly #adopted = new Map<string, Set<Digest>>();
  readonly #adoptedAt = new Map<string, Instant>();

  get(contentDigest: Digest): Document | undefined {
    return this.#byContent.get(contentDigest);
  }

  /**
   * Is this credential here, in these words or in others that mean the same? The JSON around a signed graph can be
   * written anew by anybody: counted as another credential, an old one would come back as the newest.
   */
  same({ contentDigest, graphDigest }: Pick<Found, 'contentDigest' | 'graphDigest'>): Document | undefined {
    const twin = graphDigest === undefined ? undefined : this.#byGraph.get(graphDigest);
    return this.#byContent.get(contentDigest) ?? (twin === undefined ? undefined : this.#byContent.get(twin));
  }

  /** Those that came in these very bytes. */
  withBytes(bytesDigest: Digest): readonly Document[] {
    return (this.#byBytes.get(bytesDigest) ?? []).flatMap((digest) => this.#byContent.get(digest) ?? []);
  }

  all(): IterableIterator<Document> {
    return this.#byContent.values();
  }

  get size(): number {
    return this.#byContent.size;
  }

  /** As what these very bytes of a URL have been journalled already: kinds of evidence. */
  observedAs(url: string, digest: Digest): readonly string[] {
    return this.#observed.get(`${digest} ${url}`) ?? [];
  }

  /** The status list that was journalled last for a URL. */
  lastList(url: string): ObservedList | undefined {
    return this.#lists.get(url);
  }

  /** Has this version of a law, list or profile been adopted already? Without a digest: has any version? */
  adopted(what: string, digest?: Digest): boolean {
    const digests = this.#adopted.get(what);
    return digests !== undefined && (digest === undefined || digests.has(digest));
  }

  /** When the last version of it was adopted; undefined when none ever was. */
  adoptedAt(what: string): Instant | undefined {
    return this.#adoptedAt.get(what);
  }

  /** The state on a day, and since when: what the journal says, and what time and newer versions have made of it. */
  lifeOf(document: Document, on: Instant): { readonly state: State; readonly since: Instant } {
    const until = document.claims?.validUntil ?? FOREVER;
    const newer = this.#newerThan(document);
    const state = stateOf(document.state, until <= on, newer !== undefined);
    if (state === 'expired') return { state, since: until };
    return { state, since: state === 'deprecated' && newer !== undefined ? newer.recorded : document.since };
  }

  /**
   * The latest version that begins after this one: of the same issuer, under the same id, whatever became of it. What an
   * issuer has once replaced is not news, even where the newer version was revoked or withdrawn since.
   */
  successorOf(claims: Claims): Claims | undefined {
    const versions = this.#versions.get(versionKey(claims) ?? '') ?? [];
    return versions
      .flatMap((digest) => this.#byContent.get(digest)?.claims ?? [])
      .reduce<Claims | undefined>((latest, one) => {
        return one.validFrom > (latest ?? claims).validFrom ? one : latest;
      }, undefined);
  }

  /** The next version: of the same issuer, under the same id, and holding itself. */
  #newerThan({ contentDigest, claims }: Document): Document | undefined {
    const versions = this.#versions.get(versionKey(claims) ?? '') ?? [];
    return versions
      .slice(versions.indexOf(contentDigest) + 1)
      .map((digest) => this.#byContent.get(digest))
      .find((newer) => newer?.state === 'active');
  }

  /**
   * Takes one entry in.
   * @param claimsOf what extraction found in a credential, from the facts store or fresh from its judgement.
   * @returns the documents that it changed, each before and after.
   */
  apply(entry: Entry, claimsOf: (contentDigest: Digest) => Claims | undefined): readonly Change[] {
    switch (entry.kind) {
      case 'published':
        return this.#publish(entry, claimsOf(entry.contentDigest));
      case 'assessed': {
        const [report] = entry.report.documents;
        const happening = report === undefined ? 'undetermined' : happeningOf(report);
        const judged = { seq: entry.seq, at: instant(entry.at), rules: entry.report.rules };
        return this.#change(entry.contentDigest, entry, happening, ({ assessments }) => ({
          assessments: [...assessments, entry.seq],
          ...(happening === 'undetermined' ? {} : { judged }),
        }));
      }
      case 'withdrawn':
        return this.#change(entry.contentDigest, entry, 'withdrawn');
      case 'erased':
        return (this.#byBytes.get(entry.bytesDigest) ?? []).flatMap((digest) =>
          this.#change(digest, entry, 'erased', () => ({ claims: undefined })),
        );
      case 'observed':
        this.#observed.set(`${entry.bytesDigest} ${entry.url}`, [
          ...this.observedAs(entry.url, entry.bytesDigest),
          entry.evidence,
        ]);
        if (entry.evidence === 'status-list') {
          this.#lists.set(entry.url, { digest: entry.bytesDigest, at: instant(entry.at) });
        }
        return [];
      case 'adopted':
        this.#adopted.set(entry.what, (this.#adopted.get(entry.what) ?? new Set()).add(entry.digest));
        this.#adoptedAt.set(entry.what, instant(entry.at));
        return [];
    }
  }

  #publish(entry: Extract<Entry, { kind: 'published' }>, claims: Claims | undefined): readonly Change[] {
    const { contentDigest, graphDigest, bytesDigest, mediaType, visibility, bundle } = entry;
    const road = entry.via === undefined ? undefined : parseRoad(entry.via);
    const known = this.#byContent.get(contentDigest);
    // Published again by another road: the first knowledge of it stands.
    if (known !== undefined) {
      this.#byContent.set(contentDigest, this.#again(known, bytesDigest, road));
      return [];
    }
    const recorded = instant(entry.at);
    const after: Document = {
      contentDigest,
      bytesDigest,
      ...(bundle === undefined ? {} : { bundle }),
      mediaType,
      visibility,
      recorded,
      assessments: [],
      roads: road === undefined ? NONE : [road],
      direct: entry.via === undefined,
      copies: NONE,
      state: 'active',
      since: recorded,
      claims,
    };
    this.#byContent.set(contentDigest, after);
    if (graphDigest !== undefined) this.#byGraph.set(graphDigest, contentDigest);
    this.#byBytes.set(bytesDigest, [...(this.#byBytes.get(bytesDigest) ?? []), contentDigest]);
    const version = versionKey(claims);
    if (version !== undefined) this.#versions.set(version, [...(this.#versions.get(version) ?? []), contentDigest]);
    return [{ after }];
  }

  #again(known: Document, bytesDigest: Digest, road: Road | undefined): Document {
    const isCopy = bytesDigest !== known.bytesDigest && !known.copies.includes(bytesDigest);
    if (isCopy) this.#byBytes.set(bytesDigest, [...(this.#byBytes.get(bytesDigest) ?? []), known.contentDigest]);
    return {
      ...known,
      roads: road === undefined ? known.roads : [...known.roads, road],
      direct: known.direct || road === undefined,
      copies: isCopy ? [...known.copies, bytesDigest] : known.copies,
    };
  }

  #change(
    digest: Digest,
    { at }: Entry,
    happening: Happening,
    more: (document: Document) => Partial<Document> = () => ({}),
  ): readonly Change[] {
    const before = this.#byContent.get(digest);
    if (before === undefined) return [];
    const state = TRANSITIONS[before.state][happening];
    const since = state === before.state ? before.since : instant(at);
    const after = { ...before, ...more(before), state, since };
    this.#byContent.set(digest, after);
    return [{ before, after }];
  }
}

/** @returns undefined for a credential without an id: nothing says that it is a version of anything. */
function versionKey(claims: Claims | undefined): string | undefined {
  return claims?.credentialId === undefined ? undefined : `${claims.issuer} ${claims.credentialId}`;
}
