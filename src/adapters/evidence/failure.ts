/** What the outside did wrong, from the error that it caused. */
import { excerpt, type Finding } from '../../core/problem.js';

const TIMEOUT = /^(UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT|UND_ERR_ABORTED|ABORT_ERR|ETIMEDOUT)$/;
const TLS = /^(ERR_TLS_|ERR_SSL_|CERT_|EPROTO$|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|HOSTNAME_MISMATCH|INVALID_CA)/;

/**
 * @throws the error itself when it has no code of the network, of TLS, of zlib or of undici: then it is a bug of ours.
 * Findings: `fetch-timeout`, `fetch-tls`, `fetch-failed`.
 */
export function failureOf(error: unknown, url: string, totalMs: number): Finding {
  const code = codeOf(error);
  if (code === undefined) throw error;
  const params = { url, host: URL.canParse(url) ? new URL(url).host : url };
  if (TIMEOUT.test(code)) return { code: 'fetch-timeout', pointer: '', params: { ...params, ms: totalMs } };
  if (TLS.test(code)) return { code: 'fetch-tls', pointer: '', found: excerpt(code), params };
  return { code: 'fetch-failed', pointer: '', found: excerpt(code), params };
}

function codeOf(error: unknown): string | undefined {
  if (error instanceof DOMException && error.name === 'AbortError') return 'ABORT_ERR';
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  // Wrong arguments carry a code too, and are ours.
  return error.code.startsWith('ERR_INVALID_ARG') || error.code === 'UND_ERR_INVALID_ARG' ? undefined : error.code;
}
