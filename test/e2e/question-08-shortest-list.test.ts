import { expect } from 'chai';
import type { QuestionsBody } from '../../src/answers/questions.js';
import { cartulary } from '../cli/terminal.js';
import { ARCHETYPES, type ArchetypeId, ISSUERS } from '../golden/identities.js';
import { type DemoService, serveDemo } from './demo-service.js';

describe('question 8: the shortest list of questions', function () {
  this.timeout(60_000);
  let demo: DemoService;
  before(async () => {
    demo = await serveDemo();
  });
  after(() => demo.service.close());

  const about = (asOf: string, ...ids: ArchetypeId[]) =>
    demo.get<QuestionsBody>(
      '/questions',
      `/questions?profile=hdh-2026&asOf=${asOf}${ids.map((id) => `&offer=${encodeURIComponent(ARCHETYPES[id].offer)}`).join('')}`,
    );

  it('asks nothing that cannot change the shortlist: A13’s shareholders, while SecNumCloud fails', async () => {
    const nobody = await about('2026-06-01');
    expect([nobody.total, nobody.exact, nobody.providers]).to.deep.equal([0, true, []]);
    expect((await about('2026-06-01', 'A13')).total).to.equal(0);
  });

  it('asks per provider, in words, with the evidence wanted and who may give it; the shortest, and said so', async () => {
    // No list governs the day, so the qualification is unknown and the rest is worth asking.
    const asked = await about('2026-04-15', 'A5', 'A13');
    expect([asked.total, asked.exact, asked.atLeast]).to.deep.equal([5, true, 5]);
    const facts = Object.fromEntries(
      asked.providers.map(({ iri, questions }) => [iri, questions.map(({ fact }) => fact).sort()]),
    );
    expect(facts).to.deep.equal({
      [ARCHETYPES.A5.participant]: ['certificate'],
      [ARCHETYPES.A13.participant]: ['certificate', 'control', 'holdings', 'specialRights'],
    });
    for (const { questions } of asked.providers) {
      for (const { question, evidence, settles } of questions) {
        expect(question).to.match(/\?$/);
        expect(evidence).to.match(/\S/);
        expect(settles).to.not.have.length(0);
      }
    }
    const [qualification] = asked.providers.find(({ iri }) => iri === ARCHETYPES.A5.participant)?.questions ?? [];
    expect(qualification?.entitled.map(({ did }) => did)).to.deep.equal([ISSUERS.sncAuthority]);
    expect(qualification?.settles[0]?.requirements).to.deep.equal(['HDH-01', 'HDH-04', 'HDH-07']);
  });

  it('is asked on the command line in French as well', async () => {
    const given = {
      openCatalogue: async () => ({ ...demo.catalogue, close: async () => {} }),
      holdsCatalogue: async () => true,
    };
    const args = ['questions', '--profile', 'hdh-2026', '--as-of', '2026-04-15', '--offer', ARCHETYPES.A5.offer];
    const { out } = await cartulary([...args, '--data', 'demo', '--lang', 'fr'], given);
    expect(out)
      .to.match(/SecNumCloud/)
      .and.to.match(/ \?/);
  });
});
