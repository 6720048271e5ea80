/** @digitalbazaar/ecdsa-rdfc-2019-cryptosuite 1.3.0: opaque to us, handed to DataIntegrityProof. */
declare module '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite' {
  export const cryptosuite: unknown;
}
