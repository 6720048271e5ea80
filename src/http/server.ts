/** The service as an Express application: guards first, then the table, then what no route answers. */
import express, { type Express } from 'express';
import type { Catalogue } from '../catalogue/catalogue.js';
import { numbered, told } from './exchange.js';
import { gate } from './gate.js';
import { commonHeaders, journalHead, wellFormedAddress, withinQuota } from './guards.js';
import { allowedMethods, methodNotAllowed, notFound, onThrow, preflight } from './leftovers.js';
import { ROUTES } from './routes.js';
import { serve } from './serve.js';
import type { Site } from './site.js';

/** Followers and listeners that are written to at the same time. */
const STREAMS = 64;

/** @returns the application; `listen.ts` binds it with the time limits of a connection. */
export function createServer(catalogue: Catalogue, site: Site): Express {
  const app = express();
  app.disable('x-powered-by');
  app.enable('strict routing');
  app.enable('case sensitive routing');
  // Addresses are read by the handlers, strictly; Express's nested objects would only be a way around that.
  app.set('query parser', false);
  app.set('trust proxy', site.trustedProxies);

  app.use(numbered(site.trustedProxies), told(site.log, site.meter), commonHeaders, journalHead(catalogue));
  app.use(wellFormedAddress(catalogue), withinQuota(catalogue, site.limits));

  const documents = gate(site.limits.documentsInFlight);
  const batches = gate(site.limits.batchesInFlight);
  const streams = gate(STREAMS);
  const house = { catalogue, site, documents, batches, streams };
  for (const route of ROUTES) app[route.method](route.path, serve(route, house));

  for (const [path, methods] of allowedMethods(ROUTES)) {
    app.options(path, preflight(methods));
    app.all(path, methodNotAllowed(catalogue, methods));
  }
  app.use(notFound(catalogue));
  app.use(onThrow(catalogue, site.log));
  return app;
}
