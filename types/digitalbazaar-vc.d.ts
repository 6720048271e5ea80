/** @digitalbazaar/vc 7.3.0: signing, and the oracle of our tests. */
declare module '@digitalbazaar/vc' {
  import type { DocumentLoader } from 'jsonld';

  interface SignOptions {
    suite: unknown;
    documentLoader: DocumentLoader;
    now?: string | Date;
  }
  export function issue(options: SignOptions & { credential: object }): Promise<Record<string, unknown>>;
  export function signPresentation(
    options: SignOptions & { presentation: object; purpose?: unknown; challenge?: string; domain?: string },
  ): Promise<Record<string, unknown>>;
  export function verifyCredential(
    options: SignOptions & { credential: object; purpose?: unknown; maxClockSkew?: number },
  ): Promise<{ verified: boolean; error?: unknown }>;
  export class CredentialIssuancePurpose {
    constructor(options?: object);
  }
}
