/** The contract of questions about change: what has moved, what would, and why. */

import { CAUSE_CODES } from '../../core/policy/cause-codes.js';
import { FACT_KINDS } from '../../core/policy/fact-kinds.js';
import { ASSURANCE } from '../../core/policy/verdict.js';
import { ELIGIBILITIES } from '../../core/search/query-url.js';
import { address, count, digest, flag, list, moment, object, oneOf, orNull, ref, type Schema, text } from './words.js';

const VERDICTS = ['PASS', 'FAIL', 'CONDITIONAL', 'UNKNOWN', 'N/A'] as const;
const side = object({ verdict: oneOf(VERDICTS), reasons: list(ref('Reason')) });

/** @param summary how an offer is named in an answer. */
export function changeSchemas(summary: Schema): Readonly<Record<string, Schema>> {
  return {
    Cause: object({
      code: oneOf(CAUSE_CODES),
      text,
      law: orNull(object({ row: text, endedBy: orNull(text), reference: orNull(ref('Law')) })),
      statement: orNull(
        object({
          fact: oneOf(FACT_KINDS),
          subject: text,
          level: orNull(oneOf(ASSURANCE)),
          issuer: text,
          from: moment,
          until: moment,
          recorded: moment,
          credential: object({ digest, url: address, pointer: text }),
        }),
      ),
    }),
    VerdictChange: object({
      rule: text,
      title: text,
      floor: oneOf(ASSURANCE),
      requirements: list(text),
      before: side,
      after: side,
      path: list(text),
    }),
    Changes: object({
      look: oneOf(['days', 'knowledge']),
      from: moment,
      to: moment,
      knownAt: moment,
      asOf: moment,
      knownFrom: moment,
      knownTo: moment,
      seq: count,
      illustrative: flag,
      profile: ref('Profile'),
      note: orNull(text),
      changes: list(
        object({
          offer: summary,
          at: moment,
          upcoming: flag,
          outcome: object({ before: orNull(oneOf(ELIGIBILITIES)), after: orNull(oneOf(ELIGIBILITIES)) }),
          groups: list(object({ causes: list(ref('Cause')), verdicts: list(ref('VerdictChange')) })),
        }),
      ),
      next: orNull(address),
    }),
  };
}
