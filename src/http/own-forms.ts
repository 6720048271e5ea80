/** Forms are taken from this site's own pages alone: a page elsewhere must not make a visitor's browser send one. */
import type { Request } from 'express';
import { essence, FORM_TYPES } from './media-types.js';

/**
 * Is this a form that another site's page makes a browser send? Other bodies need the consent of CORS, which is never
 * given; programs send neither header. Fetch Metadata first (W3C, `Sec-Fetch-Site`), else `Origin` (RFC 6454 §7).
 */
export function isForeignForm(request: Request): boolean {
  if (!FORM_TYPES.some((form) => form === essence(request.get('content-type') ?? ''))) return false;
  const site = request.get('sec-fetch-site');
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const origin = request.get('origin');
  return origin !== undefined && origin.replace(/^https?:\/\//, '') !== request.get('host');
}
