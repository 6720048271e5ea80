/**
 * « de » and « que » before what is known only when the sentence is said: « d’Auditeur », « qu’une décision ». Before an h
 * they keep their vowel: names of companies and offers are hardly ever French words with a mute one.
 */
const VOWEL = /^[aeiouyàâäæéèêëîïôöœùûü]/i;
/** Sounded as a consonant: « de Yonder ». */
const GLIDE = /^y[aeiouy]/i;

export function de(name: unknown): string {
  return elided('de', String(name));
}

export function que(name: unknown): string {
  return elided('que', String(name));
}

function elided(word: string, name: string): string {
  return VOWEL.test(name) && !GLIDE.test(name) ? `${word.slice(0, -1)}’${name}` : `${word} ${name}`;
}
