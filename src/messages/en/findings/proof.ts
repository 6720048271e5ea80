import type { ProofCode } from '../../../core/finding-codes.js';
import type { Group } from '../../sentence.js';

export const proof: Group<ProofCode> = {
  unsigned: () => ({
    title: 'The document is not signed.',
    expected: 'A Data Integrity proof, or a JWS around the document.',
    repair: 'Sign it: cartulary sign --help.',
  }),
  'proof-malformed': () => ({
    title: 'A proof is not an object.',
    expected: 'A Data Integrity proof.',
    repair: 'Sign the document again.',
  }),
  'presented-challenge': () => ({
    title: 'The presentation does not answer the challenge.',
    expected: 'A proof whose challenge (of a JWT: nonce) is the one that was given.',
    repair: 'Sign the presentation again, with the challenge of this request.',
  }),
  'presented-domain': () => ({
    title: 'The presentation was made for somebody else.',
    expected: 'A proof whose domain (of a JWT: aud) is the one that was asked for.',
    repair: 'Sign the presentation again, for the domain of this verifier.',
  }),
  'proof-unsupported': ({ supported }) => ({
    title: 'The proof is of a kind that is not understood here.',
    expected: `One of ${supported}.`,
    repair: 'Add a proof of one of these kinds, or send the credential as vc+jwt.',
  }),
  'proof-context': () => ({
    title: 'The proof brings a context of its own.',
    expected: 'A proof read by the contexts of the document.',
    repair: 'Remove @context from the proof; it could change what the proof says.',
  }),
  'proof-member': () => ({
    title: 'The proof has a member that proofs do not have.',
    expected: 'Only the members of VC-DATA-INTEGRITY §2.1, by their plain names.',
    repair: 'Remove the member and sign again.',
  }),
  'proof-text': ({ member }) => ({
    title: `The proof’s ${member} is not a text.`,
    expected: member === 'domain' ? 'A text, or a list of texts.' : 'A text.',
    repair: 'Sign again, with each member of the proof in its plain form.',
  }),
  'proof-purpose': ({ purpose }) => ({
    title: 'The proof was made for another purpose.',
    expected: `proofPurpose “${purpose}”.`,
    repair: 'Sign with the right purpose: assertionMethod for credentials, authentication for presentations.',
  }),
  'proof-value': () => ({
    title: 'The proof value is not a signature.',
    expected: '“z” and the base58btc of 64 bytes, or of 96 for P-384.',
    repair: 'Send the proof exactly as the signer produced it.',
  }),
  'proof-date': () => ({
    title: 'A date of the proof cannot be read.',
    expected: 'A text such as 2026-11-23T12:00:00Z.',
    repair: 'Sign again with a full date, time and offset.',
  }),
  'proof-jws': () => ({
    title: 'The signature of the proof cannot be read.',
    expected: 'A detached JWS: a header with alg, b64 false and crit ["b64"], two dots, the signature.',
    repair: 'Send the proof exactly as the signer produced it.',
  }),
  'proof-chain': () => ({
    title: 'The proof follows another one that cannot be told.',
    expected: 'A previousProof that is the id of exactly one other proof of the document.',
    repair: 'Send all proofs of the chain, each with an id of its own.',
  }),
  'proof-legacy': ({ suite }) => ({
    title: `The signature holds, by ${suite}, which is no longer current.`,
    expected: 'A DataIntegrityProof with a cryptosuite, or vc+jwt.',
    repair: 'Nothing has to be done today. When you sign again, choose a current format.',
  }),
  'proof-options-unsigned': ({ suite }) => ({
    title: `The signature holds, by ${suite} as Gaia-X 22.10 wrote it: over the document, not over the proof.`,
    expected: 'A signature that covers its own date and purpose too.',
    repair: 'Do not rely on the date of the proof. When you sign again, choose vc+jwt or a DataIntegrityProof.',
  }),
  'algorithm-forbidden': () => ({
    title: 'The algorithm gives no protection.',
    expected: 'A signature by a private key.',
    repair: 'Sign with EdDSA, ES256, ES384, PS256 or PS384.',
  }),
  'algorithm-unsupported': ({ supported }) => ({
    title: 'The signature algorithm is not understood here.',
    expected: `One of ${supported}.`,
    repair: 'Sign with one of these algorithms.',
  }),
  'algorithm-key': ({ kind }) => ({
    title: 'The algorithm and the key do not belong together.',
    expected: `The algorithm of a key of the kind ${kind}.`,
    repair: 'Name the key that was used, or use the algorithm of this key.',
  }),
  'algorithm-legacy': () => ({
    title: 'The signature holds, by an algorithm that is being given up.',
    expected: 'PS256, PS384, ES256, ES384 or EdDSA.',
    repair: 'Nothing has to be done today. When you sign again, choose PS256 with the same key.',
  }),
  'signature-invalid': () => ({
    title: 'The signature does not hold.',
    expected: 'A signature by the named key over exactly this content.',
    repair: 'Fetch the original again: the content was changed after signing, or another key signed it.',
  }),
  countersigned: ({ did }) => ({
    title: `${did} has countersigned it.`,
    expected: 'The issuer’s own signature. Those of others are shown, and entitle nobody to anything.',
    repair: 'Nothing: the countersignature holds.',
  }),
  'countersignature-invalid': ({ did, codes }) => ({
    title: `The countersignature of ${did} does not hold (${codes}).`,
    expected: 'In a set of proofs, every proof holds, also those that others than the issuer added.',
    repair: 'Remove that proof, or have it made again; the issuer’s own stays as it is.',
  }),
  'method-unnamed': () => ({
    title: 'The signature does not say which key made it.',
    expected: 'A verificationMethod (proof) or kid (JWS header) that names a key.',
    repair: 'Sign again and name the key by its DID URL.',
  }),
  'signer-not-did': () => ({
    title: 'The signer is not named by a DID, so its keys cannot be found.',
    expected: 'An issuer or holder of the form did:…',
    repair: 'Use a DID as issuer (or holder).',
  }),
  'key-ended': () => ({
    title: 'The key may no longer be used.',
    expected: 'A key that its DID document does not mark as expired or revoked.',
    repair: 'Sign again with the current key.',
  }),
  'never-valid': () => ({
    title: 'The period ends before it begins.',
    expected: 'An end after the beginning.',
    repair: 'Correct the dates and sign again.',
  }),
  expired: ({ until }) => ({
    title: `The credential has expired (${until}).`,
    expected: 'A credential that holds today.',
    repair: 'Ask its issuer for a new one. As history it remains readable.',
  }),
  'not-yet-valid': ({ from }) => ({
    title: `The credential does not hold before ${from}.`,
    expected: 'A credential that holds today.',
    repair: 'Send it again when it has begun; until then its key may still change.',
  }),
  'proof-expired': ({ until }) => ({
    title: `The proof has expired (${until}).`,
    expected: 'A proof that holds today.',
    repair: 'Sign the document again.',
  }),
  'header-date': ({ member }) => ({
    title: `The header of the signature has a date (${member}) that does not fit today. It decides nothing.`,
    expected: 'Dates in the credential itself: validFrom and validUntil.',
    repair: 'Nothing has to be done. Whoever signs next had better leave dates out of the header.',
  }),
  'proof-from-future': () => ({
    title: 'The proof is dated in the future.',
    expected: 'A date of creation that has passed.',
    repair: 'Check the signer’s clock and sign again.',
  }),
  'issuer-not-did': () => ({
    title: 'The issuer is not a DID.',
    expected: 'A bare DID, such as did:web:example.org.',
    repair: 'Use the issuer’s DID and sign again.',
  }),
  'holder-not-did': () => ({
    title: 'The holder is not a DID.',
    expected: 'A bare DID, such as did:web:example.org.',
    repair: 'Use the holder’s DID and sign again.',
  }),
  'signer-differs': ({ expected }) => ({
    title: 'Two places name different signers.',
    expected: `${expected} everywhere: issuer or holder, key, and iss.`,
    repair: 'Sign with a key of the issuer, and let all names agree.',
  }),
  'not-reached': ({ check }) => ({
    title: `This could not be looked at, because something before it is missing (${check}).`,
    expected: 'An answer to the earlier question.',
    repair: `Mend what the check “${check}” reports.`,
  }),
  'too-costly': ({ limit }) => ({
    title: 'Judging the document took too long and was stopped.',
    expected: `A document that is judged within ${limit} ms.`,
    repair: 'Simplify the document, or split it.',
  }),
};
