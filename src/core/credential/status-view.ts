/** `credentialStatus` in the JSON against `credentialStatus` in the signed graph (see signed-view.ts). */
import type { Quad, Term } from '../jsonld.js';
import { entriesOf, isObject, type JsonObject, listOf } from './json.js';

const STATUS = 'https://www.w3.org/2018/credentials#credentialStatus';

/** What a status is found by, under whichever vocabulary: their IRIs end in `#` and the name. */
const MEMBERS: readonly string[] = ['statusPurpose', 'statusListIndex', 'statusListCredential', 'statusSize'];

/**
 * Does the graph name other statuses than the JSON? Whoever moves an entry to another node of the same id, or writes
 * its `statusSize` as a full IRI, leaves the signature intact; the reader of JSON would then miss a revocation, or look
 * at another bit.
 * @param quads of the default graph. @param root the credential's node.
 */
export function statusesDiffer(payload: JsonObject, quads: readonly Quad[], root: Term): boolean {
  const entries = entriesOf(payload, 'credentialStatus', '').map(([, entry]) => entry);
  const nodes = new Set(
    quads.filter((quad) => quad.subject.value === root.value && quad.predicate.value === STATUS).map(objectOf),
  );
  if (nodes.size !== entries.length) return true;
  const written = entries.flatMap((entry) =>
    MEMBERS.flatMap((member) => (isObject(entry) ? listOf(entry[member]) : []).map((value) => `${member} ${value}`)),
  );
  const signed = quads
    .filter((quad) => nodes.has(quad.subject.value))
    .map(({ predicate, object }) => [predicate.value.split('#')[1] ?? '', object.value] as const)
    .filter(([member]) => MEMBERS.includes(member))
    .map(([member, value]) => `${member} ${value}`);
  return written.sort().join('\n') !== signed.sort().join('\n');
}

function objectOf({ object }: Quad): string {
  return object.value;
}
