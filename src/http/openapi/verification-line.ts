import { CHECK_IDS, STANDINGS } from '../../core/verification/check.js';
import { count, digest, flag, list, object, oneOf, orNull, ref, type Schema, text } from './words.js';

export const FINDING: Readonly<Record<string, Schema>> = {
  code: text,
  pointer: text,
  found: orNull(text),
  title: text,
  expected: text,
  repair: text,
};

const verdict = object({
  index: count,
  standing: oneOf(STANDINGS),
  hash: digest,
  documents: list(
    object({
      pointer: text,
      form: oneOf(['credential', 'presentation']),
      contentDigest: orNull(digest),
      standing: oneOf(STANDINGS),
    }),
  ),
  findings: list(object({ check: oneOf(CHECK_IDS), ...FINDING })),
});

const counts = { ...Object.fromEntries(STANDINGS.map((standing) => [standing, count])), problems: count };
const summary = object({ ...counts, complete: flag });

/** One line of the answer to a body of JSON lines: a verdict, what is wrong with the line, or the summary at the end. */
export const verificationLine: Schema = {
  anyOf: [verdict, object({ index: count, problem: ref('Problem') }), object({ summary })],
};

/** Several documents of one form. */
export const verificationBatch: Schema = object({
  summary: object(counts),
  lines: list(object({ name: orNull(text), line: ref('VerificationLine') })),
});
