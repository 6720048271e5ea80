/** What must be gathered before a document's certificate chains can be judged. */
import type { Reading } from '../../credential.js';
import type { Certificate } from '../../x509/certificate.js';
import { linksToAnchor } from '../../x509/reachable.js';
import { listsOf } from '../../x509/revocation.js';
import type { TrustAnchor } from '../../x509/trust-anchor.js';
import type { Evidence, Need } from '../check.js';
import { MAX_CHAINS, MAX_REVOCATION_LISTS } from '../limits.js';
import { givenChains, readGiven } from './given-chains.js';

/**
 * The chains that headers and gathered DID documents name; and the revocation lists that their certificates name, of
 * chains alone that lead to a listed anchor: whoever writes certificates for himself has nothing fetched by them.
 */
export function chainNeeds(
  readings: readonly Reading[],
  evidence: readonly Evidence[],
  anchors: readonly TrustAnchor[],
): readonly Need[] {
  const given = readings.flatMap((reading) => {
    const { document } = reading;
    const found = document === undefined ? undefined : givenChains({ reading, document, evidence });
    return found?.ok ? found.chains : [];
  });
  const urls = new Set(
    given.flatMap(({ named }) => ('x5u' in named && typeof named.x5u === 'string' ? [named.x5u] : [])),
  );
  const chains = [...urls].slice(0, MAX_CHAINS);
  const read = new Map<string, readonly Certificate[]>();
  for (const one of given) {
    const reading = read.size < MAX_CHAINS ? readGiven(one, evidence) : undefined;
    if (reading?.ok) read.set(reading.chain.map(({ digest }) => digest).join(), reading.chain);
  }
  const lists = [...read.values()].flatMap((chain) => linksToAnchor(chain, anchors).flatMap(listsOf));
  return [
    ...chains.map((url): Need => ({ kind: 'certificate-chain', url })),
    ...[...new Set(lists)].slice(0, MAX_REVOCATION_LISTS).map((url): Need => ({ kind: 'revocation-list', url })),
  ];
}
