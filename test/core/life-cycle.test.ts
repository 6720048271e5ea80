import { expect } from 'chai';
import type { FindingCode } from '../../src/core/finding-codes.js';
import {
  HAPPENINGS,
  happeningOf,
  MEANINGS,
  RECORDED_STATES,
  STATES,
  stateOf,
  TRANSITIONS,
} from '../../src/core/life-cycle.js';
import type { CheckId, CheckOutcome, Standing } from '../../src/core/verification/check.js';

describe('core/life-cycle', () => {
  /** Written apart from the table, as a sentence of law would say it. */
  function expected(state: string, happening: string): string {
    if (state === 'erased' || happening === 'erased') return 'erased';
    if (state === 'withdrawn' || happening === 'withdrawn') return 'withdrawn';
    if (state === 'revoked' || happening === 'revoked') return 'revoked';
    if (happening === 'undetermined') return state;
    return happening === 'upheld' ? 'active' : happening;
  }

  for (const state of RECORDED_STATES) {
    for (const happening of HAPPENINGS) {
      it(`${state}, ${happening}: ${expected(state, happening)}`, () => {
        expect(TRANSITIONS[state][happening]).to.equal(expected(state, happening));
      });
    }
  }

  it('reaches every recorded state from active, and none from what is final', () => {
    const reachable = (from: (typeof RECORDED_STATES)[number]) => {
      const seen = new Set([from]);
      for (const state of seen) for (const happening of HAPPENINGS) seen.add(TRANSITIONS[state][happening]);
      return [...seen].sort();
    };
    expect(reachable('active')).to.deep.equal([...RECORDED_STATES].sort());
    expect(reachable('revoked')).to.deep.equal(['erased', 'revoked', 'withdrawn']);
    expect(reachable('withdrawn')).to.deep.equal(['erased', 'withdrawn']);
    expect(reachable('erased')).to.deep.equal(['erased']);
  });

  it('never forgets a fact without an entry that says so, and never watches what cannot change', () => {
    for (const state of STATES) {
      const { counts, watched, withdrawable, again } = MEANINGS[state];
      expect(counts === 'never', state).to.equal(state === 'withdrawn' || state === 'erased');
      expect(withdrawable, state).to.equal(counts !== 'never');
      expect(again === 'stays-away', state).to.equal(counts === 'never');
      if (counts === 'never') expect(watched, state).to.equal(false);
    }
    const recovering = RECORDED_STATES.filter((state) => TRANSITIONS[state].upheld === 'active');
    expect(recovering.every((state) => MEANINGS[state].watched)).to.equal(true);
  });

  const days: readonly (readonly [(typeof RECORDED_STATES)[number], boolean, boolean, string])[] = [
    ['active', false, false, 'active'],
    ['active', false, true, 'deprecated'],
    ['active', true, false, 'expired'],
    ['active', true, true, 'expired'],
    ['suspended', false, false, 'suspended'],
    ['suspended', false, true, 'suspended'],
    ['suspended', true, false, 'expired'],
    ['suspended', true, true, 'expired'],
    ['refused', false, false, 'refused'],
    ['refused', false, true, 'refused'],
    ['refused', true, false, 'refused'],
    ['refused', true, true, 'refused'],
    ['revoked', false, false, 'revoked'],
    ['revoked', false, true, 'revoked'],
    ['revoked', true, false, 'revoked'],
    ['revoked', true, true, 'revoked'],
    ['withdrawn', false, false, 'withdrawn'],
    ['withdrawn', false, true, 'withdrawn'],
    ['withdrawn', true, false, 'withdrawn'],
    ['withdrawn', true, true, 'withdrawn'],
    ['erased', false, false, 'erased'],
    ['erased', false, true, 'erased'],
    ['erased', true, false, 'erased'],
    ['erased', true, true, 'erased'],
  ];
  for (const [recorded, ended, newer, state] of days) {
    it(`${recorded}${ended ? ', ended' : ''}${newer ? ', with a newer version' : ''}: ${state}`, () => {
      expect(stateOf(recorded, ended, newer)).to.equal(state);
    });
  }

  const failing = (...checks: readonly (readonly [CheckId, string, CheckOutcome?])[]) =>
    checks.map(([check, code, outcome = 'fail']) => ({
      check,
      outcome,
      findings: [{ code: code as FindingCode, pointer: '' }],
      evidence: [],
    }));
  const judgements: readonly (readonly [string, Standing, ReturnType<typeof failing>, string])[] = [
    ['verified', 'verified', [], 'upheld'],
    ['ended', 'expired', failing(['period', 'expired']), 'upheld'],
    ['out of reach', 'undetermined', failing(['key', 'fetch-timeout', 'unknown']), 'undetermined'],
    ['anchored nowhere', 'undetermined', failing(['chain', 'chain-anchor-unlisted', 'unknown']), 'refused'],
    ['anchored too late', 'undetermined', failing(['chain', 'chain-anchor-period', 'unknown']), 'refused'],
    ['of a chain out of reach', 'undetermined', failing(['chain', 'fetch-timeout', 'unknown']), 'undetermined'],
    ['revoked', 'refused', failing(['status', 'status-revoked']), 'revoked'],
    ['revoked and its key gone', 'refused', failing(['key', 'method-absent'], ['status', 'status-revoked']), 'revoked'],
    ['suspended', 'refused', failing(['status', 'status-suspended']), 'suspended'],
    ['suspended and ended', 'refused', failing(['period', 'expired'], ['status', 'status-suspended']), 'suspended'],
    ['its key gone', 'refused', failing(['key', 'method-absent'], ['proof', 'not-reached', 'unknown']), 'refused'],
  ];
  for (const [name, standing, checks, happening] of judgements) {
    it(`takes a credential judged ${name} for ${happening}`, () => {
      expect(happeningOf({ standing, checks })).to.equal(happening);
    });
  }
});
