/**
 * What keeps a node from starting or a command from being done, and is no bug: whoever reads it can mend it. The message is
 * English, for logs and other programs; a face says it in its reader's language, by the code and the parameters.
 */
import type { Finding, Params } from './problem.js';

export const CIRCUMSTANCES = [
  'database-held',
  'database-foreign',
  'database-format',
  'database-damaged',
  'notices-damaged',
  'journal-damaged',
  'key-exposed',
  'key-unusable',
  'peers-unusable',
  'policies-unusable',
  'setting-unusable',
  'demo-journal',
  'node-journal',
] as const;

export type CircumstanceCode = (typeof CIRCUMSTANCES)[number];

export class Circumstance extends Error {
  constructor(
    readonly code: CircumstanceCode,
    readonly params: Params,
    message: string,
    options?: ErrorOptions,
    /** Everything that is wrong, where it is more than one thing. */
    readonly findings: readonly Finding[] = [],
  ) {
    super(message, options);
  }
}
