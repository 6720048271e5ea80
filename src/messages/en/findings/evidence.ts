import type { EvidenceCode } from '../../../core/finding-codes.js';
import type { Group } from '../../sentence.js';

export const evidence: Group<EvidenceCode> = {
  'did-malformed': () => ({
    title: 'The identifier is not a DID.',
    expected: 'A decentralised identifier: did:web:…, did:key:… or did:jwk:… (DID Core §3.1), in ASCII.',
    repair: 'Write the DID exactly as its document gives it, without spaces or accents.',
  }),
  'did-method-unsupported': (p) => ({
    title: `The DID method “${p.method}” is not understood here.`,
    expected: 'did:web, did:key or did:jwk.',
    repair: 'Sign with a key of a did:web, did:key or did:jwk.',
  }),
  'did-web-host': () => ({
    title: 'The did:web does not name a public host.',
    expected:
      'A DNS name in lower-case ASCII, with its port written %3A443 if there is one; no IP address, no user name.',
    repair: 'Use the host name that serves the DID document; write an international name in its xn-- form.',
  }),
  'did-web-path': () => ({
    title: 'The did:web has a path that cannot be followed.',
    expected: 'Path segments between colons, of visible characters, without / ? # @ and without climbing (..).',
    repair: 'Write each folder as a plain segment: did:web:host:folder:name.',
  }),
  'did-document-unreadable': (p) => ({
    title: `The DID document of ${p.did} is not JSON.`,
    expected: 'One JSON object in UTF-8, no member twice.',
    repair: 'Serve the DID document as JSON; check that it is complete.',
  }),
  'did-document-subject': (p) => ({
    title: 'The DID document is about another identifier.',
    expected: `A document whose id is ${p.did}.`,
    repair: 'Set id to the DID that the address stands for, letter for letter.',
  }),
  'did-document-malformed': (p) => ({
    title: `The DID document of ${p.did} is misshapen${place(p.at)}.`,
    expected:
      'verificationMethod, assertionMethod and authentication as arrays; each method with an id and a controller, no id used for two keys (DID Core §5).',
    repair: 'Correct the DID document at that place.',
  }),
  'method-absent': (p) => ({
    title: 'The key is not in the DID document.',
    expected: `A verification method ${p.method} in the document of ${p.did}.`,
    repair: 'Publish the key in the DID document, or sign with a key that is there.',
  }),
  'method-not-authorised': (p) => ({
    title: 'The key is there, but not for this purpose.',
    expected: `${p.method} listed under ${p.relationship} in the document of ${p.did}.`,
    repair: `Add the key’s id to ${p.relationship}.`,
  }),
  'method-controller': (p) => ({
    title: 'The key is controlled by someone else.',
    expected: `A verification method whose controller is ${p.did}.`,
    repair: 'Set the controller to the DID of the document, or sign as the controller.',
  }),
  'method-ambiguous': (p) => ({
    title: 'The verification method does not hold exactly one key.',
    expected: `Either publicKeyMultibase or publicKeyJwk in ${p.method}.`,
    repair: 'Keep one of the two.',
  }),
  'key-malformed': () => ({
    title: 'The public key cannot be read.',
    expected:
      'A complete public key: Ed25519 with 32 octets, a point of the curve P-256 or P-384, or an RSA modulus and exponent.',
    repair: 'Export the public key again and replace it in the DID document.',
  }),
  'key-unsupported': () => ({
    title: 'This kind of key is not understood here.',
    expected: 'Ed25519, P-256, P-384, or RSA of 2048 to 8192 bits.',
    repair: 'Sign with a key of one of these kinds.',
  }),
  'key-private': (p) => ({
    title: 'The DID document publishes a secret.',
    expected: `A public key only, without the member “${p.member}”.`,
    repair: 'Regard this key as stolen: make a new one, publish its public half alone, sign again.',
  }),
  'key-weak': (p) => ({
    title: `The ${p.kind} key protects nothing.`,
    expected: 'An Ed25519 key that is not of small order; RSA of at least 2048 bits.',
    repair: 'Make a new key with an ordinary key generator.',
  }),
  'evidence-absent': (p) => ({
    title: 'What the check needs to look at was not provided.',
    expected: `${p.url} among the evidence.`,
    repair: 'Working offline? Add the document with --did-document or --evidence.',
  }),
  'evidence-file-unusable': (p) => ({
    title: `${p.file} cannot be used as evidence.`,
    expected: 'A DID document with an id, or a folder whose index.json names files with their digests.',
    repair: 'Save the evidence again; do not edit the files of the folder.',
  }),
  'fetch-url-refused': () => ({
    title: 'This address is not fetched.',
    expected: 'An https address with a host name, without user name or password.',
    repair: 'Publish the document under an https address.',
  }),
  'fetch-host-unknown': (p) => ({
    title: 'The host is not known to the DNS.',
    expected: `${p.host} resolves to an address.`,
    repair: 'Check the spelling of the host and its DNS record, then try again.',
  }),
  'fetch-address-refused': (p) => ({
    title: 'The host lies in a network that is not entered from here.',
    expected: `${p.host} resolves to public addresses only.`,
    repair: 'Publish the document on a public host.',
  }),
  'fetch-timeout': (p) => ({
    title: 'The other side took too long.',
    expected: `A whole answer within ${p.ms} ms.`,
    repair: 'Try again later; if it persists, the host is too slow or unreachable.',
  }),
  'fetch-too-large': (p) => ({
    title: 'The answer is too large.',
    expected: `At most ${p.bytes} bytes after decompression.`,
    repair: 'Serve a smaller document.',
  }),
  'fetch-status': () => ({
    title: 'The other side did not give the document.',
    expected: 'HTTP status 200.',
    repair: 'Check that the document is published at exactly this address.',
  }),
  'fetch-redirected': () => ({
    title: 'The other side sends elsewhere.',
    expected: 'The document itself; redirects are not followed.',
    repair: 'Serve the document at exactly this address.',
  }),
  'fetch-tls': (p) => ({
    title: `No secure connection to ${p.host}.`,
    expected: 'A TLS certificate that is valid today, for this host, from a known authority.',
    repair: 'Renew or correct the certificate and its chain.',
  }),
  'fetch-media-type': (p) => ({
    title: 'The answer is not of the expected kind.',
    expected: `Content-Type ${p.expected}.`,
    repair: 'Have the server send the document with that Content-Type.',
  }),
  'fetch-failed': (p) => ({
    title: `The connection to ${p.host} failed.`,
    expected: 'An answer over HTTPS.',
    repair: 'Try again later; check that the host is up.',
  }),
};

/** The whole document has no place worth naming. */
function place(at: string | number | undefined): string {
  return at === undefined || at === '' ? '' : ` at ${at}`;
}
