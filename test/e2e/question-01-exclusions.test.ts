import { expect } from 'chai';
import type { ExplanationAnswer } from '../../src/answers/explanation.js';
import type { HitAnswer, OffersAnswer } from '../../src/answers/offers.js';
import { parseDigest } from '../../src/core/digest.js';
import { ARCHETYPES } from '../golden/identities.js';
import { DATES } from '../golden/tables.js';
import { type DemoService, nameOf, serveDemo } from './demo-service.js';

/** Beside a reason, they explain it: there is nothing in them to cure. */
const NOTES = ['adequacy-does-not-localise', 'challenged', 'reported-only'];
/** The law alone decides, whatever anybody states. */
const BY_LAW = ['scheme-version-not-in-force'];

describe('question 1: every exclusion explained', () => {
  let demo: DemoService;

  before(async function () {
    this.timeout(60_000);
    demo = await serveDemo();
  });
  after(() => demo.service.close());

  /**
   * Counted over the eleven dates. hdh-2019: A10 always, A3 twice. hdh-2020-ce: A3 4, A4 10, A8 11, A9 8, A10 11.
   * hdh-2026: all thirteen on the five dates before HDS 2024 was in force; then 10, and five times 11.
   */
  const excludedBy = { 'hdh-2019': 13, 'hdh-2020-ce': 44, 'hdh-2026': 130 };

  for (const [profile, expected] of Object.entries(excludedBy)) {
    it(`${profile}, on all eleven dates: rule, input, credential, law, since when, counterfactual`, async () => {
      let excluded = 0;
      for (const asOf of DATES) {
        const question = `profile=${profile}&asOf=${asOf}&eligibility=excluded&limit=100`;
        const { offers } = await demo.get<OffersAnswer>('/offers', `/offers?${question}`);
        excluded += offers.length;
        for (const offer of offers) expectExplained(offer, asOf);
      }
      expect(excluded).to.equal(expected);
    });
  }

  function expectExplained({ iri, unmet }: HitAnswer, asOf: string): void {
    const deciding = unmet.filter(({ decides }) => decides);
    expect(deciding, `${nameOf(iri)} ${asOf}`).to.not.have.length(0);
    for (const { rules, id } of deciding) {
      const failed = rules.filter(({ verdict }) => verdict === 'FAIL');
      expect(failed, id).to.not.have.length(0);
      for (const { rule, since, reasons } of failed) {
        const where = `${nameOf(iri)} ${asOf} ${id} ${rule}`;
        expect(since, where).to.be.a('string');
        expect((since ?? '') <= asOf, where).to.equal(true);
        const causing = reasons.filter(({ code }) => !NOTES.includes(code));
        expect(causing, where).to.not.have.length(0);
        for (const { code, found, law, remedy, text } of causing) {
          expect(text, where).to.match(/\S/);
          expect(law, `${where} ${code}`).to.not.have.length(0);
          expect(remedy?.text, `${where} ${code}`).to.be.a('string');
          if (!BY_LAW.includes(code)) expect(found, `${where} ${code}`).to.not.have.length(0);
          for (const { credential } of found) {
            const digest = parseDigest(credential.digest);
            expect(digest !== undefined && demo.catalogue.knows(digest), `${where} ${code}`).to.equal(true);
          }
        }
      }
    }
  }

  it('A9 is excluded by three requirements of two causes: no qualification, and a backup in GB', async () => {
    const explained = await explain(ARCHETYPES.A9.offer);
    const failures = explained.causes.filter(({ verdict }) => verdict === 'FAIL');
    expect(failures.map(({ requirements, reason }) => [requirements, reason.code])).to.deep.equal([
      [['HDH-01'], 'absent-from-list'],
      [['HDH-03', 'HDH-12'], 'storage-outside-eea'],
    ]);
    const [found] = failures[1]?.reason.found ?? [];
    expect([found?.value, found?.level, found?.issuer]).to.deep.equal(['backup=GB', 'declared', ARCHETYPES.A9.did]);
    const storage = explained.requirements.find(({ id }) => id === 'HDH-03')?.rules[0];
    expect(storage?.since).to.equal('2021-01-01');
    expect(storage?.reasons.map(({ code }) => code)).to.include('adequacy-does-not-localise');
  });

  it('every requirement that is not satisfied stands in a cause, and in one of each verdict', async () => {
    for (const { offer } of Object.values(ARCHETYPES)) {
      const { requirements, causes } = await explain(offer);
      const unmet = requirements.filter(({ rules }) => rules.some(({ verdict }) => !['PASS', 'N/A'].includes(verdict)));
      const named = new Set(causes.flatMap((cause) => cause.requirements));
      expect([...named].sort(), nameOf(offer)).to.deep.equal(unmet.map(({ id }) => id).sort());
      const places = causes.flatMap(({ rules, verdict }) => rules.map((rule) => `${rule} ${verdict}`));
      expect(places, nameOf(offer)).to.deep.equal([...new Set(places)]);
    }
  });

  function explain(offer: string): Promise<ExplanationAnswer> {
    const address = `/offers/${encodeURIComponent(offer)}/explanation?profile=hdh-2026&asOf=2026-06-01`;
    return demo.get('/offers/{id}/explanation', address);
  }

  it('of something unknown says what is not known, in the reader’s language', async () => {
    for (const [address, found, title] of [
      ['/offers/nothing', 'nothing', 'Aucune offre n’est connue sous ce nom.'],
      ['/participants/did%3Aweb%3Anobody.example', 'did:web:nobody.example', 'Personne n’est connu sous ce nom.'],
      ['/credentials/0', '0', 'Aucune attestation n’a cette empreinte ici.'],
      ['/profiles/none', 'none', 'Aucun profil n’est connu sous ce nom.'],
    ] as const) {
      const { status, json } = await demo.service.ask(`${address}?lang=fr`, {
        headers: { accept: 'application/json' },
      });
      expect(status, address).to.equal(404);
      const { findings } = json as { findings: { code: string; found: string; title: string }[] };
      expect(findings.map((one) => [one.code, one.found, one.title])).to.deep.equal([['not-known', found, title]]);
    }
  });
});
