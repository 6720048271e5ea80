/**
 * Documents that are made to cost much: of each kind that `test/attacks` refuses, and of some that keep to every limit.
 * Whoever signs does so under a DID that contains its key, so that nothing has to be fetched for it.
 */
import { createPrivateKey, sign } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { keyFromSeed, publicHalf } from '../src/adapters/keys.js';
import { didKeyOf } from '../src/core/did-authoring.js';
import { sha256 } from '../src/core/digest.js';
import { instant } from '../src/core/instant.js';
import type { Evidence } from '../src/core/verification/check.js';
import {
  MAX_CREDENTIALS,
  MAX_DOCUMENT_BYTES,
  MAX_ELEMENTS,
  MAX_PROOFS,
  MAX_VALUES,
} from '../src/core/verification/limits.js';

export const NOW = instant('2026-06-01T00:00:00Z');

export interface Hostile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly evidence: readonly Evidence[];
}

const KEY = keyFromSeed(Buffer.alloc(32, 7));
const { did: DID, method: METHOD } = didKeyOf(publicHalf(KEY));
const V2 = 'https://www.w3.org/ns/credentials/v2';
const GX = 'https://w3id.org/gaia-x/development#';
const LIST = 'https://list.example/status/1';
const MiB = 1_048_576;

function credential(members: object): object {
  return {
    '@context': [V2, GX],
    id: 'https://hostile.example/credentials/1',
    type: ['VerifiableCredential'],
    issuer: DID,
    validFrom: '2026-01-01T00:00:00Z',
    ...members,
  };
}

/** A proof that is sound in everything but its signature, so that all is computed. */
const PROOF = {
  type: 'DataIntegrityProof',
  cryptosuite: 'eddsa-rdfc-2022',
  created: '2026-01-01T00:00:00Z',
  verificationMethod: METHOD,
  proofPurpose: 'assertionMethod',
  proofValue: `z${'2'.repeat(88)}`,
};

function proven(members: object): string {
  return JSON.stringify({ ...credential(members), proof: PROOF });
}

