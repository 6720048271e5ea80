/** What holds is known for all days at once from the days of the statements: it must be what each day says by itself. */
import { expect } from 'chai';
import fc from 'fast-check';
import { FOREVER, type Instant } from '../../../src/core/instant.js';
import type { Lapse } from '../../../src/core/policy/facts.js';
import { begunOn, type Heard, Hearing, holdingOn, lapsedOn } from '../../../src/core/policy/hearing.js';
import { Looks } from '../../../src/core/policy/looked.js';
import { at } from '../../../src/core/time/timeline.js';
import { fact, say } from '../../golden/said.js';

const LAST = 8;
const OFFER = 'https://some.example/offers/one';
const NOTHING = Looks.atStatements('region', OFFER, new Set());
const someDay = fc.integer({ min: 0, max: LAST }) as unknown as fc.Arbitrary<Instant>;
const someEnd = fc.oneof(someDay, fc.constant(FOREVER));
const someLapse: fc.Arbitrary<Lapse> = fc.record({ from: someDay, until: someEnd });

const someStatement = fc
  .record({
    from: someDay,
    until: someEnd,
    recorded: someDay,
    issuer: fc.constantFrom('did:web:one.example', 'did:web:two.example'),
    lapses: fc.option(fc.array(someLapse, { minLength: 1, maxLength: 2 }), { nil: undefined }),
  })
  .map(({ issuer, lapses, ...period }): Heard<'region'> => {
    const stated = fact(say('region', OFFER, { code: ['fr'] }, issuer, '2020-01-01'));
    const heard = { ...stated, ...period, ...(lapses === undefined ? {} : { lapses }) };
    return { fact: heard as Heard<'region'>['fact'], level: 'declared', own: true, identity: issuer };
  });

describe('what is heard', () => {
  it('holds, has begun and has lapsed on every day as that day says by itself', () => {
    fc.assert(
      fc.property(fc.array(someStatement, { maxLength: 5 }), (statements) => {
        const { holding, begun, lapsed } = new Hearing(statements, NOTHING);
        for (let day = -1; day <= LAST + 1; day++) {
          const today = day as Instant;
          expect(at(holding, today)).to.deep.equal(holdingOn(statements, today));
          expect(at(begun, today)).to.deep.equal(begunOn(statements, today));
          expect(at(lapsed, today)).to.deep.equal(lapsedOn(statements, today));
        }
      }),
    );
  });

  it('turns only where something else holds', () => {
    fc.assert(
      fc.property(fc.array(someStatement, { maxLength: 5 }), (statements) => {
        const { holding } = new Hearing(statements, NOTHING);
        for (let step = 1; step < holding.length; step++) {
          expect(holding[step]?.value).to.not.deep.equal(holding[step - 1]?.value);
          expect(holding[step]?.from).to.be.greaterThan(holding[step - 1]?.from ?? FOREVER);
        }
      }),
    );
  });
});
