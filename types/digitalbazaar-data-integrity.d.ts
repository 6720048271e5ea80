/** @digitalbazaar/data-integrity 2.5.0. */
declare module '@digitalbazaar/data-integrity' {
  export interface Signer {
    /** The verification method that the proof will name. */
    id: string;
    algorithm: string;
    sign(options: { data: Uint8Array }): Promise<Uint8Array>;
  }
  export class DataIntegrityProof {
    constructor(options: { signer?: Signer; date?: string | Date; cryptosuite: unknown });
  }
}
