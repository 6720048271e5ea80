/** Question 11, over the signed demo: A6 before it publishes (golden expectations by hand). */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { type ReadinessBody, readinessBody } from '../../src/answers/readiness.js';
import type { ReadinessAnswer } from '../../src/catalogue/verbs/tendering.js';
import { instant } from '../../src/core/instant.js';
import type { Outcome } from '../../src/core/problem.js';
import { voice } from '../../src/messages/voice.js';
import { cartulary } from '../cli/terminal.js';
import { ARCHETYPES } from '../golden/identities.js';
import { type DemoCatalogue, openDemo } from './demo-catalogue.js';

const FOLDER = 'credentials/demo/fund26';
/** What A6 says of itself, and what it would have an auditor of its owners say. */
const OWN = /fund26\/[\d-]+-(offer|participant|own-statements|ownership-auditor)\.json$/;

type Json = Record<string, unknown>;

describe('the readiness of A6 before it publishes', function () {
  this.timeout(120_000);
  let demo: DemoCatalogue;
  let drafts: readonly Json[];

  before(async () => {
    // Certificates and audits by others are published; its own documents are not.
    demo = await openDemo((file) => !OWN.test(file));
    const files = (await readdir(FOLDER)).filter((file) => OWN.test(`fund26/${file}`)).sort();
    const documents = await Promise.all(files.map((file) => readFile(join(FOLDER, file), 'utf8')));
    drafts = documents.map((text) => unsigned(JSON.parse(text) as Json));
  });

  function unsigned({ proof: _, ...draft }: Json): Json {
    // Whoever audits its owners has not signed anything: what it says of them is its own word.
    return { ...draft, issuer: ARCHETYPES.A6.did };
  }

  function ask(documents: readonly Json[], profile = 'hdh-2026'): Promise<Outcome<ReadinessAnswer>> {
    const presentation = {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      type: ['VerifiablePresentation'],
      verifiableCredential: documents,
    };
    const when = { asOf: instant('2026-06-01'), knownAt: instant('2026-12-01') };
    const bytes = Buffer.from(JSON.stringify(presentation));
    return demo.catalogue.readiness({ bytes, mediaType: 'application/vp', profile, parameters: {}, when });
  }

  async function body(documents: readonly Json[], profile?: string): Promise<ReadinessBody> {
    const answer = await ask(documents, profile);
    if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
    return readinessBody(answer.value, true, voice('en'));
  }

  /** Its owners with 24 % held from outside, and the rest inside. */
  const eased = () =>
    drafts.map(
      (one) => JSON.parse(JSON.stringify(one).replaceAll('"26.0"', '"24.0"').replaceAll('"74.0"', '"76.0"')) as Json,
    );

  it('names two blockers: the holder from outside at 26 %, and SecNumCloud', async () => {
    const [offer] = (await body(drafts)).offers;
    expect(offer).to.include({ iri: ARCHETYPES.A6.offer, eligibility: 'excluded', blockers: 2, published: false });
    const blockers = (offer?.fixes ?? []).filter(({ verdict }) => verdict === 'FAIL');
    expect(blockers.map(({ requirements }) => requirements)).to.deep.equal([
      ['HDH-01', 'HDH-04', 'HDH-07'],
      ['HDH-05'],
    ]);
    expect(blockers[1]?.why).to.include('26.0%').and.include('24.0%');
    expect(blockers[0]?.remedy).to.include('SecNumCloud');
  });

  it('counts what the qualification would settle beside its own requirement', async () => {
    const [offer] = (await body(drafts)).offers;
    const [qualification, owners] = offer?.fixes ?? [];
    // Golden worlds: HDH-04 and HDH-07 are unknown, and the same qualification would settle them.
    expect(qualification?.unlocks).to.include({ eligibility: 'excluded', blockers: 1 });
    expect(owners?.unlocks).to.include({ eligibility: 'excluded', blockers: 1 });
  });

  it('clears the first blocker when 26 becomes 24: what is left of the owners is to have them certified', async () => {
    const [offer] = (await body(eased())).offers;
    expect(offer).to.include({ eligibility: 'excluded', blockers: 1 });
    const owners = (offer?.fixes ?? []).filter(({ requirements }) => requirements.includes('HDH-05'));
    expect(owners.map(({ verdict, evidence }) => [verdict, evidence?.fact, evidence?.level])).to.deep.include([
      'UNKNOWN',
      'holdings',
      'certified',
    ]);
    expect(owners[0]?.evidence?.text).to.include('Accredited ownership auditor');
  });

  it('says which label can be reached, level by level', async () => {
    const [offer] = (await body(drafts)).offers;
    expect(offer?.labels.map(({ level }) => level)).to.deep.equal(['SC', 'L1', 'L2', 'L3']);
    const clear = (offer?.labels ?? []).filter(({ blockers, unknowns }) => blockers + unknowns === 0);
    expect(offer?.reachable ?? null).to.equal(clear.at(-1)?.level ?? null);
    expect(offer?.summary).to.match(/^Label reachable: .*2 blockers/);
  });

  it('stores nothing, and makes nothing of it findable', async () => {
    const before = demo.catalogue.head();
    await body(drafts);
    expect(demo.catalogue.head()).to.deep.equal(before);
    const when = { asOf: instant('2026-06-01'), knownAt: instant('2026-12-01') };
    expect((await demo.catalogue.offer(ARCHETYPES.A6.offer, when)).ok).to.equal(false);
  });

  it('takes the provider named for the issuer of what names none', async () => {
    const nameless = drafts.map(({ issuer: _, ...draft }) => draft);
    const answer = await body(nameless);
    expect([answer.assumed, answer.offers[0]?.blockers]).to.deep.equal([ARCHETYPES.A6.did, 2]);
  });

  it('believes no certificate that its issuer has not signed, whoever is named', async () => {
    const certificate = {
      '@context': ['https://www.w3.org/ns/credentials/v2', 'https://w3id.org/cartulary/v1'],
      type: ['VerifiableCredential'],
      validFrom: '2026-05-20T00:00:00Z',
      validUntil: '2031-05-20T00:00:00Z',
      credentialSubject: {
        id: ARCHETYPES.A6.offer,
        certificate: { id: 'https://snc.example/6', scheme: 'SNC', schemeVersion: '3.2' },
      },
    };
    for (const issuer of ['did:web:snc-authority.trust.example', ARCHETYPES.A6.did]) {
      const answer = await body([...drafts, { ...certificate, issuer }]);
      const named = answer.offers[0]?.fixes.find(({ requirements }) => requirements.includes('HDH-01'));
      expect([answer.offers[0]?.blockers, named?.verdict], issuer).to.deep.equal([2, 'FAIL']);
      expect(answer.ignored.length, issuer).to.equal(issuer === ARCHETYPES.A6.did ? 0 : 1);
    }
  });

  it('takes what is signed as it stands, and refuses what is signed and broken', async () => {
    const file = (await readdir(FOLDER)).find((name) => name.endsWith('ownership-auditor.json')) ?? '';
    const signed = JSON.parse(await readFile(join(FOLDER, file), 'utf8')) as Json;
    const own = drafts.filter((_, place) => place !== drafts.findIndex((one) => one.id === signed.id));
    const answer = await body([...own, signed]);
    expect(answer.offers[0]?.blockers).to.equal(2);
    const broken = { ...signed, name: 'something else' };
    const refused = await ask([...own, broken]);
    expect(refused.ok ? undefined : refused.problem.code).to.equal('document-refused');
  });

  it('refuses a draft that cannot be read, with what is wrong and not that it is unsigned', async () => {
    const misspelt = drafts.map(
      (draft) => JSON.parse(JSON.stringify(draft).replace('"primary":', '"primari":')) as Json,
    );
    const refused = await ask(misspelt);
    const codes = refused.ok ? [] : refused.problem.findings.map(({ code }) => code);
    expect(codes).to.include('json-ld-dropped').and.not.include('unsigned').and.not.include('not-reached');
  });

  it('says what publishing would find wrong, and judges all the same', async () => {
    const nowhere = drafts.map(
      (draft) => JSON.parse(JSON.stringify(draft).replace('"gx:hash":', '"gx:keyword":')) as Json,
    );
    const answer = await body(nowhere);
    expect(answer.toMend.map(({ code }) => code))
      .to.include('shape-missing')
      .and.not.include('unsigned');
    expect(answer.offers[0]?.blockers).to.equal(2);
  });

  it('answers on the command line, in words', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'cartulary-drafts-'));
    try {
      await Promise.all(drafts.map((draft, place) => writeFile(join(folder, `${place}.json`), JSON.stringify(draft))));
      const openCatalogue = async () => ({ ...demo.catalogue, close: async () => {} });
      const args = ['readiness', folder, '--profile', 'hdh-2026', '--as-of', '2026-06-01', '--known-at', '2026-12-01'];
      const { exit, out } = await cartulary([...args, '--data', 'demo'], {
        openCatalogue,
        holdsCatalogue: async () => true,
      });
      expect(exit).to.equal(1);
      expect(out)
        .to.include('Nothing was stored.')
        .and.include('2 blockers')
        .and.match(/✗ Blocker: .*26\.0%/);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
