/** What no shape can say: rows that overlap, end before they start, or name what does not exist. */
import { FOREVER, type Instant } from '../instant.js';
import { FACT_KINDS } from './fact-kinds.js';
import type { Dated, Law } from './law.js';
import type { Policies, PolicyFinding } from './policies.js';
import type { Profile } from './profile.js';
import { RULES, ruleOf } from './rules.js';
import type { TrustList } from './trust.js';

/** Ids in the order of the files, in which a Map could no longer show a duplicate. */
interface Listed {
  readonly references: readonly string[];
  readonly issuers: readonly string[];
}

export function contradictions({ law, trust, profiles }: Policies, listed: Listed): readonly PolicyFinding[] {
  return [
    ...duplicates('references', 'references', listed.references),
    ...duplicates('trust-list', 'issuers', listed.issuers),
    ...lawFindings(law),
    ...ruleFindings(law),
    ...trustFindings(trust, law),
    ...duplicates(
      'profiles',
      '',
      profiles.map(({ id }) => id),
    ),
    ...profiles.flatMap(profileFindings),
  ];
}

function lawFindings(law: Law): readonly PolicyFinding[] {
  const { instruments, memberships, schemes } = law;
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
    ...instruments.flatMap(({ kind, to }, i) => {
      if ((kind === 'safeguard') === (to === undefined)) return [];
      const problem = kind === 'safeguard' ? 'a safeguard is for any country' : 'needs a country';
      return [{ file: 'law', pointer: `/instruments/${i}/to`, problem }];
    }),
  ];
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
      return found;
    }),
  );
  return [...facts, ...labels];
}

function profileFindings(profile: Profile): readonly PolicyFinding[] {
  const file = `profiles/${profile.id}`;
  const each = profile.requirements.flatMap(({ rules, notJudged }, i): PolicyFinding[] => {
    const pointer = `/requirements/${i}`;
    const unknown = rules
      .filter((key) => ruleOf(key) === undefined)
      .map((key) => ({ file, pointer: `${pointer}/rules`, problem: `unknown rule: ${key}` }));
    if ((rules.length === 0) === (notJudged === undefined)) {
      unknown.push({ file, pointer, problem: 'either rules judge it, or notJudged says why none does' });
    }
    return unknown;
  });
  const order: readonly PolicyFinding[] =
    profile.parameters.termEnd <= profile.parameters.goLive
      ? [{ file, pointer: '/parameters/termEnd', problem: 'the contract ends before it goes live' }]
      : [];
  return [
    ...duplicates(
      file,
      'requirements',
      profile.requirements.map(({ id }) => id),
    ),
    ...each,
    ...order,
  ];
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
