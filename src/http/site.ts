/** What this node is besides its catalogue: given once by the composition root. */
import type { Guide } from '../core/authoring/guide.js';
import { MAX_DOCUMENT_BYTES } from '../core/verification/limits.js';
import type { FetchDocument, Issuer, Log, Meter, NodeState } from '../ports.js';

/** Bounds of bodies of JSON lines; not the operator's to set. */
export interface BatchLimits {
  /** Such bodies at the same time; more is answered 503 with Retry-After. */
  readonly batchesInFlight: number;
  /** Lines and bytes of one. */
  readonly batchLines: number;
  readonly batchBytes: number;
}

export const BATCH_LIMITS: BatchLimits = { batchesInFlight: 2, batchLines: 10_000, batchBytes: 64 * 1_048_576 };

export interface Limits extends BatchLimits {
  /** Bytes of one document; more is answered 413 without being read to its end. */
  readonly documentBytes: number;
  /** Documents judged at the same time; more is answered 503 with Retry-After. */
  readonly documentsInFlight: number;
  /** Requests of one address (IPv6: of one /64) in a minute; more is answered 429 with Retry-After. */
  readonly readsPerMinute: number;
  readonly writesPerMinute: number;
}

export const DEFAULT_LIMITS: Omit<Limits, keyof BatchLimits> = {
  documentBytes: MAX_DOCUMENT_BYTES,
  documentsInFlight: 32,
  readsPerMinute: 1200,
  writesPerMinute: 120,
};

export interface Site {
  /** The node's own DID document, served at /.well-known/did.json. */
  readonly didDocument: { readonly id: string };
  readonly version: string;
  /** Where the world reaches this node, without a slash at its end. */
  readonly address: string;
  /** The guided form, made of the shapes once at the start. */
  readonly guide: Guide;
  /** The scripts of the pages, by file name. */
  readonly islands: ReadonlyMap<string, string>;
  /** Where people reach the operator: an e-mail address or an https URL. */
  readonly contact?: string;
  /** Absent = this node signs nothing for others. */
  readonly issuer?: Issuer;
  /** For whoever names an address instead of sending a document. */
  readonly fetchDocument: FetchDocument;
  readonly limits: Limits;
  readonly log: Log;
  /** Aborted when the service is asked to end: answers without an end of their own end then. */
  readonly closing?: AbortSignal;
  readonly meter: Meter;
  state(): NodeState;
  /** Hops of trusted reverse proxies in front; 0 = the peer's own address counts. */
  readonly trustedProxies: number;
}
