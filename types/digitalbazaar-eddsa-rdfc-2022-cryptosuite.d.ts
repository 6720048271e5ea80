/** @digitalbazaar/eddsa-rdfc-2022-cryptosuite 1.3.0: opaque to us, handed to DataIntegrityProof. */
declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: unknown;
}
