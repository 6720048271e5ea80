/**
 * every credential that speaks for the offer is sound: its proof, key, schema, dates and status. What does not verify
 * is never stored; what has ceased to (revoked or suspended by its issuer, or refused when it was judged again) fails here
 * while its validity lasts, as does a certificate whose issuer has revoked or suspended it. One whose validity has ended is
 * of no interest: each counts in its own time. A status that could not be fetched is a matter of the credential's report:
 * the last answer stands (core/life-cycle.ts), so there is no UNKNOWN here.
 */
import type { Iri } from '../../did.js';
import { statusOf } from '../certificates.js';
import { FACT_KINDS } from '../fact-kinds.js';
import type { FactKind } from '../facts.js';
import { finding, reason } from '../finding.js';
import { inputOf, type Reading, type Stated } from '../reading.js';
import type { Assurance, Finding, Reason, Remedy } from '../verdict.js';

/** Kinds whose subject is a certificate, an authority or a recipient: they speak for no offer. */
const ABOUT_OTHERS: readonly FactKind[] = ['certificateStatus', 'listSnapshot', 'registerListing'];
const KINDS = FACT_KINDS.filter((kind) => !ABOUT_OTHERS.includes(kind));

export function integrity(reading: Reading, offer: Iri, _floor: Assurance): Finding {
  const company = reading.providerOf(offer);
  const subjects = company === undefined || company === offer ? [offer] : [offer, company];
  const places = subjects.flatMap((subject) => KINDS.map((kind) => ({ kind, subject })));
  const broken = [
    ...places.flatMap(({ kind, subject }) => reading.lapsed(kind, subject).filter(counts).map(credentialReason)),
    ...endedCertificates(reading, offer),
  ];
  const law = reading.citable('VC-2.0');
  if (broken.length > 0) {
    return finding(
      'FAIL',
      broken.map((one) => ({ ...one, law })),
    );
  }
  const sound = places.flatMap(({ kind, subject }) => reading.stated(kind, subject).filter(counts));
  if (sound.length === 0) return finding('N/A', [reason('no-credential', { law })]);
  const credentials = new Set(sound.map(({ fact }) => fact.credential));
  return finding('PASS', [reason('credentials-sound', { params: { count: credentials.size }, law })]);
}

/** A stranger's credential speaks for nobody: that it fell concerns nobody either. */
function counts({ level }: Stated<FactKind>): boolean {
  return level !== 'none';
}

function credentialReason(stated: Stated<FactKind>): Reason {
  const params = { fact: stated.fact.kind };
  const remedy: Remedy = { code: 'replace-credential', params };
  return reason('credential-lapsed', { params, inputs: [inputOf(stated, stated.fact.kind)], remedy });
}

function endedCertificates(reading: Reading, offer: Iri): readonly Reason[] {
  return reading.stated('certificate', offer).flatMap((stated) => {
    const ended = stated.level === 'certified' ? statusOf(reading, stated) : undefined;
    const status = ended?.fact.value.status;
    if (ended === undefined || (status !== 'revoked' && status !== 'suspended')) return [];
    const { scheme, schemeVersion: version } = stated.fact.value;
    const params = { scheme, version, wanted: version };
    const inputs = [inputOf(stated, `${scheme} ${version}`), inputOf(ended, status)];
    return [reason(`certificate-${status}`, { params, inputs, remedy: { code: 'renew-certificate', params } })];
  });
}
