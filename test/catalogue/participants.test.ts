import { expect } from 'chai';
import { participants } from '../../src/catalogue/participants.js';
import { FOREVER, instant } from '../../src/core/instant.js';
import { EMPTY_HEAD } from '../../src/core/journal.js';
import { HITS } from '../http/world/offers.js';

const OFFERS = new Map(HITS.map(({ offer }) => [offer.iri, offer]));
const IRIS = [...OFFERS.values()].map(({ provider }) => provider.iri).sort();
const PRESENT = {
  head: EMPTY_HEAD,
  /** One of them is in the journal and nothing that counts is said of it any more. */
  participantIris: () => [...IRIS, 'did:web:withdrawn.example'].sort(),
  descriptions: { participantsOf: () => [] },
  offersOf: (iri: string) => [...OFFERS.values()].filter(({ provider }) => provider.iri === iri).map((one) => one.iri),
  index: { get: (iri: string) => OFFERS.get(iri) },
};
const WHEN = { asOf: instant('2026-06-01'), knownAt: FOREVER };

describe('the participants', () => {
  it('come page by page, each exactly once, until nothing is left', () => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = participants({ limit: 3, when: WHEN, ...(after === undefined ? {} : { after }) }, PRESENT);
      expect(page.total).to.equal(4);
      seen.push(...page.participants.map(({ iri }) => iri));
      after = page.next;
    } while (after !== undefined);
    expect(seen).to.deep.equal(IRIS);
  });

  it('go on behind an IRI that is no participant', () => {
    const page = participants({ limit: 9, after: 'did:web:c', when: WHEN }, PRESENT);
    expect(page.participants.map(({ iri }) => iri)).to.deep.equal(IRIS.slice(1));
    expect(page).not.to.have.property('next');
  });

  it('have only the offers of the day asked', () => {
    const early = participants({ limit: 9, when: { ...WHEN, asOf: instant('2018-05-31') } }, PRESENT);
    expect(early.participants).to.deep.equal([]);
  });
});
