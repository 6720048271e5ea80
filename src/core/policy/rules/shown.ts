/** a certificate of a scheme in an open world. Shown and active: PASS; not shown: UNKNOWN, never FAIL. */
import type { Iri } from '../../did.js';
import { certificateParams, claimReasons, standingReason } from '../certificate-reasons.js';
import { certificatesOf } from '../certificates.js';
import { finding, reason } from '../finding.js';
import type { Reading } from '../reading.js';
import type { Assurance, Finding } from '../verdict.js';

export function shown(
  scheme: string,
  references: readonly string[],
): (reading: Reading, offer: Iri, floor: Assurance) => Finding {
  return (reading, offer) => {
    const law = reading.citable(...references);
    const certificates = certificatesOf(reading, offer, scheme);
    const active = certificates.find(({ standing }) => standing === 'active');
    if (active !== undefined) {
      const params = certificateParams(active, '');
      return finding('PASS', [reason('certificate-active', { params, inputs: active.inputs, law })]);
    }
    const params = { scheme, wanted: '' };
    const notShown = reason('certificate-not-shown', { params, law, remedy: { code: 'obtain-certificate', params } });
    const ended = certificates.flatMap((one) =>
      one.standing === 'active' ? [] : [standingReason(one, one.standing, '', law)],
    );
    return finding('UNKNOWN', [notShown, ...ended, ...claimReasons(reading, offer, scheme, law)]);
  };
}
