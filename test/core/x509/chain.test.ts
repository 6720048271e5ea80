import { expect } from 'chai';
import { pemOf } from '../../../credentials/forge/certificates/issue.js';
import { type ChainReading, chainOfPem, chainOfX5c } from '../../../src/core/x509/chain.js';
import { issuing, root, signer } from '../../certificates.js';

const base64 = (der: Uint8Array) => Buffer.from(der).toString('base64');
const GOOD = [signer(), issuing()];
const PEM = pemOf(...GOOD);

function said(reading: ChainReading): string {
  if (reading.ok) return reading.chain.map(({ subject }) => subject.text).join(' < ');
  const { code, params } = reading.finding;
  return `${code} ${params?.place ?? params?.count}`;
}
const ofX5c = (value: unknown) => said(chainOfX5c(value));
const ofPem = (text: string) => said(chainOfPem(Buffer.from(text), 'https://boreal.example/chain.pem'));

const READ = 'C=FR, O=Boréal, CN=Seal < O=Test, CN=Issuing';

describe('a chain in x5c', () => {
  it('is a list of certificates in base64, in its order', () => {
    expect(ofX5c(GOOD.map(base64))).to.equal(READ);
  });
  it('is nothing else', () => {
    expect(ofX5c(base64(signer()))).to.equal('chain-malformed 0');
    expect(ofX5c([])).to.equal('chain-malformed 0');
    expect(ofX5c(null)).to.equal('chain-malformed 0');
    expect(ofX5c([base64(signer()), 7])).to.equal('chain-malformed 2');
    expect(ofX5c([Buffer.from(signer()).toString('base64url')])).to.equal('chain-malformed 1');
    expect(ofX5c([`${base64(signer())}\n`])).to.equal('chain-malformed 1');
    expect(ofX5c([base64(Buffer.concat([signer(), Uint8Array.of(0)]))])).to.equal('chain-malformed 1');
    expect(ofX5c([base64(Buffer.from('garbage'))])).to.equal('chain-malformed 1');
  });
  it('has at most eight certificates, of at most 16 KiB', () => {
    expect(ofX5c(Array.from({ length: 100_000 }, () => ''))).to.equal('chain-too-long 100000');
    expect(ofX5c(Array.from({ length: 9 }, () => base64(root())))).to.equal('chain-too-long 9');
    const dns = Array.from({ length: 800 }, (_, index) => `host-${index}.boreal.example`);
    expect(ofX5c([base64(signer({ dns }))])).to.equal('chain-malformed 1');
    expect(ofX5c([base64(signer({ dns: dns.slice(0, 400) })), base64(issuing())])).to.equal(READ);
  });
});

describe('a chain behind x5u', () => {
  it('is PEM, with or without empty lines and carriage returns', () => {
    expect(ofPem(PEM)).to.equal(READ);
    expect(ofPem(`\n${PEM.replaceAll('\n', '\r\n')}\r\n\r\n`)).to.equal(READ);
  });
  it('has no text around it, and no other blocks', () => {
    for (const junk of ['subject=CN=Seal\n', '# chain\n', '{}', '\u0000']) {
      expect(ofPem(junk + PEM), junk).to.equal('chain-malformed 0');
      expect(ofPem(PEM + junk), junk).to.equal('chain-malformed 0');
    }
    expect(ofPem(PEM.replaceAll('CERTIFICATE', 'PRIVATE KEY'))).to.equal('chain-malformed 0');
    expect(ofPem(PEM.replaceAll('CERTIFICATE', 'TRUSTED CERTIFICATE'))).to.equal('chain-malformed 0');
    expect(ofPem('')).to.equal('chain-malformed 0');
    expect(ofPem('<html>')).to.equal('chain-malformed 0');
  });
  it('is not DER, nor PEM around something else', () => {
    expect(said(chainOfPem(signer(), 'https://boreal.example/'))).to.equal('chain-malformed 0');
    expect(ofPem(pemOf(Buffer.from('garbage')))).to.equal('chain-malformed 1');
    expect(ofPem(pemOf(signer(), Uint8Array.of(0x30, 0x80, 0, 0)))).to.equal('chain-malformed 2');
    expect(ofPem(PEM.replace('MII', 'M=I'))).to.equal('chain-malformed 0');
  });
  it('of a whole file of certificates is too long, and read no further', () => {
    expect(ofPem(pemOf(...Array.from({ length: 100 }, () => root())))).to.equal('chain-too-long 100');
  });
});
