import { expect } from 'chai';
import { FOREVER, formatDay, type Instant, instant } from '../../src/core/instant.js';
import { ruleOf } from '../../src/core/policy/rules.js';
import { map, type Step, type Timeline } from '../../src/core/time/timeline.js';
import { ARCHETYPE_IDS } from './identities.js';
import { findingOf, timelineOf, verdictOn } from './judge.js';
import { cellsOf, DATES, TABLE_KEYS, TIMELINES, verdictOf } from './tables.js';

/** §5, with the variants of. */
const ROWS = 28;

/** What changes in `(from, until]`. */
function changesBetween<T>(timeline: Timeline<T>, from: Instant, until: Instant): readonly Step<T>[] {
  return timeline.filter((step) => step.from > from && step.from <= until);
}

describe('golden worlds', () => {
  it('§5 has a row for each rule, and each is judged', () => {
    expect(TABLE_KEYS).to.have.length(ROWS);
    expect(TABLE_KEYS.filter((key) => ruleOf(key) === undefined)).to.deep.equal([]);
  });

  for (const key of TABLE_KEYS) {
    it(`§5 ${key}: thirteen offers on eleven dates`, () => {
      const cells = cellsOf(key);
      expect(cells).to.have.length(ARCHETYPE_IDS.length * DATES.length);
      const wrong = cells.flatMap(({ offer, date, verdict, laterInvalid }) => {
        const found = findingOf(offer, key, date);
        const noted = found.flags.includes('relied-on-decision-later-invalid');
        return found.verdict === verdict && noted === laterInvalid
          ? []
          : [`${offer} ${date}: ${found.verdict}${noted ? '*' : ''}, expected ${verdict}${laterInvalid ? '*' : ''}`];
      });
      expect(wrong).to.deep.equal([]);
    });
  }

  for (const [offer, key, expected] of TIMELINES) {
    it(`§7 ${offer} ${key} from 2018-06-01: ${expected}`, () => {
      const verdicts = map(timelineOf(offer, key), (finding) => finding.verdict);
      const [first, ...rest] = expected.split(' ');
      const start = instant('2018-06-01');
      expect(verdictOn(offer, key, '2018-06-01')).to.equal(verdictOf(first ?? ''));
      const changes = rest.flatMap((word, i) =>
        i % 2 === 0 ? [{ from: word, value: verdictOf(rest[i + 1] ?? '') }] : [],
      );
      // The tables stop at 2027; certificates that end later than that are not part of them.
      const found = changesBetween(verdicts, start, instant('2027-05-31'));
      expect(found.map(({ from, value }) => ({ from: formatDay(from), value }))).to.deep.equal(changes);
    });
  }

  it('§7 A9 R-02 passes for three reasons in turn: member, bridge, adequacy', () => {
    const reasons = map(timelineOf('A9', 'R-02@declared'), ({ reasons: [reason] }) => reason?.code);
    const found = changesBetween(reasons, instant('2018-06-01'), instant('2031-12-26'));
    expect(findingOf('A9', 'R-02@declared', '2018-06-01').reasons[0]?.code).to.equal('flow-within-eea');
    expect(found.map(({ from, value }) => [formatDay(from), value])).to.deep.equal([
      ['2021-01-01', 'flow-bridged'],
      ['2021-06-28', 'flow-adequate'],
    ]);
    expect(changesBetween(reasons, instant('2031-12-26'), FOREVER)[0]?.value).to.equal('flow-basis-not-in-force');
  });
});
