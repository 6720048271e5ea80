/** The expected verdicts, typed by hand (test/golden/README.md). Never generated: they are what the code is held to. */
import type { RuleKey, Verdict } from '../../src/core/policy/verdict.js';
import { ARCHETYPE_IDS, type ArchetypeId } from './identities.js';

export const DATES = [
  '2020-07-15',
  '2020-07-16',
  '2020-09-03',
  '2023-07-10',
  '2023-07-17',
  '2026-03-01',
  '2026-03-02',
  '2026-05-15',
  '2026-05-16',
  '2026-05-17',
  '2026-06-01',
] as const;

/** One letter per date: P PASS, F FAIL, C CONDITIONAL, U UNKNOWN, n N/A; * adds the note "later invalid". */
type Row = readonly [offers: string, cells: string];

const TABLE: Readonly<Record<string, readonly Row[]>> = {
  'R-01@certified': [
    ['A3', 'U U U P P P P P P P P'],
    ['A9', 'U U U F F F F F F F F'],
    ['rest', 'U U U U U P P P P P P'],
  ],
  'R-01@declared': [
    ['A9', 'P P P F F F F F F F F'],
    ['rest', 'P P P P P P P P P P P'],
  ],
  'R-02@declared': [
    ['A3', 'P* F C C P P P P P P P'],
    ['A4', 'P* F F F F F F F F F F'],
    ['A8', 'U U U U U U U U U U U'],
    ['A9', 'P P P P P P P P P P P'],
    ['rest', 'P P P P P P P P P P P'],
  ],
  'R-03@attested': [
    ['A3', 'F F U U U U U U U U U'],
    ['A8', 'F F F F F F F F F F F'],
    ['rest', 'P P P P P P P P P P P'],
  ],
  'R-03b@certified': [
    ['A3 A4 A8', 'F F F F F F F F F F F'],
    ['A1 A2', 'U U U U U P P P P P P'],
    ['A12', 'U U U U U P U U U U U'],
    ['rest', 'U U U U U U U U U U U'],
  ],
  'R-04@attested': [
    ['A3', 'U U U U U U U U U U U'],
    ['rest', 'P P P P P P P P P P P'],
  ],
  'R-05@certified': [
    ['A3 A6 A7', 'F F F F F F F F F F F'],
    ['A13', 'U U U U U U U U U U U'],
    ['rest', 'P P P P P P P P P P P'],
  ],
  'R-05b@certified': [
    ['A3', 'F F F F F F F F F F F'],
    ['A13', 'U U U U U U U U U U U'],
    ['rest', 'P P P P P P P P P P P'],
  ],
  'R-06@certified': [
    ['A1 A2', 'U U U U U P P P P P P'],
    ['A3 A4', 'F F F F F F F F F F F'],
    ['A12', 'U U U U U P U U U U U'],
    ['rest', 'U U U U U U U U U U U'],
  ],
  'R-07@attested': [
    ['A3 A4 A8', 'F F F F F F F F F F F'],
    ['A9', 'P P P F F F F F F F F'],
    ['rest', 'P P P P P P P P P P P'],
  ],
  'R-08@certified': [
    ['A1 A2', 'U U U U U P P P P P P'],
    ['A3 A4', 'F F F F F F F F F F F'],
    ['A12', 'U U U U U P U U U U U'],
    ['rest', 'U U U U U U U U U U U'],
  ],
  'R-09@certified': [
    ['A3', 'P P P P P P P P P F F'],
    ['A10', 'F F F F F F F F F F F'],
    ['rest', 'P P P P P P P P P P P'],
  ],
  'R-09v2@certified': [
    ['A3 A10', 'F F F F F F F F F F F'],
    ['rest', 'F F F F F P P P P P P'],
  ],
  'R-10@certified': [
    ['A1 A2', 'F F F U U P P P P P P'],
    ['A12', 'F F F U U P F F F F F'],
    ['rest', 'F F F U U F F F F F F'],
  ],
  'R-11@certified': [['all', 'U U U U U U U U U U U']],
  'R-12@attested': [
    ['A3', 'U U U P P P P P P P P'],
    ['rest', 'U U U U U U U U U U U'],
  ],
  'R-13@attested': [
    ['A1', 'P P P P P P P P P P P'],
    ['A3', 'F F F F F F F F F F F'],
    ['rest', 'U U U U U U U U U U U'],
  ],
  'R-14@attested': [
    ['A1 A2', 'U U U U U P P P P P P'],
    ['A3 A4', 'F F F F F F F F F F F'],
    ['A12', 'U U U U U P U U U U U'],
    ['rest', 'U U U U U U U U U U U'],
  ],
  'R-15@certified': [
    ['A1', 'C C C C C P P P P P P'],
    ['A3', 'F F F F F F F F F F F'],
    ['A8', 'U U U U U U U U U U U'],
    ['A12', 'C C C C C P C C C C C'],
    ['rest', 'C C C C C C C C C C C'],
  ],
  'R-16@declared': [
    ['A3', 'U U U P P P P P P P P'],
    ['rest', 'P P P P P P P P P P P'],
  ],
  'R-17@declared': [
    ['A3', 'F F F F F F F F F F F'],
    ['A8', 'U U U U U U U U U U U'],
    ['rest', 'P P P P P P P P P P P'],
  ],
  'R-18@attested': [
    ['A3', 'U U U U U U U U U U U'],
    ['rest', 'U U U U U P P P P P P'],
  ],
  'R-19@attested': [['all', 'P P P P P P P P P P P']],
  'R-20@declared': [['all', 'P P P P P P P P P P P']],
  'R-21@none': [
    ['A12', 'P P P P P P F F F F F'],
    ['rest', 'P P P P P P P P P P P'],
  ],
  'R-22@none': [['all', 'P P P P P P P P P P P']],
  'R-23@none': [
    ['A5', 'P P P P P F F F F F F'],
    ['A9', 'P P P P P F F F F F F'],
    ['rest', 'P P P P P P P P P P P'],
  ],
  'R-24@none': [['all', 'U U U U U P P P P P P']],
};

