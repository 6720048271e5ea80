/**
 * An offer that only a third party describes (ARCHITECTURE.md): its IRI is the reporter's, so that no list and no register
 * can be expected to name it, and absence from one says nothing. What is known of it is shown and decides nothing,
 * for it or against it.
 */
import { map } from '../time/timeline.js';
import { finding, reason } from './finding.js';
import { type Ruling, type Rulings, rulingOf, sameRuling, type Timelines } from './ruling.js';
import type { Finding } from './verdict.js';

export function undecided(timelines: Timelines): Timelines {
  return {
    get(rule) {
      const timeline = timelines.get(rule);
      return timeline === undefined ? undefined : map(timeline, withhold);
    },
  };
}

/** The same of rulings. */
export function unruled(rulings: Rulings): Rulings {
  return {
    get(rule) {
      const timeline = rulings.get(rule);
      return timeline === undefined ? undefined : map(timeline, withholdRuling, sameRuling);
    },
  };
}

function withhold(found: Finding): Finding {
  return isNeutral(found) ? found : REPORTED;
}

function withholdRuling(ruling: Ruling): Ruling {
  return isNeutral(ruling) ? ruling : REPORTED_RULING;
}

function isNeutral({ verdict }: Pick<Finding, 'verdict'>): boolean {
  return verdict === 'UNKNOWN' || verdict === 'N/A';
}

const REPORTED = finding('UNKNOWN', [reason('reported-only')]);
const REPORTED_RULING = rulingOf(REPORTED);
