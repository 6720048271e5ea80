/** The two hashes that a Data Integrity signature is over: of what the proof says, and of the document. */
import { createHash } from 'node:crypto';
import type { Allowance } from '../allowance.js';
import { type Json, type JsonObject, listOf } from '../credential/json.js';
import type { VerifiableDocument } from '../credential.js';
import { canonicalJson } from '../digest.js';
import { canonicalGraph, canonicalQuads, type Graph, type JsonLd, type Processed } from '../jsonld.js';
import type { Proof } from './data-integrity.js';
import { OptionsTemplates } from './options-templates.js';
import type { Hash, Suite } from './suites.js';

export interface SignedHashes {
  readonly options: Buffer;
  readonly document: Buffer;
}

export class HashedDocument {
  readonly #document: VerifiableDocument;
  readonly #graph: Graph;
  readonly #jsonLd: JsonLd;
  readonly #deepIterations: Allowance;
  /** The document without its proofs is hashed once for all of them. */
  readonly #bare = new Map<string, Promise<Processed<Buffer>>>();

  /** @param graph of the document without its proofs. @param deepIterations what canonicalising it may spend. */
  constructor(document: VerifiableDocument, graph: Graph, jsonLd: JsonLd, deepIterations: Allowance) {
    this.#document = document;
    this.#graph = graph;
    this.#jsonLd = jsonLd;
    this.#deepIterations = deepIterations;
  }

  /**
   * VC-DI-EDDSA §3.2.4, VC-DI-ECDSA §3.2.4.
   * @param previous the proofs that this one follows in a chain: they are signed with the document
   * (VC-DATA-INTEGRITY §4.5). Findings: `graph-too-complex`, those of JSON-LD.
   */
  async under({ suite, options }: Proof, hash: Hash, previous: readonly Json[]): Promise<Processed<SignedHashes>> {
    // Asked first for a chained proof too: what is too complex without the other proofs is not made simpler by them.
    const bare = await this.#bareHash(suite, hash);
    if (!bare.ok) return bare;
    const chained = { ...this.#document.unsecured, proof: previous };
    const document = previous.length === 0 ? bare : await this.#hash(suite, hash, chained);
    if (!document.ok) return document;
    const contexts = optionsContext(this.#document.payload, suite);
    const hashed =
      suite.canonical === 'jcs'
        ? await this.#hash(suite, hash, options)
        : await hashOfOptions({ '@context': contexts, ...options }, hash, this.#jsonLd);
    return hashed.ok ? { ok: true, value: { options: hashed.value, document: document.value } } : hashed;
  }

  #bareHash(suite: Suite, hash: Hash): Promise<Processed<Buffer>> {
    const key = `${suite.canonical} ${hash}`;
    const known = this.#bare.get(key);
    if (known !== undefined) return known;
    const made =
      suite.canonical === 'rdfc'
        ? Promise.resolve(this.#hashOfGraph(this.#graph, hash))
        : this.#hash(suite, hash, this.#document.unsecured);
    this.#bare.set(key, made);
    return made;
  }

  async #hash(suite: Suite, hash: Hash, content: JsonObject): Promise<Processed<Buffer>> {
    if (suite.canonical === 'jcs') return { ok: true, value: digest(hash, canonicalJson(content)) };
    const graph = await this.#jsonLd.graph(content);
    return graph.ok ? this.#hashOfGraph(graph.value, hash) : graph;
  }

  #hashOfGraph(graph: Graph, hash: Hash): Processed<Buffer> {
    const allowed = this.#deepIterations;
    const canonical = hash === 'sha256' ? canonicalGraph(graph, allowed) : canonicalQuads(graph.quads, hash, allowed);
    return canonical.ok ? { ok: true, value: digest(hash, canonical.value) } : canonical;
  }
}

async function hashOfOptions(said: JsonObject, hash: Hash, jsonLd: JsonLd): Promise<Processed<Buffer>> {
  const canonical = await templatesOf(jsonLd, hash).canonical(said);
  return canonical.ok ? { ok: true, value: digest(hash, canonical.value) } : canonical;
}

/** One set for each set of contexts and each hash. */
function templatesOf(jsonLd: JsonLd, hash: Hash): OptionsTemplates {
  const known = templates[hash].get(jsonLd);
  if (known !== undefined) return known;
  const made = new OptionsTemplates(async (said) => {
    const graph = await jsonLd.graph(said);
    return graph.ok ? canonicalQuads(graph.value.quads, hash) : graph;
  });
  templates[hash].set(jsonLd, made);
  return made;
}
const templates: Readonly<Record<Hash, WeakMap<JsonLd, OptionsTemplates>>> = {
  sha256: new WeakMap(),
  sha384: new WeakMap(),
};

/** The proof's terms are those of the document's contexts, and of its suite's when the document has none for them. */
function optionsContext(document: JsonObject, { contexts: [own, ...others] }: Suite): readonly Json[] {
  const contexts = listOf(document['@context']);
  const known = own === undefined || [own, ...others].some((url) => contexts.includes(url));
  return known ? contexts : [...contexts, own];
}

function digest(hash: Hash, text: string): Buffer {
  return createHash(hash).update(text).digest();
}
