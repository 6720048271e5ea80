/** A status list as the check of a status sees it: found, verified like any other credential, and expanded; or not. */
import type { Digest } from '../../digest.js';
import type { Instant } from '../../instant.js';
import type { Finding } from '../../problem.js';
import type { DocumentReport } from '../check.js';
import type { StatusList } from './status-list.js';

export type JudgedList =
  /** Nothing was gathered; the finding of the fetch. */
  | { readonly kind: 'absent'; readonly finding: Finding }
  | {
      readonly kind: 'judged';
      readonly fetchedAt: Instant;
      /** Whether the latest attempt to fetch it failed, and why. */
      readonly unreachable: Finding | undefined;
      readonly issuer: string | undefined;
      readonly report: DocumentReport;
      /** Of the list itself, and of what its own judging looked at. */
      readonly evidence: readonly Digest[];
      readonly bits: ListBits;
    };

/** Findings: `status-list-type`, `-malformed`, `-encoding`, `-too-large`, `-unverified`; their pointer is ''. */
export type ListBits =
  | { readonly ok: true; readonly list: StatusList; readonly bits: Uint8Array; readonly inflatedBytes: number }
  | { readonly ok: false; readonly finding: Finding; readonly inflatedBytes: number };
