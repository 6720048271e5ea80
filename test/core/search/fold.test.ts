import { expect } from 'chai';
import fc from 'fast-check';
import { compareCodePoints } from '../../../src/core/code-point-order.js';
import { fold } from '../../../src/core/search/fold.js';
import { askedWords, words } from '../../../src/core/search/words.js';

const terms = (text: string) => words(text).map((word) => word.term);

describe('folding', () => {
  for (const [text, folded] of [
    ['Hébergement', 'hebergement'],
    ['Cœur ŒUVRE', 'coeur oeuvre'],
    ['Straße STRAẞE', 'strasse strasse'],
    ['Æther Łódź Ørsted', 'aether lodz orsted'],
    ['ﬁchier', 'fichier'],
    ['ＤＡＴＡ', 'data'],
    ['İstanbul ıspanak', 'istanbul ispanak'],
    ['ΟΔΟΣ οδος', 'οδοσ οδοσ'],
  ] as const) {
    it(`writes ${text} as ${folded}`, () => {
      expect(fold(text)).to.equal(folded);
    });
  }

  it('sees no difference between a letter and its decomposed spelling', () => {
    expect(fold('e\u0301')).to.equal(fold('\u00e9'));
  });

  it('changes nothing the second time', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(fold(text)) === fold(text)));
  });
});

describe('words', () => {
  it('drops French elisions, with either apostrophe', () => {
    expect(terms("L’hébergement d'accès, qu’une n'importe")).to.deep.equal(['hebergement', 'acces', 'une', 'importe']);
  });

  it('drops the English possessive and joins other apostrophes', () => {
    expect(terms("the provider's O’Reilly aujourd’hui")).to.deep.equal(['the', 'provider', 'oreilly', 'aujourdhui']);
  });

  it('cuts at everything that is neither letter nor digit', () => {
    expect(terms('S3-compatible, ISO/IEC 27001:2022 (GPU×8)')).to.deep.equal([
      's3',
      'compatible',
      'iso',
      'iec',
      '27001',
      '2022',
      'gpu',
      '8',
    ]);
  });

  it('keeps each word as it was written', () => {
    expect(words('l’Été à Zürich')).to.deep.equal([
      { written: 'Été', term: 'ete' },
      { written: 'à', term: 'a' },
      { written: 'Zürich', term: 'zurich' },
    ]);
  });

  it('finds nothing in a lone elision or in punctuation', () => {
    expect(terms("l’ d' — … ’ ! --")).to.deep.equal([]);
  });

  it('leaves function words of a question aside only when other words remain', () => {
    expect(askedWords('stockage de données')).to.deep.equal({ terms: ['stockage', 'donnees'], ignored: ['de'] });
    expect(askedWords('Cloud for the health')).to.deep.equal({ terms: ['cloud', 'health'], ignored: ['for', 'the'] });
    expect(askedWords('de')).to.deep.equal({ terms: ['de'], ignored: [] });
    expect(askedWords('santé Santé sante')).to.deep.equal({ terms: ['sante'], ignored: [] });
  });
});

describe('code-point order', () => {
  it('puts an astral letter after U+FFFF, where UTF-16 units would not', () => {
    expect('\u{1F600}' < '\uFF01').to.equal(true);
    expect(compareCodePoints('\u{1F600}', '\uFF01')).to.be.greaterThan(0);
  });

  it('agrees with comparing code points one by one', () => {
    const text = fc.string({ unit: 'binary', maxLength: 8 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [x, y] = [[...a], [...b]].map((points) => points.map((point) => point.codePointAt(0) ?? 0));
        const order = (left: number[] = [], right: number[] = []): number => {
          for (let i = 0; i < Math.min(left.length, right.length); i++) {
            const difference = (left[i] ?? 0) - (right[i] ?? 0);
            if (difference !== 0) return difference;
          }
          return left.length - right.length;
        };
        expect(Math.sign(compareCodePoints(a, b))).to.equal(Math.sign(order(x, y)));
      }),
    );
  });
});
