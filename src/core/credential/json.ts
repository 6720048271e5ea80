/** JSON as it was received, after the strict reading. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [member: string]: Json;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** JSON-LD writes one value bare and several in an array: here always as a list; an absent member is empty. */
export function listOf(value: Json | undefined): readonly Json[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value as Json];
}

/** The members of an object by name; a node's `id` and `type` may be written `@id` and `@type`. */
export function idOf(node: JsonObject): Json | undefined {
  return node.id ?? node['@id'];
}
export function typesOf(node: JsonObject): readonly Json[] {
  return listOf(node.type ?? node['@type']);
}

/** RFC 6901 §3: `~` and `/` are escaped. @returns the pointer of a member or an element. */
export function below(pointer: string, token: string | number): string {
  // Looked at first, because it is rare and every member of a document comes by.
  const escaped = typeof token === 'string' && /[~/]/.test(token);
  return `${pointer}/${escaped ? token.replaceAll('~', '~0').replaceAll('/', '~1') : token}`;
}

/** The elements of a member with their pointers, whether it was written bare or as an array. */
export function entriesOf(node: JsonObject, member: string, pointer: string): readonly (readonly [string, Json])[] {
  const at = below(pointer, member);
  const value = node[member];
  if (!Array.isArray(value)) return value === undefined ? [] : [[at, value]];
  return value.map((element, index) => [below(at, index), element]);
}
