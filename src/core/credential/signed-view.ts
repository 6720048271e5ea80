/**
 * Do the JSON and the signed graph say the same? A Data Integrity signature is over the graph: whoever writes
 * `validUntil` as a full IRI, or moves it to another node with the same id, leaves the signature intact and hides it
 * from whoever reads JSON. So what is read as JSON here must be exactly what the graph says of the document's node.
 */
import type { Quad, Term } from '../jsonld.js';
import { excerpt, type Finding } from '../problem.js';
import { below, type JsonObject } from './json.js';
import type { Form } from './media-type.js';
import { partyOf } from './parties.js';
import { statusesDiffer } from './status-view.js';

const CREDENTIALS = 'https://www.w3.org/2018/credentials#';
const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const ROOT_TYPE: Readonly<Record<Form, string>> = {
  credential: `${CREDENTIALS}VerifiableCredential`,
  presentation: `${CREDENTIALS}VerifiablePresentation`,
};

/**
 * Members whose value is compared, and members of which only the presence is; statuses are compared by what they are
 * found by. A presentation is read for its holder alone.
 */
const VALUES: Readonly<Record<Form, readonly string[]>> = {
  credential: ['issuer', 'validFrom', 'validUntil', 'issuanceDate', 'expirationDate'],
  presentation: ['holder'],
};
const PRESENCES: Readonly<Record<Form, readonly string[]>> = {
  credential: ['credentialSubject', 'credentialSchema', 'termsOfUse', 'relatedResource'],
  presentation: ['verifiableCredential'],
};

/** Findings: `root-ambiguous`, `views-differ`. */
export function disagreements(
  payload: JsonObject,
  form: Form,
  quads: readonly Quad[],
  pointer: string,
): readonly Finding[] {
  const own = quads.filter((quad) => quad.graph.termType === 'DefaultGraph');
  const roots = own.filter((quad) => quad.predicate.value === RDF_TYPE && quad.object.value === ROOT_TYPE[form]);
  const [root, ...others] = roots;
  if (root === undefined || others.length > 0)
    return [{ code: 'root-ambiguous', pointer, params: { count: roots.length } }];
  const signed = signedMembers(own, root.subject);
  const statuses: readonly Finding[] = statusesDiffer(payload, own, root.subject)
    ? [{ code: 'views-differ', pointer: below(pointer, 'credentialStatus'), params: { member: 'credentialStatus' } }]
    : [];
  const members = [...VALUES[form], ...PRESENCES[form]].flatMap((member): readonly Finding[] => {
    const written = writtenValues(payload, member);
    const graph = signed.get(member) ?? [];
    const same = VALUES[form].includes(member)
      ? written.length === graph.length && written.every((value) => graph.includes(value))
      : written.length > 0 === graph.length > 0;
    if (same) return [];
    return [{ code: 'views-differ', pointer: below(pointer, member), found: excerpt(graph), params: { member } }];
  });
  return [...members, ...statuses];
}

function signedMembers(quads: readonly Quad[], root: Term): ReadonlyMap<string, readonly string[]> {
  const members = new Map<string, string[]>();
  for (const { subject, predicate, object } of quads) {
    if (subject.value !== root.value || !predicate.value.startsWith(CREDENTIALS)) continue;
    const member = predicate.value.slice(CREDENTIALS.length);
    const values = members.get(member);
    if (values === undefined) members.set(member, [object.value]);
    else values.push(object.value);
  }
  return members;
}

function writtenValues(payload: JsonObject, member: string): readonly string[] {
  const value = payload[member];
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
  // A node without an id is a blank node in the graph: the data model has refused it for a party already.
  return [partyOf(value) ?? ''];
}
