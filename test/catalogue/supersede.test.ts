import { expect } from 'chai';
import { instant } from '../../src/core/instant.js';
import { digestOf, document, NODE, openWorld, type Said, type World } from './fixtures.js';
import { problem, value } from './outcomes.js';

const TYPE = 'application/vc';
const NAMED: Said = { issuer: 'did:web:boreal.test', id: 'https://boreal.test/credentials/storage' };
const OLD: Said = { ...NAMED, validFrom: '2025-01-01' };
const NEW: Said = { ...NAMED, validFrom: '2026-01-01' };

describe('catalogue: versions of one credential', () => {
  let world: World;
  beforeEach(async () => {
    world = await openWorld({ admission: NODE });
    world.clock.at = instant('2026-02-01');
  });
  const publish = (...said: readonly Said[]) => world.catalogue.publish(document(...said), TYPE);
  const seq = async () => (await world.journal.head()).seq;

  it('come in the order of their dates: a newer one after an older one', async () => {
    value(await publish(OLD));
    value(await publish(NEW));
    expect(value(await world.catalogue.report(digestOf(OLD))).life.state).to.equal('deprecated');
  });

  it('do not come the other way round: an older one that was never here is refused, with both named', async () => {
    value(await publish(NEW));
    const before = await seq();
    const refusal = await publish(OLD);
    expect(problem(refusal)).to.deep.equal(['superseded', 'content-superseded']);
    const [finding] = refusal.ok ? [] : refusal.problem.findings;
    expect(finding?.params).to.deep.equal({
      digest: digestOf(OLD),
      date: '2025-01-01T00:00:00.000Z',
      newer: digestOf(NEW),
      newerDate: '2026-01-01T00:00:00.000Z',
    });
    expect(await seq()).to.equal(before);
  });

  it('may be published again when they are here, the older one too', async () => {
    value(await publish(OLD));
    value(await publish(NEW));
    expect(value(await publish(OLD)).created).to.equal(false);
    expect(value(await publish(NEW)).created).to.equal(false);
  });

  it('are told by issuer and id: another’s word, another id and the same day are no replay', async () => {
    value(await publish(NEW));
    const others: readonly Said[] = [
      { ...OLD, issuer: 'did:web:tandem.test' },
      { ...OLD, id: 'https://boreal.test/credentials/seats' },
      { ...NEW, evidence: 'corrected on the same day' },
    ];
    for (const other of others) expect(value(await publish(other)).created).to.equal(true);
  });

  it('bring a whole presentation down when one of them is a replay', async () => {
    value(await publish(NEW));
    const before = await seq();
    expect(problem(await publish({ issuer: 'did:web:tandem.test' }, OLD))).to.deep.equal([
      'superseded',
      'content-superseded',
    ]);
    expect(await seq()).to.equal(before);
  });

  it('are compared again when their turn comes: of two at once the one that lost is refused', async () => {
    const [first, second] = await Promise.all([publish(NEW), publish(OLD)]);
    expect([problem(first), problem(second)]).to.deep.equal([['none'], ['superseded', 'content-superseded']]);
  });

  it('are remembered over a restart, and after the newer one was withdrawn', async () => {
    value(await publish(NEW));
    const { challenge, domain } = world.catalogue.challenge();
    const withdrawal = { contentDigest: digestOf(NEW), challenge, domain };
    value(await world.catalogue.withdraw(document({ issuer: NAMED.issuer, withdrawal }), TYPE));
    world = await openWorld({ admission: NODE, journal: world.journal, facts: world.facts });
    expect(problem(await publish(OLD))).to.deep.equal(['superseded', 'content-superseded']);
  });
});
