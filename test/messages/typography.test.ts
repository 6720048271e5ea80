import { expect } from 'chai';
import * as codes from '../../src/core/finding-codes.js';
import { FLAG_CODES, REASON_CODES, REMEDY_CODES } from '../../src/core/policy/reason-codes.js';
import type { Params } from '../../src/core/problem.js';
import { cliWords } from '../../src/messages/cli.js';
import { french } from '../../src/messages/typography.js';
import { voice } from '../../src/messages/voice.js';

/** Whatever is asked of it, so that every sentence comes out whole. */
const ANY: Params = new Proxy({}, { get: (_, name) => String(name), has: () => true, ownKeys: () => [] });

/** Every text below a table of words, with where it stands; a function says what it says of its parameters' names. */
function texts(words: unknown, at: string): readonly (readonly [at: string, text: string])[] {
  if (typeof words === 'string') return [[at, words]];
  if (typeof words === 'function') return texts(Reflect.apply(words, undefined, ['un', 'deux', 'trois']), `${at}()`);
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([name, value]) => texts(value, `${at}.${name}`));
}

describe('French typography', () => {
  const fr = voice('fr');
  const said = [
    ...texts(fr.ui, 'ui'),
    ...texts(fr.problems, 'problems'),
    ...texts(cliWords('fr'), 'cli'),
    ...Object.values(codes)
      .flat()
      .flatMap((code) => texts(fr.finding(code, ANY), code)),
    ...REASON_CODES.flatMap((code) => texts(fr.reason(code, ANY), code)),
    ...REMEDY_CODES.flatMap((code) => texts(fr.remedy(code, ANY), code)),
    ...FLAG_CODES.flatMap((code) => texts(fr.flag(code), code)),
  ];

  it('never lets a line break before a double mark, or inside quotation marks', () => {
    expect(said.length).to.be.greaterThan(800);
    const loose = said.filter(([, text]) => / [;:?!»%]|« /.test(text));
    expect(loose).to.deep.equal([]);
  });

  it('has a space at every such place: none was forgotten in the tables', () => {
    // Inside an address or a time, a colon, `?` or `!` is none of French.
    const glued = said.filter(([, text]) =>
      /[\p{L}\d)»’](?:[;!?](?=\s|$)|:(?=\s|$))|«(?!\u00A0)|(?<!\u00A0)»/u.test(text),
    );
    expect(glued).to.deep.equal([]);
  });

  it('keeps a number and its unit on one line', () => {
    expect(french('24 % et 39 %')).to.equal('24\u00A0% et 39\u00A0%');
    expect(voice('fr').percent('26.5')).to.equal('26,5\u00A0%');
    expect(voice('en').percent('26.5')).to.equal('26.5%');
  });

  it('sets the narrow space where it is narrow, and changes nothing else', () => {
    expect(french('Oui ; non ? « peut-être » : voir https://a.example/?b=c!')).to.equal(
      'Oui\u202F; non\u202F? «\u00A0peut-être\u00A0»\u00A0: voir https://a.example/?b=c!',
    );
    expect(voice('en').finding('not-json', {}).title).to.not.match(/[\u00A0\u202F]/);
  });
});
