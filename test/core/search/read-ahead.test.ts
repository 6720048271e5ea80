import { expect } from 'chai';
import { FOREVER, instant } from '../../../src/core/instant.js';
import { OfferIndex } from '../../../src/core/search/offer-index.js';
import type { Query } from '../../../src/core/search/query.js';
import { countingJudging, headAt, offer, profileOf } from './sample-offers.js';

const NOW = instant('2026-06-01');
const PROFILE = profileOf('R-01@declared');
const QUERY: Query = { text: '', facets: {}, profile: PROFILE.id, asOf: NOW, knownAt: FOREVER, limit: 20 };
const OFFERS = ['a', 'b', 'c', 'd', 'e'].map((slug) => offer(slug));

describe('reading ahead', () => {
  it('compiles a profile some offers at a time, each once, and changes no answer', () => {
    const counter = countingJudging();
    const index = new OfferIndex(counter.judging, OFFERS);
    const read = [1, 2, 3].map(() => [index.readAhead(PROFILE, 2), counter.compiled]);
    expect(read).to.deep.equal([
      [false, 2],
      [false, 4],
      [true, 5],
    ]);
    const answer = index.search(QUERY, headAt(1), PROFILE);
    expect(counter.compiled, 'nothing is left to be done').to.equal(5);
    expect(answer).to.deep.equal(new OfferIndex(countingJudging().judging, OFFERS).search(QUERY, headAt(1), PROFILE));
  });

  it('leaves the rest to whoever asks too early', () => {
    const counter = countingJudging();
    const index = new OfferIndex(counter.judging, OFFERS);
    index.readAhead(PROFILE, 2);
    expect(index.search(QUERY, headAt(1), PROFILE).ok).to.equal(true);
    expect([counter.compiled, index.readAhead(PROFILE, 2)]).to.deep.equal([5, true]);
  });
});
