import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { SqliteFacts } from '../../src/adapters/sqlite-facts.js';
import { SqliteJournal } from '../../src/adapters/sqlite-journal.js';
import { EXTRACTOR_VERSION } from '../../src/core/claims.js';
import { sha256 } from '../../src/core/digest.js';
import { instant } from '../../src/core/instant.js';
import { verifyChain } from '../../src/core/journal/chain.js';
import { EMPTY_HEAD, seal } from '../../src/core/journal.js';
import { digestOf, document, everything, NODE, openWorld, type Said, type World } from './fixtures.js';
import { problem, value } from './outcomes.js';

const TYPE = 'application/vc';
const MARKER = 'Jeanne-Dupont-0612345678';
const BOREAL: Said = {
  issuer: 'did:web:boreal.test',
  offer: { id: 'https://boreal.test/offers/a', provider: 'did:web:boreal.test', name: `Ask ${MARKER}` },
  participant: { id: 'did:web:boreal.test', name: `${MARKER} SARL` },
};
const TANDEM: Said = {
  issuer: 'did:web:tandem.test',
  offer: { id: 'https://tandem.test/offers/b', provider: 'did:web:tandem.test', name: 'Tandem B' },
};
const LATER = instant('2026-03-01');

describe('catalogue/erase', () => {
  let world: World;
  beforeEach(async () => {
    world = await openWorld({ admission: NODE });
    value(await world.catalogue.publish(document(BOREAL, TANDEM), 'application/vp'));
    world.clock.at = LATER;
  });
  const found = async (knownAt = LATER) =>
    value(await world.catalogue.search({ ...everything(LATER), knownAt })).hits.map(({ offer }) => offer.iri);

  it('removes bytes, bundle and facts, and keeps the rest of the bundle and the chain', async () => {
    expect(value(await world.catalogue.erase(digestOf(BOREAL))).created).to.equal(true);
    const entries = await world.journal.read(0, 100);
    expect(verifyChain(EMPTY_HEAD, entries).ok).to.equal(true);
    expect(entries.slice(-2).map((entry) => (entry.kind === 'erased' ? entry.bytesDigest : entry.kind))).to.deep.equal([
      sha256(JSON.stringify(BOREAL)),
      sha256(document(BOREAL, TANDEM)),
    ]);
    expect(problem(await world.catalogue.credential(digestOf(BOREAL)))).to.deep.equal(['erased']);
    expect(await world.journal.bytes(sha256(document(BOREAL, TANDEM)))).to.equal(undefined);
    expect(world.facts.kept.size).to.equal(1);
    expect(value(await world.catalogue.credential(digestOf(TANDEM))).contentDigest).to.equal(digestOf(TANDEM));
    expect(await found()).to.deep.equal(['https://tandem.test/offers/b']);
  });

  it('is forgotten by every fold, also of what was known before, kept or built anew', async () => {
    const before = instant('2026-01-15');
    value(await world.catalogue.publish(document({ ...TANDEM, participant: { id: TANDEM.issuer, name: 'T' } }), TYPE));
    expect(await found(before)).to.include('https://boreal.test/offers/a');
    value(await world.catalogue.erase(digestOf(BOREAL)));
    expect(await found(before)).to.deep.equal(['https://tandem.test/offers/b']);
    const restarted = await openWorld({ admission: NODE, journal: world.journal, facts: world.facts });
    const known = value(await restarted.catalogue.search({ ...everything(LATER), knownAt: before })).hits;
    expect(JSON.stringify(known)).not.to.contain(MARKER);
    const { life } = value(await restarted.catalogue.report(digestOf(BOREAL)));
    expect(life.state).to.equal('erased');
  });

  it('stays erased, however often it is published or erased again', async () => {
    value(await world.catalogue.erase(digestOf(BOREAL)));
    const { seq } = await world.journal.head();
    const again = await world.catalogue.publish(document(BOREAL), TYPE);
    expect(problem(again)).to.deep.equal(['gone-for-good', 'content-erased']);
    expect(value(await world.catalogue.erase(digestOf(BOREAL))).created).to.equal(false);
    expect((await world.journal.head()).seq).to.equal(seq);
  });

  it('erases what was withdrawn, and refuses what was never here', async () => {
    const { challenge, domain } = world.catalogue.challenge();
    const request: Said = { issuer: BOREAL.issuer, withdrawal: { contentDigest: digestOf(BOREAL), challenge, domain } };
    value(await world.catalogue.withdraw(document(request), TYPE));
    expect(value(await world.catalogue.erase(digestOf(BOREAL))).created).to.equal(true);
    expect(world.facts.kept.size).to.equal(1);
    expect(problem(await world.catalogue.erase(sha256('nothing')))).to.deep.equal(['not-found']);
  });

  it('is completed at the next opening when it was cut off after its entry', async () => {
    const { entries } = seal(await world.journal.head(), LATER, [
      { kind: 'erased', bytesDigest: sha256(JSON.stringify(BOREAL)) },
    ]);
    await world.journal.append(await world.journal.head(), entries, []);
    const restarted = await openWorld({ admission: NODE, journal: world.journal, facts: world.facts });
    expect(await restarted.journal.bytes(sha256(JSON.stringify(BOREAL)))).to.equal(undefined);
    expect(await restarted.journal.bytes(sha256(document(BOREAL, TANDEM)))).to.equal(undefined);
    expect(await restarted.facts.get(digestOf(BOREAL), EXTRACTOR_VERSION)).to.equal(undefined);
  });
});

describe('erasing from the files', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'cartulary-erase-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function filesThatHold(text: string): Promise<readonly string[]> {
    const files = await readdir(folder);
    const held = await Promise.all(files.map(async (file) => (await readFile(path.join(folder, file))).includes(text)));
    return files.filter((_, index) => held[index]);
  }

  it('leaves nothing of the content in them, while they are open and after', async () => {
    const journal = SqliteJournal.open(path.join(folder, 'journal.sqlite'));
    const facts = SqliteFacts.open(path.join(folder, 'facts.sqlite'));
    const { catalogue } = await openWorld({ admission: NODE, journal, facts });
    value(await catalogue.publish(document(BOREAL, TANDEM), 'application/vp'));
    expect(await filesThatHold(MARKER), 'the marker can be found at all').not.to.be.empty;
    value(await catalogue.erase(digestOf(BOREAL)));
    expect(await filesThatHold(MARKER)).to.deep.equal([]);
    expect((await journal.audit()).broken).to.equal(undefined);
    await catalogue.close();
    expect(await filesThatHold(MARKER)).to.deep.equal([]);
    expect(await filesThatHold('Tandem B')).not.to.be.empty;
  });
});
