/**
 * Who is who in the golden worlds: the thirteen archetypes, the entities around them, the issuers of the trust list.
 * All fictional, all under `.example`. The demo catalogue signs its credentials for the same names.
 */
import type { Did, Iri } from '../../src/core/did.js';

export interface Archetype {
  readonly name: string;
  readonly did: Did;
  /** The participant is its DID. */
  readonly participant: Iri;
  readonly offer: Iri;
}

function archetype(name: string, host: string, slug: string): Archetype {
  const did = `did:web:${host}.example`;
  return { name, did, participant: did, offer: `https://${host}.example/offers/${slug}` };
}

export const ARCHETYPES = {
  A1: archetype('Boréal', 'boreal', 'health-cloud'),
  A2: archetype('Tandem', 'tandem', 'twin-cloud'),
  A3: archetype('Hyper-EU', 'hyper-eu', 'analytics-cloud'),
  A4: archetype('Nightdesk', 'nightdesk', 'managed-cloud'),
  A5: archetype('Claimsoft', 'claimsoft', 'care-platform'),
  A6: archetype('Fund26', 'fund26', 'growth-cloud'),
  A7: archetype('Twin20', 'twin20', 'pair-cloud'),
  A8: archetype('Silkstack', 'silkstack', 'silk-cloud'),
  A9: archetype('Channel', 'channel', 'channel-cloud'),
  A10: archetype('Stones', 'stones', 'housing'),
  A11: archetype('Hands', 'hands', 'managed-hosting'),
  A12: archetype('Lapsed', 'lapsed', 'study-cloud'),
  A13: archetype('Veil', 'veil', 'veil-cloud'),
} as const;

export type ArchetypeId = keyof typeof ARCHETYPES;
export const ARCHETYPE_IDS = Object.keys(ARCHETYPES) as readonly ArchetypeId[];

/** Companies that publish nothing themselves: owners, suppliers, subprocessors. */
export function entity(slug: string): Iri {
  return `https://entities.example/${slug}`;
}

/** The one EU owner of an archetype whose owners the tables do not name. */
export function soleOwner(id: ArchetypeId): Iri {
  return entity(`${ARCHETYPES[id].did.slice('did:web:'.length, -'.example'.length)}-owner`);
}

export const ENTITIES = {
  tandemFounders: entity('tandem-founders'),
  tandemHolding: entity('tandem-holding'),
  pacificPartners: entity('pacific-partners'),
  tandemFamily: entity('tandem-family'),
  cascadeSoftware: entity('cascade-software'),
  hyperCorp: entity('hyper-corp'),
  nightline: entity('nightline'),
  fund26Founders: entity('fund26-founders'),
  fund26UsFund: entity('fund26-us-fund'),
  twin20Founders: entity('twin20-founders'),
  twin20UsFund: entity('twin20-us-fund'),
  twin20SgFund: entity('twin20-sg-fund'),
  longma: entity('longma'),
  tideway: entity('tideway'),
} as const;

/** The issuers of `policies/trust-list.json`. */
export const ISSUERS = {
  registry: 'did:web:registry.trust.example',
  auditor: 'did:web:auditor.trust.example',
  ownershipAuditor: 'did:web:ownership-auditor.trust.example',
  hdsCertifier: 'did:web:hds-certifier.trust.example',
  sncAuthority: 'did:web:snc-authority.trust.example',
  codeMonitor: 'did:web:code-monitor.trust.example',
  purchasing: 'did:web:purchasing.trust.example',
  transferRegister: 'did:web:transfer-register.trust.example',
} as const satisfies Record<string, Did>;

/** The demo's editor: states what others published about real companies; inferred, decides nothing. */
export const EDITOR: Did = 'did:web:editor.cartulary.example';

/** Certificate ids: `<issuer's host>/certificates/<archetype's host>-<what>`. */
export function certificateIri(issuer: Did, id: ArchetypeId, what: string): Iri {
  const host = ARCHETYPES[id].did.slice('did:web:'.length, -'.example'.length);
  return `https://${issuer.slice('did:web:'.length)}/certificates/${host}-${what}`;
}
