/**
 * SecNumCloud 3.2 held for this offer and its region (policies/README.md D7, D8, D9). The scheme's world is closed:
 * while a list governs the day, absence from it means "not held".
 */
import type { Iri } from '../../did.js';
import { formatDay } from '../../instant.js';
import {
  absentReason,
  certificateParams,
  claimReasons,
  governingList,
  listParams,
  progressOf,
  standingReason,
} from '../certificate-reasons.js';
import { type Certificate, certificatesOf } from '../certificates.js';
import { finding, reason } from '../finding.js';
import { type Scheme, schemeOf } from '../law.js';
import { inputOf, type Reading } from '../reading.js';
import type { FlagCode } from '../reason-codes.js';
import type { Assurance, Finding, Reason } from '../verdict.js';
import { ownership } from './ownership.js';

const SCHEME = 'SNC';
const VERSION = '3.2';

export function secNumCloud(reading: Reading, offer: Iri, _floor: Assurance): Finding {
  const scheme = schemeOf(reading.law, SCHEME, VERSION);
  const law = reading.citable('SNC-3.2', 'SREN-31', 'FR-6519-SG');
  if (scheme === undefined || reading.inForce(scheme) === undefined) return notInForce(reading, scheme, law);
  const decided = held(reading, offer, scheme, law);
  if (decided.verdict === 'PASS') return { ...decided, flags: [...decided.flags, ...atRisk(reading, offer)] };
  const progress = progressOf(reading, offer, SCHEME, law);
  const claims = claimReasons(reading, offer, SCHEME, law);
  // A milestone of one application says nothing about a certificate that may be held already.
  const verdict = progress.reasons.length > 0 && !mayBeHeld(decided) ? 'FAIL' : decided.verdict;
  // A missing certificate is no news beside a milestone that says the same with evidence.
  const kept = verdict === decided.verdict ? decided.reasons : [];
  const flags: FlagCode[] = [...decided.flags];
  if (progress.evidenced) flags.push('in-progress');
  if (claims.length > 0 && verdict === 'FAIL') flags.push('contradiction');
  return finding(verdict, [...kept, ...progress.reasons, ...claims], flags);
}

function held(reading: Reading, offer: Iri, scheme: Scheme, law: readonly string[]): Finding {
  const certificates = certificatesOf(reading, offer, SCHEME);
  const right = certificates.filter(({ stated }) => stated.fact.value.schemeVersion === VERSION);
  const list = governingList(reading, scheme);
  const listed = list?.fact.value.listed.includes(offer) === true;
  // Absence does not contradict a certificate issued after the list.
  const isBeyond = ({ stated }: Certificate) => list === undefined || listed || stated.fact.from > list.fact.from;
  const active = right.filter(({ standing }) => standing === 'active');
  const good = active.find(isBeyond);
  if (good !== undefined) {
    return reading.finding('PASS', () => {
      const inputs = [...good.inputs, ...(listed && list !== undefined ? [inputOf(list, 'listed')] : [])];
      return [reason('certificate-active', { params: certificateParams(good, VERSION), inputs, law })];
    });
  }
  if (active.length > 0 && list !== undefined) {
    return finding('FAIL', [absentReason(list, offer, law)], ['contradiction']);
  }
  // Who may hold one is told by this very reason (`mayBeHeld`).
  const [open] = right.filter((one) => one.standing === 'region-not-stated' && isBeyond(one));
  if (open !== undefined) return finding('UNKNOWN', [standingReason(open, 'region-not-stated', VERSION, law)]);
  const last = latest(certificates.filter(({ standing }) => standing !== 'region-not-stated'));
  if (last !== undefined) return reading.finding('FAIL', () => [bad(last, law)]);
  if (list === undefined) {
    return reading.finding('UNKNOWN', () => {
      const params = { scheme: SCHEME, wanted: VERSION };
      const remedy = { code: 'obtain-certificate' as const, params };
      return [reason('certificate-not-shown', { params, law, remedy })];
    });
  }
  if (certificates.length > 0 || !listed) return reading.finding('FAIL', () => [absentReason(list, offer, law)]);
  return reading.finding('PASS', () => [
    reason('listed-as-certified', { params: listParams(list), inputs: [inputOf(list, 'listed')], law }),
  ]);
}

function bad(certificate: Certificate, law: readonly string[]): Reason {
  const { standing } = certificate;
  if (standing !== 'active') return standingReason(certificate, standing, VERSION, law);
  const params = certificateParams(certificate, VERSION);
  const remedy = { code: 'obtain-certificate' as const, params };
  return reason('certificate-version-not-accepted', { params, inputs: certificate.inputs, law, remedy });
}

function mayBeHeld({ reasons }: Finding): boolean {
  return reasons.some(({ code }) => code === 'certificate-region-not-stated');
}

function latest(certificates: readonly Certificate[]): Certificate | undefined {
  return certificates.reduce<Certificate | undefined>(
    (a, b) => (a === undefined || b.stated.fact.until >= a.stated.fact.until ? b : a),
    undefined,
  );
}

function notInForce(reading: Reading, scheme: Scheme | undefined, law: readonly string[]): Finding {
  return reading.finding('FAIL', () => {
    const from = scheme === undefined ? '' : (formatDay(scheme.from) ?? '');
    const params = { scheme: SCHEME, wanted: VERSION, from };
    const remedy = { code: 'none-before' as const, params };
    return [reason('scheme-version-not-in-force', { params, law, remedy })];
  });
}

/** Owners beyond the limits do not end a qualification by themselves; they put it at risk: a flag, which moves no verdict. */
function atRisk(reading: Reading, offer: Iri): readonly FlagCode[] {
  const owners = reading.ask(ownership, offer, 'certified');
  const risky = owners.verdict === 'FAIL' || owners.reasons.some((one) => one.code === 'capital-readings-differ');
  return risky ? ['at-risk'] : [];
}
