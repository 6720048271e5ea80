/** Where the document of a need lies: for a DID by the rules of its method, for everything else its own URL. */
import { didOf } from '../../core/did.js';
import { didWebUrl, type WebLocation } from '../../core/did-web.js';
import type { Need } from '../../core/verification/check.js';
import type { Reach } from './destination.js';

/**
 * Findings: `did-web-host`, `did-web-path`, `did-method-unsupported`.
 * In development a did:web of `localhost` is read over http, as local servers rarely have a certificate.
 */
export function locationOf(need: Need, reach: Reach): WebLocation {
  if (need.kind !== 'did-document') return { ok: true, url: need.url };
  if (!need.url.startsWith('did:web:')) {
    const method = need.url.split(':')[1] ?? '';
    return { ok: false, finding: { code: 'did-method-unsupported', pointer: '', params: { method } } };
  }
  const location = didWebUrl(didOf(need.url));
  if (!location.ok || reach === 'public') return location;
  return { ok: true, url: location.url.replace(/^https:\/\/localhost(?=[:/])/, 'http://localhost') };
}
