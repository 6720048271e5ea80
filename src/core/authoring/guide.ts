/** THE table of the guided form's pages: one thing a page, in the order in which a newcomer knows the answers. */
import type { Shapes } from '../shacl.js';
import { certificateGroup, type SchemeName } from './certificate-group.js';
import { countriesIn, descriptionGroups } from './description-groups.js';
import { type Group, type GroupId, GUIDED_FACTS, type GuidedFact } from './field.js';
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
  certificates: ['certificate'],
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

/** @param schemes those in which a certificate may be held. @throws when the shapes do not ask what the form fills in: a broken installation. */
export function guideOf(shapes: Shapes, schemes: readonly SchemeName[]): Guide {
  const descriptions = descriptionGroups(shapes);
  const countries = countriesIn(shapes);
  const groupOf = (id: GroupId): Group => {
    if (id === 'certificate') return certificateGroup(schemes);
    return isFact(id) ? statementGroup(id, countries) : descriptions[id];
  };
  return { steps: STEP_IDS.map((id) => ({ id, groups: STEPS[id].map(groupOf) })) };
}

function isFact(id: GroupId): id is GuidedFact {
  return GUIDED_FACTS.some((fact) => fact === id);
}
