/** certificates and the term of a contract. A1 holds SecNumCloud to 2027-01-15 and HDS 2024 to 2028-01-01. */
import { expect } from 'chai';
import { instant } from '../../src/core/instant.js';
import { evaluateProfile, withParameters } from '../../src/core/policy/evaluate.js';
import type { Profile, RequirementResult } from '../../src/core/policy/profile.js';
import type { World } from '../../src/core/policy/world.js';
import { ARCHETYPES, type ArchetypeId } from './identities.js';
import { POLICIES, timelineOf } from './judge.js';
import { say, worldOf } from './said.js';
import { without } from './world.js';

const KEY = 'R-28@certified';
const SHIPPED = POLICIES.profiles.find(({ id }) => id === 'hdh-2026');

interface Contract {
  readonly goLive?: string;
  readonly termEnd?: string;
}

/** hdh-2026 with nothing but HDH-21 in it. */
function profileFor({ goLive, termEnd }: Contract): Profile {
  if (SHIPPED === undefined) throw new Error('hdh-2026 is not shipped');
  const asked = withParameters(SHIPPED, {
    ...(goLive === undefined ? {} : { goLive: instant(goLive) }),
    ...(termEnd === undefined ? {} : { termEnd: instant(termEnd) }),
  });
  return { ...asked, requirements: asked.requirements.filter(({ id }) => id === 'HDH-21') };
}

function judged(offer: ArchetypeId, contract: Contract, date = '2026-06-01', world?: World): RequirementResult {
  const asking = world === undefined ? {} : { world };
  const timelines = new Map([[KEY, timelineOf(offer, KEY, asking)] as const]);
  const [result] = evaluateProfile(profileFor(contract), timelines, instant(date)).results;
  if (result === undefined) throw new Error('HDH-21 is not in hdh-2026');
  return result;
}

function told(offer: ArchetypeId, contract: Contract, date?: string, world?: World): string {
  const { verdict, findings } = judged(offer, contract, date, world);
  const reasons = findings.flatMap(({ finding }) =>
    finding.reasons.map(({ code, params }) => `${params.scheme} ${code}`),
  );
  return [verdict, ...reasons].join(', ');
}

const uncommitted = worldOf(without(({ kind }) => kind === 'renewalCommitted'));

describe('golden worlds: certificates and the term of a contract (R-28)', () => {
  it('within the term with renewal committed passes; the provider’s word is enough', () => {
    expect(told('A1', {})).to.equal('PASS, SNC certificate-renewal-committed, HDS certificate-renewal-committed');
  });

  it('without the commitment it is conditional, and says what would do', () => {
    expect(told('A1', {}, '2026-06-01', uncommitted)).to.equal(
      'CONDITIONAL, SNC certificate-ends-within-term, HDS certificate-ends-within-term',
    );
    const [finding] = judged('A1', {}, '2026-06-01', uncommitted).findings;
    expect(finding?.finding.reasons.map(({ remedy }) => remedy?.code)).to.deep.equal([
      'commit-renewal',
      'commit-renewal',
    ]);
  });

  it('a qualification that ends before go-live fails, whatever is committed; on its last day it still goes live', () => {
    expect(told('A1', { goLive: '2027-02-01' })).to.equal('FAIL, SNC certificate-ends-before-go-live');
    expect(told('A1', { goLive: '2027-01-15' })).to.equal('FAIL, SNC certificate-ends-before-go-live');
    expect(judged('A1', { goLive: '2027-01-14' }).verdict).to.equal('PASS');
  });

  it('a contract that ends with the certificate is covered without any commitment; a day longer is not', () => {
    const contract = { goLive: '2026-07-01', termEnd: '2027-01-15' };
    expect(told('A1', contract, '2026-06-01', uncommitted)).to.equal(
      'PASS, SNC certificate-lasts, HDS certificate-lasts',
    );
    const longer = { ...contract, termEnd: '2027-01-16' };
    expect(told('A1', longer, '2026-06-01', uncommitted)).to.equal('CONDITIONAL, SNC certificate-ends-within-term');
  });

  it('what is not held, or was revoked or replaced, is not looked at', () => {
    expect(told('A5', {})).to.equal('PASS, HDS certificate-renewal-committed');
    expect(judged('A12', { goLive: '2027-02-01' }, '2026-03-01').verdict).to.equal('FAIL');
    expect(judged('A12', { goLive: '2027-02-01' }, '2026-03-02').verdict).to.equal('PASS');
    expect(judged('A3', {}).verdict).to.equal('N/A');
    expect(judged('A1', {}, '2023-06-01').verdict).to.equal('N/A');
  });

  it('a commitment counts from the provider, not from a rival, and can be taken back', () => {
    const { offer, did } = ARCHETYPES.A1;
    const none = without(({ kind, subject }) => kind === 'renewalCommitted' && subject === offer);
    const says = (committed: boolean, issuer: string, from: string) =>
      say('renewalCommitted', offer, { committed }, issuer, from);
    const by = (...said: readonly ReturnType<typeof says>[]) =>
      judged('A1', {}, '2026-06-01', worldOf([...none, ...said])).verdict;
    expect(by(says(true, did, '2024-01-15'))).to.equal('PASS');
    expect(by(says(true, 'did:web:rival.example', '2024-01-15'))).to.equal('CONDITIONAL');
    expect(by(says(true, did, '2024-01-15'), says(false, did, '2026-01-01'))).to.equal('CONDITIONAL');
    expect(by(says(true, did, '2024-01-15'), says(false, 'did:web:rival.example', '2026-01-01'))).to.equal('PASS');
  });
});
