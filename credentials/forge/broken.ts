/**
 * Documents that a catalogue must refuse, and some that look wrong and are not. They are made here, beside the good
 * ones, so that they differ from a good one in exactly what their name says.
 */
import type { Signed } from '../../src/adapters/signer.js';
import { type Did, webBase } from '../../src/core/did.js';
import type { FindingCode } from '../../src/core/finding-codes.js';
import type { Contexts } from '../../src/core/jsonld.js';
import type { Standing } from '../../src/core/verification/check.js';
import { offerIri, providerDid, TRUSTED } from './actors.js';
import { boreal } from './archetypes/boreal.js';
import { CHAINED } from './certificates/chains.js';
import { type Draft, draft } from './draft.js';
import { hds } from './hds.js';
import { offering } from './self-description.js';
import { signDraft } from './sign.js';
import { snc } from './snc.js';
import { statementNode } from './statement.js';

/** What `index.json` says about a file: how it is judged, and every finding that must be among those reported. */
export interface Specimen {
  readonly file: string;
  readonly mediaType: string;
  /** Judged as of this instant. */
  readonly at: string;
  readonly standing: Standing;
  readonly findings: readonly FindingCode[];
  readonly about: string;
}

export interface BrokenFile {
  readonly specimen: Specimen;
  readonly bytes: Uint8Array;
}

const AT = '2026-06-01T00:00:00Z';

export async function brokenFiles(contexts: Contexts): Promise<readonly BrokenFile[]> {
  const good = await signDraft(offering(boreal), contexts);
  const goodJwt = await signDraft({ ...offering(boreal), format: 'vc+jwt' }, contexts);
  const sign = (of: Draft) => signDraft(of, contexts);
  return [
    refused(
      'tampered.json',
      good.mediaType,
      edit(good, '"FR"', '"DE"'),
      ['signature-invalid'],
      'One country changed after signing.',
    ),
    refused(
      'tampered.jwt',
      goodJwt.mediaType,
      tamperedJwt(goodJwt),
      ['signature-invalid'],
      'The same change inside a JWT.',
    ),
    refused('unsigned.json', good.mediaType, unsigned(good), ['unsigned'], 'The proof was left out.'),
    refused('truncated.json', good.mediaType, good.bytes.slice(0, 900), ['truncated'], 'The transfer broke off.'),
    refused('latin-1.json', good.mediaType, Buffer.from(text(good), 'latin1'), ['not-utf8'], 'Saved in ISO 8859-1.'),
    refusedSigned('never-valid.json', await sign(neverValid()), ['never-valid'], 'It ends before it begins.'),
    refusedSigned(
      'signed-by-another.json',
      await sign(signedByAnother()),
      ['signer-differs'],
      'Issuer and signer are two.',
    ),
    refusedSigned(
      'wrongly-typed.json',
      await sign(wronglyTyped()),
      ['shape-datatype'],
      'Activities as text, where numbers are asked for.',
    ),
    refusedSigned('misspelt.json', await sign(misspelt()), ['term-unknown'], 'A statement that does not exist.'),
    refusedSigned(
      'incomplete.json',
      await sign(incomplete()),
      ['shape-missing'],
      'An offer without terms and conditions.',
    ),
    ...(await chainFiles(contexts)),
    judgedAs(
      'expired.json',
      await sign(expired()),
      'expired',
      ['expired'],
      'It was good in its time: kept as history.',
    ),
    judgedAs(
      'self-certified.json',
      await sign(selfCertified()),
      'verified',
      [],
      'Well formed, and proves nothing: nobody certifies himself.',
    ),
  ];
}

/** One for each way in which the certificate chain of a key can go wrong. */
async function chainFiles(contexts: Contexts): Promise<readonly BrokenFile[]> {
  const made = CHAIN_FAULTS.map(async ([who, file, standing, finding, about]) => {
    const signed = await signDraft(chained(CHAINED[who], file), contexts);
    return judgedAs(`${file}.json`, signed, standing, [finding], about);
  });
  return Promise.all(made);
}

// biome-ignore format: a table is read by its columns
const CHAIN_FAULTS: readonly (readonly [keyof typeof CHAINED, string, Standing, FindingCode, string])[] = [
  ['expired',     'chain-expired',      'refused',      'chain-period',          'The certificate of the key ended the day before.'],
  ['anotherKey',  'chain-another-key',  'refused',      'chain-key-differs',     'A good certificate, for another key.'],
  ['revoked',     'chain-revoked',      'refused',      'revocation-revoked',    'The authority’s list says that the certificate is revoked.'],
  ['noAuthority', 'chain-no-authority', 'refused',      'chain-not-ca',          'Issued by a certificate that is no authority’s.'],
  ['unlisted',    'chain-unlisted',     'undetermined', 'chain-anchor-unlisted', 'A sound chain, to a root that nobody lists.'],
];

