/** From what was gathered to the bytes of a dossier. The same materials give the same bytes. */
import type { Claims } from '../claims.js';
import { canonicalJson, type Digest, sha256 } from '../digest.js';
import { FOREVER, formatInstant, type Instant } from '../instant.js';
import type { Head } from '../journal.js';
import { profileText } from '../policy/evaluate.js';
import type { Signatory } from '../signatory.js';
import { type Evidence, type Report, RULES_VERSION } from '../verification/check.js';
import type { Member } from './archive.js';
import type { DossierContent, DossierPrinter } from './content.js';
import { manifestBytes, PATHS, type WrittenManifest } from './manifest.js';
import type { Question, Told } from './replay.js';
import { signManifest } from './signature.js';

/** One credential with all that it was judged by. */
export interface Material extends Told {
  readonly claims: Claims;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** What it was received in; absent when it came alone, or when that was erased. */
  readonly bundle?: { readonly bytes: Uint8Array; readonly mediaType: string };
  readonly report: Report;
  readonly evidence: readonly Seen[];
}

/** Outside evidence, as it was when it was fetched. */
export interface Seen {
  readonly url: string;
  readonly kind: Evidence['kind'];
  readonly mediaType: string;
  readonly digest: Digest;
  readonly bytes: Uint8Array;
  readonly fetchedAt: Instant;
}

export interface Materials extends Question {
  readonly domain: string;
  readonly illustrative: boolean;
  readonly head: Head;
  readonly offers: DossierContent['offers'];
  /** In the order in which they became known. */
  readonly credentials: readonly Material[];
  /** The canonical JSON of the answer (core/policy/verdict-hash.ts). */
  readonly verdicts: string;
  /** Law and lists, as adopted. */
  readonly policies: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** @returns the members of the archive, signed for, and what they tell. */
export function assemble(
  materials: Materials,
  signatory: Signatory,
  print: DossierPrinter,
): { readonly members: readonly Member[]; readonly content: DossierContent } {
  const { profile, asOf, knownAt, offers, credentials, verdicts } = materials;
  const verdictHash = sha256(verdicts);
  const members = new Map<string, Uint8Array>();
  const put = (path: string, bytes: Uint8Array): string => {
    members.set(path, bytes);
    return path;
  };
  put(PATHS.verdicts, Buffer.from(verdicts));
  put(PATHS.profile, Buffer.from(profileText(profile)));
  put(PATHS.did, Buffer.from(canonicalJson(signatory.document)));
  const policies = materials.policies.map(({ name, bytes }) => ({ name, path: put(`policies/${name}.json`, bytes) }));
  const listed = credentials.map((one) => credentialRow(one, put));
  const evidence = evidenceRows(credentials, put);
  const content: DossierContent = {
    ...materials,
    catalogue: signatory.did,
    rules: RULES_VERSION,
    verdictHash,
    credentials: new Map(
      credentials.map(({ claims }, place) => [
        claims.credential,
        { path: listed[place]?.path ?? '', issuer: claims.issuer },
      ]),
    ),
    references: materials.law.references,
  };
  for (const { path, bytes } of print(content)) put(path, bytes);
  const { domain, illustrative, head } = materials;
  const manifest: WrittenManifest = {
    v: 1,
    rules: RULES_VERSION,
    catalogue: { did: signatory.did, method: signatory.method, domain, illustrative },
    head: { seq: head.seq, hash: head.hash, at: head.at },
    asOf: formatInstant(asOf),
    knownAt: formatInstant(knownAt),
    profile: { id: profile.id, version: profile.version, hash: profile.hash },
    offers: offers.map(({ offer }) => offer.iri),
    verdictHash,
    credentials: listed,
    evidence,
    policies,
    items: [...members].map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: sha256(bytes) })),
  };
  const bytes = manifestBytes(manifest);
  put(PATHS.manifest, bytes);
  put(PATHS.signature, signManifest(bytes, signatory));
  return { members: [...members].map(([path, file]) => ({ path, bytes: file })), content };
}

type Put = (path: string, bytes: Uint8Array) => string;

function credentialRow(one: Material, put: Put): WrittenManifest['credentials'][number] {
  const { claims, mediaType, bundle, report, recorded, lapses } = one;
  const digest = claims.credential;
  return {
    contentDigest: digest,
    path: put(`credentials/${digest}.${extension(mediaType)}`, one.bytes),
    mediaType,
    recorded: formatInstant(recorded),
    lapses: lapses.map(({ from, until }) => ({
      from: formatInstant(from),
      until: until === FOREVER ? null : formatInstant(until),
    })),
    bundle:
      bundle === undefined
        ? null
        : {
            path: put(`bundles/${sha256(bundle.bytes)}.${extension(bundle.mediaType)}`, bundle.bytes),
            mediaType: bundle.mediaType,
          },
    report: put(`reports/${digest}.json`, Buffer.from(canonicalJson(report))),
  };
}

/** One row for each look at it, one member for each content. */
function evidenceRows(credentials: readonly Material[], put: Put): WrittenManifest['evidence'] {
  const rows = new Map<string, WrittenManifest['evidence'][number]>();
  for (const { url, kind, mediaType, digest, bytes, fetchedAt } of credentials.flatMap(({ evidence }) => evidence)) {
    const at = formatInstant(fetchedAt);
    rows.set(`${kind} ${url} ${digest} ${at}`, {
      url,
      kind,
      mediaType,
      digest,
      fetchedAt: at,
      path: put(`evidence/${digest}`, bytes),
    });
  }
  return [...rows.values()];
}

function extension(mediaType: string): 'jwt' | 'json' {
  return mediaType.endsWith('jwt') ? 'jwt' : 'json';
}
