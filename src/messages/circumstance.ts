/** What stands in the way, in the reader's language. */
import type { Circumstance, CircumstanceCode } from '../core/circumstance.js';
import { circumstances as fr } from './fr/circumstances.js';
import type { Language, Lines } from './sentence.js';
import { typeset } from './typography.js';

/** English is the language of the message itself. */
const SAID: Readonly<Record<Language, Lines<CircumstanceCode> | undefined>> = { en: undefined, fr: typeset(fr) };

export function circumstanceIn(language: Language, { code, params, message }: Circumstance): string {
  return SAID[language]?.[code](params) ?? message;
}
