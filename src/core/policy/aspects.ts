/**
 * Which aspects of things are looked at: of an offer or a company the kind of fact, of the law the row. There are about a
 * hundred in all, and few sets of them that occur; each set is there once, so that uniting two is a look-up.
 */
import { type DependencyKey, type DependencyKind, kindOf } from './world.js';

export type Aspect = DependencyKind | DependencyKey;

/** Rows of law and registers are few: each is an aspect of its own. */
export function aspectOf(key: DependencyKey): Aspect {
  const kind = kindOf(key);
  return kind === 'law' || kind === 'register' ? key : kind;
}

export class Aspects {
  static readonly #known = new Map<string, Aspects>();
  static readonly #single = new Map<Aspect, Aspects>();
  static readonly NONE = Aspects.of([]);
  readonly #united = new Map<Aspects, Aspects>();

  private constructor(readonly members: ReadonlySet<Aspect>) {}

  /** The set of them. */
  static of(aspects: Iterable<Aspect>): Aspects {
    const members = [...new Set(aspects)].sort();
    const name = members.join('\n');
    let known = Aspects.#known.get(name);
    if (known === undefined) {
      known = new Aspects(new Set(members));
      Aspects.#known.set(name, known);
    }
    return known;
  }

  static one(aspect: Aspect): Aspects {
    let single = Aspects.#single.get(aspect);
    if (single === undefined) {
      single = Aspects.of([aspect]);
      Aspects.#single.set(aspect, single);
    }
    return single;
  }

  with(other: Aspects): Aspects {
    if (other === this) return this;
    let united = this.#united.get(other);
    if (united === undefined) {
      united = Aspects.of([...this.members, ...other.members]);
      this.#united.set(other, united);
    }
    return united;
  }

  has(aspect: Aspect): boolean {
    return this.members.has(aspect);
  }
}
