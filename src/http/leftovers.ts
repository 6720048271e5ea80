/** What no route answers: other methods, other addresses, and what was thrown. */
import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Catalogue } from '../catalogue/catalogue.js';
import { JournalOutOfReach } from '../core/journal/out-of-reach.js';
import type { Log } from '../ports.js';
import { contextOf } from './context.js';
import { requestId, routeOf } from './exchange.js';
import { respondProblem } from './respond.js';
import type { Route } from './routes.js';

/** Path → the methods it takes. HEAD comes with GET, OPTIONS with everything. */
export function allowedMethods(routes: readonly Route[]): ReadonlyMap<string, readonly string[]> {
  const methods = new Map<string, string[]>();
  for (const { path, method } of routes) {
    const known = methods.get(path) ?? ['OPTIONS'];
    methods.set(path, [...known, ...(method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()])]);
  }
  return methods;
}

/** Reads are open to every origin; what acts is not offered to pages of others. */
export function preflight(methods: readonly string[]): RequestHandler {
  return (_request, response) => {
    response.set({
      Allow: methods.join(', '),
      'Access-Control-Allow-Methods': 'GET, HEAD',
      'Access-Control-Allow-Headers': 'Accept, Accept-Language, If-None-Match',
      'Access-Control-Max-Age': '86400',
    });
    response.status(204).end();
  };
}

export function methodNotAllowed(catalogue: Catalogue, methods: readonly string[]): RequestHandler {
  return (request, response) => {
    const headers = { Allow: methods.join(', ') };
    respondProblem(contextOf(request, response, catalogue), { code: 'method-not-allowed', findings: [] }, headers);
  };
}

export function notFound(catalogue: Catalogue): RequestHandler {
  return (request, response) => {
    respondProblem(contextOf(request, response, catalogue), {
      code: 'not-found',
      findings: [],
      params: { address: request.path },
    });
  };
}

/** The one place where a throw ends. It is a bug or broken I/O: logged whole, answered without a word of it. */
export function onThrow(catalogue: Catalogue, log: Log): ErrorRequestHandler {
  return (error, request, response, _next) => {
    const outOfReach = error instanceof JournalOutOfReach;
    // That is told once, by whoever follows the journal.
    if (!outOfReach) {
      const { method } = request;
      log.error('request-failed', error, { id: requestId(response), method, route: routeOf(request) });
    }
    // Half an answer is told from a whole one by its connection being cut.
    if (response.headersSent) return void response.destroy();
    const code = outOfReach ? 'journal-out-of-reach' : 'internal';
    respondProblem(contextOf(request, response, catalogue), { code, findings: [] });
  };
}