const VERDICTS: Readonly<Record<string, Verdict>> = {
  P: 'PASS',
  F: 'FAIL',
  C: 'CONDITIONAL',
  U: 'UNKNOWN',
  n: 'N/A',
};

export interface Cell {
  readonly offer: ArchetypeId;
  readonly date: string;
  readonly verdict: Verdict;
  readonly laterInvalid: boolean;
}

/** Every rule of the page; R-28 is in term.test.ts, for it needs the dates of a contract. */
export const TABLE_KEYS = Object.keys(TABLE) as readonly RuleKey[];

/** The cells of one rule: eleven dates for each of the thirteen. */
export function cellsOf(key: RuleKey): readonly Cell[] {
  const rows = TABLE[key] ?? [];
  return ARCHETYPE_IDS.flatMap((offer) => {
    const row = rows.find(([offers]) => offers.split(' ').includes(offer)) ?? rows.at(-1);
    return (row?.[1] ?? '').split(' ').map((cell, i) => ({
      offer,
      date: DATES[i] ?? '',
      verdict: VERDICTS[cell.replace('*', '')] ?? 'N/A',
      laterInvalid: cell.endsWith('*'),
    }));
  });
}

/** §7, from 2018-06-01 on: "P", then "date letter" for each change. The last cell holds as far as the page says. */
export const TIMELINES: readonly (readonly [ArchetypeId, RuleKey, string])[] = [
  ['A3', 'R-02@declared', 'P 2020-07-16 F 2020-09-03 C 2023-07-17 P'],
  ['A9', 'R-01@declared', 'P 2021-01-01 F'],
  ['A9', 'R-02@declared', 'P'],
  ['A1', 'R-10@certified', 'F 2022-03-08 U 2024-01-15 P 2027-01-15 F'],
  ['A5', 'R-10@certified', 'F 2022-03-08 U 2026-03-01 F 2026-04-01 U 2026-05-15 F 2026-06-15 U'],
  ['A12', 'R-10@certified', 'F 2022-03-08 U 2024-01-15 P 2026-03-02 F'],
  ['A1', 'R-06@certified', 'U 2024-01-15 P 2027-01-15 U'],
  ['A3', 'R-09@certified', 'P 2026-05-17 F'],
  ['A1', 'R-01@certified', 'U 2024-01-15 P'],
  ['A3', 'R-01@certified', 'U 2022-01-01 P'],
];

export function verdictOf(letter: string): Verdict {
  return VERDICTS[letter] ?? 'N/A';
}
