/** Question 8, over the signed demo: what is asked, of whom, and what is not asked (golden expectations by hand). */
import { expect } from 'chai';
import { readPolicies, type ShippedPolicies } from '../../src/adapters/policies.js';
import type { QuestionsAnswer } from '../../src/catalogue/verbs/tendering.js';
import { instant } from '../../src/core/instant.js';
import { evaluateProfile, hashed } from '../../src/core/policy/evaluate.js';
import type { Profile } from '../../src/core/policy/profile.js';
import { questionsFor } from '../../src/core/policy/questions.js';
import { parseShortlist } from '../../src/core/search/shortlist.js';
import { ARCHETYPES } from '../golden/identities.js';
import { type DemoCatalogue, offersOn, openDemo } from './demo-catalogue.js';

const KNOWN = instant('2026-12-01');

describe('the shortest question list over the demo', function () {
  this.timeout(60_000);
  let demo: DemoCatalogue;
  let policies: ShippedPolicies;

  before(async () => {
    demo = await openDemo();
    policies = await readPolicies();
  });

  async function ask(address: string): Promise<QuestionsAnswer> {
    const shortlist = parseShortlist(new URLSearchParams(address), KNOWN, ['hdh-2026']);
    if (!shortlist.ok) throw new Error(JSON.stringify(shortlist.problem));
    const answer = await demo.catalogue.questions(shortlist.value);
    if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
    return answer.value;
  }

  const facts = ({ list }: QuestionsAnswer) =>
    list.questions.map(({ wanted: { subject, fact, scheme, version } }) =>
      [subject, fact, scheme, version].filter((part) => part !== undefined).join(' '),
    );

  it('is empty on 2026-06-01: whatever is unknown belongs to offers that fail, or that nobody offers', async () => {
    const { list } = await ask('profile=hdh-2026&asOf=2026-06-01');
    expect([list.questions, list.open, list.beyond, list.exact]).to.deep.equal([[], [], [], true]);
    // The real companies, described by the demo's editor.
    expect(list.notOffered).to.have.lengthOf(7);
  });

  it('does not ask for A13’s shareholders while SecNumCloud fails, and asks once no list says that it does', async () => {
    const one = `profile=hdh-2026&offer=${ARCHETYPES.A13.offer}`;
    expect(facts(await ask(`${one}&asOf=2026-06-01`))).to.deep.equal([]);
    // No list of the authority governs that day: the qualification is unknown, and so the rest is worth asking.
    const asked = await ask(`${one}&asOf=2026-04-15`);
    expect(facts(asked)).to.have.members([
      `${ARCHETYPES.A13.offer} certificate SNC 3.2`,
      `${ARCHETYPES.A13.participant} control`,
      `${ARCHETYPES.A13.participant} holdings`,
      `${ARCHETYPES.A13.participant} specialRights`,
    ]);
    expect([asked.list.exact, asked.list.atLeast]).to.deep.equal([true, 4]);
  });

  it('asks A5 for the one qualification that would settle everything, of the one who grants it', async () => {
    const { list } = await ask(`profile=hdh-2026&asOf=2026-04-15&offer=${ARCHETYPES.A5.offer}`);
    expect(list.questions).to.deep.equal([
      {
        wanted: { fact: 'certificate', subject: ARCHETYPES.A5.offer, scheme: 'SNC', version: '3.2' },
        level: 'certified',
        speakers: { party: false, issuers: ['did:web:snc-authority.trust.example'] },
        settles: ['HDH-01', 'HDH-04', 'HDH-07'].map((requirement) => ({ offer: ARCHETYPES.A5.offer, requirement })),
      },
    ]);
  });

  it('lets the provider answer alone where the qualification would vouch for it', async () => {
    const { list } = await ask(`profile=hdh-2026&asOf=2026-04-15&offer=${ARCHETYPES.A13.offer}`);
    const level = (fact: string) => list.questions.find(({ wanted }) => wanted.fact === fact)?.level;
    // R-06 takes control at the level of the qualification; R-05 never does (policies/README.md D4).
    expect([level('control'), level('holdings')]).to.deep.equal(['declared', 'certified']);
  });

  it('finds nine open requirements once SecNumCloud is not asked for', async () => {
    const hdh = policies.profiles.find(({ id }) => id === 'hdh-2026');
    if (hdh === undefined) throw new Error('no hdh-2026');
    const profile: Profile = hashed({ ...hdh, requirements: hdh.requirements.filter(({ id }) => id !== 'HDH-01') });
    const asOf = instant('2026-06-01');
    const offers = [...(await offersOn(demo, '2026-06-01')).values()].filter(({ standing }) => standing === 'own');
    const candidates = offers.map(({ iri, provider, standing, timelines }) => ({
      offer: iri,
      provider: provider.iri,
      standing,
      result: evaluateProfile(profile, timelines, asOf),
    }));
    const list = questionsFor(candidates, { law: policies.law, trust: policies.trust, asOf, knownAt: KNOWN });
    const open = Object.fromEntries(list.open.map(({ offer, requirements }) => [offer, requirements]));
    expect(open).to.deep.equal({
      [ARCHETYPES.A5.offer]: ['HDH-04', 'HDH-07'],
      [ARCHETYPES.A11.offer]: ['HDH-04', 'HDH-07'],
      [ARCHETYPES.A12.offer]: ['HDH-04', 'HDH-07'],
      [ARCHETYPES.A13.offer]: ['HDH-04', 'HDH-05', 'HDH-07'],
    });
    // A qualification each, and what A13 has not said of itself: control, owners, special rights.
    expect([list.questions.length, list.exact]).to.deep.equal([7, true]);
  });

  it('bounds the list from below when it may not search for the shortest', async () => {
    const offers = [...(await offersOn(demo, '2025-11-01')).values()];
    const [profile] = policies.profiles.filter(({ id }) => id === 'hdh-2026');
    if (profile === undefined) throw new Error('no hdh-2026');
    const asOf = instant('2025-11-01');
    const candidates = offers.map(({ iri, provider, standing, timelines }) => ({
      offer: iri,
      provider: provider.iri,
      standing,
      result: evaluateProfile(profile, timelines, asOf),
    }));
    const given = { law: policies.law, trust: policies.trust, asOf, knownAt: KNOWN };
    const [least, hasty] = [questionsFor(candidates, given), questionsFor(candidates, given, 0)];
    expect(least.exact).to.equal(true);
    expect(hasty.atLeast).to.be.at.most(least.questions.length);
    expect(hasty.questions.length).to.be.at.least(least.questions.length);
  });
});
