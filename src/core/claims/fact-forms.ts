/**
 * The table of the vocabulary: each fact kind, its members and how each is read. `facts.ts` says what the rules see;
 * contexts/cartulary-v1.jsonld and contexts/shapes/cartulary.ttl say the same to JSON-LD and SHACL, and a test holds
 * the four together.
 */

import { SCHEMA } from '../namespace.js';
import type { AccessPoint, FactKind, FactValues, Flow, Holding, ThirdParty, TransferBasis } from '../policy/facts.js';
import {
  country,
  day,
  iri,
  link,
  type Members,
  many,
  manyMaybe,
  maybe,
  moment,
  node,
  one,
  oneOf,
  party,
  percent,
  self,
  text,
  whole,
  yesNo,
} from './form.js';

const provided = { provided: one('provided', yesNo) };

export const FACT_FORMS: { readonly [Kind in FactKind]: Members<FactValues[Kind]> } = {
  region: { code: many('code', text) },
  storage: {
    primary: manyMaybe('primary', country),
    backup: manyMaybe('backup', country),
    logs: manyMaybe('logs', country),
    metadata: manyMaybe('metadata', country),
  },
  flows: {
    flow: many(
      'flow',
      node<Flow>({
        recipient: maybe('recipient', party),
        country: one('country', country),
        purpose: maybe('purpose', text),
        basis: many(
          'basis',
          node<TransferBasis>({
            instrument: one('instrument', text),
            impactAssessment: maybe('impactAssessment', yesNo),
          }),
        ),
      }),
    ),
    complete: maybe('complete', yesNo),
  },
  accessPoints: {
    accessPoint: many(
      'accessPoint',
      node<AccessPoint>({
        role: one('role', oneOf('support', 'administration', 'soc', 'level-3-support')),
        country: one('country', country),
        gate: maybe('gate', oneOf('consent-logged', 'none')),
      }),
    ),
  },
  seats: {
    seat: maybe('seat', country),
    centralAdministration: maybe('centralAdministration', country),
    mainEstablishment: maybe('mainEstablishment', country),
  },
  holdings: {
    holding: many(
      'holding',
      node<Holding>({
        holder: one('holder', party),
        capital: maybe('capital', percent),
        votes: maybe('votes', percent),
      }),
    ),
  },
  specialRights: {
    right: many(
      'right',
      node<FactValues['specialRights']['right'][number]>({
        holder: one('holder', party),
        nature: one('nature', oneOf('veto', 'appointment')),
      }),
    ),
    complete: maybe('complete', yesNo),
  },
  control: { outside: one('outside', yesNo), controller: maybe('controller', party) },
  thirdParties: {
    thirdParty: many(
      'thirdParty',
      node<ThirdParty>({
        party: one('party', party),
        parentCountry: maybe('parentCountry', country),
        role: one('role', oneOf('support', 'hosting', 'backup', 'technology', 'subprocessor')),
        reach: maybe('reach', oneOf('reaches', 'cannot-reach')),
      }),
    ),
    complete: maybe('complete', yesNo),
  },
  keyCustody: { holder: one('keyHolder', oneOf('customer', 'eu-third-party', 'provider', 'non-eu')) },
  staff: { employer: one('employer', oneOf('eu', 'outside')), place: one('place', oneOf('eu', 'outside')) },
  autonomy: {
    substitutable: one('substitutable', yesNo),
    continuityPlan: maybe('continuityPlan', yesNo),
    lastTest: maybe('lastTest', moment),
    cutOffStops: maybe('cutOffStops', yesNo),
  },
  governingLaw: { country: one('country', country), scope: one('scope', oneOf('all-services', 'some-services')) },
  foreignRequests: { stance: one('stance', oneOf('refuses-and-reports', 'complies')) },
  transferMap: { url: maybe('url', link), equalsFlows: one('equalsFlows', yesNo) },
  exit: {
    formats: one('formats', yesNo),
    plan: one('plan', yesNo),
    charge: one('charge', oneOf('none', 'charged')),
  },
  changeNotice: {
    owner: one('owner', yesNo),
    subprocessor: one('subprocessor', yesNo),
    location: one('location', yesNo),
  },
  secureEnvironments: provided,
  gpu: provided,
  encryptionAtRest: provided,
  pseudonymisation: provided,
  timetable: { met: one('met', yesNo) },
  accessLogs: provided,
  frameworkListing: { framework: one('framework', text) },
  renewalCommitted: { committed: one('committed', yesNo) },
  hostedOn: { offer: many('offer', iri) },
  textClaim: { scheme: one('scheme', text), text: one('text', text) },
  certificate: {
    id: self,
    scheme: one('scheme', text),
    schemeVersion: one('schemeVersion', text),
    region: many('certifiedRegion', text),
    activity: many('activity', whole),
    option: maybe(
      'option',
      node<NonNullable<FactValues['certificate']['option']>>({
        name: one(`${SCHEMA}name`, text),
        selected: one('selected', yesNo),
      }),
    ),
    lastAudit: maybe('lastAudit', moment),
  },
  milestone: { scheme: one('scheme', text), schemeVersion: one('schemeVersion', text), reached: one('reached', text) },
  certificateStatus: { status: one('status', oneOf('revoked', 'suspended', 'reinstated')) },
  listSnapshot: {
    scheme: one('scheme', text),
    schemeVersion: one('schemeVersion', text),
    listed: many('listed', iri),
  },
  registerListing: { register: one('register', text) },
};

/** Members that any statement may have, whatever its kind. */
export const COMMON_FORMS = {
  effectiveFrom: maybe('effectiveFrom', moment),
  effectiveUntil: maybe('effectiveUntil', moment),
  source: manyMaybe('source', link),
  sourceDate: maybe('sourceDate', day),
} as const;

export const FACT_KINDS = Object.keys(FACT_FORMS) as readonly FactKind[];
