import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { configurationPage } from '../src/config.js';

const DOCUMENTS = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  'deploy/README.md',
  'docs/configuration.md',
  'docs/runbook.md',
  'docs/upgrading.md',
  'docs/conformance.md',
  'policies/README.md',
  'contexts/README.md',
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

  it('hold nothing that a merge left unresolved, and number each decision once', () => {
    for (const document of DOCUMENTS) {
      expect(readFileSync(document, 'utf8'), document).not.to.match(/^(?:<{7}|={7}|>{7})(?: |$)/m);
    }
    const numbers = [...readFileSync('policies/README.md', 'utf8').matchAll(/^\*\*D(\d+) /gm)].map(([, n]) => n);
    expect(new Set(numbers).size).to.equal(numbers.length).and.to.be.greaterThan(20);
  });

  it('docs/configuration.md is what npm run configuration writes', () => {
    expect(readFileSync('docs/configuration.md', 'utf8')).to.equal(configurationPage());
  });
});
