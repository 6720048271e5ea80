import { expect } from 'chai';
import { instant } from '../../src/core/instant.js';
import type { Finding, RuleKey } from '../../src/core/policy/verdict.js';
import type { OfferView } from '../../src/core/search/offer.js';
import { at } from '../../src/core/time/timeline.js';
import { ARCHETYPE_IDS, ARCHETYPES, type ArchetypeId } from '../golden/identities.js';
import { cellsOf, DATES } from '../golden/tables.js';
import { type DemoCatalogue, JUDGED, offersOn, openDemo } from './demo-catalogue.js';

/** From signed bytes to verdicts: the demo's documents must say exactly what the hand-computed tables start from. */
describe('the demo’s verdicts', () => {
  let world: DemoCatalogue;
  before(async () => {
    world = await openDemo();
  });
  after(() => world.catalogue.close());

  for (const key of JUDGED) {
    it(`${key}: the golden table, thirteen offers on eleven dates`, async () => {
      const offers = await offersOn(world, DATES[0]);
      const wrong = cellsOf(key).flatMap(({ offer, date, verdict, laterInvalid }) => {
        const found = findingOf(offers, offer, key, date);
        const noted = found.flags.includes('relied-on-decision-later-invalid');
        return found.verdict === verdict && noted === laterInvalid ? [] : [`${offer} ${date}: ${found.verdict}`];
      });
      expect(wrong).to.deep.equal([]);
    });
  }

  it('known on 2020-07-15, nothing changes on 2020-07-16: the judgment was not yet given', async () => {
    const offers = await offersOn(world, '2020-07-15', '2020-07-15');
    for (const id of ARCHETYPE_IDS) {
      for (const key of JUDGED) {
        const [before, after] = [findingOf(offers, id, key, '2020-07-15'), findingOf(offers, id, key, '2020-07-16')];
        expect(after.verdict, `${id} ${key}`).to.equal(before.verdict);
      }
    }
    for (const id of ['A3', 'A4'] as const) {
      const found = findingOf(offers, id, 'R-02@declared', '2020-07-16');
      expect([found.verdict, found.flags], id).to.deep.equal(['PASS', []]);
    }
  });

  it('known without limit, 2020-07-16 changes A3 and A4 on R-02, and nothing else', async () => {
    const offers = await offersOn(world, '2020-07-15');
    const changed = ARCHETYPE_IDS.flatMap((id) =>
      JUDGED.filter(
        (key) => findingOf(offers, id, key, '2020-07-15').verdict !== findingOf(offers, id, key, '2020-07-16').verdict,
      ).map((key) => `${id} ${key}`),
    );
    expect(changed).to.deep.equal(['A3 R-02@declared', 'A4 R-02@declared']);
  });

  it('as of 2026-06-01, known on 2026-03-01, A12 still holds its certificate and the list has run out', async () => {
    const offers = await offersOn(world, '2026-06-01', '2026-03-01');
    const verdicts = ARCHETYPE_IDS.map((id) => findingOf(offers, id, 'R-10@certified', '2026-06-01').verdict);
    const expected = ARCHETYPE_IDS.map((id) => (['A1', 'A2', 'A12'].includes(id) ? 'PASS' : 'UNKNOWN'));
    expect(verdicts).to.deep.equal(expected);
  });

  it('decides nothing about real companies: what is reported is a third party’s word', async () => {
    const offers = await offersOn(world, '2026-11-20');
    const reported = [...offers.values()].filter(({ iri }) => iri.startsWith('https://about.cartulary.example/'));
    expect(reported).to.have.length.above(5);
    for (const { iri, standing, timelines } of reported) {
      expect(standing, iri).to.equal('third-party');
      for (const key of JUDGED) {
        const timeline = timelines.get(key);
        if (timeline === undefined) throw new Error(`${iri} ${key} was never judged`);
        // Where no certificate is held, or nothing was published yet, there is nothing to ask: N/A decides as little.
        const neutral = /^R-2[128]/.test(key) ? ['N/A', 'UNKNOWN'] : ['UNKNOWN'];
        for (const { value } of timeline) expect(neutral, `${iri} ${key}`).to.include(value.verdict);
      }
    }
  });
});

function findingOf(offers: ReadonlyMap<string, OfferView>, id: ArchetypeId, key: RuleKey, date: string): Finding {
  const timeline = offers.get(ARCHETYPES[id].offer)?.timelines.get(key);
  if (timeline === undefined) throw new Error(`${id} ${key} was never judged`);
  return at(timeline, instant(date));
}
