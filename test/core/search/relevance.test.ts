/** Reads relevance.txt: queries and the offers they must show, in words that a buyer could check. */
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { instant } from '../../../src/core/instant.js';
import type { OfferView } from '../../../src/core/search/offer.js';
import { OfferIndex } from '../../../src/core/search/offer-index.js';
import { countingJudging, headAt, offer } from './sample-offers.js';

const NOW = instant('2026-06-01');

function lines(file: string): readonly string[] {
  const text = readFileSync(`${process.cwd()}/test/core/search/${file}`, 'utf8');
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

function readOffer(line: string): OfferView {
  const [slug = '', name = '', provider = '', keywords = '', description = ''] = line.split(' | ').map((c) => c.trim());
  return offer(slug.replace('~', ''), {
    standing: slug.startsWith('~') ? 'third-party' : 'own',
    names: [{ value: name }],
    provider: { iri: `urn:${provider}`, name: provider },
    keywords: keywords.split(', '),
    descriptions: [{ value: description }],
  });
}

describe('relevance.txt', () => {
  const index = new OfferIndex(countingJudging().judging, lines('relevance.catalogue.txt').map(readOffer));
  const blocks: { query: string; expected: string[] }[] = [];
  for (const line of lines('relevance.txt')) {
    if (line.startsWith('? ')) blocks.push({ query: line.slice(2), expected: [] });
    else if (line !== 'nothing') blocks.at(-1)?.expected.push(line);
  }

  it('has queries', () => expect(blocks).to.have.length.greaterThan(20));

  for (const { query, expected } of blocks) {
    it(`${query} → ${expected.join(', ') || 'nothing'}`, () => {
      const asked = { text: query, facets: {}, asOf: NOW, knownAt: NOW, limit: 20 };
      const outcome = index.search(asked, headAt(1));
      const found = outcome.ok ? outcome.value.hits.map((hit) => hit.offer.iri.split('/').at(-1)) : outcome.problem;
      expect(found).to.deep.equal(expected);
    });
  }

  it('says in which words an offer was found, as they are written there', () => {
    const outcome = index.search(
      { text: "l'entrepot d’image", facets: {}, asOf: NOW, knownAt: NOW, limit: 1 },
      headAt(1),
    );
    expect(outcome.ok && outcome.value.hits[0]?.matched).to.deep.equal([
      { field: 'name', word: 'imagerie' },
      { field: 'keyword', word: 'entrepôt' },
      { field: 'provider', word: 'Images' },
      { field: 'description', word: 'images' },
      { field: 'description', word: 'entrepôt' },
    ]);
  });
});
