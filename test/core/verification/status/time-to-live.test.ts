import { expect } from 'chai';
import { timeToLive } from '../../../../src/core/verification/status/time-to-live.js';
import { BOREAL } from '../../../signers.js';
import { found, published, statusList, unreachable } from '../../../status-lists.js';

describe('the time to live of a status list', () => {
  it('is what its issuer says, in milliseconds', async () => {
    expect(timeToLive(await published(statusList({ ttl: 60_000 })))).to.equal(60_000);
    expect(timeToLive(await published(statusList({ ttl: 0 })))).to.equal(0);
  });
  it('is not said by a list without one, by what is no list, or by what was not fetched', async () => {
    expect(timeToLive(await published(statusList()))).to.equal(undefined);
    expect(timeToLive(await published(statusList({ ttl: -1 })))).to.equal(undefined);
    expect(timeToLive(found({ bytes: Buffer.from('{'), mediaType: 'application/vc' }))).to.equal(undefined);
    expect(timeToLive(unreachable())).to.equal(undefined);
    expect(timeToLive(BOREAL.evidence)).to.equal(undefined);
  });
});
