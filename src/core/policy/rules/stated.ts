/**
 * Rules that read one stated fact of the offer and compare it with what is asked: and the
 * plain facts of the profiles. What is good, bad or half of it is one small function per rule, in the table below.
 */
import type { Iri } from '../../did.js';
import { raisedBy } from '../certificates.js';
import type { FactKind, FactValues } from '../facts.js';
import { bare, finding, reason } from '../finding.js';
import { inputOf, type Reading, type Stated } from '../reading.js';
import type { Assurance, Finding, Verdict } from '../verdict.js';
import { weighed } from '../weigh.js';

type Answer = { readonly verdict: Extract<Verdict, 'PASS' | 'FAIL' | 'UNKNOWN'>; readonly found: string };

/**
 * @param rule names the certificates that may raise the fact.
 * @param decide what a statement is worth by itself, and the part of it that decided.
 */
export function statedFact<K extends FactKind>(
  rule: string,
  kind: K,
  law: readonly string[],
  decide: (value: FactValues[K], reading: Reading) => Answer,
): (reading: Reading, offer: Iri, floor: Assurance) => Finding {
  return (reading, offer, floor) =>
    weighed(
      reading,
      kind,
      offer,
      floor,
      (stated) =>
        reading.explains
          ? judgeStated(reading, kind, stated, law, decide)
          : bare(decide(stated.fact.value as FactValues[K], reading).verdict),
      raisedBy(reading, rule, offer),
    );
}

/** One statement by itself. */
export function judgeStated<K extends FactKind>(
  reading: Reading,
  kind: K,
  stated: Stated<K>,
  law: readonly string[],
  decide: (value: FactValues[K], reading: Reading) => Answer,
): Finding {
  const { verdict, found } = decide(stated.fact.value as FactValues[K], reading);
  const params = { fact: kind, found };
  const parts = { params, inputs: [inputOf(stated, found)], law: reading.citable(...law) };
  const remedy = { code: 'change-fact' as const, params };
  switch (verdict) {
    case 'PASS':
      return finding('PASS', [reason('fact-meets', parts)]);
    case 'FAIL':
      return finding('FAIL', [reason('fact-does-not-meet', { ...parts, remedy })]);
    case 'UNKNOWN':
      return finding('UNKNOWN', [reason('fact-partly-meets', { ...parts, remedy })]);
  }
}

/** Good when true, bad when false. */
export function isSo(good: boolean, found: string): Answer {
  return { verdict: good ? 'PASS' : 'FAIL', found };
}

/** Good when all hold, bad when none does, open in between. */
export function areAll(parts: Readonly<Record<string, boolean>>): Answer {
  const held = Object.keys(parts).filter((name) => parts[name]);
  const all = held.length === Object.keys(parts).length;
  return { verdict: all ? 'PASS' : held.length === 0 ? 'FAIL' : 'UNKNOWN', found: held.join(', ') || 'none' };
}
