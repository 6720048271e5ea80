/** POST /verifications with a body of JSON lines: each `{mediaType?, document}` or `{mediaType?, jwt}` gets its verdict. */
import { problemLine, type VerificationLine, verificationLine } from '../../answers/verification-line.js';
import { isObject } from '../../core/credential/json.js';
import { readJson } from '../../core/credential/strict-json.js';
import { canonicalJson } from '../../core/digest.js';
import { done, type Outcome, type Problem, refused } from '../../core/problem.js';
import { ParameterReader } from '../../core/search/parameter-reader.js';
import type { Standing } from '../../core/verification/check.js';
import type { LineAnswers, LinesHandler } from '../asked.js';
import type { Document } from '../document.js';
import type { Line } from '../json-lines.js';
import type { Limits } from '../site.js';

/** @remarks `?at=` judges every line as of that instant; without it, all as of the instant of the request. */
export const verifyLines: LinesHandler = ({ catalogue, search, voice, site }) => {
  const reader = new ParameterReader(search);
  reader.allowOnly(['at', 'lang']);
  const at = reader.date('at') ?? catalogue.now();
  if (reader.findings.length > 0) return refused('parameter-invalid', reader.findings);

  const standings: Record<Standing, number> = { verified: 0, expired: 0, undetermined: 0, refused: 0 };
  let problems = 0;
  let complete = true;
  const answers: LineAnswers = {
    async answer(line): Promise<VerificationLine> {
      if (line.kind === 'too-many-lines' || line.kind === 'too-many-bytes') complete = false;
      const read = line.kind === 'line' ? lineDocument(line.bytes) : refusedLine(line.kind, site.limits);
      if (!read.ok) {
        problems += 1;
        return problemLine(line.index, read.problem, voice);
      }
      const { report } = await catalogue.verify(read.value.bytes, read.value.mediaType, at);
      standings[report.standing] += 1;
      return verificationLine(line.index, report, voice);
    },
    summary: () => ({ summary: { ...standings, problems, complete } }),
  };
  return done(answers);
};

/** A document inside a line has no bytes of its own: its canonical JSON (RFC 8785) is judged. */
export function lineDocument(line: Uint8Array): Outcome<Document> {
  const json = readJson(line);
  if (!json.ok) return refused('document-unreadable', [...json.syntax, ...json.limits]);
  if (!isObject(json.value)) return malformed('');
  const { document, jwt, mediaType, ...others } = json.value;
  const [other] = Object.keys(others);
  if (other !== undefined) return malformed(`/${other}`);
  if (mediaType !== undefined && typeof mediaType !== 'string') return malformed('/mediaType');
  if ((document === undefined) === (jwt === undefined)) return malformed('');
  if (document !== undefined) {
    if (!isObject(document)) return malformed('/document');
    return done({ bytes: Buffer.from(canonicalJson(document)), mediaType: mediaType ?? 'application/ld+json' });
  }
  return typeof jwt === 'string'
    ? done({ bytes: Buffer.from(jwt), mediaType: mediaType ?? 'application/vc+jwt' })
    : malformed('/jwt');
}

function malformed(pointer: string): Outcome<never> {
  return refused('document-unreadable', [{ code: 'line-malformed', pointer }]);
}

function refusedLine(
  kind: Exclude<Line['kind'], 'line'>,
  limits: Limits,
): { readonly ok: false; readonly problem: Problem } {
  const { documentBytes, batchBytes, batchLines } = limits;
  const code = kind === 'too-many-lines' ? 'too-many-lines' : 'body-too-large';
  const limit = { 'too-long': documentBytes, 'too-many-bytes': batchBytes, 'too-many-lines': batchLines }[kind];
  return { ok: false, problem: { code: 'document-too-large', findings: [{ code, pointer: '', params: { limit } }] } };
}
