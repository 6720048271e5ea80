import { expect } from 'chai';
import { rootCertificate } from '../../../credentials/forge/certificates/authority.js';
import { FOREVER, instant } from '../../../src/core/instant.js';
import { anchorFindings, anchorOf } from '../../../src/core/policy/trust-anchors.js';
import { anchorsIn } from '../../../src/core/x509/trust-anchor.js';
import { read, root, signer } from '../../certificates.js';
import { POLICIES } from '../../golden/judge.js';

const NAME = { en: 'Root', fr: 'Racine' };
const OPEN = { from: instant('2000-01-01'), until: FOREVER };

function row(der: Uint8Array, id = 'root') {
  const certificate = read(der);
  const { digest: sha256, subject } = certificate;
  return { id, kind: 'ev', name: NAME, subject: subject.text, sha256, certificate, source: 'a test', ...OPEN } as const;
}

describe('the trust anchors', () => {
  it('shipped are the demo’s own root alone, and none outside the demo', () => {
    const { certificate: _left, ...listed } = POLICIES.anchors[0] ?? {};
    expect(listed).to.deep.include({ id: 'demo-root', kind: 'demo', digest: read(rootCertificate).digest });
    expect(POLICIES.anchors).to.have.length(1);
    expect(anchorsIn('demo', POLICIES.anchors)).to.deep.equal(POLICIES.anchors);
    expect(anchorsIn('node', POLICIES.anchors)).to.deep.equal([]);
  });
  it('count no longer than their own certificates say', () => {
    const { from, until } = anchorOf(row(root()));
    expect([from, until]).to.deep.equal([instant('2020-01-01'), instant('2030-01-01') + 1]);
    const { certificate: _left, ...bare } = row(root());
    expect(anchorOf(bare)).to.include(OPEN);
  });
  it('are authorities, each listed once at a time', () => {
    expect(anchorFindings([row(root())])).to.deep.equal([]);
    const [twice] = anchorFindings([row(root()), row(root(), 'again')]);
    expect(twice).to.include({ pointer: '/anchors/1/sha256' });
    const ended = { ...row(root()), until: instant('2025-01-01') };
    const renewed = { ...row(root(), 'again'), from: instant('2025-01-01') };
    expect(anchorFindings([ended, renewed])).to.deep.equal([]);
    expect(anchorFindings([row(signer())]).map(({ code }) => code)).to.deep.equal(['policy-anchor-authority']);
    expect(anchorFindings([row(root()), ended]).map(({ code }) => code)).to.include('policy-row-twice');
  });
});
