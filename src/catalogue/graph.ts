/** What stands around an offer on a day, and what the rules that read it say. */

import { DayReading } from '../core/policy/day-reading.js';
import { findingOn } from '../core/policy/finding-on.js';
import { ruleKey } from '../core/policy/rules.js';
import { surroundingsOf } from '../core/policy/surroundings.js';
import { done, type Outcome, refused } from '../core/problem.js';
import type { Reading } from './read.js';
import type { GraphAnswer } from './verbs/explaining.js';
import type { When } from './verbs/finding.js';

/** The rules that walk owners, suppliers or layers. */
const WALKING = ['R-05', 'R-05b', 'R-06', 'R-07', 'R-08', 'R-09'] as const;

export function graph(key: string, when: When, { present }: Reading): Outcome<GraphAnswer> {
  const offer = present.index.get(key);
  if (offer === undefined) return refused('not-found', [], { offer: key });
  const day = new DayReading(present.inquire(), when.asOf);
  const { holderPercent: single, totalPercent: total } = present.rulebook.law.limits;
  const surroundings = surroundingsOf(day, offer.iri);
  return done({
    offer,
    head: present.head,
    when,
    surroundings,
    layers: surroundings.nodes.flatMap(({ kind, id }) => (kind === 'offer' ? (present.index.get(id) ?? []) : [])),
    limits: { single, total },
    // What only a third party reports is decided by nobody (policies/README.md D5).
    verdicts: (offer.standing === 'own' ? WALKING : []).map((rule) => ({
      rule,
      finding: findingOn(day, offer.iri, ruleKey(rule)),
    })),
  });
}
