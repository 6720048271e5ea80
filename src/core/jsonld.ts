/**
 * The one door to jsonld and rdf-canonize. Contexts are given, never fetched: a document that names another one is
 * told so. Everything runs in safe mode, so that nothing a signer wrote is dropped silently.
 */
import jsonld from 'jsonld';
import ContextResolver from 'jsonld/lib/ContextResolver.js';
import contextApi from 'jsonld/lib/context.js';
import ResolvedContext from 'jsonld/lib/ResolvedContext.js';
import RDFC10 from 'rdf-canonize/lib/RDFC10Sync.js';
import { Allowance } from './allowance.js';
import { makeCopyOnWrite } from './jsonld/copy-on-write.js';
import { MessageDigest } from './jsonld/message-digest.js';
import { PlainDocuments } from './jsonld/plain-document.js';
import { PlainTerms } from './jsonld/plain-terms.js';
import { relativeReference } from './jsonld/relative-reference.js';
import { type Process, RememberedContexts } from './jsonld/remembered-contexts.js';
import { rememberScoped } from './jsonld/scoped-contexts.js';
import { excerpt, type Finding } from './problem.js';
import { MAX_DEEP_ITERATIONS } from './verification/limits.js';

export type { DocumentLoader } from 'jsonld';
export type { Quad, Term } from './jsonld/rdf.js';

import type { DocumentLoader } from 'jsonld';
import type { Quad } from './jsonld/rdf.js';

/** Whatever calls the library without a loader must fail, not reach the network. */
jsonld.documentLoader = (url) => Promise.reject(new Error(`no document loader was given for ${url}`));

/** Context URL, without fragment → parsed context document. */
export type Contexts = Readonly<Record<string, unknown>>;

/** The signed view of a document: what claims and shapes are read from. */
export interface Graph {
  readonly quads: readonly Quad[];
}

export type Processed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly finding: Finding };

const RDF = { base: null, safe: true, rdfDirection: 'i18n-datatype', produceGeneralizedRdf: false } as const;

/** The processing modes whose initial contexts jsonld keeps. */
const MODES = [undefined, 'json-ld-1.0', 'json-ld-1.1'];
let undo: (() => void)[] = [];

/** Turns copy-on-write contexts on (the default) or off, for the whole process: processors made before keep theirs. */
export function useCopyOnWriteContexts(on: boolean): void {
  for (const revert of undo) revert();
  undo = on
    ? [
        ...MODES.map((processingMode) => makeCopyOnWrite(contextApi.getInitialContext({ processingMode }))),
        rememberScoped(ResolvedContext.prototype),
      ]
    : [];
}
useCopyOnWriteContexts(true);

let shortWay = true;

/** Turns the short way of plain documents (`jsonld/plain-document.ts`) on (the default) or off, for the whole process. */
export function useShortWay(on: boolean): void {
  shortWay = on;
}

/**
 * @returns a loader over these contexts alone, for libraries that want one. It rejects on anything else. What it loads
 * is not tagged `static`: the library's own cache of such contexts is shared by the whole process, by URL.
 */
export function sealedLoader(contexts: Contexts): DocumentLoader {
  return async (url) => {
    const document = pinned(contexts, url);
    if (document === undefined) throw new Error(`not a pinned context: ${url}`);
    // A copy, because jsonld rewrites relative URLs in the documents that it is handed.
    return { contextUrl: null, documentUrl: url, document: structuredClone(document) };
  };
}

/** Gaia-X documents write the context URL with an empty fragment (`…/development#`); it names the same document. */
export function pinned(contexts: Contexts, url: string): unknown {
  const key = url.endsWith('#') ? url.slice(0, -1) : url;
  return Object.hasOwn(contexts, key) ? contexts[key] : undefined;
}

/** JSON-LD processing over a fixed set of contexts. */
export class JsonLd {
  readonly #documentLoader: DocumentLoader;
  readonly #cache: PinnedCache;
  readonly #plain: PlainDocuments;

