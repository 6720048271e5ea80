import { type NamedSchema, schemasOf } from '../../credential/credential-schema.js';
import { readJson } from '../../credential/strict-json.js';
import { evaluate } from '../../json-schema/evaluate.js';
import { readSchema } from '../../json-schema/schema.js';
import { TooCostly } from '../../json-schema/work.js';
import { excerpt, type Finding } from '../../problem.js';
import { MAX_SCHEMA_WORK } from '../limits.js';
import { fetched, fetchedHas } from '../resource-digests.js';
import { resourceAt } from '../resources.js';
import { type Answer, type DocumentSubject, NOT_APPLICABLE } from '../subject.js';
import { worstOf } from './chain.js';

/**
 * Does it hold against the JSON Schemas that it names (VC JSON Schema 1.0 §3.1)? A schema that cannot be had, or is not
 * understood as a whole, decides nothing. Other kinds of schema are not evaluated, which is said: who relies on one must know.
 * Findings (fail): `schema-not-met`, `resource-digest-differs`; (unknown): `schema-unusable`, `schema-too-costly`,
 * `resources-too-many`, `resource-not-compared`, those of fetching; not applicable: `schema-not-evaluated`.
 */
export function schema(subject: DocumentSubject): Answer {
  const named = schemasOf(subject.document.payload, subject.reading.pointer);
  if (named.length === 0) return NOT_APPLICABLE;
  const notes = named.filter(({ url }) => url === undefined).map(notEvaluated);
  const answers = named.flatMap(({ url, ...one }) => (url === undefined ? [] : [answerTo({ ...one, url }, subject)]));
  if (answers.length === 0) return { outcome: 'not-applicable', findings: notes };
  const worst = worstOf(answers);
  return { ...worst, findings: [...worst.findings, ...notes] };
}

function notEvaluated({ pointer, id, types }: NamedSchema): Finding {
  return { code: 'schema-not-evaluated', pointer, params: { id: excerpt(id), type: excerpt(types) } };
}

function answerTo({ url, pointer, digests }: NamedSchema & { readonly url: string }, subject: DocumentSubject): Answer {
  const { outcome, finding, evidence } = fetched(url, pointer, subject.evidence);
  if (evidence === undefined) return { outcome, findings: finding === undefined ? [] : [finding] };
  if (!fetchedHas(url, digests, subject)) {
    const differs: Finding = { code: 'resource-digest-differs', pointer, params: { id: url } };
    return { outcome: 'fail', findings: [differs], evidence: [evidence] };
  }
  return { ...evaluated(url, pointer, subject), evidence: [evidence] };
}

/** A proof is made after the document was held against the schema, and is no part of what that speaks about. */
function evaluated(url: string, pointer: string, { document, reading, evidence, budget }: DocumentSubject): Answer {
  const content = resourceAt(url, evidence)?.content;
  const json = content?.ok ? readJson(content.bytes) : undefined;
  const unusable = (keyword: string, place: string): Answer => ({
    outcome: 'unknown',
    findings: [{ code: 'schema-unusable', pointer, params: { id: url, keyword, place } }],
  });
  if (!json?.ok) return unusable('', '');
  try {
    const read = readSchema(json.value, url, budget.schemaWork);
    if (!read.ok) return unusable(excerpt(read.keyword), excerpt(read.pointer));
    const failures = evaluate(read.schema, document.unsecured, budget.schemaWork);
    const findings = failures.map(
      ({ pointer: at, keyword, place }): Finding => ({
        code: 'schema-not-met',
        pointer: reading.pointer + at,
        params: { id: url, keyword, place: excerpt(place) },
      }),
    );
    return { outcome: failures.length === 0 ? 'pass' : 'fail', findings };
  } catch (error) {
    if (!(error instanceof TooCostly)) throw error;
    return {
      outcome: 'unknown',
      findings: [{ code: 'schema-too-costly', pointer, params: { id: url, limit: MAX_SCHEMA_WORK } }],
    };
  }
}
