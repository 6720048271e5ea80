/** What each one-fact rule calls good (policies/README.md). */
import { instant } from '../../instant.js';
import { areAll, isSo, statedFact } from './stated.js';

/** who holds the keys. */
export const keyCustody = statedFact('R-13', 'keyCustody', ['CSF-SOV-3', 'EDPB-01-2020'], ({ holder }) =>
  isSo(holder === 'customer' || holder === 'eu-third-party', holder),
);

/** privileged staff, EU employer and place. */
export const privilegedStaff = statedFact('R-14', 'staff', ['GX-P1.2.5', 'SNC-19.2'], ({ employer, place }) =>
  isSo(employer === 'eu' && place === 'eu', `employer=${employer}, place=${place}`),
);

/** law and court of a member state, for all services; for some services only, the rest is open. */
export const governingLaw = statedFact(
  'R-16',
  'governingLaw',
  ['GX-P1.1.5', 'CE-444937'],
  ({ country, scope }, reading) => {
    const found = `${country}, ${scope}`;
    if (!reading.isMember('EU', country)) return isSo(false, found);
    return scope === 'all-services' ? isSo(true, found) : { verdict: 'UNKNOWN', found };
  },
);

/** refuses and reports foreign requests. */
export const foreignRequests = statedFact('R-17', 'foreignRequests', ['GDPR-48', 'GX-P5.1.6'], ({ stance }) =>
  isSo(stance === 'refuses-and-reports', stance),
);

/** a published transfer map that equals the stated flows. */
export const transferMap = statedFact('R-18', 'transferMap', ['GDPR-44', 'HDS-2024'], ({ equalsFlows }) =>
  isSo(equalsFlows, `equalsFlows=${equalsFlows ? 'yes' : 'no'}`),
);

/** Regulation (EU) 2023/2854, art. 29: no switching charges from this day. */
const CHARGES_END = instant('2027-01-12');

/** formats and an exit plan; a charge counts against it once charges have ended by law. */
export const exit = statedFact('R-19', 'exit', ['GX-P4.1', 'DATA-ACT'], ({ formats, plan, charge }, reading) => {
  const tooLate = charge === 'charged' && reading.hasCome(CHARGES_END);
  const found = `formats=${formats ? 'yes' : 'no'}, plan=${plan ? 'yes' : 'no'}, charge=${charge}`;
  return isSo(formats && plan && !tooLate, found);
});

/** changes of owner, subprocessor and location are notified. */
export const changeNotice = statedFact('R-20', 'changeNotice', ['GX-P1.2.3'], ({ owner, subprocessor, location }) =>
  areAll({ owner, subprocessor, location }),
);

const NEEDS = ['HDH-2026'];
const yes = (provided: boolean) => isSo(provided, provided ? 'yes' : 'no');

export const secureEnvironments = statedFact('secure-environments', 'secureEnvironments', NEEDS, (v) =>
  yes(v.provided),
);
export const gpu = statedFact('gpu', 'gpu', NEEDS, (v) => yes(v.provided));
export const encryptionAtRest = statedFact('encryption', 'encryptionAtRest', ['CE-444937', ...NEEDS], (v) =>
  yes(v.provided),
);
export const pseudonymisation = statedFact('pseudonymisation', 'pseudonymisation', NEEDS, (v) => yes(v.provided));
export const timetable = statedFact('timetable', 'timetable', NEEDS, (v) => yes(v.met));
export const accessLogs = statedFact('access-logs', 'accessLogs', ['CSF-SOV-3', ...NEEDS], (v) => yes(v.provided));
export const frameworkListing = statedFact('framework-listing', 'frameworkListing', NEEDS, (v) =>
  isSo(true, v.framework),
);
