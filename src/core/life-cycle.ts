/**
 * The life of a stored credential: THE table of its states, what leads from one to another, and what each means for
 * answers. A pure fold of journal entries and an instant: nothing here is stored, and expiry is never an entry.
 */
import type { DocumentReport } from './verification/check.js';

/** What the journal alone decides. */
export const RECORDED_STATES = ['active', 'suspended', 'refused', 'revoked', 'withdrawn', 'erased'] as const;
export type RecordedState = (typeof RECORDED_STATES)[number];

/**
 * active: it holds. deprecated: it holds, and its issuer has issued a newer version under the same id. expired: its
 * validity has ended. suspended, revoked: its issuer's status list says so. refused: judged again it does not verify
 * any more, though nobody revoked it (its key left the DID document, a rule became stricter). withdrawn: its issuer
 * took it back here. erased: the operator removed what it said.
 */
export type State = RecordedState | 'deprecated' | 'expired';
export const STATES = [...RECORDED_STATES, 'deprecated', 'expired'] as const satisfies readonly State[];

/** What may become of a credential; the first four are what judging it again has found. */
export const HAPPENINGS = ['upheld', 'suspended', 'refused', 'revoked', 'undetermined', 'withdrawn', 'erased'] as const;
export type Happening = (typeof HAPPENINGS)[number];

/**
 * State × happening → state. Only its issuer's revocation, a withdrawal and an erasure are final (Bitstring Status
 * List 1.0 §2.2: revocation "is not reversible"). What could not be decided leaves the last answer standing:
 * otherwise whoever cuts a server off could make its credentials vanish.
 */
// biome-ignore format: a table is read by its columns
export const TRANSITIONS: Readonly<Record<RecordedState, Readonly<Record<Happening, RecordedState>>>> = {
  //           upheld               suspended               refused               revoked               undetermined               withdrawn               erased
  active:    { upheld: 'active',    suspended: 'suspended', refused: 'refused',   revoked: 'revoked',   undetermined: 'active',    withdrawn: 'withdrawn', erased: 'erased' },
  suspended: { upheld: 'active',    suspended: 'suspended', refused: 'refused',   revoked: 'revoked',   undetermined: 'suspended', withdrawn: 'withdrawn', erased: 'erased' },
  refused:   { upheld: 'active',    suspended: 'suspended', refused: 'refused',   revoked: 'revoked',   undetermined: 'refused',   withdrawn: 'withdrawn', erased: 'erased' },
  revoked:   { upheld: 'revoked',   suspended: 'revoked',   refused: 'revoked',   revoked: 'revoked',   undetermined: 'revoked',   withdrawn: 'withdrawn', erased: 'erased' },
  withdrawn: { upheld: 'withdrawn', suspended: 'withdrawn', refused: 'withdrawn', revoked: 'withdrawn', undetermined: 'withdrawn', withdrawn: 'withdrawn', erased: 'erased' },
  erased:    { upheld: 'erased',    suspended: 'erased',    refused: 'erased',    revoked: 'erased',    undetermined: 'erased',    withdrawn: 'erased',    erased: 'erased' },
};

export interface Meaning {
  /**
   * As a source of facts. always: on every day of its validity. until-observed: on the days before the state was
   * observed, as no reader could have known better. never: from the entry on it is not known any more; what was known
   * before stays known then (`knownAt`).
   */
  readonly counts: 'always' | 'until-observed' | 'never';
  /** Is it judged again from time to time? Not when no outcome could change anything. */
  readonly watched: boolean;
  /** May its issuer still withdraw it? */
  readonly withdrawable: boolean;
  /** Publishing the same content again: it is here (nothing to do), or it stays away for good. */
  readonly again: 'here' | 'stays-away';
}

// biome-ignore format: a table is read by its columns
export const MEANINGS: Readonly<Record<State, Meaning>> = {
  active:     { counts: 'always',         watched: true,  withdrawable: true,  again: 'here' },
  deprecated: { counts: 'always',         watched: true,  withdrawable: true,  again: 'here' },
  expired:    { counts: 'always',         watched: false, withdrawable: true,  again: 'here' },
  suspended:  { counts: 'until-observed', watched: true,  withdrawable: true,  again: 'here' },
  refused:    { counts: 'until-observed', watched: true,  withdrawable: true,  again: 'here' },
  revoked:    { counts: 'until-observed', watched: false, withdrawable: true,  again: 'here' },
  withdrawn:  { counts: 'never',          watched: false, withdrawable: false, again: 'stays-away' },
  erased:     { counts: 'never',          watched: false, withdrawable: false, again: 'stays-away' },
};

/** States that the end of the validity overtakes: whether it would come back does not matter any more. */
const OVERTAKEN: ReadonlySet<State> = new Set(['active', 'suspended']);

/**
 * The state on a day.
 * @param ended its validity is over on that day. @param newer its issuer has published another version of it by then.
 */
export function stateOf(recorded: RecordedState, ended: boolean, newer: boolean): State {
  if (ended && OVERTAKEN.has(recorded)) return 'expired';
  return newer && recorded === 'active' ? 'deprecated' : recorded;
}

/**
 * The chain is there, whole, and ends in nothing that is listed (any more). Nobody is missing: who took the anchor off the
 * list meant it.
 */
function leadsNowhere(checks: DocumentReport['checks']): boolean {
  const chain = checks.find(({ check }) => check === 'chain');
  return (
    chain?.findings.some(({ code }) => code === 'chain-anchor-unlisted' || code === 'chain-anchor-period') ?? false
  );
}

/** What a judgement means for a life. A credential that has only ended verified as well as ever. */
export function happeningOf({ standing, checks }: Pick<DocumentReport, 'standing' | 'checks'>): Happening {
  if (standing === 'undetermined') return leadsNowhere(checks) ? 'refused' : 'undetermined';
  if (standing !== 'refused') return 'upheld';
  const failed = checks.filter(({ outcome }) => outcome === 'fail');
  const codes = failed.flatMap(({ findings }) => findings.map(({ code }) => code));
  // Anybody can countersign what another issued, and take the key away later: that ends nothing of the issuer's.
  if (codes.length > 0 && codes.every((code) => code === 'countersignature-invalid')) return 'undetermined';
  if (codes.includes('status-revoked')) return 'revoked';
  // Suspended (or ended too) and nothing else: the credential is sound, and may come back.
  const sound = failed.every(({ check }) => check === 'status' || check === 'period');
  return sound && codes.includes('status-suspended') ? 'suspended' : 'refused';
}
