/** A catalogue that really judges: everything of the service but HTTP, the disk and the rules. */
import { noEvidence, pinnedEvidence } from '../../src/adapters/evidence/pinned.js';
import { judgeHere } from '../../src/adapters/judge-here.js';
import type { Catalogue } from '../../src/catalogue/catalogue.js';
import { type Adoptable, openCatalogue } from '../../src/catalogue/open.js';
import type { EvidenceSource, Journal, Judge } from '../../src/ports.js';
import { LAW, MemoryFacts, TRUST } from '../catalogue/fixtures.js';
import { MemoryJournal } from '../contract/memory-journal.js';
import { BOREAL, NOW, TANDEM, VOCABULARY } from '../signers.js';

/** @param evidence default: the DID documents of Boreal and Tandem, and no network. */
export function openJudging(
  given: {
    readonly judge?: Judge;
    readonly evidence?: EvidenceSource;
    readonly journal?: Journal;
    readonly adoptables?: readonly Adoptable[];
  } = {},
): Promise<Catalogue> {
  return openCatalogue({
    journal: given.journal ?? new MemoryJournal(),
    facts: new MemoryFacts(),
    judge: given.judge ?? judgeHere(VOCABULARY),
    clock: { now: () => NOW },
    evidence: given.evidence ?? pinnedEvidence([BOREAL.evidence, TANDEM.evidence], noEvidence),
    admission: { demo: true, struck: new Set() },
    rulebook: { law: LAW, trust: TRUST, keys: [] },
    profiles: [],
    adoptables: given.adoptables ?? [],
    publishQueue: 64,
    publicationsPerHour: 1_000_000,
    domain: 'https://catalogue.example',
    reassessEvery: 86_400_000,
  });
}
