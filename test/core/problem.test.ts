import { expect } from 'chai';
import { excerpt, quoted } from '../../src/core/problem.js';
import { credential, judged } from '../signers.js';

describe('core/problem', () => {
  it('quotes at most 200 characters, on one line', () => {
    expect(excerpt(`a\u0000b\nc${'d'.repeat(300)}`)).to.equal(`a b c${'d'.repeat(194)}…`);
  });

  it('quotes a value as JSON, and of an absent one nothing', () => {
    expect(quoted(null)).to.deep.equal({ found: 'null' });
    expect(quoted(undefined)).to.deep.equal({});
  });

  it('no finding about an absent member says that "undefined" stood there', async () => {
    const whole = { ...credential(), proof: { type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022' } };
    for (const member of ['@context', 'type', 'issuer', 'credentialSubject', 'proof']) {
      const bytes = Buffer.from(JSON.stringify({ ...whole, [member]: undefined }));
      const { report } = await judged({ bytes, mediaType: 'application/vc' });
      const found = report.documents.flatMap(({ checks }) => checks.flatMap(({ findings }) => findings));
      expect(found.length, member).to.be.greaterThan(0);
      expect(
        found.filter((one) => one.found === 'undefined'),
        member,
      ).to.deep.equal([]);
    }
  });
});
