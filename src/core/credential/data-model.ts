/**
 * What the data model asks of a member, as small rules (VCDM 2.0 §4, VCDM 1.1 §4): each takes a node and its
 * pointer and returns what is wrong.
 */
import { parseInstant } from '../instant.js';
import { excerpt, type Finding, quoted } from '../problem.js';
import { below, entriesOf, idOf, isObject, type Json, type JsonObject, typesOf } from './json.js';

/** An absolute IRI: a scheme, and nothing that RFC 3987 excludes. Blank node labels (`_:b0`) have no scheme. */
const ABSOLUTE = /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/;

export function isAbsoluteIri(value: Json | undefined): value is string {
  return typeof value === 'string' && ABSOLUTE.test(value);
}

/** `id` is optional; when it is there, it is one absolute IRI (VCDM 2.0 §4.4). */
export function identifier(node: JsonObject, pointer: string): readonly Finding[] {
  const id = idOf(node);
  if (id === undefined || isAbsoluteIri(id)) return [];
  return [{ code: 'id-not-iri', pointer: below(pointer, 'id'), found: excerpt(id) }];
}

/** `type` names at least one type, all of them texts, `required` among them (VCDM 2.0 §4.5). */
export function typed(node: JsonObject, pointer: string, required?: string): readonly Finding[] {
  const types = typesOf(node);
  const at = below(pointer, 'type');
  const bad = types.find((type) => typeof type !== 'string' || type === '');
  if (bad !== undefined) return [{ code: 'type-invalid', pointer: at, found: excerpt(bad) }];
  if (types.length === 0) return [{ code: 'type-missing', pointer: at, params: { type: required ?? '…' } }];
  if (required === undefined || types.includes(required)) return [];
  return [{ code: 'type-missing', pointer: at, found: excerpt(types), params: { type: required } }];
}

/** An issuer or holder: an absolute IRI, or a node that has one as its id; exactly one (VCDM 2.0 §4.7, §4.13). */
export function party(node: JsonObject, member: 'issuer' | 'holder', pointer: string): readonly Finding[] {
  const value = node[member];
  const at = below(pointer, member);
  if (isAbsoluteIri(isObject(value) ? idOf(value) : value)) return [];
  return [{ code: 'party-invalid', pointer: at, ...quoted(value), params: { member } }];
}

/** At least one subject, each a node that says something (VCDM 2.0 §4.8). */
export function subjects(node: JsonObject, pointer: string): readonly Finding[] {
  const entries = entriesOf(node, 'credentialSubject', pointer);
  if (entries.length === 0) return [missing('credentialSubject', pointer)];
  return entries.flatMap(([at, subject]): readonly Finding[] => {
    if (!isObject(subject)) return [{ code: 'member-invalid', pointer: at, found: excerpt(subject) }];
    if (Object.keys(subject).length === 0) return [{ code: 'subject-empty', pointer: at }];
    return identifier(subject, at);
  });
}

/** An xsd:dateTimeStamp: a date, a time and an offset (VCDM 2.0 §4.9). */
export function dateTime(node: JsonObject, member: string, pointer: string): readonly Finding[] {
  const value = node[member];
  if (value === undefined || (typeof value === 'string' && value.length > 10 && parseInstant(value) !== undefined))
    return [];
  return [{ code: 'date-time-invalid', pointer: below(pointer, member), found: excerpt(value), params: { member } }];
}

export interface Extension {
  readonly member: string;
  /** `id` must be there, and not only be an IRI when it is. */
  readonly needsId?: boolean;
}

/** Nodes by which a credential is extended: each names its type (VCDM 2.0 §4.10, §4.11, §5.4 to §5.6). */
export function extension(node: JsonObject, { member, needsId }: Extension, pointer: string): readonly Finding[] {
  return entriesOf(node, member, pointer).flatMap(([at, entry]): readonly Finding[] => {
    if (!isObject(entry)) return [{ code: 'member-invalid', pointer: at, found: excerpt(entry) }];
    const anonymous = needsId === true && idOf(entry) === undefined;
    return [
      ...(anonymous ? [missing('id', at)] : identifier(entry, at)),
      ...(namesItsKind(entry) ? [] : typed(entry, at)),
    ];
  });
}

/**
 * Gaia-X notaries issue `evidence` without a type and say in `gx:evidenceOf` what it is of. The data model asks for
 * a type; but to insist would refuse every registration number that is in use.
 */
function namesItsKind(entry: JsonObject): boolean {
  return typeof entry['gx:evidenceOf'] === 'string';
}

export function missing(member: string, pointer: string): Finding {
  return { code: 'member-missing', pointer: below(pointer, member), params: { member } };
}
