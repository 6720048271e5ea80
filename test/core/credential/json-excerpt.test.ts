import { expect } from 'chai';
import fc from 'fast-check';
import type { Json } from '../../../src/core/credential/json.js';
import { jsonExcerpt } from '../../../src/core/credential/json-excerpt.js';

const DOCUMENT = {
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  issuer: 'did:web:boreal.example',
  credentialSubject: { id: 'https://boreal.example/a', 'a/b': { m: 1, n: [1, 2] } },
};

describe('an excerpt of a document', () => {
  const shown = (...pointers: readonly string[]) =>
    jsonExcerpt(DOCUMENT, pointers).map(
      ({ text, depth, marked }) => `${marked ? '>' : ' '}${' '.repeat(depth)}${text}`,
    );

  it('opens the way to what is pointed at, marks it, and tells the rest in a word', () => {
    expect(shown('/credentialSubject/a~1b/n')).to.deep.equal([
      ' {',
      '  "@context": […],',
      '  "issuer": "did:web:boreal.example",',
      '  "credentialSubject": {',
      '   "id": "https://boreal.example/a",',
      '   "a/b": {',
      '    "m": 1,',
      '>   "n": [',
      '>    1,',
      '>    2',
      '>   ]',
      '   }',
      '  }',
      ' }',
    ]);
  });

  it('marks several', () => {
    expect(shown('/issuer', '/@context/0').filter((line) => line.startsWith('>'))).to.deep.equal([
      '>  "https://www.w3.org/ns/credentials/v2"',
      '> "issuer": "did:web:boreal.example",',
    ]);
  });

  it('takes the last place that is there for a member that is missing, and nothing for the whole', () => {
    expect(shown('/credentialSubject/missing/0')).to.include('> "credentialSubject": {');
    expect(shown('')).to.deep.equal([]);
    expect(shown('/nothing')).to.deep.equal([]);
    expect(shown('/@context/1x')).to.include('> "@context": [');
    expect(shown('/constructor')).to.deep.equal([]);
  });

  it('shows what would turn the direction of the text instead of obeying it', () => {
    const [, shownLine] = jsonExcerpt({ name: 'a\u202eb' }, ['/name']);
    expect(shownLine?.text).to.equal('"name": "a\\u202eb"');
  });

  it('stays small whatever the document is', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.array(fc.string()), (value, tokens) => {
        const lines = jsonExcerpt({ a: value, b: 'x'.repeat(5_000) } as Json, [`/a/${tokens.join('/')}`, '/a', '/b']);
        expect(lines.length).to.be.at.most(41);
        for (const { text } of lines) expect([...text].length).to.be.at.most(161);
      }),
    );
  });
});
