/** What a document needs from outside before it can be judged. */
import { type Reading, readDocuments } from '../credential.js';
import type { Evidence, Need } from './check.js';
import { signerOf } from './signing-key.js';
import { latest, statusListUrls } from './status/status-evidence.js';

/**
 * What must be gathered before judging: the DID document of each signer whose DID does not contain it, and the status
 * lists that credentials name; of a list that was gathered, its signer's DID document. Reads syntax alone, fetches
 * nothing; what cannot be read needs nothing.
 * @param gathered so far; what it holds may be named again.
 */
export function needs(bytes: Uint8Array, mediaType: string, gathered: readonly Evidence[] = []): readonly Need[] {
  const readings = readDocuments(bytes, mediaType);
  const urls = statusListUrls(readings);
  const lists = urls.flatMap((url): readonly Reading[] => {
    const found = latest(url, gathered);
    return found === undefined ? [] : [readDocuments(found.content.bytes, found.content.mediaType)[0]];
  });
  return [
    ...signersOf([...readings, ...lists]).map((url): Need => ({ kind: 'did-document', url })),
    ...urls.map((url): Need => ({ kind: 'status-list', url })),
  ];
}

function signersOf(readings: readonly Reading[]): readonly string[] {
  const signers = readings.flatMap((reading) => {
    return reading.document === undefined ? [] : [signerOf({ reading, document: reading.document })];
  });
  return [...new Set(signers)].filter((did): did is string => did?.startsWith('did:web:') ?? false);
}
