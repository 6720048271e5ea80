/** The metrics of a whole node, as Prometheus would read them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { nodeMetrics } from '../../../src/adapters/metrics/node-metrics.js';
import { readConfig } from '../../../src/config.js';
import { type Instant, instant } from '../../../src/core/instant.js';
import { EMPTY_HEAD } from '../../../src/core/journal.js';
import { type Running, startServer } from '../../../src/service.js';

/** https://prometheus.io/docs/instrumenting/exposition_formats/#comments-help-text-and-type-information */
const LINE =
  /^(# (HELP|TYPE) [a-z_0-9]+ .+|[a-z_0-9]+(\{[a-z_]+="[^"\\\n]*"(,[a-z_]+="[^"\\\n]*")*\})? [0-9.e+-]+(Inf)?)$/;

describe('the metrics of a node', () => {
  let data = '';
  let node: Running;
  before(async () => {
    data = mkdtempSync(join(tmpdir(), 'cartulary-metrics-'));
    const reading = readConfig({ data, port: '0', metricsPort: '0', logLevel: 'silent' }, {});
    if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
    node = await startServer(reading.config);
  });
  after(async () => {
    await node.close();
    rmSync(data, { recursive: true, force: true });
  });
  const metrics = async () => {
    const answer = await fetch(node.metricsUrl ?? '');
    expect(answer.headers.get('content-type')).to.equal('text/plain; version=0.0.4; charset=utf-8');
    return answer.text();
  };

  it('can be read line by line, and tell seq, queues, requests and refusals', async () => {
    await fetch(`${node.url}/offers/none-such`);
    await fetch(`${node.url}/health`);
    const text = await metrics();
    expect(
      text
        .trimEnd()
        .split('\n')
        .filter((line) => !LINE.test(line)),
    ).to.deep.equal([]);
    for (const line of [
      `cartulary_journal_seq ${node.catalogue.head().seq}`,
      'cartulary_judging_queue 0',
      'cartulary_publish_queue 0',
      'cartulary_requests_total{route="/offers/:id",method="GET",status="404"} 1',
      'cartulary_request_seconds_count{route="/health"} 1',
      'cartulary_refusals_total{code="not-found"} 1',
    ]) {
      expect(text).to.contain(`\n${line}\n`);
    }
    expect(text, 'whoever asks').not.to.contain('127.0.0.1').and.not.to.contain('none-such');
  });

  it('are not at the address of the service, nor anything else at theirs', async () => {
    expect((await fetch(`${node.url}/metrics`)).status).to.equal(404);
    expect((await fetch(new URL('/', node.metricsUrl))).status).to.equal(404);
    expect((await fetch(node.metricsUrl ?? '', { method: 'POST' })).status).to.equal(404);
  });

  it('are served by a node only where its operator asked for them', async () => {
    const reading = readConfig({ data: join(data, 'other'), port: '0', logLevel: 'silent' }, {});
    if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
    const other = await startServer(reading.config);
    await other.close();
    expect(other.metricsUrl).to.equal(undefined);
  });

  it('tell how a follower stands, and what came of judging again', () => {
    const now = () => instant('2026-06-01T12:00:10Z');
    const caughtUp = instant('2026-06-01T12:00:03Z');
    const watched = { version: '1', head: () => EMPTY_HEAD, now, judging: () => 2, publishing: () => 3 };
    const meter = nodeMetrics({
      ...watched,
      state: () => ({ stopping: false, following: { caughtUp, failingSince: caughtUp as Instant } }),
    });
    meter.reassessed('changed', 2);
    expect(meter.text())
      .to.contain('\ncartulary_catch_up_age_seconds 7\n')
      .and.contain('\ncartulary_catch_up_failing 1\n')
      .and.contain('\ncartulary_judging_queue 2\n')
      .and.contain('\ncartulary_reassessments_total{outcome="changed"} 2\n');
    expect(nodeMetrics({ ...watched, state: () => ({ stopping: false }) }).text()).not.to.match(
      /^cartulary_catch_up_age_seconds /m,
    );
  });
});
