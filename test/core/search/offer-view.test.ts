import { expect } from 'chai';
import type { Claims, OfferClaim, ParticipantClaim } from '../../../src/core/claims.js';
import { sha256 } from '../../../src/core/digest.js';
import { FOREVER, type Instant, instant } from '../../../src/core/instant.js';
import { Inquiry } from '../../../src/core/policy/inquiry.js';
import { World } from '../../../src/core/policy/world.js';
import { offerId } from '../../../src/core/search/offer.js';
import { type Known, type OfferSources, offerView } from '../../../src/core/search/offer-view.js';

const PROVIDER = 'did:web:boreal.example';
const EDITOR = 'did:web:editor.example';
const OFFER = 'https://boreal.example/offers/health-cloud';

function known<C>(claim: C, issuer: string, from: string, until: Instant = FOREVER): Known<C> {
  const claims: Claims = {
    extractor: 1,
    credential: sha256(`${issuer} ${from}`),
    issuer,
    validFrom: instant(from),
    validUntil: until,
    illustrative: true,
    types: [],
    participants: [],
    offers: [],
    labels: [],
    statements: [],
  };
  return { claim, claims, recorded: instant(from) };
}

const described = (name: string, provider = PROVIDER): OfferClaim => ({
  id: OFFER,
  provider,
  types: ['ServiceOffering'],
  names: [{ value: name }],
  descriptions: [],
  keywords: [],
  locations: ['FR'],
  pointer: '',
});

const participant = (name: string, country: string): ParticipantClaim => ({
  id: PROVIDER,
  name: { value: name },
  legalCountry: country,
  registrationNumbers: [],
  pointer: '',
});

function view(
  descriptions: OfferSources['descriptions'],
  participants: readonly Known<ParticipantClaim>[] = [],
): ReturnType<typeof offerView> {
  return offerView({
    id: offerId(OFFER),
    descriptions,
    participantsOf: (iri) => (iri === PROVIDER ? participants : []),
    inquiry: new Inquiry(
      new World(),
      {
        instruments: [],
        memberships: [],
        schemes: [],
        references: new Map(),
        limits: {
          ownershipDepth: 1,
          ownershipSteps: 1,
          hostingDepth: 1,
          hostingLayers: 1,
          holderPercent: '24',
          totalPercent: '39',
        },
      },
      { issuers: new Map() },
    ),
    dependencies: new Set(),
    credentials: [sha256('older'), sha256('newer')],
    labels: [],
    changed: { seq: 3, at: instant('2026-01-01') },
    rulings: new Map(),
    timelines: new Map(),
  });
}

describe('what the index knows of an offer', () => {
  it('is what the provider said last, for as long as it has said anything', () => {
    const offer = view([
      known(described('Old name'), PROVIDER, '2018-06-01', instant('2024-01-01')),
      known(described('New name'), PROVIDER, '2023-01-01', instant('2027-01-01')),
    ]);
    expect(offer.id).to.equal(offerId(OFFER));
    expect(offer.standing).to.equal('own');
    expect(offer.names).to.deep.equal([{ value: 'New name' }]);
    expect([offer.from, offer.until]).to.deep.equal([instant('2018-06-01'), instant('2027-01-01')]);
    expect(offer.locationPeriods).to.deep.equal([{ country: 'FR', from: offer.from, until: offer.until }]);
    expect(offer.credentials, 'newest first').to.deep.equal([sha256('newer'), sha256('older')]);
  });

  it('is a third-party statement when nobody who speaks for both provider and offer described it', () => {
    expect(view([known(described('Reported'), EDITOR, '2026-01-01')]).standing).to.equal('third-party');
    const taken = known(described('Taken over', EDITOR), EDITOR, '2026-01-01');
    expect(view([taken]).standing, 'an issuer that names itself provider of another host’s offer').to.equal(
      'third-party',
    );
  });

  it('keeps the provider’s words when a third party speaks later', () => {
    const offer = view([
      known(described('By its provider'), PROVIDER, '2018-06-01'),
      known(described('By somebody else'), EDITOR, '2026-01-01'),
    ]);
    expect(offer.names[0]?.value).to.equal('By its provider');
    expect(offer.from).to.equal(instant('2018-06-01'));
  });

  it('names the provider in its own words before others’', () => {
    const description = known(described('Reported'), EDITOR, '2026-01-01');
    const byEditor = known(participant('Boréal, says the editor', 'DE'), EDITOR, '2026-01-02');
    const byItself = known(participant('Boréal', 'FR'), PROVIDER, '2018-06-01');
    const byStranger = known(participant('Rubbish', 'US'), 'did:web:stranger.example', '2026-01-03');
    expect(view([description], [byItself, byEditor]).provider).to.deep.equal({
      iri: PROVIDER,
      name: 'Boréal',
      country: 'FR',
    });
    expect(view([description], [byEditor, byStranger]).provider.name).to.equal('Boréal, says the editor');
    expect(view([description], [byStranger]).provider).to.deep.equal({ iri: PROVIDER, name: PROVIDER });
  });
});
