/** The whole demo, published through the real pipeline into a catalogue in memory, under its scripted clock. */
import { join } from 'node:path';
import { type Demo, readDemo } from '../../src/adapters/demo.js';
import { noEvidence, pinnedEvidence } from '../../src/adapters/evidence/pinned.js';
import { judgeHere } from '../../src/adapters/judge-here.js';
import { readPolicies } from '../../src/adapters/policies.js';
import { readVocabulary } from '../../src/adapters/vocabulary.js';
import type { Catalogue } from '../../src/catalogue/catalogue.js';
import { openCatalogue } from '../../src/catalogue/open.js';
import { sha256 } from '../../src/core/digest.js';
import { type Instant, instant } from '../../src/core/instant.js';
import { ruleOf } from '../../src/core/policy/rules.js';
import type { OfferView } from '../../src/core/search/offer.js';
import type { Evidence } from '../../src/core/verification/check.js';
import type { Journal } from '../../src/ports.js';
import { printDossier } from '../../src/web/dossier.js';
import { MemoryFacts } from '../catalogue/fixtures.js';
import { MemoryJournal } from '../contract/memory-journal.js';
import { TABLE_KEYS } from '../golden/tables.js';
import { testSignatory } from './signatory.js';

/** A catalogue's key for tests: the same in every run, so that the same dossier is the same bytes. */
export const signatory = testSignatory();

/** What the rule table can judge of the golden tables. */
export const JUDGED = TABLE_KEYS.filter((key) => ruleOf(key) !== undefined);

export interface DemoCatalogue {
  readonly demo: Demo;
  readonly catalogue: Catalogue;
}

/** @param wanted which files are published; absent: all. @param further what else is known of issuers. */
export async function openDemo(
  wanted: (file: string) => boolean = () => true,
  further: readonly Evidence[] = [],
  journal: Journal = new MemoryJournal(),
): Promise<DemoCatalogue> {
  const demo = await readDemo(join(process.cwd(), 'credentials'));
  const { law, trust, seal, profiles, files, documents } = await readPolicies();
  const asked = profiles.flatMap(({ requirements }) => requirements.flatMap(({ rules }) => rules));
  let now: Instant = instant('2016-01-01');
  const catalogue = await openCatalogue({
    journal,
    facts: new MemoryFacts(),
    judge: judgeHere(await readVocabulary()),
    evidence: pinnedEvidence([...demo.evidence, ...further], noEvidence),
    clock: { now: () => now },
    admission: { demo: true, struck: new Set() },
    rulebook: { law, trust, keys: [...new Set([...JUDGED, ...asked])] },
    profiles,
    adoptables: files.map(({ name, version, bytes }) => ({
      what: `policies/${name}`,
      version,
      bytes,
      digest: sha256(bytes),
    })),
    dossiers: { signatory: () => signatory, print: printDossier },
    policies: { documents, seal },
    publishQueue: 1,
    publicationsPerHour: 1_000,
    domain: 'https://catalogue.example',
    reassessEvery: 86_400_000,
  });
  for (const { at, bytes, mediaType, file } of demo.steps) {
    if (!wanted(file)) continue;
    now = at;
    const published = await catalogue.publish(bytes, mediaType);
    if (!published.ok) throw new Error(`${file}: ${JSON.stringify(published.problem)}`);
  }
  return { demo, catalogue };
}

/** Every offer by its IRI, as of a day and as known on a day. */
export async function offersOn(
  { catalogue, demo }: DemoCatalogue,
  asOf: string,
  knownAt?: string,
): Promise<ReadonlyMap<string, OfferView>> {
  const known = knownAt === undefined ? (demo.steps.at(-1)?.at ?? instant(asOf)) : instant(knownAt);
  const answer = await catalogue.search({ text: '', facets: {}, asOf: instant(asOf), knownAt: known, limit: 100 });
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return new Map(answer.value.hits.map(({ offer }) => [offer.iri, offer]));
}
