/**
 * The stock library beside which `verify` is measured, in a thread of its own: its contexts are cloned as jsonld
 * clones them, and nothing that we warmed up helps it.
 */
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { verifyCredential } from '@digitalbazaar/vc';
import { type Contexts, type DocumentLoader, sealedLoader, useCopyOnWriteContexts } from '../src/core/jsonld.js';

export interface StockWork {
  readonly text: string;
  readonly contexts: Contexts;
  readonly didDocument: { readonly id: string; readonly verificationMethod: readonly { readonly id: string }[] };
  readonly now: string;
  readonly milliseconds: number;
}

/** @returns verifications per second. Each parses the text and verifies, with contexts that the library may keep. */
async function measure({ text, contexts, didDocument, now, milliseconds }: StockWork): Promise<number> {
  useCopyOnWriteContexts(false);
  const pinned = sealedLoader(contexts);
  const [method] = didDocument.verificationMethod;
  const key = { '@context': 'https://w3id.org/security/multikey/v1', ...method };
  const documentLoader: DocumentLoader = async (url) => {
    if (url === didDocument.id) return { contextUrl: null, documentUrl: url, document: didDocument };
    if (url === method?.id) return { contextUrl: null, documentUrl: url, document: key };
    return { ...(await pinned(url)), tag: 'static' };
  };
  const once = async () => {
    const suite = new DataIntegrityProof({ cryptosuite });
    const result = await verifyCredential({ credential: JSON.parse(text), suite, documentLoader, now });
    if (!result.verified) throw new Error(`the stock library refused: ${result.error}`);
  };
  return perSecond(once, milliseconds);
}

/** @returns how often `once` ran per second, after as much time again to warm up. */
export async function perSecond(once: () => Promise<void>, milliseconds: number): Promise<number> {
  const runFor = async (time: number) => {
    const start = performance.now();
    let runs = 0;
    while (performance.now() - start < time) {
      await once();
      runs++;
    }
    return (runs * 1000) / (performance.now() - start);
  };
  await runFor(milliseconds);
  return runFor(milliseconds);
}

if (!isMainThread && parentPort !== null) parentPort.postMessage(await measure(workerData));
