/** A request as a handler sees it: already negotiated, its body already read within its limit. */
import type { Catalogue } from '../catalogue/catalogue.js';
import type { Voice } from '../messages/voice.js';
import type { Reply } from './faces.js';
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
  /** Empty for methods without a body. */
  readonly body: Uint8Array;
  /** Content-Type as sent, with its parameters; '' without a body. */
  readonly contentType: string;
}

export type Handler = (asked: Asked) => Reply | Promise<Reply>;
