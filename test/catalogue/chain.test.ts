import { expect } from 'chai';
import { MAX_LINKS } from '../../src/catalogue/chain.js';
import { instant } from '../../src/core/instant.js';
import { MemoryJournal } from '../contract/memory-journal.js';
import { document, openWorld } from './fixtures.js';
import { value } from './outcomes.js';

const PROVIDER = 'did:web:boreal.example';

/** Counts what is read out of it. */
class CountingJournal extends MemoryJournal {
  reads = 0;
  override read(afterSeq: number, limit: number) {
    this.reads += 1;
    return super.read(afterSeq, limit);
  }
}

describe('the credentials behind an answer', () => {
  it('are no more than an answer has room for, the party’s own first, and the rest is counted', async () => {
    const journal = new CountingJournal();
    const { catalogue } = await openWorld({ journal });
    const participant = { id: PROVIDER, name: 'Boréal' };
    const strangers = Array.from({ length: MAX_LINKS + 5 }, (_, n) => `did:web:stranger-${n}.example`);
    for (const issuer of [...strangers, PROVIDER]) {
      value(await catalogue.publish(document({ issuer, participant }), 'application/vc'));
    }
    const when = { asOf: instant('2026-01-01'), knownAt: instant('2029-01-01') };
    const before = journal.reads;
    const { links, omitted } = value(await catalogue.participant(PROVIDER, when)).credentials;
    expect(links).to.have.length(MAX_LINKS);
    expect(omitted).to.equal(6);
    expect(links[0]?.issuer).to.equal(PROVIDER);
    expect(links.slice(1).map(({ issuer }) => issuer)).to.deep.equal(strangers.slice(0, MAX_LINKS - 1));
    expect(journal.reads - before).to.equal(MAX_LINKS);
  });
});
