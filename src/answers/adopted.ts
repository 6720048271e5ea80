/** A policy file that an operator has put in force. */
import type { PolicyAdopted } from '../catalogue/verbs/profiling.js';

export interface AdoptedAnswer {
  readonly what: string;
  readonly version: string;
  readonly digest: string;
  readonly by: string;
  readonly created: boolean;
  readonly seq: number;
}

export function adoptedAnswer({ what, version, digest, by, created, head }: PolicyAdopted): AdoptedAnswer {
  return { what, version, digest, by, created, seq: head.seq };
}
