/** rdf-canonize 5.0.0. */
declare module 'rdf-canonize' {
  import type { RdfQuad } from 'jsonld';

  /** Hex out; asked once for each hash of RDFC-1.0. */
  export interface MessageDigest {
    update(text: string): void;
    digest(): string | Promise<string>;
  }

  export interface CanonizeOptions {
    algorithm: 'RDFC-1.0';
    inputFormat?: 'application/n-quads';
    format?: 'application/n-quads';
    messageDigestAlgorithm?: 'sha256' | 'sha384';
    canonicalIdMap?: Map<string, string>;
    /** Runs of Hash N-Degree Quads allowed before it throws; overrides maxWorkFactor. */
    maxDeepIterations?: number;
    createMessageDigest?: () => MessageDigest;
    signal?: AbortSignal;
  }
  interface RdfCanonize {
    canonize(input: readonly RdfQuad[] | string, options: CanonizeOptions): Promise<string>;
    NQuads: { parse(text: string): RdfQuad[] };
  }
  const rdfCanonize: RdfCanonize;
  export default rdfCanonize;
}

declare module 'rdf-canonize/lib/RDFC10Sync.js' {
  import type { MessageDigest } from 'rdf-canonize';

  interface Term {
    readonly termType: string;
    readonly value: string;
  }

  /** One run of RDFC-1.0. */
  export default class RDFC10Sync {
    constructor(options: { createMessageDigest: () => MessageDigest; maxDeepIterations: number });
    /** Runs of Hash N-Degree Quads still allowed; 0 before `main`. */
    readonly remainingDeepIterations: number;
    main(dataset: readonly Readonly<Record<'subject' | 'predicate' | 'object' | 'graph', Term>>[]): string;
    hashNDegreeQuads(id: string, issuer: unknown): unknown;
  }
}
