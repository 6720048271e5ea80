/** THE table: every address of the service, what it takes and what it gives. Tests hold it against the contract. */
import type { Handler } from './asked.js';
import type { FaceName } from './faces.js';
import { health } from './handlers/health.js';
import { asset, contract, didDocument, home } from './handlers/node.js';

export interface Route {
  readonly method: 'get' | 'post';
  /** Express path syntax. */
  readonly path: string;
  readonly handler: Handler;
  /** In the server's order of preference. Empty: one fixed representation, not negotiated. */
  readonly gives: readonly FaceName[];
  /** Media types of the body, in order of the contract. Absent: no body is read. */
  readonly takes?: readonly string[];
  /** Not part of the contract: the pages' own furniture. */
  readonly furniture?: true;
}

export const ROUTES: readonly Route[] = [
  { method: 'get', path: '/', handler: home, gives: [], furniture: true },
  { method: 'get', path: '/health', handler: health, gives: ['json'] },
  { method: 'get', path: '/openapi.json', handler: contract, gives: ['json'] },
  { method: 'get', path: '/.well-known/did.json', handler: didDocument, gives: ['json'] },
  { method: 'get', path: '/assets/:name', handler: asset, gives: [], furniture: true },
];
