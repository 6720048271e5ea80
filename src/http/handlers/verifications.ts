/** POST /verifications: the same judgement as a publication, and nothing stored. GET gives the form. */
import { checkedParts } from '../../answers/checked-parts.js';
import { reportAnswer } from '../../answers/report.js';
import { verificationBatch } from '../../answers/verification-batch.js';
import { problemLine, type VerificationLine, verificationLine } from '../../answers/verification-line.js';
import type { Instant } from '../../core/instant.js';
import { ParameterReader } from '../../core/search/parameter-reader.js';
import { verificationPage, verifyPage } from '../../web/verify.js';
import { verificationBatchPage } from '../../web/verify-batch.js';
import type { Asked, Handler } from '../asked.js';
import type { Document } from '../document.js';
import { answer, problem, type Reply } from '../faces.js';
import { inOrder } from '../in-order.js';
import { readToVerify, type ToVerify } from '../to-verify.js';

const NOT_STORED = { 'Cache-Control': 'no-store' };

/** Documents of one form that are judged at the same time. */
const WIDTH = 4;

export const verificationForm: Handler = () => answer({ html: verifyPage });

/** @remarks `?at=` judges as of another instant; the answer is 200 whatever the verdict: the question was answered. */
export const verify: Handler = async (asked) => {
  const sent = await readToVerify(asked);
  if (!sent.ok) return problem(sent.problem);
  const search = new URLSearchParams(asked.search);
  if (sent.value.at !== null && !search.has('at')) search.set('at', sent.value.at);
  const reader = new ParameterReader(search);
  reader.allowOnly(['at', 'lang']);
  const at = reader.date('at');
  if (reader.findings.length > 0) return problem({ code: 'parameter-invalid', findings: reader.findings });
  const [first, ...others] = sent.value.documents;
  if (others.length > 0) return verifyAll([first, ...others], at ?? asked.catalogue.now(), asked);
  return first.document.ok ? verifyOne(first.document.value, at, asked) : problem(first.document.problem);
};

async function verifyOne(
  { bytes, mediaType }: Document,
  at: Instant | undefined,
  { catalogue, voice }: Asked,
): Promise<Reply> {
  const { report } = await catalogue.verify(bytes, mediaType, at);
  const body = reportAnswer(report, voice);
  const html = (frame: Parameters<typeof verificationPage>[2]) =>
    verificationPage(body, checkedParts(report, bytes, mediaType), frame);
  return answer({ json: body, html }, 200, NOT_STORED);
}

async function verifyAll(documents: readonly ToVerify[], at: Instant, { catalogue, voice }: Asked): Promise<Reply> {
  const judge = async ([index, { document }]: readonly [number, ToVerify]): Promise<VerificationLine> => {
    if (!document.ok) return problemLine(index, document.problem, voice);
    const { report } = await catalogue.verify(document.value.bytes, document.value.mediaType, at);
    return verificationLine(index, report, voice);
  };
  const lines: VerificationLine[] = [];
  for await (const line of inOrder(oneByOne(documents), WIDTH, judge)) lines.push(line);
  const body = verificationBatch(
    lines,
    documents.map(({ name }) => name),
  );
  return answer({ json: body, html: (frame) => verificationBatchPage(body, frame) }, 200, NOT_STORED);
}

async function* oneByOne(documents: readonly ToVerify[]): AsyncGenerator<readonly [number, ToVerify]> {
  yield* documents.entries();
}
