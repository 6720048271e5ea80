/**
 * Do the resources that a credential gives digests of have them (VCDM 2.0 §5.3)? Credentials of the same bundle are at
 * hand, and so are the pinned contexts; everything else was gathered. What could not be had is unknown, and never a pass.
 */
import { createHash } from 'node:crypto';
import { idOf } from '../credential/json.js';
import { type GivenDigests, resourcesOf } from '../credential/related-resource.js';
import type { Digest } from '../digest.js';
import { canonicalJson } from '../digest.js';
import { type Contexts, pinned } from '../jsonld.js';
import type { Finding } from '../problem.js';
import type { Evidence } from './check.js';
import { MAX_RESOURCES } from './limits.js';
import { resourceAt } from './resources.js';
import type { BundleMember, DocumentSubject, Subject } from './subject.js';

export interface ResourceAnswer {
  readonly outcome: 'pass' | 'fail' | 'unknown';
  readonly finding?: Finding;
  /** What was fetched and looked at. */
  readonly evidence?: Digest;
}

/**
 * What is received inside a presentation is no longer the file that was published: a credential has the digest when its
 * JWT, or its canonical JSON (RFC 8785) with or without its proof, does. A context is pinned by its content and kept
 * without the layout of its file, so that only the digest of its canonical JSON can be told here; for another one, its file is fetched.
 * Findings (fail): `resource-digest-differs`; (unknown): `resource-not-compared`, `resources-too-many`, those of fetching.
 */
export function resourceDigests(subject: DocumentSubject): readonly ResourceAnswer[] {
  const { reading, document, vocabulary, evidence } = subject;
  const held = heldIn(subject);
  return resourcesOf(document.payload, reading.pointer).map(({ id, pointer, digests }): ResourceAnswer => {
    const differs: Finding = { code: 'resource-digest-differs', pointer, params: { id } };
    // `data-model` has said what is wrong with one that gives none.
    if (digests.length === 0)
      return { outcome: 'unknown', finding: { code: 'resource-not-compared', pointer, params: { id } } };
    if (held.isMember(id)) return held.has(id, digests) ? { outcome: 'pass' } : { outcome: 'fail', finding: differs };
    if (pinned(vocabulary.contexts, id) !== undefined && held.has(id, digests)) return { outcome: 'pass' };
    const found = fetched(id, pointer, evidence);
    if (!('evidence' in found)) return found;
    return held.fetchedHas(id, digests) ? found : { ...found, outcome: 'fail', finding: differs };
  });
}

/** @returns with `evidence` when there is something to look at, else why not. */
export function fetched(url: string, pointer: string, evidence: readonly Evidence[]): ResourceAnswer {
  const found = resourceAt(url, evidence);
  if (found?.content.ok) return { outcome: 'pass', evidence: found.content.digest };
  if (found?.content.ok === false) return { outcome: 'unknown', finding: { ...found.content.finding, pointer } };
  const params = { id: url, limit: MAX_RESOURCES };
  const code =
    URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? 'resources-too-many' : 'resource-not-compared';
  return { outcome: 'unknown', finding: { code, pointer, params } };
}

type Content = () => string | Uint8Array;

/** Hashes each content at most once by each algorithm, however often a bundle's documents ask. */
class Held {
  readonly #members = new Map<string, readonly Content[]>();
  readonly #contexts: Contexts;
  readonly #evidence: readonly Evidence[];
  readonly #digests = new Map<string, ReadonlySet<string>>();

  constructor(bundle: readonly BundleMember[], contexts: Contexts, evidence: readonly Evidence[]) {
    this.#contexts = contexts;
    this.#evidence = evidence;
    for (const { document, bytes, form } of bundle.map(({ reading }) => reading)) {
      const id = document === undefined ? undefined : idOf(document.payload);
      if (document === undefined || typeof id !== 'string' || form !== 'credential') continue;
      const { payload, unsecured } = document;
      const contents = [() => bytes, () => canonicalJson(payload), () => canonicalJson(unsecured)];
      this.#members.set(id, [...(this.#members.get(id) ?? []), ...contents]);
    }
  }

  isMember(id: string): boolean {
    return this.#members.has(id);
  }

  /** Of a credential of the bundle, or of a pinned context. */
  has(id: string, given: GivenDigests): boolean {
    const context = pinned(this.#contexts, id);
    const contents = this.#members.get(id) ?? (context === undefined ? [] : [() => canonicalJson(context)]);
    return this.#have(id, contents, given);
  }

  fetchedHas(url: string, given: GivenDigests): boolean {
    const content = resourceAt(url, this.#evidence)?.content;
    return content?.ok === true && this.#have(`fetched ${url}`, [() => content.bytes], given);
  }

  #have(name: string, contents: readonly Content[], given: GivenDigests): boolean {
    return given.every((any) => any.some(({ algorithm, value }) => this.#all(name, contents, algorithm).has(value)));
  }

  #all(name: string, contents: readonly Content[], algorithm: string): ReadonlySet<string> {
    const key = `${algorithm} ${name}`;
    const known = this.#digests.get(key);
    if (known !== undefined) return known;
    const made = new Set(contents.map((content) => createHash(algorithm).update(content()).digest('hex')));
    this.#digests.set(key, made);
    return made;
  }
}

/** @returns whether what was fetched from a URL has every digest that is given of it. */
export function fetchedHas(url: string, given: GivenDigests, subject: Subject): boolean {
  return heldIn(subject).fetchedHas(url, given);
}

function heldIn({ bundle, vocabulary, evidence }: Subject): Held {
  const known = gathered.get(bundle);
  if (known !== undefined) return known;
  const made = new Held(bundle, vocabulary.contexts, evidence);
  gathered.set(bundle, made);
  return made;
}
const gathered = new WeakMap<readonly BundleMember[], Held>();
