/** Signs drafts with the demo keys, as of the day on which they are published. */
import { type Signed, type Signing, signCredential, signPresentation } from '../../src/adapters/signer.js';
import type { Did } from '../../src/core/did.js';
import { instant } from '../../src/core/instant.js';
import type { Contexts } from '../../src/core/jsonld.js';
import type { Outcome } from '../../src/core/problem.js';
import type { Bundle } from './bundle.js';
import type { Draft } from './draft.js';
import { demoKey, verificationMethod } from './keys.js';

export async function signDraft(draft: Draft, contexts: Contexts): Promise<Signed> {
  return expectSigned(draft.path, await signCredential(draft.credential, signing(draft, contexts)));
}

export async function signBundle(bundle: Bundle, contexts: Contexts): Promise<Signed> {
  const parts: Signed[] = [];
  for (const part of bundle.drafts) parts.push(await signDraft(part, contexts));
  return expectSigned(bundle.path, await signPresentation(parts, signing(bundle, contexts)));
}

/** For tests and templates: any credential, signed by a demo name. */
export async function signAs(did: Did, unsigned: object, day: string, contexts: Contexts): Promise<Signed> {
  const options = { ...signing({ signer: did, format: 'data-integrity', published: '2016-01-01' }, contexts) };
  return expectSigned(did, await signCredential(unsigned, { ...options, created: instant(day) }));
}

function signing(
  { signer, format, published }: Pick<Draft, 'signer' | 'format' | 'published'>,
  contexts: Contexts,
): Signing {
  return {
    key: demoKey(signer),
    verificationMethod: verificationMethod(signer),
    format,
    created: instant(published),
    contexts,
  };
}

function expectSigned(path: string, outcome: Outcome<Signed>): Signed {
  if (outcome.ok) return outcome.value;
  throw new Error(`${path} cannot be signed: ${JSON.stringify(outcome.problem)}`);
}