/** Really signed. */
function jwt(payload: object, kind: 'vc' | 'vp' = 'vc'): string {
  const header = { alg: 'EdDSA', typ: `${kind}+jwt`, kid: METHOD };
  const input = [header, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  const key = createPrivateKey({ key: { ...KEY }, format: 'jwk' });
  return `${input}.${sign(null, Buffer.from(input), key).toString('base64url')}`;
}

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function members(count: number, make: (index: number) => readonly [string, unknown]): object {
  return Object.fromEntries(times(count, make));
}

/** Every blank node points at every other, so that none can be told from the rest. */
function clique(nodes: number): object[] {
  return times(nodes, (from) => ({
    '@id': `_:b${from}`,
    'gx:p': times(nodes, (to) => ({ '@id': `_:b${to}` })).filter((_, to) => to !== from),
  }));
}

function scoped(depth: number): object {
  if (depth === 0) return { leaf: 'urn:leaf' };
  return Object.fromEntries(['a', 'b', 'c'].map((t) => [t, { '@id': `urn:${t}`, '@context': scoped(depth - 1) }]));
}

function nestedContexts(depth: number): object {
  return { '@context': GX, 'gx:name': 'x', ...(depth === 0 ? {} : { 'gx:next': nestedContexts(depth - 1) }) };
}

function presentation(credentials: readonly unknown[]): string {
  return JSON.stringify({ '@context': [V2], type: ['VerifiablePresentation'], verifiableCredential: credentials });
}

function enveloped(token: string): object {
  return { '@context': V2, id: `data:application/vc+jwt,${token}`, type: 'EnvelopedVerifiableCredential' };
}

/** A signed list that inflates to 256 MiB. */
function gzipBomb(): Evidence {
  const member = gzipSync(new Uint8Array(32 * MiB), { level: 9 });
  const encodedList = `u${Buffer.concat(times(8, () => member)).toString('base64url')}`;
  const list = credential({
    id: LIST,
    '@context': [V2],
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    credentialSubject: { id: `${LIST}#list`, type: 'BitstringStatusList', statusPurpose: 'revocation', encodedList },
  });
  const bytes = Buffer.from(jwt(list));
  const content = { ok: true, bytes, digest: sha256(bytes), mediaType: 'application/vc+jwt' } as const;
  return { url: LIST, kind: 'status-list', content, fetchedAt: NOW };
}

const STATUS = {
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: '7',
  statusListCredential: LIST,
};
/** Just within the limit on values, whatever else a document holds. */
const MOST = MAX_VALUES - 100;
const LISTS = Math.floor(MOST / (MAX_ELEMENTS + 1));
/** Things that are referred to. */
const REFERRED = 500;
/** Of nodes with one member, with two; of references beside those with two members. */
const NODE_LISTS = Math.floor(MOST / (2 * MAX_ELEMENTS + 1));
const SITE_LISTS = Math.floor(MOST / (3 * MAX_ELEMENTS + 1));
const REFERENCE_LISTS = Math.floor((MOST - 3 * REFERRED) / (2 * MAX_ELEMENTS + 1));
const THING = { id: 'https://hostile.example/things/1' };
const offering = (more: object) => ({ ...THING, type: 'gx:ServiceOffering', ...more });
const site = (index: number) => ({ type: 'gx:Address', 'gx:countryCode': `X${index}` });

/** name → text and media type; made when asked for. */
const MADE: Readonly<Record<string, () => readonly [text: string, mediaType: string, evidence?: Evidence]>> = {
  '50,000 arrays inside one another': () => ['['.repeat(50_000) + ']'.repeat(50_000), 'application/vc'],
  '1 MiB of numbers': () => [`[${'1,'.repeat(MiB / 2 - 2)}1]`, 'application/vc'],
  '1 MiB of backslashes in a text': () => [JSON.stringify({ a: '\\'.repeat(MiB / 2 - 8) }), 'application/vc'],
  'one member very many times': () => [`{${'"a":1,'.repeat(MAX_VALUES - 2)}"a":1}`, 'application/vc'],
  'one context 500 times': () => [
    proven({ '@context': times(500, () => GX), credentialSubject: THING }),
    'application/vc',
  ],
  'a thousand unknown contexts': () => [
    proven({ '@context': times(MAX_ELEMENTS, (n) => `https://c.example/${n}`), credentialSubject: THING }),
    'application/vc',
  ],
  'an inline context of very many terms': () => [
    proven({ '@context': [V2, members(MOST, (n) => [`t${n}`, 'urn:t'])], credentialSubject: THING }),
    'application/vc',
  ],
  'contexts scoped 3^6': () => [proven({ '@context': [V2, scoped(6)], credentialSubject: THING }), 'application/vc'],
  'as many nested contexts as are allowed': () => [proven({ credentialSubject: nestedContexts(5) }), 'application/vc'],
  'very many members that Gaia-X does not define': () => [
    proven({ credentialSubject: { ...THING, ...members(MOST, (n) => [`gx:p${n}`, n]) } }),
    'application/vc',
  ],
  'members with as many values as are allowed': () => [
    proven({
      credentialSubject: { ...THING, ...members(LISTS, (n) => [`gx:p${n}`, times(MAX_ELEMENTS, (v) => `${n} ${v}`)]) },
    }),
    'application/vc',
  ],
  'very many nodes without a name': () => [
    proven({
      credentialSubject: offering(
        members(NODE_LISTS, (n) => [`gx:p${n}`, times(MAX_ELEMENTS, (v) => ({ 'gx:name': `${v}` }))]),
      ),
    }),
    'application/vc',
  ],
  'very many nodes that are all alike': () => [
    proven({
      credentialSubject: offering(
        members(NODE_LISTS, (n) => [`gx:p${n}`, times(MAX_ELEMENTS, () => ({ 'gx:name': 'x' }))]),
      ),
    }),
    'application/vc',
  ],
  'a thousand classes of one thing': () => [
    proven({ credentialSubject: { ...THING, type: times(MAX_ELEMENTS, (n) => `gx:T${n}`) } }),
    'application/vc',
  ],
  'very many nodes of a wrong shape': () => [
    proven({ credentialSubject: offering({ ...members(SITE_LISTS, (n) => [`gx:p${n}`, times(MAX_ELEMENTS, site)]) }) }),
    'application/vc',
  ],
  'very many references that differ in their case': () => [
    proven({
      credentialSubject: [
        ...times(REFERRED, (n) => ({ id: `https://hostile.example/Things/${n}`, 'gx:name': 'x' })),
        offering(
          members(REFERENCE_LISTS, (p) => [
            `gx:p${p}`,
            times(MAX_ELEMENTS, (n) => ({ id: `https://hostile.example/things/${n}` })),
          ]),
        ),
      ],
    }),
    'application/vc',
  ],
  'a clique of 30 nodes': () => [proven({ credentialSubject: { ...THING, 'gx:p': clique(30) } }), 'application/vc'],
  'a clique of 100 nodes': () => [proven({ credentialSubject: { ...THING, 'gx:p': clique(100) } }), 'application/vc'],
  'a clique under a chain of proofs': () => {
    const proof = times(MAX_PROOFS, (n) => ({
      ...PROOF,
      id: `urn:x:${n}`,
      ...(n === 0 ? {} : { previousProof: `urn:x:${n - 1}` }),
    }));
    return [
      JSON.stringify({ ...credential({ credentialSubject: { ...THING, 'gx:p': clique(30) } }), proof }),
      'application/vc',
    ];
  },
  'a thousand proofs': () => {
    const proof = times(MAX_ELEMENTS, () => PROOF);
    return [JSON.stringify({ ...credential({ credentialSubject: THING }), proof }), 'application/vc'];
  },
  'a thousand proofs by as many signers': () => {
    const proof = times(MAX_ELEMENTS, (n) => ({ ...PROOF, verificationMethod: `did:web:h${n}.example#key-1` }));
    return [JSON.stringify({ ...credential({ credentialSubject: THING }), proof }), 'application/vc'];
  },
  'a gzip bomb of 256 MiB in a status list': () => [
    jwt(credential({ '@context': [V2], credentialSubject: THING, credentialStatus: STATUS })),
    'application/vc+jwt',
    gzipBomb(),
  ],
  [`a presentation of ${MAX_CREDENTIALS} credentials`]: () => {
    const token = (n: number) => jwt(credential({ id: `urn:x:${n}`, credentialSubject: offering({ 'gx:name': 'x' }) }));
    return [presentation(times(MAX_CREDENTIALS, (n) => enveloped(token(n)))), 'application/vp'];
  },
  'the same with 20 strange terms each': () => {
    const strange = (n: number) => members(20, (m) => [`gx:servicOffring${n}x${m}`, 'x']);
    const token = (n: number) => jwt(credential({ id: `urn:x:${n}`, credentialSubject: { ...THING, ...strange(n) } }));
    return [presentation(times(MAX_CREDENTIALS, (n) => enveloped(token(n)))), 'application/vp'];
  },
  'a presentation of 25 credentials with cliques': () => {
    const inside = (n: number) => {
      const members = { id: `urn:x:${n}`, credentialSubject: { ...THING, 'gx:p': clique(8) } };
      return { ...credential(members), proof: PROOF };
    };
    return [presentation(times(25, inside)), 'application/vp'];
  },
  'more than is looked at': () => [
    proven({ credentialSubject: { ...THING, 'gx:x': 'x'.repeat(MAX_DOCUMENT_BYTES) } }),
    'application/vc',
  ],
};

export const HOSTILE_NAMES: readonly string[] = Object.keys(MADE);

/** @throws for a name that is not among them. */
export function hostile(name: string): Hostile {
  const make = MADE[name];
  if (make === undefined) throw new Error(`no hostile document is called ${name}`);
  const [text, mediaType, evidence] = make();
  return { name, bytes: Buffer.from(text), mediaType, evidence: evidence === undefined ? [] : [evidence] };
}

/** One that is in order, signed alike. */
export function honest(): Hostile {
  const subject = { ...THING, type: 'gx:Address', 'gx:countryCode': 'FR' };
  const bytes = Buffer.from(jwt(credential({ credentialSubject: subject })));
  return { name: 'an honest credential', bytes, mediaType: 'application/vc+jwt', evidence: [] };
}
