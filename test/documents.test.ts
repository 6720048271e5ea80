import { existsSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { settingsTable } from '../src/config.js';

const DOCUMENTS = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'];

describe('the documents', () => {
  for (const document of DOCUMENTS) {
    it(`${document} names only files that are there`, () => {
      const text = readFileSync(document, 'utf8');
      const quoted = [...text.matchAll(/`((?:src|test|bench|contexts|policies|credentials)\/[\w./-]+)`/g)];
      const linked = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)];
      const missing = [...quoted, ...linked].map((match) => match[1] ?? '').filter((path) => !existsSync(path));
      expect(missing).to.deep.equal([]);
    });
  }

  it('README carries the table of settings as the program has it', () => {
    const missing = `README.md lacks this table:\n${settingsTable()}`;
    expect(readFileSync('README.md', 'utf8').includes(settingsTable()), missing).to.equal(true);
  });
});
