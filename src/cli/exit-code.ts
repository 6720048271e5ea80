/** What a command's exit code tells a script. The same table stands in every `--help`. */
import type { Eligibility } from '../core/policy/profile.js';
import type { ProblemCode } from '../core/problem.js';
import type { Standing } from '../core/verification/check.js';

export const EXIT = {
  /** Done; verified; eligible. */
  ok: 0,
  /** A definite no: refused, expired on the day asked, excluded. */
  refused: 1,
  /** The command line or a parameter is wrong; nothing was tried. */
  usage: 2,
  /** Not decided: the server cannot be reached or is busy, evidence is missing, a requirement is unknown. */
  undetermined: 3,
  /** No such offer, profile or file; nothing matches. */
  notFound: 4,
  /** Something is there already and is not overwritten. */
  exists: 5,
  /** A fault of the program or of the machine: a port that is taken, a full disk, a damaged folder. */
  internal: 70,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The worst first: of many files, the worst decides. */
const SEVERITY: readonly ExitCode[] = [70, 2, 1, 5, 4, 3, 0];

export function worstExit(codes: readonly ExitCode[]): ExitCode {
  return SEVERITY.find((code) => codes.includes(code)) ?? EXIT.ok;
}

export const STANDING_EXIT: Readonly<Record<Standing, ExitCode>> = {
  verified: EXIT.ok,
  expired: EXIT.refused,
  undetermined: EXIT.undetermined,
  refused: EXIT.refused,
};

export const ELIGIBILITY_EXIT: Readonly<Record<Eligibility, ExitCode>> = {
  eligible: EXIT.ok,
  'eligible-with-conditions': EXIT.ok,
  'to-clarify': EXIT.undetermined,
  excluded: EXIT.refused,
};

export const PROBLEM_EXIT: Readonly<Record<ProblemCode, ExitCode>> = {
  'document-refused': EXIT.refused,
  'document-unreadable': EXIT.refused,
  'document-too-large': EXIT.refused,
  'dossier-too-large': EXIT.refused,
  'dossier-private': EXIT.refused,
  'issuer-not-admitted': EXIT.refused,
  'gone-for-good': EXIT.refused,
  superseded: EXIT.refused,
  'withdrawal-refused': EXIT.refused,
  'issuing-closed': EXIT.refused,
  'cross-site': EXIT.refused,
  'profile-refused': EXIT.refused,
  'adoption-refused': EXIT.refused,
  'media-type-unsupported': EXIT.usage,
  'parameter-invalid': EXIT.usage,
  'quota-exceeded': EXIT.undetermined,
  busy: EXIT.undetermined,
  behind: EXIT.undetermined,
  'journal-out-of-reach': EXIT.undetermined,
  'not-found': EXIT.notFound,
  erased: EXIT.notFound,
  'not-acceptable': EXIT.internal,
  'method-not-allowed': EXIT.internal,
  internal: EXIT.internal,
};
