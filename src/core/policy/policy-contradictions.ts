/** What no shape can say: rows that overlap, end before they start, or name what does not exist. */
import { FOREVER, type Instant } from '../instant.js';
import { excerpt } from '../problem.js';
import { FACT_KINDS } from './fact-kinds.js';
import type { FactKind } from './facts.js';
import type { Dated, Law } from './law.js';
import { compare, parseShare } from './percent.js';
import type { Policies, PolicyFinding } from './policies.js';
import { endsEarly, termFindings } from './policy-dates.js';
import type { Profile } from './profile.js';
import { fileOf, profileFindings, sealFindings } from './profile-contradictions.js';
import { meant } from './rule-finding.js';
import { RULE_IDS, RULES } from './rules.js';
import type { Entitlement, TrustList } from './trust.js';
import { referenceUnknown, schemeUnknown } from './unknown-names.js';

/** Ids in the order of the files, in which a Map could no longer show a duplicate. */
interface Listed {
  readonly references: readonly string[];
  readonly issuers: readonly string[];
}

export function contradictions({ law, trust, seal, profiles }: Policies, listed: Listed): readonly PolicyFinding[] {
  return [
    ...duplicates('references', 'references', listed.references),
    ...duplicates('trust-list', 'issuers', listed.issuers),
    ...lawFindings(law),
    ...ruleFindings(law),
    ...trustFindings(trust, law),
    ...profilesTwice(profiles),
    ...sealFindings(seal, law),
    ...profiles.flatMap((profile) => profileFindings(profile, law, seal)),
  ];
}

function lawFindings(law: Law): readonly PolicyFinding[] {
  const { instruments, memberships, schemes, limits } = law;
  const known = (
    file: string,
    list: string,
    row: { readonly reference: string },
    i: number,
  ): readonly PolicyFinding[] =>
    law.references.has(row.reference)
      ? []
      : [{ ...referenceUnknown(`/${list}/${i}/reference`, row.reference, law), file }];
  return [
    ...duplicates(
      'law',
      'instruments',
      instruments.map(({ id }) => id),
    ),
    ...duplicates(
      'schemes',
      'schemes',
      schemes.map(({ id, version }) => `${id} ${version}`),
    ),
    ...instruments.flatMap((row, i) => [
      ...termFindings('law', `/instruments/${i}`, row),
      ...known('law', 'instruments', row, i),
    ]),
    ...schemes.flatMap((row, i) => [
      ...termFindings('schemes', `/schemes/${i}`, row),
      ...known('schemes', 'schemes', row, i),
    ]),
    ...memberships.flatMap((row, i) => termFindings('membership', `/memberships/${i}`, row)),
    ...overlaps(
      'membership',
      'memberships',
      memberships.map((row) => ({ ...row, key: `${row.union} ${row.country}` })),
    ),
    // Two general grounds for one country, or two for one register, on one day; art. 46 safeguards stand beside each other.
    ...overlaps(
      'law',
      'instruments',
      instruments.map((row) => ({
        ...row,
        key: row.kind === 'safeguard' ? row.id : [row.to, row.register].filter((part) => part !== undefined).join(' '),
      })),
    ),
    ...(isWithin(limits.holderPercent, limits.totalPercent)
      ? []
      : [
          {
            code: 'policy-limits-order' as const,
            file: 'law',
            pointer: '/limits/totalPercent',
            params: { holder: limits.holderPercent },
          },
        ]),
    ...instruments.flatMap(({ kind, to }, i) => {
      if ((kind === 'safeguard') === (to === undefined)) return [];
      const code = kind === 'safeguard' ? 'policy-country-idle' : 'policy-country-missing';
      return [{ code, file: 'law', pointer: `/instruments/${i}/to`, params: { kind } } as const];
    }),
  ];
}

/** Two files of one profile and version; the file name says both, unless it says something else. */
function profilesTwice(profiles: readonly Profile[]): readonly PolicyFinding[] {
  const names = profiles.map(({ id, version }) => `${id}@${version}`);
  return profiles.flatMap((profile, i) => {
    const key = names[i] ?? '';
    if (names.indexOf(key) === i) return [];
    return [{ code: 'policy-row-twice', file: fileOf(profile), pointer: '/id', params: { key } }];
  });
}

function isWithin(part: string, whole: string): boolean {
  const [less, more] = [parseShare(part), parseShare(whole)];
  return less !== undefined && more !== undefined && compare(less, more) <= 0;
}

