/** A key of each kind, made anew for each run, and Boreal's DID document with it as the only one. */
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { KeyKind } from '../../../src/core/public-key.js';
import type { Evidence } from '../../../src/core/verification/check.js';
import { judge } from '../../../src/core/verification/judge.js';
import type { Judgement } from '../../../src/core/verification/judgement.js';
import { BOREAL, didEvidence, NOW, VOCABULARY } from '../../signers.js';

export const METHOD = `${BOREAL.did}#key-1`;

export const KEYS: Readonly<Record<KeyKind, { privateKey: KeyObject; publicKey: KeyObject }>> = {
  Ed25519: generateKeyPairSync('ed25519'),
  'P-256': generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  'P-384': generateKeyPairSync('ec', { namedCurve: 'P-384' }),
  RSA: generateKeyPairSync('rsa', { modulusLength: 2048 }),
};

function evidenceOf(kind: KeyKind): Evidence {
  const publicKeyJwk = KEYS[kind].publicKey.export({ format: 'jwk' });
  return didEvidence(BOREAL.did, {
    id: BOREAL.did,
    verificationMethod: [{ id: METHOD, type: 'JsonWebKey', controller: BOREAL.did, publicKeyJwk }],
    assertionMethod: [METHOD],
    authentication: [METHOD],
  });
}

/** @param kind of the key that Boreal's DID document holds. */
export function judgedUnder(kind: KeyKind, bytes: Uint8Array, mediaType: string): Promise<Judgement> {
  return judge({ bytes, mediaType, evidence: [evidenceOf(kind)], now: NOW }, VOCABULARY);
}

/** The codes that the check `proof` gives with a pass. */
export function notes({ report }: Judgement): readonly string[] {
  return report.documents.flatMap(({ checks }) =>
    checks.flatMap(({ check, outcome, findings }) =>
      check === 'proof' && outcome === 'pass' ? findings.map(({ code }) => code) : [],
    ),
  );
}
