import type { VocabularyCode } from '../../finding-codes.js';
import { parseInstant } from '../../instant.js';
import type { Quad } from '../../jsonld.js';
import { compact, localName, XSD } from '../../namespace.js';
import { Pointers } from '../../pointers.js';
import { excerpt, type Finding, type Params } from '../../problem.js';
import { isNode, nameOf, type RdfView, viewOf } from '../../rdf-view.js';
import { type Shapes, shapesOf, type Violation } from '../../shacl.js';
import { MAX_FINDINGS } from '../limits.js';
import { type Answer, type GraphSubject, NOT_APPLICABLE, unless } from '../subject.js';
import { shapedGraph } from '../targets.js';

/** Allowed values that are named. */
const MAX_VALUES = 12;

/**
 * Do its nodes have the shape of their classes, and its statements the shape of their kinds? (contexts/shapes.) A
 * label is not asked: real ones do not conform to their own shape. Findings: `shape-*`, `findings-omitted`.
 */
export function shapes({ reading, document, graph, vocabulary }: GraphSubject): Answer {
  const prepared = shapesOf(vocabulary.shapes);
  const view = viewOf(graph.quads);
  const { quads, targets } = shapedGraph(graph.quads, view, prepared);
  if (targets.length === 0) return NOT_APPLICABLE;
  const results = [...prepared.validate(quads, targets), ...impossibleDays(quads)];
  const violations = mainOnes(results.filter((violation) => isDecided(violation, view, prepared)));
  if (violations.length === 0) return unless([]);
  const pointers = new Pointers(document.payload, graph.quads, reading.pointer);
  const findings = violations.slice(0, MAX_FINDINGS).map((violation) => findingOf(violation, pointers, view));
  const omitted = violations.length - findings.length;
  if (omitted > 0) findings.push({ code: 'findings-omitted', pointer: reading.pointer, params: { count: omitted } });
  return unless(findings);
}

/**
 * The class of something that this credential only names cannot be known from it (`references` looks it up), and a
 * class that the shapes do not know cannot be said to be another one (`terms` names it when it is no term at all).
 */
function isDecided({ component, value }: Violation, view: RdfView, prepared: Shapes): boolean {
  if (component !== 'ClassConstraintComponent' && component !== 'OrConstraintComponent') return true;
  if (value === undefined || !isNode(value)) return true;
  const node = nameOf(value);
  return view.properties(node).length > 0 && view.classes(node).every((type) => prepared.ofClass(type) !== undefined);
}

/** The library checks how a date is written; 30 February is written well. */
function impossibleDays(quads: readonly Quad[]): readonly Violation[] {
  return quads.flatMap(({ subject, predicate, object }) => {
    const datatype = object.datatype?.value ?? '';
    if (!DATES.has(datatype) || parseInstant(object.value.slice(0, 10)) !== undefined) return [];
    const component = 'DatatypeConstraintComponent';
    return [{ node: subject, path: predicate.value, value: object, component, parameter: () => [datatype] }];
  });
}
const DATES: ReadonlySet<string> = new Set([`${XSD}date`, `${XSD}dateTime`]);

/** A value of the wrong datatype is also out of range and of no pattern: only the first reproach is made. */
function mainOnes(violations: readonly Violation[]): readonly Violation[] {
  const places = new Set<string>();
  const ordered = [...violations].sort((a, b) => rank(a) - rank(b));
  return ordered.filter(({ node, path, value }) => {
    if (value === undefined) return true;
    const place = JSON.stringify([nameOf(node), path, nameOf(value)]);
    if (places.has(place)) return false;
    places.add(place);
    return true;
  });
}

function rank({ component }: Violation): number {
  return component === 'DatatypeConstraintComponent' || component === 'NodeKindConstraintComponent' ? 0 : 1;
}

function findingOf(violation: Violation, pointers: Pointers, view: RdfView): Finding {
  const { node, path, value, component } = violation;
  const index =
    path === undefined || value === undefined ? undefined : indexOf(view, nameOf(node), path, nameOf(value));
  const pointer = pointers.of(nameOf(node), path, index);
  const { code, params } = reproachOf(component, violation.parameter);
  const property = path === undefined ? {} : { property: compact(path) };
  const shown = value === undefined || value.termType === 'BlankNode' ? {} : { found: excerpt(value.value) };
  return { code, pointer, ...shown, params: { ...property, ...params } };
}

function indexOf(view: RdfView, node: string, path: string, value: string): number | undefined {
  const index = view.values(node, path).findIndex((term) => nameOf(term) === value);
  return index < 0 ? undefined : index;
}

/** SHACL's constraint components (https://www.w3.org/TR/shacl/#core-components) → our codes, with what was expected. */
function reproachOf(
  component: string,
  parameter: Violation['parameter'],
): { readonly code: VocabularyCode; readonly params: Params } {
  const [only = ''] = parameter(parameterOf(component));
  switch (component) {
    case 'MinCountConstraintComponent':
      return { code: 'shape-missing', params: { count: Number(only) } };
    case 'MaxCountConstraintComponent':
      return { code: 'shape-too-many', params: { count: Number(only) } };
    case 'DatatypeConstraintComponent':
      return only === `${XSD}decimal`
        ? { code: 'shape-decimal', params: { datatype: compact(only) } }
        : { code: 'shape-datatype', params: { datatype: compact(only) } };
    case 'InConstraintComponent':
      return { code: 'shape-value', params: { allowed: listed(parameter('in')) } };
    case 'PatternConstraintComponent':
      return { code: 'shape-pattern', params: { pattern: only } };
    case 'ClassConstraintComponent':
      return { code: 'shape-class', params: { class: compact(only) } };
    case 'NodeKindConstraintComponent':
      return { code: only.endsWith('#IRI') ? 'shape-iri' : 'shape-node', params: { kind: localName(only) } };
    case 'ClosedConstraintComponent':
      return { code: 'shape-unexpected', params: {} };
    case 'MinInclusiveConstraintComponent':
      return { code: 'shape-least', params: { limit: only } };
    case 'MaxInclusiveConstraintComponent':
      return { code: 'shape-most', params: { limit: only } };
    case 'LessThanConstraintComponent':
      return { code: 'shape-order', params: { before: compact(only) } };
    default:
      return { code: 'shape-alternatives', params: {} };
  }
}

/** `MinCountConstraintComponent` has the parameter `minCount`. */
function parameterOf(component: string): string {
  const name = component.replace(/ConstraintComponent$/, '');
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}

function listed(values: readonly string[]): string {
  return values.length <= MAX_VALUES ? values.join(', ') : `${values.slice(0, MAX_VALUES).join(', ')}, …`;
}
