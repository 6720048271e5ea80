/** Laws with reach beyond their country, by the country of whoever they could compel. Only what was read is named. */
import type { Country } from './facts.js';

const REACHING: Readonly<Record<Country, readonly string[]>> = {
  US: ['CLOUD-ACT', 'FISA-702'],
};

/** @returns reference ids; empty where no such law is in the references, which does not mean that there is none. */
export function reachingFrom(...countries: readonly (Country | undefined)[]): readonly string[] {
  return [...new Set(countries.flatMap((country) => (country === undefined ? [] : (REACHING[country] ?? []))))];
}
