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

/** Gaia-X 25.11 classes. The last asks for a storage configuration, the others for nothing more. */
export type OfferClass =
  | 'gx:ServiceOffering'
  | 'gx:InfrastructureServiceOffering'
  | 'gx:ComputeServiceOffering'
  | 'gx:ObjectStorageServiceOffering';

export interface Archetype {
  readonly id: ArchetypeId;
  readonly company: Place & { readonly name: string; readonly description: string };
  readonly offer: {
    readonly type: OfferClass;
    readonly name: string;
    readonly description: string;
    readonly keywords: readonly string[];
    readonly provision: 'public' | 'private' | 'hybrid';
    /** What its class asks for beyond gx:ServiceOffering. */
    readonly details?: Readonly<Record<string, unknown>>;
    /** Where the machines stand, in Gaia-X terms (gx:PhysicalResource with an address). */
    readonly sites: readonly Site[];
  };
  /** Replaces the base kind by kind; an empty list takes a statement away. */
  readonly facts: Facts;
}
