import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect } from 'chai';
import { lightening } from '../../src/catalogue/light-claims.js';
import type { Claims } from '../../src/core/claims.js';
import { sha256 } from '../../src/core/digest.js';
import { FOREVER, instant } from '../../src/core/instant.js';
import type { Statement } from '../../src/core/policy/facts.js';

const credential = sha256('light');

function claims(): Claims {
  const from = instant('2026-01-01');
  return {
    extractor: 1,
    credential,
    issuer: 'did:web:boreal.example',
    validFrom: from,
    validUntil: FOREVER,
    illustrative: true,
    types: [],
    participants: [],
    offers: [],
    labels: [],
    statements: [
      {
        kind: 'gpu',
        subject: 'https://boreal.example/offers/one',
        value: { provided: true },
        from,
        until: FOREVER,
        pointer: '/gpu',
      },
    ],
  };
}

describe('light claims', () => {
  it('say what heavy ones say, their statements by way of the world', () => {
    const statements: readonly Statement[] = claims().statements;
    const light = lightening({ statementsOf: (asked) => (asked === credential ? statements : []) });
    expect({ ...light(claims()) }).to.deep.equal(claims());
  });

  it('hold on to none of the statements that they were made of', async () => {
    const light = lightening({ statementsOf: () => [] });
    const make = () => {
      const heavy = claims();
      return { kept: light(heavy), statements: new WeakRef(heavy.statements) };
    };
    const { kept, statements } = make();
    // A weak reference is strong until the turn in which it was made or read has ended.
    await setImmediate();
    setFlagsFromString('--expose-gc');
    runInNewContext('gc')();
    expect(statements.deref()).to.equal(undefined);
    expect(kept.statements).to.deep.equal([]);
  });
});
