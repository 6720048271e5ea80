/** Typed statements → the JSON-LD nodes of the vocabulary, grouped into credentials by issuer and day. */
import type { FactKind, FactValues } from '../../src/core/policy/facts.js';
import { type ArchetypeId, nickname, offerIri, providerDid, signatoryDid } from './actors.js';
import type { Archetype } from './archetype.js';
import { baseFacts } from './base.js';
import { type Draft, draft, midnight } from './draft.js';
import type { Day, Told } from './fact.js';

/** What is said about the company; everything else is about the offer. */
const ABOUT_COMPANY: ReadonlySet<FactKind> = new Set(['seats', 'holdings', 'specialRights', 'control']);

interface Said {
  readonly kind: FactKind;
  readonly told: Told<FactKind>;
}

/** One credential per issuer and day of publication, and one per certificate, since certificates end on their own. */
export function statements(archetype: Archetype): readonly Draft[] {
  const certificates: Draft[] = [];
  const groups = new Map<string, Said[]>();
  for (const said of everythingSaid(archetype)) {
    if (said.kind === 'certificate') {
      certificates.push(certificate(archetype, said.told as Told<'certificate'>));
      continue;
    }
    const key = `${published(said.told)} ${said.told.by}`;
    groups.set(key, [...(groups.get(key) ?? []), said]);
  }
  return [...[...groups.values()].map((group) => grouped(archetype, group)), ...certificates];
}

function everythingSaid({ id, facts }: Archetype): readonly Said[] {
  const merged = { ...baseFacts(id), ...facts };
  return (Object.entries(merged) as [FactKind, readonly Told<FactKind>[]][]).flatMap(([kind, list]) =>
    list.map((told) => ({ kind, told })),
  );
}

function grouped({ id, offer, company }: Archetype, group: readonly Said[]): Draft {
  const [first] = group;
  if (first === undefined) throw new Error('a group has at least one statement');
  const { by } = first.told;
  const day = published(first.told);
  const about = subjectOf(first.kind, id);
  if (group.some(({ kind }) => subjectOf(kind, id) !== about)) throw new Error(`${by} speaks of two subjects at once`);
  const properties = Object.fromEntries(group.map(({ kind, told }) => [kind, statementNode(told)]));
  return draft({
    path: `demo/${nickname(id)}/${day}-${by === 'provider' ? 'own-statements' : kebab(by)}`,
    signer: signatoryDid(by, id),
    published: day,
    name: by === 'provider' ? `statements-${day}` : `${nickname(id)}-${day}`,
    title: `${TITLES[by]}: ${about === offerIri(id) ? offer.name : company.name}`,
    subject: { id: about, ...properties },
  });
}

const TITLES = {
  provider: 'Stated by the provider',
  registry: 'Extract of the company register',
  auditor: 'Audit report',
  ownershipAuditor: 'Ownership audit',
  hdsCertifier: 'Health data hosting certificate',
  sncAuthority: 'SecNumCloud decision',
  codeMonitor: 'Code of conduct certificate',
  purchasing: 'Framework listing',
  transferRegister: 'Transfer register',
} as const;

function certificate({ id, offer }: Archetype, told: Told<'certificate'>): Draft {
  const day = published(told);
  const { scheme, schemeVersion } = told.value;
  return draft({
    path: `demo/${nickname(id)}/${day}-certificate-${scheme.toLowerCase()}-${schemeVersion}`,
    signer: signatoryDid(told.by, id),
    published: day,
    name: `${nickname(id)}-${day}`,
    title: `${TITLES[told.by]}: ${offer.name}`,
    ...(told.until === undefined ? {} : { validUntil: told.until }),
    subject: { id: offerIri(id), certificate: statementNode(told) },
  });
}

/** A node with the value's members and the period in which they hold. */
export function statementNode({ value, from, until }: Pick<Told<FactKind>, 'value' | 'from' | 'until'>): object {
  return {
    ...(jsonLd(value) as object),
    effectiveFrom: midnight(from),
    ...(until === undefined ? {} : { effectiveUntil: midnight(until) }),
  };
}

/** The same for a statement that stands alone; the kind is there for the compiler, which checks the value by it. */
export function node<K extends FactKind>(_kind: K, from: Day, value: FactValues[K], until?: Day): object {
  return statementNode({ value, from, ...(until === undefined ? {} : { until }) });
}

/** An empty list leaves no trace in RDF, so it is not written: `complete` is what says "none". */
function jsonLd(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(jsonLd);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([, member]) => !(Array.isArray(member) && member.length === 0));
  return Object.fromEntries(members.map(([key, member]) => [key, jsonLd(member)]));
}

function published({ published: stated, from }: Told<FactKind>): Day {
  return stated ?? from;
}

function subjectOf(kind: FactKind, id: ArchetypeId): string {
  return ABOUT_COMPANY.has(kind) ? providerDid(id) : offerIri(id);
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
