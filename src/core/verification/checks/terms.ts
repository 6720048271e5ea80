import { type KnownTerms, knownTermsOf } from '../../known-terms.js';
import { CARTULARY, compact, GAIA_X, RDF_TYPE, releaseIndependent } from '../../namespace.js';
import { Pointers } from '../../pointers.js';
import { excerpt, type Finding } from '../../problem.js';
import { nameOf } from '../../rdf-view.js';
import { type Answer, type GraphSubject, PASS } from '../subject.js';

/** Distinct strange terms that are named; a document with more is understood no better by naming them all. */
const MAX_NAMED = 20;

/** What an unknown term means for the document. */
type Reproach = {
  readonly code: 'term-unknown' | 'term-not-modelled' | 'prefix-unbound';
  readonly outcome: 'fail' | 'unknown';
};

/**
 * Is every class and property known? A misspelt term of ours fails. A Gaia-X term that our context does not model may
 * be a slip or simply new, which cannot be told apart here, so it is unknown (ARCHITECTURE.md), and so is a name whose
 * prefix nothing binds. Other vocabularies are other people's: nothing is read from them.
 * Findings: `term-unknown`, `term-not-modelled`, `prefix-unbound`.
 */
export function terms({ graph, vocabulary, document, reading, budget }: GraphSubject): Answer {
  const known = knownTermsOf(vocabulary.contexts);
  const seen = new Set<string>();
  const findings: Finding[] = [];
  let outcome: Answer['outcome'] = 'pass';
  let pointers: Pointers | undefined;
  for (const { subject, predicate, object } of graph.quads) {
    const isType = predicate.value === RDF_TYPE;
    const iri = releaseIndependent(isType ? object.value : predicate.value);
    if (seen.has(iri)) continue;
    seen.add(iri);
    const reproach = reproachOf(iri, known);
    if (reproach === undefined) continue;
    if (outcome !== 'fail') outcome = reproach.outcome;
    if (findings.length === MAX_NAMED) continue;
    pointers ??= new Pointers(document.payload, graph.quads, reading.pointer);
    const pointer = pointers.of(nameOf(subject), predicate.value);
    findings.push(finding(reproach.code, iri, pointer, budget.meant(iri, known)));
  }
  return findings.length === 0 ? PASS : { outcome, findings };
}

function reproachOf(iri: string, known: KnownTerms): Reproach | undefined {
  if (iri === RDF_TYPE || known.has(iri)) return undefined;
  if (iri.startsWith(CARTULARY)) return { code: 'term-unknown', outcome: 'fail' };
  if (iri.startsWith(GAIA_X)) return { code: 'term-not-modelled', outcome: 'unknown' };
  // `schema:name` where nothing binds `schema`: JSON-LD takes it for an IRI of the scheme “schema”.
  return /^[a-z][a-z0-9+.-]*:(?!\/\/)/i.test(iri) && !/^(?:did|urn|tag|uuid):/.test(iri)
    ? { code: 'prefix-unbound', outcome: 'unknown' }
    : undefined;
}

function finding(code: Reproach['code'], iri: string, pointer: string, meant: string | undefined): Finding {
  const params = { term: compact(iri), ...(meant !== undefined && { meant }) };
  return { code, pointer, found: excerpt(compact(iri)), params };
}
