import { expect } from 'chai';
import { sha256 } from '../../src/core/digest.js';
import { instant } from '../../src/core/instant.js';
import { verifyChain } from '../../src/core/journal/chain.js';
import { EMPTY_HEAD } from '../../src/core/journal.js';
import { MemoryJournal } from '../contract/memory-journal.js';
import { DOMAIN, digestOf, document, everything, NODE, openWorld, type Said, type World } from './fixtures.js';
import { problem, value } from './outcomes.js';

const TYPE = 'application/vc';
const BOREAL: Said = {
  issuer: 'did:web:boreal.test',
  offer: { id: 'https://boreal.test/offers/a', provider: 'did:web:boreal.test', name: 'Boréal A' },
  participant: { id: 'did:web:boreal.test', name: 'Boréal' },
};
const TANDEM = 'did:web:tandem.test';

function request(world: World, change: Partial<Said> = {}, claim: object = {}): Said {
  const { challenge, domain } = world.catalogue.challenge();
  return {
    issuer: BOREAL.issuer,
    withdrawal: { contentDigest: digestOf(BOREAL), challenge, domain, ...claim },
    ...change,
  };
}

describe('catalogue/withdraw', () => {
  let world: World;
  beforeEach(async () => {
    world = await openWorld({ admission: NODE });
    value(await world.catalogue.publish(document(BOREAL), TYPE));
    world.clock.at = instant('2026-03-01');
  });
  const withdraw = (...said: readonly Said[]) => world.catalogue.withdraw(document(...said), TYPE);
  const total = async (asOf: string, knownAt: string) =>
    value(await world.catalogue.search({ ...everything(instant(asOf)), knownAt: instant(knownAt) })).total;
  const kinds = async () => (await world.journal.read(0, 100)).map(({ kind }) => kind);

  it('takes the offer out of every answer from then on, and leaves what was known before', async () => {
    const { created, since } = value(await withdraw(request(world)));
    expect([created, since]).to.deep.equal([true, instant('2026-03-01')]);
    world.clock.at = instant('2026-06-01');
    expect(await total('2026-06-01', '2026-06-01')).to.equal(0);
    expect(await total('2026-02-01', '2026-03-01')).to.equal(0);
    expect(await total('2026-02-01', '2026-02-28')).to.equal(1);
    const when = { asOf: instant('2026-06-01'), knownAt: instant('2026-06-01') };
    expect(problem(await world.catalogue.participant(BOREAL.issuer, when))).to.deep.equal(['not-found']);
  });

  it('journals who asked and the request itself, and keeps the chain and the bytes', async () => {
    const bytes = document(request(world));
    value(await world.catalogue.withdraw(bytes, TYPE));
    const entries = await world.journal.read(0, 10);
    expect(verifyChain(EMPTY_HEAD, entries).ok).to.equal(true);
    expect(entries.at(-1)).to.deep.include({
      kind: 'withdrawn',
      contentDigest: digestOf(BOREAL),
      by: BOREAL.issuer,
      request: sha256(bytes),
    });
    expect(Buffer.from((await world.journal.bytes(sha256(bytes))) ?? []).equals(bytes)).to.equal(true);
    expect(value(await world.catalogue.credential(digestOf(BOREAL))).contentDigest).to.equal(digestOf(BOREAL));
    const { life } = value(await world.catalogue.report(digestOf(BOREAL)));
    expect([life.state, life.since]).to.deep.equal(['withdrawn', instant('2026-03-01')]);
  });

  it('stays withdrawn after a restart, and however often the old bytes are published again', async () => {
    value(await withdraw(request(world)));
    const again = await world.catalogue.publish(document(BOREAL), TYPE);
    expect(problem(again)).to.deep.equal(['gone-for-good', 'content-withdrawn']);
    const restarted = await openWorld({ admission: NODE, journal: world.journal, facts: world.facts });
    expect(value(await restarted.catalogue.search(everything())).total).to.equal(0);
    expect(await kinds()).to.deep.equal(['published', 'assessed', 'withdrawn']);
  });

  const refusals: readonly (readonly [string, (world: World) => readonly Said[], readonly string[]])[] = [
    ['nothing', () => [{ issuer: BOREAL.issuer }], ['withdrawal-refused', 'withdrawal-missing']],
    ['two at once', (w) => [request(w), request(w)], ['withdrawal-refused', 'withdrawal-missing']],
    [
      'something that is no digest',
      (w) => [request(w, {}, { contentDigest: 'A'.repeat(64) })],
      ['withdrawal-refused', 'withdrawal-missing'],
    ],
    [
      'for another catalogue',
      (w) => [request(w, {}, { domain: 'https://other.example' })],
      ['withdrawal-refused', 'withdrawal-domain'],
    ],
    [
      'with a challenge of its own making',
      (w) => [request(w, {}, { challenge: 'please' })],
      ['withdrawal-refused', 'challenge-unknown'],
    ],
    ['by somebody else', (w) => [request(w, { issuer: TANDEM })], ['withdrawal-refused', 'withdrawal-not-issuer']],
    [
      'by a DID that begins alike',
      (w) => [request(w, { issuer: `${BOREAL.issuer}:team` })],
      ['withdrawal-refused', 'withdrawal-not-issuer'],
    ],
    ['what is not here', (w) => [request(w, {}, { contentDigest: sha256('nothing') })], ['not-found']],
    ['undetermined', (w) => [request(w, { standing: 'undetermined' })], ['document-refused']],
    ['expired', (w) => [request(w, { standing: 'expired' })], ['document-refused']],
    ['unsigned', (w) => [request(w, { standing: 'refused' })], ['document-refused']],
  ];
  for (const [name, said, codes] of refusals) {
    it(`refuses a request: ${name}`, async () => {
      expect(problem(await withdraw(...said(world)))).to.deep.equal(codes);
      expect(await kinds()).to.deep.equal(['published', 'assessed']);
    });
  }

  it('refuses a challenge that has ended', async () => {
    const late = request(world);
    world.clock.at = instant('2026-03-01T00:10:00Z');
    expect(problem(await withdraw(late))).to.deep.equal(['withdrawal-refused', 'challenge-expired']);
  });

  it('takes a request once: sent again, also at the same moment, it does nothing', async () => {
    const bytes = document(request(world));
    const twice = await Promise.all([1, 2].map(() => world.catalogue.withdraw(bytes, TYPE)));
    expect(twice.map(problem)).to.have.deep.members([['none'], ['withdrawal-refused', 'challenge-used']]);
    expect(await kinds()).to.deep.equal(['published', 'assessed', 'withdrawn']);
  });

  it('does not let a refused request use the challenge up', async () => {
    const { challenge } = world.catalogue.challenge();
    await withdraw(request(world, { issuer: TANDEM }, { challenge }));
    expect(value(await withdraw(request(world, {}, { challenge, domain: DOMAIN }))).created).to.equal(true);
  });

  it('says so, and appends nothing, when it was withdrawn before', async () => {
    value(await withdraw(request(world)));
    world.clock.at = instant('2026-04-01');
    const again = value(await withdraw(request(world)));
    expect([again.created, again.since]).to.deep.equal([false, instant('2026-03-01')]);
    expect((await world.journal.head()).seq).to.equal(3);
  });

  it('lets the former description speak again when the newer one is withdrawn', async () => {
    const newer: Said = {
      ...BOREAL,
      offer: { id: 'https://boreal.test/offers/a', provider: BOREAL.issuer, name: 'Boréal A2' },
    };
    value(await world.catalogue.publish(document(newer), TYPE));
    const when = { asOf: instant('2026-06-01'), knownAt: instant('2029-01-01') };
    const name = async () =>
      value(await world.catalogue.offer('https://boreal.test/offers/a', when)).offer.names[0]?.value;
    expect(await name()).to.equal('Boréal A2');
    value(await withdraw(request(world, {}, { contentDigest: digestOf(newer) })));
    expect(await name()).to.equal('Boréal A');
  });

  it('does not list an offer any more with a provider that lost it', async () => {
    const moved: Said = {
      issuer: 'did:web:boreal.test',
      offer: { id: 'https://boreal.test/offers/a', provider: 'https://boreal.test/sister', name: 'Boréal A' },
    };
    value(await world.catalogue.publish(document(moved), TYPE));
    const when = { asOf: instant('2026-06-01'), knownAt: instant('2029-01-01') };
    const offers = async (iri: string) => value(await world.catalogue.participant(iri, when)).offers.length;
    expect([await offers(BOREAL.issuer), await offers('https://boreal.test/sister')]).to.deep.equal([0, 1]);
  });

  it('withdraws from what another node published meanwhile', async () => {
    const journal = new MemoryJournal();
    const one = await openWorld({ admission: NODE, journal });
    value(await one.catalogue.publish(document(BOREAL), TYPE));
    const { challenge, domain } = one.catalogue.challenge();
    const two = await openWorld({ admission: NODE, journal });
    value(await two.catalogue.publish(document({ issuer: TANDEM, participant: { id: TANDEM, name: 'Tandem' } }), TYPE));
    const asked: Said = { issuer: BOREAL.issuer, withdrawal: { contentDigest: digestOf(BOREAL), challenge, domain } };
    expect(value(await one.catalogue.withdraw(document(asked), TYPE)).created).to.equal(true);
    expect(one.catalogue.head().seq).to.equal(5);
  });
});
