/** What every request passes before a route sees it. */
import type { RequestHandler } from 'express';
import type { Catalogue } from '../catalogue/catalogue.js';
import { contextOf, tellHead } from './context.js';
import type { HeaderFields } from './faces.js';
import { quotaPerMinute } from './quota.js';
import { respondProblem } from './respond.js';
import type { Limits } from './site.js';

/** Nothing in line, no script that would be made of text, no frame, no foreign origin. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** No cookie is ever set, so reads may be shared with every origin. */
const ALWAYS: HeaderFields = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
};

const SHARED_READS: HeaderFields = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Cartulary-Seq, Content-Language, ETag, Location, Retry-After, X-Request-Id',
};

const READS: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

export const commonHeaders: RequestHandler = (request, response, next) => {
  response.set(ALWAYS);
  if (READS.includes(request.method)) response.set(SHARED_READS);
  next();
};

export function journalHead(catalogue: Catalogue): RequestHandler {
  return (_request, response, next) => {
    tellHead(response, catalogue);
    next();
  };
}

/** Percent sequences that are not UTF-8 are refused here, so that no later reader has to guess. */
export function wellFormedAddress(catalogue: Catalogue): RequestHandler {
  return (request, response, next) => {
    if (isPercentEncodedUtf8(request.originalUrl)) return next();
    const findings = [{ code: 'encoding-malformed', pointer: '' }] as const;
    respondProblem(contextOf(request, response, catalogue), { code: 'parameter-invalid', findings });
  };
}

function isPercentEncodedUtf8(address: string): boolean {
  try {
    decodeURIComponent(address);
    return true;
  } catch (error) {
    if (error instanceof URIError) return false;
    throw error;
  }
}

export function withinQuota(catalogue: Catalogue, limits: Limits): RequestHandler {
  const reads = quotaPerMinute(limits.readsPerMinute);
  const writes = quotaPerMinute(limits.writesPerMinute);
  return async (request, response, next) => {
    const quota = READS.includes(request.method) ? reads : writes;
    const seconds = await quota.spend(request.ip ?? '');
    if (seconds === undefined) return next();
    const context = contextOf(request, response, catalogue);
    respondProblem(context, { code: 'quota-exceeded', findings: [], params: { seconds } });
  };
}
