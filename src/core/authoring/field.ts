/** The fields of a guided form: what is asked, how often, and which answers there are. Words are `messages/`. */
import type { FactKind } from '../policy/facts.js';

export type FieldKind =
  | 'text'
  | 'long-text'
  | 'country'
  | 'choice'
  | 'yes-no'
  | 'percent'
  | 'whole'
  | 'day'
  | 'link'
  | 'iri'
  | 'identity';

export interface Field {
  /** Within its group or row: `primary`, `holder.id`. */
  readonly path: string;
  readonly kind: FieldKind;
  /** Several values, separated by commas. */
  readonly many: boolean;
  /** Once anything else of its group, its row or `within` is answered; in a group that must be answered, always. */
  readonly required: boolean;
  /** An optional node of its group (`controller`): it is asked for only where that is described. */
  readonly within?: string;
  /** The only values. Of countries too. */
  readonly values?: readonly string[];
  /** What a shape demands of the text. */
  readonly pattern?: string;
}

/** Kinds of facts that a provider states of itself and its offer here. Others speak for it elsewhere. */
export const GUIDED_FACTS = [
  'region',
  'storage',
  'encryptionAtRest',
  'flows',
  'accessPoints',
  'staff',
  'keyCustody',
  'accessLogs',
  'seats',
  'holdings',
  'specialRights',
  'control',
  'thirdParties',
  'governingLaw',
  'foreignRequests',
  'exit',
  'changeNotice',
] as const satisfies readonly FactKind[];
export type GuidedFact = (typeof GUIDED_FACTS)[number];

/** Parts of what Gaia-X asks of a participant and an offer. */
export type DescriptionId = 'provider' | 'offer' | 'encryption' | 'terms' | 'policy' | 'export';
/** A certificate is a fact that others state; its holder is asked differently. */
export type GroupId = DescriptionId | GuidedFact | 'certificate';

export interface Group {
  readonly id: GroupId;
  /** A description cannot be left out; a statement can: then it is not stated. */
  readonly optional: boolean;
  /** Kinds of offers for which it cannot be left out; with any other kind it has no place. */
  readonly demandedBy?: readonly string[];
  readonly fields: readonly Field[];
  /** Members that are a list of nodes: holders, suppliers. */
  readonly rows?: Rows;
}

export interface Rows {
  readonly name: string;
  readonly fields: readonly Field[];
}

/** Rows of one list. */
export const MOST_ROWS = 20;

/** The name of a control: `storage.primary`, `holdings.holding.0.holder.id`. */
export function controlOf(group: Group, field: Field, row?: number): string {
  const list = row === undefined || group.rows === undefined ? [] : [group.rows.name, String(row)];
  return [group.id, ...list, field.path].join('.');
}

/** Where a field's words are found: `storage.primary`, `holdings.holding.holder.id`. */
export function wordsKey(group: Group, field: Field, inRow: boolean): string {
  return [group.id, ...(inRow && group.rows !== undefined ? [group.rows.name] : []), field.path].join('.');
}
