import { expect } from 'chai';
import { sha256 } from '../../../src/core/digest.js';
import { deriveProfile, type Shelf } from '../../../src/core/policy/derive.js';
import { hashed, profileText } from '../../../src/core/policy/evaluate.js';
import { parseProfile } from '../../../src/core/policy/policy-files.js';
import type { Profile } from '../../../src/core/policy/profile.js';
import { voice } from '../../../src/messages/voice.js';
import { POLICIES } from '../../golden/judge.js';

const SHELF: Shelf = {
  find: (id, version) => POLICIES.profiles.find((one) => one.id === id && one.version === version),
  names: POLICIES.profiles.map(({ id, version }) => `${id}@${version}`),
  seal: POLICIES.seal,
};

const BY_GO_LIVE = {
  id: 'my-hub',
  version: '2',
  title: { en: 'My hub', fr: 'Ma plateforme' },
  derivedFrom: { id: 'hdh-2026', version: '1' },
  change: [{ id: 'HDH-01', kind: 'G' }],
};

const EXTRA = { id: 'EXTRA', title: 'Keys', kind: 'S', rules: ['R-13@declared'], source: 'House rule 7' };

function derived(document: object): Profile {
  const outcome = deriveProfile(document, SHELF);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

function findings(document: object): readonly string[] {
  const outcome = deriveProfile(document, SHELF);
  return outcome.ok ? [] : outcome.problem.findings.map(({ code, pointer }) => `${pointer} ${code}`);
}

describe('a buyer’s own profile', () => {
  it('is the other one with what was changed, and says which that was', () => {
    const base = SHELF.find('hdh-2026', '1');
    const own = derived(BY_GO_LIVE);
    expect(own.derivedFrom).to.deep.equal({ id: 'hdh-2026', version: '1', hash: base?.hash });
    const changed = own.requirements.filter((one, i) => one !== base?.requirements[i]);
    expect(changed.map(({ id, kind }) => `${id} ${kind}`)).to.deep.equal(['HDH-01 G']);
    expect(own.requirements).to.have.length(22);
  });

  it('has the hash of all that it asks: other words, another floor, another date, another hash', () => {
    const own = derived(BY_GO_LIVE);
    expect(own.hash).to.equal(sha256(profileText(own)));
    expect(own.hash).to.equal(derived({ ...BY_GO_LIVE, title: { fr: 'Ma plateforme', en: 'My hub' } }).hash);
    const others = [
      derived({ ...BY_GO_LIVE, title: 'My hub' }),
      derived({ ...BY_GO_LIVE, change: [{ id: 'HDH-01', kind: 'G', floor: 'attested' }] }),
      derived({ ...BY_GO_LIVE, parameters: { goLive: '2027-01-01' } }),
      derived({ ...BY_GO_LIVE, remove: ['HDH-20'] }),
      derived({ ...BY_GO_LIVE, add: [EXTRA] }),
    ];
    expect(new Set([own, ...others].map(({ hash }) => hash)).size).to.equal(6);
  });

  it('can be derived from again', () => {
    const own = derived(BY_GO_LIVE);
    const shelf = { ...SHELF, find: (id: string) => (id === 'my-hub' ? own : undefined) };
    const again = deriveProfile({ ...BY_GO_LIVE, version: '3', derivedFrom: { id: 'my-hub', version: '2' } }, shelf);
    expect(again.ok && again.value.derivedFrom?.hash).to.equal(own.hash);
  });

  it('takes another level of the sovereignty framework with the rules of that level', () => {
    const own = derived({
      ...BY_GO_LIVE,
      derivedFrom: { id: 'seal', version: '1' },
      change: [{ id: 'SOV-2', minimum: 3 }],
    });
    const legal = own.requirements.find(({ id }) => id === 'SOV-2');
    expect(legal?.minimum).to.equal(3);
    expect(legal?.rules).to.deep.equal(['R-16@declared', 'R-17@declared', 'R-06@attested']);
  });

  it('leaves the hash of a profile that has no more to say as it was', () => {
    const base = SHELF.find('hdh-2026', '1');
    expect(base === undefined ? '' : hashed({ ...base, url: 'https://example.org/' }).hash).to.equal(base?.hash);
  });

  const wrong: readonly (readonly [what: string, document: object, finding: string])[] = [
    ['without an id', { ...BY_GO_LIVE, id: undefined }, '/id profile-member-missing'],
    ['with a member of no meaning', { ...BY_GO_LIVE, removed: [] }, '/removed profile-member-unknown'],
    [
      'with a kind of no meaning',
      { ...BY_GO_LIVE, change: [{ id: 'HDH-01', kind: 'X' }] },
      '/change/0/kind profile-value-invalid',
    ],
    [
      'with a day that does not exist',
      { ...BY_GO_LIVE, parameters: { goLive: '2026-02-30' } },
      '/parameters/goLive profile-value-invalid',
    ],
    ['from nowhere', { ...BY_GO_LIVE, derivedFrom: { id: 'hdh-2062', version: '1' } }, '/derivedFrom profile-unknown'],
    [
      'from another version than meant',
      { ...BY_GO_LIVE, derivedFrom: { id: 'hdh-2026', version: '1', hash: 'a'.repeat(64) } },
      '/derivedFrom/hash profile-base-differs',
    ],
    ['that removes what is not there', { ...BY_GO_LIVE, remove: ['HDH-99'] }, '/remove/0 profile-requirement-unknown'],
    ['that changes what it removes', { ...BY_GO_LIVE, remove: ['HDH-01'] }, '/change/0/id profile-requirement-unknown'],
    [
      'that adds what is there',
      { ...BY_GO_LIVE, add: [{ ...EXTRA, id: 'HDH-02' }] },
      '/add/0/id profile-requirement-twice',
    ],
    [
      'with an unknown rule',
      { ...BY_GO_LIVE, add: [{ ...EXTRA, rules: ['R-113@declared'] }] },
      '/add/0/rules/0 profile-rule-unknown',
    ],
    [
      'with an unknown floor',
      { ...BY_GO_LIVE, add: [{ ...EXTRA, rules: ['R-13@sworn'] }] },
      '/add/0/rules/0 profile-floor-unknown',
    ],
    [
      'that neither judges nor says why not',
      { ...BY_GO_LIVE, add: [{ ...EXTRA, rules: [] }] },
      '/add/0 profile-requirement-unjudged',
    ],
    [
      'with a choice of one rule',
      { ...BY_GO_LIVE, add: [{ ...EXTRA, combine: 'any' }] },
      '/add/0/combine profile-choice-too-small',
    ],
    [
      'with another floor for what stands for a level',
      {
        ...BY_GO_LIVE,
        derivedFrom: { id: 'seal', version: '1' },
        change: [{ id: 'SOV-1', floor: 'declared' }],
      },
      '/change/0/floor profile-floor-fixed',
    ],
    [
      'with a level where there are none',
      { ...BY_GO_LIVE, change: [{ id: 'HDH-01', minimum: 2 }] },
      '/change/0/minimum profile-minimum-unknown',
    ],
    [
      'that ends before it goes live',
      { ...BY_GO_LIVE, parameters: { termEnd: '2026-01-01' } },
      '/parameters profile-dates-order',
    ],
    [
      'that asks for nothing',
      {
        ...BY_GO_LIVE,
        change: [],
        remove: Array.from({ length: 22 }, (_, i) => `HDH-${String(i + 1).padStart(2, '0')}`),
      },
      '/remove profile-empty',
    ],
  ];
  for (const [what, document, finding] of wrong) {
    it(`is refused ${what}`, () => {
      // As it would come over the wire, where there is no `undefined`.
      expect(findings(JSON.parse(JSON.stringify(document)))).to.deep.equal([finding]);
    });
  }

  it('is read again from the journal whenever it is accepted: any requirement, any floor', () => {
    const accepted = new Set<string>();
    for (const base of POLICIES.profiles) {
      for (const { id } of base.requirements) {
        for (const floor of ['certified', 'declared']) {
          const { id: from, version } = base;
          const document = { ...BY_GO_LIVE, derivedFrom: { id: from, version }, change: [{ id, floor }] };
          const outcome = deriveProfile(document, SHELF);
          if (!outcome.ok) continue;
          accepted.add(`${from} ${floor}`);
          const read = parseProfile(JSON.parse(profileText(outcome.value)), POLICIES.law, POLICIES.seal);
          expect(read.ok, `${from} ${id} ${floor} ${JSON.stringify(read)}`.slice(0, 300)).to.equal(true);
        }
      }
    }
    // A floor may be changed at least in the lists of requirements, which fix none.
    for (const name of ['hdh-2019', 'hdh-2020-ce', 'hdh-2026', 'hospital-hds', 'ehds-research']) {
      expect(accepted).to.include(`${name} certified`).and.to.include(`${name} declared`);
    }
  });

  it('suggests what was meant, in the reader’s language', () => {
    const outcome = deriveProfile({ ...BY_GO_LIVE, add: [{ ...EXTRA, rules: ['R-03c@declared'] }] }, SHELF);
    const [finding] = outcome.ok ? [] : outcome.problem.findings;
    if (finding === undefined) throw new Error('not refused');
    expect(voice('en').finding(finding.code, finding.params ?? {}).repair).to.match(/^Did you mean “R-03/);
    expect(voice('fr').finding(finding.code, finding.params ?? {}).repair).to.match(/^Vouliez-vous dire/);
  });
});
