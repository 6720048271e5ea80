/**
 * One answer, several faces. A handler says what it has to say once; the request's Accept header (RFC 9110 §12.5.1,
 * q-values included) chooses how it is written.
 */
import type { Problem } from '../core/problem.js';
import type { Frame } from '../web/frame.js';

export const FACE_TYPES = {
  json: 'application/json',
  jsonLd: 'application/ld+json',
  html: 'text/html',
  csv: 'text/csv',
  atom: 'application/atom+xml',
  jsonLines: 'application/jsonl',
  eventStream: 'text/event-stream',
} as const;
export type FaceName = keyof typeof FACE_TYPES;

export interface Faces {
  /** Plain JSON. Whoever accepts anything gets this face first, when the route has it. */
  readonly json?: unknown;
  /** Built only when asked for. */
  readonly jsonLd?: () => unknown;
  /** A whole page, built only when asked for. */
  readonly html?: (frame: Frame) => string | Promise<string>;
  /** RFC 4180 and RFC 4287, likewise. */
  readonly csv?: () => string;
  readonly atom?: () => string;
}

/** What a handler gives back; `respond.ts` alone writes it to the wire. */
export type Reply =
  | { readonly kind: 'faces'; readonly status: number; readonly faces: Faces; readonly headers?: HeaderFields }
  | { readonly kind: 'bytes'; readonly mediaType: string; readonly bytes: Uint8Array; readonly headers: HeaderFields }
  | {
      readonly kind: 'stream';
      readonly mediaType: string;
      readonly headers: HeaderFields;
      /** Asked for as fast as they are read. */
      readonly pieces: Iterable<string> | AsyncIterable<string>;
    }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'problem'; readonly problem: Problem; readonly headers?: HeaderFields };

export type HeaderFields = Readonly<Record<string, string>>;

export function answer(faces: Faces, status = 200, headers: HeaderFields = {}): Reply {
  return { kind: 'faces', status, faces, headers };
}

export function problem(value: Problem, headers: HeaderFields = {}): Reply {
  return { kind: 'problem', problem: value, headers };
}

/** For what never changes under its address: digests and hashed assets. */
export const IMMUTABLE = 'public, max-age=31536000, immutable';
