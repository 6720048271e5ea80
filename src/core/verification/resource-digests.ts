/**
 * Do the resources that a credential gives digests of have them? A verifier owes that for each resource that it makes
 * use of (VCDM 2.0 §5.3). Used here are the credentials of the same bundle, and the pinned contexts; nothing is fetched.
 */
import { createHash } from 'node:crypto';
import { idOf } from '../credential/json.js';
import { resourcesOf } from '../credential/related-resource.js';
import { canonicalJson } from '../digest.js';
import { type Contexts, pinned } from '../jsonld.js';
import type { Finding } from '../problem.js';
import type { BundleMember, DocumentSubject } from './subject.js';

/**
 * What is received inside a presentation is no longer the file that was published: a credential has the digest when its
 * JWT, or its canonical JSON (RFC 8785) with or without its proof, does. A context is pinned by its content and kept
 * without the layout of its file, so that only the digest of its canonical JSON can be told; another one is noted.
 * Findings: `resource-digest-differs` (fail); `resource-not-compared` (a note).
 */
export function resourceDigests({ reading, document, bundle, vocabulary }: DocumentSubject): readonly Finding[] {
  const held = heldIn(bundle, vocabulary.contexts);
  return resourcesOf(document.payload, reading.pointer).flatMap(({ id, pointer, digests }): readonly Finding[] => {
    const has = digests.every((any) => any.some(({ algorithm, value }) => held.digests(id, algorithm).has(value)));
    if (has && digests.length > 0) return [];
    const code = held.isMember(id) ? 'resource-digest-differs' : 'resource-not-compared';
    return [{ code, pointer, params: { id } }];
  });
}

/** Hashes each content at most once by each algorithm, however often a bundle's documents ask. */
class Held {
  readonly #members = new Map<string, readonly (() => string | Uint8Array)[]>();
  readonly #contexts: Contexts;
  readonly #digests = new Map<string, ReadonlySet<string>>();

  constructor(bundle: readonly BundleMember[], contexts: Contexts) {
    this.#contexts = contexts;
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

  digests(id: string, algorithm: string): ReadonlySet<string> {
    const key = `${algorithm} ${id}`;
    const known = this.#digests.get(key);
    if (known !== undefined) return known;
    const digests = this.#contents(id).map((content) => createHash(algorithm).update(content()).digest('hex'));
    const made = new Set(digests);
    this.#digests.set(key, made);
    return made;
  }

  #contents(id: string): readonly (() => string | Uint8Array)[] {
    const context = pinned(this.#contexts, id);
    return this.#members.get(id) ?? (context === undefined ? [] : [() => canonicalJson(context)]);
  }
}

function heldIn(bundle: readonly BundleMember[], contexts: Contexts): Held {
  const known = gathered.get(bundle);
  if (known !== undefined) return known;
  const made = new Held(bundle, contexts);
  gathered.set(bundle, made);
  return made;
}
const gathered = new WeakMap<readonly BundleMember[], Held>();
