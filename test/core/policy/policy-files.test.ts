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
  return outcome.ok
    ? []
    : outcome.findings.map(({ file: within, pointer: at, code, params = {} }) =>
        [`${within}${at}`, code, ...Object.values(params)].join(' '),
      );
}

async function foundWith(file: string, pointer: string, value: unknown): Promise<string | undefined> {
  const documents = await shipped();
  set(documents[file], pointer, value);
  const outcome = parsePolicies(documents);
  return outcome.ok ? undefined : outcome.findings[0]?.found;
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
      /^law\/instruments\/1\/terms\/0\/until policy-end-early 2016-07-12$/,
    ],
    [
      'a date that does not exist',
      'law',
      '/instruments/0/from',
      '2026-02-30',
      /^law\/instruments\/0\/from policy-value-invalid YYYY-MM-DD$/,
    ],
    [
      'a term recorded out of order',
      'law',
      '/instruments/1/terms/1/recorded',
      '2016-01-01',
      /terms\/1\/recorded policy-term-order 2016-07-12$/,
    ],
    ['an instrument twice', 'law', '/instruments/1/id', 'US-SH', /^law\/instruments\/1 policy-row-twice US-SH$/m],
    [
      'a safeguard for one country',
      'law',
      '/instruments/0/kind',
      'safeguard',
      /instruments\/0\/to policy-country-idle safeguard/,
    ],
    [
      'an unknown reference',
      'law',
      '/instruments/0/reference',
      'NOWHERE',
      /^law\/instruments\/0\/reference policy-reference-unknown NOWHERE$/,
    ],
    [
      'a limit that is no percentage',
      'law',
      '/limits/totalPercent',
      '3.9E1',
      /totalPercent policy-value-invalid 0–100/,
    ],
    [
      'a member twice on one day',
      'membership',
      '/memberships/1/country',
      'BE',
      /memberships\/1 policy-rows-overlap EU BE/,
    ],
    [
      'a scheme that raises an unknown rule',
      'schemes',
      '/schemes/1/raises/0',
      'R-99',
      /^schemes\/schemes\/1\/raises\/0 policy-rule-unknown R-99 /,
    ],
    [
      'a rule’s source gone',
      'references',
      '/references/0/id',
      'GDPR-4',
      /^references\/references policy-rule-uncited R-\d+ GDPR-44$/m,
    ],
    [
      'an entitlement for an unknown scheme',
      'trust-list',
      '/issuers/3/entitlements/0/scheme',
      'XYZ',
      /entitlements\/0\/scheme policy-scheme-unknown XYZ /,
    ],
    [
      'an entitlement for an unknown fact',
      'trust-list',
      '/issuers/0/entitlements/0/kinds/0',
      'shoes',
      /kinds\/0 policy-fact-unknown shoes/,
    ],
    ['an unknown member', 'trust-list', '/issuers/0/colour', 'red', /issuers\/0\/colour policy-member-unknown colour/],
    [
      'a profile with an unknown rule',
      'profiles/hdh-2019',
      '/requirements/0/rules/0',
      'R-99@certified',
      /rules\/0 profile-rule-unknown R-99 /,
    ],
    [
      'a floor that does not exist',
      'profiles/hdh-2019',
      '/requirements/0/rules/0',
      'R-09@sworn',
      /rules\/0 profile-floor-unknown R-09 sworn /,
    ],
    [
      'a requirement that nobody judges, without a reason',
      'profiles/hdh-2019',
      '/requirements/0/rules',
      [],
      /requirements\/0 profile-requirement-unjudged$/m,
    ],
    [
      'two general grounds for one country on one day',
      'law',
      '/instruments/4/from',
      '2021-06-01',
      /instruments\/4 policy-rows-overlap GB$/m,
    ],
    [
      'one holder allowed more than all together',
      'law',
      '/limits/holderPercent',
      '40',
      /totalPercent policy-limits-order 40$/m,
    ],
    ['a scheme twice', 'schemes', '/schemes/1/version', '2018', /schemes\/1 policy-row-twice HDS 2018$/m],
    [
      'a scheme that ends before it starts',
      'schemes',
      '/schemes/0/terms/1/until',
      '2017-01-01',
      /schemes\/0\/terms\/1\/until policy-end-early 2018-04-01$/m,
    ],
    [
      'an issuer twice',
      'trust-list',
      '/issuers/1/did',
      'did:web:registry.trust.example',
      /issuers\/1 policy-row-twice did:web:registry/,
    ],
    [
      'an issuer at two levels for one thing',
      'trust-list',
      '/issuers/0/entitlements',
      ['attested', 'certified'].map((level) => ({ ...ENTITLED, level })),
      /entitlements\/1 policy-rows-overlap attested/,
    ],
    [
      'an entitlement to a scheme for facts that have none',
      'trust-list',
      '/issuers/0/entitlements',
      [{ ...ENTITLED, scheme: 'HDS' }],
      /entitlements\/0\/scheme policy-scheme-idle certificate, /,
    ],
    [
      'an entitlement that ends before it starts',
      'trust-list',
      '/issuers/0/entitlements',
      [{ ...ENTITLED, until: '2015-01-01' }],
      /entitlements\/0\/until policy-end-early 2016-01-01/,
    ],
    [
      'an anchor that ends before it starts',
      'trust-anchors',
      '/anchors/0/until',
      '2015-01-01',
      /anchors\/0\/until policy-end-early /,
    ],
    [
      'an anchor with another digest',
      'trust-anchors',
      '/anchors/0/sha256',
      'ab'.repeat(32),
      /sha256 policy-anchor-digest [0-9a-f]{64}$/m,
    ],
    [
      'an anchor by another name',
      'trust-anchors',
      '/anchors/0/subject',
      `O=${DEMO_ORGANISATION}`,
      /subject policy-anchor-subject \w/,
    ],
    [
      'an anchor that is no certificate',
      'trust-anchors',
      '/anchors/0/certificate',
      'AAAA',
      /certificate policy-value-invalid X\.509/,
    ],
    ['the demo’s authority as a real one', 'trust-anchors', '/anchors/0/kind', 'eidas', /kind policy-anchor-demo/],
    ['a real authority as the demo’s', 'trust-anchors', '/anchors/0/subject', 'CN=Real', /kind policy-anchor-demo/],
    ['a reference twice', 'references', '/references/1/id', 'GDPR-44', /references\/1 policy-row-twice GDPR-44/],
    ['weights that are no whole', 'seal', '/objectives/0/weight', 16, /objectives policy-weights 101$/m],
    ['an objective twice', 'seal', '/objectives/1/id', 'SOV-1', /objectives\/1\/id policy-row-twice SOV-1/],
    ['a level missing', 'seal', '/objectives/0/levels/1/seal', 3, /objectives\/0\/levels policy-levels/],
    [
      'a level with an unknown rule',
      'seal',
      '/objectives/0/levels/0/rules',
      ['R-99@attested'],
      /levels\/0\/rules\/0 profile-rule-unknown R-99/,
    ],
    ['a level that asks for nothing', 'seal', '/objectives/0/levels/0/rules', [], /levels\/0 policy-level-empty$/m],
    [
      'a framework without its source',
      'seal',
      '/reference',
      'NOWHERE',
      /^seal\/reference policy-reference-unknown NOWHERE/m,
    ],
    [
      'a requirement twice',
      'profiles/hdh-2019',
      '/requirements/1/id',
      'HDS',
      /requirements\/1\/id profile-requirement-twice HDS/,
    ],
    ['a profile twice', 'profiles/hdh-2019', '/id', 'hdh-2026', /^profiles\/hdh-2026\/id policy-row-twice hdh-2026@1/m],
    [
      'an unknown scheme in a profile',
      'profiles/gaia-x-l3',
      '/requirements/0/standards/0',
      'XYZ',
      /standards\/0 policy-scheme-unknown XYZ /,
    ],
    [
      'standards whose rules are not asked',
      'profiles/gaia-x-l2',
      '/requirements/16/standards',
      ['SNC', 'C5'],
      /requirements\/16\/rules policy-standards-rules SNC, C5 /,
    ],
    ['a choice of one', 'profiles/hdh-2019', '/requirements/0/combine', 'any', /combine profile-choice-too-small/],
    [
      'a minimum with the rules of another',
      'profiles/seal',
      '/requirements/0/minimum',
      1,
      /rules policy-minimum-rules 1 SOV-1 R-04/,
    ],
    [
      'a minimum of no objective',
      'profiles/seal',
      '/requirements/0/id',
      'SOV-9',
      /minimum profile-minimum-unknown SOV-9 /,
    ],
    [
      'a contract that ends before it begins',
      'profiles/hdh-2019',
      '/parameters/termEnd',
      '2026-01-01',
      /parameters\/termEnd profile-dates-order/,
    ],
  ];
  for (const [what, file, pointer, value, problem] of cases) {
    it(`are refused with ${what}`, async () => {
      const findings = await findingsWith(file, pointer, value);
      expect(findings.join('\n')).to.match(problem);
    });
  }

  it('say what was found, where something stands there', async () => {
    const documents = await shipped();
    set(documents.law, '/instruments/0/from', undefined);
    const { version: _gone, ...seal } = documents.seal ?? {};
    const outcome = parsePolicies({ ...documents, seal, membership: undefined });
    const found = outcome.ok ? [] : outcome.findings.map((one) => [one.file, one.pointer, one.code, one.found]);
    expect(found).to.deep.include(['membership', '', 'policy-file-missing', undefined]);
    expect(found).to.deep.include(['seal', '/version', 'policy-member-missing', undefined]);
    expect(found).to.deep.include(['law', '/instruments/0/from', 'policy-member-missing', undefined]);
    expect(await foundWith('law', '/instruments/1/terms/0/until', '2016-01-01')).to.equal('2016-01-01');
  });

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
