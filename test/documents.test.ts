import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { settingsTable } from '../src/config.js';

const DOCUMENTS = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  'docs/conformance.md',
];

describe('the documents', () => {
  for (const document of DOCUMENTS) {
    it(`${document} names only files that are there`, () => {
      const text = readFileSync(document, 'utf8');
      const quoted = [...text.matchAll(/`((?:src|test|bench|contexts|policies|credentials)\/[\w./-]+)`/g)];
      const linked = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)];
      const paths = [
        ...quoted.map(([, file = '']) => file),
        ...linked.map(([, link = '']) => path.join(path.dirname(document), link)),
      ];
      const missing = paths.filter((file) => !existsSync(file));
      expect(missing).to.deep.equal([]);
    });
  }

  it('README carries the table of settings as the program has it', () => {
    const missing = `README.md lacks this table:\n${settingsTable()}`;
    expect(readFileSync('README.md', 'utf8').includes(settingsTable()), missing).to.equal(true);
  });
});
