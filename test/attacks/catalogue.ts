/** A catalogue that really judges: everything of the service but HTTP, the disk and the rules. */
import { noEvidence, pinnedEvidence } from '../../src/adapters/evidence/pinned.js';
import { judgeHere } from '../../src/adapters/judge-here.js';
import type { Catalogue } from '../../src/catalogue/catalogue.js';
import { openCatalogue, type Parts } from '../../src/catalogue/open.js';
import { LAW, MemoryFacts, TRUST } from '../catalogue/fixtures.js';
import { MemoryJournal } from '../contract/memory-journal.js';
import { BOREAL, NOW, TANDEM, VOCABULARY } from '../signers.js';

/** @param given in place of: the DID documents of Boreal and Tandem, no network, no policies, a clock that stands. */
export function openJudging(given: Partial<Parts> = {}): Promise<Catalogue> {
  return openCatalogue({
    journal: new MemoryJournal(),
    facts: new MemoryFacts(),
    judge: judgeHere(VOCABULARY),
    clock: { now: () => NOW },
    evidence: pinnedEvidence([BOREAL.evidence, TANDEM.evidence], noEvidence),
    admission: { demo: true, struck: new Set() },
    rulebook: { law: LAW, trust: TRUST, keys: [] },
    profiles: [],
    adoptables: [],
    publishQueue: 64,
    publicationsPerHour: 1_000_000,
    domain: 'https://catalogue.example',
    reassessEvery: 86_400_000,
    ...given,
  });
}
