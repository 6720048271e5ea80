/**
 * What public sources say about real companies, as third-party statements of the demo's editor. They are not the
 * companies' word: nobody here signs in their name, the IRIs are the demo's own (no DID speaks for them), every
 * statement names its source and day, and what no source states is absent, hence unknown.
 */
import type { Iri } from '../../../src/core/did.js';
import type { FactKind, FactValues, Party } from '../../../src/core/policy/facts.js';
import { EDITOR } from '../actors.js';
import { type Draft, draft } from '../draft.js';
import type { Day } from '../fact.js';
import { statementNode } from '../statement.js';

/** The day on which the editor read the sources: before it, the catalogue knew none of this. */
const CONSULTED: Day = '2026-11-20';

export const RIGHT_OF_REPLY = 'mailto:reply@editor.cartulary.example';

export interface Source {
  readonly url: string;
  /** Of publication; of the reading where the page carries none. */
  readonly date: Day;
  /** For people: publisher, title or subject. */
  readonly title: string;
}

/** One fact that a source states, from the day on which the source says it held. */
export interface Reported<K extends FactKind = FactKind> {
  readonly kind: K;
  readonly value: FactValues[K];
  readonly from: Day;
  readonly source: Source;
}

export interface ReportedOffer {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly keywords: readonly string[];
  /** The first day on which a source speaks of it. */
  readonly since: Day;
  readonly facts: readonly Reported[];
}

export interface ReportedProvider {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly since: Day;
  /** About the company itself. */
  readonly facts: readonly Reported[];
  readonly offers: readonly ReportedOffer[];
}

export function reported<K extends FactKind>(kind: K, value: FactValues[K], from: Day, source: Source): Reported<K> {
  return { kind, value, from, source };
}

/** A host that no demo key speaks for, so that nothing said about these IRIs can pass as their own word. */
export function aboutIri(path: string): Iri {
  return `https://about.cartulary.example/${path}`;
}

export function company(slug: string, name: string, country?: string): Party {
  return country === undefined ? { id: aboutIri(slug), name } : { id: aboutIri(slug), name, country };
}

/** One credential for the provider, one for each offer. */
export function reportedDrafts(provider: ReportedProvider): readonly Draft[] {
  const about = aboutIri(provider.slug);
  return [
    report(provider.slug, provider, {
      id: about,
      type: 'ReportedProvider',
      name: provider.name,
      description: provider.description,
      ...statements(provider.facts),
    }),
    ...provider.offers.map((offer) =>
      report(`${provider.slug}-${offer.slug}`, offer, {
        id: aboutIri(`${provider.slug}/${offer.slug}`),
        type: 'ReportedOffering',
        name: offer.name,
        description: offer.description,
        'gx:keyword': offer.keywords,
        'gx:providedBy': { id: about },
        ...statements(offer.facts),
      }),
    ),
  ];
}

/** Valid since the sources speak of it, so that a question about an earlier day finds it; known since the reading. */
function report(slug: string, { name, since }: { readonly name: string; readonly since: Day }, subject: object): Draft {
  return draft({
    path: `reported/${slug}`,
    signer: EDITOR,
    published: CONSULTED,
    validFrom: since,
    name: `reported-${slug}`,
    title: `Reported from public sources: ${name}`,
    gaiaX: true,
    rightOfReply: RIGHT_OF_REPLY,
    subject,
  });
}

/** Facts of one kind stand beside each other as an array, oldest first. */
function statements(facts: readonly Reported[]): Record<string, unknown> {
  const byKind = new Map<FactKind, object[]>();
  for (const { kind, value, from, source } of facts) {
    const node = { ...statementNode({ value, from }), source: source.url, sourceDate: source.date };
    byKind.set(kind, [...(byKind.get(kind) ?? []), node]);
  }
  return Object.fromEntries([...byKind].map(([kind, nodes]) => [kind, nodes.length === 1 ? nodes[0] : nodes]));
}
