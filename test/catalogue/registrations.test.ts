import { expect } from 'chai';
import { Adopted } from '../../src/catalogue/adopted.js';
import { Present } from '../../src/catalogue/present.js';
import { registrationsOf } from '../../src/catalogue/registrations.js';
import type { Claims } from '../../src/core/claims.js';
import { sha256 } from '../../src/core/digest.js';
import { FOREVER, instant } from '../../src/core/instant.js';
import { type Event, seal } from '../../src/core/journal.js';
import { LAW } from './fixtures.js';

const PROVIDER = 'did:web:boreal.example';
const NUMBER = 'https://notary.example/numbers/1';
const NOTARY = 'did:web:notary.example';
const WHEN = { asOf: instant('2026-02-01'), knownAt: FOREVER };

function claims(issuer: string, more: Partial<Claims>): Claims {
  return {
    extractor: 1,
    credential: sha256(`${issuer} ${JSON.stringify(more)}`),
    issuer,
    validFrom: instant('2026-01-01'),
    validUntil: instant('2026-04-01'),
    illustrative: true,
    types: [],
    participants: [],
    offers: [],
    labels: [],
    statements: [],
    ...more,
  };
}

const registered = (issuer: string, value: string) =>
  claims(issuer, {
    registrationNumbers: [
      { id: NUMBER, type: 'VatID', value, lookedUp: instant('2026-01-01'), pointer: '/credentialSubject' },
    ],
  });

function folded(all: readonly Claims[]): Present {
  const row = { types: ['VatID'], from: instant('2025-01-01'), until: FOREVER, recorded: instant('2025-01-01') };
  const notary = { did: NOTARY, name: { en: 'N', fr: 'N' }, source: 't', entitlements: [], notary: [row] };
  const rulebook = { law: LAW, trust: { issuers: new Map([[NOTARY, notary]]) }, keys: [] };
  const present = new Present(
    new Adopted({ rulebook, profiles: [], seal: { version: '1', reference: 'none', objectives: [] }, documents: {} }),
  );
  const events = all.map(({ credential }): Event => {
    const bytes = { bytesDigest: credential, mediaType: 'application/vc', visibility: 'public' as const };
    return { kind: 'published', contentDigest: credential, ...bytes };
  });
  const { entries } = seal(present.head, instant('2026-01-02'), events);
  present.apply(entries, new Map(all.map((one) => [one.credential, one])));
  return present;
}

const PARTICIPANT = claims(PROVIDER, {
  participants: [
    {
      id: PROVIDER,
      registrationNumbers: [{ type: 'VatID', value: 'FR1' }],
      registrationNumberIds: [NUMBER],
      pointer: '/credentialSubject',
    },
  ],
});

describe('the registration numbers of a participant', () => {
  const shown = (...others: readonly Claims[]) => {
    const present = folded([PARTICIPANT, ...others]);
    return registrationsOf(present.descriptions.participantsOf(PROVIDER), present, WHEN).map(
      ({ value, issuer, notaries }) => ({
        value,
        issuer,
        notaries: notaries.map((one) => [one.issuer, ...one.against.map(({ code }) => code)]),
      }),
    );
  };

  it('are its own word until a notary vouches for the very same number', () => {
    expect(shown()).to.deep.equal([{ value: 'FR1', issuer: PROVIDER, notaries: [] }]);
    expect(shown(registered(NOTARY, 'FR1'))).to.deep.equal([{ value: 'FR1', issuer: PROVIDER, notaries: [[NOTARY]] }]);
  });

  it('are shown beside another one that the notary vouches for under the same name', () => {
    expect(shown(registered(NOTARY, 'FR2'))).to.deep.equal([
      { value: 'FR1', issuer: PROVIDER, notaries: [] },
      { value: 'FR2', issuer: NOTARY, notaries: [[NOTARY]] },
    ]);
  });

  it('are not flooded by strangers: what counts comes first, and five are shown', () => {
    const strangers = Array.from({ length: 9 }, (_, n) => registered(`did:web:s${n}.example`, 'FR1'));
    const [number] = shown(registered(NOTARY, 'FR1'), ...strangers);
    expect(number?.notaries).to.have.length(5);
    expect(number?.notaries[0]).to.deep.equal([NOTARY]);
    expect(number?.notaries[1]).to.deep.equal(['did:web:s8.example', 'number-issuer-not-listed']);
  });
});
