import { expect } from 'chai';
import { sha256 } from '../../src/core/digest.js';
import { instant } from '../../src/core/instant.js';
import { digestOf, document, everything, NODE, openWorld, type Said } from './fixtures.js';
import { Neighbourhood } from './neighbours.js';
import { value } from './outcomes.js';

const BOREAL: Said = {
  issuer: 'did:web:boreal.test',
  offer: { id: 'https://boreal.test/offers/a', provider: 'did:web:boreal.test', name: 'Boreal A' },
};
const TANDEM: Said = {
  issuer: 'did:web:tandem.test',
  offer: { id: 'https://tandem.test/offers/b', provider: 'did:web:tandem.test', name: 'Tandem B' },
};
const TYPE = 'application/vc';

describe('catalogue/federation', () => {
  let all: Neighbourhood;
  beforeEach(() => {
    all = new Neighbourhood();
  });

  const publish = async (name: string, said: Said) =>
    value(await all.world(name).catalogue.publish(document(said), TYPE));
  const offers = async (name: string) =>
    value(await all.world(name).catalogue.search(everything())).hits.map(({ offer }) => offer.iri);
  const entries = async (name: string) => (await all.world(name).journal.read(0, 1000)).map(({ kind }) => kind);
  const withdraw = async (name: string, said: Said, by = said.issuer) => {
    const { catalogue } = all.world(name);
    const { challenge, domain } = catalogue.challenge();
    const request = { issuer: by, withdrawal: { contentDigest: digestOf(said), challenge, domain } };
    return catalogue.withdraw(document(request), TYPE);
  };

  it('takes over what a peer published, judged here, and tells the road', async () => {
    await all.open('a', []);
    await all.open('b', ['a']);
    await publish('a', BOREAL);
    expect(await all.follow('b', 'a')).to.equal('idle');
    expect(await offers('b')).to.deep.equal([BOREAL.offer?.id]);
    expect(all.world('b').judge.judged).to.equal(1);
    expect(await entries('b')).to.deep.equal(['published', 'assessed']);
    expect(all.roads('b', digestOf(BOREAL))).to.deep.equal(['a']);
    expect(all.record('b', 'a')).to.deep.include({ taken: 1, known: 0, latest: 2 });
  });

  it('never inherits a verdict: what is refused here stays out, though the peer took it', async () => {
    await all.open('a', []);
    const { judge } = await all.open('b', ['a']);
    judge.finds.set(BOREAL.issuer, { standing: 'refused', check: 'proof', code: 'signature-invalid' });
    await publish('a', BOREAL);
    await publish('a', TANDEM);
    await all.follow('b', 'a');
    expect(await offers('b')).to.deep.equal([TANDEM.offer?.id]);
    const { refused, lastRefused } = all.record('b', 'a');
    expect(refused).to.deep.equal({ 'signature-invalid': 1 });
    expect(lastRefused).to.deep.equal([{ seq: 1, digest: digestOf(BOREAL), codes: ['signature-invalid'] }]);
  });

  it('holds to its own admission', async () => {
    await all.open('a', []);
    await all.open('b', ['a'], { admission: { ...NODE, struck: new Set([BOREAL.issuer]) } });
    await publish('a', BOREAL);
    await all.follow('b', 'a');
    expect(await entries('b')).to.deep.equal([]);
    expect(all.record('b', 'a').refused).to.deep.equal({ 'issuer-struck-off': 1 });
  });

  it('asks again for what it could not decide, and takes it then', async () => {
    await all.open('a', []);
    const { judge, clock } = await all.open('b', ['a']);
    judge.finds.set(BOREAL.issuer, { standing: 'undetermined', check: 'key', code: 'fetch-timeout' });
    await publish('a', BOREAL);
    await all.follow('b', 'a');
    expect(all.record('b', 'a').undecided.map(({ seq, tries }) => [seq, tries])).to.deep.equal([[1, 1]]);
    await all.follow('b', 'a');
    expect(judge.judged, 'not before its time').to.equal(1);
    clock.at = instant('2026-01-01T00:02:00Z');
    await all.follow('b', 'a');
    expect(all.record('b', 'a').undecided.map(({ tries }) => tries)).to.deep.equal([2]);
    judge.finds.clear();
    clock.at = instant('2026-01-02');
    await all.follow('b', 'a');
    expect(await offers('b')).to.deep.equal([BOREAL.offer?.id]);
    expect(all.record('b', 'a')).to.deep.include({ undecided: [], taken: 1 });
  });

  it('makes one record of the same content by two roads, with both', async () => {
    await all.open('a', []);
    await all.open('b', ['a']);
    await all.open('c', ['a', 'b']);
    await publish('a', BOREAL);
    await all.follow('b', 'a');
    await all.follow('c', 'a');
    await all.follow('c', 'b');
    expect(all.roads('c', digestOf(BOREAL))).to.deep.equal(['a', 'b<a']);
    expect(await entries('c')).to.deep.equal(['published', 'assessed', 'published']);
    expect(all.world('c').judge.judged).to.equal(1);
    expect(await offers('c')).to.deep.equal([BOREAL.offer?.id]);
  });

  it('comes to rest in a circle', async () => {
    await all.open('a', ['c']);
    await all.open('b', ['a']);
    await all.open('c', ['b']);
    await publish('a', BOREAL);
    for (let round = 0; round < 4; round += 1) {
      for (const [name, peer] of [
        ['b', 'a'],
        ['c', 'b'],
        ['a', 'c'],
      ] as const)
        await all.follow(name, peer);
    }
    expect(all.roads('a', digestOf(BOREAL))).to.deep.equal(['here']);
    expect(all.roads('b', digestOf(BOREAL))).to.deep.equal(['a']);
    expect(all.roads('c', digestOf(BOREAL))).to.deep.equal(['b<a']);
    for (const name of ['a', 'b', 'c']) expect(await entries(name)).to.deep.equal(['published', 'assessed']);
  });

  it('notes that what came from a peer was published here too', async () => {
    await all.open('a', []);
    await all.open('b', ['a']);
    await publish('a', BOREAL);
    await all.follow('b', 'a');
    expect((await publish('b', BOREAL)).created).to.equal(false);
    await publish('b', BOREAL);
    expect(all.roads('b', digestOf(BOREAL))).to.deep.equal(['here', 'a']);
    expect(await entries('b')).to.deep.equal(['published', 'assessed', 'published']);
  });

  it('follows a withdrawal that the issuer signed, over two catalogues', async () => {
    await all.open('a', []);
    await all.open('b', ['a']);
    await all.open('c', ['b']);
    await publish('a', BOREAL);
    await all.follow('b', 'a');
    await all.follow('c', 'b');
    value(await withdraw('a', BOREAL));
    await all.follow('b', 'a');
    await all.follow('c', 'b');
    expect(await offers('c')).to.deep.equal([]);
    expect(all.record('c', 'b').withdrawn).to.equal(1);
    expect((await entries('c')).at(-1)).to.equal('withdrawn');
  });

  it('leaves what was published here itself to a withdrawal here', async () => {
    await all.open('a', []);
    await all.open('b', ['a']);
    await publish('a', BOREAL);
    await publish('b', BOREAL);
    value(await withdraw('a', BOREAL));
    await all.follow('b', 'a');
    expect(await offers('b')).to.deep.equal([BOREAL.offer?.id]);
  });

  it('believes no withdrawal that another signed', async () => {
    await all.open('a', []);
    const b = await all.open('b', ['a']);
    await publish('a', BOREAL);
    await all.follow('b', 'a');
    value(await withdraw('a', BOREAL));
    // As the peer tells it; judged here, it is somebody else's.
    const claimed = b.catalogue.claims(digestOf(BOREAL));
    b.judge.finds.set(BOREAL.issuer, { standing: 'refused', check: 'proof', code: 'signature-invalid' });
    await all.follow('b', 'a');
    expect(claimed).not.to.equal(undefined);
    expect(await offers('b')).to.deep.equal([BOREAL.offer?.id]);
    expect(all.record('b', 'a').refused).to.deep.equal({ 'signature-invalid': 1 });
  });

  it('erases what its only source has erased, bytes and all', async () => {
    await all.open('a', []);
    const b = await all.open('b', ['a']);
    await publish('a', BOREAL);
    await all.follow('b', 'a');
    value(await all.world('a').catalogue.erase(digestOf(BOREAL)));
    await all.follow('b', 'a');
    expect(await offers('b')).to.deep.equal([]);
    expect(await b.journal.bytes(sha256(document(BOREAL)))).to.equal(undefined);
    expect(all.record('b', 'a').erased).to.equal(1);
  });

  it('erases once all who took it in have, though catalogues between still had it', async () => {
    await all.open('a', []);
    await all.open('d', []);
    await all.open('b', ['a', 'c', 'd']);
    await all.open('c', ['a', 'b']);
    await publish('a', BOREAL);
    await publish('d', BOREAL);
    const round = async () => {
      for (const [name, peer] of [
        ['b', 'a'],
        ['c', 'a'],
        ['b', 'c'],
        ['c', 'b'],
        ['b', 'd'],
      ] as const)
        await all.follow(name, peer);
    };
    await round();
    expect(all.roads('b', digestOf(BOREAL))).to.deep.equal(['a', 'c<a', 'd']);
    value(await all.world('a').catalogue.erase(digestOf(BOREAL)));
    await round();
    expect([await offers('b'), await offers('c')]).to.deep.equal([[BOREAL.offer?.id], []]);
    value(await all.world('d').catalogue.erase(digestOf(BOREAL)));
    await round();
    expect(await offers('b')).to.deep.equal([]);
  });

  it('is not made to erase by a peer that never gave it', async () => {
    await all.open('a', []);
    await all.open('evil', []);
    await all.open('b', ['a', 'evil']);
    await publish('a', BOREAL);
    await all.follow('b', 'a');
    await publish('evil', BOREAL);
    value(await all.world('evil').catalogue.erase(digestOf(BOREAL)));
    await all.follow('b', 'evil');
    expect(await offers('b')).to.deep.equal([BOREAL.offer?.id]);
  });

  it('goes on after a restart where it was, with nothing done twice', async () => {
    await all.open('a', []);
    const { journal, facts } = await all.open('b', ['a']);
    await publish('a', BOREAL);
    await all.follow('b', 'a');
    const reopened = await all.open('b', ['a'], { journal, facts });
    await publish('a', TANDEM);
    await all.follow('b', 'a');
    expect(reopened.judge.judged).to.equal(1);
    expect(await entries('b')).to.deep.equal(['published', 'assessed', 'published', 'assessed']);
  });

  it('does nothing twice though its position was lost', async () => {
    await all.open('a', []);
    const { journal, facts } = await all.open('b', ['a']);
    await publish('a', BOREAL);
    await all.follow('b', 'a');
    all.stores.delete('b');
    await all.open('b', ['a'], { journal, facts });
    await all.follow('b', 'a');
    expect(await entries('b')).to.deep.equal(['published', 'assessed']);
    expect(all.record('b', 'a')).to.deep.include({ taken: 0, known: 1 });
  });

  it('gives nothing of what its issuer keeps for one catalogue, and takes nothing of it', async () => {
    await all.open('a', []);
    await all.open('b', ['a']);
    await publish('a', { ...BOREAL, visibility: 'private' });
    await publish('a', TANDEM);
    expect(await offers('a')).to.have.length(2);
    await all.follow('b', 'a');
    expect(await offers('b')).to.deep.equal([TANDEM.offer?.id]);
    expect(all.record('b', 'a').position.hash).to.equal(all.world('a').catalogue.head().hash);
  });

  it('waits for a peer that is away, and says since when', async () => {
    await all.open('a', []);
    const { clock } = await all.open('b', ['a']);
    all.away.add('a');
    expect(await all.follow('b', 'a')).to.equal('failed');
    clock.at = instant('2026-01-02');
    await all.follow('b', 'a');
    const { problem } = all.record('b', 'a');
    expect([problem?.finding.code, problem?.since]).to.deep.equal(['fetch-timeout', '2026-01-01T00:00:00.000Z']);
    all.away.delete('a');
    expect(await all.follow('b', 'a')).to.equal('idle');
    expect(all.record('b', 'a').problem).to.equal(undefined);
  });

  it('stores both of two histories under one key, and stops', async () => {
    await all.open('a', []);
    await all.open('b', ['a']);
    await publish('a', BOREAL);
    await all.follow('b', 'a');
    // The peer begins anew: another journal under the same name and key.
    await all.open('a', []);
    await publish('a', TANDEM);
    await publish('a', BOREAL);
    expect(await all.follow('b', 'a')).to.equal('stopped');
    const { stopped } = all.record('b', 'a');
    expect(stopped?.finding.code).to.equal('peer-forked');
    expect([stopped?.held, stopped?.shown]).to.satisfy((proof: unknown[]) =>
      proof.every((jws) => typeof jws === 'string'),
    );
    expect(await all.follow('b', 'a'), 'for good').to.equal('stopped');
    expect(await offers('b')).to.deep.equal([BOREAL.offer?.id]);
  });

  it('does not follow a demo', async () => {
    const bytes = Buffer.from('script');
    const what = { what: 'demo', version: '1', digest: sha256(bytes), bytes };
    await all.open('a', [], { adoptables: [what] });
    await all.open('b', ['a']);
    await publish('a', BOREAL);
    expect(await all.follow('b', 'a')).to.equal('stopped');
    expect(all.record('b', 'a').stopped?.finding.code).to.equal('peer-is-demo');
    expect(await entries('b')).to.deep.equal([]);
  });

  it('tells a follower what it took from others', async () => {
    const { catalogue } = await openWorld();
    expect(catalogue.peers()).to.deep.equal([]);
    expect(catalogue.roads(digestOf(BOREAL))).to.equal(undefined);
  });
});
