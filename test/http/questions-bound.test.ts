/** Question 8 over HTTP: the shortest list is exact while it is small; where the search is cut off, the answer says so. */
import { expect } from 'chai';
import { readPolicies } from '../../src/adapters/policies.js';
import type { KeptProfileAnswer } from '../../src/answers/profile.js';
import type { QuestionsBody } from '../../src/answers/questions.js';
import { document, NODE, openWorld } from '../catalogue/fixtures.js';
import { value } from '../catalogue/outcomes.js';
import { expectContract } from './contract.js';
import { type Service, startService } from './service.js';

const PROVIDER = 'did:web:boreal.test';
/** Each looks at one fact, of which nobody has said anything. */
const RULES = ['R-02', 'R-03', 'R-13', 'R-14', 'R-15', 'R-16', 'R-17', 'R-18', 'R-19', 'R-20', 'gpu', 'access-logs'];
const MORE = ['secure-environments', 'pseudonymisation', 'timetable', 'R-01', 'R-04', 'R-05b', 'R-07', 'R-08'];

describe('the shortest question list over HTTP', function () {
  this.timeout(30_000);
  let service: Service;
  let remove: readonly string[];

  before(async () => {
    const policies = await readPolicies();
    remove = policies.profiles.find(({ id }) => id === 'hdh-2026')?.requirements.map(({ id }) => id) ?? [];
    const { catalogue } = await openWorld({ policies, admission: NODE });
    for (let i = 0; i < 205; i += 1) {
      const offer = { id: `https://boreal.test/offers/${i}`, provider: PROVIDER, name: `Offer ${i}` };
      value(await catalogue.publish(document({ issuer: PROVIDER, offer }), 'application/vc'));
    }
    service = await startService(catalogue);
  });
  after(() => service.close());

  /** Requirements each of which is met by any of a few rules. */
  async function keep(rules: readonly (readonly string[])[]): Promise<string> {
    const add = rules.map((any, i) => ({
      id: `Q-${i}`,
      title: `Any of ${any.length}`,
      kind: 'M',
      combine: 'any',
      rules: any.map((rule) => `${rule}@declared`),
      source: 'made up',
    }));
    const own = { id: 'any', version: '1', title: 'Any', derivedFrom: { id: 'hdh-2026', version: '1' }, remove, add };
    const headers = { 'content-type': 'application/json', accept: 'application/json' };
    const kept = await service.ask('/profiles', { method: 'POST', headers, body: JSON.stringify(own) });
    expect(kept.status, kept.text).to.equal(201);
    return (kept.json as KeptProfileAnswer).profile.reference;
  }

  async function ask(profile: string, offers: number, language = 'en'): Promise<QuestionsBody> {
    const some = Array.from({ length: offers }, (_, i) => `&offer=https://boreal.test/offers/${i}`).join('');
    const address = `/questions?profile=${profile}&asOf=2026-06-01${some}`;
    const answer = await service.ask(address, { headers: { accept: 'application/json', 'accept-language': language } });
    expectContract('get', '/questions', answer);
    expect(answer.status, answer.text.slice(0, 300)).to.equal(200);
    return answer.json as QuestionsBody;
  }

  /** Every three of the rules that lie so far apart: no choice is plainly the smallest. */
  const tangled = [...RULES, ...MORE].flatMap((_, i, all) =>
    [1, 3, 4, 7, 9].map((step) => [0, step, step * 2 + 1].map((by) => all[(i + by) % all.length] ?? '')),
  );

  it('is exact for a small one', async () => {
    // R-13 settles the first two; the third needs one more: by hand.
    const asked = await ask(
      await keep([
        ['R-13', 'R-16'],
        ['R-13', 'R-17'],
        ['R-14', 'R-15'],
      ]),
      1,
    );
    expect([asked.total, asked.exact, asked.atLeast]).to.deep.equal([2, true, 2]);
    expect(asked.summary).to.equal('2 questions: no shorter list would do.');
    const facts = asked.providers.flatMap(({ questions }) => questions.map(({ fact }) => fact));
    expect(facts).to.include('keyCustody');
  });

  it('is bounded for a large one, and says so in both languages', async () => {
    const profile = await keep(tangled);
    const asked = await ask(profile, 20);
    expect(asked.exact).to.equal(false);
    expect(asked.left).to.equal(0);
    expect(asked.atLeast).to.be.greaterThan(20).and.to.be.lessThan(asked.total);
    expect(asked.summary).to.equal(
      `${asked.total} questions; the shortest list has at least ${asked.atLeast}. Whether this one is the shortest was not worked out.`,
    );
    // It is a list that does: every offer is settled by questions of it.
    expect(asked.open.every(({ questions }) => questions > 0)).to.equal(true);
    const french = await ask(profile, 20, 'fr');
    expect(french.summary)
      .to.include(String(asked.atLeast))
      .and.to.match(/au moins/);
  });

  it('looks at so many offers, and says how many were left', async () => {
    const profile = await keep([['R-13', 'R-16']]);
    const asked = await service.ask(`/questions?profile=${profile}&asOf=2026-06-01`, {
      headers: { accept: 'application/json' },
    });
    const { left, exact, open } = asked.json as QuestionsBody;
    expect([left, exact, open.length]).to.deep.equal([5, false, 200]);
  });
});
