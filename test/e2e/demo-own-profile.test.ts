import { expect } from 'chai';
import { explanationAnswer } from '../../src/answers/explanation.js';
import { comparisonAnswer } from '../../src/answers/profile.js';
import { type Instant, instant } from '../../src/core/instant.js';
import { voice } from '../../src/messages/voice.js';
import { ARCHETYPES, type ArchetypeId } from '../golden/identities.js';
import { expectSchema } from '../http/contract.js';
import { type DemoCatalogue, openDemo } from './demo-catalogue.js';

/** HDH-01, SecNumCloud, by go-live instead of by the bid. */
const BY_GO_LIVE = {
  id: 'hub',
  version: '2',
  title: 'By go-live',
  derivedFrom: { id: 'hdh-2026', version: '1' },
  change: [{ id: 'HDH-01', kind: 'G' }],
};

/** A floor at which no shipped profile asks for this rule. */
const SOFT = { ...BY_GO_LIVE, version: 'soft', change: [{ id: 'HDH-03', floor: 'inferred' }] };

describe('the demo under a buyer’s own profile', () => {
  let world: DemoCatalogue;
  let now: Instant;
  before(async () => {
    world = await openDemo();
    now = world.demo.steps.at(-1)?.at ?? now;
  });
  after(() => world.catalogue.close());

  async function keep(document: object) {
    const kept = await world.catalogue.keepProfile(Buffer.from(JSON.stringify(document)));
    if (!kept.ok) throw new Error(JSON.stringify(kept.problem));
    return kept.value;
  }

  async function compare(reference: string, asOf: string) {
    const when = { asOf: instant(asOf), knownAt: now };
    const compared = await world.catalogue.compareProfiles('hdh-2026@1', reference, { when, limit: 50 });
    if (!compared.ok) throw new Error(JSON.stringify(compared.problem));
    return compared.value;
  }

  it('with one requirement of another kind: one offer differs, for that requirement, since it is on its way', async () => {
    const { profile } = await keep(BY_GO_LIVE);
    const compared = await compare(profile.hash, '2026-06-01');
    expect(compared.requirements.map(({ id, members }) => `${id} ${members}`)).to.deep.equal(['HDH-01 kind']);
    expect(compared.differing.map(({ offer }) => offer.iri)).to.deep.equal([ARCHETYPES.A12.offer]);
    const [A12] = compared.differing;
    expect([A12?.before.eligibility, A12?.after.eligibility]).to.deep.equal(['excluded', 'to-clarify']);
    const body = comparisonAnswer(compared, { illustrative: true }, voice('en'));
    expect(body.offers[0]?.requirements).to.deep.equal([{ id: 'HDH-01', before: 'FAIL', after: 'CONDITIONAL' }]);
    expectSchema('ProfileComparison', body);
    expect((await compare(profile.hash, '2026-05-19')).differing).to.deep.equal([]);
  });

  it('page by page: every offer that differs once, in the order of their names, and their number on each page', async () => {
    const when = { asOf: instant('2026-06-01'), knownAt: now };
    const page = async (limit: number, after?: string) => {
      const query = { when, limit, ...(after === undefined ? {} : { after }) };
      const compared = await world.catalogue.compareProfiles('hdh-2019@1', 'hdh-2026@1', query);
      if (!compared.ok) throw new Error(JSON.stringify(compared.problem));
      return compared.value;
    };
    const whole = await page(200);
    const all = whole.differing.map(({ offer }) => offer.iri);
    expect(all)
      .to.have.length.greaterThan(3)
      .and.to.deep.equal([...all].sort());
    expect([whole.total, whole.more]).to.deep.equal([all.length, 0]);
    const found: string[] = [];
    for (let more = 1; more > 0; ) {
      const one = await page(3, found.at(-1));
      expect(one.total).to.equal(all.length);
      found.push(...one.differing.map(({ offer }) => offer.iri));
      expect(one.more).to.equal(all.length - found.length);
      const { next } = comparisonAnswer(one, { illustrative: true, asked: { asOf: when.asOf } }, voice('en'));
      const params = new URLSearchParams({
        with: 'hdh-2026@1',
        limit: '3',
        after: found.at(-1) ?? '',
        asOf: '2026-06-01',
      });
      expect(next).to.equal(one.more === 0 ? null : `/profiles/hdh-2019%401/compare?${params}`);
      ({ more } = one);
    }
    expect(found).to.deep.equal(all);
  });

  it('is kept once, and answers by its hash with that hash; the older profile still answers as before', async () => {
    const first = await keep(BY_GO_LIVE);
    const again = await keep(BY_GO_LIVE);
    expect([again.created, again.profile.hash, again.head.seq]).to.deep.equal([
      false,
      first.profile.hash,
      first.head.seq,
    ]);
    const eligibility = async (profile: string) => {
      const query = { text: '', facets: {}, profile, asOf: instant('2026-06-01'), knownAt: now, limit: 100 };
      const found = await world.catalogue.search(query);
      if (!found.ok) throw new Error(JSON.stringify(found.problem));
      const hit = found.value.hits.find(({ offer }) => offer.iri === ARCHETYPES.A12.offer);
      return [found.value.profile?.hash, hit?.result?.eligibility];
    };
    expect(await eligibility(`sha256:${first.profile.hash}`)).to.deep.equal([first.profile.hash, 'to-clarify']);
    expect(await eligibility(first.profile.hash)).to.deep.equal([first.profile.hash, 'to-clarify']);
    const v1 = world.catalogue.profile('hdh-2026')?.hash;
    expect(await eligibility('hdh-2026@1')).to.deep.equal([v1, 'excluded']);
    // Nobody can put a profile of theirs under a name.
    expect(world.catalogue.profile('hub')).to.equal(undefined);
    expect(world.catalogue.profile('hub@2')).to.equal(undefined);
  });

  it('asks at a floor that was never judged before, today and in the past', async () => {
    const { profile } = await keep(SOFT);
    for (const knownAt of [now, instant('2026-03-01')]) {
      const query = { text: '', facets: {}, profile: profile.hash, asOf: instant('2026-06-01'), knownAt, limit: 100 };
      const found = await world.catalogue.search(query);
      if (!found.ok) throw new Error(JSON.stringify(found.problem));
      const of = (id: ArchetypeId) => found.value.hits.find(({ offer }) => offer.iri === ARCHETYPES[id].offer);
      expect(of('A1')?.result?.eligibility).to.equal('eligible');
      expect(of('A9')?.result?.eligibility).to.equal('excluded');
    }
  });

  it('explains a label level with its gap, and the sovereignty levels as an interval', async () => {
    const when = { asOf: instant('2026-06-01'), knownAt: now };
    const explained = async (id: ArchetypeId, profile: string) => {
      const found = await world.catalogue.explain(ARCHETYPES[id].offer, profile, when, {});
      if (!found.ok) throw new Error(JSON.stringify(found.problem));
      const { claims, reference } = world.catalogue;
      const body = explanationAnswer(
        found.value,
        { voice: voice('fr'), claims, cite: reference, illustrative: true },
        { profile },
      );
      expectSchema('Explanation', { ...body, sources: [] });
      return body;
    };
    const level3 = await explained('A1', 'gaia-x-l3');
    const snc = level3.gaps?.standards.find(({ standard }) => standard === 'SNC');
    expect(snc?.held).to.equal(true);
    expect(snc?.proves).to.include.members(['P3.1.1', 'P5.1.2', 'P5.1.4']);
    expect(level3.gaps?.fewest).to.deep.equal(['EU-CLOUD-COC', 'SWIPO', 'CNDCP']);
    const seal = (await explained('A1', 'seal')).seal;
    // Nothing fails, and of every objective something stays that no rule judges.
    expect(seal?.score.best).to.equal(100);
    expect(seal?.score.worst).to.be.within(1, 99);
    expect((await explained('A1', 'hdh-2026')).seal).to.equal(null);
  });
});
