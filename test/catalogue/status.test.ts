/** The life of a status: what the issuer's list says at publication, and what it says later. Judged for real. */
import { expect } from 'chai';
import { judgeHere } from '../../src/adapters/judge-here.js';
import type { Catalogue } from '../../src/catalogue/catalogue.js';
import { openCatalogue } from '../../src/catalogue/open.js';
import type { Digest } from '../../src/core/digest.js';
import { type Instant, instant } from '../../src/core/instant.js';
import type { Evidence } from '../../src/core/verification/check.js';
import { MemoryJournal } from '../contract/memory-journal.js';
import { BOREAL, credential, NOW, sign, VOCABULARY } from '../signers.js';
import {
  bitstring,
  daysLater,
  encoded,
  LIST,
  published,
  statusEntry,
  statusList,
  unreachable,
} from '../status-lists.js';
import { DOMAIN, LAW, MemoryFacts, TRUST } from './fixtures.js';
import { problem, value } from './outcomes.js';

const TYPE = 'application/vc';

describe('catalogue: a credential with a status', () => {
  let catalogue: Catalogue;
  let journal: MemoryJournal;
  let asked: string[][];
  let outside: Evidence;
  const clock = { at: NOW };
  const signed = async () => (await sign(credential({ credentialStatus: statusEntry() }))).bytes;
  const says = async (value: number, at: Instant) => {
    outside = await published(statusList({ encodedList: encoded(bitstring({ 7: value })) }), BOREAL, LIST, at);
  };

  beforeEach(async () => {
    clock.at = NOW;
    journal = new MemoryJournal();
    asked = [];
    catalogue = await openCatalogue({
      journal,
      facts: new MemoryFacts(),
      judge: judgeHere(VOCABULARY),
      clock: { now: () => clock.at },
      evidence: {
        async gather(needs) {
          asked.push(needs.map(({ url }) => url));
          return needs.map(({ kind }) => (kind === 'status-list' ? outside : BOREAL.evidence));
        },
      },
      admission: { demo: true, struck: new Set() },
      rulebook: { law: LAW, trust: TRUST, keys: [] },
      profiles: [],
      adoptables: [],
      publishQueue: 8,
      publicationsPerHour: 1000,
      domain: DOMAIN,
      reassessEvery: 86_400_000,
    });
  });
  after(() => catalogue.close());

  const kinds = async () => (await journal.read(0, 100)).map(({ kind }) => kind);
  const life = async (digest: Digest) => value(await catalogue.report(digest)).life;

  it('is refused when it is revoked, or when nobody can tell', async () => {
    await says(1, NOW);
    expect(problem(await catalogue.publish(await signed(), TYPE))).to.deep.equal([
      'document-refused',
      'status-revoked',
    ]);
    outside = unreachable();
    expect(problem(await catalogue.publish(await signed(), TYPE))).to.deep.equal(['document-refused', 'fetch-timeout']);
    expect(await kinds()).to.deep.equal([]);
  });

  it('is stored with the list that it was judged by, which names nobody else to ask', async () => {
    await says(0, NOW);
    const { report } = value(await catalogue.publish(await signed(), TYPE));
    expect(asked).to.deep.equal([[BOREAL.did, LIST]]);
    expect(report.evidence.map(({ url }) => url)).to.have.members([BOREAL.did, LIST]);
    expect(await kinds()).to.deep.equal(['observed', 'observed', 'published', 'assessed']);
    const [, list] = await journal.read(0, 2);
    expect(list).to.include({ evidence: 'status-list', url: LIST });
  });

  it('is revoked from the day on which that was seen', async () => {
    await says(0, NOW);
    const [stored] = value(await catalogue.publish(await signed(), TYPE)).credentials;
    if (stored === undefined) throw new Error('nothing stored');
    clock.at = daysLater(2);
    await says(1, clock.at);
    expect(await catalogue.reassess()).to.include({ changed: 1 });
    expect(await life(stored.digest)).to.include({ state: 'revoked', since: instant('2026-06-03') });
    expect((await kinds()).slice(4)).to.deep.equal(['observed', 'assessed']);
  });

  it('of a list out of reach is told by the one that was journalled before: revoked for good, else unknown', async () => {
    await says(1, NOW);
    const other = statusEntry({ statusListIndex: '8' });
    value(await catalogue.publish((await sign(credential({ credentialStatus: other }))).bytes, TYPE));
    clock.at = daysLater(30);
    outside = unreachable(LIST, clock.at);
    const revoked = await catalogue.verify(await signed(), TYPE);
    expect(revoked.report.standing).to.equal('refused');
    const status = ({ report }: typeof revoked) => report.documents[0]?.checks.find(({ check }) => check === 'status');
    expect(status(revoked)?.findings[0]).to.include({ code: 'status-revoked' });
    const third = statusEntry({ statusListIndex: '9' });
    const open = await catalogue.verify((await sign(credential({ credentialStatus: third }))).bytes, TYPE);
    expect(open.report.standing).to.equal('undetermined');
    expect(status(open)?.findings.map(({ code }) => code)).to.deep.equal(['fetch-timeout', 'status-list-old']);
    expect(status(open)?.findings[1]?.params).to.include({ hours: 720 });
  });

  it('keeps its last state while its list is out of reach', async () => {
    await says(0, NOW);
    const [stored] = value(await catalogue.publish(await signed(), TYPE)).credentials;
    if (stored === undefined) throw new Error('nothing stored');
    clock.at = daysLater(2);
    outside = unreachable(LIST, clock.at);
    expect(await catalogue.reassess()).to.include({ undetermined: 1 });
    expect(await life(stored.digest)).to.include({ state: 'active' });
  });
});
