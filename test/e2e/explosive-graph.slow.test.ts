/** Ten thousand companies that hold each other fifty thousand times, published as credentials and asked about over HTTP. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { signAs } from '../../credentials/forge/sign.js';
import { readVocabulary } from '../../src/adapters/vocabulary.js';
import type { ChangesAnswerBody } from '../../src/answers/changes.js';
import type { ExplanationAnswer } from '../../src/answers/explanation.js';
import type { GraphAnswerBody } from '../../src/answers/graph.js';
import type { WhatIfAnswerBody } from '../../src/answers/what-if.js';
import { cartulary } from '../cli/terminal.js';
import { ARCHETYPES, entity, ISSUERS } from '../golden/identities.js';
import { type DemoService, serveDemo } from './demo-service.js';
import { publish } from './publishing.js';

const [WIDTH, DEPTH, HOLDERS] = [625, 19, 5];
const COMPANIES_OF_A_CREDENTIAL = 125;
const DAY = '2026-05-01';

const QUESTION = 'profile=hdh-2026&asOf=2026-06-01';
/** Owners of the fourth level, so that as many levels stand above as are followed; and of the first, with three more. */
const { offer, participant } = ARCHETYPES.A1;
const { offer: tooDeep, participant: deepest } = ARCHETYPES.A2;
const FOLLOWED = 16;

interface Stake {
  readonly id: string;
  readonly country: string;
}

function company(level: number, i: number): Stake {
  return { id: entity(`company-${level}-${i % WIDTH}`), country: 'FR' };
}

/** A fifth each; of the last level a fifth is held from the United States. No two in one credential have a holder in common. */
function holdersOf(level: number, i: number): readonly Stake[] {
  return Array.from({ length: HOLDERS }, (_, j) => {
    if (level < DEPTH - 1) return company(level + 1, i * 5 + j * 7);
    return { id: entity(`owner-${i}-${j}`), country: j === 0 ? 'US' : 'FR' };
  });
}

function statement(subject: string, holders: readonly Stake[]) {
  return { id: subject, holdings: { holding: holders.map((holder) => ({ holder, capital: '20.0', votes: '20.0' })) } };
}

async function published(demo: DemoService, statements: readonly object[], name: string) {
  const unsigned = {
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://w3id.org/cartulary/v1'],
    id: `https://ownership-auditor.trust.example/credentials/${name}`,
    type: ['VerifiableCredential'],
    issuer: ISSUERS.ownershipAuditor,
    validFrom: `${DAY}T00:00:00Z`,
    illustrative: true,
    credentialSubject: statements,
  };
  const { contexts } = await readVocabulary();
  const { status, codes } = await publish(demo, await signAs(ISSUERS.ownershipAuditor, unsigned, DAY, contexts));
  expect([status, codes], name).to.deep.equal([201, []]);
}

