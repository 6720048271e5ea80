/**
 * Verifying a dossier: nothing but its own bytes, the vocabulary and the rules of this program. Everything is looked at and
 * everything that is broken is named by its member, so that whoever holds a damaged copy knows which page to doubt.
 */
import type { Iri } from '../did.js';
import { canonicalJson, type Digest, sha256 } from '../digest.js';
import { parseInstant } from '../instant.js';
import { report as reportForm } from '../journal/decode.js';
import { reportHash } from '../journal/report-hash.js';
import { hashed } from '../policy/evaluate.js';
import { inFile } from '../policy/policies.js';
import { parsePolicies } from '../policy/policy-files.js';
import type { Profile, ProfileResult } from '../policy/profile.js';
import { profileForm } from '../policy/profile-form.js';
import { ruleOf } from '../policy/rules.js';
import { hashedAnswer } from '../policy/verdict-hash.js';
import type { Finding } from '../problem.js';
import { type Evidence, type Report, RULES_VERSION } from '../verification/check.js';
import type { JudgeInput, Judgement } from '../verification/judgement.js';
import { anchorsIn, type TrustAnchor } from '../x509/trust-anchor.js';
import { readArchive } from './archive.js';
import { type Manifest, PATHS, readManifest } from './manifest.js';
import { type Question, replay, type Told, worldOf } from './replay.js';
import { signatureFindings } from './signature.js';

export interface Verified {
  /** Nothing is broken, and everything came out as it was recorded. */
  readonly ok: boolean;
  /** Pointers are paths of members; '' is the archive as a whole. */
  readonly findings: readonly Finding[];
  readonly manifest?: Manifest;
  /** SHA-256 of the verdicts that were found here. */
  readonly verdictHash?: Digest;
  readonly results: ReadonlyMap<Iri, ProfileResult>;
}

export interface Means {
  /** Over the vocabulary of this program. */
  readonly judge: (input: JudgeInput) => Promise<Judgement>;
  /** The DID document of the catalogue from a source that the reader trusts; without it, the dossier's own. */
  readonly didDocument?: Uint8Array;
}

export async function verifyDossier(archive: Uint8Array, means: Means): Promise<Verified> {
  const read = readArchive(archive);
  if (!read.ok) return broken(read.findings);
  const { members } = read;
  const bytes = members.get(PATHS.manifest);
  if (bytes === undefined) return broken([{ code: 'dossier-item-missing', pointer: PATHS.manifest }]);
  const manifest = readManifest(bytes);
  if (manifest === undefined) return broken([{ code: 'dossier-manifest-unreadable', pointer: PATHS.manifest }]);
  const changed = itemFindings(manifest, members);
  // The dossier's own key, once it is broken, tells nothing about the signature.
  const keyless = means.didDocument === undefined && changed.some(({ pointer }) => pointer === PATHS.did);
  const signature = keyless ? [] : signedBy(manifest, bytes, members, means);
  // A list that nobody signed says nothing about what it lists.
  const listed = !signature.some(({ code }) => code === 'dossier-manifest-changed');
  const findings = [...(listed ? changed : []), ...signature];
  // What is not what was signed for is not worth judging: it could only say the same in other words.
  if (findings.length > 0) return { ...broken(findings), manifest };
  return judged(manifest, members, means);
}

function broken(findings: readonly Finding[]): Verified {
  return { ok: false, findings, results: new Map() };
}

type Members = ReadonlyMap<string, Uint8Array>;

/** Every member is listed, every listed one is there, and each is what it was. */
function itemFindings({ items }: Manifest, members: Members): readonly Finding[] {
  const listed = new Map(items.map((item) => [item.path, item]));
  const unlisted = [...members.keys()].filter(
    (path) => path !== PATHS.manifest && path !== PATHS.signature && !listed.has(path),
  );
  return [
    ...[...listed.values()].flatMap(({ path, sha256: digest, bytes }): readonly Finding[] => {
      const found = members.get(path);
      if (found === undefined) return [{ code: 'dossier-item-missing', pointer: path }];
      const same = found.length === bytes && sha256(found) === digest;
      return same ? [] : [{ code: 'archive-member-changed', pointer: path }];
    }),
    ...unlisted.map((path): Finding => ({ code: 'dossier-item-unlisted', pointer: path })),
  ];
}

