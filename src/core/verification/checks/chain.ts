import { givenChains } from '../chain/given-chains.js';
import { evidenceOf, judgeChain } from '../chain/judge-chains.js';
import type { CheckOutcome } from '../check.js';
import { type Answer, type DocumentSubject, unknown } from '../subject.js';

/**
 * Do the certificates that are given for the key hold, and lead to a listed anchor (RFC 5280 §6)? Who gives none is not
 * asked for any, and the report says so; who gives some is held to them (policies/README.md D20).
 * Findings: those of `judgeChain`; not applicable: `chain-none`.
 */
export function chain(subject: DocumentSubject): Answer {
  const { pointer } = subject.reading;
  const given = givenChains(subject);
  if (!given.ok) return unknown({ code: 'not-reached', pointer, params: { check: 'key' } });
  if (given.chains.length === 0) {
    return { outcome: 'not-applicable', findings: [{ code: 'chain-none', pointer }] };
  }
  return worstOf(given.chains.map((one) => judgeChain(one, subject).answer));
}

const WORST_FIRST: readonly CheckOutcome[] = ['fail', 'unknown', 'pass'];

/** Every chain that is given must hold; what each has to say is said. */
export function worstOf(answers: readonly Answer[]): Answer {
  return {
    outcome: WORST_FIRST.find((outcome) => answers.some((answer) => answer.outcome === outcome)) ?? 'pass',
    findings: answers.flatMap(({ findings }) => findings),
    evidence: evidenceOf(answers),
  };
}
