/** One language's sentences, gathered: what a face of the product needs to speak. */
import { findings as findingsEn } from './en/findings.js';
import { problems as problemsEn } from './en/problems.js';
import { ui as uiEn } from './en/ui.js';
import { findings as findingsFr } from './fr/findings.js';
import { problems as problemsFr } from './fr/problems.js';
import { ui as uiFr } from './fr/ui.js';
import type { Language } from './sentence.js';

export interface Voice {
  readonly language: Language;
  readonly findings: typeof findingsEn;
  readonly problems: typeof problemsEn;
  readonly ui: typeof uiEn;
}

const VOICES: Readonly<Record<Language, Voice>> = {
  en: { language: 'en', findings: findingsEn, problems: problemsEn, ui: uiEn },
  fr: { language: 'fr', findings: findingsFr, problems: problemsFr, ui: uiFr },
};

export function voice(language: Language): Voice {
  return VOICES[language];
}
