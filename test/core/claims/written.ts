/** The other direction of fact-forms.ts: writes a fact as JSON-LD, and invents facts. Only tests need either. */
import fc from 'fast-check';
import { type Form, type Member, SELF } from '../../../src/core/claims/form.js';
import { formatInstant, type Instant } from '../../../src/core/instant.js';
import { XSD } from '../../../src/core/namespace.js';

type AnyMembers = Readonly<Record<string, Member<unknown>>>;

export function written(members: AnyMembers, value: object): Record<string, unknown> {
  const json: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(members)) {
    const part = (value as Record<string, unknown>)[name];
    if (part === undefined) continue;
    const one = (item: unknown) => writtenAs(member.form, item);
    json[member.property === SELF ? 'id' : name] = Array.isArray(part) ? part.map(one) : one(part);
  }
  return json;
}

function writtenAs(form: Form<unknown>, value: unknown): unknown {
  if (form.is === 'node') return written(form.members as AnyMembers, value as object);
  if (form.is === 'literal' && form.datatype === `${XSD}dateTime`) return formatInstant(value as Instant);
  return value;
}

export function anyValue(members: AnyMembers): fc.Arbitrary<Record<string, unknown>> {
  const always: Record<string, fc.Arbitrary<unknown>> = {};
  const perhaps: Record<string, fc.Arbitrary<unknown>> = {};
  for (const [name, member] of Object.entries(members)) {
    if (member.occurs === 'one') always[name] = anyOf(member.form);
    else if (member.occurs === 'maybe') perhaps[name] = anyOf(member.form);
    // RDF holds sets, and no empty list: distinct values, at least one.
    else always[name] = fc.uniqueArray(anyOf(member.form), { minLength: 1, maxLength: 3, selector: JSON.stringify });
  }
  const required = fc.record(always);
  const optional = fc.record(perhaps, { requiredKeys: [] });
  return fc.tuple(required, optional).map(([some, others]) => ({ ...some, ...others }));
}

const WORD = fc.string({ unit: 'grapheme-composite', minLength: 1, maxLength: 12 });
const LITERALS: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  [`${XSD}string`]: WORD,
  [`${XSD}decimal`]: fc
    .tuple(fc.nat(100), fc.constantFrom('', '.0', '.5', '.3333333333333333333'))
    .map(([whole, rest]) => `${whole}${rest}`),
  [`${XSD}boolean`]: fc.boolean(),
  [`${XSD}integer`]: fc.integer({ min: 1, max: 6 }),
  [`${XSD}dateTime`]: fc
    .integer({ min: Date.UTC(2000, 0), max: Date.UTC(2100, 0) })
    .map((milliseconds) => milliseconds as Instant),
  [`${XSD}anyURI`]: fc.constantFrom('https://a.example/', 'https://b.example/x?y=1'),
  [`${XSD}date`]: fc.constantFrom('2026-01-01', '2024-02-29'),
};

function anyOf(form: Form<unknown>): fc.Arbitrary<unknown> {
  if (form.is === 'node') return anyValue(form.members as AnyMembers);
  // An IRI names one thing: what is said of it in two places is said twice of the same.
  if (form.is === 'iri') return fc.uuid().map((name) => `https://thing.example/${name}`);
  if (form.values !== undefined) return fc.constantFrom(...form.values);
  if (form.country) return fc.constantFrom('FR', 'DE', 'US', 'GB', 'NL');
  const arbitrary = LITERALS[form.datatype];
  if (arbitrary === undefined) throw new Error(`no way to invent ${form.datatype}`);
  return arbitrary;
}
