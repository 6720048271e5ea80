/**
 * The certificate chains given for the keys of a document: by the JWK in the DID document, by the header of a JWS, or
 * by both. Gaia-X names them in the DID document, by `x5u`; RFC 7515 lets a header do so.
 */
import { isObject, type JsonObject } from '../../credential/json.js';
import { type Finding, quoted } from '../../problem.js';
import type { PublicJwk } from '../../public-key.js';
import { type ChainReading, chainOfPem, chainOfX5c } from '../../x509/chain.js';
import type { Evidence } from '../check.js';
import { type Signed, signingKeys } from '../signing-key.js';

export interface GivenChain {
  /** Of the proof, or the JWS, whose key it is for. */
  readonly pointer: string;
  /** Place of the proof; 0 for a JWS. */
  readonly proof: number;
  readonly key: PublicJwk;
  /** The certificates themselves, or where they are said to lie. */
  readonly named: { readonly x5c: unknown } | { readonly x5u: unknown };
  /** Every `x5t#S256` given beside it. */
  readonly thumbprints: readonly unknown[];
}

export type GivenChains =
  | { readonly ok: true; readonly chains: readonly GivenChain[] }
  /** A key was not found: whether it comes with a chain is not known. */
  | { readonly ok: false };

export function givenChains(subject: Signed): GivenChains {
  const keys = signingKeys(subject);
  const { securing } = subject.document;
  const header = securing.kind === 'jose' ? [securing.header] : [];
  const chains = keys.flatMap((found, proof): readonly GivenChain[] => {
    // A countersignature entitles nobody, so that a chain would lend it nothing; and who made it could end the chain at will.
    if (!found.ok || found.countersigner !== undefined) return [];
    const places = [...header, ...(isMembers(found.jwk) ? [found.jwk] : [])];
    const thumbprints = places.flatMap((place) => (place['x5t#S256'] === undefined ? [] : [place['x5t#S256']]));
    const { pointer, key } = found;
    return places
      .flatMap(({ x5c, x5u }) => [...(x5c === undefined ? [] : [{ x5c }]), ...(x5u === undefined ? [] : [{ x5u }])])
      .map((named) => ({ pointer, proof, key, named, thumbprints }));
  });
  const own = keys.filter(({ countersigner }) => countersigner === undefined);
  return own.length > 0 && own.every(({ ok }) => ok) ? { ok: true, chains } : { ok: false };
}

/** A JWK of a DID document has been through the strict reading like everything else. */
function isMembers(value: unknown): value is JsonObject {
  return isObject(value as JsonObject);
}

export type ReadChain =
  | (Extract<ChainReading, { ok: true }> & { readonly used?: Evidence })
  | {
      readonly ok: false;
      readonly finding: Finding;
      /** It is not there to be looked at, as against wrong. */
      readonly missing: boolean;
      readonly used?: Evidence;
    };

/** Findings: `chain-malformed`, `chain-too-long`, `evidence-absent`, those of fetching; pointer ''. */
export function readGiven({ named }: GivenChain, evidence: readonly Evidence[]): ReadChain {
  if ('x5c' in named) return wrongOr(chainOfX5c(named.x5c));
  const url = named.x5u;
  if (typeof url !== 'string') {
    const finding: Finding = {
      code: 'chain-malformed',
      pointer: '',
      ...quoted(url),
      params: { source: 'x5u', place: 0 },
    };
    return { ok: false, finding, missing: false };
  }
  const used = evidence.find((one) => one.kind === 'certificate-chain' && one.url === url);
  if (used === undefined) {
    return { ok: false, finding: { code: 'evidence-absent', pointer: '', params: { url } }, missing: true };
  }
  if (!used.content.ok) return { ok: false, finding: used.content.finding, missing: true };
  return { ...wrongOr(chainOfPem(used.content.bytes, url)), used };
}

function wrongOr(reading: ChainReading): ReadChain {
  return reading.ok ? reading : { ...reading, missing: false };
}
