/** One provider of the worked world: who it is, what it offers, and what it states otherwise than the base. */
import type { ArchetypeId } from './actors.js';
import type { Facts } from './fact.js';

export interface Place {
  readonly street: string;
  readonly postalCode: string;
  readonly locality: string;
  readonly country: string;
}

export interface Site extends Place {
  readonly name: string;
}

/** Gaia-X 25.11 classes whose shapes ask nothing beyond gx:ServiceOffering. */
export type OfferClass =
  | 'gx:ServiceOffering'
  | 'gx:InfrastructureServiceOffering'
  | 'gx:ComputeServiceOffering'
  | 'gx:StorageServiceOffering';

export interface Archetype {
  readonly id: ArchetypeId;
  readonly company: Place & { readonly name: string; readonly description: string };
  readonly offer: {
    readonly type: OfferClass;
    readonly name: string;
    readonly description: string;
    readonly keywords: readonly string[];
    readonly provision: 'public' | 'private' | 'hybrid';
    /** Where the machines stand, in Gaia-X terms (gx:PhysicalResource with an address). */
    readonly sites: readonly Site[];
  };
  /** Replaces the base kind by kind; an empty list takes a statement away. */
  readonly facts: Facts;
}
