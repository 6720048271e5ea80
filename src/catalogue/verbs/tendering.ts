/** What is asked about a shortlist, and about a draft. */
import type { Text } from '../../core/claims.js';
import type { Did, Iri } from '../../core/did.js';
import type { Digest } from '../../core/digest.js';
import type { Member } from '../../core/dossier/archive.js';
import type { DossierContent } from '../../core/dossier/content.js';
import type { DossierRecord } from '../../core/dossier/record.js';
import type { Instant } from '../../core/instant.js';
import type { Head } from '../../core/journal.js';
import type { Statement } from '../../core/policy/facts.js';
import type { Supposal } from '../../core/policy/hypothesis.js';
import type { Eligibility, Profile, ProfileResult } from '../../core/policy/profile.js';
import type { QuestionList } from '../../core/policy/questions.js';
import type { Outlook, Readiness } from '../../core/policy/readiness.js';
import type { LabelLevel, TrustList } from '../../core/policy/trust.js';
import type { Finding as DocumentFinding, Outcome } from '../../core/problem.js';
import type { OfferView } from '../../core/search/offer.js';
import type { Shortlist } from '../../core/search/shortlist.js';
import type { OfferEffect } from '../../core/search/supposed.js';
import type { When } from './finding.js';

/** What is still to be asked about a shortlist. */
export interface QuestionsAnswer {
  readonly list: QuestionList;
  readonly profile: Profile;
  /** Those that were looked at. */
  readonly offers: readonly OfferView[];
  /** Found beyond the longest list, and not looked at. */
  readonly left: number;
  /** Who is named as entitled. */
  readonly issuers: TrustList['issuers'];
  readonly when: When;
  readonly head: Head;
}

/** A draft, and what it is held against. */
export interface ReadinessQuestion {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly profile: string;
  readonly parameters: { readonly goLive?: Instant; readonly termEnd?: Instant };
  readonly when: When;
}

/** How far a Gaia-X label is, by the criteria that rules judge. */
export interface LabelOutlook extends Outlook {
  readonly level: LabelLevel;
  readonly profile: string;
  /** Criteria that no rule judges: the outlook says nothing about them. */
  readonly notJudged: number;
}

export interface DraftOffer {
  readonly iri: Iri;
  readonly names: readonly Text[];
  readonly provider: Iri;
  /** It is in the catalogue already, and the draft would change it. */
  readonly published: boolean;
  readonly result: ProfileResult;
  readonly readiness: Readiness;
  /** In the order of the levels. */
  readonly labels: readonly LabelOutlook[];
}

/** What a draft would come to. Nothing of it was stored. */
export interface ReadinessAnswer {
  readonly offers: readonly DraftOffer[];
  readonly profile: Profile;
  readonly when: When;
  readonly head: Head;
  readonly issuers: TrustList['issuers'];
  /** Taken for the issuer of what names none. */
  readonly assumed?: Did;
  /** What publishing would find wrong, missing signatures apart. */
  readonly toMend: readonly DocumentFinding[];
  /** Unsigned statements about others, which did not count. */
  readonly ignored: readonly Pick<Statement, 'kind' | 'subject' | 'pointer'>[];
}

/** A shortlist for the tender file, as an archive that proves itself. */
export interface Dossier {
  readonly bytes: Uint8Array;
  /** A file name. */
  readonly name: string;
  readonly verdictHash: Digest;
  /** What the archive holds, file by file, and what it tells. */
  readonly members: readonly Member[];
  readonly content: DossierContent;
  readonly head: Head;
}

/** A dossier that its reader asked to be remembered. */
export interface KeptDossier {
  /** Of the record. It is not told to anybody else: whoever has it may come back with it. */
  readonly digest: Digest;
  readonly record: DossierRecord;
  /** When it was kept; RFC 3339 UTC. */
  readonly at: string;
  readonly profile: Profile;
  readonly head: Head;
}

export interface ReviewedDossier extends KeptDossier {
  readonly today: Instant;
  /** The verdicts of then were found again, to the last reason. */
  readonly isReproduced: boolean;
  readonly offers: readonly {
    readonly offer: OfferView;
    readonly given: Eligibility;
    /** On the same day, by what is known now; undefined: not on offer. */
    readonly knownNow: Eligibility | undefined;
    readonly today: Eligibility | undefined;
  }[];
}

/** What an event would do to a dossier, under its own profile. */
export interface DossierImpact {
  readonly digest: Digest;
  readonly profile: Profile;
  readonly effects: readonly OfferEffect[];
}

export interface TenderingVerbs {
  /** The shortest list of questions that can still change who is on the shortlist. */
  questions(shortlist: Shortlist): Promise<Outcome<QuestionsAnswer>>;
  /** A draft against a profile and the labels. Problems: `document-refused`, `not-found`, `busy`. */
  readiness(question: ReadinessQuestion): Promise<Outcome<ReadinessAnswer>>;
  /** Problems: `not-found`, `dossier-too-large`, `dossier-private`, `busy`. The same question of the same knowledge: the same bytes. */
  dossier(shortlist: Shortlist): Promise<Outcome<Dossier>>;
  /** Remembers a dossier: what was asked and the hash of what came out. Problems as `dossier`, `quota-exceeded`. */
  keepDossier(shortlist: Shortlist): Promise<Outcome<KeptDossier>>;
  /** What became of a dossier that was kept. Problem: `not-found`. */
  reviewDossier(digest: Digest): Promise<Outcome<ReviewedDossier>>;
  /**
   * The dossiers among those named whose offers an event would touch.
   * @param digests absent: every one that was kept; that is the operator's to ask. Problems as `whatIf`, `not-found`.
   */
  dossierImpact(question: Supposal, digests?: readonly Digest[]): Promise<Outcome<readonly DossierImpact[]>>;
}
