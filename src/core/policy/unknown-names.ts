/** A policy file names what no other file lists. */
import { excerpt, type Finding } from '../problem.js';
import type { Law } from './law.js';
import { meant } from './rule-finding.js';

export function referenceUnknown(pointer: string, reference: string, { references }: Pick<Law, 'references'>): Finding {
  const params = { reference: excerpt(reference), ...meant(reference, references.keys()) };
  return { code: 'policy-reference-unknown', pointer, params };
}

/** @param schemes that are known, and registers. */
export function schemeUnknown(pointer: string, scheme: string, schemes: Iterable<string>): Finding {
  const known = [...new Set(schemes)];
  const params = { scheme: excerpt(scheme), known: known.join(', '), ...meant(scheme, known) };
  return { code: 'policy-scheme-unknown', pointer, params };
}
