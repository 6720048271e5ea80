import { expect } from 'chai';
import { network } from '../../src/http/quota.js';

describe('the address that a quota counts', () => {
  for (const [address, expected] of [
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:0:1::1', '2001:db8:0:1'],
    ['2001:db8:0:1:ffff:ffff:ffff:ffff', '2001:db8:0:1'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ] as const) {
    it(`of ${address} is ${expected}`, () => expect(network(address)).to.equal(expected));
  }
});
