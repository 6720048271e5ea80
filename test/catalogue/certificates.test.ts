/** A certificate through its life: a credential stored with its chain, judged again when a list tells something else. */
import { expect } from 'chai';
import { readPolicies, type ShippedPolicies } from '../../src/adapters/policies.js';
import type { Catalogue } from '../../src/catalogue/catalogue.js';
import { DEMO } from '../../src/catalogue/open.js';
import { sha256 } from '../../src/core/digest.js';
import { type Instant, instant } from '../../src/core/instant.js';
import type { Evidence } from '../../src/core/verification/check.js';
import { openJudging } from '../attacks/catalogue.js';
import { anchorsFile, LIST_URL, list, root } from '../certificates.js';
import { CHAIN_URL, found, ISSUING_LIST, pem, ROOT_LIST, ROOT_LIST_URL, withMembers } from '../chains.js';
import { MemoryJournal } from '../contract/memory-journal.js';
import { BOREAL, credential, NOW, sign } from '../signers.js';
import { problem, value } from './outcomes.js';

const TYPE = 'application/vc';
const REVOKED = found(ISSUING_LIST, list({ revoked: [{ serial: 3, since: '2026-06-02' }] }));

describe('a credential whose key has a certificate', () => {
  const clock: { at: Instant } = { at: NOW };
  const world = new Map<string, Evidence>();
  let journal: MemoryJournal;
  let catalogue: Catalogue;
  let policies: ShippedPolicies;
  before(async () => {
    policies = await readPolicies();
  });

  beforeEach(async () => {
    clock.at = NOW;
    world.clear();
    for (const one of [withMembers({ x5u: CHAIN_URL }), pem(), ISSUING_LIST, ROOT_LIST]) world.set(one.url, one);
    journal = new MemoryJournal();
    await reopen(anchorsFile('1', root()));
  });
  afterEach(() => catalogue.close());

  async function reopen(anchors: object): Promise<void> {
    const bytes = Buffer.from(JSON.stringify(anchors));
    catalogue = await openJudging({
      journal,
      policies,
      adoptables: [DEMO, 'policies/trust-anchors'].map((what) => ({
        what,
        version: '1',
        digest: sha256(bytes),
        bytes,
      })),
      clock: { now: () => clock.at },
      evidence: {
        async gather(needs) {
          return needs.map((need): Evidence => {
            const finding = { code: 'fetch-timeout', pointer: '', params: { url: need.url } } as const;
            return world.get(need.url) ?? { ...need, fetchedAt: clock.at, content: { ok: false, finding } };
          });
        },
      },
    });
  }

  async function stored() {
    const [one] = value(await catalogue.publish((await sign(credential())).bytes, TYPE)).credentials;
    if (one === undefined) throw new Error('nothing stored');
    return async () => value(await catalogue.report(one.digest)).life;
  }

  it('is stored with its chain and the lists that were read', async () => {
    await stored();
    const observed = (await journal.read(2, 10)).flatMap((entry) => (entry.kind === 'observed' ? [entry] : []));
    expect(observed.map(({ evidence, url }) => `${evidence} ${url}`)).to.have.members([
      `did-document ${BOREAL.did}`,
      `certificate-chain ${CHAIN_URL}`,
      `revocation-list ${LIST_URL}`,
      `revocation-list ${ROOT_LIST_URL}`,
    ]);
  });
  it('no longer verifies from the day on which its certificate was seen to be revoked', async () => {
    const life = await stored();
    clock.at = instant('2026-06-03');
    world.set(LIST_URL, REVOKED);
    expect(await catalogue.reassess()).to.include({ changed: 1 });
    expect(await life()).to.include({ state: 'refused', since: instant('2026-06-03') });
  });
  it('keeps its state while a list, or the chain, is out of reach', async () => {
    const life = await stored();
    for (const [day, url] of [
      ['2026-06-03', LIST_URL],
      ['2026-06-05', CHAIN_URL],
    ] as const) {
      clock.at = instant(day);
      world.delete(url);
      expect(await catalogue.reassess()).to.include({ undetermined: 1 });
      expect(await life()).to.include({ state: 'active' });
    }
  });
  it('no longer verifies from the day on which its anchor left the list, and does again from the day of its return', async () => {
    const life = await stored();
    const lives: unknown[] = [];
    for (const [day, version, ...listed] of [
      ['2026-06-03', 'without it'],
      ['2026-06-05', 'with it again', root()],
    ] as const) {
      clock.at = instant(day);
      await reopen(anchorsFile(version, ...listed));
      expect(await catalogue.reassess()).to.include({ changed: 1 });
      const { state, since } = await life();
      lives.push([state, since]);
    }
    expect(lives).to.deep.equal([
      ['refused', instant('2026-06-03')],
      ['active', instant('2026-06-05')],
    ]);
  });
  it('is not stored when nobody can tell whether the certificate is revoked', async () => {
    world.delete(LIST_URL);
    const refused = problem(await catalogue.publish((await sign(credential())).bytes, TYPE));
    expect(refused).to.deep.equal(['document-refused', 'fetch-timeout']);
    expect(await journal.read(2, 10), 'nothing but the anchors').to.deep.equal([]);
  });
});
