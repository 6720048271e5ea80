/** The command line's words in one language. */
import { type CliWords, cli as en } from './en/cli.js';
import { cli as fr } from './fr/cli.js';
import type { Language } from './sentence.js';
import { typeset } from './typography.js';

const WORDS: Readonly<Record<Language, CliWords>> = { en, fr: typeset(fr) };

export function cliWords(language: Language): CliWords {
  return WORDS[language];
}
