import { expect } from 'chai';
import fc from 'fast-check';
import { jsonElements } from '../../../src/core/federation/json-elements.js';

describe('core/federation/json-elements', () => {
  it('gives back the elements of any array, as they stand', () => {
    fc.assert(
      fc.property(fc.array(fc.json({ maxDepth: 4 }), { maxLength: 8 }), fc.constantFrom('', ' ', '\n'), (all, gap) => {
        const text = `${gap}[${gap}${all.join(`${gap},${gap}`)}${gap}]${gap}`;
        expect(jsonElements(text, 100)).to.deep.equal(all.map((element) => element.trim()));
      }),
    );
  });

  it('looks at no more than it is asked for', () => {
    expect(jsonElements('[1,2,3,4]', 2)).to.deep.equal(['1', '2']);
    expect(jsonElements('[1,2,}}}}]', 2)).to.deep.equal(['1', '2']);
  });

  for (const text of ['', '{}', '"[]"', '[', '[1', '[1,]', '[,1]', '[1}]', '[[1]', '["]', '[1] 2', '[1][2]', '[1,2']) {
    it(`is none: ${text || 'nothing'}`, () => expect(jsonElements(text, 100)).to.equal(undefined));
  }
});
