import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { PoliciesUnusable, readPolicies, SHIPPED_POLICIES } from '../../src/adapters/policies.js';

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

  it('are refused as a whole, with every file that is missing or no JSON', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'cartulary-policies-'));
    try {
      await cp(SHIPPED_POLICIES, folder, { recursive: true });
      await rm(path.join(folder, 'membership.json'));
      await appendFile(path.join(folder, 'law.json'), '}');
      const thrown = await readPolicies(folder).catch((error: unknown) => error);
      expect(thrown).to.be.instanceOf(PoliciesUnusable);
      expect(String(thrown))
        .to.include('\n  membership.json: policy-file-missing')
        .and.match(/\n {2}law\.json: policy-file-unreadable \(SyntaxError: /);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('are refused without a folder of profiles', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'cartulary-policies-'));
    try {
      await cp(SHIPPED_POLICIES, folder, { recursive: true });
      await rm(path.join(folder, 'profiles'), { recursive: true });
      const thrown = await readPolicies(folder).catch((error: unknown) => error);
      const findings = thrown instanceof PoliciesUnusable ? thrown.findings : [];
      expect(findings).to.deep.equal([{ code: 'policy-file-missing', pointer: 'profiles/*.json' }]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
