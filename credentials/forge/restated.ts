/** Offers that their providers have stated again, under the same id: what was granted for the old words no longer fits. */
import { stones } from './archetypes/stones.js';
import type { Draft } from './draft.js';
import { offering } from './self-description.js';

export function restatedOffers(): readonly Draft[] {
  return [
    offering({ ...stones, offer: { ...stones.offer, sites: [...stones.offer.sites, SECOND_SITE] } }, '2026-11-02'),
  ];
}

const SECOND_SITE = {
  name: 'Reims 2',
  street: '12 rue de l’Exemple',
  postalCode: '51100',
  locality: 'Reims',
  country: 'FR',
};
