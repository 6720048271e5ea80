import { expect } from 'chai';
import type { Claims } from '../../../src/core/claims.js';
import { type Digest, sha256 } from '../../../src/core/digest.js';
import { FOREVER, formatDay, type Instant, instant } from '../../../src/core/instant.js';
import { type LabelSources, labelView } from '../../../src/core/policy/labels.js';
import type { TrustList } from '../../../src/core/policy/trust.js';

const SERVICE = 'did:web:compliance.example';
const PROVIDER = 'did:web:boreal.example';
const OFFER = 'https://boreal.example/offers/health-cloud';
const DESCRIPTION = 'https://boreal.example/credentials/offer';
const PERSON = 'https://boreal.example/credentials/participant';

/** Entitled to SC and L1 in 2026 and 2027, as the list says since February 2026. */
const TRUST: TrustList = {
  issuers: new Map([
    [
      SERVICE,
      {
        did: SERVICE,
        name: { en: 'Service', fr: 'Service' },
        source: 'test',
        entitlements: [],
        labels: [
          {
            levels: ['SC', 'L1'],
            from: instant('2026-01-01'),
            until: instant('2028-01-01'),
            recorded: instant('2026-02-01'),
          },
        ],
      },
    ],
  ]),
};

function credential(id: string, from: string, more: Partial<Claims> = {}): Claims {
  return {
    extractor: 1,
    credential: sha256(`${id} ${from} ${more.issuer ?? PROVIDER}`),
    credentialId: id,
    issuer: PROVIDER,
    validFrom: instant(from),
    validUntil: FOREVER,
    illustrative: true,
    types: [],
    participants: [],
    offers: [],
    labels: [],
    statements: [],
    ...more,
  };
}

const description = credential(DESCRIPTION, '2018-06-01');
const person = credential(PERSON, '2018-06-01');

interface Given {
  readonly level?: string;
  readonly versions?: { readonly rulesVersion?: string; readonly engineVersion?: string };
  readonly listed?: readonly { readonly id: string; readonly digest: string }[];
  readonly label?: Partial<Claims>;
  readonly descriptions?: readonly Claims[];
  readonly stored?: readonly Claims[];
  readonly lapses?: ReadonlyMap<Digest, Instant>;
  readonly knownAt?: string;
}

const listing = (...claims: readonly Claims[]) =>
  claims.map(({ credentialId = '', credential: digest }) => ({ id: credentialId, digest: `sha256-${digest}` }));

/** Each step as `day code, code`; a step without codes is one on which the label counts. */
function against(given: Given = {}): string[] {
  const stored = given.stored ?? [description, person];
  const sources: LabelSources = {
    descriptions: given.descriptions ?? [description],
    versionsOf: (id) => stored.filter(({ credentialId }) => credentialId === id),
    lapsedSince: (digest) => given.lapses?.get(digest),
    trust: TRUST,
    knownAt: given.knownAt === undefined ? FOREVER : instant(given.knownAt),
  };
  const claims = credential('https://compliance.example/label', '2026-04-01', {
    issuer: SERVICE,
    validUntil: instant('2026-06-30'),
    ...given.label,
  });
  const claim = {
    subject: OFFER,
    level: given.level ?? 'L1',
    rulesVersion: 'CD25.10',
    engineVersion: '2.11.0',
    ...given.versions,
    compliantCredentials: given.listed ?? listing(description, person),
    pointer: '/credentialSubject',
  };
  return labelView({ claim, claims }, sources).against.map(({ from, value }) =>
    [formatDay(from) ?? 'before', ...value.map(({ code }) => code.replace('label-', ''))].join(' '),
  );
}

