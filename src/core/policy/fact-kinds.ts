/** The names of the fact kinds as values, for reading data that names them; complete or it does not compile. */
import type { FactKind } from './facts.js';

const KINDS: Record<FactKind, true> = {
  region: true,
  storage: true,
  flows: true,
  accessPoints: true,
  seats: true,
  holdings: true,
  specialRights: true,
  control: true,
  thirdParties: true,
  keyCustody: true,
  staff: true,
  autonomy: true,
  governingLaw: true,
  foreignRequests: true,
  transferMap: true,
  exit: true,
  changeNotice: true,
  secureEnvironments: true,
  gpu: true,
  encryptionAtRest: true,
  pseudonymisation: true,
  timetable: true,
  accessLogs: true,
  frameworkListing: true,
  renewalCommitted: true,
  hostedOn: true,
  textClaim: true,
  certificate: true,
  milestone: true,
  certificateStatus: true,
  listSnapshot: true,
  registerListing: true,
};

export const FACT_KINDS = Object.keys(KINDS) as readonly FactKind[];
