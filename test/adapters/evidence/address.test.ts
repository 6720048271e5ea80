import { expect } from 'chai';
import { classifyAddress } from '../../../src/adapters/evidence/address.js';

/** IANA special-purpose registries (RFC 6890 and successors), one address of each. */
const FORBIDDEN = {
  'this network': '0.0.0.0',
  'private 10/8': '10.0.0.1',
  'private 172.16/12': '172.31.255.255',
  'private 192.168/16': '192.168.1.1',
  'carrier-grade NAT': '100.64.0.1',
  'link-local, cloud metadata': '169.254.169.254',
  'protocol assignments': '192.0.0.8',
  documentation: '192.0.2.1',
  'documentation 2': '198.51.100.1',
  'documentation 3': '203.0.113.1',
  '6to4 relay': '192.88.99.1',
  benchmarking: '198.19.0.1',
  multicast: '224.0.0.1',
  reserved: '240.0.0.1',
  broadcast: '255.255.255.255',
  'unspecified v6': '::',
  'mapped loopback': '::ffff:127.0.0.1',
  'mapped private, hexadecimal': '::ffff:a00:1',
  'mapped public': '::ffff:8.8.8.8',
  'IPv4-compatible': '::127.0.0.1',
  'translated (RFC 6145)': '::ffff:0:127.0.0.1',
  NAT64: '64:ff9b::7f00:1',
  'NAT64, local use': '64:ff9b:1::7f00:1',
  '6to4 of 127.0.0.1': '2002:7f00:1::',
  Teredo: '2001:0:4136:e378::1',
  'unique local': 'fd00::1',
  'link-local v6': 'fe80::1',
  'link-local v6 with zone': 'fe80::1%eth0',
  'a global address with zone': '2606:4700::1111%eth0',
  'site-local': 'fec0::1',
  'multicast v6': 'ff02::1',
  'documentation v6': '2001:db8::1',
  'documentation v6 (RFC 9637)': '3fff::1',
  discard: '100::1',
  'outside what is handed out': '4000::1',
  'a decimal number': '2130706433',
  hexadecimal: '0x7f.0.0.1',
  octal: '0177.0.0.1',
  nothing: '',
};

describe('network addresses', () => {
  for (const [what, address] of Object.entries(FORBIDDEN)) {
    it(`does not enter ${what} (${address})`, () => expect(classifyAddress(address)).to.equal('forbidden'));
  }
  it('tells loopback apart', () => {
    for (const address of ['127.0.0.1', '127.255.0.1', '::1']) expect(classifyAddress(address)).to.equal('loopback');
  });
  it('enters public addresses', () => {
    for (const address of ['9.9.9.9', '172.32.0.1', '2606:4700::1111']) {
      expect(classifyAddress(address), address).to.equal('public');
    }
  });
});
