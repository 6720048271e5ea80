/**
 * Rules at floors that only profiles of others ask for. They are judged when they are first asked, some offers at a time so
 * that other questions come between, and kept up from then on; the ones asked longest ago are dropped.
 */
import type { Iri } from '../core/did.js';
import type { RuleKey } from '../core/policy/verdict.js';
import { inSlices } from './slices.js';

/** Rules kept up beyond those of the catalogue's own profiles. */
const ROOM = 128;

export interface Judging {
  /** Rules of the catalogue's own profiles, which are ready always. */
  readonly own: () => readonly RuleKey[];
  readonly offers: () => Iterable<Iri>;
  /** Judges what is missing of these offers, as far as they are still there. */
  readonly complete: (offers: readonly Iri[]) => void;
  readonly drop: (rule: RuleKey) => void;
}

export class FurtherRules {
  /** The ones asked last at the end. */
  readonly #rules = new Set<RuleKey>();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly judging: Judging) {}

  /** With the catalogue's own. */
  get all(): readonly RuleKey[] {
    return [...this.judging.own(), ...this.#rules];
  }

  async prepare(rules: readonly RuleKey[]): Promise<void> {
    const turn = this.#turn.then(() => this.#prepare(rules));
    // Whoever comes next waits for the end, however it ends; a failure belongs to its own caller.
    this.#turn = turn.catch(() => undefined);
    await turn;
  }

  async #prepare(rules: readonly RuleKey[]): Promise<void> {
    const { own, offers, complete, drop } = this.judging;
    const ready = own();
    const further = rules.filter((rule) => !ready.includes(rule));
    const fresh = further.filter((rule) => !this.#rules.has(rule));
    for (const rule of further) {
      this.#rules.delete(rule);
      this.#rules.add(rule);
    }
    const beyond = Math.max(0, this.#rules.size - Math.max(ROOM, further.length));
    for (const rule of [...this.#rules].slice(0, beyond)) {
      this.#rules.delete(rule);
      drop(rule);
    }
    if (fresh.length === 0) return;
    await inSlices([...offers()], (slice) => {
      complete(slice);
      return true;
    });
  }
}
