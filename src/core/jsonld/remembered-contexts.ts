/**
 * What the library made of the contexts of plain documents: those of the whole document, and those that classes and
 * properties bring. They come from the pinned files alone, so that the same few are met again and again.
 */
import type { ActiveContext } from './copy-on-write.js';

/** Where a local context works: in a document, below a property, or in a node of a class (JSON-LD 1.1 §4.1.8). */
export type Scope = 'document' | 'property' | 'type';

/** A context that has yet to be processed. */
export interface Question {
  readonly active: ActiveContext;
  readonly local: unknown;
  readonly scope: Scope;
}

/** @returns undefined when the library has something to say about it. */
export type Process = (question: Question) => Promise<ActiveContext | undefined>;

/** Contexts nested in contexts can be combined without end; a new start costs little. */
const MOST = 1_000;

export class RememberedContexts {
  readonly #process: Process;
  #known = new WeakMap<ActiveContext, Map<Scope, Map<unknown, ActiveContext>>>();
  #count = 0;

  constructor(process: Process) {
    this.#process = process;
  }

  /** @returns undefined when it has to be learned first. */
  get({ active, local, scope }: Question): ActiveContext | undefined {
    return this.#known.get(active)?.get(scope)?.get(nameOf(local));
  }

  /** @returns whether it is known now. */
  async learn(question: Question): Promise<boolean> {
    const processed = await this.#process(question);
    if (processed === undefined) return false;
    if (this.#count >= MOST) {
      this.#known = new WeakMap();
      this.#count = 0;
    }
    const { active, local, scope } = question;
    const scopes = this.#known.get(active) ?? new Map<Scope, Map<unknown, ActiveContext>>();
    const contexts = scopes.get(scope) ?? new Map<unknown, ActiveContext>();
    this.#known.set(active, scopes.set(scope, contexts.set(nameOf(local), processed)));
    this.#count += 1;
    return true;
  }
}

/** A document's contexts by their text. An object stands in a pinned file, and is always the same. */
function nameOf(local: unknown): unknown {
  return Array.isArray(local) && local.every((one) => typeof one === 'string') ? JSON.stringify(local) : local;
}
