/** What a buyer asks a provider about each kind of fact, in words that it can answer. */
import type { FactKind } from '../../core/policy/facts.js';
import { type Lines, wordsOf } from '../sentence.js';
import { schemes } from './terms.js';

const asked = ({ scheme, version }: { readonly scheme?: unknown; readonly version?: unknown }) =>
  [wordsOf(schemes, scheme ?? ''), version].filter(Boolean).join(' ');

export const questions: Lines<FactKind> = {
  region: () => 'Which regions does the offer have, by your own names?',
  storage: () => 'In which countries do the data rest: primary copy, backup, logs and metadata?',
  flows: () => 'Which data leave the EEA: to whom, to which country, on which legal basis? Is the list complete?',
  accessPoints: () =>
    'From which countries is the offer supported, administered and watched, and is access from outside gated by consent and logged?',
  seats: () => 'Where are the registered seat, the central administration and the main establishment?',
  holdings: () => 'Who holds the capital and the votes, up to the first entity outside the EU on each path?',
  specialRights: () => 'Who holds a veto or a right to appoint? Is the list complete?',
  control: () => 'Does anybody outside the EEA have a decisive influence over the company?',
  thirdParties: () =>
    'Which subcontractors and suppliers take part: their country, their ultimate parent, what each can reach? Is the list complete?',
  keyCustody: () => 'Who holds the encryption keys?',
  staff: () => 'Who employs the privileged staff, and where does it work?',
  autonomy: () => 'Does the service go on without its technology suppliers, and when was that last tested?',
  governingLaw: () => 'Which law and which courts govern the contract, and for which of the services?',
  foreignRequests: () => 'What do you do when an authority outside the EU asks for data?',
  transferMap: () => 'Is there a published map of transfers, and does it equal the flows that you state?',
  exit: () => 'Which export formats, which exit plan and which charge for leaving are there?',
  changeNotice: () => 'Do you give notice before the owner, a subcontractor or a location changes?',
  secureEnvironments: () => 'Are there secure processing environments, isolated for each project?',
  gpu: () => 'Is there GPU capacity?',
  encryptionAtRest: () => 'Are data encrypted at rest?',
  pseudonymisation: () => 'Is pseudonymisation supported?',
  timetable: () => 'Can the timetable of the tender be met?',
  accessLogs: () => 'Does the customer get the access logs?',
  frameworkListing: () => 'Through which purchasing framework can the offer be ordered?',
  renewalCommitted: () => 'Do you commit to renewing the certificates during the contract?',
  hostedOn: () => 'On which offers does this one run?',
  textClaim: () => 'Which schemes do you claim?',
  certificate: (p) => `Is there a certificate of ${asked(p)} for this very offer, in force and with its scope?`,
  milestone: (p) => `Which step towards ${asked(p)} has been reached?`,
  certificateStatus: () => 'Does the certificate still stand?',
  listSnapshot: (p) => `Which offers does the authority list for ${asked(p)} today?`,
  registerListing: () => 'Is the recipient on the transfer register?',
};
