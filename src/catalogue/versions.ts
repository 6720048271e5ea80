/** The history of an offer: every public credential that ever spoke of it or its provider, and what became of each. */
import { parseDigest } from '../core/digest.js';
import { done, type Outcome, refused } from '../core/problem.js';
import type { Version, VersionsAnswer } from '../core/search/version.js';
import type { Reading } from './read.js';
import type { When } from './verbs/finding.js';

/** Versions of one answer: anybody may publish about anybody. */
export const MAX_VERSIONS = 50;

/** @returns newest first, each as it stood when it was known; `omitted` older ones are left out. */
export function versions(key: string, when: When, { present }: Reading): Outcome<VersionsAnswer> {
  const offer = present.index.get(key);
  if (offer === undefined) return refused('not-found', [], { offer: key });
  const named = [offer.iri, offer.provider.iri].flatMap((iri) => present.descriptions.credentialsAbout(iri, 'all'));
  const shown = offer.credentials.flatMap((text) => parseDigest(text) ?? []);
  const known = [...new Set([...named, ...shown])]
    .flatMap((digest) => present.documents.get(digest) ?? [])
    .filter(({ visibility }) => visibility === 'public')
    .sort((a, b) => b.recorded - a.recorded);
  const listed = known.slice(0, MAX_VERSIONS).map((document): Version => {
    const { contentDigest: credential, recorded, claims } = document;
    const { issuer, types = [], validFrom, validUntil } = claims ?? {};
    return {
      credential,
      recorded,
      types,
      life: present.documents.lifeOf(document, when.knownAt),
      issuer,
      validFrom,
      validUntil,
    };
  });
  return done({ offer, head: present.head, when, versions: listed, omitted: known.length - listed.length });
}
