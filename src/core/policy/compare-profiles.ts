/** What two profiles ask differently, requirement by requirement. */
import { isDeepStrictEqual } from 'node:util';
import type { Profile, Requirement } from './profile.js';

export interface RequirementDifference {
  readonly id: string;
  /** Absent where only the other profile asks it. */
  readonly before?: Requirement;
  readonly after?: Requirement;
  /** Members that differ, where both ask it. */
  readonly members: readonly (keyof Requirement)[];
}

const MEMBERS = ['title', 'kind', 'rules', 'combine', 'notJudged', 'proof', 'standards', 'minimum', 'source'] as const;

/** In the order of the first profile, then what only the second asks. */
export function requirementDifferences(before: Profile, after: Profile): readonly RequirementDifference[] {
  const [old, current] = [before, after].map(({ requirements }) => new Map(requirements.map((one) => [one.id, one])));
  const ids = new Set([...(old?.keys() ?? []), ...(current?.keys() ?? [])]);
  return [...ids].flatMap((id): readonly RequirementDifference[] => {
    const [was, is] = [old?.get(id), current?.get(id)];
    if (was !== undefined && is !== undefined) {
      const members = MEMBERS.filter((member) => !isDeepStrictEqual(was[member], is[member]));
      return members.length === 0 ? [] : [{ id, before: was, after: is, members }];
    }
    return [
      { id, ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }), members: [] },
    ];
  });
}
