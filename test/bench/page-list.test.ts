import { expect } from 'chai';
import { pagesOf } from '../../bench/page-list.js';

describe('the pages that are measured', () => {
  it('are of every route that gives HTML, and of no other', () => {
    const pages = pagesOf({ offers: ['one', 'two'], provider: 'did:web:a.example', credential: 'c', document: '{}' });
    const paths = pages.map(({ path }) => path);
    expect(paths).to.include.members(['/', '/offers/one', '/dossiers/preview', '/participants/did%3Aweb%3Aa.example']);
    expect(new Set(pages.map(({ path, form }) => `${path} ${form !== undefined}`)).size).to.equal(pages.length);
  });
});
