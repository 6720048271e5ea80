/** Pages that always stand: accessibility, the legal notice, the contract to be read. */
import { apiPage } from '../../web/api.js';
import { standingPage } from '../../web/standing.js';
import type { Handler } from '../asked.js';
import { answer } from '../faces.js';
import { operationsOf } from '../openapi/operations.js';

export const accessibility: Handler = () => answer({ html: (frame) => standingPage('accessibility', frame) });

export const legal: Handler = () => answer({ html: (frame) => standingPage('legal', frame) });

export const api: Handler = () => answer({ html: (frame) => apiPage(operationsOf(), frame) });
