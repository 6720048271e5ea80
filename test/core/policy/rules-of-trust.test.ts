/** where the golden tables do not reach. */
import { expect } from 'chai';
import { instant } from '../../../src/core/instant.js';
import type { Finding, RuleKey } from '../../../src/core/policy/verdict.js';
import { World } from '../../../src/core/policy/world.js';
import { ARCHETYPES, ISSUERS } from '../../golden/identities.js';
import { findingOf } from '../../golden/judge.js';
import { fact, type Said, say } from '../../golden/said.js';
import { FACTS } from '../../golden/world.js';

const { did, offer, participant } = ARCHETYPES.A1;

function on(rule: RuleKey, date: string, world: World): Finding {
  return findingOf('A1', rule, date, { world });
}

/** The golden world, and the credential of one fact of A1 that lapses. */
function lapsing(match: (said: Said) => boolean, from: string, until?: string): World {
  const world = new World();
  world.setProvider(offer, participant);
  for (const said of FACTS) {
    const stated = fact(said);
    world.add(stated);
    if (!match(said)) continue;
    world.lapse(stated.credential, instant(from));
    if (until !== undefined) world.resume(stated.credential, instant(until));
  }
  return world;
}

describe('R-21: credentials behind the offer', () => {
  const isStorage = (said: Said) => said.kind === 'storage' && said.subject === offer;
  const verdicts = (world: World, ...dates: readonly string[]) =>
    dates.map((date) => on('R-21@none', date, world).verdict);

  it('fails from the day a credential was seen revoked, and no longer than a suspension lasts', () => {
    const gone = lapsing(isStorage, '2026-02-01');
    expect(verdicts(gone, '2026-01-31', '2026-02-01', '2026-06-01')).to.deep.equal(['PASS', 'FAIL', 'FAIL']);
    const back = lapsing(isStorage, '2026-02-01', '2026-03-01');
    expect(verdicts(back, '2026-02-28', '2026-03-01')).to.deep.equal(['FAIL', 'PASS']);
    const [reason] = on('R-21@none', '2026-02-01', gone).reasons;
    expect([reason?.code, reason?.inputs[0]?.fact, reason?.remedy?.code]).to.deep.equal([
      'credential-lapsed',
      'storage',
      'replace-credential',
    ]);
  });

  it('looks at the company as well, and at nobody else', () => {
    const seats = lapsing(({ kind, subject }) => kind === 'seats' && subject === participant, '2026-02-01');
    expect(verdicts(seats, '2026-02-01')).to.deep.equal(['FAIL']);
    const others = lapsing(({ subject }) => subject === ARCHETYPES.A2.offer, '2026-02-01');
    expect(verdicts(others, '2026-02-01')).to.deep.equal(['PASS']);
  });

  it('does not mind that what was replaced is revoked afterwards, nor a stranger’s credential', () => {
    const storage = { primary: ['FR'], backup: ['FR'], logs: ['FR'], metadata: ['FR'] };
    const replaced = lapsing(isStorage, '2026-02-01');
    replaced.add(fact(say('storage', offer, storage, did, '2026-01-15')));
    expect(verdicts(replaced, '2026-02-01')).to.deep.equal(['PASS']);
    const world = lapsing(() => false, '2026-02-01');
    const stranger = fact(say('storage', offer, storage, ARCHETYPES.A6.did, '2018-06-01'));
    world.add(stranger);
    world.lapse(stranger.credential, instant('2026-02-01'));
    expect(verdicts(world, '2026-02-01')).to.deep.equal(['PASS']);
  });

  it('counts each credential in its own time: a revoked certificate after its end is of no interest', () => {
    const id = 'https://snc-authority.trust.example/certificates/boreal-snc-3.2';
    const world = lapsing(() => false, '2026-02-01');
    world.add(fact(say('certificateStatus', id, { status: 'revoked' }, ISSUERS.sncAuthority, '2026-02-01')));
    expect(verdicts(world, '2026-01-31', '2026-02-01', '2027-01-14', '2027-01-15')).to.deep.equal([
      'PASS',
      'FAIL',
      'FAIL',
      'PASS',
    ]);
  });

  it('does not apply where nothing is said', () => {
    const world = new World();
    world.setProvider(offer, participant);
    expect(verdicts(world, '2026-02-01')).to.deep.equal(['N/A']);
    expect(on('R-22@none', '2026-02-01', world).verdict).to.equal('N/A');
  });
});

describe('R-22: issuers of certificates', () => {
  const certificate = (scheme: string, issuer: string, from = '2026-01-01') =>
    say(
      'certificate',
      offer,
      { id: `https://boreal.example/${scheme}`, scheme, schemeVersion: '1', region: [], activity: [] },
      issuer,
      from,
    );
  const judged = (said: Said, date = '2026-06-01') => {
    const world = lapsing(() => false, date);
    world.add(fact(said));
    return on('R-22@none', date, world);
  };

  it('leaves open what no trust list knows anybody for', () => {
    const found = judged(certificate('HOME-MADE', did));
    expect([found.verdict, found.reasons[0]?.code]).to.deep.equal(['UNKNOWN', 'nobody-entitled']);
    expect(judged(certificate('HDS', did)).verdict).to.equal('FAIL');
  });

  it('asks whether the issuer was entitled when it issued, not today', () => {
    // Entitlements of the trust list begin in 2016.
    const early = judged(certificate('SNC', ISSUERS.sncAuthority, '2015-12-31'));
    expect([early.verdict, early.reasons.at(-1)?.code]).to.deep.equal(['PASS', 'issuer-not-entitled']);
    expect(judged(certificate('SNC', ISSUERS.sncAuthority, '2016-01-01')).reasons).to.have.length(1);
  });
});

describe('R-27: a proposal decides nothing', () => {
  const highest = (id: 'A1' | 'A3' | 'A13' | 'A4' | 'A8') => {
    const found = findingOf(id, 'R-27@none', '2026-06-01');
    expect(found.verdict, id).to.equal('N/A');
    return found.reasons[0]?.params.highest;
  };

  it('says the level that would be open, from control, reach and staff', () => {
    expect(highest('A1')).to.equal('4');
    // A third party outside reaches data: not even the first levels bear that.
    expect([highest('A3'), highest('A4')]).to.deep.equal(['0', '0']);
    // Control is not stated; reach is not stated.
    expect([highest('A13'), highest('A8')]).to.deep.equal(['', '']);
    const world = lapsing(({ kind, subject }) => kind === 'control' && subject === participant, '2018-06-01');
    const controlled = { outside: true, controller: { id: 'https://entities.example/us', country: 'US' } };
    world.add(fact(say('control', participant, controlled, ISSUERS.ownershipAuditor, '2020-01-01')));
    expect(on('R-27@none', '2026-06-01', world).reasons[0]?.params.highest).to.equal('2');
  });

  it('is not cited for a day before it was made', () => {
    expect(findingOf('A1', 'R-27@none', '2026-06-01').reasons[0]?.law).to.deep.equal([]);
    expect(findingOf('A1', 'R-27@none', '2026-06-03').reasons[0]?.law).to.deep.equal(['COM-2026-502']);
  });
});
