/** @digitalbazaar/ed25519-multikey 1.3.1: an oracle in tests. */
declare module '@digitalbazaar/ed25519-multikey' {
  export function from(key: object): Promise<{ id: string; verifier(): unknown }>;
}
