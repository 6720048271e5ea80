/** Mocha's own report for people, and the counts of the run as a file for machines: dist/test-results.json. */
import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

export default class Reporter extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    runner.once('end', () => {
      const { passes = 0, failures = 0, pending = 0 } = this.stats ?? {};
      writeFileSync('dist/test-results.json', JSON.stringify({ passed: passes, failed: failures, skipped: pending }));
    });
  }
}
