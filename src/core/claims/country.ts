import { GAIA_X } from '../namespace.js';
import type { RdfView } from '../rdf-view.js';
import { wordsOf } from './text.js';

const COUNTRY_CODE = `${GAIA_X}countryCode`;

/** @returns gx:countryCode of an address or number, when it is ISO 3166-1 alpha-2. */
export function countryOf(view: RdfView, node: string): string | undefined {
  const [code] = wordsOf(view, node, COUNTRY_CODE);
  return code !== undefined && /^[A-Z]{2}$/.test(code) ? code : undefined;
}
