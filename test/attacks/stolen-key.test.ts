import { expect } from 'chai';
import { judgeHere } from '../../src/adapters/judge-here.js';
import { openCatalogue } from '../../src/catalogue/open.js';
import { sha256 } from '../../src/core/digest.js';
import { DAY_MS, type Instant } from '../../src/core/instant.js';
import type { Evidence } from '../../src/core/verification/check.js';
import { LAW, MemoryFacts, TRUST } from '../catalogue/fixtures.js';
import { value } from '../catalogue/outcomes.js';
import { MemoryJournal } from '../contract/memory-journal.js';
import { BOREAL, credential, NOW, sign, signer, VOCABULARY } from '../signers.js';

/** Boreal, after its key was stolen: the same DID with another key. */
const ROTATED = signer(BOREAL.did, 77);

describe('attack: a stolen key goes on signing', () => {
  async function world() {
    let now: Instant = NOW;
    let evidence: Evidence = BOREAL.evidence;
    const catalogue = await openCatalogue({
      journal: new MemoryJournal(),
      facts: new MemoryFacts(),
      judge: judgeHere(VOCABULARY),
      clock: { now: () => now },
      evidence: { gather: async (needs) => needs.map((need) => ({ ...evidence, ...need, fetchedAt: now })) },
      admission: { demo: true, struck: new Set() },
      rulebook: { law: LAW, trust: TRUST, keys: [] },
      profiles: [],
      adoptables: [],
      publishQueue: 8,
      publicationsPerHour: 100,
      domain: 'https://catalogue.example',
      reassessEvery: DAY_MS,
    });
    const signed = await sign(credential());
    const published = value(await catalogue.publish(signed.bytes, signed.mediaType));
    const digest = published.credentials[0]?.digest ?? sha256('');
    return {
      catalogue,
      signed,
      life: async () => value(await catalogue.report(digest)).life.state,
      meet: (met: Evidence) => {
        evidence = met;
      },
      nextDay: () => {
        now = (now + DAY_MS) as Instant;
      },
    };
  }

  it('ends with the key: what it signed is noticed within a period, and not believed when it comes anew', async () => {
    const { catalogue, life, meet, nextDay } = await world();
    meet(ROTATED.evidence);
    nextDay();
    expect(await catalogue.reassess()).to.include({ changed: 1 });
    expect(await life()).to.equal('refused');
    const forged = await sign(credential({ id: 'https://boreal.example/credentials/forged' }));
    expect((await catalogue.publish(forged.bytes, forged.mediaType)).ok).to.equal(false);
  });

  it('does not end what was signed by cutting the DID document off', async () => {
    const { catalogue, life, meet, nextDay } = await world();
    const finding = { code: 'fetch-timeout', pointer: '' } as const;
    meet({ ...BOREAL.evidence, content: { ok: false, finding } });
    nextDay();
    expect(await catalogue.reassess()).to.include({ changed: 0, undetermined: 1 });
    expect(await life()).to.equal('active');
    meet(BOREAL.evidence);
    nextDay();
    expect(await catalogue.reassess()).to.include({ changed: 0, confirmed: 1 });
  });

  it('cannot ask for a withdrawal any more', async () => {
    const { catalogue, meet } = await world();
    const request = await sign(credential({ id: 'https://boreal.example/credentials/request' }));
    const refusal = async () => {
      const outcome = await catalogue.withdraw(request.bytes, request.mediaType);
      return outcome.ok ? 'withdrawn' : outcome.problem.code;
    };
    expect(await refusal(), 'believed, and found to ask for nothing').to.equal('withdrawal-refused');
    meet(ROTATED.evidence);
    expect(await refusal()).to.equal('document-refused');
  });
});
