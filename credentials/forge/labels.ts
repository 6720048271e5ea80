/** Gaia-X labels of the demo: renewed, ended, overtaken by a new description of the offer, and granted to oneself. */
import type { Iri } from '../../src/core/did.js';
import { canonicalJson, sha256 } from '../../src/core/digest.js';
import { DAY_MS, formatDay, type Instant, instant } from '../../src/core/instant.js';
import { type LabelDigest, labelDigest } from '../../src/core/label-digest.js';
import { type ArchetypeId, COMPLIANCE, nickname, providerDid } from './actors.js';
import type { Archetype } from './archetype.js';
import { credentialIri, type Draft, draft } from './draft.js';
import type { Day } from './fact.js';
import { notarisedNumber, offering, participant } from './self-description.js';
import { ARCHETYPES } from './world.js';

/** How long the Gaia-X compliance service grants its labels for. */
const LABEL_DAYS = 90;

interface Granted {
  readonly to: ArchetypeId;
  readonly level: 'SC' | 'L1' | 'L3';
  readonly on: readonly Day[];
  /** Signed by the provider itself, who is entitled to no label. */
  readonly byItself?: true;
}

const GRANTED: readonly Granted[] = [
  { to: 'A1', level: 'L1', on: ['2026-04-01', '2026-06-30', '2026-09-28'] },
  { to: 'A2', level: 'SC', on: ['2026-09-15'] },
  { to: 'A3', level: 'SC', on: ['2026-02-02'] },
  { to: 'A5', level: 'L3', on: ['2026-10-01'], byItself: true },
  { to: 'A10', level: 'SC', on: ['2026-10-12'] },
];

export function labels(): readonly Draft[] {
  return GRANTED.flatMap((granted) => granted.on.map((day) => label(granted, day)));
}

function label({ to, level, byItself }: Granted, day: Day): Draft {
  const archetype = archetypeOf(to);
  const signer = byItself === true ? providerDid(to) : COMPLIANCE;
  const name = `label-${nickname(to)}-${day}`;
  return draft({
    path: `demo/${nickname(to)}/${day}-label`,
    signer,
    published: day,
    validUntil: labelEnd(day),
    name,
    title: `Gaia-X label ${level}: ${archetype.offer.name}`,
    gaiaX: true,
    type: 'gx:LabelCredential',
    subject: {
      id: `${credentialIri(signer, name)}#cs`,
      'gx:labelLevel': level,
      'gx:engineVersion': 'illustrative',
      'gx:rulesVersion': 'CD25.10',
      'gx:compliantCredentials': [
        listed(notarisedNumber(archetype), 'gx:LocalRegistrationNumber'),
        listed(participant(archetype), 'gx:LegalPerson'),
        listed(offering(archetype), archetype.offer.type),
      ],
      'gx:validatedCriteria': [
        'https://docs.gaia-x.eu/policy-rules-committee/compliance-document/25.10/criteria_participant/#PA1.1',
      ],
    },
  });
}

function listed({ credential }: Draft, type: string): { id: Iri; type: string; 'gx:digestSRI': LabelDigest } {
  const { id } = credential as { readonly id: Iri };
  return { id, type, 'gx:digestSRI': labelDigest(sha256(canonicalJson(credential))) };
}

function labelEnd(day: Day): Day {
  return formatDay((instant(day) + LABEL_DAYS * DAY_MS) as Instant) as Day;
}

function archetypeOf(id: ArchetypeId): Archetype {
  const found = ARCHETYPES.find((archetype) => archetype.id === id);
  if (found === undefined) throw new Error(`no archetype ${id}`);
  return found;
}
