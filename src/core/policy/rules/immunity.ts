/**
 * who can be compelled by law from outside the EEA (policies/README.md D13). A path by incorporation, headquarters,
 * establishment, control, or a third party that can reach data is FAIL; supplier technology without reach is no path
 * but a flag. Adequacy is irrelevant here: it makes a transfer lawful, nobody immune.
 */
import type { Iri } from '../../did.js';
import { raisedBy } from '../certificates.js';
import { allFindings } from '../finding.js';
import type { Reading } from '../reading.js';
import type { Assurance, Finding } from '../verdict.js';
import { control } from './control.js';
import { seats } from './seats.js';
import { thirdParties } from './third-parties.js';

const RULE = 'R-06';
const seatsInside = seats(RULE, 'EEA');
const noReach = thirdParties(RULE);

export function immunity(reading: Reading, offer: Iri, floor: Assurance): Finding {
  return allFindings([
    seatsInside(reading, offer, floor),
    control(reading, offer, floor, raisedBy(reading, RULE, offer)),
    noReach(reading, offer, floor),
  ]);
}
