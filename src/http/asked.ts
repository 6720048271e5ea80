/** A request as a handler sees it: already negotiated, its body already read within its limit. */
import type { Catalogue } from '../catalogue/catalogue.js';
import type { Outcome } from '../core/problem.js';
import type { Voice } from '../messages/voice.js';
import type { FaceName, Reply } from './faces.js';
import type { Line } from './json-lines.js';
import type { Site } from './site.js';

export interface Asked {
  readonly catalogue: Catalogue;
  readonly site: Site;
  readonly voice: Voice;
  /** Path parameters, percent-decoded. */
  readonly path: Readonly<Record<string, string>>;
  /** Query parameters as sent; `ParameterReader` reads them strictly. */
  readonly search: URLSearchParams;
  /** The path and query as asked, for links that keep the rest of the question. */
  readonly url: string;
  /** The face that was chosen among those of the route. */
  readonly face: FaceName;
  /** Aborted when nobody waits for the answer any more: the reader has gone, or the service closes. */
  readonly gone: AbortSignal;
  header(name: string): string | undefined;
  /** Empty for methods without a body. */
  readonly body: Uint8Array;
  /** Content-Type as sent, with its parameters; '' without a body. */
  readonly contentType: string;
}

export type Handler = (asked: Asked) => Reply | Promise<Reply>;

/** What answers a body of JSON lines. Nothing that a line holds makes it throw. */
export interface LineAnswers {
  answer(line: Line): Promise<object>;
  /** The last line: how many were answered, and whether all were read. */
  summary(): object;
}

/** What is wrong with the question as a whole, or the answers. The body is not read yet. */
export type LinesHandler = (asked: Asked) => Outcome<LineAnswers>;
