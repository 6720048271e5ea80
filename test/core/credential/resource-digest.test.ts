import { expect } from 'chai';
import { readMultihash, readSri } from '../../../src/core/credential/resource-digest.js';

// FIPS 180-4, "abc": https://csrc.nist.gov/projects/cryptographic-standards-and-guidelines/example-values
const ABC_256 = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
const ABC_384 = 'cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7';
const base64 = (hex: string) => Buffer.from(hex, 'hex').toString('base64');

describe('resource digests', () => {
  it('reads Subresource Integrity, with options', () => {
    const [digest, ...others] = readSri(`sha256-${base64(ABC_256)}?type=text`) ?? [];
    expect(others).to.have.length(0);
    expect(digest).to.deep.equal({ algorithm: 'sha256', value: ABC_256 });
  });

  it('keeps the strongest of several', () => {
    const digests = readSri(`sha256-${base64(ABC_256)} sha384-${base64(ABC_384)}`) ?? [];
    expect(digests.map(({ algorithm }) => algorithm)).to.deep.equal(['sha384']);
  });

  it('does not read hexadecimal, half a digest, another algorithm or nothing', () => {
    for (const text of [`sha256-${ABC_256}`, 'sha256-uniwFg', `sha1-${base64(ABC_256)}`, `md5-${ABC_256}`, '', 'abc']) {
      expect(readSri(text), text).to.equal(undefined);
    }
  });

  it('takes 32 bytes that name no algorithm for a SHA-256', () => {
    const bare = `u${Buffer.from(ABC_256, 'hex').toString('base64url')}`;
    expect(readMultihash(bare)).to.deep.equal({ algorithm: 'sha256', value: ABC_256 });
  });

  it('reads a multihash in base64url and nothing that is cut short or of another kind', () => {
    const text = `u${Buffer.from(`1220${ABC_256}`, 'hex').toString('base64url')}`;
    expect(readMultihash(text)).to.deep.equal({ algorithm: 'sha256', value: ABC_256 });
    const unreadable = [
      text.slice(0, -2),
      text.slice(1),
      'u',
      '',
      `u${Buffer.from('1120', 'hex').toString('base64url')}`,
    ];
    for (const other of unreadable) expect(readMultihash(other), other).to.equal(undefined);
  });
});
