/** THE table of the guided form's pages: one thing a page, in the order in which a newcomer knows the answers. */
import type { Shapes } from '../shacl.js';
import { countriesIn, descriptionGroups } from './description-groups.js';
import { type DescriptionId, type Group, type GroupId, GUIDED_FACTS, type GuidedFact } from './field.js';
import { statementGroup } from './statement-group.js';

export const STEPS = {
  provider: ['provider'],
  offer: ['offer', 'encryption'],
  terms: ['terms', 'policy', 'export'],
  location: ['region', 'storage', 'encryptionAtRest'],
  flows: ['flows'],
  operation: ['accessPoints', 'staff', 'keyCustody', 'accessLogs'],
  owners: ['seats', 'holdings', 'specialRights', 'control'],
  suppliers: ['thirdParties'],
  commitments: ['governingLaw', 'foreignRequests', 'exit', 'changeNotice'],
} as const satisfies Readonly<Record<string, readonly GroupId[]>>;
export type StepId = keyof typeof STEPS;
export const STEP_IDS = Object.keys(STEPS) as readonly StepId[];

export interface Step {
  readonly id: StepId;
  readonly groups: readonly Group[];
}

export interface Guide {
  readonly steps: readonly Step[];
}

/** @throws when the shapes do not ask what the form fills in: a broken installation. */
export function guideOf(shapes: Shapes): Guide {
  const descriptions = descriptionGroups(shapes);
  const countries = countriesIn(shapes);
  const groupOf = (id: GroupId): Group =>
    isFact(id) ? statementGroup(id, countries) : descriptions[id satisfies DescriptionId];
  return { steps: STEP_IDS.map((id) => ({ id, groups: STEPS[id].map(groupOf) })) };
}

function isFact(id: GroupId): id is GuidedFact {
  return GUIDED_FACTS.some((fact) => fact === id);
}
