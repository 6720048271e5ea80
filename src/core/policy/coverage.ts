/** Who covers which activity of HDS: the offer's own certificates, and those of the layers that it runs on. */
import type { Iri } from '../did.js';
import type { Instant } from '../instant.js';
import { certificatesOf, type Standing } from './certificates.js';
import { layersOf } from './hosting.js';
import type { Reading } from './reading.js';
import type { Input } from './verdict.js';

export const ACTIVITIES = [1, 2, 3, 4, 5, 6] as const;

export interface CoveringCertificate {
  /** The offer or the layer that holds it. */
  readonly offer: Iri;
  readonly version: string;
  readonly until: Instant;
  /** Only an active one covers anything; of the others this says why not. */
  readonly standing: Standing;
  readonly inputs: readonly Input[];
}

export interface Coverage {
  /** The offer first, then what it runs on, nearest first. */
  readonly layers: readonly Iri[];
  readonly activities: readonly { readonly activity: number; readonly by: readonly CoveringCertificate[] }[];
}

/** The matrix of one day. A layer below counts only where the link to it is attested (policies/README.md D8). */
export function coverageOf(reading: Reading, offer: Iri): Coverage {
  const layers = layersOf(reading, offer).offers;
  const held = layers.flatMap((layer) => certificatesOf(reading, layer, 'HDS'));
  const activities = ACTIVITIES.map((activity) => ({
    activity,
    by: held
      .filter(({ stated }) => stated.fact.value.activity.includes(activity))
      .map(({ offer: holder, stated, standing, inputs }) => {
        const { value, until } = stated.fact;
        return { offer: holder, version: value.schemeVersion, until, standing, inputs };
      }),
  }));
  return { layers, activities };
}
