/** The document behind an address that a visitor names: through the one guarded fetcher, few at a time, and never kept. */
import { MEDIA_TYPES } from '../../core/credential/media-type.js';
import { MAX_DOCUMENT_BYTES } from '../../core/verification/limits.js';
import type { FetchDocument } from '../../ports.js';
import { type Reach, systemResolver } from './destination.js';
import { fetchGuarded } from './fetch.js';
import { Gate } from './gate.js';
import type { FetchLimits } from './limits.js';

/** Servers that know nothing of credentials call them text. */
const LIMITS: FetchLimits = {
  totalMs: 5_000,
  connectMs: 2_000,
  silenceMs: 2_000,
  bytes: MAX_DOCUMENT_BYTES,
  mediaTypes: [...MEDIA_TYPES, 'application/jwt', 'text/plain', 'application/octet-stream'],
};

const PARALLEL = 4;

export function documentFetcher(reach: Reach): FetchDocument {
  const gate = new Gate(PARALLEL);
  return (url) => gate.run(() => fetchGuarded(url, LIMITS, { reach, resolve: systemResolver }));
}
