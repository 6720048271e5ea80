/** rdf-canonize 5.0.0. */
declare module 'rdf-canonize' {
  import type { RdfQuad } from 'jsonld';

  export interface CanonizeOptions {
    algorithm: 'RDFC-1.0';
    inputFormat?: 'application/n-quads';
    format?: 'application/n-quads';
    messageDigestAlgorithm?: 'sha256' | 'sha384';
    canonicalIdMap?: Map<string, string>;
    /** Runs of Hash N-Degree Quads allowed before it throws; overrides maxWorkFactor. */
    maxDeepIterations?: number;
    signal?: AbortSignal;
  }
  interface RdfCanonize {
    canonize(input: readonly RdfQuad[] | string, options: CanonizeOptions): Promise<string>;
    NQuads: { parse(text: string): RdfQuad[] };
  }
  const rdfCanonize: RdfCanonize;
  export default rdfCanonize;
}
