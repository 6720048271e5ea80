/** The contract of questions about change: what has moved, what would, and why. */

import { CAUSE_CODES } from '../../core/policy/cause-codes.js';
import { FACT_KINDS } from '../../core/policy/fact-kinds.js';
import { HYPOTHESES } from '../../core/policy/hypothesis-form.js';
import { ASSURANCE } from '../../core/policy/verdict.js';
import { ELIGIBILITIES } from '../../core/search/query-url.js';
import { address, count, digest, flag, list, moment, object, oneOf, orNull, ref, type Schema, text } from './words.js';

const VERDICTS = ['PASS', 'FAIL', 'CONDITIONAL', 'UNKNOWN', 'N/A'] as const;
const sideOf = (reasons: string) =>
  object({ verdict: oneOf(VERDICTS), reasons: list(ref(reasons)), reasonsOmitted: count });
const side = sideOf('Reason');

const interval = object({ low: text, high: text }, { description: 'Percent, exact decimals as text.' });
const readings = { multiplied: interval, attributed: interval };
const outcome = oneOf(ELIGIBILITIES);
const changed = {
  rule: text,
  title: text,
  floor: oneOf(ASSURANCE),
  requirements: list(text),
  path: list(text),
};

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
    VerdictChange: object({ ...changed, before: side, after: side }),
    Coverage: object({
      layers: list(text),
      activities: list(
        object({
          activity: count,
          covered: flag,
          by: list(object({ offer: text, version: text, until: moment, standing: text, found: list(ref('Found')) })),
        }),
      ),
    }),
    Graph: object({
      asOf: moment,
      knownAt: moment,
      seq: count,
      illustrative: flag,
      offer: summary,
      nodes: list(
        object({
          id: text,
          kind: oneOf(['offer', 'company', 'third-party']),
          name: orNull(text),
          country: orNull(text),
          insideEea: orNull(flag),
        }),
      ),
      edges: list(
        object({
          from: text,
          to: text,
          kind: oneOf(['provided-by', 'held-by', 'supplied-by', 'runs-on']),
          share: orNull(interval),
          role: orNull(text),
          reach: orNull(text),
          found: orNull(ref('Found')),
        }),
      ),
      omitted: count,
      outside: list(
        object({
          measure: oneOf(['capital', 'votes']),
          limits: object({ single: text, total: text }),
          holders: list(object({ id: text, name: text, country: text, path: list(text), ...readings })),
          holdersOmitted: count,
          total: object(readings),
          tooLarge: flag,
        }),
      ),
      verdicts: list(
        object({ rule: text, title: text, verdict: oneOf(VERDICTS), text: orNull(text), path: list(text) }),
      ),
      coverage: ref('Coverage'),
    }),
    SupposedReason: object({
      code: text,
      text,
      found: list(
        object({
          fact: text,
          subject: text,
          value: text,
          level: oneOf(ASSURANCE),
          issuer: text,
          from: moment,
          until: moment,
          credential: orNull(object({ digest, url: address, pointer: text })),
          hypothesis: orNull(count),
        }),
      ),
      path: list(text),
      law: list(ref('Law')),
      remedy: orNull(object({ code: text, text })),
    }),
    WhatIf: object({
      hypothetical: { const: true },
      note: text,
      asOf: moment,
      knownAt: moment,
      seq: count,
      illustrative: flag,
      profile: ref('Profile'),
      hypotheses: list(object({ suppose: oneOf(HYPOTHESES), text })),
      judged: count,
      total: count,
      outcomes: list(object({ before: outcome, after: outcome, offers: count })),
      offers: list(
        object({
          hypothetical: { const: true },
          offer: summary,
          outcome: object({ before: outcome, after: outcome }),
          layers: list(text),
          verdicts: list(
            object({
              ...changed,
              before: side,
              after: sideOf('SupposedReason'),
            }),
          ),
          notes: list(object({ rule: text, code: text, text })),
        }),
      ),
      next: orNull(text),
      dossiers: list(
        object({
          dossier: digest,
          profile: ref('Profile'),
          offers: list(object({ iri: text, outcome: object({ before: outcome, after: outcome }), rules: list(text) })),
        }),
      ),
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
          outcome: object({ before: orNull(outcome), after: orNull(outcome) }),
          groups: list(
            object({
              causes: list(ref('Cause')),
              causesOmitted: count,
              causesNote: orNull(text),
              verdicts: list(ref('VerdictChange')),
            }),
          ),
        }),
      ),
      next: orNull(address),
    }),
  };
}
