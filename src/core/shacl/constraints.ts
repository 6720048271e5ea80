/**
 * THE table of SHACL constraints that the shapes use (https://www.w3.org/TR/shacl/#core-components), each made once
 * into a function that looks for what violates it. A shape with any other constraint does not compile.
 */
import type { Term } from '../jsonld.js';
import { RDF_TYPE } from '../namespace.js';
import { lexicalForm, momentOf, numberOf } from './lexical-forms.js';
import { SH, type ShapesGraph } from './shapes-graph.js';
import { keyOf } from './term-key.js';
import type { CompiledShape, Constraint, Run } from './validation.js';

/** What a constraint is compiled from. */
interface Written {
  readonly shapes: ShapesGraph;
  /** The shape that it stands in. */
  readonly shape: Term;
  readonly path?: string;
  /** Other shapes, to be held against something else. */
  readonly compiled: (shape: Term) => CompiledShape;
}

type Compile = (parameter: Term, written: Written) => Constraint;

const COMPILERS: Readonly<Record<string, Compile>> = {
  property: (parameter, { compiled }) => {
    const shape = compiled(parameter);
    return (_focus, values, run) => each(values, (node) => run.violates(node, shape));
  },
  minCount: ({ value }, written) => counted('MinCount', (count) => count >= Number(value), written),
  maxCount: ({ value }, written) => counted('MaxCount', (count) => count <= Number(value), written),
  datatype: ({ value: datatype }, written) => {
    const form = lexicalForm(datatype);
    if (form === undefined) throw new Error(`shapes: no datatype ${datatype} is known here`);
    const is = (term: Term) =>
      term.termType === 'Literal' && term.datatype?.value === datatype && form.test(term.value);
    return every('Datatype', is, written);
  },
  nodeKind: ({ value: kind }, written) => every('NodeKind', ({ termType }) => KINDS[termType].includes(kind), written),
  class: ({ value: type }, written) =>
    every('Class', (term, { data }) => term.termType !== 'Literal' && data.has(term, RDF_TYPE, type), written),
  in: (head, written) => {
    const allowed = new Set(written.shapes.list(head).map(keyOf));
    return every('In', (term) => allowed.has(keyOf(term)), written);
  },
  pattern: ({ value }, written) => {
    const pattern = new RegExp(value);
    return every('Pattern', (term) => term.termType !== 'BlankNode' && pattern.test(term.value), written);
  },
  minInclusive: ({ value }, written) => within('MinInclusive', (number) => number >= Number(value), written),
  maxInclusive: ({ value }, written) => within('MaxInclusive', (number) => number <= Number(value), written),
  lessThan:
    ({ value: other }, written) =>
    (focus, values, run) =>
      each(values, (value) =>
        each(
          run.data.values(focus, other).filter((later) => !isBefore(value, later)),
          () => report('LessThan', focus, value, run, written),
        ),
      ),
  or: (head, written) => {
    const alternatives = written.shapes.list(head).map(written.compiled);
    return every('Or', (term, run) => alternatives.some((shape) => run.conforms(term, shape)), written);
  },
  closed: (_true, { shapes, shape }) => {
    const said = shapes.said(shape);
    const properties = said.get(`${SH}property`) ?? [];
    const ignored = (said.get(`${SH}ignoredProperties`) ?? []).flatMap((head) => shapes.list(head));
    const paths = properties.flatMap((property) => shapes.said(property).get(`${SH}path`) ?? []);
    const allowed = new Set([...paths, ...ignored].map(({ value }) => value));
    return (focus, _values, run) =>
      each(
        run.data.properties(focus).filter((property) => !allowed.has(property)),
        (path) => each(run.data.values(focus, path), (value) => report('Closed', focus, value, run, { shape, path })),
      );
  },
};

/** Of a shape, and no constraint. `ignoredProperties` is read with `closed`. */
const OTHERS = ['path', 'message', 'targetClass', 'targetObjectsOf', 'ignoredProperties'];

const KINDS: Readonly<Record<Term['termType'], readonly string[]>> = {
  NamedNode: [`${SH}IRI`, `${SH}BlankNodeOrIRI`, `${SH}IRIOrLiteral`],
  BlankNode: [`${SH}BlankNode`, `${SH}BlankNodeOrIRI`, `${SH}BlankNodeOrLiteral`],
  Literal: [`${SH}Literal`, `${SH}IRIOrLiteral`, `${SH}BlankNodeOrLiteral`],
  DefaultGraph: [],
};

/** In the order in which the shape states them. @throws for a constraint that is not in the table. */
export function constraintsOf(written: Written): readonly Constraint[] {
  return [...written.shapes.said(written.shape)].flatMap(([predicate, parameters]) => {
    if (!predicate.startsWith(SH)) return [];
    const name = predicate.slice(SH.length);
    const compile = COMPILERS[name];
    if (compile !== undefined) return parameters.map((parameter) => compile(parameter, written));
    if (OTHERS.includes(name)) return [];
    throw new Error(`shapes: ${written.shape.value} has sh:${name}, which is not known here`);
  });
}

type Place = Pick<Written, 'shape' | 'path'>;

/** Each value on its own. */
function every(component: string, holds: (value: Term, run: Run) => boolean, place: Place): Constraint {
  return (focus, values, run) =>
    each(
      values.filter((value) => !holds(value, run)),
      (value) => report(component, focus, value, run, place),
    );
}

/** All values together. */
function counted(component: string, holds: (count: number) => boolean, place: Place): Constraint {
  return (focus, values, run) => !holds(values.length) && report(component, focus, undefined, run, place);
}

function within(component: string, holds: (number: number) => boolean, place: Place): Constraint {
  return every(
    component,
    ({ termType, value, datatype }) => {
      const number = termType === 'Literal' ? numberOf(value, datatype?.value ?? '') : undefined;
      return number !== undefined && holds(number);
    },
    place,
  );
}

/** Moments with an offset can be compared. One that is written wrongly is another constraint's to reproach. */
function isBefore(a: Term, b: Term): boolean {
  const [from, until] = [a, b].map(({ value, datatype }) => momentOf(value, datatype?.value ?? ''));
  return from !== undefined && until !== undefined && !(from >= until);
}

function report(component: string, node: Term, value: Term | undefined, run: Run, { shape, path }: Place): true {
  run.report({
    node,
    ...(path !== undefined && { path }),
    ...(value !== undefined && { value }),
    component: `${component}ConstraintComponent`,
    shape: shape.value,
  });
  return true;
}

/** Asks all, and does not stop at the first. */
function each<T>(items: readonly T[], ask: (item: T) => boolean): boolean {
  let found = false;
  for (const item of items) if (ask(item)) found = true;
  return found;
}
