/** What the journal says of each credential: the fold of `published`, `assessed`, `withdrawn` and `erased`. */
import type { Claims } from '../core/claims.js';
import type { Digest } from '../core/digest.js';
import { type Instant, instant } from '../core/instant.js';
import type { Entry, Visibility } from '../core/journal.js';

export interface Document {
  readonly contentDigest: Digest;
  readonly bytesDigest: Digest;
  readonly mediaType: string;
  readonly visibility: Visibility;
  /** When this catalogue came to know it: the `at` of its first `published` entry. */
  readonly recorded: Instant;
  /** Seq of each `assessed` entry, oldest first; the reports themselves stay in the journal. */
  readonly assessments: readonly number[];
  readonly withdrawn: boolean;
  readonly erased: boolean;
  readonly claims: Claims | undefined;
}

/** Does it count as a source of facts? Withdrawn and erased documents stay listed and count no more. */
export function counts(document: Document): boolean {
  return !document.withdrawn && !document.erased;
}

export class Documents {
  readonly #byContent = new Map<Digest, Document>();
  readonly #byBytes = new Map<Digest, Digest[]>();
  readonly #observed = new Set<string>();
  readonly #adopted = new Map<string, Set<Digest>>();

  get(contentDigest: Digest): Document | undefined {
    return this.#byContent.get(contentDigest);
  }

  all(): IterableIterator<Document> {
    return this.#byContent.values();
  }

  get size(): number {
    return this.#byContent.size;
  }

  /** Has this very evidence (URL and bytes) been journalled already? */
  observed(url: string, digest: Digest): boolean {
    return this.#observed.has(`${digest} ${url}`);
  }

  /** Has this version of a law, list or profile been adopted already? Without a digest: has any version? */
  adopted(what: string, digest?: Digest): boolean {
    const digests = this.#adopted.get(what);
    return digests !== undefined && (digest === undefined || digests.has(digest));
  }

  /**
   * Takes one entry in.
   * @param claimsOf what extraction found in a credential, from the facts store or fresh from its judgement.
   * @returns the content digests whose document changed.
   */
  apply(entry: Entry, claimsOf: (contentDigest: Digest) => Claims | undefined): readonly Digest[] {
    switch (entry.kind) {
      case 'published': {
        // Published again by another route (a peer, a bundle): the first knowledge of it stands.
        if (this.#byContent.has(entry.contentDigest)) return [];
        const { contentDigest, bytesDigest, mediaType, visibility } = entry;
        this.#byContent.set(contentDigest, {
          contentDigest,
          bytesDigest,
          mediaType,
          visibility,
          recorded: instant(entry.at),
          assessments: [],
          withdrawn: false,
          erased: false,
          claims: claimsOf(contentDigest),
        });
        this.#byBytes.set(bytesDigest, [...(this.#byBytes.get(bytesDigest) ?? []), contentDigest]);
        return [contentDigest];
      }
      case 'assessed':
        return this.#change(entry.contentDigest, (document) => ({
          ...document,
          assessments: [...document.assessments, entry.seq],
        }));
      case 'withdrawn':
        return this.#change(entry.contentDigest, (document) => ({ ...document, withdrawn: true }));
      case 'erased':
        return (this.#byBytes.get(entry.bytesDigest) ?? []).flatMap((digest) =>
          this.#change(digest, (document) => ({ ...document, erased: true, claims: undefined })),
        );
      case 'observed':
        this.#observed.add(`${entry.bytesDigest} ${entry.url}`);
        return [];
      case 'adopted':
        this.#adopted.set(entry.what, (this.#adopted.get(entry.what) ?? new Set()).add(entry.digest));
        return [];
    }
  }

  #change(digest: Digest, change: (document: Document) => Document): readonly Digest[] {
    const document = this.#byContent.get(digest);
    if (document === undefined) return [];
    this.#byContent.set(digest, change(document));
    return [digest];
  }
}
