/**
 * What was looked at to find an answer. Answers are found by way of other answers, thousands of them for an offer, so
 * that each only notes which it used; what they looked at all together is told when somebody asks.
 */
import type { Did, Iri } from '../did.js';
import { Aspects, aspectOf } from './aspects.js';
import type { FactKind } from './facts.js';
import { type DependencyKey, dependencyKey, issuerKey, subjectOf } from './world.js';

/** Things that are looked at together. They are looked at far more often than anybody asks for their keys. */
export class Looks {
  private constructor(
    readonly subjects: readonly string[],
    readonly aspects: Aspects,
    private readonly name: () => readonly DependencyKey[],
  ) {}

  static atOne(key: DependencyKey): Looks {
    return new Looks([subjectOf(key)], Aspects.one(aspectOf(key)), () => [key]);
  }

  /** Statements of a kind about a subject, and what their issuers are entitled to. */
  static atStatements(kind: FactKind, subject: Iri, issuers: ReadonlySet<Did>): Looks {
    const aspects = issuers.size === 0 ? Aspects.one(kind) : Aspects.one(kind).with(Aspects.one('issuer'));
    const name = () => [dependencyKey(kind, subject), ...Array.from(issuers, issuerKey)];
    return new Looks([subject, ...issuers], aspects, name);
  }

  get keys(): readonly DependencyKey[] {
    return this.name();
  }
}

export class Looked {
  readonly #sources = new Set<Looks | Looked>();
  #last: Looks | Looked | undefined;
  #aspects: Aspects | undefined;

  add(source: Looks | Looked): void {
    if (source === this.#last) return;
    this.#last = source;
    this.#sources.add(source);
  }

  /** Every key, in the order in which they were looked at. */
  keys(): ReadonlySet<DependencyKey> {
    const keys = new Set<DependencyKey>();
    this.visit(({ keys: some }) => {
      for (const key of some) keys.add(key);
    });
    return keys;
  }

  /** Asked for when the answer is there: nothing is added any more. */
  get aspects(): Aspects {
    if (this.#aspects === undefined) {
      let all = Aspects.NONE;
      for (const { aspects } of this.#sources) all = all.with(aspects);
      this.#aspects = all;
    }
    return this.#aspects;
  }

  /** Everything, once. @param seen is left out, and receives what is told. */
  visit(tell: (looks: Looks) => void, seen: Set<Looks | Looked> = new Set()): void {
    for (const source of this.#sources) {
      if (seen.has(source)) continue;
      seen.add(source);
      if (source instanceof Looked) source.visit(tell, seen);
      else tell(source);
    }
  }
}
