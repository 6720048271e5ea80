import { expect } from 'chai';
import { instant } from '../../../src/core/instant.js';
import { parseSupposal, SUPPOSABLE_KINDS, supposalParams } from '../../../src/core/search/supposal-url.js';

const NOW = instant('2026-06-15T12:00:00Z');

function parse(address: string) {
  return parseSupposal(new URLSearchParams(address), NOW, ['hdh-2026']);
}

/** The supposition of an address that is expected to be a good one. */
function supposed(address: string) {
  const read = parse(address);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value.supposal;
}

/** Code and pointer of what is wrong with an address. */
function faults(address: string) {
  const read = parse(address);
  return read.ok ? [] : read.problem.findings.map(({ code, pointer }) => [code, pointer]);
}

describe('a supposition as an address', () => {
  it('is a form and nothing more while nothing is supposed', () => {
    expect(supposed('')).to.equal(undefined);
    for (const kind of SUPPOSABLE_KINDS) expect(supposed(`suppose=${kind}&profile=hdh-2026`)).to.equal(undefined);
  });

  it('takes empty fields of a form for absent ones', () => {
    expect(supposed('suppose=owner-enters&company=&name=&country=&capital=&from=&asOf=')).to.equal(undefined);
  });

  it('is judged on the day that is supposed, when that lies ahead', () => {
    expect(supposed('law=US-DPF&on=2027-01-01')).to.deep.include({
      asOf: instant('2027-01-01'),
      knownAt: NOW,
      hypotheses: [{ suppose: 'law-ends', law: 'US-DPF', on: instant('2027-01-01') }],
    });
    expect(supposed('law=US-DPF&on=2025-01-01')).to.have.property('asOf', NOW);
    expect(supposed('law=US-DPF&on=2027-01-01&asOf=2028-01-01')).to.have.property('asOf', instant('2028-01-01'));
  });

  it('takes what people write: a country in small letters, a share with a comma', () => {
    const address = 'suppose=owner-enters&company=did:web:a.example&name=Alpha&country=us&capital=24,5';
    expect(supposed(address)).to.have.nested.property('hypotheses[0].holder.country', 'US');
    expect(supposed(address)).to.have.nested.property('hypotheses[0].holder.name', 'Alpha');
  });

  it('splits a scheme from its version', () => {
    const address = 'suppose=certificate-ends&offer=https://a.example/offers/b&scheme=SNC 3.2&on=2026-12-01';
    expect(supposed(address)).to.have.deep.nested.property('hypotheses[0]', {
      suppose: 'certificate-ends',
      offer: 'https://a.example/offers/b',
      scheme: 'SNC',
      version: '3.2',
      on: instant('2026-12-01'),
    });
  });

  it('names what is missing or wrong by its parameter', () => {
    expect(faults('suppose=law-ends&law=US-DPF')).to.deep.equal([['supposed-member-missing', '/on']]);
    expect(faults('suppose=nothing')).to.deep.equal([['facet-value-unknown', '/suppose']]);
    expect(faults('lawn=x')).to.deep.equal([['parameter-unknown', '/lawn']]);
    expect(faults('law=US-DPF&on=tomorrow')).to.deep.equal([['date-invalid', '/on']]);
  });

  it('is written back as it was asked, so that a next page means the same', () => {
    const address = 'suppose=law-ends&law=US-DPF&on=2027-01-01&profile=hdh-2026&asOf=2028-01-01';
    const read = parse(address);
    if (!read.ok) throw new Error('not read');
    expect([...supposalParams(read.value)].sort()).to.deep.equal([...new URLSearchParams(address)].sort());
    expect(supposalParams(read.value, 'https://a.example/o').get('after')).to.equal('https://a.example/o');
  });
});