/** Every rule must be able to cite its sources, and schemes raise only rules that exist. */
function ruleFindings({ references, schemes }: Law): readonly PolicyFinding[] {
  const uncited = Object.entries(RULES).flatMap(([id, rule]) =>
    rule.sources
      .filter((source) => !references.has(source))
      .map((source) => ({
        code: 'policy-rule-uncited' as const,
        file: 'references',
        pointer: '/references',
        params: { rule: id, reference: source },
      })),
  );
  const unknown = schemes.flatMap(({ raises }, i) =>
    raises.flatMap((rule, j): readonly PolicyFinding[] => {
      if (Object.hasOwn(RULES, rule)) return [];
      const params = { rule: excerpt(rule), known: RULE_IDS.join(', '), ...meant(rule, RULE_IDS) };
      return [{ code: 'policy-rule-unknown', file: 'schemes', pointer: `/schemes/${i}/raises/${j}`, params }];
    }),
  );
  return [...uncited, ...unknown];
}

function trustFindings(trust: TrustList, law: Law): readonly PolicyFinding[] {
  const file = 'trust-list';
  const registers = law.instruments.flatMap(({ register }) => register ?? []);
  const schemes = new Set([...law.schemes.map(({ id }) => id), ...registers]);
  const labels = [...trust.issuers.values()].flatMap((issuer, i) =>
    (issuer.labels ?? []).flatMap((row, j): readonly PolicyFinding[] => {
      if (row.until > row.from) return [];
      return [endsEarly(file, `/issuers/${i}/labels/${j}/until`, row)];
    }),
  );
  const facts = [...trust.issuers.values()].flatMap((issuer, i) =>
    issuer.entitlements.flatMap((row, j) => {
      const pointer = `/issuers/${i}/entitlements/${j}`;
      const found = row.kinds.flatMap((kind, k) => kindUnknown(`${pointer}/kinds/${k}`, kind));
      if (row.until <= row.from) found.push(endsEarly(file, `${pointer}/until`, row));
      if (row.scheme === undefined) return [...found, ...twofold(issuer.entitlements, j, pointer)];
      if (!schemes.has(row.scheme)) {
        found.push({ ...schemeUnknown(`${pointer}/scheme`, row.scheme, schemes), file });
      }
      if (!row.kinds.some((kind) => SCHEMED.includes(kind))) {
        const params = { kinds: SCHEMED.join(', ') };
        found.push({ code: 'policy-scheme-idle', file, pointer: `${pointer}/scheme`, params });
      }
      return [...found, ...twofold(issuer.entitlements, j, pointer)];
    }),
  );
  return [...facts, ...labels];
}

function kindUnknown(pointer: string, kind: FactKind): PolicyFinding[] {
  if (FACT_KINDS.includes(kind)) return [];
  const params = { kind: excerpt(kind), ...meant(kind, FACT_KINDS) };
  return [{ code: 'policy-fact-unknown', file: 'trust-list', pointer, params }];
}

/** Kinds whose facts name a scheme or a register: of the others, an entitlement to a scheme would entitle to nothing. */
const SCHEMED: readonly FactKind[] = ['certificate', 'milestone', 'listSnapshot', 'registerListing'];

/** One issuer at two levels for the same thing on the same day: which one holds would depend on the order of the rows. */
function twofold(rows: readonly Entitlement[], at: number, pointer: string): readonly PolicyFinding[] {
  const row = rows[at];
  const clash = rows.slice(0, at).find((other) => row !== undefined && isTwofold(row, other));
  return clash === undefined
    ? []
    : [{ code: 'policy-rows-overlap', file: 'trust-list', pointer, params: { key: clash.level } }];
}

function isTwofold(a: Entitlement, b: Entitlement): boolean {
  const shared = a.kinds.some((kind) => b.kinds.includes(kind));
  const schemes = a.scheme === undefined || b.scheme === undefined || a.scheme === b.scheme;
  return shared && schemes && a.level !== b.level && a.from < b.until && b.from < a.until;
}

/** Two rows about the same thing in force on the same day, as known last. */
function overlaps(
  file: string,
  list: string,
  rows: readonly (Dated & { readonly key: string })[],
): readonly PolicyFinding[] {
  const end = (row: Dated): Instant => row.terms[row.terms.length - 1]?.until ?? FOREVER;
  return rows.flatMap((row, i) =>
    rows.slice(0, i).some((other) => other.key === row.key && other.from < end(row) && row.from < end(other))
      ? [{ code: 'policy-rows-overlap', file, pointer: `/${list}/${i}`, params: { key: row.key } }]
      : [],
  );
}

function duplicates(file: string, list: string, keys: readonly string[]): readonly PolicyFinding[] {
  return keys.flatMap((key, i) =>
    keys.indexOf(key) === i ? [] : [{ code: 'policy-row-twice', file, pointer: `/${list}/${i}`, params: { key } }],
  );
}
