/** Whoever issues a credential chooses the schema that it is held against. */
import { expect } from 'chai';
import { DIALECT } from '../../src/core/json-schema/schema.js';
import { complaints, credential, judged, NOW, resource, sign } from '../signers.js';

const URL = 'https://boreal.example/schema.json';

async function heldAgainst(schema: object): Promise<readonly string[]> {
  const signed = await sign(
    credential({ credentialSchema: { id: URL, type: 'JsonSchema' }, description: 'a'.repeat(5_000) }),
  );
  return complaints(await judged(signed, NOW, [resource(URL, JSON.stringify({ $schema: DIALECT, ...schema }))]));
}

const unusable = ['schema: schema-unusable /credentialSchema'];
const tooCostly = ['schema: schema-too-costly /credentialSchema'];

describe('attack: a JSON Schema that never ends', () => {
  const doubling = Object.fromEntries(
    Array.from({ length: 60 }, (_, n) => [`l${n}`, { allOf: [1, 2].map(() => ({ $ref: `#/$defs/l${n + 1}` })) }]),
  );
  for (const [what, schema] of [
    ['references in a circle', { $ref: '#/$defs/a', $defs: { a: { $ref: '#/$defs/b' }, b: { $ref: '#/$defs/a' } } }],
    ['combinations that double sixty times', { $ref: '#/$defs/l0', $defs: { ...doubling, l60: true } }],
  ] as const) {
    it(`is left when its steps are spent: ${what}`, async () => {
      expect(await heldAgainst(schema)).to.deep.equal(tooCostly);
    });
  }
});

describe('attack: ReDoS by the pattern of a schema', () => {
  it('takes no longer than any other: matching is linear', async () => {
    const within = { properties: { description: { pattern: '^(a+)+$|^(a|a)*b$|^(.*a){12}c$' } } };
    expect(await heldAgainst(within)).to.deep.equal([]);
  });
  it('is refused where it cannot be linear, or would unroll', async () => {
    for (const pattern of ['(a+)+(?=b)', '(a*)\\1b', '((a{90}){90}){90}']) {
      expect(await heldAgainst({ properties: { description: { pattern } } }), pattern).to.deep.equal(unusable);
    }
  });
});

describe('attack: a JSON Schema that leads elsewhere, or hides what it asks', () => {
  it('decides nothing', async () => {
    for (const schema of [
      { $ref: 'https://127.0.0.1/secret' },
      { $ref: 'file:///etc/passwd' },
      { $id: 'https://other.example/', $ref: `${URL}#/$defs/a`, $defs: { a: true } },
      { $defs: { a: { $id: 'inner', $defs: { b: false } } }, $ref: '#/$defs/a' },
      { $dynamicRef: '#a', $defs: { a: { $dynamicAnchor: 'a' } } },
    ]) {
      expect(await heldAgainst(schema), JSON.stringify(schema)).to.deep.equal(unusable);
    }
  });
  it('is data and never code: names of members that every object has are names', async () => {
    const names = { constructor: { const: 1 }, toString: { const: 1 }, hasOwnProperty: false };
    expect(await heldAgainst({ properties: names, required: ['valueOf'] })).to.deep.equal(['schema: schema-not-met']);
  });
});
