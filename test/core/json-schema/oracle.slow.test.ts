/** Ajv generates code from schemas, which is no way to treat a stranger's; as an oracle it is welcome. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'chai';
import fc from 'fast-check';
import { Allowance } from '../../../src/core/allowance.js';
import type { Json } from '../../../src/core/credential/json.js';
import { evaluate } from '../../../src/core/json-schema/evaluate.js';
import { DIALECT, readSchema } from '../../../src/core/json-schema/schema.js';
import { Work } from '../../../src/core/json-schema/work.js';

/** Few names and values, so that schemas and values meet. */
const name = fc.constantFrom('a', 'b', 'ab', 'c');
const scalar = fc.constantFrom<Json>(null, true, 0, 1, 2, 1.5, 10, '', 'a', 'ab', 'abc', '1');
const { value } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(name, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));
const count = fc.nat(3);

const { schema } = fc.letrec<{ schema: object; any: object | boolean; named: object; list: object }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    fc.boolean(),
    tie('schema'),
    fc.constantFrom({ $ref: '#/$defs/a' }, { $ref: '#/$defs/b' }),
  ),
  named: fc.dictionary(name, tie('any'), { maxKeys: 3, noNullPrototype: true }),
  list: fc.array(tie('any'), { minLength: 1, maxLength: 3 }),
  schema: fc
    .record(
      {
        type: fc.constantFrom('null', 'boolean', 'object', 'array', 'number', 'integer', 'string'),
        enum: fc.uniqueArray(value, {
          minLength: 1,
          maxLength: 3,
          comparator: (a, b) => JSON.stringify(a) === JSON.stringify(b),
        }),
        const: value,
        multipleOf: fc.constantFrom(1, 2, 0.5),
        maximum: count,
        exclusiveMaximum: count,
        minimum: count,
        exclusiveMinimum: count,
        maxLength: count,
        minLength: count,
        pattern: fc.constantFrom('^a', 'b$', '^[ab]+$', '\\d'),
        maxItems: count,
        minItems: count,
        uniqueItems: fc.boolean(),
        maxProperties: count,
        minProperties: count,
        required: fc.uniqueArray(name, { maxLength: 2 }),
        dependentRequired: fc.dictionary(name, fc.uniqueArray(name, { maxLength: 2 }), {
          maxKeys: 2,
          noNullPrototype: true,
        }),
        dependentSchemas: tie('named'),
        properties: tie('named'),
        patternProperties: fc.dictionary(fc.constantFrom('^a', 'b$'), tie('any'), {
          maxKeys: 2,
          noNullPrototype: true,
        }),
        additionalProperties: tie('any'),
        propertyNames: tie('any'),
        unevaluatedProperties: tie('any'),
        prefixItems: tie('list'),
        items: tie('any'),
        contains: tie('any'),
        minContains: count,
        maxContains: count,
        unevaluatedItems: tie('any'),
        allOf: tie('list'),
        anyOf: tie('list'),
        oneOf: tie('list'),
        not: tie('any'),
        if: tie('any'),
        // biome-ignore lint/suspicious/noThenProperty: the keyword's name
        then: tie('any'),
        else: tie('any'),
      },
      { requiredKeys: [] },
    )
    .map((all) => {
      // A handful of keywords each: with all of them nothing ever holds.
      const keys = Object.keys(all);
      const step = Math.max(1, Math.ceil(keys.length / 3));
      return Object.fromEntries(Object.entries(all).filter((_, index) => index % step === keys.length % step));
    }),
}));

const leaf = fc.constantFrom<Json>(true, false, { type: 'number' }, { minLength: 2 }, { properties: { a: true } });

describe('JSON Schema, beside Ajv', () => {
  it('says the same of generated schemas and values', function () {
    this.timeout(120_000);
    let [valid, invalid] = [0, 0];
    fc.assert(
      fc.property(schema, leaf, leaf, value, (generated, a, b, instance) => {
        const whole = { ...generated, $schema: DIALECT, $defs: { a, b } };
        const ajv = new Ajv2020({ strict: false, validateFormats: false });
        const expected = ajv.validate(whole, instance);
        const work = new Work(new Allowance(10_000_000));
        const read = readSchema(whole as Json, 'https://schemas.example/a', work);
        if (!read.ok) throw new Error(`${read.keyword} ${read.pointer}`);
        expect(evaluate(read.schema, instance, work).length === 0).to.equal(expected);
        if (expected) valid += 1;
        else invalid += 1;
      }),
      { numRuns: 300 },
    );
    expect(Math.min(valid, invalid)).to.be.above(50);
  });
});
