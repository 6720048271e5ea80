/** Values for a place in a document: anything at all, and what JSON-LD, JOSE and JavaScript give a meaning. */
import fc from 'fast-check';

const KEYWORDS = [
  '@id',
  '@type',
  '@value',
  '@graph',
  '@included',
  '@reverse',
  '@list',
  '@set',
  '@context',
  '@nest',
  '@index',
  '@language',
  '@direction',
  '@json',
];
const MEMBERS = ['id', 'type', 'issuer', 'holder', 'proof', 'credentialSubject', 'verifiableCredential'];

const keyword = fc.constantFrom(...KEYWORDS);
const scalar = fc.oneof(
  fc.constantFrom<unknown>(null, true, '', '_:b0', 'did:web:boreal.example', 'https://x.example/', 'data:,', '\ud800'),
  fc.constantFrom<unknown>(0, -0, -1, 2 ** 53, 1e308, '__proto__', 'constructor', '9999-12-31T23:59:59Z', 'P1Y'),
  fc.double(),
  fc.string({ unit: 'binary' }),
);

export const anyValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue(),
  scalar,
  fc.dictionary(fc.oneof(keyword, fc.constantFrom(...MEMBERS)), scalar, { maxKeys: 3 }),
  fc.array(fc.dictionary(keyword, scalar, { maxKeys: 2 }), { maxLength: 3 }),
);

type Place = readonly (string | number)[];

/** Every place in a document: how to get there from the top. */
export function placesOf(value: unknown, path: Place = []): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.map((element, index) => [index, element] as const)
    : Object.entries(value);
  return [path, ...entries.flatMap(([key, element]) => placesOf(element, [...path, key]))];
}

/** The document with another value in one place. */
export function replaced(value: unknown, [key, ...rest]: Place, by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value)) {
    return value.map((element, index) => (index === key ? replaced(element, rest, by) : element));
  }
  const object = value as Record<string, unknown>;
  return { ...object, [key]: replaced(object[key], rest, by) };
}
