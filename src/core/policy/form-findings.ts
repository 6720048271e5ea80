/** What is wrong with the form of a profile, as findings: codes and pointers, so that they can be said in any language. */
import type { z } from 'zod';
import { nearest } from '../nearest.js';
import { excerpt, type Finding } from '../problem.js';

type Issue = z.core.$ZodIssue;

/** @param members names that a member may have meant, for "did you mean". */
export function formFindings(issues: readonly Issue[], value: unknown, members: readonly string[]): readonly Finding[] {
  return issues.flatMap((issue) => findingsOf(issue, value, members));
}

function findingsOf(issue: Issue, value: unknown, members: readonly string[]): readonly Finding[] {
  const pointer = pointerOf(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((member) => {
      const suggestion = nearest(member, members);
      const params = { member: excerpt(member), ...(suggestion === undefined ? {} : { suggestion }) };
      return { code: 'profile-member-unknown', pointer: `${pointer}${pointerOf([member])}`, params };
    });
  }
  const found = at(value, issue.path);
  if (found === undefined) {
    const member = String(issue.path.at(-1) ?? '');
    return [{ code: 'profile-member-missing', pointer, params: { member } }];
  }
  return [{ code: 'profile-value-invalid', pointer, found: excerpt(found), params: { expected: expectedBy(issue) } }];
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
      return 'pattern' in issue && typeof issue.pattern === 'string' ? issue.pattern : issue.format;
    case 'invalid_union':
      return 'string | {"en": string, "fr": string}';
    default:
      // The form's own refinements: dates and digests.
      return issue.message === 'no digest' ? 'SHA-256, 64 × [0-9a-f]' : 'YYYY-MM-DD';
  }
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (one, part) => (typeof one === 'object' && one !== null ? Reflect.get(one, part) : undefined),
    value,
  );
}

function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
