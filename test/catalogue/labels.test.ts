import { expect } from 'chai';
import { Labels } from '../../src/catalogue/labels.js';
import type { Claims } from '../../src/core/claims.js';
import { type Digest, sha256 } from '../../src/core/digest.js';
import { FOREVER, instant } from '../../src/core/instant.js';

const OFFER = 'https://p.example/offers/1';
const DESCRIPTION = 'https://p.example/credentials/offer';
const PERSON = 'https://p.example/credentials/participant';

function claims(credentialId: string, more: Partial<Claims> = {}): Claims {
  return {
    extractor: 1,
    credential: sha256(credentialId),
    credentialId,
    issuer: 'did:web:p.example',
    validFrom: instant('2026-01-01'),
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

const description = claims(DESCRIPTION, {
  offers: [
    {
      id: OFFER,
      provider: 'did:web:p.example',
      types: [],
      names: [],
      descriptions: [],
      keywords: [],
      locations: [],
      pointer: '',
    },
  ],
});

const label = (subject: string, ...listed: readonly string[]) =>
  claims(`https://c.example/label?${subject}`, {
    labels: [
      {
        subject,
        level: 'SC',
        rulesVersion: '',
        engineVersion: '',
        compliantCredentials: listed.map((id) => ({ id, digest: '' })),
        pointer: '',
      },
    ],
  });

describe('the labels of a catalogue', () => {
  const concerned = (labels: Labels) =>
    labels.concerning(OFFER, [description], () => true).map((one) => one.claims.credentialId);

  it('concern the offer that they name, and the one whose description they list, once', () => {
    const labels = new Labels(() => true);
    const named = label(OFFER, DESCRIPTION);
    const listing = label('urn:x#cs', PERSON, DESCRIPTION);
    for (const one of [description, named, listing, label('urn:other#cs', PERSON)]) labels.learn(one);
    expect(concerned(labels)).to.deep.equal([named.credentialId, listing.credentialId]);
  });

  it('are touched by a listed credential that comes after them', () => {
    const labels = new Labels(() => true);
    labels.learn(description);
    labels.learn(label('urn:x#cs', PERSON, DESCRIPTION));
    expect(labels.touchedBy(claims(PERSON))).to.include(OFFER);
    expect(labels.touchedBy(claims('https://p.example/credentials/other'))).to.have.length(0);
  });

  it('are the last twenty of issuers that nobody entitled, beside all of the others', () => {
    const labels = new Labels(() => true);
    const entitled = { ...label(OFFER), credentialId: 'entitled', issuer: 'did:web:c.example' };
    labels.learn(entitled);
    for (let n = 0; n < 30; n += 1) labels.learn({ ...label(OFFER), credentialId: String(n) });
    const shown = labels.concerning(OFFER, [], (issuer) => issuer === 'did:web:c.example');
    const last = Array.from({ length: 20 }, (_, n) => String(n + 10));
    expect(shown.map(({ claims: { credentialId } }) => credentialId)).to.deep.equal(['entitled', ...last]);
  });

  it('touch no more offers than a presentation has credentials', () => {
    const labels = new Labels(() => true);
    const ids = Array.from({ length: 150 }, (_, n) => `https://p.example/credentials/${n}`);
    for (const id of ids) {
      const offers = description.offers.map((offer) => ({ ...offer, id: `${id}#offer` }));
      labels.learn(claims(id, { offers }));
    }
    expect(labels.touchedBy(label('urn:x#cs', ...ids))).to.have.length(101);
  });

  it('leave with what was withdrawn, and for good with what was erased', () => {
    const withdrawn = new Set<Digest>();
    const labels = new Labels((digest) => !withdrawn.has(digest));
    const listing = label('urn:x#cs', DESCRIPTION);
    for (const one of [description, listing]) labels.learn(one);
    withdrawn.add(description.credential);
    expect(labels.versionsOf(DESCRIPTION)).to.deep.equal([]);
    withdrawn.clear();
    labels.forget(listing);
    labels.forget(description);
    expect(concerned(labels)).to.deep.equal([]);
    expect(labels.versionsOf(DESCRIPTION)).to.deep.equal([]);
  });
});
