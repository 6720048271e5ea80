/** Dossiers that a reader asked to be remembered: coming back to one, and being told that an event touches it. */
import { expect } from 'chai';
import { judgeHere } from '../../src/adapters/judge-here.js';
import { readVocabulary } from '../../src/adapters/vocabulary.js';
import type { KeptDossierAnswer, ReviewedDossierAnswer } from '../../src/answers/kept-dossier.js';
import type { WhatIfAnswerBody } from '../../src/answers/what-if.js';
import { parseDigest } from '../../src/core/digest.js';
import { verifyDossier } from '../../src/core/dossier/verify.js';
import { cartulary } from '../cli/terminal.js';
import { ARCHETYPES, type ArchetypeId } from '../golden/identities.js';
import { expectContract } from '../http/contract.js';
import { type DemoService, nameOf, serveDemo } from './demo-service.js';

describe('dossiers that are kept', function () {
  this.timeout(60_000);
  let demo: DemoService;
  before(async () => {
    demo = await serveDemo();
  });
  after(() => demo.service.close());

  const offers = (...ids: ArchetypeId[]) =>
    ids.map((id) => `&offer=${encodeURIComponent(ARCHETYPES[id].offer)}`).join('');
  const keep = (question: string) => demo.post<KeptDossierAnswer>('/dossiers', {}, 201, `/dossiers?${question}`);
  const review = (digest: string) => demo.get<ReviewedDossierAnswer>('/dossiers/{digest}', `/dossiers/${digest}`);
  const MARCH = `profile=hdh-2026&asOf=2026-03-01&knownAt=2026-03-01${offers('A1', 'A12', 'A9')}`;

  it('names what was asked and the hash of its verdicts, and leads to the archive that proves them', async () => {
    const kept = await keep(MARCH);
    expect(kept.offers).to.have.members(['A1', 'A12', 'A9'].map((id) => ARCHETYPES[id as ArchetypeId].offer));
    const archive = await fetch(new URL(kept.archive, demo.service.url));
    const { judge } = judgeHere(await readVocabulary());
    const verified = await verifyDossier(new Uint8Array(await archive.arrayBuffer()), { judge });
    expect([verified.ok, verified.verdictHash]).to.deep.equal([true, kept.verdictHash]);
  });

  it('keeps its verdicts, and says beside them what is known since and what holds today', async () => {
    const { dossier } = await keep(MARCH);
    const told = await review(dossier);
    expect(told.reproduced).to.equal(true);
    // A12's qualification was revoked the next day; today, at the end of the demo, A1 and A12 are as golden worlds say.
    const rows = told.offers.map(({ offer, given, knownNow }) => [nameOf(offer.iri), given, knownNow]);
    expect(rows).to.have.deep.members([
      ['A1', 'eligible', 'eligible'],
      ['A12', 'eligible', 'eligible'],
      ['A9', 'excluded', 'excluded'],
    ]);
    const A12 = told.offers.find(({ offer }) => nameOf(offer.iri) === 'A12');
    expect(A12?.today).to.equal('excluded');
    expect(told.changed).to.equal(told.offers.filter(({ given, today }) => given !== today).length);
  });

  it('tells which of those named an event touches, each under its own profile', async () => {
    const transfers = await keep(`profile=hdh-2020-ce&asOf=2026-06-01${offers('A3')}`);
    const others = await keep(`profile=hdh-2026&asOf=2026-06-01${offers('A1', 'A2')}`);
    const named = `dossier=${transfers.dossier}&dossier=${others.dossier}`;
    const law = await demo.get<WhatIfAnswerBody>('/impact', `/impact?asOf=2026-06-01&law=US-DPF&${named}`);
    expect(law.dossiers.map(({ dossier }) => dossier)).to.deep.equal([transfers.dossier]);
    expect(law.dossiers[0]?.offers).to.deep.equal([
      { iri: ARCHETYPES.A3.offer, outcome: { before: 'excluded', after: 'excluded' }, rules: ['R-02@declared'] },
    ]);
    const issuer = 'issuer=did:web:snc-authority.trust.example';
    const accreditation = await demo.get<WhatIfAnswerBody>('/impact', `/impact?asOf=2026-06-01&${issuer}&${named}`);
    const [touched] = accreditation.dossiers.filter(({ dossier }) => dossier === others.dossier);
    expect(touched?.offers.map(({ iri, outcome }) => [nameOf(iri), outcome.after])).to.have.deep.members([
      ['A1', 'to-clarify'],
      ['A2', 'to-clarify'],
    ]);
    const nobody = await demo.get<WhatIfAnswerBody>('/impact', `/impact?asOf=2026-06-01&${issuer}`);
    expect(nobody.dossiers, 'untouched readers are told nothing, nor is anybody told of others').to.deep.equal([]);
  });

  it('names every one to the operator, who opens the folder', async () => {
    const { dossier } = await keep(`profile=hdh-2020-ce&asOf=2026-06-01${offers('A3')}`);
    const openCatalogue = async () => ({ ...demo.catalogue, close: async () => {} });
    const given = { openCatalogue, holdsCatalogue: async () => true };
    const question = ['impact', '--law', 'US-DPF', '--as-of', '2026-06-01', '--data', 'demo'];
    const { exit, out } = await cartulary(question, given);
    expect(exit).to.equal(0);
    expect(out).to.include(`Dossier ${dossier} `).and.to.include(ARCHETYPES.A3.offer);
    const french = await cartulary(['dossier', 'show', dossier, '--data', 'demo', '--lang', 'fr'], given);
    expect(french.exit, french.err).to.equal(0);
    expect(french.out).to.include('Les verdicts d’alors ont été retrouvés');
    const kept = await cartulary(['dossier', 'keep', '--profile', 'hdh-2026', '--data', 'demo', '--json'], given);
    expect(parseDigest(JSON.parse(kept.out).dossier)).to.not.equal(undefined);
  });

  it('tells nobody that it is there: not the journal as it is shown, nor who guesses', async () => {
    const { dossier, verdictHash } = await keep(MARCH);
    const again = await keep(MARCH);
    expect(again.dossier).to.not.equal(dossier);
    expect(again.verdictHash).to.equal(verdictHash);
    const { entries } = await demo.catalogue.events(0, 10_000);
    expect(JSON.stringify(entries)).to.not.include(dossier);
    const guessed = await demo.service.ask(`/dossiers/${verdictHash}`);
    expectContract('get', '/dossiers/{digest}', guessed);
    expect(guessed.status).to.equal(404);
  });

  it('stores nothing when an archive is asked for, and nothing of nothing', async () => {
    const { seq } = demo.catalogue.head();
    expect((await fetch(new URL(`/dossiers?${MARCH}`, demo.service.url))).status).to.equal(200);
    const empty = await demo.service.ask('/dossiers?profile=hdh-2026&q=nothinglikethis', { method: 'POST' });
    expect(empty.status).to.equal(404);
    expect((await demo.service.ask('/dossiers', { method: 'POST' })).status).to.equal(400);
    expect(demo.catalogue.head().seq).to.equal(seq);
  });

  it('is erased by the operator, and then is as if it had never been', async () => {
    const { dossier } = await keep(MARCH);
    const digest = parseDigest(dossier);
    if (digest === undefined) throw new Error('no digest');
    expect((await demo.catalogue.erase(digest)).ok).to.equal(true);
    expect((await demo.service.ask(`/dossiers/${dossier}`)).status).to.equal(404);
    expect((await demo.catalogue.erase(digest)).ok).to.equal(false);
  });
});
