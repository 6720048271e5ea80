/** Expectations by JSON Schema 2020-12 itself: the section is named where the rule is not plain. */
import { expect } from 'chai';
import { Allowance } from '../../../src/core/allowance.js';
import type { Json } from '../../../src/core/credential/json.js';
import { evaluate } from '../../../src/core/json-schema/evaluate.js';
import { DIALECT, readSchema } from '../../../src/core/json-schema/schema.js';
import { TooCostly, Work } from '../../../src/core/json-schema/work.js';

const URL = 'https://schemas.example/a';

function read(schema: object, allowance = new Allowance(1_000_000)) {
  return readSchema({ $schema: DIALECT, ...schema } as Json, URL, new Work(allowance));
}

/** `pointer keyword place` of what does not hold. */
function failures(schema: object, value: Json, allowance = new Allowance(1_000_000)): readonly string[] {
  const reading = read(schema, allowance);
  if (!reading.ok) throw new Error(`${reading.keyword} ${reading.pointer}`);
  return evaluate(reading.schema, value, new Work(allowance)).map(
    ({ pointer, keyword, place }) => `${pointer} ${keyword} ${place}`,
  );
}
const holds = (schema: object, value: Json) => failures(schema, value).length === 0;

describe('JSON Schema', () => {
  const cases: readonly (readonly [keyword: string, schema: object, good: readonly Json[], bad: readonly Json[]])[] = [
    ['type', { type: ['integer', 'null'] }, [1, 1.0, null], [1.5, 'x', true, {}, []]],
    ['enum', { enum: [1, { a: [1, 2], b: 3 }] }, [1, { b: 3, a: [1, 2] }], ['1', { b: 3, a: [2, 1] }]],
    ['const', { const: { a: null } }, [{ a: null }], [{}, { a: null, b: 1 }]],
    ['multipleOf', { multipleOf: 0.0001 }, [0.0075, 1e300, -3, 'x'], [0.00751]],
    ['maximum', { maximum: 3, exclusiveMinimum: 1 }, [3, 1.1, 'x'], [3.1, 1]],
    ['minimum', { minimum: 1, exclusiveMaximum: 3 }, [1, 2.9], [0.9, 3]],
    // Validation §6.3: a length is in characters, and U+1F600 is one.
    ['maxLength', { maxLength: 2, minLength: 1 }, ['\u{1F600}\u{1F600}', 'a', 7], ['abc', '']],
    ['pattern', { pattern: '^[A-Z]{2}\\d+' }, ['FR75', 'DE1x', 75], ['fr75', 'xFR75']],
    ['maxItems', { maxItems: 2, minItems: 1 }, [[1], [1, 2], 'abc'], [[], [1, 2, 3]]],
    [
      'uniqueItems',
      { uniqueItems: true },
      [[1, '1', { a: 1 }, { a: 2 }], []],
      [
        [
          { a: 1, b: 2 },
          { b: 2, a: 1 },
        ],
      ],
    ],
    ['maxProperties', { maxProperties: 1, minProperties: 1 }, [{ a: 1 }, []], [{}, { a: 1, b: 2 }]],
    ['required', { required: ['toString'] }, [{ toString: 1 }, 'x'], [{}]],
    ['dependentRequired', { dependentRequired: { a: ['b'] } }, [{}, { a: 1, b: 1 }], [{ a: 1 }]],
    ['dependentSchemas', { dependentSchemas: { a: { required: ['b'] } } }, [{}, { a: 1, b: 1 }, 7], [{ a: 1 }]],
    ['properties', { properties: { a: { type: 'string' } } }, [{ a: 'x' }, { b: 1 }], [{ a: 1 }]],
    ['patternProperties', { patternProperties: { '^x-': { type: 'number' } } }, [{ 'x-a': 1, y: '' }], [{ 'x-a': '' }]],
    [
      'additionalProperties',
      { properties: { a: true }, patternProperties: { '^x': true }, additionalProperties: false },
      [{ a: 1, xy: 2 }],
      [{ b: 1 }],
    ],
    ['propertyNames', { propertyNames: { maxLength: 2 } }, [{ ab: 1 }], [{ abc: 1 }]],
    ['prefixItems', { prefixItems: [{ type: 'number' }], items: { type: 'string' } }, [[1, 'a'], []], [['a'], [1, 2]]],
    ['contains', { contains: { const: 1 }, maxContains: 2 }, [[1], [2, 1, 1]], [[], [2], [1, 1, 1]]],
    // Core §10.3.1.3: with minContains 0, contains always holds.
    ['minContains', { contains: { const: 1 }, minContains: 0 }, [[], [2]], []],
    ['allOf', { allOf: [{ minimum: 1 }, { maximum: 2 }] }, [1, 2], [0, 3]],
    ['anyOf', { anyOf: [{ type: 'string' }, { minimum: 2 }] }, ['x', 2], [1]],
    ['oneOf', { oneOf: [{ minimum: 1 }, { maximum: 2 }] }, [0, 3], [1, 2]],
    ['not', { not: { type: 'string' } }, [1], ['x']],
    // biome-ignore lint/suspicious/noThenProperty: the keyword's name
    ['if', { if: { type: 'number' }, then: { minimum: 1 }, else: { maxLength: 1 } }, [1, 'a'], [0, 'ab']],
    // Core §8.2.3: what stands beside a reference holds too.
    ['$ref', { $ref: '#/$defs/a~1b', maximum: 5, $defs: { 'a/b': { minimum: 1 } } }, [1, 5], [0, 6]],
    ['$anchor', { $ref: `${URL}#here`, $defs: { a: { $anchor: 'here', type: 'string' } } }, ['x'], [1]],
    ['a boolean', { properties: { a: false, b: true } }, [{ b: 1 }], [{ a: 1 }]],
    // Core §11.3: what a schema beside or inside has looked at is evaluated, unless it did not hold.
    [
      'unevaluatedProperties',
      {
        $ref: '#/$defs/named',
        anyOf: [{ properties: { a: { const: 1 } } }, { properties: { b: { const: 1 } } }],
        unevaluatedProperties: false,
        $defs: { named: { properties: { name: true } } },
      },
      [{ name: 'x', a: 1, b: 1 }],
      [
        { name: 'x', c: 1 },
        { a: 1, b: 2 },
      ],
    ],
    [
      'unevaluatedItems',
      { prefixItems: [true], contains: { const: 'c' }, unevaluatedItems: { type: 'number' } },
      [['any', 'c', 3]],
      [['any', 'c', 'other']],
    ],
    ['format and other annotations', { format: 'email', title: 'x', default: 3, 'x-mine': {} }, ['no e-mail'], []],
  ];
  for (const [keyword, schema, good, bad] of cases) {
    it(`${keyword}: what holds and what does not`, () => {
      expect(good.filter((value) => !holds(schema, value))).to.deep.equal([]);
      expect(bad.filter((value) => holds(schema, value))).to.deep.equal([]);
    });
  }

  it('follows a schema that refers to itself, as deep as the value is', () => {
    const tree = { properties: { children: { items: { $ref: '#' } }, name: { type: 'string' } }, required: ['name'] };
    expect(failures(tree, { name: 'a', children: [{ name: 'b', children: [{}] }] })).to.deep.equal([
      '/children/0/children/0 required /required',
    ]);
  });

  it('tells every failure with its place in the value and in the schema, and none of an alternative', () => {
    const schema = { properties: { 'a/b': { type: 'string' }, c: { anyOf: [{ minimum: 1 }, { const: 'x' }] } } };
    expect(failures(schema, { 'a/b': 1, c: 0 })).to.deep.equal([
      '/a~1b type /properties/a~1b/type',
      '/c anyOf /properties/c/anyOf',
    ]);
  });

  it('reads no schema of another dialect, nor one with a keyword that it would get wrong', () => {
    const place = (schema: object) => {
      const reading = read(schema);
      return reading.ok ? 'read' : `${reading.keyword} ${reading.pointer}`;
    };
    for (const [schema, where] of [
      [{ $schema: 'http://json-schema.org/draft-07/schema#' }, '$schema '],
      [{ properties: { a: { $dynamicRef: '#x' } } }, '$dynamicRef /properties/a'],
      [{ $defs: { a: { $id: 'https://other.example/' } } }, '$id /$defs/a'],
      [{ items: { $ref: 'https://other.example/schema' } }, '$ref /items'],
      [{ $ref: '#/$defs/none' }, '$ref '],
      [{ $ref: '#none' }, '$ref '],
      [{ $ref: '#/const/a', const: { a: { minLength: -1 } } }, 'minLength /const/a'],
      [{ pattern: '(?=a)b' }, 'pattern '],
      [{ pattern: '(' }, 'pattern '],
      [{ patternProperties: { '(a)\\1': true } }, 'patternProperties '],
      [{ allOf: {} }, 'allOf '],
      [{ not: 1 }, ' /not'],
      [{ multipleOf: 0 }, 'multipleOf '],
      [{ required: 'a' }, 'required '],
    ] as const) {
      expect(place(schema), JSON.stringify(schema)).to.equal(where);
    }
    // Under these nothing is a schema: what stands there is data.
    expect(place({ enum: [{ $ref: 'https://other.example/' }], examples: [{ minLength: 'x' }] })).to.equal('read');
    expect(place({ $ref: '#/%zz' })).to.equal('$ref ');
  });

  it('ends: a reference in a circle, and alternatives that double with each level', () => {
    expect(() => failures({ $ref: '#' }, 1)).to.throw(TooCostly);
    const levels = Array.from({ length: 40 }, (_, n) => {
      return [`l${n}`, { anyOf: [{ $ref: `#/$defs/l${n + 1}` }, { $ref: `#/$defs/l${n + 1}` }] }];
    });
    const $defs = { ...Object.fromEntries(levels), l40: false };
    const allowance = new Allowance(100_000);
    expect(() => failures({ $ref: '#/$defs/l0', $defs }, 1, allowance)).to.throw(TooCostly);
    expect(allowance.left).to.be.at.least(0).and.below(100);
  });

  it('spends for a pattern what it costs, and nothing on one that a matcher could be lost in', () => {
    const spent = (pattern: string, text: string) => {
      const allowance = new Allowance(1_000_000);
      failures({ pattern }, text, allowance);
      return 1_000_000 - allowance.left;
    };
    const one = spent('^(a+)+$', `${'a'.repeat(1_000)}!`);
    // Twice as much text costs twice as much; a backtracking matcher would need 2^1000 steps.
    expect(spent('^(a+)+$', `${'a'.repeat(2_000)}!`)).to.be.below(2 * one);
    expect(() => spent('^(a+)+$', 'a'.repeat(1_000_000))).to.throw(TooCostly);
    for (const pattern of ['(a{100}){100}', `${'a'.repeat(600)}`, 'a{30000}']) {
      expect(read({ pattern }), pattern.slice(0, 20)).to.include({ ok: false, keyword: 'pattern' });
    }
  });
});
