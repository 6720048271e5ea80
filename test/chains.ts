/** Boreal with a certificate chain for its key, in every place where one can be named. */
import { createPublicKey } from 'node:crypto';
import { pemOf } from '../credentials/forge/certificates/issue.js';
import { publicHalf } from '../src/adapters/keys.js';
import { sha256 } from '../src/core/digest.js';
import type { Evidence, Need } from '../src/core/verification/check.js';
import { judge } from '../src/core/verification/judge.js';
import type { Judgement } from '../src/core/verification/judgement.js';
import type { TrustAnchor } from '../src/core/x509/trust-anchor.js';
import { anchor, type Change, issuing, KEYS, LIST_URL, list, ROOT_NAME, root, signer } from './certificates.js';
import { BOREAL, didEvidence, NOW, VOCABULARY } from './signers.js';

export const CHAIN_URL = 'https://boreal.example/.well-known/x509CertificateChain.pem';
export const ROOT_LIST_URL = 'http://lists.example/root.crl';
export const ANCHORS = [anchor(root())];

const key = createPublicKey({ key: { ...BOREAL.key }, format: 'jwk' });

/** For Boreal's key, under the issuing authority; each names its list. */
export function borealChain(leaf: Change = {}, above: Change = {}): readonly Uint8Array[] {
  return [signer({ key, lists: [LIST_URL], ...leaf }), issuing({ lists: [ROOT_LIST_URL], ...above })];
}

export const GOOD_CHAIN = borealChain();
export const x5c = (chain: readonly Uint8Array[]) => chain.map((der) => Buffer.from(der).toString('base64'));

/** Boreal's DID document, whose JWK has more members. */
export function withMembers(members: object): Evidence {
  const id = `${BOREAL.did}#key-1`;
  const publicKeyJwk = { ...publicHalf(BOREAL.key), ...members };
  return didEvidence(BOREAL.did, {
    id: BOREAL.did,
    verificationMethod: [{ id, type: 'JsonWebKey', controller: BOREAL.did, publicKeyJwk }],
    assertionMethod: [id],
    authentication: [id],
  });
}

export function found({ kind, url }: Need, bytes: Uint8Array): Evidence {
  const mediaType = kind === 'revocation-list' ? 'application/pkix-crl' : 'application/x-pem-file';
  return { kind, url, fetchedAt: NOW, content: { ok: true, bytes, digest: sha256(bytes), mediaType } };
}

export function pem(chain: readonly Uint8Array[] = GOOD_CHAIN, url = CHAIN_URL): Evidence {
  return found({ kind: 'certificate-chain', url }, Buffer.from(pemOf(...chain)));
}

export const ISSUING_LIST = found({ kind: 'revocation-list', url: LIST_URL }, list());
export const ROOT_LIST = found(
  { kind: 'revocation-list', url: ROOT_LIST_URL },
  list({ issuer: ROOT_NAME, signedBy: KEYS.root }),
);
export const LISTS = [ISSUING_LIST, ROOT_LIST];

export function judgedWith(
  { bytes, mediaType }: { readonly bytes: Uint8Array; readonly mediaType: string },
  evidence: readonly Evidence[],
  anchors: readonly TrustAnchor[] = ANCHORS,
  now = NOW,
): Promise<Judgement> {
  return judge({ bytes, mediaType, evidence, now, anchors }, VOCABULARY);
}

/** `outcome: code, code` of the two checks of the first document. */
export function chainChecks({ report }: Judgement): { readonly chain: string; readonly revocation: string } {
  const said = (id: 'chain' | 'revocation') => {
    const result = report.documents[0]?.checks.find(({ check }) => check === id);
    const codes = result?.findings.map(({ code }) => code).join(', ');
    return codes === '' ? `${result?.outcome}` : `${result?.outcome}: ${codes}`;
  };
  return { chain: said('chain'), revocation: said('revocation') };
}
