/**
 * `?minSeq=` of a read: the answer shall know that entry at least. Whoever published on one node and asks another gives
 * the `Cartulary-Seq` of the first answer, and reads what was written (RFC 9110 §15.6.4 where that is not yet so).
 */
import type { Catalogue } from '../catalogue/catalogue.js';
import type { Problem } from '../core/problem.js';
import { ParameterReader } from '../core/search/parameter-reader.js';

export const MIN_SEQ = 'minSeq';

/** Waits for the entry, not for long, and takes the parameter out. @returns `parameter-invalid`, or `behind`. */
export async function reachMinSeq(search: URLSearchParams, catalogue: Catalogue): Promise<Problem | undefined> {
  const reader = new ParameterReader(search);
  const text = reader.single(MIN_SEQ);
  if (text !== undefined && !/^\d{1,15}$/.test(text)) reader.report('seq-invalid', MIN_SEQ, text);
  if (reader.findings.length > 0) return { code: 'parameter-invalid', findings: reader.findings };
  search.delete(MIN_SEQ);
  if (text === undefined || (await catalogue.reach(Number(text)))) return undefined;
  return { code: 'behind', findings: [], params: { seconds: 1, seq: Number(text), head: catalogue.head().seq } };
}
