import { expect } from 'chai';
import { sha256 } from '../../../src/core/digest.js';
import { FOREVER, formatDay, type Instant, instant } from '../../../src/core/instant.js';
import type { Fact, FactKind, FactValues } from '../../../src/core/policy/facts.js';
import { Inquiry } from '../../../src/core/policy/inquiry.js';
import type { Law, Scheme } from '../../../src/core/policy/law.js';
import type { TrustList } from '../../../src/core/policy/trust.js';
import { dependencyKey, World } from '../../../src/core/policy/world.js';
import { locationsOn } from '../../../src/core/search/offer.js';
import { certificatePeriods, locationPeriods } from '../../../src/core/search/offer-periods.js';
import { offer } from './sample-offers.js';

const OFFER = 'https://boreal.example/offers/health-cloud';
const PROVIDER = 'did:web:boreal.example';
const CERTIFIER = 'did:web:certifier.example';
const CERTIFICATE = 'https://certifier.example/certificates/1';

const scheme = (id: string, version: string, until: Instant): Scheme => ({
  id,
  version,
  from: instant('2018-04-01'),
  terms: [{ recorded: instant('2018-04-01'), until }],
  raises: [],
  composes: false,
  reference: id,
});

const LAW: Law = {
  instruments: [],
  memberships: [],
  schemes: [scheme('HDS', '2018', instant('2026-05-17')), scheme('SecNumCloud', '3.2', FOREVER)],
  references: new Map(),
  limits: {
    ownershipDepth: 1,
    ownershipSteps: 1,
    hostingDepth: 1,
    hostingLayers: 1,
    holderPercent: '24',
    totalPercent: '39',
  },
};

const TRUST: TrustList = {
  issuers: new Map([
    [
      CERTIFIER,
      {
        did: CERTIFIER,
        name: { en: 'Certifier', fr: 'Certificateur' },
        source: 'test',
        entitlements: [
          {
            kinds: ['certificate'],
            level: 'certified',
            from: instant('2016-01-01'),
            until: FOREVER,
            recorded: instant('2016-01-01'),
          },
        ],
      },
    ],
  ]),
};

function fact<K extends FactKind>(
  kind: K,
  value: FactValues[K],
  from: string,
  more: { readonly until?: string; readonly issuer?: string; readonly subject?: string } = {},
): Fact {
  const { until, issuer = PROVIDER, subject = OFFER } = more;
  return {
    kind,
    subject,
    value,
    from: instant(from),
    until: until === undefined ? FOREVER : instant(until),
    pointer: '',
    credential: sha256(`${kind} ${from}`),
    issuer,
    recorded: instant(from),
  } as Fact;
}

function certificate(schemeId: string, schemeVersion: string, from: string, until: string, issuer = CERTIFIER): Fact {
  const value = { id: CERTIFICATE, scheme: schemeId, schemeVersion, region: [], activity: [] };
  return fact('certificate', value, from, { until, issuer });
}

const status = (word: 'revoked' | 'suspended' | 'reinstated', from: string, issuer = CERTIFIER) =>
  fact('certificateStatus', { status: word }, from, { issuer, subject: CERTIFICATE });

function knowing(facts: readonly Fact[], knownAt: Instant = FOREVER) {
  const world = new World();
  for (const one of facts) world.add(one);
  return {
    inquiry: new Inquiry(world, LAW, TRUST, knownAt),
    dependencies: new Set<ReturnType<typeof dependencyKey>>(),
  };
}

function certificates(facts: readonly Fact[], knownAt: Instant = FOREVER): string[] {
  return certificatePeriods(knowing(facts, knownAt), OFFER).map(
    ({ scheme: id, schemeVersion, from, until, entitled }) =>
      `${id} ${schemeVersion} ${formatDay(from)} ${formatDay(until)}${entitled ? '' : ' claimed'}`,
  );
}

describe('the certificates of an offer as periods', () => {
  const snc = certificate('SecNumCloud', '3.2', '2024-01-15', '2027-01-15');

  it('last as long as stated', () => {
    expect(certificates([snc])).to.deep.equal(['SecNumCloud 3.2 2024-01-15 2027-01-15']);
  });

  it('end when revoked, once that is known, and only by their own issuer', () => {
    const facts = [snc, status('revoked', '2026-03-02')];
    expect(certificates(facts)).to.deep.equal(['SecNumCloud 3.2 2024-01-15 2026-03-02']);
    expect(certificates(facts, instant('2026-03-01'))).to.deep.equal(['SecNumCloud 3.2 2024-01-15 2027-01-15']);
    expect(certificates([snc, status('revoked', '2026-03-02', 'did:web:rival.example')])).to.deep.equal([
      'SecNumCloud 3.2 2024-01-15 2027-01-15',
    ]);
  });

  it('pause while suspended', () => {
    expect(certificates([snc, status('suspended', '2025-01-01'), status('reinstated', '2025-03-01')])).to.deep.equal([
      'SecNumCloud 3.2 2024-01-15 2025-01-01',
      'SecNumCloud 3.2 2025-03-01 2027-01-15',
    ]);
  });

  it('lapse with their scheme', () => {
    expect(certificates([certificate('HDS', '2018', '2024-06-01', '2027-06-01')])).to.deep.equal([
      'HDS 2018 2024-06-01 2026-05-17',
    ]);
  });

  it('are claims when the issuer is not entitled', () => {
    expect(certificates([certificate('SecNumCloud', '3.2', '2024-01-15', '2027-01-15', PROVIDER)])).to.deep.equal([
      'SecNumCloud 3.2 2024-01-15 2027-01-15 claimed',
    ]);
  });

  it('say what to watch: a later revocation means looking again', () => {
    const known = knowing([snc]);
    certificatePeriods(known, OFFER);
    expect(known.dependencies).to.include(dependencyKey('certificateStatus', CERTIFICATE));
  });
});

describe('the locations of an offer as periods', () => {
  const facts = [
    fact('storage', { primary: ['FR'], backup: ['GB'] }, '2018-06-01'),
    fact('storage', { primary: ['FR'], backup: ['DE'] }, '2021-01-01'),
    fact('storage', { primary: ['US'] }, '2019-01-01', { issuer: 'did:web:rival.example' }),
  ];

  it('follow the statements, the later superseding the earlier; a rival’s word is no location', () => {
    const periods = locationPeriods(knowing(facts), OFFER, PROVIDER);
    expect(
      periods.map(({ country, from, until }) => [country, formatDay(from), formatDay(until)]),
    ).to.have.deep.members([
      ['GB', '2018-06-01', '2021-01-01'],
      ['FR', '2018-06-01', null],
      ['DE', '2021-01-01', null],
    ]);
    const view = offer('x', { locations: ['DE', 'FR', 'GB'], locationPeriods: periods });
    expect(locationsOn(view, instant('2020-12-31'))).to.deep.equal(['FR', 'GB']);
    expect(locationsOn(view, instant('2021-01-01'))).to.deep.equal(['DE', 'FR']);
  });

  it('are the describer’s own when somebody else describes the offer', () => {
    const countries = (describer: string) =>
      locationPeriods(knowing(facts.slice(2)), OFFER, describer).map(({ country }) => country);
    expect(countries('did:web:rival.example')).to.deep.equal(['US']);
    expect(countries('did:web:editor.example')).to.deep.equal([]);
  });
});
