/** Unpacking outcomes: a test that expects one kind fails loudly on the other. */
import type { Outcome, Problem } from '../../src/core/problem.js';

export function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.problem)}`);
  return outcome.value;
}

/** The problem's code, then those of its findings. */
export function problem<T>(outcome: Outcome<T>): readonly string[] {
  return outcome.ok ? ['none'] : codesOf(outcome.problem);
}

function codesOf({ code, findings }: Problem): readonly string[] {
  return [code, ...findings.map((finding) => finding.code)];
}
