/** What was asked, as a tree: the question first, then each part of its subject; and what was found, once. */
export class Asked<A> {
  #found: A | undefined;
  /** Most questions are asked about one thing: a table is made when there is a second one. */
  #first: { readonly part: unknown; readonly asked: Asked<A> } | undefined;
  #others: Map<unknown, Asked<A>> | undefined;

  /** The answer to a question about a subject: found when it is asked for the first time. */
  answer(question: unknown, subject: readonly string[], find: () => A): A {
    let asked = this.#part(question);
    for (const part of subject) asked = asked.#part(part);
    asked.#found ??= find();
    return asked.#found;
  }

  #part(part: unknown): Asked<A> {
    const first = this.#first;
    if (first !== undefined && first.part === part) return first.asked;
    const known = this.#others?.get(part);
    if (known !== undefined) return known;
    const asked = new Asked<A>();
    if (first === undefined) this.#first = { part, asked };
    else {
      this.#others ??= new Map();
      this.#others.set(part, asked);
    }
    return asked;
  }
}
