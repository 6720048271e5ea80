import { expect } from 'chai';
import { DEMO, WrongMode } from '../../src/catalogue/open.js';
import { sha256 } from '../../src/core/digest.js';
import { formatInstant, instant } from '../../src/core/instant.js';
import type { Outcome } from '../../src/core/problem.js';
import { MemoryJournal, MemoryStore } from '../contract/memory-journal.js';
import { digestOf, document, everything, MemoryFacts, openWorld, type Said } from './fixtures.js';

const TYPE = 'application/vc';
const BOREAL: Said = {
  issuer: 'did:web:boreal.example',
  offer: { id: 'https://boreal.example/offers/a', provider: 'did:web:boreal.example', name: 'Boréal A' },
};
const TANDEM: Said = {
  issuer: 'did:web:tandem.example',
  offer: { id: 'https://tandem.example/offers/b', provider: 'did:web:tandem.example', name: 'Tandem B' },
};

const SCRIPT = Buffer.from('[]');
/** What tells the journal of a demo. */
const DEMO_SCRIPT = [{ what: DEMO, version: '1', digest: sha256(SCRIPT), bytes: SCRIPT }];

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.problem.code}`);
  return outcome.value;
}

function problem<T>(outcome: Outcome<T>): string {
  return outcome.ok ? 'none' : outcome.problem.code;
}

describe('catalogue/publish', () => {
  it('journals a publication and its assessment in one append, and finds the offer', async () => {
    const { catalogue, journal } = await openWorld();
    const published = value(await catalogue.publish(document(BOREAL), TYPE));
    expect(published.created).to.equal(true);
    expect(published.credentials.map(({ digest }) => digest)).to.deep.equal([digestOf(BOREAL)]);
    const entries = await journal.read(0, 10);
    expect(entries.map(({ kind }) => kind)).to.deep.equal(['published', 'assessed']);
    expect(new Set(entries.map(({ at }) => at)).size).to.equal(1);
    const answer = value(await catalogue.search(everything()));
    expect(answer.hits.map(({ offer }) => offer.iri)).to.deep.equal(['https://boreal.example/offers/a']);
  });

  it('appends nothing when the same content comes again', async () => {
    const { catalogue, journal } = await openWorld();
    await catalogue.publish(document(BOREAL), TYPE);
    const again = value(await catalogue.publish(document(BOREAL), TYPE));
    expect(again.created).to.equal(false);
    expect((await journal.head()).seq).to.equal(2);
  });

  it('keeps the exact bytes, and those of the bundle they came in', async () => {
    const { catalogue, journal } = await openWorld();
    const bundle = document(BOREAL, TANDEM);
    value(await catalogue.publish(bundle, 'application/vp'));
    const stored = value(await catalogue.credential(digestOf(BOREAL)));
    expect(Buffer.from(stored.bytes).toString()).to.equal(JSON.stringify(BOREAL));
    const [first] = await journal.read(0, 1);
    if (first?.kind !== 'published' || first.bundle === undefined) throw new Error('no bundle in the first entry');
    expect(Buffer.from((await journal.bytes(first.bundle)) ?? []).toString()).to.equal(bundle.toString());
  });

  it('stores nothing of a bundle in which one credential is refused, and lists every finding', async () => {
    const { catalogue, journal } = await openWorld();
    const bad: Said = {
      ...TANDEM,
      standing: 'refused',
      findings: [
        { code: 'not-json', pointer: '/a' },
        { code: 'not-utf8', pointer: '/b' },
      ],
    };
    const outcome = await catalogue.publish(document(BOREAL, bad), 'application/vp');
    if (outcome.ok) throw new Error('published');
    expect(outcome.problem.code).to.equal('document-refused');
    expect(outcome.problem.findings.map(({ pointer }) => pointer)).to.deep.equal(['/a', '/b']);
    expect((await journal.head()).seq).to.equal(0);
    expect(value(await catalogue.search(everything())).total).to.equal(0);
  });

  it('keeps what had expired as history', async () => {
    const { catalogue } = await openWorld();
    const outcome = value(await catalogue.publish(document({ ...BOREAL, standing: 'expired' }), TYPE));
    expect(outcome.credentials[0]?.standing).to.equal('expired');
  });

  it('never journals what was found in a document', async () => {
    const { catalogue, journal } = await openWorld();
    const quoting: Said = { ...BOREAL, findings: [{ code: 'not-json', pointer: '/name', found: 'Jeanne Dupont' }] };
    value(await catalogue.publish(document(quoting), TYPE));
    expect(JSON.stringify(await journal.read(0, 10))).not.to.contain('Jeanne');
  });

  it('journals outside evidence once, before the first publication that stood on it', async () => {
    const { catalogue, journal } = await openWorld();
    value(await catalogue.publish(document({ ...BOREAL, evidence: 'did:web:boreal.example' }), TYPE));
    value(await catalogue.publish(document({ ...TANDEM, evidence: 'did:web:boreal.example' }), TYPE));
    const kinds = (await journal.read(0, 10)).map(({ kind }) => kind);
    expect(kinds).to.deep.equal(['observed', 'published', 'assessed', 'published', 'assessed']);
  });

  it('refuses demo identities outside demo mode, and issuers that the operator struck off or did not list', async () => {
    const struck = new Set<string>();
    const open = await openWorld({ admission: { demo: false, struck } });
    expect(problem(await open.catalogue.publish(document(BOREAL), TYPE))).to.equal('issuer-not-admitted');
    const off = await openWorld({ admission: { demo: true, struck: new Set([BOREAL.issuer]) } });
    expect(problem(await off.catalogue.publish(document(BOREAL), TYPE))).to.equal('issuer-not-admitted');
    const listed = await openWorld({ admission: { demo: true, struck, allowed: new Set([TANDEM.issuer]) } });
    expect(problem(await listed.catalogue.publish(document(BOREAL), TYPE))).to.equal('issuer-not-admitted');
    expect(problem(await listed.catalogue.publish(document(TANDEM), TYPE))).to.equal('none');
  });

  it('holds an issuer to its quota, and lets it publish again later', async () => {
    const { catalogue, clock } = await openWorld({ perHour: 2 });
    const at = (n: number): Said => ({ ...BOREAL, participant: { id: BOREAL.issuer, name: `n${n}` } });
    expect(problem(await catalogue.publish(document(at(1)), TYPE))).to.equal('none');
    expect(problem(await catalogue.publish(document(at(2)), TYPE))).to.equal('none');
    expect(problem(await catalogue.publish(document(at(3)), TYPE))).to.equal('quota-exceeded');
    expect(problem(await catalogue.publish(document(TANDEM), TYPE))).to.equal('none');
    clock.at = instant('2026-01-01T00:30:00Z');
    expect(problem(await catalogue.publish(document(at(3)), TYPE))).to.equal('none');
  });

  it('does not charge an issuer for what is here already, whoever repeats it', async () => {
    const { catalogue } = await openWorld({ perHour: 2 });
    for (let times = 0; times < 5; times += 1) value(await catalogue.publish(document(BOREAL), TYPE));
    const more: Said = { ...BOREAL, participant: { id: BOREAL.issuer, name: 'Boréal' } };
    expect(problem(await catalogue.publish(document(more), TYPE))).to.equal('none');
  });

  it('charges every credential of a presentation, all or none, and one that stands in it twice once', async () => {
    const { catalogue, journal } = await openWorld({ perHour: 2 });
    const at = (n: number): Said => ({ ...BOREAL, participant: { id: BOREAL.issuer, name: `n${n}` } });
    expect(problem(await catalogue.publish(document(at(1), at(2), at(3)), 'application/vp'))).to.equal(
      'quota-exceeded',
    );
    expect(problem(await catalogue.publish(document(at(1), at(2), at(2)), 'application/vp'))).to.equal('none');
    expect((await journal.read(0, 10)).map(({ kind }) => kind)).to.deep.equal([
      'published',
      'assessed',
      'published',
      'assessed',
    ]);
  });

  it('says when evidence was fetched, whatever day is asked about', async () => {
    const { catalogue, clock } = await openWorld();
    const said = document({ ...BOREAL, evidence: 'did:web:boreal.example' });
    const { report } = await catalogue.verify(said, TYPE, instant('2019-05-01'));
    expect(report.at).to.equal('2019-05-01T00:00:00.000Z');
    expect(report.evidence.map(({ fetchedAt }) => fetchedAt)).to.deep.equal([formatInstant(clock.at)]);
  });

  it('holds a script of the node’s own to no quota', async () => {
    const { catalogue, clock } = await openWorld({ perHour: 1 });
    for (const n of [1, 2, 3]) {
      const said: Said = { ...BOREAL, participant: { id: BOREAL.issuer, name: `n${n}` } };
      const accept = await catalogue.prepare(document(said), TYPE, clock.at);
      expect(problem(await accept())).to.equal('none');
    }
  });

  it('folds what another node appended first, and loses neither', async () => {
    const store = new MemoryStore();
    const facts = new MemoryFacts();
    const one = await openWorld({ journal: new MemoryJournal(store), facts });
    const two = await openWorld({ journal: new MemoryJournal(store), facts });
    value(await one.catalogue.publish(document(BOREAL), TYPE));
    value(await two.catalogue.publish(document(TANDEM), TYPE));
    expect(two.catalogue.head().seq).to.equal(4);
    expect(value(await two.catalogue.search(everything())).total).to.equal(2);
    expect(value(await two.catalogue.publish(document(BOREAL), TYPE)).created).to.equal(false);
  });

  it('publishes many at once without a gap in the journal', async () => {
    const { catalogue, journal } = await openWorld({ queue: 100 });
    const said = Array.from(
      { length: 20 },
      (_, n): Said => ({ ...BOREAL, participant: { id: BOREAL.issuer, name: `n${n}` } }),
    );
    const outcomes = await Promise.all(said.map((one) => catalogue.publish(document(one), TYPE)));
    expect(outcomes.map(problem).filter((code) => code !== 'none')).to.deep.equal([]);
    expect((await journal.head()).seq).to.equal(40);
  });

  it('says that it is busy rather than queue without bound', async () => {
    const { catalogue } = await openWorld({ queue: 2 });
    const said = Array.from(
      { length: 10 },
      (_, n): Said => ({ ...BOREAL, participant: { id: BOREAL.issuer, name: `n${n}` } }),
    );
    const codes = (await Promise.all(said.map((one) => catalogue.publish(document(one), TYPE)))).map(problem);
    expect(codes).to.include('busy');
    expect(codes).to.include('none');
  });
});

describe('catalogue/open', () => {
  it('rebuilds everything from the journal, without judging what the facts store remembers', async () => {
    const journal = new MemoryJournal();
    const first = await openWorld({ journal, adoptables: DEMO_SCRIPT });
    value(await first.catalogue.publish(document(BOREAL), TYPE));
    const warm = await openWorld({ journal, facts: first.facts, adoptables: DEMO_SCRIPT });
    expect(value(await warm.catalogue.search(everything())).total).to.equal(1);
    expect(warm.judge.judged).to.equal(0);
    const cold = await openWorld({ journal, adoptables: DEMO_SCRIPT });
    expect(value(await cold.catalogue.search(everything())).total).to.equal(1);
    expect(cold.judge.judged).to.equal(1);
    expect(cold.facts.kept.size).to.equal(1);
  });

  it('keeps a demo and a node apart: neither opens the journal of the other', async () => {
    const adoptables = DEMO_SCRIPT;
    const node = { demo: false, struck: new Set<string>() };
    const demoJournal = new MemoryJournal();
    await openWorld({ journal: demoJournal, adoptables });
    await openWorld({ journal: demoJournal, adoptables });
    const nodeOnDemo = await openWorld({ journal: demoJournal, admission: node }).catch((error: unknown) => error);
    expect(nodeOnDemo).to.be.instanceOf(WrongMode);
    const nodeJournal = new MemoryJournal();
    const other = await openWorld({ journal: nodeJournal, admission: node });
    value(await other.catalogue.publish(document({ ...BOREAL, issuer: 'did:web:boreal.eu' }), TYPE));
    const demoOnNode = await openWorld({ journal: nodeJournal, adoptables }).catch((error: unknown) => error);
    expect(demoOnNode).to.be.instanceOf(WrongMode);
  });

  it('answers as known on a day of the past', async () => {
    const { catalogue, clock } = await openWorld();
    value(await catalogue.publish(document(BOREAL), TYPE));
    clock.at = instant('2026-03-01');
    value(await catalogue.publish(document(TANDEM), TYPE));
    const total = async (day: string) =>
      value(await catalogue.search({ ...everything(instant('2026-06-01')), knownAt: instant(day) })).total;
    expect(await total('2025-12-31')).to.equal(0);
    expect(await total('2026-01-01')).to.equal(1);
    expect(await total('2026-02-28')).to.equal(1);
    expect(await total('2026-03-01')).to.equal(2);
  });

  it('is never before its own last entry, even when the clock stands behind', async () => {
    const { catalogue, clock } = await openWorld();
    value(await catalogue.publish(document(BOREAL), TYPE));
    clock.at = instant('2020-01-01');
    expect(catalogue.now()).to.equal(instant('2026-01-01'));
  });

  it('lets nobody take over the IRI of somebody else’s offer', async () => {
    const { catalogue } = await openWorld();
    value(await catalogue.publish(document(BOREAL), TYPE));
    const takeover: Said = {
      issuer: TANDEM.issuer,
      offer: { id: 'https://boreal.example/offers/a', provider: TANDEM.issuer, name: 'Mine now' },
    };
    value(await catalogue.publish(document(takeover), TYPE));
    const { offer } = value(
      await catalogue.offer('https://boreal.example/offers/a', {
        asOf: instant('2026-06-01'),
        knownAt: instant('2029-01-01'),
      }),
    );
    expect(offer.names[0]?.value).to.equal('Boréal A');
    expect(offer.standing).to.equal('own');
    expect(offer.provider.iri).to.equal(BOREAL.issuer);
  });

  it('shows an offer described by a third party as such', async () => {
    const { catalogue } = await openWorld();
    const reported: Said = {
      issuer: 'did:web:editor.example',
      offer: { id: 'https://editor.example/about/x', provider: 'https://editor.example/about/co', name: 'X' },
    };
    const foreign: Said = {
      issuer: 'did:web:editor.example',
      offer: { id: 'https://boreal.example/offers/a', provider: BOREAL.issuer, name: 'Said of Boréal' },
    };
    value(await catalogue.publish(document(reported), TYPE));
    value(await catalogue.publish(document(foreign), TYPE));
    const when = { asOf: instant('2026-06-01'), knownAt: instant('2029-01-01') };
    expect(value(await catalogue.offer('https://boreal.example/offers/a', when)).offer.standing).to.equal(
      'third-party',
    );
    value(await catalogue.publish(document(BOREAL), TYPE));
    expect(value(await catalogue.offer('https://boreal.example/offers/a', when)).offer.standing).to.equal('own');
  });
});
