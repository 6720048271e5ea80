import { expect } from 'chai';
import { readPolicies } from '../../src/adapters/policies.js';

describe('the shipped policies', () => {
  it('come in one order, however fast each file is read: the journal adopts them so', async () => {
    const { files } = await readPolicies();
    const names = files.map(({ name }) => name);
    expect(names.slice(0, 7)).to.deep.equal([
      'law',
      'membership',
      'schemes',
      'references',
      'trust-list',
      'trust-anchors',
      'seal',
    ]);
    expect(names.slice(7)).to.deep.equal(names.slice(7).toSorted());
  });
});
