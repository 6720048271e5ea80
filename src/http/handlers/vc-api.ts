/**
 * The doors of the VC-API (W3C CCG) for verifying: 200 when verified, 400 with ProblemDetails when not. Every check is
 * made whatever `options.checks` asks. A presentation is held against `challenge` and `domain` where they are given; with a
 * challenge of this catalogue it is accepted once.
 */
import { type VcApiAnswer, vcApiAnswer } from '../../answers/vc-api.js';
import { isObject, type Json } from '../../core/credential/json.js';
import { CANONICAL_MEDIA_TYPE, type Form } from '../../core/credential/media-type.js';
import { readJson } from '../../core/credential/strict-json.js';
import { canonicalJson } from '../../core/digest.js';
import { done, type Outcome, refused } from '../../core/problem.js';
import type { Asked as AskedOfHolder } from '../../core/verification/presented-to.js';
import type { Handler } from '../asked.js';
import type { Document } from '../document.js';
import { answer, problem, type Reply } from '../faces.js';

const MEMBER = { credential: 'verifiableCredential', presentation: 'verifiablePresentation' } as const;

export const verifyCredential: Handler = async ({ body, catalogue, voice }) => {
  const read = requestOf(body, 'credential');
  if (!read.ok) return problem(read.problem);
  const { report } = await catalogue.verify(read.value.bytes, read.value.mediaType);
  return answered(vcApiAnswer(report, [], voice));
};

export const verifyPresentation: Handler = async ({ body, catalogue, voice }) => {
  const read = requestOf(body, 'presentation');
  if (!read.ok) return problem(read.problem);
  const { bytes, mediaType, asked } = read.value;
  const presented = await catalogue.present(bytes, mediaType, asked);
  if (!presented.ok) return problem(presented.problem);
  const { judgement, findings } = presented.value;
  return answered(vcApiAnswer(judgement.report, findings, voice));
};

function answered(made: VcApiAnswer): Reply {
  return answer({ json: made }, made.verified ? 200 : 400, { 'Cache-Control': 'no-store' });
}

interface VerifyRequest extends Document {
  readonly asked: AskedOfHolder;
}

function requestOf(body: Uint8Array, form: Form): Outcome<VerifyRequest> {
  const json = readJson(body);
  if (!json.ok) return refused('document-unreadable', [...json.syntax, ...json.limits]);
  if (!isObject(json.value)) return malformed('', form);
  const member = MEMBER[form];
  const { [member]: given, options = {} } = json.value;
  const document = documentOf(given, form);
  if (document === undefined) return malformed(`/${member}`, form);
  if (!isObject(options)) return malformed('/options', form);
  const { challenge, domain } = options;
  if (challenge !== undefined && typeof challenge !== 'string') return malformed('/options/challenge', form);
  if (domain !== undefined && typeof domain !== 'string') return malformed('/options/domain', form);
  const asked = { ...(challenge === undefined ? {} : { challenge }), ...(domain === undefined ? {} : { domain }) };
  return done({ ...document, asked });
}

/** A document in a request has no bytes of its own: its canonical JSON (RFC 8785) is judged. A text is a compact JWS. */
function documentOf(given: Json | undefined, form: Form): Document | undefined {
  if (typeof given === 'string') return { bytes: Buffer.from(given), mediaType: CANONICAL_MEDIA_TYPE[form].jwt };
  if (!isObject(given)) return undefined;
  return { bytes: Buffer.from(canonicalJson(given)), mediaType: CANONICAL_MEDIA_TYPE[form].json };
}

function malformed(pointer: string, form: Form): Outcome<never> {
  return refused('document-unreadable', [{ code: 'vc-api-malformed', pointer, params: { member: MEMBER[form] } }]);
}
