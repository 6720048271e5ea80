/** Bytes as a reader counts them. */
import type { Language } from './sentence.js';

const KILO = 1_000;

/** `812 bytes`, `15 kB`, `3.2 MB`; in French `octets`, `ko`, `Mo`. */
export function size(bytes: number, language: Language): string {
  const figure = (value: number) => {
    const rounded = String(Number(value.toPrecision(2)));
    return language === 'fr' ? rounded.replace('.', ',') : rounded;
  };
  const [one, kilo, mega] = language === 'fr' ? ['octets', 'ko', 'Mo'] : ['bytes', 'kB', 'MB'];
  if (bytes < KILO) return `${bytes} ${one}`;
  return bytes < KILO * KILO ? `${figure(bytes / KILO)} ${kilo}` : `${figure(bytes / KILO / KILO)} ${mega}`;
}
