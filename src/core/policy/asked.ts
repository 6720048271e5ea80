/** What was asked, as a tree: the question first, then each part of its subject; and what was found, once. */
export class Asked<A> {
  #found: A | undefined;
  #about: Map<unknown, Asked<A>> | undefined;

  /** The answer to a question about a subject: found when it is asked for the first time. */
  answer(question: unknown, subject: readonly string[], find: () => A): A {
    let asked = this.#part(question);
    for (const part of subject) asked = asked.#part(part);
    asked.#found ??= find();
    return asked.#found;
  }

  #part(part: unknown): Asked<A> {
    this.#about ??= new Map();
    let known = this.#about.get(part);
    if (known === undefined) {
      known = new Asked();
      this.#about.set(part, known);
    }
    return known;
  }
}
