/** What is told of one exchange once it is over: its number, its route, and why it was refused. */
import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import type { Problem } from '../core/problem.js';
import type { Log, Meter } from '../ports.js';

const REQUEST_ID = 'X-Request-Id';

/** What a proxy gives may be this; anything else could be a line of its own in somebody's log. */
const FOREIGN_ID = /^[\w.:-]{8,64}$/;

const NO_ROUTE = 'none';

const refusals = new WeakMap<Response, Problem>();

export function noteRefusal(response: Response, problem: Problem): void {
  refusals.set(response, problem);
}

/**
 * Gives each request a number, which its answer carries and its lines in the log name. A proxy's is taken over where a
 * proxy is trusted.
 */
export function numbered(trustedProxies: number): RequestHandler {
  return (request, response, next) => {
    const given = trustedProxies > 0 ? request.get(REQUEST_ID) : undefined;
    response.set(REQUEST_ID, given !== undefined && FOREIGN_ID.test(given) ? given : randomUUID());
    next();
  };
}

export function requestId(response: Response): string {
  return String(response.getHeader(REQUEST_ID));
}

/** The address as the table has it: what people ask for, and whom they ask about, is theirs. */
export function routeOf(request: Request): string {
  const route: { readonly path?: unknown } | undefined = request.route;
  return typeof route?.path === 'string' ? route.path : NO_ROUTE;
}

/** One line and one count a request, when its answer has ended. */
export function told(log: Log, meter: Meter): RequestHandler {
  return (request, response, next) => {
    const started = performance.now();
    response.once('close', () => {
      const ms = performance.now() - started;
      const [{ method }, route, status] = [request, routeOf(request), response.statusCode];
      const problem = refusals.get(response);
      meter.requested(route, method, status, ms / 1000);
      if (problem !== undefined) meter.refused(problem);
      log.info('request', {
        id: requestId(response),
        method,
        route,
        status,
        ms: Math.round(ms),
        whole: response.writableFinished,
        ...(problem === undefined ? {} : { code: problem.code }),
      });
    });
    next();
  };
}
