/** What somebody between the signer and us could send instead, and how a test asks about it. */
import { sign as rawSign } from 'node:crypto';
import { expect } from 'chai';
import type { Signed } from '../../../src/adapters/signer.js';
import { CHECK_IDS } from '../../../src/core/verification/check.js';
import { BOREAL, complaints, credential, edited, judged, sign } from '../../signers.js';

export type Edit = (document: Record<string, unknown>) => unknown;
export type Proof = Record<string, unknown>;

export async function afterEdit(edit: Edit, unsigned: object = credential()): Promise<readonly string[]> {
  const judgement = await judged(edited(await sign(unsigned), edit));
  expect(judgement.report.standing).not.to.equal('verified');
  return complaints(judgement);
}

export function withProof(change: (proof: Proof) => Proof | readonly Proof[]): Edit {
  return (document) => ({ ...document, proof: change(document.proof as Proof) });
}

/** A JWS with any header and payload, really signed by Boreal's key. */
export function jws(header: object, payload: object = credential()): Signed {
  const input = [{ alg: 'EdDSA', typ: 'vc+jwt', kid: `${BOREAL.did}#key-1`, ...header }, payload]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  const signature = rawSign(null, Buffer.from(input), { key: { ...BOREAL.key }, format: 'jwk' });
  return { bytes: Buffer.from(`${input}.${signature.toString('base64url')}`), mediaType: 'application/vc+jwt' };
}

export async function ofText(text: string | Uint8Array, mediaType = 'application/vc'): Promise<readonly string[]> {
  const judgement = await judged({ bytes: typeof text === 'string' ? Buffer.from(text) : text, mediaType });
  expect(judgement.report.standing).to.equal('refused');
  expect(judgement.credentials).to.deep.equal([]);
  return complaints(judgement);
}

/** What follows from a document that could not be read. */
export const REST = CHECK_IDS.filter((check) => check !== 'syntax' && check !== 'limits').map(
  (check) => `${check}: not-reached`,
);
