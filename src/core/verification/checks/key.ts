import type { Finding } from '../../problem.js';
import { CLOCK_SKEW_MS } from '../check.js';
import { ofCountersigner } from '../countersignature.js';
import { didEvidence, signingKeys } from '../signing-key.js';
import { type Answer, type DocumentSubject, unknown } from '../subject.js';

/**
 * Is the key the issuer's to sign with? It stands in the issuer's (or holder's) own DID document, under
 * assertionMethod (authentication for a presentation), controlled by that DID (Controlled Identifiers 1.0 §3.3). The key
 * of a countersignature must stand so in its own DID's document.
 * Findings: `method-unnamed`, `signer-not-did`, `key-ended`, `countersignature-invalid`, and those of DID documents and their evidence.
 */
export function key(subject: DocumentSubject): Answer {
  const keys = signingKeys(subject);
  if (keys.length === 0)
    return unknown({ code: 'not-reached', pointer: subject.reading.pointer, params: { check: 'proof' } });
  const findings: Finding[] = [];
  let open = true;
  for (const found of keys) {
    const { pointer, countersigner } = found;
    if (!found.ok) {
      findings.push(...(found.missing ? [found.finding] : ofCountersigner(countersigner, pointer, [found.finding])));
      open &&= found.missing;
    } else if (subject.now >= found.until + CLOCK_SKEW_MS) {
      findings.push(...ofCountersigner(countersigner, pointer, [{ code: 'key-ended', pointer }]));
      open = false;
    }
  }
  const evidence = didEvidence(subject);
  if (findings.length === 0) return { outcome: 'pass', findings, evidence };
  return { outcome: open ? 'unknown' : 'fail', findings, evidence };
}
