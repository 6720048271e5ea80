/** Compact JWS (RFC 7515 §7.1) as VC-JOSE-COSE §3.1 uses it: the payload is the credential itself. */
import { decodeBase64url } from '../base64url.js';
import { excerpt, type Finding } from '../problem.js';
import { isObject, type JsonObject } from './json.js';
import { type Form, joseTypeOf } from './media-type.js';
import { readJson } from './strict-json.js';

export interface Jws {
  readonly header: JsonObject;
  /** The ASCII that was signed: header, dot, payload. */
  readonly signingInput: string;
  readonly signature: Uint8Array;
  readonly payload: JsonObject;
}

export type JwsReading =
  | { readonly ok: true; readonly jws: Jws }
  | { readonly ok: false; readonly syntax: readonly Finding[]; readonly limits: readonly Finding[] };

/** Header parameters that change how a JWS is to be read (RFC 7515 §4.1.11, RFC 7797): none is understood here. */
const REFUSED_HEADERS = ['crit', 'b64', 'zip', 'enc'];

/** Claims of the VCDM 1.1 JWT encoding, in which the credential was wrapped. */
const WRAPPERS = ['vc', 'vp'];

/**
 * Findings (pointer '' : a JWS has no members): `jws-malformed`, `jws-header`, `jws-type`, `jws-wrapped`,
 * `jws-with-proof`, and those of the strict JSON of header and payload.
 */
export function readJws(bytes: Uint8Array, form: Form): JwsReading {
  // Bytes outside ASCII fall out at the alphabet of base64url.
  const parts = Buffer.from(bytes).toString('latin1').trim().split('.');
  const [header, payload, signature] = parts.map(decodeBase64url);
  if (parts.length !== 3 || header === undefined || payload === undefined || signature === undefined) {
    return refuse({ code: parts.length < 3 ? 'truncated' : 'jws-malformed', pointer: '' });
  }
  if (header.length === 0 || payload.length === 0 || signature.length === 0) {
    return refuse({ code: 'jws-malformed', pointer: '' });
  }
  const headerJson = readJson(header);
  if (!headerJson.ok) return refuse({ code: 'jws-header', pointer: '', params: { name: 'JSON' } });
  if (!isObject(headerJson.value)) return refuse({ code: 'jws-header', pointer: '', params: { name: 'JSON' } });
  const payloadJson = readJson(payload);
  if (!payloadJson.ok) return payloadJson;
  if (!isObject(payloadJson.value)) return refuse({ code: 'not-an-object', pointer: '' });
  const findings = [...headerFindings(headerJson.value, form), ...payloadFindings(payloadJson.value)];
  if (findings.length > 0) return { ok: false, syntax: findings, limits: [] };
  const signingInput = `${parts[0]}.${parts[1]}`;
  return { ok: true, jws: { header: headerJson.value, signingInput, signature, payload: payloadJson.value } };
}

function headerFindings(header: JsonObject, form: Form): Finding[] {
  const findings: Finding[] = [];
  for (const name of REFUSED_HEADERS) {
    if (Object.hasOwn(header, name)) findings.push({ code: 'jws-header', pointer: '', params: { name } });
  }
  const { typ, cty, alg, kid, iss } = header;
  for (const [name, value] of Object.entries({ alg, kid, iss })) {
    if (value !== undefined && typeof value !== 'string') {
      findings.push({ code: 'jws-header', pointer: '', found: excerpt(value), params: { name } });
    }
  }
  const typed = typeof typ === 'string' ? joseTypeOf(typ) : undefined;
  if (typ !== undefined && (typed?.envelope !== 'jwt' || typed.form !== form)) {
    findings.push({ code: 'jws-type', pointer: '', found: excerpt(typ), params: { name: 'typ', form } });
  }
  // Real credentials say `vc`, `vc+ld`, `vc+ld+json`, `vp`: what is inside the envelope, which is JSON.
  if (
    cty !== undefined &&
    (typeof cty !== 'string' || !CONTENT_TYPES[form].includes(cty.replace(/^application\//, '')))
  ) {
    findings.push({ code: 'jws-type', pointer: '', found: excerpt(cty), params: { name: 'cty', form } });
  }
  return findings;
}

const CONTENT_TYPES: Readonly<Record<Form, readonly string[]>> = {
  credential: ['vc', 'vc+ld', 'vc+ld+json'],
  presentation: ['vp', 'vp+ld', 'vp+ld+json'],
};

function payloadFindings(payload: JsonObject): Finding[] {
  const findings: Finding[] = WRAPPERS.filter((name) => Object.hasOwn(payload, name)).map((name) => {
    return { code: 'jws-wrapped', pointer: `/${name}`, params: { name } };
  });
  if (Object.hasOwn(payload, 'proof')) findings.push({ code: 'jws-with-proof', pointer: '/proof' });
  return findings;
}

function refuse(finding: Finding): JwsReading {
  return { ok: false, syntax: [finding], limits: [] };
}