describe('an explosive graph, published and asked about', function () {
  this.timeout(300_000);
  let demo: DemoService;
  before(async () => {
    demo = await serveDemo();
    const all = Array.from({ length: DEPTH }, (_, level) =>
      Array.from({ length: WIDTH }, (_, i) => statement(company(level, i).id, holdersOf(level, i))),
    ).flat();
    for (let i = 0; i < all.length; i += COMPANIES_OF_A_CREDENTIAL) {
      await published(demo, all.slice(i, i + COMPANIES_OF_A_CREDENTIAL), `companies-${i}`);
    }
    const ownersOn = (level: number) => Array.from({ length: HOLDERS }, (_, i) => company(level, i));
    await published(demo, [statement(participant, ownersOn(DEPTH - FOLLOWED))], 'followed');
    await published(demo, [statement(deepest, ownersOn(0))], 'too-deep');
  });
  after(() => demo.service.close());

  it('explains exactly what flows through all of it, along the path to the largest holder', async () => {
    const { requirements, eligibility } = await demo.get<ExplanationAnswer>(
      '/offers/{id}/explanation',
      `/offers/${encodeURIComponent(offer)}/explanation?${QUESTION}`,
    );
    const ruled = requirements.flatMap(({ rules }) => rules).find(({ rule }) => rule === 'R-05');
    const [reason] = ruled?.reasons ?? [];
    expect([eligibility, ruled?.verdict, reason?.code]).to.deep.equal(['eligible', 'PASS', 'capital-within-limits']);
    // A fifth of everything, over 625 owners of the last level: 20 % ÷ 625.
    expect(reason?.text).to.include('20.0%').and.to.include('0.032%');
    // The offer's provider, one company of each level, the owner.
    expect(reason?.path).to.have.length(1 + FOLLOWED + 1);
    expect(reason?.found).to.have.length(50);
  });

  it('draws what has room, and says how much has none', async () => {
    const { edges, omitted, outside } = await demo.get<GraphAnswerBody>(
      '/offers/{id}/graph',
      `/offers/${encodeURIComponent(offer)}/graph?asOf=2026-06-01`,
    );
    expect(edges.filter(({ kind }) => kind === 'held-by')).to.have.length(300);
    // Each company of the first levels is reached once, and every one from the fourth on.
    const met = 5 + 25 + 125 + (FOLLOWED - 3) * WIDTH + WIDTH * HOLDERS;
    const drawn = new Set(edges.filter(({ kind }) => kind === 'held-by').map(({ to }) => to));
    expect(omitted).to.equal(met - drawn.size);
    expect(outside.map(({ measure }) => measure)).to.deep.equal(['capital', 'votes']);
    for (const { holders, holdersOmitted, total, tooLarge } of outside) {
      expect([holders.length, holdersOmitted, tooLarge]).to.deep.equal([50, WIDTH - 50, false]);
      expect(total.multiplied).to.deep.equal({ low: '20.0', high: '20.0' });
      expect(total.attributed).to.deep.equal({ low: '20.0', high: '20.0' });
    }
  });

  it('finds what a sale near the top would do, and stores nothing of it', async () => {
    const sold = (i: number) => ({
      suppose: 'fact',
      subject: company(DEPTH - FOLLOWED, i).id,
      fact: 'holdings',
      value: { holding: [{ holder: { id: entity('buyer'), name: 'Buyer Corp', country: 'US' }, capital: '100.0' }] },
      from: '2018-06-01',
    });
    const asked = { profile: 'hdh-2026', asOf: '2026-06-01', hypotheses: [sold(0), sold(1)] };
    const { offers } = await demo.post<WhatIfAnswerBody>('/what-if', asked);
    const after = offers.find((one) => one.offer.iri === offer)?.verdicts.find(({ rule }) => rule === 'R-05')?.after;
    // Two stakes of a fifth, held as a whole by one company outside: 40 %.
    expect([after?.verdict, after?.reasons[0]?.code]).to.deep.equal(['FAIL', 'capital-limit-passed']);
    expect(after?.reasons[0]?.path).to.deep.equal([participant, company(DEPTH - FOLLOWED, 0).id, entity('buyer')]);
  });

  it('finds what rests on the auditor of all of it', async () => {
    const { offers } = await demo.get<WhatIfAnswerBody>(
      '/impact',
      `/impact?${QUESTION}&issuer=${ISSUERS.ownershipAuditor}`,
    );
    expect(offers.find((one) => one.offer.iri === offer)?.outcome).to.deep.equal({
      before: 'eligible',
      after: 'to-clarify',
    });
  });

  it('says of more levels than are followed that it does not know, and why', async () => {
    const { requirements, eligibility } = await demo.get<ExplanationAnswer>(
      '/offers/{id}/explanation',
      `/offers/${encodeURIComponent(tooDeep)}/explanation?${QUESTION}`,
    );
    const ruled = requirements.flatMap(({ rules }) => rules).find(({ rule }) => rule === 'R-05');
    expect([eligibility, ruled?.verdict]).to.deep.equal(['to-clarify', 'UNKNOWN']);
    expect(ruled?.reasons.map(({ code }) => code)).to.include('capital-graph-too-large');
  });

  it('names the first of ten thousand events on one day, and does not try each', async () => {
    const { changes } = await demo.get<ChangesAnswerBody>(
      '/changes',
      `/changes?profile=hdh-2026&from=2026-04-30&to=2026-05-02&offer=${encodeURIComponent(tooDeep)}`,
    );
    const [group] = changes.flatMap(({ groups }) => groups);
    expect(group?.verdicts.map(({ rule }) => rule)).to.include('R-05');
    expect(group?.causes).to.have.length(20);
    expect(group?.causesOmitted).to.be.greaterThan(10_000);
    expect(group?.causesNote).to.include('not found out');
  });

  it('is shown, compared and looked back at in pages of a bounded size', async () => {
    const about = (one: string) => `offer=${encodeURIComponent(one)}`;
    for (const address of [
      `/offers?${QUESTION}`,
      ...[offer, tooDeep].flatMap((one) => [
        `/offers/${encodeURIComponent(one)}?${QUESTION}`,
        `/questions?${QUESTION}&${about(one)}`,
        `/changes?profile=hdh-2026&from=2026-01-01&to=2027-01-01&${about(one)}`,
        `/dossiers/preview?${QUESTION}&${about(one)}`,
      ]),
      `/compare?${QUESTION}&${about(offer)}&${about(tooDeep)}`,
      `/participants/${encodeURIComponent(participant)}`,
    ]) {
      const { status, text } = await demo.service.ask(address, { headers: { accept: 'text/html' } });
      expect(status, address).to.equal(200);
      expect(text.length, address).to.be.lessThan(500_000);
    }
    expect(demo.service.errors).to.deep.equal([]);
  });

  it('goes into a dossier whole, which proves itself', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'cartulary-explosive-'));
    try {
      const response = await fetch(
        `${demo.service.url}/dossiers?${QUESTION}&knownAt=2026-12-01&offer=${encodeURIComponent(offer)}`,
      );
      expect(response.status).to.equal(200);
      await writeFile(join(folder, 'tender.zip'), Buffer.from(await response.arrayBuffer()));
      const { exit, out } = await cartulary(['dossier', 'verify', join(folder, 'tender.zip'), '--json']);
      expect(exit, out.slice(0, 1_000)).to.equal(0);
      const { offers }: { offers: { eligibility: string }[] } = JSON.parse(out);
      expect(offers.map(({ eligibility }) => eligibility)).to.deep.equal(['eligible']);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
