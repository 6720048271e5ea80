/** POST /verifications: the same judgement as a publication, and nothing stored. GET gives the form. */
import { reportAnswer } from '../../answers/report.js';
import { ParameterReader } from '../../core/search/parameter-reader.js';
import { verificationPage, verifyPage } from '../../web/verify.js';
import type { Handler } from '../asked.js';
import { readDocument } from '../document.js';
import { answer, problem } from '../faces.js';

export const verificationForm: Handler = () => answer({ html: verifyPage });

/** @remarks `?at=` judges as of another instant; the answer is 200 whatever the verdict: the question was answered. */
export const verify: Handler = async (asked) => {
  const { catalogue, search, voice } = asked;
  const reader = new ParameterReader(search);
  reader.allowOnly(['at', 'lang']);
  const at = reader.date('at');
  if (reader.findings.length > 0) return problem({ code: 'parameter-invalid', findings: reader.findings });
  const document = await readDocument(asked);
  if (!document.ok) return problem(document.problem);
  const { bytes, mediaType } = document.value;
  const judgement = await catalogue.verify(bytes, mediaType, at);
  const body = reportAnswer(judgement.report, voice);
  return answer({ json: body, html: (frame) => verificationPage(body, frame) }, 200, { 'Cache-Control': 'no-store' });
};
