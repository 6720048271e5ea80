import { labelsOf } from '../../claims/labels.js';
import { type LabelDigest, labelDigest } from '../../label-digest.js';
import { CARTULARY, compact, GAIA_X } from '../../namespace.js';
import { Pointers } from '../../pointers.js';
import { excerpt, type Finding } from '../../problem.js';
import { type RdfView, viewOf } from '../../rdf-view.js';
import { type Shapes, shapesOf } from '../../shacl.js';
import { MAX_FINDINGS } from '../limits.js';
import { resourceDigests } from '../resource-digests.js';
import type { Answer, BundleMember, GraphSubject } from '../subject.js';

/** What the bundle holds: its things with their classes, their names in lower case, and its credentials. */
interface Described {
  readonly classes: ReadonlyMap<string, readonly string[]>;
  readonly spelling: ReadonlyMap<string, string>;
  /** Credential → the digests that a label may give for it: one, unless two credentials have the same name. */
  readonly credentials: ReadonlyMap<string, readonly LabelDigest[]>;
}

/**
 * Do its references lead where they should? A Gaia-X property or one of ours points to a thing by its IRI. What the
 * bundle describes must be of the class that the property expects, or the check fails. What it does not describe may
 * be described elsewhere; but an IRI that differs from a described one only in upper and lower case (`#cs` for `#CS`,
 * frequent in documents that the Gaia-X compliance service has labelled) is named as a slip without failing.
 * A Gaia-X label also gives the digest of each credential that it was granted for: one in the same presentation must
 * have it. Those that are elsewhere are looked for where the label is to count (`core/policy/labels.ts`).
 * A credential may give digests of any resource (`relatedResource`), which must have them.
 * Findings: `reference-class`, `label-digest-differs`, those of `resourceDigests`; with pass `reference-case`; `findings-omitted`.
 */
export function references(subject: GraphSubject): Answer {
  const { reading, document, graph, vocabulary, bundle } = subject;
  const view = viewOf(graph.quads);
  const shapes = shapesOf(vocabulary.shapes);
  const described = describedIn(bundle);
  const pointers = new Pointers(document.payload, graph.quads, reading.pointer);
  const findings: Finding[] = [];
  let omitted = 0;
  let outcome: Answer['outcome'] = document.payload.relatedResource === undefined ? 'not-applicable' : 'pass';
  const add = (finding: () => Finding): void => {
    if (findings.length === MAX_FINDINGS) omitted += 1;
    else findings.push(finding());
  };
  for (const node of view.nodes()) {
    for (const property of view.properties(node)) {
      if (!property.startsWith(GAIA_X) && !property.startsWith(CARTULARY)) continue;
      for (const [index, { termType, value }] of view.values(node, property).entries()) {
        if (termType !== 'NamedNode') continue;
        if (outcome === 'not-applicable') outcome = 'pass';
        const problem = problemOf(value, property, described, shapes);
        if (problem?.code === 'reference-class') outcome = 'fail';
        if (problem === undefined) continue;
        add(() => ({ ...problem, pointer: pointers.of(node, property, index), found: excerpt(value) }));
      }
    }
  }
  for (const finding of differingDigests(view, pointers, described)) {
    outcome = 'fail';
    add(() => finding);
  }
  const resources = resourceDigests(subject);
  for (const { outcome: one, finding } of resources) {
    if (one === 'fail' || (one === 'unknown' && outcome !== 'fail')) outcome = one;
    if (finding !== undefined) add(() => finding);
  }
  if (omitted > 0) findings.push({ code: 'findings-omitted', pointer: reading.pointer, params: { count: omitted } });
  const evidence = resources.flatMap((one) => one.evidence ?? []);
  return { outcome, findings, ...(evidence.length > 0 && { evidence }) };
}

type Problem = Pick<Finding, 'code' | 'params'>;

function problemOf(target: string, property: string, described: Described, shapes: Shapes): Problem | undefined {
  const classes = described.classes.get(target);
  if (classes === undefined) {
    const meant = described.spelling.get(target.toLowerCase());
    return meant === undefined ? undefined : { code: 'reference-case', params: { property: compact(property), meant } };
  }
  const range = shapes.rangeOf(property);
  // A class that the shapes do not know cannot be said to be another one.
  const known = classes.filter((type) => shapes.ofClass(type) !== undefined);
  if (range === undefined || known.length < Math.max(classes.length, 1)) return undefined;
  if (known.some((type) => shapes.isKindOf(type, range))) return undefined;
  const params = { property: compact(property), class: compact(range), other: classes.map(compact).join(', ') };
  return { code: 'reference-class', params };
}

function differingDigests(view: RdfView, pointers: Pointers, { credentials }: Described): readonly Finding[] {
  const listed = labelsOf(view, pointers).flatMap((label) => label.compliantCredentials);
  return listed.flatMap(({ id, digest }): readonly Finding[] => {
    const present: readonly string[] = credentials.get(id) ?? [digest];
    if (present.includes(digest)) return [];
    return [{ code: 'label-digest-differs', pointer: pointers.of(id), found: excerpt(digest), params: { id } }];
  });
}

/** Gathered once for a bundle, whose documents all ask. */
function describedIn(bundle: readonly BundleMember[]): Described {
  const known = gathered.get(bundle);
  if (known !== undefined) return known;
  const classes = new Map<string, readonly string[]>();
  const credentials = new Map<string, readonly LabelDigest[]>();
  for (const { graph, reading } of bundle) {
    if (graph === undefined) continue;
    const view = viewOf(graph.quads);
    const name = view.credential();
    if (name !== undefined && reading.form === 'credential' && reading.document !== undefined) {
      credentials.set(name, [...(credentials.get(name) ?? []), labelDigest(reading.document.contentDigest)]);
    }
    for (const node of view.nodes()) {
      // The credential has a name of its own; what it speaks about is another thing.
      if (node.startsWith('_:') || node === name) continue;
      classes.set(node, [...(classes.get(node) ?? []), ...view.classes(node)]);
    }
  }
  const spelling = new Map([...classes.keys()].map((iri) => [iri.toLowerCase(), iri]));
  const described = { classes, spelling, credentials };
  gathered.set(bundle, described);
  return described;
}
const gathered = new WeakMap<readonly BundleMember[], Described>();
