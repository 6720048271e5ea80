/** What a document needs from outside before it can be judged. */
import { methodReferences } from '../credential/parties.js';
import { type Reading, readDocuments } from '../credential.js';
import type { Did } from '../did.js';
import type { TrustAnchor } from '../x509/trust-anchor.js';
import { chainNeeds } from './chain/chain-needs.js';
import type { Evidence, Need } from './check.js';
import { MAX_COUNTERSIGNERS } from './limits.js';
import { resourceUrls } from './resources.js';
import { countersignerOf, signerOf } from './signing-key.js';
import { latest, statusListUrls } from './status/status-evidence.js';

/**
 * What must be gathered before judging: the DID document of each signer and countersigner whose DID does not contain
 * it, and the status lists that credentials name; of a list that was gathered, its signer's DID document; the
 * certificate chains that are given for their keys, and the revocation lists of those; related resources and schemas. Fetches nothing; what cannot be
 * read needs nothing.
 * @param anchors what chains may lead to: only of chains that do are revocation lists asked for.
 * @param gathered so far; what it holds may be named again.
 */
export function needs(
  bytes: Uint8Array,
  mediaType: string,
  gathered: readonly Evidence[] = [],
  anchors: readonly TrustAnchor[] = [],
): readonly Need[] {
  const readings = readDocuments(bytes, mediaType);
  const urls = statusListUrls(readings);
  const lists = urls.flatMap((url): readonly Reading[] => {
    const found = latest(url, gathered);
    return found === undefined ? [] : [readDocuments(found.content.bytes, found.content.mediaType)[0]];
  });
  return [
    ...signersOf([...readings, ...lists]).map((url): Need => ({ kind: 'did-document', url })),
    ...urls.map((url): Need => ({ kind: 'status-list', url })),
    ...resourceUrls([...readings, ...lists]).map((url): Need => ({ kind: 'resource', url })),
    ...chainNeeds([...readings, ...lists], gathered, anchors),
  ];
}

function signersOf(readings: readonly Reading[]): readonly string[] {
  const signers = readings.flatMap((reading) => {
    return reading.document === undefined ? [] : [signerOf({ reading, document: reading.document })];
  });
  return [...new Set([...signers, ...countersignersOf(readings)])].filter(
    (did): did is string => did?.startsWith('did:web:') ?? false,
  );
}

/** No more than are looked at: whoever adds a proof names another host to ask. */
function countersignersOf(readings: readonly Reading[]): readonly Did[] {
  const dids = readings.flatMap((reading) => {
    const { document } = reading;
    if (document === undefined) return [];
    return methodReferences(document).flatMap((method) => countersignerOf({ reading, document }, method) ?? []);
  });
  return [...new Set(dids)].slice(0, MAX_COUNTERSIGNERS);
}
