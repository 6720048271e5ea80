/** A signed text in the reader's language when there is one; never translated, its own language kept. */
import type { Text } from '../core/claims.js';
import type { Voice } from '../messages/voice.js';

export interface Wording {
  readonly text: string;
  /** BCP 47 as signed; null when the signer did not say. */
  readonly language: string | null;
}

export function wording(texts: readonly Text[], voice: Voice): Wording | null {
  const inLanguage = texts.find(({ lang }) => lang?.toLowerCase().split('-', 1)[0] === voice.language);
  const chosen = inLanguage ?? texts.find(({ lang }) => lang === undefined) ?? texts[0];
  return chosen === undefined ? null : { text: chosen.value, language: chosen.lang ?? null };
}
