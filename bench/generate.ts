/**
 * A made-up catalogue of any size, the same for the same seed: about 45 words an offer in French and English with a
 * long-tailed vocabulary, 440 facet values, certificates with periods, and a step array per rule. Nothing in it names
 * a real company.
 */
import { sha256 } from '../src/core/digest.js';
import { BEGINNING, DAY_MS, FOREVER, type Instant, instant } from '../src/core/instant.js';
import type { LabelView } from '../src/core/policy/labels.js';
import type { Profile } from '../src/core/policy/profile.js';
import { rulingsOf } from '../src/core/policy/ruling.js';
import type { Finding, RuleKey, Verdict } from '../src/core/policy/verdict.js';
import type { Finding as CoreFinding } from '../src/core/problem.js';
import { type OfferView, offerId } from '../src/core/search/offer.js';
import type { Timeline } from '../src/core/time/timeline.js';
import { mulberry32 } from './random.js';

export const SEED = 20261123;

/** Requirements of a demanding public buyer, about as many as hdh-2026 has rules. */
export const RULES: readonly RuleKey[] = Array.from(
  { length: 12 },
  (_, i): RuleKey => `R-${String(i + 1).padStart(2, '0')}@declared`,
);

/** Facet values by facet; with the four eligibilities, 440. */
const COUNTRIES = numbered('C', 45);
const LOCATIONS = numbered('L', 63);
const TYPES = numbered('Type', 269);
const SCHEMES = numbered('Scheme', 55);
const LABELS = ['SC', 'L1', 'L2', 'L3'];

const FAMILIAR = (
  'cloud hébergement stockage données santé health compute storage sécurisé object réseau network backup recherche ' +
  'research entrepôt kubernetes sauvegarde analyse analytics souverain sovereign région region managed géré service ' +
  'plateforme platform machine learning base database chiffrement encryption clés keys accès access support archive ' +
  'certifié certified GPU conteneur container image imagerie patient étude study projet project équipe team de la les ' +
  'pour the and with des en of for à'
).split(' ');

/** Offers of a made-up catalogue. Twenty-five a provider; timelines are drawn from a pool of 2,000 a rule. */
export function* generateOffers(count: number, seed = SEED): IterableIterator<OfferView> {
  const random = mulberry32(seed);
  const below = (n: number) => Math.floor(random() * n);
  const pick = <T>(values: readonly T[]): T => values[below(values.length)] as T;
  // Squaring twice makes the first values common and the last ones rare, as in any catalogue.
  const skewed = <T>(values: readonly T[]): T => values[Math.floor(random() ** 4 * values.length)] as T;
  const rare = numbered('terme', 30_000);
  const word = () => (random() < 0.8 ? skewed(FAMILIAR) : skewed(rare));
  const phrase = (length: number) => Array.from({ length }, word).join(' ');
  const day = (year: number, years: number) => (Date.UTC(year, 0) + below(years * 365) * DAY_MS) as Instant;
  const pools = RULES.map(() => Array.from({ length: 2000 }, () => someTimeline(random)));

  for (let n = 0; n < count; n++) {
    const provider = Math.floor(n / 25);
    const iri = `https://provider-${provider}.example/offers/${n}`;
    const timelines = new Map(RULES.map((rule, i) => [rule, pick(pools[i] ?? [])]));
    const locations = [...new Set(Array.from({ length: 1 + below(4) }, () => skewed(LOCATIONS)))];
    yield {
      id: offerId(iri),
      iri,
      standing: random() < 0.02 ? 'third-party' : 'own',
      issuer: `did:web:provider-${provider}.example`,
      provider: {
        iri: `did:web:provider-${provider}.example`,
        name: `Provider ${provider}`,
        country: COUNTRIES[(provider * 7) % COUNTRIES.length] as string,
      },
      names: [{ value: `${phrase(3)} ${n}` }],
      descriptions: [{ value: phrase(34), lang: 'fr' }],
      keywords: Array.from({ length: 4 }, word),
      types: [skewed(TYPES), 'ServiceOffering'],
      locations,
      certificates: Array.from({ length: below(4) }, () => {
        const from = day(2019, 7);
        const until = (from + 3 * 365 * DAY_MS) as Instant;
        const scheme = skewed(SCHEMES);
        return { scheme, schemeVersion: '', from, until, credential: sha256('c'), entitled: random() < 0.9 };
      }),
      labels: random() < 0.4 ? [label(pick(LABELS), day(2025, 12))] : [],
      illustrative: true,
      from: day(2016, 9),
      until: random() < 0.05 ? day(2025, 2) : FOREVER,
      credentials: [sha256(iri)],
      changedSeq: n + 1,
      changedAt: instant('2026-01-01'),
      rulings: rulingsOf(timelines),
      timelines,
    };
  }
}

/** A label of 90 days. */
function label(level: string, from: Instant): LabelView {
  const until = (from + 90 * DAY_MS) as Instant;
  const outside: CoreFinding[] = [{ code: 'label-ended', pointer: '/validUntil', params: {} }];
  const against: LabelView['against'] = [
    { from: BEGINNING, value: outside },
    { from, value: [] },
    { from: until, value: outside },
  ];
  const issuer = 'did:web:compliance.example';
  return { level, rulesVersion: '', engineVersion: '', issuer, credential: sha256('l'), from, until, against };
}

/** A profile of those rules, each mandatory. */
export function generateProfile(): Profile {
  const title = { en: 'Generated', fr: 'Généré' };
  return {
    id: 'generated',
    version: '1',
    title,
    summary: title,
    parameters: { goLive: instant('2027-01-01'), termEnd: instant('2031-01-01') },
    requirements: RULES.map((rule) => ({ id: rule, title, kind: 'M', rules: [rule], source: 'generated' })),
    hash: sha256('generated'),
  };
}

/** Three to six steps; most rules hold for most offers, or nobody would ever be eligible. */
function someTimeline(random: () => number): Timeline<Finding> {
  const finding = (): Finding => {
    const draw = random();
    const verdict: Verdict = draw < 0.86 ? 'PASS' : draw < 0.9 ? 'CONDITIONAL' : draw < 0.96 ? 'UNKNOWN' : 'FAIL';
    return { verdict, reasons: [], flags: [] };
  };
  const days = Array.from({ length: 2 + Math.floor(random() * 4) }, () => Math.floor(random() * 3650));
  const later = [...new Set(days)]
    .sort((a, b) => a - b)
    .map((day) => ({ from: (Date.UTC(2018, 0) + day * DAY_MS) as Instant, value: finding() }));
  return [{ from: BEGINNING, value: finding() }, ...later];
}

function numbered(stem: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => `${stem}${i + 1}`);
}
