/**
 * An offer that only a third party describes (ARCHITECTURE.md): its IRI is the reporter's, so that no list and no register
 * can be expected to name it, and absence from one says nothing. What is known of it is shown and decides nothing,
 * for it or against it.
 */
import { map, type Timeline } from '../time/timeline.js';
import { finding, reason } from './finding.js';
import type { Finding, RuleKey } from './verdict.js';

export function undecided(timelines: ReadonlyMap<RuleKey, Timeline<Finding>>): ReadonlyMap<RuleKey, Timeline<Finding>> {
  return new Map([...timelines].map(([key, timeline]) => [key, map(timeline, withhold)]));
}

function withhold(found: Finding): Finding {
  return found.verdict === 'UNKNOWN' || found.verdict === 'N/A' ? found : REPORTED;
}

const REPORTED = finding('UNKNOWN', [reason('reported-only')]);
