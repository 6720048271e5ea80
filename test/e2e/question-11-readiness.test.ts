import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import type { ReadinessBody } from '../../src/answers/readiness.js';
import { ARCHETYPES } from '../golden/identities.js';
import { expectContract } from '../http/contract.js';
import { type DemoService, serveDemo } from './demo-service.js';

const FOLDER = 'credentials/demo/fund26';
/** What A6 says of itself, and what it would have an auditor of its owners say. */
const OWN = /fund26\/[\d-]+-(offer|participant|own-statements|ownership-auditor)\.json$/;

describe('question 11: a provider’s readiness', function () {
  this.timeout(60_000);
  let demo: DemoService;
  let drafts: string;

  before(async () => {
    demo = await serveDemo((file) => !OWN.test(file));
    const files = (await readdir(FOLDER)).filter((file) => OWN.test(`fund26/${file}`)).sort();
    const documents = await Promise.all(files.map((file) => readFile(join(FOLDER, file), 'utf8')));
    drafts = JSON.stringify({
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      type: ['VerifiablePresentation'],
      verifiableCredential: documents.map((text) => ({
        ...JSON.parse(text),
        proof: undefined,
        issuer: ARCHETYPES.A6.did,
      })),
    });
  });
  after(() => demo.service.close());

  async function ready(body: string, lang = 'en'): Promise<ReadinessBody> {
    const address = `/readiness?profile=hdh-2026&asOf=2026-06-01&knownAt=2026-12-01&lang=${lang}`;
    const headers = { accept: 'application/json', 'content-type': 'application/vp' };
    const answer = await demo.service.ask(address, { method: 'POST', headers, body });
    expectContract('post', '/readiness', answer);
    expect(answer.status, answer.text).to.equal(200);
    return answer.json as ReadinessBody;
  }

  it('A6: two blockers, the holder from outside at 26 % and SecNumCloud, with what each fix unlocks', async () => {
    const { offers, stored } = await ready(drafts);
    expect(stored).to.equal(false);
    expect(offers[0]).to.include({ iri: ARCHETYPES.A6.offer, blockers: 2, published: false });
    const blockers = offers[0]?.fixes.filter(({ verdict }) => verdict === 'FAIL') ?? [];
    expect(blockers.map(({ requirements }) => requirements)).to.deep.equal([
      ['HDH-01', 'HDH-04', 'HDH-07'],
      ['HDH-05'],
    ]);
    expect(blockers[1]?.why).to.include('26.0%').and.to.include('24.0%');
    expect(blockers.map(({ unlocks }) => unlocks.blockers)).to.deep.equal([1, 1]);
    expect(offers[0]?.labels.map(({ level }) => level)).to.deep.equal(['SC', 'L1', 'L2', 'L3']);
  });

  it('24 % instead of 26 clears the first of them', async () => {
    const eased = drafts.replaceAll('"26.0"', '"24.0"').replaceAll('"74.0"', '"76.0"');
    expect((await ready(eased)).offers[0]).to.include({ eligibility: 'excluded', blockers: 1 });
  });

  it('says it in French, and stores nothing', async () => {
    const { seq } = demo.catalogue.head();
    const told = await ready(drafts, 'fr');
    expect(told.offers[0]?.summary).to.match(/2 (points bloquants|blocages|obstacles)/);
    expect(demo.catalogue.head().seq).to.equal(seq);
    const found = await demo.service.ask(`/offers/${encodeURIComponent(ARCHETYPES.A6.offer)}`);
    expect(found.status).to.equal(404);
  });
});
