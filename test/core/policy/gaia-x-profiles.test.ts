import { expect } from 'chai';
import { instant } from '../../../src/core/instant.js';
import { evaluateProfile } from '../../../src/core/policy/evaluate.js';
import { finding } from '../../../src/core/policy/finding.js';
import type { Profile } from '../../../src/core/policy/profile.js';
import { gapsOf } from '../../../src/core/policy/standards.js';
import type { Finding, RuleKey, Verdict } from '../../../src/core/policy/verdict.js';
import { constant } from '../../../src/core/time/timeline.js';
import { POLICIES } from '../../golden/judge.js';

/** Counted in the published list of criteria, generation 24.11: declarations and certifications by level. */
const COUNTS = {
  'gaia-x-sc': [47, 0],
  'gaia-x-l1': [53, 0],
  'gaia-x-l2': [19, 35],
  'gaia-x-l3': [17, 40],
} as const;

/** Certified criteria of level 3 that SecNumCloud is not accepted for, as published. */
const BEYOND_SNC =
  'P2.2.1 P2.2.2 P3.1.18 P3.1.19 P3.1.20 P4.1.2 P5.1.3 P5.1.5 P5.1.6 P5.2.1 P6.1.2 P6.1.3 P6.1.4'.split(' ');

function profileOf(id: string): Profile {
  const profile = POLICIES.profiles.find((one) => one.id === id);
  if (profile === undefined) throw new Error(`no profile ${id}`);
  return profile;
}

function judged(profile: Profile, verdictOf: (key: RuleKey) => Verdict) {
  const keys = profile.requirements.flatMap(({ rules }) => rules);
  const timelines = new Map(keys.map((key) => [key, constant<Finding>(finding(verdictOf(key), []))]));
  return evaluateProfile(profile, timelines, instant('2026-06-01'));
}

describe('the Gaia-X profiles', () => {
  for (const [id, [declared, certified]] of Object.entries(COUNTS)) {
    it(`${id} has every criterion of its level, ${declared} declared and ${certified} certified`, () => {
      // What a criterion asks in two ways stands in a second row of its own.
      const criteria = profileOf(id).requirements.filter((one) => /^P\d\.\d\.\d+$/.test(one.id));
      const of = (proof: string) => criteria.filter((one) => one.proof === proof);
      expect([of('declaration').length, of('certification').length]).to.deep.equal([declared, certified]);
    });
  }

  it('accept SecNumCloud for what is published, and for nothing else', () => {
    const open = profileOf('gaia-x-l3').requirements.filter(
      ({ proof, standards }) => proof === 'certification' && standards?.includes('SNC') !== true,
    );
    expect(open.map(({ id }) => id)).to.deep.equal(BEYOND_SNC);
  });

  it('ask for a certificate wherever they want one, and never for a word', () => {
    for (const id of ['gaia-x-l2', 'gaia-x-l3']) {
      const soft = profileOf(id).requirements.filter(
        ({ proof, rules }) =>
          proof === 'certification' && (rules.length === 0 || !rules.every((r) => r.endsWith('@certified'))),
      );
      expect(
        soft.map((one) => one.id),
        id,
      ).to.deep.equal([]);
    }
  });

  it('are met in a criterion by any one of the certificates that it accepts', () => {
    const result = judged(profileOf('gaia-x-l2'), (key) => (key === 'held-c5@certified' ? 'PASS' : 'UNKNOWN'));
    const met = (id: string) => result.results.find(({ requirement }) => requirement.id === id)?.verdict;
    expect([met('P3.1.1'), met('P3.1.19'), met('P3.1.14'), met('P2.2.7')]).to.deep.equal([
      'PASS',
      'PASS',
      'UNKNOWN',
      'UNKNOWN',
    ]);
  });
});

describe('the gap to a label, by standard', () => {
  it('of level 3 with nothing certified: four standards close what standards can', () => {
    const gaps = gapsOf(judged(profileOf('gaia-x-l3'), () => 'UNKNOWN'));
    expect(gaps?.fewest).to.deep.equal(['SNC', 'EU-CLOUD-COC', 'SWIPO', 'CNDCP']);
    expect(gaps?.byNoStandard).to.deep.equal(['P5.1.3', 'P5.1.5', 'P5.1.6']);
    expect(gaps?.standards.find(({ standard }) => standard === 'CNDCP')).to.deep.equal({
      standard: 'CNDCP',
      held: false,
      proves: [],
      closes: ['P6.1.2', 'P6.1.3', 'P6.1.4'],
    });
  });

  it('with SecNumCloud held: what it proves, and the gap that is left', () => {
    const gaps = gapsOf(judged(profileOf('gaia-x-l3'), (key) => (key === 'R-10@certified' ? 'PASS' : 'UNKNOWN')));
    const snc = gaps?.standards.find(({ standard }) => standard === 'SNC');
    expect(snc?.held).to.equal(true);
    expect(snc?.proves).to.include.members(['P2.1.1', 'P3.1.1', 'P4.1.1', 'P5.1.2']);
    expect(snc?.proves).to.not.include.members(['P5.1.4']);
    expect(snc?.closes).to.deep.equal([]);
    expect(gaps?.fewest).to.deep.equal(['EU-CLOUD-COC', 'SWIPO', 'CNDCP']);
  });

  it('is not spoken of where no certificate is wanted', () => {
    expect(gapsOf(judged(profileOf('gaia-x-l1'), () => 'UNKNOWN'))).to.equal(undefined);
    expect(gapsOf(judged(profileOf('hdh-2026'), () => 'UNKNOWN'))).to.equal(undefined);
  });
});
