import type { ChainCode } from '../../../core/finding-codes.js';
import type { Group } from '../../sentence.js';

export const chain: Group<ChainCode> = {
  'chain-none': () => ({
    title: 'No certificate chain is given for the key.',
    expected: 'Nothing more: the key is known by its DID. Gaia-X asks for a chain, named by x5u in the DID document.',
    repair: 'Nothing has to be done here. For Gaia-X, add x5u to the key’s JWK in the DID document.',
  }),
  'chain-anchored': ({ anchor }) => ({
    title: `The certificate chain of the key holds, and leads to the listed anchor ${anchor}.`,
    expected: 'A chain that leads to a listed trust anchor.',
    repair: 'Nothing has to be done.',
  }),
  'chain-malformed': ({ source, place }) => ({
    title:
      place === 0
        ? `The certificate chain (${source}) cannot be read.`
        : `Certificate ${place} of the chain (${source}) cannot be read.`,
    expected: 'x5c: a list of certificates in DER, in base64. x5u: the address of a PEM file with nothing else in it.',
    repair: 'Export the chain again, and remove every line that is not between BEGIN CERTIFICATE and END CERTIFICATE.',
  }),
  'chain-too-long': ({ source, count, limit }) => ({
    title: `The certificate chain (${source}) has ${count} certificates.`,
    expected: `At most ${limit}.`,
    repair: 'Give the signer’s certificate and those above it alone.',
  }),
  'chain-duplicate': ({ place }) => ({
    title: `Certificate ${place} stands in the chain a second time.`,
    expected: 'Every certificate once.',
    repair: 'Remove the repeated certificate.',
  }),
  'chain-order': ({ place }) => ({
    title: `Certificate ${place} of the chain was not issued by the one after it.`,
    expected: 'The signer’s certificate first, each followed by its issuer’s (RFC 7515, section 4.1.6).',
    repair: 'Put the certificates in order, and add those that are missing in between.',
  }),
  'chain-signature': ({ place }) => ({
    title: `The signature of certificate ${place} of the chain does not hold.`,
    expected: 'A certificate signed by the key of the one after it.',
    repair: 'Fetch the certificates again from their issuer: one was changed, or belongs to another key.',
  }),
  'chain-algorithm': ({ place }) => ({
    title: `Certificate ${place} of the chain is signed by an algorithm that is too weak, or not known here.`,
    expected: 'RSA, RSA-PSS or ECDSA with SHA-256 or more, or Ed25519.',
    repair: 'Ask the issuer for a new certificate.',
  }),
  'chain-key-weak': ({ place }) => ({
    title: `The key of certificate ${place} of the chain is too weak, or of a kind that is not known here.`,
    expected: 'RSA of 2048 to 8192 bits, a key of the curves P-256, P-384 or P-521, or Ed25519.',
    repair: 'Make a new key, and ask for a certificate for it.',
  }),
  'chain-key-differs': () => ({
    title: 'The certificate is about another key than the one that signs.',
    expected: 'A first certificate for the very key of the verification method.',
    repair: 'Name the chain of this key, or sign with the key of this chain.',
  }),
  'chain-thumbprint-differs': ({ thumbprint }) => ({
    title: 'The thumbprint x5t#S256 is not that of the first certificate.',
    expected: `${thumbprint}, the SHA-256 of the first certificate in base64url.`,
    repair: 'Correct x5t#S256, or name the chain that it belongs to.',
  }),
  'chain-period': ({ place, at, from, until }) => ({
    title: `Certificate ${place} of the chain does not hold on ${at}.`,
    expected: `A certificate that holds when the document was signed, and when it is judged. This one: from ${from} to ${until}.`,
    repair: 'Renew the certificate, publish the new chain, and sign again.',
  }),
  'chain-extension': ({ place, extension }) => ({
    title: `Certificate ${place} of the chain has a critical extension that is not understood here (${extension}).`,
    expected: 'No critical extension beyond those of RFC 5280 that are processed here.',
    repair: 'Ask the issuer for a certificate without it.',
  }),
  'chain-not-ca': ({ place }) => ({
    title: `Certificate ${place} of the chain issued another one, and is not that of an authority.`,
    expected: 'basicConstraints with cA true on every certificate above the first.',
    repair: 'Give the chain of the authority that really issued the certificate.',
  }),
  'chain-ca-usage': ({ place }) => ({
    title: `The key of certificate ${place} of the chain may not sign certificates.`,
    expected: 'keyUsage with keyCertSign on every certificate above the first, where it has keyUsage.',
    repair: 'Give the chain of the authority that really issued the certificate.',
  }),
  'chain-path-length': ({ place, limit, count }) => ({
    title: `Certificate ${place} of the chain allows ${limit} authorities below it, and has ${count}.`,
    expected: `At most ${limit} (pathLenConstraint).`,
    repair: 'Ask for a certificate of an authority that may issue it.',
  }),
  'chain-names': ({ place }) => ({
    title: `An authority above certificate ${place} of the chain may not issue for its name.`,
    expected: 'Names within the name constraints of every authority above.',
    repair: 'Ask for a certificate of an authority that may issue it.',
  }),
  'chain-usage': () => ({
    title: 'The key of the signer’s certificate may not sign documents.',
    expected: 'keyUsage with digitalSignature or contentCommitment, where the certificate has keyUsage.',
    repair: 'Ask for a certificate for signatures or seals.',
  }),
  'chain-purpose': () => ({
    title: 'The signer’s certificate is for other purposes than signing documents.',
    expected: 'An extended key usage for documents, mail, clients or servers; or none at all.',
    repair: 'Ask for a certificate for signatures or seals.',
  }),
  'chain-anchor-unlisted': () => ({
    title: 'The certificate chain leads to no trust anchor that is listed here.',
    expected: 'A chain that leads to an anchor of policies/trust-anchors.json.',
    repair: 'Use a certificate of a listed authority, or ask the operator to list this one.',
  }),
  'chain-anchor-period': ({ anchor, at }) => ({
    title: `The trust anchor ${anchor} is not listed for ${at}.`,
    expected: 'An anchor that is listed for the day of signing, and for the day that is judged.',
    repair: 'Use a certificate of an authority that is listed, and sign again.',
  }),
  'revocation-revoked': ({ place, url, since }) => ({
    title: `Certificate ${place} of the chain has been revoked since ${since} (${url}).`,
    expected: 'Certificates that their issuers have not revoked.',
    repair: 'Ask for a new certificate for a new key, and sign again.',
  }),
  'revocation-unnamed': ({ place }) => ({
    title: `Certificate ${place} of the chain names nobody who could tell whether it is revoked.`,
    expected: 'The address of a revocation list in the certificate.',
    repair: 'Nothing has to be done. Whoever renews it had better choose an issuer with revocation lists.',
  }),
  'revocation-ocsp-only': ({ place }) => ({
    title: `Certificate ${place} of the chain names no revocation list that can be read here.`,
    expected: 'The http address of a whole revocation list in the certificate. OCSP is not asked here.',
    repair: 'Use a certificate that names a revocation list.',
  }),
  'revocation-list-absent': ({ place, url }) => ({
    title: `The revocation list of certificate ${place} of the chain was not fetched (${url}).`,
    expected: 'The list that the certificate names.',
    repair: 'Try again; offline, add the list to the evidence.',
  }),
  'revocation-list-malformed': ({ place, url }) => ({
    title: `The revocation list of certificate ${place} of the chain cannot be read (${url}).`,
    expected: 'A revocation list in DER, with the day by which the next one comes.',
    repair: 'Try again later; tell the issuer if it remains so.',
  }),
  'revocation-list-foreign': ({ place, url }) => ({
    title: `The revocation list ${url} is not about certificate ${place} of the chain.`,
    expected: 'A whole list of the certificate’s own issuer, for certificates of its kind.',
    repair: 'Try again later; tell the issuer if it remains so.',
  }),
  'revocation-list-signature': ({ place, url }) => ({
    title: `The revocation list of certificate ${place} of the chain is not signed by its issuer (${url}).`,
    expected: 'A list signed by the key of the certificate’s issuer, by an algorithm that is strong enough.',
    repair: 'Try again: it may have been changed on the way. Tell the issuer if it remains so.',
  }),
  'revocation-list-old': ({ place, url, until }) => ({
    title: `The revocation list of certificate ${place} of the chain ended on ${until} (${url}).`,
    expected: 'A list for the instant that is judged.',
    repair: 'Try again later; tell the issuer if it remains so.',
  }),
};