  constructor(contexts: Contexts) {
    const load = sealedLoader(contexts);
    // `static` is what lets our own cache keep it.
    this.#documentLoader = async (url) => ({ ...(await load(url)), tag: 'static' });
    this.#cache = new PinnedCache(contexts);
    const rules = new PlainTerms({
      expandIri: (active, value, to) => contextApi.expandIri(active, value, to, NO_BASE),
    });
    const remembered = new RememberedContexts((question) => this.#process(question));
    this.#plain = new PlainDocuments(contextApi.getInitialContext({ processingMode: undefined }), rules, remembered);
  }

  /**
   * Expands and converts to RDF.
   * Findings: `json-ld-dropped`, `json-ld-invalid`, `context-protected`, `context-unknown`.
   */
  async graph(document: object): Promise<Processed<Graph>> {
    const plain = shortWay ? await this.#plain.quads(document) : undefined;
    if (plain !== undefined) return { ok: true, value: { quads: plain } };
    try {
      const options = { ...RDF, ...this.#loading() };
      const expanded = await jsonld.expand(document, options);
      const relative = relativeReference(expanded);
      if (relative !== undefined) {
        const params = { reason: 'relative object reference' };
        return { ok: false, finding: { code: 'json-ld-dropped', pointer: '', found: excerpt(relative), params } };
      }
      const quads = await jsonld.toRDF(expanded, { ...options, skipExpansion: true });
      return { ok: true, value: { quads } };
    } catch (error) {
      return { ok: false, finding: findingOf(error) };
    }
  }

  #loading() {
    return {
      documentLoader: this.#documentLoader,
      contextResolver: new ContextResolver({ sharedCache: this.#cache }),
    };
  }

  /** Whatever is wrong with a context is said by the long way. */
  readonly #process: Process = async ({ active, local, scope }) => {
    const options = { ...NO_BASE, ...this.#loading(), eventHandler: [refuseEvent] };
    const how = { propagate: scope !== 'type', overrideProtected: scope === 'property' };
    try {
      return await contextApi.process({ activeCtx: active, localCtx: local, ...how, options });
    } catch {
      return undefined;
    }
  };
}

const NO_BASE = { base: '' } as const;

function refuseEvent({ event }: { readonly event: { readonly code: string } }): never {
  throw new Error(event.code);
}

/** @returns the processor of these contexts, made once per contexts object. */
export function jsonLdOver(contexts: Contexts): JsonLd {
  const known = processors.get(contexts);
  if (known !== undefined) return known;
  const made = new JsonLd(contexts);
  processors.set(contexts, made);
  return made;
}
const processors = new WeakMap<Contexts, JsonLd>();

/**
 * RDFC-1.0 canonical N-Quads.
 * @param messageDigestAlgorithm by which blank nodes are told apart (RDF-CANON §4.2): its strength is the signature's.
 * @param deepIterations runs of Hash N-Degree Quads that are left; what is run is taken from it.
 * Finding: `graph-too-complex` (the W3C suite passes within MAX_DEEP_ITERATIONS).
 */
export function canonicalQuads(
  quads: readonly Quad[],
  messageDigestAlgorithm: 'sha256' | 'sha384' = 'sha256',
  deepIterations = new Allowance(MAX_DEEP_ITERATIONS),
): Processed<string> {
  const maxDeepIterations = deepIterations.left;
  const createMessageDigest = () => new MessageDigest(messageDigestAlgorithm);
  // The class behind the library's one function: it alone tells how many were run.
  const run = new RDFC10({ createMessageDigest, maxDeepIterations });
  try {
    return { ok: true, value: run.main(quads) };
  } catch (error) {
    if (!(error instanceof Error) || !/deep iterations/i.test(error.message)) throw error;
    return { ok: false, finding: { code: 'graph-too-complex', pointer: '', params: { limit: MAX_DEEP_ITERATIONS } } };
  } finally {
    deepIterations.spend(maxDeepIterations - run.remainingDeepIterations);
  }
}

/** The same of a document's graph, computed once: each proof asks for it, and so does the document's identity. */
export function canonicalGraph(graph: Graph, deepIterations?: Allowance): Processed<string> {
  const known = canonical.get(graph);
  if (known !== undefined) return known;
  const made = canonicalQuads(graph.quads, 'sha256', deepIterations);
  canonical.set(graph, made);
  return made;
}
const canonical = new WeakMap<Graph, Processed<string>>();

/**
 * Keeps resolved contexts between documents, but only those that come from the pinned files: an inline context of a
 * document lives as long as its own processing, so nobody can push out what everybody needs.
 */
class PinnedCache {
  readonly #entries = new Map<string, unknown>();
  readonly #trusted = new Set<string>();
  readonly #contexts: Contexts;

  constructor(contexts: Contexts) {
    this.#contexts = contexts;
    for (const document of Object.values(contexts)) this.#trust(document);
  }

  get(key: string): unknown {
    return this.#entries.get(key);
  }

  set(key: string, value: unknown): this {
    if (this.#trusted.has(key) || pinned(this.#contexts, key) !== undefined) this.#entries.set(key, value);
    return this;
  }

  /** jsonld's key of an inline context is its JSON text: every `@context` object inside a pinned file is trusted. */
  #trust(node: unknown): void {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      if (key === '@context') {
        for (const context of Array.isArray(value) ? value : [value]) {
          if (typeof context === 'object' && context !== null) this.#trusted.add(JSON.stringify(context));
        }
      }
      this.#trust(value);
    }
  }
}

interface JsonLdError extends Error {
  readonly details?: {
    readonly code?: string;
    readonly event?: { readonly code: string; readonly details: Readonly<Record<string, unknown>> };
  };
}

/** The library reports bad documents by throwing; here they become findings. Its own slips (TypeError) do too. */
function findingOf(error: unknown): Finding {
  if (!(error instanceof Error)) throw error;
  const { event, code } = (error as JsonLdError).details ?? {};
  if (event !== undefined) {
    const found = Object.values(event.details).find((value) => typeof value === 'string');
    const finding: Finding = { code: 'json-ld-dropped', pointer: '', params: { reason: event.code } };
    return found === undefined ? finding : { ...finding, found: excerpt(found) };
  }
  if (code === 'protected term redefinition') return { code: 'context-protected', pointer: '/@context' };
  if (code === 'loading remote context failed') return { code: 'context-unknown', pointer: '/@context' };
  return { code: 'json-ld-invalid', pointer: '', params: { reason: code ?? error.name } };
}
