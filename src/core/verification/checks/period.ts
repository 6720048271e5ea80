import { isObject, type JsonObject } from '../../credential/json.js';
import { methodReferences } from '../../credential/parties.js';
import type { Securing } from '../../credential.js';
import { formatInstant, type Instant } from '../../instant.js';
import type { Finding } from '../../problem.js';
import { CLOCK_SKEW_MS } from '../check.js';
import { claimDates } from '../claim-dates.js';
import { ofCountersigner } from '../countersignature.js';
import { proofInstant } from '../data-integrity.js';
import { periodOf } from '../period-of.js';
import { countersignerOf } from '../signing-key.js';
import type { Answer, DocumentSubject } from '../subject.js';

type DataIntegrity = Extract<Securing, { kind: 'data-integrity' }>;

/**
 * Does it hold at `now`, give or take CLOCK_SKEW_MS? What never holds, or was signed in the future, fails; what has
 * ended fails with a code of ENDED (standing.ts); what has not begun stays unknown, for by then its key may have been withdrawn.
 * The claims of a JWT payload bound its signature. The dates in a JWS header are not the credential's and decide
 * nothing: Gaia-X services write them in milliseconds, in seconds, or not at all. One that does not fit today is noted.
 * Findings: `never-valid`, `expired`, `not-yet-valid`, `proof-expired`, `proof-from-future`, `proof-date`, `countersignature-invalid`; with pass: `header-date`.
 */
export function period(subject: DocumentSubject): Answer {
  const { reading, document, now } = subject;
  const { from, until, fromMember, untilMember } = periodOf(document.payload);
  const at = (member: string) => `${reading.pointer}/${member}`;
  const dates =
    document.securing.kind === 'jose'
      ? claimDates(document.payload, reading.pointer, now)
      : proofDates(subject, document.securing);
  const begins = dates.filter(({ code }) => code === 'not-yet-valid');
  const failures: Finding[] = dates.filter(({ code }) => code !== 'not-yet-valid');
  if (until <= from) failures.push({ code: 'never-valid', pointer: at(untilMember) });
  else if (now >= until + CLOCK_SKEW_MS) {
    failures.push({ code: 'expired', pointer: at(untilMember), params: { until: formatInstant(until) } });
  }
  if (failures.length > 0) return { outcome: 'fail', findings: failures };
  if (now < from - CLOCK_SKEW_MS) {
    begins.push({ code: 'not-yet-valid', pointer: at(fromMember), params: { from: formatInstant(from) } });
  }
  if (begins.length > 0) return { outcome: 'unknown', findings: begins };
  return { outcome: 'pass', findings: headerNotes(document.securing, reading.pointer, now) };
}

function headerNotes(securing: Securing, pointer: string, now: Instant): readonly Finding[] {
  if (securing.kind !== 'jose') return [];
  return claimDates(securing.header, '', now).map(({ pointer: claim }): Finding => {
    return { code: 'header-date', pointer, params: { member: claim.slice(1) } };
  });
}

function proofDates(subject: DocumentSubject, securing: DataIntegrity): Finding[] {
  const methods = methodReferences(subject.document);
  return securing.proofs.flatMap((proof, index) => {
    const method = methods[index];
    if (!isObject(proof) || method === undefined) return [];
    const at = subject.reading.pointer + method.pointer;
    return ofCountersigner(countersignerOf(subject, method), at, datesOf(proof, at, subject.now));
  });
}

function datesOf(proof: JsonObject, at: string, now: Instant): readonly Finding[] {
  const findings: Finding[] = [];
  const created = proofInstant(proof, 'created');
  const expires = proofInstant(proof, 'expires');
  if (created !== undefined && created > now + CLOCK_SKEW_MS) {
    findings.push({ code: 'proof-from-future', pointer: `${at}/created` });
  }
  if (created !== undefined && expires !== undefined && expires <= created) {
    findings.push({ code: 'never-valid', pointer: `${at}/expires` });
  } else if (expires !== undefined && now >= expires + CLOCK_SKEW_MS) {
    findings.push({ code: 'proof-expired', pointer: `${at}/expires`, params: { until: formatInstant(expires) } });
  }
  return findings;
}
