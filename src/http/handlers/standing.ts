/** Pages that always stand: accessibility, the legal notice, the contract to be read. */
import { apiPage } from '../../web/api.js';
import { standingPage } from '../../web/standing.js';
import type { Handler } from '../asked.js';
import { answer } from '../faces.js';
import { operationsOf } from '../openapi/operations.js';

export const accessibility: Handler = ({ site }) =>
  answer({ html: (frame) => standingPage('accessibility', site.contact, frame) });

export const legal: Handler = ({ site }) => answer({ html: (frame) => standingPage('legal', site.contact, frame) });

export const api: Handler = () => answer({ html: (frame) => apiPage(operationsOf(), frame) });
