import { type Answer, type Subject, unknown, unless } from '../subject.js';

/** Can it be read? JSON, JWS and envelopes, strictly (RFC 8259, RFC 7493, RFC 7515). Findings: those of reading. */
export function syntax({ reading }: Subject): Answer {
  if (reading.syntax.length === 0 && reading.document === undefined) {
    return unknown({ code: 'not-reached', pointer: reading.pointer, params: { check: 'limits' } });
  }
  return unless(reading.syntax);
}
