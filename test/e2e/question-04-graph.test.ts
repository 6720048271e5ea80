import { expect } from 'chai';
import type { GraphAnswerBody } from '../../src/answers/graph.js';
import type { WhatIfAnswerBody } from '../../src/answers/what-if.js';
import { ARCHETYPES, ENTITIES } from '../golden/identities.js';
import { type DemoService, serveDemo } from './demo-service.js';

describe('question 4: owners and suppliers as a graph', () => {
  let demo: DemoService;

  before(async function () {
    this.timeout(60_000);
    demo = await serveDemo();
  });
  after(() => demo.service.close());

  function graphOf(offer: string, asOf = '2026-06-01'): Promise<GraphAnswerBody> {
    return demo.get('/offers/{id}/graph', `/offers/${encodeURIComponent(offer)}/graph?asOf=${asOf}`);
  }

  /** A2 with other owners of its holding: R-05 and its figures, multiplied and attributed. */
  async function tandemWith(holding: readonly object[]) {
    const { offers } = await demo.post<WhatIfAnswerBody>('/what-if', {
      profile: 'hdh-2026',
      asOf: '2026-06-01',
      hypotheses: [
        { suppose: 'fact', subject: ENTITIES.tandemHolding, fact: 'holdings', value: { holding }, from: '2018-06-01' },
      ],
    });
    const moved = offers[0]?.verdicts.find(({ rule }) => rule === 'R-05');
    return moved?.after;
  }
  const pacific = (capital: string) => ({
    holder: { id: ENTITIES.pacificPartners, name: 'Pacific Partners LP', country: 'US' },
    capital,
  });
  const family = (capital: string) => ({ holder: { id: ENTITIES.tandemFamily, country: 'NL' }, capital });

  it('A2: 40 % of 50 % is 20.0 % in both readings, with the path drawn', async () => {
    const { outside, edges, nodes, verdicts } = await graphOf(ARCHETYPES.A2.offer);
    const [capital] = outside;
    expect(capital?.limits).to.deep.equal({ single: '24', total: '39' });
    expect(capital?.holders).to.deep.equal([
      {
        id: ENTITIES.pacificPartners,
        name: 'Pacific Partners LP',
        country: 'US',
        path: [ARCHETYPES.A2.participant, ENTITIES.tandemHolding, ENTITIES.pacificPartners],
        multiplied: { low: '20.0', high: '20.0' },
        attributed: { low: '20.0', high: '20.0' },
      },
    ]);
    const held = edges.filter(({ kind }) => kind === 'held-by').map(({ from, to, share }) => [from, to, share?.low]);
    expect(held).to.deep.include.members([
      [ARCHETYPES.A2.participant, ENTITIES.tandemHolding, '40.0'],
      [ENTITIES.tandemHolding, ENTITIES.pacificPartners, '50.0'],
    ]);
    expect(nodes.find(({ id }) => id === ENTITIES.cascadeSoftware)?.insideEea).to.equal(false);
    const supplied = edges.find(({ to }) => to === ENTITIES.cascadeSoftware);
    expect([supplied?.kind, supplied?.role, supplied?.reach]).to.deep.equal([
      'supplied-by',
      'technology',
      'cannot-reach',
    ]);
    expect(verdicts.find(({ rule }) => rule === 'R-05')?.verdict).to.equal('PASS');
  });

  it('a holding that is 65 % American: 26.0 and 40.0, FAIL; 55 %: 22.0 or 40.0, UNKNOWN with both numbers', async () => {
    const most = await tandemWith([pacific('65'), family('35')]);
    expect(most?.verdict).to.equal('FAIL');
    expect(most?.reasons[0]?.text).to.include('26.0').and.to.include('40.0');
    expect(most?.reasons[0]?.path).to.have.length(3);
    const more = await tandemWith([pacific('55'), family('45')]);
    expect(more?.verdict).to.equal('UNKNOWN');
    expect(more?.reasons[0]?.text).to.include('22.0').and.to.include('40.0');
  });

  it('a circle ends, with the same result', async () => {
    const own = { holder: { id: ARCHETYPES.A2.participant, country: 'FR' }, capital: '10' };
    expect(await tandemWith([pacific('50'), family('40'), own])).to.equal(undefined);
  });

  it('A13 says nothing of its owners: anything from 0 to 100 %', async () => {
    const { outside, verdicts } = await graphOf(ARCHETYPES.A13.offer);
    const anything = { low: '0.0', high: '100.0' };
    expect(outside[0]?.total).to.deep.equal({ multiplied: anything, attributed: anything });
    expect(verdicts.find(({ rule }) => rule === 'R-05')?.verdict).to.equal('UNKNOWN');
  });
});
