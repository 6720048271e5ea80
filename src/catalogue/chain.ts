/** The links from a verdict to who signed: credential, issuer, when recorded, how it was assessed. */
import { type Iri, speaksFor } from '../core/did.js';
import type { Digest } from '../core/digest.js';
import type { Journal } from '../ports.js';
import type { Document } from './documents.js';
import { decidingReport } from './history.js';
import type { Present } from './present.js';
import type { Chain, ChainLink } from './verbs/recording.js';

/** Links of one answer. Each is an entry read from the journal, and anybody may publish about anybody. */
export const MAX_LINKS = 100;

interface Wanted {
  readonly digests: Iterable<Digest>;
  /** Credentials that reasons cite. */
  readonly cited?: ReadonlySet<string>;
  /** The offer and its provider, or the participant. */
  readonly about: readonly Iri[];
}

/**
 * @returns at most MAX_LINKS, in order of who says it: the party itself first, and of others those whom the trust list
 * names; of each, what reasons cite before the rest. `omitted` tells how many are left out.
 */
export async function chainOf(
  { digests, cited = new Set(), about }: Wanted,
  { present, journal }: { readonly present: Present; readonly journal: Journal },
): Promise<Chain> {
  const { issuers } = present.rulebook.trust;
  const rank = ({ contentDigest, claims }: Document): number => {
    const issuer = claims?.issuer ?? '';
    const own = about.some((iri) => speaksFor(issuer, iri));
    const isCited = cited.has(contentDigest);
    if (own) return isCited ? 0 : 2;
    return isCited ? (issuers.has(issuer) ? 1 : 3) : 4;
  };
  const documents = [...new Set(digests)]
    .flatMap((digest) => present.documents.get(digest) ?? [])
    .filter(({ claims, judged }) => claims !== undefined && judged !== undefined)
    .map((document) => ({ document, rank: rank(document) }))
    .sort((a, b) => a.rank - b.rank);
  const links: ChainLink[] = [];
  for (const { document } of documents.slice(0, MAX_LINKS)) {
    const report = await decidingReport(document, journal);
    if (document.claims === undefined || report === undefined) continue;
    const { issuer, validFrom, validUntil, illustrative, types } = document.claims;
    const { contentDigest: credential, mediaType, recorded } = document;
    links.push({ credential, mediaType, issuer, recorded, validFrom, validUntil, illustrative, types, report });
  }
  return { links, omitted: Math.max(0, documents.length - MAX_LINKS) };
}
