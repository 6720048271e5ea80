/** jsonld-signatures 11.6.0: only the purposes. */
declare module 'jsonld-signatures' {
  interface JsonLdSignatures {
    purposes: {
      /** A proof whose method stands under `term` in its controller's document. */
      ControllerProofPurpose: new (options: {
        term: 'assertionMethod' | 'authentication';
      }) => unknown;
    };
  }
  const jsigs: JsonLdSignatures;
  export default jsigs;
}
