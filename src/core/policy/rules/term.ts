/**
 * of each scheme and version that is asked, the certificate that lasts longest, the offer's own or that of a layer
 * it runs on, and whether its renewal is committed. Only what counts today is looked at: none at all is N/A, for whether
 * one must be held is another rule's question.
 */
import type { Iri } from '../../did.js';
import { BEGINNING, FOREVER } from '../../instant.js';
import { activeOf } from '../certificates.js';
import { bare, finding, reason } from '../finding.js';
import { schemeOf } from '../law.js';
import type { Reading } from '../reading.js';
import { judgeTerm, termVerdict } from '../term.js';
import type { Assurance, Finding, HeldCertificate, TermEvidence } from '../verdict.js';
import { weighStated } from '../weigh.js';
import { isSo, judgeStated } from './stated.js';

const ASKED = [
  { scheme: 'SNC', version: '3.2' },
  { scheme: 'HDS', version: '2024' },
] as const;

/** What a rule can say before it knows the contract: that of a contract without an end. */
const WITHOUT_END = { goLive: BEGINNING, termEnd: FOREVER };

export function certificateTerm(reading: Reading, offer: Iri, _floor: Assurance): Finding {
  const certificates = ASKED.flatMap(({ scheme, version }) => longest(reading, offer, scheme, version));
  if (certificates.length === 0) return finding('N/A', [reason('no-certificate-to-last')]);
  const term = { certificates, renewal: renewalOf(reading, offer) };
  if (reading.explains) return { ...judgeTerm(term, WITHOUT_END), term };
  const ends = certificates.map(({ until }) => until);
  return { ...bare(termVerdict(ends, term.renewal.length > 0, WITHOUT_END)), term };
}

function longest(reading: Reading, offer: Iri, scheme: string, version: string): readonly HeldCertificate[] {
  const reference = schemeOf(reading.law, scheme, version)?.reference;
  const law = reference === undefined ? [] : [reference];
  return activeOf(reading, scheme, version, offer)
    .toSorted((a, b) => (a.stated.fact.until < b.stated.fact.until ? 1 : -1))
    .slice(0, 1)
    .map(({ stated, inputs }) => ({ scheme, version, until: stated.fact.until, inputs, law }));
}

/** The statements behind a commitment; none when nobody who counts has committed to it. The provider's word is enough. */
function renewalOf(reading: Reading, offer: Iri): TermEvidence['renewal'] {
  const kind = 'renewalCommitted';
  const stated = reading.stated(kind, offer);
  const decide = ({ committed }: { readonly committed: boolean }) => isSo(committed, committed ? 'yes' : 'no');
  const weighed = weighStated(kind, offer, stated, 'declared', (one) => judgeStated(reading, kind, one, [], decide));
  return weighed.verdict === 'PASS'
    ? weighed.reasons.flatMap(({ code, inputs }) => (code === 'fact-meets' ? inputs : []))
    : [];
}
