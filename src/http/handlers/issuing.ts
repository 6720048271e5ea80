/**
 * POST /vc-api/credentials/issue: the VC-API's door for issuing, for conformance runs. It signs what it is given, for the
 * DIDs of keys that the operator set apart for that (`CARTULARY_ISSUING_KEYS`); without them it is closed.
 */
import { isObject, type JsonObject } from '../../core/credential/json.js';
import { partyOf } from '../../core/credential/parties.js';
import { readJson } from '../../core/credential/strict-json.js';
import { done, type Outcome, quoted, refused } from '../../core/problem.js';
import { ParameterReader } from '../../core/search/parameter-reader.js';
import type { IssuedCredential, Issuer } from '../../ports.js';
import type { Handler } from '../asked.js';
import { answer, problem } from '../faces.js';

/** As an address has them: there, the `+` of `vc+jwt` would be a space. */
const FORMATS = { 'data-integrity': 'data-integrity', jwt: 'vc+jwt' } as const;

/**
 * 201 with the signed credential itself, as the conformance suites read it; a JWT comes in an envelope (VCDM 2.0 §4.13.2)
 * under `verifiableCredential`, as they read that. 400 names what could not be signed.
 */
export const issueCredential: Handler = async ({ body, catalogue, search, site }) => {
  const { issuer } = site;
  if (issuer === undefined) return problem({ code: 'issuing-closed', findings: [] });
  const reader = new ParameterReader(search);
  reader.allowOnly(['format', 'lang']);
  const asked = reader.single('format') ?? 'data-integrity';
  const format = asked === 'data-integrity' || asked === 'jwt' ? FORMATS[asked] : undefined;
  const allowed = Object.keys(FORMATS).join(', ');
  if (format === undefined) reader.report('facet-value-unknown', 'format', asked, { allowed });
  if (format === undefined || reader.findings.length > 0) {
    return problem({ code: 'parameter-invalid', findings: reader.findings });
  }
  const request = requestOf(body, issuer);
  if (!request.ok) return problem(request.problem);
  const { credential, did } = request.value;
  const issued = await issuer.issue(credential, did, format, catalogue.now());
  // The VC-API knows 400 alone for a credential that cannot be issued.
  if (!issued.ok) return problem({ ...issued.problem, code: 'document-unreadable' });
  return answer({ json: written(issued.value) }, 201, { 'Cache-Control': 'no-store' });
};

function requestOf(body: Uint8Array, issuer: Issuer): Outcome<{ credential: JsonObject; did: string }> {
  const json = readJson(body);
  if (!json.ok) return refused('document-unreadable', [...json.syntax, ...json.limits]);
  const credential = isObject(json.value) ? json.value.credential : undefined;
  if (!isObject(credential)) {
    const params = { member: 'credential' };
    return refused('document-unreadable', [{ code: 'vc-api-malformed', pointer: '/credential', params }]);
  }
  const named = partyOf(credential.issuer);
  const did = issuer.dids.find((known) => known === named);
  if (did !== undefined) return done({ credential, did });
  const params = { issuers: issuer.dids.join(', ') };
  const finding = { code: 'issuer-not-ours', pointer: '/credential/issuer', ...quoted(named), params } as const;
  return refused('document-unreadable', [finding]);
}

function written(issued: IssuedCredential): JsonObject {
  if (issued.format === 'data-integrity') return issued.document;
  const verifiableCredential = {
    '@context': 'https://www.w3.org/ns/credentials/v2',
    id: `data:application/vc+jwt,${issued.jwt}`,
    type: 'EnvelopedVerifiableCredential',
  };
  return { verifiableCredential };
}
