/** A legal reference behind a reason. */
import type { Reference } from '../core/policy/law.js';
import type { Voice } from '../messages/voice.js';

export interface LawAnswer {
  readonly id: string;
  readonly citation: string;
  readonly title: string | null;
  readonly url: string | null;
}

/** Looks a reference up by its id; the catalogue holds the register. */
export type Cite = (id: string) => Reference | undefined;

/** An id that the register does not know is still shown: a reason is never left without its source. */
export function lawAnswer(id: string, cite: Cite, voice: Voice): LawAnswer {
  const reference = cite(id);
  if (reference === undefined) return { id, citation: id, title: null, url: null };
  return {
    id,
    citation: voice.cited(voice.text(reference.citation)),
    title: voice.text(reference.title),
    url: reference.url ?? null,
  };
}
