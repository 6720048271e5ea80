/** What stands in the way, in the reader's language. Its findings are said beside it. */
import type { Circumstance, CircumstanceCode } from '../core/circumstance.js';
import { circumstances as en } from './en/circumstances.js';
import { circumstances as fr } from './fr/circumstances.js';
import type { Language, Lines } from './sentence.js';
import { typeset } from './typography.js';

const SAID: Readonly<Record<Language, Partial<Lines<CircumstanceCode>>>> = { en, fr: typeset(fr) };

export function circumstanceIn(language: Language, { code, params, message }: Circumstance): string {
  return SAID[language][code]?.(params) ?? message;
}