function signedBy({ catalogue }: Manifest, bytes: Uint8Array, members: Members, means: Means): readonly Finding[] {
  const jws = members.get(PATHS.signature);
  if (jws === undefined) return [{ code: 'dossier-item-missing', pointer: PATHS.signature }];
  const document = means.didDocument ?? members.get(PATHS.did);
  if (document === undefined) return [{ code: 'dossier-item-missing', pointer: PATHS.did }];
  return signatureFindings(jws, { bytes, method: catalogue.method }, document);
}

async function judged(manifest: Manifest, members: Members, means: Means): Promise<Verified> {
  const other: readonly Finding[] =
    manifest.rules === RULES_VERSION
      ? []
      : [{ code: 'dossier-rules-differ', pointer: '', params: { made: manifest.rules, here: RULES_VERSION } }];
  const rulebook = rulebookIn(manifest, members);
  if ('findings' in rulebook) return { ...broken([...other, ...rulebook.findings]), manifest };
  const { question, anchors } = rulebook;
  const again: Again = {
    manifest,
    members,
    evidence: evidenceOf(manifest, members),
    statusPublishers: question.trust.statusPublishers ?? [],
    judge: (input) => means.judge({ ...input, anchors }),
  };
  const [told, findings]: [Told[], Finding[]] = [[], [...other]];
  for (const credential of manifest.credentials) {
    const outcome = await judgeAgain(credential, again);
    if ('told' in outcome) told.push(outcome.told);
    else findings.push(outcome.finding);
  }
  const world = worldOf(told);
  const results = new Map<Iri, ProfileResult>();
  for (const offer of manifest.offers) {
    const replayed = replay(offer, told, world, question);
    if (replayed !== undefined) results.set(offer, replayed.result);
  }
  const answered = { profile: question.profile, asOf: manifest.asOf, knownAt: manifest.knownAt, results };
  const verdicts = canonicalJson(hashedAnswer(answered));
  const verdictHash = sha256(verdicts);
  const recorded = members.get(PATHS.verdicts);
  if (verdictHash !== manifest.verdictHash || recorded === undefined || sha256(recorded) !== verdictHash) {
    const offers = differing(recorded, verdicts).join(', ') || manifest.verdictHash;
    findings.push({ code: 'dossier-verdicts-differ', pointer: PATHS.verdicts, params: { offers } });
  }
  return { ok: findings.length === 0, findings, manifest, verdictHash, results };
}

function evidenceOf(manifest: Manifest, members: Members): readonly Evidence[] {
  return manifest.evidence.flatMap(({ url, kind, mediaType, digest, fetchedAt, path }): readonly Evidence[] => {
    const bytes = members.get(path);
    // Its digest is a claim of the manifest until it is computed here.
    if (bytes === undefined || sha256(bytes) !== digest) return [];
    return [{ url, kind, content: { ok: true, bytes, digest, mediaType }, fetchedAt }];
  });
}

/** What every credential is judged again by. */
interface Again {
  readonly manifest: Manifest;
  readonly members: Members;
  readonly evidence: readonly Evidence[];
  readonly statusPublishers: NonNullable<JudgeInput['statusPublishers']>;
  readonly judge: (input: JudgeInput) => Promise<Judgement>;
}

