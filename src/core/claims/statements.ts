/** The sovereignty facts of a credential: each is a property of a credential subject, named after its kind. */
import type { Did, Iri } from '../did.js';
import { earlier, type Instant } from '../instant.js';
import { CARTULARY } from '../namespace.js';
import type { Pointers } from '../pointers.js';
import type { FactKind, Statement } from '../policy/facts.js';
import { isNode, nameOf, type RdfView } from '../rdf-view.js';
import { COMMON_FORMS, FACT_FORMS, FACT_KINDS } from './fact-forms.js';
import { readMembers } from './form.js';

export interface Validity {
  readonly issuer: Did;
  readonly validFrom: Instant;
  readonly validUntil: Instant;
}

const FACT_PROPERTIES = FACT_KINDS.map((kind) => [kind, CARTULARY + kind] as const);

/** A statement holds in [effectiveFrom ?? validFrom, min(effectiveUntil, validUntil)); one that never holds is none. */
export function statementsOf(view: RdfView, pointers: Pointers, validity: Validity): readonly Statement[] {
  const statements: Statement[] = [];
  for (const subject of view.subjects()) {
    // A statement about nobody in particular is about nobody.
    if (subject.startsWith('_:')) continue;
    for (const [kind, property] of FACT_PROPERTIES) {
      for (const [index, term] of view.values(subject, property).entries()) {
        if (!isNode(term)) continue;
        const pointer = pointers.of(subject, property, index);
        const statement = statementAt(view, kind, subject, nameOf(term), pointer, validity);
        if (statement !== undefined) statements.push(statement);
      }
    }
  }
  return statements;
}

function statementAt(
  view: RdfView,
  kind: FactKind,
  subject: Iri,
  at: string,
  pointer: string,
  { validFrom, validUntil }: Validity,
): Statement | undefined {
  const value = readMembers<unknown>(FACT_FORMS[kind], view, at);
  const common = readMembers(COMMON_FORMS, view, at);
  if (value === undefined || common === undefined) return undefined;
  const from = common.effectiveFrom ?? validFrom;
  const until = common.effectiveUntil === undefined ? validUntil : earlier(common.effectiveUntil, validUntil);
  if (until <= from) return undefined;
  const sources = common.source === undefined ? {} : { sources: common.source };
  const sourceDate = common.sourceDate === undefined ? {} : { sourceDate: common.sourceDate };
  // The table pairs each kind with the members of its own value, which a union of 33 kinds cannot express.
  return { kind, subject, value, from, until, pointer, ...sources, ...sourceDate } as Statement;
}
