import { expect } from 'chai';
import { readLanguage } from '../src/config.js';

describe('the reader’s language (POSIX, XBD §8.2)', () => {
  const cases: readonly (readonly [NodeJS.ProcessEnv, 'en' | 'fr'])[] = [
    [{}, 'en'],
    [{ LANG: 'fr_FR.UTF-8' }, 'fr'],
    [{ LANG: 'fr' }, 'fr'],
    [{ LANG: 'C' }, 'en'],
    [{ LANG: 'fry_NL' }, 'en'],
    [{ LANG: 'fr_FR', LC_MESSAGES: 'en_GB' }, 'en'],
    [{ LANG: 'en_GB', LC_MESSAGES: 'en_GB', LC_ALL: 'fr_BE' }, 'fr'],
    [{ LANG: 'fr_FR', LC_ALL: '' }, 'fr'],
  ];
  for (const [environment, language] of cases) {
    it(`${JSON.stringify(environment)} → ${language}`, () => expect(readLanguage(environment)).to.equal(language));
  }
});
