import { expect } from 'chai';
import { judgePool, threadsFor } from '../../src/adapters/judge-pool.js';
import type { Judge } from '../../src/ports.js';
import { BOREAL, complaints, credential, judged, NOW, sign, VOCABULARY } from '../signers.js';

describe('judging in workers', () => {
  const pools: Judge[] = [];
  const pool = (options: Parameters<typeof judgePool>[1] = {}) => {
    const made = judgePool(VOCABULARY, options);
    pools.push(made);
    return made;
  };
  afterEach(async () => {
    await Promise.all(pools.splice(0).map((made) => made.close()));
  });

  it('gives the report that judging in this thread gives', async () => {
    const { bytes, mediaType } = await sign(credential());
    const input = { bytes, mediaType, evidence: [BOREAL.evidence], now: NOW };
    const there = await pool().judge(input);
    const here = await judged({ bytes, mediaType });
    expect(there.report).to.deep.equal(here.report);
    expect(there.credentials.map(({ claims }) => claims)).to.deep.equal(here.credentials.map(({ claims }) => claims));
  });

  it('stops what takes too long, says so, and goes on with the next', async () => {
    const { bytes, mediaType } = await sign(credential());
    const input = { bytes, mediaType, evidence: [BOREAL.evidence], now: NOW };
    // One millisecond is less than the first judgement of a new worker takes. The second waits behind the first, and
    // is begun by another worker.
    const hasty = pool({ killAfterMs: 1 });
    const judgements = await Promise.all([hasty.judge(input), hasty.judge(input)]);
    for (const judgement of judgements) {
      expect(judgement.report.standing).to.equal('refused');
      expect(complaints(judgement)).to.include('limits: too-costly');
      expect(judgement.credentials).to.deep.equal([]);
    }
  });

  it('reads a large document in a worker, and names the same needs', async () => {
    const large = credential({ credentialSubject: { id: 'urn:x:1', name: 'x'.repeat(100_000) } });
    const { bytes, mediaType } = await sign(large);
    const expected = [{ kind: 'did-document', url: BOREAL.did }];
    expect(await pool().needs(bytes, mediaType, [], [])).to.deep.equal(expected);
  });

  it('answers more documents than it has workers', async () => {
    const { bytes, mediaType } = await sign(credential());
    const input = { bytes, mediaType, evidence: [BOREAL.evidence], now: NOW };
    const judge = pool();
    const standings = await Promise.all(
      Array.from({ length: 8 }, async () => (await judge.judge(input)).report.standing),
    );
    expect(standings).to.deep.equal(Array(8).fill('verified'));
  });

  it('refuses what it was given when it is closed', async () => {
    const { bytes, mediaType } = await sign(credential());
    const judge = pool();
    const judging = judge.judge({ bytes, mediaType, evidence: [BOREAL.evidence], now: NOW });
    await judge.close();
    let error: unknown;
    await judging.catch((thrown: unknown) => {
      error = thrown;
    });
    expect(error).to.have.property('message', 'the judge was closed');
  });

  it('has at least two threads, and one for each processor', () => {
    expect([1, 2, 3, 8].map(threadsFor)).to.deep.equal([2, 2, 3, 8]);
  });
});
