/**
 * The stock library beside which `verify` is measured, in a thread of its own: its contexts are cloned as jsonld
 * clones them, and nothing that we warmed up helps it.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { verifyCredential } from '@digitalbazaar/vc';
import { type Contexts, type DocumentLoader, sealedLoader, useCopyOnWriteContexts } from '../src/core/jsonld.js';
import { sliceRate } from './slice.js';

export interface StockWork {
  readonly text: string;
  readonly contexts: Contexts;
  readonly didDocument: { readonly id: string; readonly verificationMethod: readonly { readonly id: string }[] };
  readonly now: string;
}

/** One verification: parses the text and verifies, with contexts that the library may keep. */
function stock({ text, contexts, didDocument, now }: StockWork): () => Promise<void> {
  useCopyOnWriteContexts(false);
  const pinned = sealedLoader(contexts);
  const [method] = didDocument.verificationMethod;
  const key = { '@context': 'https://w3id.org/security/multikey/v1', ...method };
  const documentLoader: DocumentLoader = async (url) => {
    if (url === didDocument.id) return { contextUrl: null, documentUrl: url, document: didDocument };
    if (url === method?.id) return { contextUrl: null, documentUrl: url, document: key };
    return { ...(await pinned(url)), tag: 'static' };
  };
  return async () => {
    const suite = new DataIntegrityProof({ cryptosuite });
    const result = await verifyCredential({ credential: JSON.parse(text), suite, documentLoader, now });
    if (!result.verified) throw new Error(`the stock library refused: ${result.error}`);
  };
}

const once = stock(workerData);
/** Each message asks for one slice of so many milliseconds; the answer is verifications per second. */
parentPort?.on('message', async (milliseconds: number) => parentPort?.postMessage(await sliceRate(once, milliseconds)));
