/** What no shape can say: rows that overlap, end before they start, or name what does not exist. */
import { FOREVER, type Instant } from '../instant.js';
import { FACT_KINDS } from './fact-kinds.js';
import type { FactKind } from './facts.js';
import type { Dated, Law } from './law.js';
import { compare, parseShare } from './percent.js';
import type { Policies, PolicyFinding } from './policies.js';
import { profileFindings, sealFindings } from './profile-contradictions.js';
import { RULES } from './rules.js';
import type { Entitlement, TrustList } from './trust.js';

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
    ...duplicates(
      'profiles',
      '',
      profiles.map(({ id, version }) => `${id}@${version}`),
    ),
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
      : [{ file, pointer: `/${list}/${i}/reference`, problem: `unknown reference: ${row.reference}` }];
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
      ...datedFindings('law', `/instruments/${i}`, row),
      ...known('law', 'instruments', row, i),
    ]),
    ...schemes.flatMap((row, i) => [
      ...datedFindings('schemes', `/schemes/${i}`, row),
      ...known('schemes', 'schemes', row, i),
    ]),
    ...memberships.flatMap((row, i) => datedFindings('membership', `/memberships/${i}`, row)),
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
      : [{ file: 'law', pointer: '/limits/totalPercent', problem: 'less than one holder alone may have' }]),
    ...instruments.flatMap(({ kind, to }, i) => {
      if ((kind === 'safeguard') === (to === undefined)) return [];
      const problem = kind === 'safeguard' ? 'a safeguard is for any country' : 'needs a country';
      return [{ file: 'law', pointer: `/instruments/${i}/to`, problem }];
    }),
  ];
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
        file: 'references',
        pointer: '/references',
        problem: `rule ${id} cites ${source}, which is missing`,
      })),
  );
  const unknown = schemes.flatMap(({ raises }, i) =>
    raises
      .filter((rule) => !Object.hasOwn(RULES, rule))
      .map((rule) => ({ file: 'schemes', pointer: `/schemes/${i}/raises`, problem: `unknown rule: ${rule}` })),
  );
  return [...uncited, ...unknown];
}

function trustFindings(trust: TrustList, law: Law): readonly PolicyFinding[] {
  const schemes = new Set([...law.schemes.map(({ id }) => id), ...law.instruments.map(({ register }) => register)]);
  const labels = [...trust.issuers.values()].flatMap((issuer, i) =>
    (issuer.labels ?? []).flatMap((row, j): readonly PolicyFinding[] => {
      if (row.until > row.from) return [];
      return [{ file: 'trust-list', pointer: `/issuers/${i}/labels/${j}/until`, problem: 'ends before it starts' }];
    }),
  );
  const facts = [...trust.issuers.values()].flatMap((issuer, i) =>
    issuer.entitlements.flatMap((row, j) => {
      const pointer = `/issuers/${i}/entitlements/${j}`;
      const found: PolicyFinding[] = row.kinds
        .filter((kind) => !FACT_KINDS.includes(kind))
        .map((kind) => ({ file: 'trust-list', pointer: `${pointer}/kinds`, problem: `unknown fact kind: ${kind}` }));
      if (row.until <= row.from) {
        found.push({ file: 'trust-list', pointer: `${pointer}/until`, problem: 'ends before it starts' });
      }
      if (row.scheme !== undefined && !schemes.has(row.scheme)) {
        found.push({ file: 'trust-list', pointer: `${pointer}/scheme`, problem: `unknown scheme: ${row.scheme}` });
      }
      if (row.scheme !== undefined && !row.kinds.some((kind) => SCHEMED.includes(kind))) {
        found.push({
          file: 'trust-list',
          pointer: `${pointer}/scheme`,
          problem: 'no fact of these kinds has a scheme',
        });
      }
      return [...found, ...twofold(issuer.entitlements, j, pointer)];
    }),
  );
  return [...facts, ...labels];
}

/** Kinds whose facts name a scheme or a register: of the others, an entitlement to a scheme would entitle to nothing. */
const SCHEMED: readonly FactKind[] = ['certificate', 'milestone', 'listSnapshot', 'registerListing'];

/** One issuer at two levels for the same thing on the same day: which one holds would depend on the order of the rows. */
function twofold(rows: readonly Entitlement[], at: number, pointer: string): readonly PolicyFinding[] {
  const row = rows[at];
  const clash = rows.slice(0, at).find((other) => row !== undefined && isTwofold(row, other));
  return clash === undefined
    ? []
    : [{ file: 'trust-list', pointer, problem: `overlaps an earlier row: ${clash.level}` }];
}

function isTwofold(a: Entitlement, b: Entitlement): boolean {
  const shared = a.kinds.some((kind) => b.kinds.includes(kind));
  const schemes = a.scheme === undefined || b.scheme === undefined || a.scheme === b.scheme;
  return shared && schemes && a.level !== b.level && a.from < b.until && b.from < a.until;
}

function datedFindings(file: string, pointer: string, row: Dated): readonly PolicyFinding[] {
  return row.terms.flatMap((term, i) => {
    const found: PolicyFinding[] = [];
    if (term.until <= row.from) {
      found.push({ file, pointer: `${pointer}/terms/${i}/until`, problem: 'ends before it starts' });
    }
    const before = row.terms[i - 1];
    if (before !== undefined && term.recorded <= before.recorded) {
      found.push({ file, pointer: `${pointer}/terms/${i}/recorded`, problem: 'not recorded after the term before it' });
    }
    return found;
  });
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
      ? [{ file, pointer: `/${list}/${i}`, problem: `overlaps an earlier row: ${row.key}` }]
      : [],
  );
}

function duplicates(file: string, list: string, keys: readonly string[]): readonly PolicyFinding[] {
  return keys.flatMap((key, i) =>
    keys.indexOf(key) === i ? [] : [{ file, pointer: `/${list}/${i}`, problem: `twice: ${key}` }],
  );
}