describe('a Gaia-X label', () => {
  it('counts in its stated period when everything it was granted for is here and unchanged', () => {
    expect(against()).to.deep.equal(['before not-begun', '2026-04-01', '2026-06-30 ended']);
  });

  it('needs an issuer entitled to that level, on the day of issue, as the list was known', () => {
    const not = ['before issuer-not-entitled not-begun', '2026-04-01 issuer-not-entitled'];
    const refused = [...not, '2026-06-30 issuer-not-entitled ended'];
    expect(against({ level: 'L3' })).to.deep.equal(refused);
    expect(against({ label: { issuer: PROVIDER } })).to.deep.equal(refused);
    expect(against({ knownAt: '2026-01-31' })).to.deep.equal(refused);
    expect(against({ knownAt: '2026-02-01' })).to.deep.equal(against());
    const early = against({ label: { validFrom: instant('2025-12-31'), validUntil: instant('2026-03-01') } });
    expect(early.at(-2), 'granted on the day before the entitlement').to.equal('2025-12-31 issuer-not-entitled');
  });

  it('needs a level that there is, something that it was granted for, and an end', () => {
    expect(against({ level: 'GOLD' })).to.include('2026-04-01 level-unknown');
    expect(against({ listed: [] })).to.include('2026-04-01 without-credentials');
    expect(against({ label: { validUntil: FOREVER } })).to.deep.equal([
      'before without-end not-begun',
      '2026-04-01 without-end',
      '2026-06-30 without-end too-long',
    ]);
  });

  it('names the versions of rules and engine by which it was granted', () => {
    expect(against({ versions: { rulesVersion: '' } })).to.include('2026-04-01 without-version');
    expect(against({ versions: { engineVersion: '' } })).to.include('2026-04-01 without-version');
  });

  it('counts for ninety days at most, and no longer than it lasts', () => {
    expect(against({ label: { validUntil: instant('2027-04-01') } })).to.deep.equal([
      'before not-begun',
      '2026-04-01',
      '2026-06-30 too-long',
      '2027-04-01 ended',
    ]);
    const credential = sha256(`https://compliance.example/label 2026-04-01 ${PROVIDER}`);
    const lapsing = (day: string) =>
      against({
        label: { validUntil: instant('2027-04-01'), credential },
        lapses: new Map([[credential, instant(day)]]),
      });
    expect(lapsing('2026-05-01')).to.deep.equal([
      'before not-begun',
      '2026-04-01',
      '2026-05-01 lapsed',
      '2027-04-01 ended',
    ]);
    expect(lapsing('2026-08-01')).to.include.members(['2026-06-30 too-long', '2026-08-01 lapsed']);
  });

  it('needs every listed credential: what is missing is named', () => {
    expect(against({ stored: [description] })).to.include('2026-04-01 credential-missing');
    expect(against({ stored: [] })).to.include('2026-04-01 credential-missing credential-missing');
  });

  it('needs the digest of each as it is: sha256- and lower-case hexadecimal, nothing else', () => {
    const [first, second] = listing(description, person);
    if (first === undefined || second === undefined) throw new Error('two are listed');
    const forms = ['', person.credential, second.digest.toUpperCase(), `sha256-${sha256('other')}`];
    for (const digest of forms) {
      expect(against({ listed: [first, { ...second, digest }] }), digest).to.include('2026-04-01 digest-differs');
    }
  });

  it('stops counting on the day from which its offer is stated anew, under the same name or another', () => {
    const again = credential(DESCRIPTION, '2026-05-15');
    expect(against({ stored: [description, person, again], descriptions: [description, again] })).to.deep.equal([
      'before not-begun',
      '2026-04-01',
      '2026-05-15 digest-differs',
      '2026-06-30 digest-differs ended',
    ]);
    const elsewhere = credential('https://boreal.example/credentials/offer-2', '2026-05-15');
    expect(against({ stored: [description, person], descriptions: [description, elsewhere] })).to.include(
      '2026-05-15 description-changed',
    );
  });

  it('does not care for another’s credential of the same name, nor for an older version received later', () => {
    const rival = credential(PERSON, '2026-05-01', { issuer: 'did:web:rival.example' });
    const older = credential(PERSON, '2017-01-01');
    expect(against({ stored: [description, rival, person] })).to.deep.equal(against());
    expect(against({ stored: [description, person, older] })).to.deep.equal([
      'before digest-differs not-begun',
      '2018-06-01 not-begun',
      '2026-04-01',
      '2026-06-30 ended',
    ]);
  });

  it('counts for the offer that is its subject without listing a description of it', () => {
    expect(against({ listed: listing(person) })).to.deep.equal(against());
  });

  it('ends when it, or what it was granted for, is revoked', () => {
    const label = sha256(`https://compliance.example/label 2026-04-01 ${PROVIDER}`);
    const on = instant('2026-05-02');
    expect(against({ label: { credential: label }, lapses: new Map([[label, on]]) })).to.deep.equal([
      'before not-begun',
      '2026-04-01',
      '2026-05-02 lapsed',
      '2026-06-30 ended',
    ]);
    expect(against({ lapses: new Map([[person.credential, on]]) })).to.include('2026-05-02 credential-lapsed');
  });
});
