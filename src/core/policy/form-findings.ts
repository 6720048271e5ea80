/** What is wrong with the form of a profile or a policy file, as findings: they can be said in any language. */
import type { z } from 'zod';
import { nearest } from '../nearest.js';
import { excerpt, type Finding } from '../problem.js';

type Issue = z.core.$ZodIssue;

/** What it is the form of: a buyer's own profile, or a file in policies/. */
type Form = 'profile' | 'policy';

/** @param members names that a member may have meant, for "did you mean". */
export function formFindings(
  form: Form,
  issues: readonly Issue[],
  value: unknown,
  members: readonly string[] = [],
): readonly Finding[] {
  return issues.flatMap((issue) => findingsOf(form, issue, value, members));
}

function findingsOf(form: Form, issue: Issue, value: unknown, members: readonly string[]): readonly Finding[] {
  const pointer = pointerOf(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((member) => {
      const suggestion = nearest(member, members);
      const params = { member: excerpt(member), ...(suggestion === undefined ? {} : { suggestion }) };
      return { code: `${form}-member-unknown` as const, pointer: `${pointer}${pointerOf([member])}`, params };
    });
  }
  const found = below(value, issue.path);
  if (found === undefined) {
    const member = String(issue.path.at(-1) ?? '');
    return [{ code: `${form}-member-missing`, pointer, params: { member } }];
  }
  return [{ code: `${form}-value-invalid`, pointer, found: excerpt(found), params: { expected: expectedBy(issue) } }];
}

/** Words that are the same in every language: types, limits, values. */
function expectedBy(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_value':
      return issue.values.map(String).join(' | ');
    case 'invalid_type':
      return issue.expected;
    case 'too_big':
      return `≤ ${issue.maximum}`;
    case 'too_small':
      return `≥ ${issue.minimum}`;
    case 'invalid_format':
      if ('prefix' in issue && typeof issue.prefix === 'string') return `${issue.prefix}…`;
      return 'pattern' in issue && typeof issue.pattern === 'string' ? issue.pattern : issue.format;
    case 'invalid_union':
      return 'string | {"en": string, "fr": string}';
    default:
      return REFINED[issue.message] ?? 'YYYY-MM-DD';
  }
}

/** The forms' own refinements, by their messages; the others are dates. */
const REFINED: Readonly<Record<string, string>> = {
  'no digest': 'SHA-256, 64 × [0-9a-f]',
  'no percentage': '0–100, "24.5"',
  'no certificate': 'X.509, DER, base64',
};

/** @param pointer RFC 6901. @returns undefined where nothing stands. */
export function valueAt(document: unknown, pointer: string): unknown {
  const path = pointer.split('/').slice(1);
  return below(
    document,
    path.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~')),
  );
}

function below(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (one, part) => (typeof one === 'object' && one !== null ? Reflect.get(one, part) : undefined),
    value,
  );
}

function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
