/**
 * What was looked at to find an answer. Answers are found by way of other answers, thousands of them for an offer, so
 * that each only notes which it used; what they looked at all together is told when somebody asks.
 */
import { Aspects, aspectOf } from './aspects.js';
import { type DependencyKey, subjectOf } from './world.js';

/** Things that are looked at together, with what is asked about them again and again worked out once. */
export class Looks {
  readonly aspects: Aspects;
  readonly subjects: readonly string[];

  constructor(readonly keys: readonly DependencyKey[]) {
    this.aspects = keys.reduce((all, key) => all.with(Aspects.one(aspectOf(key))), Aspects.NONE);
    this.subjects = [...new Set(keys.map(subjectOf))];
  }
}

export class Looked {
  readonly #sources = new Set<Looks | Looked>();
  #aspects: Aspects | undefined;

  add(source: Looks | Looked): void {
    this.#sources.add(source);
  }

  /** Every key, in the order in which they were looked at. */
  keys(): ReadonlySet<DependencyKey> {
    const keys = new Set<DependencyKey>();
    for (const { keys: some } of this.all()) for (const key of some) keys.add(key);
    return keys;
  }

  /** Asked for when the answer is there: nothing is added any more. */
  get aspects(): Aspects {
    this.#aspects ??= [...this.#sources].reduce((all, { aspects }) => all.with(aspects), Aspects.NONE);
    return this.#aspects;
  }

  /** Everything, once. @param seen is left out, and receives what is told. */
  *all(seen: Set<Looks | Looked> = new Set()): Generator<Looks> {
    for (const source of this.#sources) {
      if (seen.has(source)) continue;
      seen.add(source);
      if (source instanceof Looked) yield* source.all(seen);
      else yield source;
    }
  }
}
