import { expect } from 'chai';
import type { Claims, RegistrationNumberClaim } from '../../../src/core/claims.js';
import { sha256 } from '../../../src/core/digest.js';
import { FOREVER, instant } from '../../../src/core/instant.js';
import { notaryView } from '../../../src/core/policy/notary.js';
import type { TrustList } from '../../../src/core/policy/trust.js';

const NOTARY = 'did:web:notary.example';
const TRUST: TrustList = {
  issuers: new Map([
    [
      NOTARY,
      {
        did: NOTARY,
        name: { en: 'Notary', fr: 'Notaire' },
        source: 'test',
        entitlements: [],
        notary: [
          {
            types: ['LeiCode'],
            from: instant('2025-01-01'),
            until: instant('2026-01-01'),
            recorded: instant('2025-02-01'),
          },
        ],
      },
    ],
  ]),
};

const NUMBER: RegistrationNumberClaim = {
  id: 'https://p.example/LRN#CS',
  type: 'LeiCode',
  value: '9695007586GCAKPYJ703',
  lookedUp: instant('2025-03-06T14:56:01.871Z'),
  pointer: '/credentialSubject',
};
const CLAIMS: Claims = {
  extractor: 1,
  credential: sha256('notary'),
  issuer: NOTARY,
  validFrom: instant('2025-03-06'),
  validUntil: instant('2025-06-04'),
  illustrative: true,
  types: [],
  participants: [],
  offers: [],
  labels: [],
  statements: [],
};

/** What stands against it; by default on a day on which nothing does. */
function against(
  given: {
    readonly number?: Partial<RegistrationNumberClaim>;
    readonly claims?: Partial<Claims>;
    readonly asOf?: string;
    readonly knownAt?: string;
  } = {},
) {
  const { number = {}, claims = {}, asOf = '2025-05-01', knownAt = '2026-01-01' } = given;
  const circumstances = { trust: TRUST, asOf: instant(asOf), knownAt: instant(knownAt) };
  return notaryView({ ...NUMBER, ...number }, { ...CLAIMS, ...claims }, circumstances).against.map(({ code }) => code);
}

describe('a registration number of a notary', () => {
  it('is vouched for by a notary of the trust list, in its validity, by a fresh look-up', () => {
    expect(against()).to.deep.equal([]);
  });

  it('needs a notary that was listed for that class when it signed, as the list was known', () => {
    expect(against({ number: { type: 'VatID' } })).to.deep.equal(['number-issuer-not-listed']);
    expect(against({ claims: { issuer: 'did:web:other.example' } })).to.deep.equal(['number-issuer-not-listed']);
    expect(against({ claims: { validFrom: instant('2024-12-31') } })).to.deep.equal(['number-issuer-not-listed']);
    expect(against({ knownAt: '2025-01-31' })).to.deep.equal(['number-issuer-not-listed']);
  });

  it('needs a day within the validity of its credential', () => {
    expect(against({ asOf: '2025-06-04' })).to.include('number-not-in-force');
    expect(against({ asOf: '2025-03-05' })).to.include('number-not-in-force');
  });

  it('needs a look-up before the day asked, and less than 90 days before it', () => {
    const { lookedUp: _, ...without } = NUMBER;
    const circumstances = { trust: TRUST, asOf: instant('2025-05-01'), knownAt: FOREVER };
    expect(notaryView(without, CLAIMS, circumstances).against.map(({ code }) => code)).to.deep.equal([
      'number-evidence-missing',
    ]);
    expect(against({ asOf: '2025-03-06T14:56:01Z' })).to.deep.equal(['number-evidence-old']);
    const lasting = { validUntil: FOREVER };
    expect(against({ claims: lasting, asOf: '2025-06-04T14:56:01.870Z' })).to.deep.equal([]);
    expect(against({ claims: lasting, asOf: '2025-06-04T14:56:01.871Z' })).to.deep.equal(['number-evidence-old']);
  });
});
