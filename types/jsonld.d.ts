/** jsonld 9.0.0: what core/jsonld.ts and the tests call, with the options that @types/jsonld lacks. */
declare module 'jsonld' {
  export interface RemoteDocument {
    contextUrl: string | null;
    documentUrl: string;
    document: unknown;
    /** `static` lets the processed context be kept between operations. */
    tag?: 'static';
  }
  export type DocumentLoader = (url: string) => Promise<RemoteDocument>;

  export interface RdfTerm {
    termType: 'NamedNode' | 'BlankNode' | 'Literal' | 'DefaultGraph';
    value: string;
    datatype?: { termType: 'NamedNode'; value: string };
    language?: string;
    direction?: string;
  }
  export interface RdfQuad {
    subject: RdfTerm;
    predicate: RdfTerm;
    object: RdfTerm;
    graph: RdfTerm;
  }

  export interface Options {
    documentLoader?: DocumentLoader;
    contextResolver?: unknown;
    base?: string | null;
    /** Throw where something would be dropped silently. */
    safe?: boolean;
    processingMode?: string;
    skipExpansion?: boolean;
    rdfDirection?: 'i18n-datatype' | 'compound-literal';
    produceGeneralizedRdf?: boolean;
  }

  interface JsonLd {
    documentLoader: DocumentLoader;
    expand(input: unknown, options?: Options): Promise<unknown[]>;
    toRDF(input: unknown, options?: Options): Promise<RdfQuad[]>;
  }
  const jsonld: JsonLd;
  export default jsonld;
}

declare module 'jsonld/lib/ContextResolver.js' {
  export interface SharedCache {
    get(key: string): unknown;
    set(key: string, value: unknown): unknown;
  }
  export default class ContextResolver {
    constructor(options: { sharedCache: SharedCache });
    resolve(options: unknown): Promise<unknown[]>;
  }
}

declare module 'jsonld/lib/context.js' {
  export interface ActiveContext {
    mappings: Map<string, unknown>;
    protected: Record<string, unknown>;
    inverse: unknown;
    previousContext?: ActiveContext;
    original?: ActiveContext;
    clone(this: ActiveContext): ActiveContext;
    getInverse(this: ActiveContext): unknown;
    revertToPreviousContext(this: ActiveContext): ActiveContext;
    '@base'?: unknown;
    '@language'?: unknown;
    '@vocab'?: unknown;
  }
  interface ContextApi {
    getInitialContext(options: { processingMode?: string | undefined }): ActiveContext;
    process(options: {
      activeCtx: ActiveContext;
      localCtx: unknown;
      propagate: boolean;
      overrideProtected: boolean;
      options: unknown;
    }): Promise<ActiveContext>;
    expandIri(
      activeCtx: ActiveContext,
      value: string,
      relativeTo: { vocab?: boolean; base?: boolean },
      options: { base: string },
    ): unknown;
    /** Called once for each term of each context that is processed. */
    createTermDefinition(options: unknown): void;
  }
  const api: ContextApi;
  export default api;
}

declare module 'jsonld/lib/ResolvedContext.js' {
  import type { ActiveContext } from 'jsonld/lib/context.js';

  /** A local context, and what it made of the active contexts that it was last processed under. */
  export default class ResolvedContext {
    readonly cache: { get(key: unknown): unknown; set(key: unknown, value: unknown): unknown };
    getProcessed(active: ActiveContext): unknown;
    setProcessed(active: ActiveContext, processed: unknown): void;
  }
}
