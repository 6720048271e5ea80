import { expect } from 'chai';
import { labelAnswer } from '../../src/answers/label.js';
import { FOREVER, instant } from '../../src/core/instant.js';
import { at } from '../../src/core/time/timeline.js';
import { voice } from '../../src/messages/voice.js';
import { ARCHETYPES } from '../golden/identities.js';
import { type DemoCatalogue, offersOn, openDemo } from './demo-catalogue.js';

describe('the Gaia-X labels of the demo', function () {
  this.timeout(60_000);
  let demo: DemoCatalogue;

  before(async () => {
    demo = await openDemo();
  });

  async function facet(asOf: string, knownAt = FOREVER): Promise<Record<string, number>> {
    const query = { text: '', facets: {}, asOf: instant(asOf), knownAt, limit: 1 };
    const answer = await demo.catalogue.search(query);
    if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
    const values = answer.value.facets.find(({ id }) => id === 'label')?.values ?? [];
    return Object.fromEntries(values.map(({ value, count }) => [value, count]));
  }

  // By hand from credentials/README.md: A1 L1 without a gap from 2026-04-01 to 2026-12-27; SC for A3 2026-02-02 to
  // 05-03, A2 2026-09-15 to 12-14, A10 2026-10-12 until its offer is stated anew on 11-02. A5's own L3 never counts.
  for (const [day, labels] of [
    ['2026-02-01', {}],
    ['2026-02-02', { SC: 1 }],
    ['2026-04-01', { SC: 1, L1: 1 }],
    ['2026-05-02', { SC: 1, L1: 1 }],
    ['2026-05-03', { L1: 1 }],
    ['2026-06-30', { L1: 1 }],
    ['2026-09-28', { SC: 1, L1: 1 }],
    ['2026-10-12', { SC: 2, L1: 1 }],
    ['2026-11-01', { SC: 2, L1: 1 }],
    ['2026-11-02', { SC: 1, L1: 1 }],
    ['2026-12-14', { L1: 1 }],
    ['2026-12-27', {}],
  ] as const) {
    it(`counts those of ${day}`, async () => {
      expect(await facet(day)).to.deep.equal(labels);
    });
  }

  it('still counts a label whose offer was stated anew, as known before that', async () => {
    expect(await facet('2026-11-15', instant('2026-11-01'))).to.deep.equal({ SC: 2, L1: 1 });
  });

  it('says in words why a label does not count, in both languages', async () => {
    const offers = await offersOn(demo, '2026-11-20');
    const findings = (id: keyof typeof ARCHETYPES) =>
      offers
        .get(ARCHETYPES[id].offer)
        ?.labels.map(({ against }) => at(against, instant('2026-11-20')).map(({ code }) => code));
    expect(findings('A3')).to.deep.equal([['label-ended']]);
    expect(findings('A5')).to.deep.equal([['label-issuer-not-entitled']]);
    expect(findings('A10')).to.deep.equal([['label-digest-differs']]);
    expect(findings('A1')).to.deep.equal([['label-ended'], ['label-ended'], []]);
    const [label] = offers.get(ARCHETYPES.A10.offer)?.labels ?? [];
    if (label === undefined) throw new Error('A10 has a label');
    const said = (language: 'en' | 'fr') => labelAnswer(label, instant('2026-11-20'), voice(language)).findings[0];
    expect(said('en')?.title).to.equal(
      'https://stones.example/credentials/offer is not what the label was granted for: its digest differs.',
    );
    expect(said('fr')?.title).to.contain('son empreinte diffère');
  });

  it('holds the label that counts against its criteria, and names the open ones', async () => {
    const held = async (offer: string, asOf: string) => {
      const explained = await demo.catalogue.explain(offer, 'hdh-2026', { asOf: instant(asOf), knownAt: FOREVER }, {});
      if (!explained.ok) throw new Error(JSON.stringify(explained.problem));
      return explained.value.held;
    };
    // A1 holds SecNumCloud and an L1 label; criteria that no rule judges leave it open.
    const a1 = await held(ARCHETYPES.A1.offer, '2026-06-01');
    expect([a1?.level, a1?.profile.id, a1?.finding.verdict]).to.deep.equal(['L1', 'gaia-x-l1', 'UNKNOWN']);
    expect(a1?.finding.reasons[0]?.code).to.equal('label-criteria-open');
    // A5 signed its own label, which does not count: there is nothing to compare.
    expect(await held(ARCHETYPES.A5.offer, '2026-06-01')).to.equal(undefined);
    const explained = await demo.catalogue.explain(
      ARCHETYPES.A1.offer,
      'hdh-2026',
      { asOf: instant('2027-01-02'), knownAt: FOREVER },
      {},
    );
    expect(explained.ok && explained.value.held).to.equal(undefined);
  });

  it('puts the label among the evidence', async () => {
    const when = { asOf: instant('2026-11-20'), knownAt: FOREVER };
    const explained = await demo.catalogue.explain(ARCHETYPES.A2.offer, 'hdh-2026', when, {});
    if (!explained.ok) throw new Error(JSON.stringify(explained.problem));
    const { chain, offer } = explained.value;
    expect(chain.links.map(({ credential }) => credential)).to.include(offer.labels[0]?.credential);
  });
});
