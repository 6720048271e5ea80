/** Signed offers without end, each its own, by signers whose DID is their key. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { keyFromSeed, publicHalf } from '../../src/adapters/keys.js';
import { type Signed, signCredential } from '../../src/adapters/signer.js';
import { readVocabulary, SHIPPED_CONTEXTS } from '../../src/adapters/vocabulary.js';
import { instant } from '../../src/core/instant.js';
import { multikeyOf } from '../../src/core/public-key.js';

/** @param seed whose they are: other seeds, other documents. */
export async function signedOffers(seed: string): Promise<(number: number) => Promise<Signed>> {
  const { contexts } = await readVocabulary();
  const key = keyFromSeed(createHash('sha256').update(seed).digest());
  const multikey = multikeyOf(publicHalf(key));
  const did = `did:key:${multikey}`;
  const signing = {
    key,
    verificationMethod: `${did}#${multikey}`,
    format: 'vc+jwt',
    created: instant('2026-01-01'),
    contexts,
  } as const;
  const example = await readFile(`${SHIPPED_CONTEXTS}/examples/service-offering.json`, 'utf8');
  const text = example.replaceAll('did:web:boreal.example', did);
  return async (number) => {
    const unsigned = JSON.parse(text.replaceAll('https://boreal.example/', `${did}#${number}/`));
    const outcome = await signCredential(unsigned, signing);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
    return outcome.value;
  };
}
