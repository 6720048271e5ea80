import { expect } from 'chai';
import type { KeptDossierAnswer, ReviewedDossierAnswer } from '../../src/answers/kept-dossier.js';
import type { OffersAnswer } from '../../src/answers/offers.js';
import type { ComparisonAnswer, KeptProfileAnswer } from '../../src/answers/profile.js';
import { cartulary } from '../cli/terminal.js';
import { ARCHETYPES } from '../golden/identities.js';
import { type DemoService, nameOf, serveDemo } from './demo-service.js';

/** Version 2 of the tender: SecNumCloud by go-live instead of by the bid. */
const SECOND = {
  id: 'tender',
  version: '2',
  title: { en: 'Tender, second version', fr: 'Marché, deuxième version' },
  derivedFrom: { id: 'hdh-2026', version: '1' },
  change: [{ id: 'HDH-01', kind: 'G' }],
};

describe('question 5: versions of a profile over the same offers', function () {
  this.timeout(60_000);
  let demo: DemoService;
  before(async () => {
    demo = await serveDemo();
  });
  after(() => demo.service.close());

  const A12 = `offer=${encodeURIComponent(ARCHETYPES.A12.offer)}`;
  const keepSecond = async () =>
    (await demo.post<KeptProfileAnswer>('/profiles', SECOND, demo.catalogue.shelf().own.length === 0 ? 201 : 200))
      .profile;

  it('lists the offers whose status differs: A12, once its new application is on its way', async () => {
    const { hash } = await keepSecond();
    const compare = (asOf: string) =>
      demo.get<ComparisonAnswer>('/profiles/{id}/compare', `/profiles/hdh-2026@1/compare?with=${hash}&asOf=${asOf}`);
    const { requirements, offers } = await compare('2026-06-01');
    expect(requirements.map(({ id, members }) => [id, members])).to.deep.equal([['HDH-01', ['kind']]]);
    const differing = offers.map(({ offer, before, after }) => [nameOf(offer.iri), before, after]);
    expect(differing).to.deep.equal([['A12', 'excluded', 'to-clarify']]);
    expect((await compare('2026-05-19')).offers).to.deep.equal([]);
  });

  it('keeps the days and the size of a page in every link, from page to page', async () => {
    const ask = (url: string) => demo.get<ComparisonAnswer>('/profiles/{id}/compare', url);
    const question = 'asOf=2026-06-01&knownAt=2026-06-02T00%3A00%3A00.000Z';
    const first = await ask(`/profiles/hdh-2019/compare?with=hdh-2026&${question}&limit=2`);
    expect([first.offers.length, first.first]).to.deep.equal([2, null]);
    const second = await ask(first.next ?? '');
    expect(second.offers[0]?.offer.iri).to.not.be.oneOf(first.offers.map(({ offer }) => offer.iri));
    expect(await ask(second.first ?? '')).to.deep.equal(first);
    const swapped = await ask(second.swapped);
    expect([swapped.asOf, swapped.knownAt, swapped.offers.length]).to.deep.equal([first.asOf, first.knownAt, 2]);
    expect([swapped.before.hash, swapped.after.hash]).to.deep.equal([first.after.hash, first.before.hash]);
  });

  it('says by its hash which version was asked, in every answer', async () => {
    const { hash } = await keepSecond();
    const ask = (profile: string) =>
      demo.get<OffersAnswer>('/offers', `/offers?profile=${profile}&asOf=2026-06-01&limit=100`);
    const [first, second] = [await ask('hdh-2026@1'), await ask(hash)];
    expect(second.profile?.hash).to.equal(hash);
    expect(first.profile?.hash).to.not.equal(hash);
    const outcome = ({ offers }: OffersAnswer) => offers.find(({ iri }) => nameOf(iri) === 'A12')?.eligibility;
    expect([outcome(first), outcome(second)]).to.deep.equal(['excluded', 'to-clarify']);
  });

  it('leaves an old dossier its old verdicts', async () => {
    const question = `profile=hdh-2026@1&asOf=2026-06-01&${A12}`;
    const old = await demo.post<KeptDossierAnswer>('/dossiers', {}, 201, `/dossiers?${question}`);
    await keepSecond();
    const told = await demo.get<ReviewedDossierAnswer>('/dossiers/{digest}', old.url);
    expect([told.profile.id, told.profile.version, told.reproduced]).to.deep.equal(['hdh-2026', '1', true]);
    expect(told.offers.map(({ given }) => given)).to.deep.equal(['excluded']);
  });

  it('is asked on the command line as well', async () => {
    const { hash } = await keepSecond();
    const given = {
      openCatalogue: async () => ({ ...demo.catalogue, close: async () => {} }),
      holdsCatalogue: async () => true,
    };
    const args = ['profiles', 'compare', 'hdh-2026@1', hash, '--as-of', '2026-06-01', '--data', 'demo'];
    const { exit, out } = await cartulary(args, given);
    expect(exit).to.equal(0);
    expect(out)
      .to.include('± HDH-01 (kind)')
      .and.to.match(/Excluded → To clarify \(HDH-01\)/);
  });
});
