/** What pages make the rules do: the work is counted, over an index as a catalogue has it. */
import { expect } from 'chai';
import { STORY_OFFERS, STORY_PROFILES } from '../../src/answers/home.js';
import { OfferIndex } from '../../src/core/search/offer-index.js';
import { countingJudging, headAt, offer, profileOf } from '../core/search/sample-offers.js';
import { fakeCatalogue } from './fake-catalogue.js';
import { type Service, startService } from './service.js';

const PROFILES = STORY_PROFILES.map((id) => ({ ...profileOf('R-01@declared'), id }));
const HTML = { accept: 'text/html' };

describe('the reasons that pages ask for', () => {
  const counter = countingJudging();
  const offers = Array.from({ length: STORY_OFFERS + 20 }, (_, i) => offer(`offer-${i}`));
  const index = new OfferIndex(counter.judging, offers);
  let service: Service;

  before(async () => {
    const catalogue = fakeCatalogue({
      profiles: () => PROFILES,
      search: async (query) =>
        index.search(
          query,
          headAt(42),
          PROFILES.find(({ id }) => id === query.profile),
        ),
    });
    service = await startService(catalogue);
  });
  after(() => service.close());

  async function judgedFor(path: string): Promise<number> {
    counter.results = 0;
    const { status } = await service.ask(path, { headers: HTML });
    expect(status, path).to.equal(200);
    return counter.results;
  }

  it('are those of one hit a story on a front page that only counts', async () => {
    expect(await judgedFor('/')).to.equal(STORY_PROFILES.length);
    expect(await judgedFor('/?asOf=2020-07-16')).to.equal(STORY_PROFILES.length);
  });

  it('are none in a list that is not under a profile, nor in what a form offers to choose', async () => {
    expect(await judgedFor('/offers')).to.equal(0);
    expect(await judgedFor('/what-if')).to.equal(0);
  });

  it('are those of the hits of a page, of all that are found', async () => {
    expect(await judgedFor('/offers?profile=hdh-2026&limit=7')).to.equal(7);
    expect(await judgedFor('/offers?profile=hdh-2026')).to.equal(20);
  });
});
