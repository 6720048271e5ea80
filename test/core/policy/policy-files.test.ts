import { readdir, readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { formatDay } from '../../../src/core/instant.js';
import { type PolicyDocuments, parsePolicies } from '../../../src/core/policy/policy-files.js';
import { DEMO_ORGANISATION } from '../../../src/core/policy/trust-anchors.js';
import { POLICIES } from '../../golden/judge.js';

type Json = Record<string, unknown>;

async function shipped(): Promise<Record<string, Json>> {
  const profiles = (await readdir('policies/profiles')).map((name) => `profiles/${name.replace('.json', '')}`);
  const files = ['law', 'membership', 'schemes', 'references', 'trust-list', 'trust-anchors', 'seal', ...profiles];
  const read = async (file: string): Promise<[string, Json]> => [
    file,
    JSON.parse(await readFile(`policies/${file}.json`, 'utf8')),
  ];
  return Object.fromEntries(await Promise.all(files.map(read)));
}

/** Sets a value by its RFC 6901 pointer. */
function set(document: unknown, pointer: string, value: unknown): void {
  const parts = pointer.slice(1).split('/');
  const last = parts.pop() ?? '';
  const parent = parts.reduce<unknown>((at, part) => (at as Json)[part], document);
  (parent as Json)[last] = value;
}

async function findingsWith(file: string, pointer: string, value: unknown): Promise<readonly string[]> {
  const documents = await shipped();
  set(documents[file], pointer, value);
  const outcome = parsePolicies(documents as PolicyDocuments);
  return outcome.ok ? [] : outcome.findings.map((one) => `${one.file} ${one.pointer}: ${one.problem}`);
}

/** A row of the trust list, right in itself. */
const ENTITLED = { kinds: ['seats'], level: 'attested', from: '2016-01-01', until: null, recorded: '2016-01-01' };

describe('policy files', () => {
  it('as shipped agree with themselves', async () => {
    expect(parsePolicies(await shipped()).ok).to.equal(true);
  });

  const cases: readonly (readonly [what: string, file: string, pointer: string, value: unknown, problem: RegExp])[] = [
    [
      'an end before its start',
      'law',
      '/instruments/1/terms/0/until',
      '2016-01-01',
      /instruments\/1\/terms\/0\/until: ends before/,
    ],
    ['a date that does not exist', 'law', '/instruments/0/from', '2026-02-30', /instruments\/0\/from: not a date/],
    [
      'a term recorded out of order',
      'law',
      '/instruments/1/terms/1/recorded',
      '2016-01-01',
      /recorded: not recorded after/,
    ],
    ['an instrument twice', 'law', '/instruments/1/id', 'US-SH', /instruments\/1: twice: US-SH/],
    [
      'a safeguard for one country',
      'law',
      '/instruments/0/kind',
      'safeguard',
      /instruments\/0\/to: a safeguard is for any country/,
    ],
    ['an unknown reference', 'law', '/instruments/0/reference', 'NOWHERE', /unknown reference: NOWHERE/],
    ['a limit that is no percentage', 'law', '/limits/totalPercent', '3.9E1', /totalPercent: no percentage/],
    ['a member twice on one day', 'membership', '/memberships/1/country', 'BE', /overlaps an earlier row: EU BE/],
    ['a scheme that raises an unknown rule', 'schemes', '/schemes/1/raises/0', 'R-99', /unknown rule: R-99/],
    ['a rule’s source gone', 'references', '/references/0/id', 'GDPR-4', /cites GDPR-44, which is missing/],
    [
      'an entitlement for an unknown scheme',
      'trust-list',
      '/issuers/3/entitlements/0/scheme',
      'XYZ',
      /unknown scheme: XYZ/,
    ],
    [
      'an entitlement for an unknown fact',
      'trust-list',
      '/issuers/0/entitlements/0/kinds/0',
      'shoes',
      /unknown fact kind: shoes/,
    ],
    ['an unknown member', 'trust-list', '/issuers/0/colour', 'red', /[Uu]nrecognized key/],
    [
      'a profile with an unknown rule',
      'profiles/hdh-2019',
      '/requirements/0/rules/0',
      'R-99@certified',
      /unknown rule: R-99@certified/,
    ],
    [
      'a floor that does not exist',
      'profiles/hdh-2019',
      '/requirements/0/rules/0',
      'R-09@sworn',
      /unknown rule: R-09@sworn/,
    ],
    [
      'a requirement that nobody judges, without a reason',
      'profiles/hdh-2019',
      '/requirements/0/rules',
      [],
      /notJudged says why/,
    ],
    [
      'two general grounds for one country on one day',
      'law',
      '/instruments/4/from',
      '2021-06-01',
      /instruments\/4: overlaps an earlier row: GB/,
    ],
    [
      'one holder allowed more than all together',
      'law',
      '/limits/holderPercent',
      '40',
      /totalPercent: less than one holder/,
    ],
    ['a scheme twice', 'schemes', '/schemes/1/version', '2018', /schemes\/1: twice: HDS 2018/],
    [
      'a scheme that ends before it starts',
      'schemes',
      '/schemes/0/terms/1/until',
      '2017-01-01',
      /ends before it starts/,
    ],
    ['an issuer twice', 'trust-list', '/issuers/1/did', 'did:web:registry.trust.example', /issuers\/1: twice/],
    [
      'an issuer at two levels for one thing',
      'trust-list',
      '/issuers/0/entitlements',
      ['attested', 'certified'].map((level) => ({ ...ENTITLED, level })),
      /entitlements\/1: overlaps an earlier row: attested/,
    ],
    [
      'an entitlement to a scheme for facts that have none',
      'trust-list',
      '/issuers/0/entitlements',
      [{ ...ENTITLED, scheme: 'HDS' }],
      /entitlements\/0\/scheme: no fact of these kinds has a scheme/,
    ],
    [
      'an entitlement that ends before it starts',
      'trust-list',
      '/issuers/0/entitlements',
      [{ ...ENTITLED, until: '2015-01-01' }],
      /entitlements\/0\/until: ends before it starts/,
    ],
    [
      'an anchor that ends before it starts',
      'trust-anchors',
      '/anchors/0/until',
      '2015-01-01',
      /until: ends before it/,
    ],
    [
      'an anchor with another digest',
      'trust-anchors',
      '/anchors/0/sha256',
      'ab'.repeat(32),
      /sha256: the certificate’s is/,
    ],
    [
      'an anchor by another name',
      'trust-anchors',
      '/anchors/0/subject',
      `O=${DEMO_ORGANISATION}`,
      /subject: the certificate’s/,
    ],
    [
      'an anchor that is no certificate',
      'trust-anchors',
      '/anchors/0/certificate',
      'AAAA',
      /certificate: no certificate/,
    ],
    [
      'the demo’s authority as a real one',
      'trust-anchors',
      '/anchors/0/kind',
      'eidas',
      /the demo’s authority is an anchor/,
    ],
    [
      'a real authority as the demo’s',
      'trust-anchors',
      '/anchors/0/subject',
      'CN=Real',
      /the demo’s authority is an anchor/,
    ],
    ['a reference twice', 'references', '/references/1/id', 'GDPR-44', /references\/1: twice: GDPR-44/],
    ['weights that are no whole', 'seal', '/objectives/0/weight', 16, /objectives: the weights make 101 percent/],
    ['an objective twice', 'seal', '/objectives/1/id', 'SOV-1', /objectives\/1: twice: SOV-1/],
    ['a level missing', 'seal', '/objectives/0/levels/1/seal', 3, /levels: not the levels 1, 2, 3, 4/],
    ['a level with an unknown rule', 'seal', '/objectives/0/levels/0/rules', ['R-99@attested'], /unknown rule: R-99/],
    ['a level that asks for nothing', 'seal', '/objectives/0/levels/0/rules', [], /levels\/0: asks for nothing/],
    ['a framework without its source', 'seal', '/reference', 'NOWHERE', /unknown reference: NOWHERE/],
    ['a requirement twice', 'profiles/hdh-2019', '/requirements/1/id', 'HDS', /requirements\/1: twice: HDS/],
    ['a profile twice', 'profiles/hdh-2019', '/id', 'hdh-2026', /twice: hdh-2026@1/],
    [
      'an unknown scheme in a profile',
      'profiles/gaia-x-l3',
      '/requirements/0/standards/0',
      'XYZ',
      /unknown scheme: XYZ/,
    ],
    [
      'standards whose rules are not asked',
      'profiles/gaia-x-l2',
      '/requirements/16/standards',
      ['SNC', 'C5'],
      /requirements\/16\/rules: not the rules of the standards SNC, C5/,
    ],
    ['a choice of one', 'profiles/hdh-2019', '/requirements/0/combine', 'any', /combine: needs a choice of rules/],
    [
      'a minimum with the rules of another',
      'profiles/seal',
      '/requirements/0/minimum',
      1,
      /SEAL-1 of SOV-1 asks for R-04/,
    ],
    [
      'a minimum of no objective',
      'profiles/seal',
      '/requirements/0/id',
      'SOV-9',
      /no objective of the framework: SOV-9/,
    ],
    [
      'a contract that ends before it begins',
      'profiles/hdh-2019',
      '/parameters/termEnd',
      '2026-01-01',
      /ends before it goes live/,
    ],
  ];
  for (const [what, file, pointer, value, problem] of cases) {
    it(`are refused with ${what}`, async () => {
      const findings = await findingsWith(file, pointer, value);
      expect(findings.join('\n')).to.match(problem);
    });
  }

  it('hold the law of the golden worlds', () => {
    const terms = (id: string) => {
      const row = POLICIES.law.instruments.find((one) => one.id === id);
      return [
        formatDay(row?.from ?? (0 as never)),
        ...(row?.terms ?? []).map(({ recorded, until }) => `${formatDay(recorded)}→${formatDay(until) ?? 'open'}`),
      ];
    };
    expect(terms('US-PS')).to.deep.equal(['2016-07-12', '2016-07-12→open', '2020-07-16→2020-07-16']);
    expect(terms('US-DPF')).to.deep.equal(['2023-07-10', '2023-07-10→open']);
    expect(terms('GB-BRIDGE')).to.deep.equal(['2021-01-01', '2020-12-24→2021-07-01', '2021-06-28→2021-06-28']);
    expect(terms('GB')).to.deep.equal([
      '2021-06-28',
      '2021-06-28→2025-06-27',
      '2025-06-24→2025-12-27',
      '2025-12-19→2031-12-27',
    ]);
    expect(terms('SCC-2010')).to.deep.equal(['2010-05-15', '2010-05-15→open', '2021-06-27→2022-12-27']);
    expect(terms('SCC-2021')).to.deep.equal(['2021-06-27', '2021-06-27→open']);
    const schemes = POLICIES.law.schemes.map(({ id, version, from, terms: [first, second] }) =>
      [id, version, formatDay(from), formatDay(first?.recorded ?? from), formatDay(second?.until ?? from)].join(' '),
    );
    expect(schemes).to.include('HDS 2018 2018-04-01 2018-04-01 2026-05-17');
    expect(schemes).to.include('HDS 2024 2024-11-16 2024-05-16 2024-11-16');
    expect(schemes).to.include('SNC 3.2 2022-03-08 2022-03-08 2022-03-08');
  });
});
