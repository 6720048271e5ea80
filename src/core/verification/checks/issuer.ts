import { declaredSigner, methodReferences, partyOf } from '../../credential/parties.js';
import { didOf } from '../../did.js';
import { excerpt, type Finding } from '../../problem.js';
import { countersignerOf } from '../signing-key.js';
import { type Answer, type DocumentSubject, unless } from '../subject.js';

/** DID Core §3.1: a bare DID, nothing behind it. */
const DID = /^did:[a-z0-9]+:[A-Za-z0-9._:%-]+$/;

/**
 * Do all names of the signer agree? The issuer (holder) is a bare DID; the key belongs to that DID; the `iss` of a JWS
 * header or payload, where given, is the same; only beside the issuer's own proof may others countersign. Whether that issuer may state what it states is the policy's question.
 * Findings: `issuer-not-did`, `holder-not-did`, `signer-differs`.
 */
export function issuer({ reading, document }: DocumentSubject): Answer {
  const { form, pointer } = reading;
  const { payload, securing } = document;
  const member = form === 'credential' ? 'issuer' : payload.holder === undefined ? 'issuer' : 'holder';
  const at = `${pointer}/${member}`;
  const signer = declaredSigner(payload, form);
  const findings: Finding[] = [];
  if (signer !== undefined && !DID.test(signer)) {
    findings.push({
      code: form === 'credential' ? 'issuer-not-did' : 'holder-not-did',
      pointer: at,
      found: excerpt(signer),
    });
  }
  // A presentation that names nobody is whoever's signed it; then its own names must still agree with each other.
  const own = methodReferences(document).filter(
    (method) => countersignerOf({ document, reading }, method) === undefined,
  );
  const names: (string | undefined)[] = own.map(({ reference }) =>
    reference === undefined || reference.startsWith('#') ? undefined : didOf(reference),
  );
  if (securing.kind === 'jose') names.push(partyOf(securing.header.iss), partyOf(payload.iss));
  if (form === 'presentation') names.push(partyOf(payload.issuer));
  const given = names.filter((name) => name !== undefined);
  const expected = signer ?? given[0];
  for (const name of new Set(given)) {
    if (name !== expected)
      findings.push({
        code: 'signer-differs',
        pointer: at,
        found: excerpt(name),
        params: { expected: excerpt(expected) },
      });
  }
  return unless(findings);
}
