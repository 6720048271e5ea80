/** A dossier before it is taken away: what it says, what it holds, and under which addresses its very bytes are had. */
import type { Dossier } from '../catalogue/verbs/tendering.js';
import type { Member } from '../core/dossier/archive.js';
import { DOSSIER_FILES, DOSSIER_PARTS, type DossierFile, type DossierPart } from '../core/dossier/files.js';
import { PATHS, readManifest } from '../core/dossier/manifest.js';
import type { Eligibility } from '../core/policy/profile.js';
import type { Voice } from '../messages/voice.js';
import { credentialAddress, type Question, withQuestion } from './address.js';
import { type LawAnswer, lawAnswer } from './law.js';
import { type Moment, moment } from './moment.js';
import { offerSummary } from './offer.js';
import { type ProfileAnswer, profileAnswer } from './requirement.js';

interface PreviewedOffer {
  readonly id: string;
  readonly name: ReturnType<typeof offerSummary>['name'];
  readonly url: string;
  readonly provider: string;
  readonly eligibility: Eligibility;
  /** Requirements that are not satisfied, by id. */
  readonly unmet: readonly string[];
}

export interface DossierPreview {
  readonly asOf: Moment;
  readonly knownAt: Moment;
  readonly profile: ProfileAnswer;
  readonly verdictHash: string;
  readonly name: string;
  readonly bytes: number;
  readonly offers: readonly PreviewedOffer[];
  readonly parts: readonly { readonly part: DossierPart; readonly files: number; readonly bytes: number }[];
  readonly credentials: readonly { readonly digest: string; readonly url: string; readonly issuer: string }[];
  readonly evidence: readonly { readonly url: string; readonly fetchedAt: Moment }[];
  readonly law: readonly LawAnswer[];
  /** The same shortlist, days and knowledge: exactly what was previewed. */
  readonly archive: string;
  readonly files: readonly { readonly file: DossierFile; readonly url: string; readonly bytes: number }[];
}

/** @param asked the dates that the question set, beside the two instants. */
export function dossierPreview(dossier: Dossier, asked: Question, voice: Voice): DossierPreview {
  const { content, members, bytes, name } = dossier;
  const { profile, asOf, knownAt, offers, references } = content;
  const question: Question = { profile: asked.profile, goLive: asked.goLive, termEnd: asked.termEnd, asOf, knownAt };
  const named = offers.map(({ offer }) => ['offer', offer.id] as const);
  const address = (path: string) => withQuestion(path, question, named);
  const manifest = readManifest(members.find(({ path }) => path === PATHS.manifest)?.bytes ?? new Uint8Array());
  return {
    asOf: moment(asOf),
    knownAt: moment(knownAt),
    profile: profileAnswer(profile, voice),
    verdictHash: content.verdictHash,
    name,
    bytes: bytes.length,
    offers: offers.map(({ offer, result }) => {
      const summary = offerSummary(offer, voice, question);
      return {
        id: summary.id,
        name: summary.name,
        url: summary.url,
        provider: summary.provider.name,
        eligibility: result.eligibility,
        unmet: result.results
          .filter(({ verdict }) => verdict === 'FAIL' || verdict === 'UNKNOWN' || verdict === 'CONDITIONAL')
          .map(({ requirement }) => requirement.id),
      };
    }),
    parts: DOSSIER_PARTS.map((part) => weighed(part, members)).filter(({ files }) => files > 0),
    credentials: [...content.credentials].map(([digest, { issuer }]) => ({
      digest,
      url: credentialAddress(digest),
      issuer,
    })),
    evidence: (manifest?.evidence ?? []).map(({ url, fetchedAt }) => ({ url, fetchedAt: moment(fetchedAt) })),
    law: citedBy(dossier).map((id) => lawAnswer(id, (one) => references.get(one), voice)),
    archive: address('/dossiers'),
    files: DOSSIER_FILES.flatMap((file) => {
      const member = members.find(({ path }) => path === file);
      return member === undefined
        ? []
        : [{ file, url: address(`/dossiers/files/${file}`), bytes: member.bytes.length }];
    }),
  };
}

function weighed(part: DossierPart, members: readonly Member[]): DossierPreview['parts'][number] {
  const own = members.filter(({ path }) => (path.includes('/') ? path.startsWith(`${part}/`) : part === 'pages'));
  return { part, files: own.length, bytes: own.reduce((sum, { bytes }) => sum + bytes.length, 0) };
}

/** Every reference that a reason rests on, once. */
function citedBy({ content }: Dossier): readonly string[] {
  const findings = content.offers.flatMap(({ result }) => result.results.flatMap((one) => one.findings));
  return [...new Set(findings.flatMap(({ finding }) => finding.reasons.flatMap(({ law }) => law)))];
}
