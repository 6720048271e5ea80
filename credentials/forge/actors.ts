/**
 * Who signs and who is named in the demo. All of them are fictional and live under `.example` (RFC 2606 §2), a name
 * that nobody can register: no key here can ever speak for a real company, authority or certifier.
 */
import type { Did, Iri } from '../../src/core/did.js';
import type { Party } from '../../src/core/policy/facts.js';

/** The thirteen providers of the worked world, by the archetype each one plays. */
export const PROVIDERS = {
  A1: { host: 'boreal.example', slug: 'health-cloud' },
  A2: { host: 'tandem.example', slug: 'twin-cloud' },
  A3: { host: 'hyper-eu.example', slug: 'analytics-cloud' },
  A4: { host: 'nightdesk.example', slug: 'managed-cloud' },
  A5: { host: 'claimsoft.example', slug: 'care-platform' },
  A6: { host: 'fund26.example', slug: 'growth-cloud' },
  A7: { host: 'twin20.example', slug: 'pair-cloud' },
  A8: { host: 'silkstack.example', slug: 'silk-cloud' },
  A9: { host: 'channel.example', slug: 'channel-cloud' },
  A10: { host: 'stones.example', slug: 'housing' },
  A11: { host: 'hands.example', slug: 'managed-hosting' },
  A12: { host: 'lapsed.example', slug: 'study-cloud' },
  A13: { host: 'veil.example', slug: 'veil-cloud' },
} as const satisfies Record<string, { readonly host: string; readonly slug: string }>;

export type ArchetypeId = keyof typeof PROVIDERS;

export function providerDid(id: ArchetypeId): Did {
  return `did:web:${PROVIDERS[id].host}`;
}

export function offerIri(id: ArchetypeId): Iri {
  return `https://${PROVIDERS[id].host}/offers/${PROVIDERS[id].slug}`;
}

/** Those whose word counts beyond themselves: `policies/` says who is entitled for what. */
export const TRUSTED = {
  registry: 'did:web:registry.trust.example',
  auditor: 'did:web:auditor.trust.example',
  ownershipAuditor: 'did:web:ownership-auditor.trust.example',
  hdsCertifier: 'did:web:hds-certifier.trust.example',
  sncAuthority: 'did:web:snc-authority.trust.example',
  codeMonitor: 'did:web:code-monitor.trust.example',
  purchasing: 'did:web:purchasing.trust.example',
  transferRegister: 'did:web:transfer-register.trust.example',
} as const satisfies Record<string, Did>;

/** Grants Gaia-X labels in the demo, as a Gaia-X Digital Clearing House would. */
export const COMPLIANCE: Did = 'did:web:compliance.trust.example';

/** Reports what public sources say about real companies. Entitled for nothing: see `reported/`. */
export const EDITOR: Did = 'did:web:editor.cartulary.example';

export type Signatory = 'provider' | keyof typeof TRUSTED;

export function signatoryDid(signatory: Signatory, provider: ArchetypeId): Did {
  return signatory === 'provider' ? providerDid(provider) : TRUSTED[signatory];
}

/** Everybody who has a demo key and a pinned DID document. */
export function everySigner(): readonly Did[] {
  const providers = (Object.keys(PROVIDERS) as ArchetypeId[]).map(providerDid);
  return [...providers, ...Object.values(TRUSTED), COMPLIANCE, EDITOR];
}

/** Companies that are named but sign nothing. */
function entity(slug: string, name: string, country: string): Party {
  return { id: `https://entities.example/${slug}`, name, country };
}
export const HYPER_CORP = entity('hyper-corp', 'Hyper Corporation', 'US');
export const NIGHTLINE = entity('nightline', 'Nightline Support Inc.', 'US');
export const CASCADE = entity('cascade-software', 'Cascade Software Inc.', 'US');
export const PACIFIC = entity('pacific-partners', 'Pacific Partners LP', 'US');
export const TANDEM_HOLDING = entity('tandem-holding', 'Tandem Holding B.V.', 'NL');
export const TANDEM_FOUNDERS = entity('tandem-founders', 'Founders of Tandem', 'FR');
export const TANDEM_FAMILY = entity('tandem-family', 'Van der Voorbeeld family', 'NL');
export const FUND26_FOUNDERS = entity('fund26-founders', 'Founders and staff of Fund26', 'FR');
export const FUND26_FUND = entity('fund26-us-fund', 'Summit Infrastructure Fund LP', 'US');
export const TWIN20_FOUNDERS = entity('twin20-founders', 'Founders of Twin20', 'FR');
export const TWIN20_US_FUND = entity('twin20-us-fund', 'Prairie Capital LLC', 'US');
export const TWIN20_SG_FUND = entity('twin20-sg-fund', 'Strait Ventures Pte. Ltd.', 'SG');
export const LONGMA = entity('longma', 'Longma Systems Co. Ltd.', 'CN');
export const TIDEWAY = entity('tideway', 'Tideway Storage Ltd', 'GB');

/** Natural persons: nobody owns them, so the walk up the holdings ends here. */
export function founders(id: ArchetypeId): Party {
  return entity(`${nickname(id)}-owner`, 'Founding family', 'FR');
}

/** `boreal` of `boreal.example`: in paths of files and of certificates. */
export function nickname(id: ArchetypeId): string {
  return PROVIDERS[id].host.slice(0, -'.example'.length);
}
