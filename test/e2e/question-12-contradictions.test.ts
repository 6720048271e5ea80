import { expect } from 'chai';
import type { ExplanationAnswer } from '../../src/answers/explanation.js';
import type { ProblemAnswer } from '../../src/answers/problem.js';
import { ARCHETYPES, ISSUERS } from '../golden/identities.js';
import { type DemoService, serveDemo } from './demo-service.js';
import { publish, say } from './publishing.js';

const { A1 } = ARCHETYPES;
const at = (country: string) => ({ role: 'support', country });
const support = (day: string, ...countries: readonly string[]) => ({
  day,
  about: A1.offer,
  facts: { accessPoints: { accessPoint: countries.map(at) } },
});

describe('question 12: sources that contradict each other', () => {
  let demo: DemoService;

  beforeEach(async function () {
    this.timeout(60_000);
    demo = await serveDemo();
  });
  afterEach(() => demo.service.close());

  async function access() {
    const address = `/offers/${encodeURIComponent(A1.offer)}/explanation?profile=hdh-2026&asOf=2026-06-01`;
    const { requirements } = await demo.get<ExplanationAnswer>('/offers/{id}/explanation', address);
    return requirements.find(({ id }) => id === 'HDH-07')?.rules[0];
  }

  it('the auditor says FR, the provider says FR and US: the stricter counts, and the contradiction is shown', async () => {
    expect((await access())?.verdict).to.equal('PASS');
    const stricter = await say({ by: A1.did, name: 'access-2026', ...support('2026-04-01', 'FR', 'US') });
    expect((await publish(demo, stricter)).status).to.equal(201);
    const rule = await access();
    expect(rule?.verdict).to.equal('FAIL');
    expect(rule?.notes.map(({ code }) => code)).to.include('contradiction');
    const both = rule?.reasons.find(({ code }) => code === 'contradiction');
    const sources = new Set(both?.found.map(({ issuer, level }) => `${issuer} ${level}`));
    expect([...sources]).to.deep.equal([`${A1.did} declared`, `${ISSUERS.auditor} attested`]);
  });

  it('a stranger’s word is shown as a challenge, and excludes nobody', async () => {
    const stranger = await say({
      by: ARCHETYPES.A2.did,
      name: 'about-boreal',
      ...support('2026-04-01', 'US'),
    });
    expect((await publish(demo, stranger)).status).to.equal(201);
    const rule = await access();
    expect(rule?.verdict).to.equal('PASS');
    const challenge = rule?.reasons.find(({ code }) => code === 'challenged');
    expect(challenge?.found.map(({ issuer }) => issuer)).to.deep.equal([ARCHETYPES.A2.did]);
  });

  it('an older version of a credential that was never here is refused once its successor is', async () => {
    const first = await say({ by: ISSUERS.auditor, name: 'audit', ...support('2026-03-10', 'FR', 'US') });
    const second = await say({ by: ISSUERS.auditor, name: 'audit', ...support('2026-04-10', 'FR') });
    const { digest: newer } = await publish(demo, second);
    const settled = await access();
    const { seq } = demo.catalogue.head();
    const headers = { accept: 'application/json', 'content-type': first.mediaType, 'accept-language': 'fr' };
    const refusal = await demo.service.ask('/credentials', { method: 'POST', headers, body: first.bytes });
    expect(refusal.status).to.equal(409);
    const { code, findings } = refusal.json as ProblemAnswer;
    expect([code, findings.map((one) => one.code)]).to.deep.equal(['superseded', ['content-superseded']]);
    expect(findings[0]?.title).to.include('10 mars 2026').and.to.include('10 avril 2026');
    expect(findings[0]?.expected).to.include(newer);
    expect(demo.catalogue.head().seq).to.equal(seq);
    expect(await access()).to.deep.equal(settled);
    // The one that is here is no replay, and history under another name is welcome.
    expect((await publish(demo, second)).status).to.equal(200);
    const history = await say({ by: ISSUERS.auditor, name: 'audit-of-march', ...support('2026-03-10', 'FR', 'US') });
    expect((await publish(demo, history)).status).to.equal(201);
    // It was there before the newer one: what the newer one says holds.
    expect((await access())?.verdict).to.equal(settled?.verdict);
  });

  it('a newer statement of one signer supersedes the older one, and the older one played again changes nothing', async () => {
    const older = await say({ by: ISSUERS.auditor, name: 'audit-a', ...support('2026-03-10', 'FR', 'US') });
    const newer = await say({ by: ISSUERS.auditor, name: 'audit-b', ...support('2026-04-10', 'FR') });
    await publish(demo, older);
    expect((await publish(demo, newer)).status).to.equal(201);
    const settled = await access();
    const seq = demo.catalogue.head().seq;
    expect((await publish(demo, older)).status).to.equal(200);
    expect(demo.catalogue.head().seq).to.equal(seq);
    expect(await access()).to.deep.equal(settled);
    expect(settled?.reasons.flatMap(({ found }) => found).some(({ value }) => value.includes('US'))).to.equal(false);
  });
});
