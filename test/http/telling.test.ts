/** What a node tells of itself: its log, its counts, how it stands. */
import { expect } from 'chai';
import { instant } from '../../src/core/instant.js';
import { JournalOutOfReach } from '../../src/core/journal/out-of-reach.js';
import type { Log, Meter, NodeState } from '../../src/ports.js';
import { fakeCatalogue } from './fake-catalogue.js';
import { type Service, startService } from './service.js';

const PERSON = 'did:web:jane-doe.example';
const TOLD_MS = 1_000;

describe('what a node tells of its requests', () => {
  const lines: { event: string; fields: Readonly<Record<string, unknown>> }[] = [];
  const counted: unknown[] = [];
  const log: Log = {
    info: (event, fields = {}) => void lines.push({ event, fields }),
    warn: () => undefined,
    error: (event, _error, fields = {}) => void lines.push({ event, fields }),
  };
  const meter: Meter = {
    requested: (route, method, status, seconds) => void counted.push([route, method, status, seconds >= 0]),
    refused: ({ code, findings }) => void counted.push([code, ...findings.map((finding) => finding.code)]),
    reassessed: () => undefined,
  };
  const catalogue = fakeCatalogue({
    shelf() {
      throw new Error('a fault of ours');
    },
    challenge() {
      throw new JournalOutOfReach('no answer');
    },
  });

  async function service(trustedProxies = 0): Promise<Service> {
    lines.length = 0;
    counted.length = 0;
    return startService(catalogue, {}, undefined, { log, meter, trustedProxies });
  }
  /** Told once the answer has ended, which the asker may see first. */
  async function toldOf(requests: number): Promise<void> {
    for (
      let waited = 0;
      waited < TOLD_MS && lines.filter(({ event }) => event === 'request').length < requests;
      waited += 10
    )
      await new Promise((resolve) => setTimeout(resolve, 10));
  }

  it('is one line and one count each, by the route, with a number that the answer carries', async () => {
    const node = await service();
    const answer = await node.ask('/health');
    await toldOf(1);
    await node.close();
    const [{ event, fields } = { event: '', fields: {} }] = lines;
    expect(event).to.equal('request');
    expect(fields).to.have.all.keys('id', 'method', 'route', 'status', 'ms', 'whole');
    expect(fields).to.include({ method: 'GET', route: '/health', status: 200, whole: true });
    expect(fields.id)
      .to.match(/^[0-9a-f]{8}-[0-9a-f-]{27}$/)
      .and.equal(answer.headers['x-request-id']);
    expect(counted).to.deep.equal([['/health', 'GET', 200, true]]);
  });

  it('never holds whom or what somebody asks about', async () => {
    const node = await service();
    await node.ask(`/participants/${encodeURIComponent(PERSON)}?lang=en`);
    await node.ask(`/${PERSON}?q=jane`, { headers: { 'user-agent': 'jane', referer: 'https://jane.example/' } });
    await node
      .ask('/verifications', { method: 'POST', headers: { 'content-type': 'application/vc' }, body: `"${PERSON}` })
      .catch(() => undefined);
    await toldOf(3);
    await node.close();
    expect(JSON.stringify([lines, counted])).not.to.match(/jane|127\.0\.0\.1/);
    expect(lines.map(({ fields }) => fields.route)).to.include.members(['/participants/:id', 'none']);
  });

  it('counts refusals by code, and what was found', async () => {
    const node = await service();
    await node.ask('/nowhere');
    await node.ask('/offers?limit=0');
    await toldOf(2);
    await node.close();
    expect(counted).to.deep.include(['not-found']);
    expect(counted).to.deep.include(['parameter-invalid', 'limit-invalid']);
    expect(lines.map(({ fields }) => fields.code)).to.deep.equal(['not-found', 'parameter-invalid']);
  });

  it('tells a fault under the number of its request', async () => {
    const node = await service();
    const { status, headers } = await node.ask('/profiles');
    await toldOf(1);
    await node.close();
    expect(status).to.equal(500);
    const fault = lines.find(({ event }) => event === 'request-failed');
    expect(fault?.fields).to.deep.equal({ id: headers['x-request-id'], method: 'GET', route: '/profiles' });
  });

  it('answers 503 when the journal is out of reach, which is no fault of the program', async () => {
    const node = await service();
    const { status, headers, json } = await node.ask('/challenges');
    await toldOf(1);
    await node.close();
    expect([status, headers['retry-after']]).to.deep.equal([503, '1']);
    expect(json).to.include({ code: 'journal-out-of-reach' });
    expect(lines.map(({ event }) => event)).to.deep.equal(['request']);
  });

  it('takes over the number that a trusted proxy gave, and nobody else’s', async () => {
    for (const [trustedProxies, given, taken] of [
      [1, 'proxy-0123456789', true],
      [1, 'two words', false],
      [1, 'x'.repeat(65), false],
      [0, 'proxy-0123456789', false],
    ] as const) {
      const node = await service(trustedProxies);
      const { headers } = await node.ask('/health', { headers: { 'x-request-id': given } });
      await node.close();
      expect(headers['x-request-id'] === given, `${trustedProxies} ${given}`).to.equal(taken);
    }
  });
});

describe('how a node stands', () => {
  async function asked(path: string, state: NodeState) {
    const node = await startService(fakeCatalogue(), {}, undefined, { state: () => state });
    const answer = await node.ask(path);
    await node.close();
    return answer;
  }
  const caughtUp = instant('2026-06-01T12:00:00Z');

  it('says since when the shared journal is out of reach, and answers all the same', async () => {
    const failingSince = instant('2026-06-01T12:00:05Z');
    const { status, json } = await asked('/health', { stopping: false, following: { caughtUp, failingSince } });
    expect(status).to.equal(200);
    expect(json).to.deep.include({
      status: 'behind',
      following: { caughtUp: '2026-06-01T12:00:00.000Z', failingSince: '2026-06-01T12:00:05.000Z' },
    });
    const well = await asked('/health', { stopping: false, following: { caughtUp } });
    expect(well.json).to.deep.include({
      status: 'ok',
      following: { caughtUp: '2026-06-01T12:00:00.000Z', failingSince: null },
    });
    expect((await asked('/health', { stopping: false })).json).to.deep.include({ following: null, stopping: false });
  });

  it('is not ready once it was asked to end, and only then', async () => {
    expect(await asked('/ready', { stopping: true })).to.include({ status: 503 });
    const failing = { caughtUp, failingSince: caughtUp };
    const { status, json, headers } = await asked('/ready', { stopping: false, following: failing });
    expect({ status, json }).to.deep.equal({ status: 200, json: { ready: true } });
    expect(headers['cache-control']).to.equal('no-store');
  });
});