/** From its bytes and the evidence, as of the instant at which the catalogue judged it. */
async function judgeAgain(
  credential: Manifest['credentials'][number],
  { manifest, members, evidence, statusPublishers, judge }: Again,
): Promise<{ readonly told: Told } | { readonly finding: Finding }> {
  const { contentDigest, path, mediaType, bundle, recorded, lapses } = credential;
  const report = reportIn(members.get(credential.report));
  const bytes = members.get(bundle?.path ?? path);
  if (report === undefined || bytes === undefined) {
    return { finding: { code: 'dossier-item-missing', pointer: report === undefined ? credential.report : path } };
  }
  const used = report.evidence.flatMap(({ digest, url, fetchedAt }) =>
    evidence.filter((one) => {
      const same = one.content.ok && one.content.digest === digest && one.url === url;
      return same && one.fetchedAt === parseInstant(fetchedAt);
    }),
  );
  const at = parseInstant(report.at);
  if (at === undefined) return { finding: { code: 'dossier-credential-differs', pointer: credential.report } };
  const judgement = await judge({
    bytes,
    mediaType: bundle?.mediaType ?? mediaType,
    evidence: used,
    now: at,
    statusPublishers,
  });
  const found = judgement.credentials.find((one) => one.contentDigest === contentDigest);
  if (found?.claims === undefined) return { finding: { code: 'dossier-credential-differs', pointer: path } };
  const again = { ...judgement.report, documents: [found.report] };
  const [then] = report.documents;
  // A report of other rules, or on a bundle that is not here, is worded otherwise; the standing must still be the same.
  const comparable = manifest.rules === RULES_VERSION && report.bytesDigest === sha256(bytes);
  const alike = comparable ? reportHash(again) === reportHash(report) : found.report.standing === then?.standing;
  if (!alike) {
    const params = { recorded: then?.standing ?? '?', judged: found.report.standing };
    return { finding: { code: 'dossier-judgement-differs', pointer: path, params } };
  }
  return { told: { claims: found.claims, recorded, lapses } };
}

function reportIn(bytes: Uint8Array | undefined): Report | undefined {
  return reportForm.safeParse(jsonOf(bytes)).data;
}

/** Law, lists and the profile, as they stand in the dossier. */
function rulebookIn(
  manifest: Manifest,
  members: Members,
):
  | { readonly question: Question; readonly anchors: readonly TrustAnchor[] }
  | { readonly findings: readonly Finding[] } {
  const documents = manifest.policies.map(({ name, path }) => [name, jsonOf(members.get(path))] as const);
  const policies = parsePolicies(Object.fromEntries(documents));
  if (!policies.ok) {
    const pathOf = (file: string) => manifest.policies.find(({ name }) => name === file)?.path ?? '';
    const each = policies.findings.map(({ file, ...one }) => ({ ...one, pointer: inFile(pathOf(file), one.pointer) }));
    const file = policies.findings[0]?.file ?? '';
    return { findings: [{ code: 'dossier-policies-unusable', pointer: pathOf(file), params: { file } }, ...each] };
  }
  const profile = profileIn(members.get(PATHS.profile));
  if (profile?.hash !== manifest.profile.hash) {
    const params = { recorded: manifest.profile.hash, found: profile?.hash ?? '?' };
    return { findings: [{ code: 'dossier-profile-differs', pointer: PATHS.profile, params }] };
  }
  const { law, trust, anchors } = policies.policies;
  const { asOf, knownAt, catalogue } = manifest;
  const listed = anchorsIn(catalogue.illustrative ? 'demo' : 'node', anchors);
  return { question: { law, trust, profile, asOf, knownAt }, anchors: listed };
}

/** @returns undefined for what is no profile, or one that asks for rules which this program does not have. */
function profileIn(bytes: Uint8Array | undefined): Profile | undefined {
  const read = profileForm.safeParse(jsonOf(bytes));
  if (!read.success) return undefined;
  const profile = hashed(read.data);
  const unknown = profile.requirements.some(({ rules }) => rules.some((rule) => ruleOf(rule) === undefined));
  return unknown ? undefined : profile;
}

/** The offers whose verdicts part, where both sides can be read. */
function differing(recorded: Uint8Array | undefined, found: string): readonly string[] {
  const [before, after] = [offersIn(jsonOf(recorded)), offersIn(JSON.parse(found))];
  return [...new Set([...before.keys(), ...after.keys()])].filter((offer) => before.get(offer) !== after.get(offer));
}

function offersIn(answer: unknown): ReadonlyMap<string, string> {
  const offers: unknown = typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'offers') : [];
  if (!Array.isArray(offers)) return new Map();
  return new Map(offers.map((one: { readonly offer?: unknown }) => [String(one.offer), canonicalJson(one)]));
}

function jsonOf(bytes: Uint8Array | undefined): unknown {
  if (bytes === undefined) return undefined;
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return undefined; // What is no JSON is reported by whoever needed something in it.
  }
}
