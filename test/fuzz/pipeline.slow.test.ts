import { expect } from 'chai';
import fc from 'fast-check';
import { attempts, openPipeline, originals, type Pipeline } from './pipeline.js';

/** `npm run fuzz` is the long run of the same. */
const RUNS = 3000;

describe('generated and mutated documents, through the whole pipeline', function () {
  this.timeout(120_000);
  let pipeline: Pipeline;
  before(async () => {
    pipeline = await openPipeline();
  });
  after(() => pipeline.close());

  it(`never cause a fault or a 5xx, in ${RUNS} runs; fast-check prints the seed of one that does`, async () => {
    const outcomes = new Map<string, number>();
    const attempt = fc.asyncProperty(attempts(await originals()), async (one) => {
      const came = await pipeline.run(one);
      outcomes.set(came, (outcomes.get(came) ?? 0) + 1);
    });
    await fc.assert(attempt, { numRuns: RUNS });
    // A generator whose documents all end at the door would prove nothing.
    for (const came of ['published', 'verified', 'refused', 'document-refused', '200', '400', '422']) {
      expect(outcomes.get(came), came).to.be.greaterThan(5);
    }
  });
});