function chained(signer: Did, name: string): Draft {
  return draft({
    path: `broken/${name}`,
    signer,
    published: '2026-01-15',
    name,
    title: 'A statement by a key with a certificate',
    subject: { id: `${webBase(signer)}/offers/cloud`, gpu: { provided: true } },
  });
}

function refused(
  file: string,
  mediaType: string,
  bytes: Uint8Array,
  findings: readonly FindingCode[],
  about: string,
): BrokenFile {
  return { specimen: { file, mediaType, at: AT, standing: 'refused', findings, about }, bytes };
}

function refusedSigned(file: string, signed: Signed, findings: readonly FindingCode[], about: string): BrokenFile {
  return refused(file, signed.mediaType, signed.bytes, findings, about);
}

function judgedAs(
  file: string,
  { bytes, mediaType }: Signed,
  standing: Standing,
  findings: readonly FindingCode[],
  about: string,
): BrokenFile {
  return { specimen: { file, mediaType, at: AT, standing, findings, about }, bytes };
}

function text({ bytes }: Signed): string {
  return Buffer.from(bytes).toString('utf8');
}

function edit(signed: Signed, before: string, after: string): Uint8Array {
  const changed = text(signed).replace(before, after);
  if (changed === text(signed)) throw new Error(`nothing to change: ${before}`);
  return Buffer.from(changed);
}

function tamperedJwt(signed: Signed): Uint8Array {
  const [header, payload = '', signature] = text(signed).split('.');
  const changed = Buffer.from(payload, 'base64url').toString('utf8').replace('"FR"', '"DE"');
  return Buffer.from([header, Buffer.from(changed).toString('base64url'), signature].join('.'));
}

function unsigned(signed: Signed): Uint8Array {
  const { proof: _left, ...rest } = JSON.parse(text(signed)) as { proof: unknown };
  return Buffer.from(`${JSON.stringify(rest, null, 2)}\n`);
}

function neverValid(): Draft {
  return draft({
    path: 'broken/never-valid',
    signer: providerDid('A1'),
    published: '2026-01-01',
    name: 'never-valid',
    title: 'Ends before it begins',
    validUntil: '2025-12-31',
    subject: { id: offerIri('A1'), gpu: { provided: true } },
  });
}

function wronglyTyped(): Draft {
  const { value, ...period } = hds('A1', '2024', [], '2025-01-01', '2028-01-01');
  const certificate = { ...statementNode({ value, ...period }), activity: ['one to six'] };
  return draft({
    path: 'broken/wrongly-typed',
    signer: TRUSTED.hdsCertifier,
    published: '2025-01-01',
    name: 'wrongly-typed',
    title: 'Activities as text',
    subject: { id: offerIri('A1'), certificate },
  });
}

function misspelt(): Draft {
  return draft({
    path: 'broken/misspelt',
    signer: providerDid('A1'),
    published: '2026-01-01',
    name: 'misspelt',
    title: 'A statement that does not exist',
    subject: { id: offerIri('A1'), 'cty:keyCustodian': 'customer' },
  });
}

function incomplete(): Draft {
  const whole = offering(boreal);
  const { credentialSubject, ...rest } = whole.credential as { readonly credentialSubject: Record<string, unknown> };
  const { 'gx:serviceOfferingTermsAndConditions': _left, ...subject } = credentialSubject;
  return { ...whole, credential: { ...rest, credentialSubject: subject } };
}

/** A competitor speaks as Boréal, with a key of its own. */
function signedByAnother(): Draft {
  return { ...offering(boreal), signer: providerDid('A5') };
}

function expired(): Draft {
  const certificate = hds('A1', '2018', [1, 2, 3, 4, 5, 6], '2018-06-01', '2021-06-01');
  return draft({
    path: 'broken/expired',
    signer: TRUSTED.hdsCertifier,
    published: '2018-06-01',
    name: 'expired',
    title: 'A certificate that has ended',
    validUntil: '2021-06-01',
    subject: { id: offerIri('A1'), certificate: statementNode(certificate) },
  });
}

function selfCertified(): Draft {
  return draft({
    path: 'broken/self-certified',
    signer: providerDid('A5'),
    published: '2024-01-15',
    name: 'self-certified',
    title: 'A provider certifies itself',
    subject: { id: offerIri('A5'), certificate: statementNode(snc('A5')) },
  });
}
