/**
 * The verbs, as the two faces (HTTP and the command line) see them. Reads are synchronous over the in-memory fold;
 * `knownAt` in the past may need a fold of its own, hence the promises.
 */
import type { Claims, Text } from '../core/claims.js';
import type { Did, Iri } from '../core/did.js';
import type { Digest } from '../core/digest.js';
import type { Instant } from '../core/instant.js';
import type { Entry, Head } from '../core/journal.js';
import type { State } from '../core/life-cycle.js';
import type { ChangeGroup } from '../core/policy/changes.js';
import type { RequirementDifference } from '../core/policy/compare-profiles.js';
import type { Coverage } from '../core/policy/coverage.js';
import type { Statement } from '../core/policy/facts.js';
import type { Supposal } from '../core/policy/hypothesis.js';
import type { Law, Reference } from '../core/policy/law.js';
import type { LawRegister } from '../core/policy/law-register.js';
import type { NotaryView } from '../core/policy/notary.js';
import type { Eligibility, Profile, ProfileResult } from '../core/policy/profile.js';
import type { ProfileShelf } from '../core/policy/profile-shelf.js';
import type { QuestionList } from '../core/policy/questions.js';
import type { Outlook, Readiness } from '../core/policy/readiness.js';
import type { Seal, SealScore } from '../core/policy/seal.js';
import type { Surroundings } from '../core/policy/surroundings.js';
import type { LabelLevel, TrustList } from '../core/policy/trust.js';
import type { Finding } from '../core/policy/verdict.js';
import type { Finding as DocumentFinding, Outcome } from '../core/problem.js';
import type { ChangePlace, ChangesQuery } from '../core/search/changes-query.js';
import type { Comparison, ComparisonQuestion } from '../core/search/comparison.js';
import type { OfferView } from '../core/search/offer.js';
import type { Described, ParticipantsPage, ParticipantsQuery } from '../core/search/participants.js';
import type { Query, SearchAnswer } from '../core/search/query.js';
import type { Shortlist } from '../core/search/shortlist.js';
import type { WhatIfAnswer } from '../core/search/supposed.js';
import type { VersionsAnswer } from '../core/search/version.js';
import type { Report } from '../core/verification/check.js';
import type { Judgement } from '../ports.js';

export interface Published {
  /** false when every credential was already here: nothing was appended (HTTP 200 instead of 201). */
  readonly created: boolean;
  readonly report: Report;
  readonly credentials: readonly {
    readonly digest: Digest;
    readonly standing: string;
    readonly offers: readonly Iri[];
  }[];
  readonly head: Head;
}

export interface When {
  readonly asOf: Instant;
  readonly knownAt: Instant;
}

export interface OfferAnswer {
  readonly offer: OfferView;
  readonly head: Head;
  readonly when: When;
}

export interface Explanation extends OfferAnswer {
  readonly profile: Profile;
  readonly result: ProfileResult;
  /** For a profile that asks for levels of the Cloud Sovereignty Framework. */
  readonly seal?: SealScore;
  /** The highest label that counts on the day, against its criteria (policies/README.md D25). Absent: none counts. */
  readonly held?: HeldLabel;
  /** Who covers which activity of HDS, over the layers. */
  readonly coverage: Coverage;
  /** Stored credentials behind the reasons, with what is needed to show who signed and when it was checked. */
  readonly chain: Chain;
}

export interface HeldLabel {
  readonly level: LabelLevel;
  /** The profile that holds the criteria. */
  readonly profile: Profile;
  readonly finding: Finding;
}

/** Bounded: `omitted` more are stored than the answer shows. */
export interface Chain {
  readonly links: readonly ChainLink[];
  readonly omitted: number;
}

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
  readonly head: Head;
}

export interface ChainLink {
  readonly credential: Digest;
  readonly mediaType: string;
  readonly issuer: string;
  readonly recorded: Instant;
  readonly validFrom: Instant;
  readonly validUntil: Instant;
  readonly illustrative: boolean;
  readonly types: readonly Iri[];
  readonly report: Report;
}

/** What moves for one offer on one instant. */
export interface OfferChange {
  readonly offer: OfferView;
  /** When it takes effect; of what was learned, the day asked. */
  readonly at: Instant;
  /** Undefined: not on offer, or not known. */
  readonly before: Eligibility | undefined;
  readonly after: Eligibility | undefined;
  readonly groups: readonly ChangeGroup[];
}

export interface ChangesAnswer {
  readonly query: ChangesQuery;
  readonly head: Head;
  readonly profile: Profile;
  /** By instant, then by the offer's IRI. */
  readonly changes: readonly OfferChange[];
  /** Where the next page begins; absent: this was all. */
  readonly next?: ChangePlace;
}

/** Owners, suppliers and layers of an offer on a day. */
export interface GraphAnswer extends OfferAnswer {
  readonly surroundings: Surroundings;
  /** Percent that may be held from outside the EU: by one, and by all. */
  readonly limits: { readonly single: string; readonly total: string };
  readonly verdicts: readonly { readonly rule: string; readonly finding: Finding }[];
}

/** Stated by `issuer`, and vouched for by whoever signed it under its own IRI. */
export interface RegisteredNumber {
  readonly type: string;
  readonly value: string;
  readonly issuer: string;
  readonly notaries: readonly NotaryView[];
}

export interface ParticipantAnswer extends Described {
  readonly registrationNumbers: readonly RegisteredNumber[];
  readonly credentials: Chain;
  readonly head: Head;
}

export interface EventPage {
  readonly entries: readonly Entry[];
  /** Where to go on: the last entry looked at, which may be one that is not shown. */
  readonly next: number;
}

export interface StoredCredential {
  readonly contentDigest: Digest;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly recorded: Instant;
}

/** A challenge for a request that acts: good here, until then, and once. */
export interface Challenge {
  readonly challenge: string;
  /** The address under which the world knows this catalogue; signed together with the challenge. */
  readonly domain: string;
  readonly expires: Instant;
}

export interface Withdrawn {
  readonly credential: Digest;
  /** false when it was withdrawn before: nothing was appended. */
  readonly created: boolean;
  readonly since: Instant;
  readonly head: Head;
}

export interface Erased {
  readonly credential: Digest;
  /** false when it was erased before: nothing was appended. */
  readonly created: boolean;
  readonly head: Head;
}

/** What became of the credentials that were due. */
export interface Reassessed {
  /** Journalled: other evidence, or another outcome. */
  readonly changed: number;
  readonly confirmed: number;
  /** Evidence was out of reach: the last judgement stands. */
  readonly undetermined: number;
  readonly postponed: number;
}

/** Where a credential stands in its life. */
export interface Life {
  readonly state: State;
  readonly since: Instant;
  /** When its last judgement was last found to hold; the older, the less is known of today. */
  readonly confirmed: Instant;
}

export interface DatedReport {
  /** When it entered the journal; RFC 3339 UTC. */
  readonly at: string;
  readonly report: Report;
}

/** A policy file that an operator has put in force. */
export interface PolicyAdopted {
  readonly what: string;
  readonly version: string;
  /** Of the file's bytes. */
  readonly digest: Digest;
  readonly by: Did;
  /** false when it was in force already: nothing was appended. */
  readonly created: boolean;
  readonly head: Head;
}

/** A buyer's own profile, as it is kept. */
export interface KeptProfile {
  readonly profile: Profile;
  /** false when it was here already: nothing was appended. */
  readonly created: boolean;
  readonly head: Head;
}

/** One offer that comes out differently under two profiles. */
export interface ProfileDifference {
  readonly offer: OfferView;
  readonly before: ProfileResult;
  readonly after: ProfileResult;
}

export interface ProfileComparison {
  readonly before: Profile;
  readonly after: Profile;
  readonly requirements: readonly RequirementDifference[];
  /** Offers whose eligibility differs, at most so many. */
  readonly differing: readonly ProfileDifference[];
  /** How many more of them there are. */
  readonly more: number;
  /** Offers that come out alike. */
  readonly alike: number;
  readonly when: When;
  readonly head: Head;
}

export interface Catalogue {
  /** Sign → verify → journal → index is this one call. Refusals: document-*, quota-exceeded, busy. */
  publish(bytes: Uint8Array, mediaType: string): Promise<Outcome<Published>>;
  /**
   * The same in two halves: gathers and judges as of `at`, and resolves to what then admits, journals and indexes.
   * So a script of the node's own can be judged ahead and journalled in its order; no quota applies to it.
   */
  prepare(bytes: Uint8Array, mediaType: string, at: Instant): Promise<() => Promise<Outcome<Published>>>;
  /** The same pipeline, nothing stored. `at` defaults to now. */
  verify(bytes: Uint8Array, mediaType: string, at?: Instant): Promise<Judgement>;
  search(query: Query): Promise<Outcome<SearchAnswer>>;
  /** @param offer an offer id of a path, or the subject IRI. */
  offer(offer: string, when: When): Promise<Outcome<OfferAnswer>>;
  explain(
    offer: string,
    profile: string,
    when: When,
    parameters: { readonly goLive?: Instant; readonly termEnd?: Instant },
  ): Promise<Outcome<Explanation>>;
  /** The shortest list of questions that can still change who is on the shortlist. */
  questions(shortlist: Shortlist): Promise<Outcome<QuestionsAnswer>>;
  graph(offer: string, when: When): Promise<Outcome<GraphAnswer>>;
  /** Every public credential that ever spoke of an offer or its provider. Problem: `not-found`. */
  versions(offer: string, when: When): Promise<Outcome<VersionsAnswer>>;
  /** Offers side by side, of one knowledge. Problem: `not-found`. */
  compare(question: ComparisonQuestion): Promise<Outcome<Comparison>>;
  /** What changes under a profile: between two days, or on one day between two states of knowledge. */
  changes(query: ChangesQuery): Promise<Outcome<ChangesAnswer>>;
  /** What would be otherwise under a profile; nothing is stored. `busy` when too many ask at once, or too much moves. */
  whatIf(question: Supposal): Promise<Outcome<WhatIfAnswer>>;
  /** A draft against a profile and the labels. Problems: `document-refused`, `not-found`, `busy`. */
  readiness(question: ReadinessQuestion): Promise<Outcome<ReadinessAnswer>>;
  /** Problems: `not-found`, `dossier-too-large`, `busy`. The same question of the same knowledge: the same bytes. */
  dossier(shortlist: Shortlist): Promise<Outcome<Dossier>>;
  participant(iri: Iri, when: When): Promise<Outcome<ParticipantAnswer>>;
  /** Everybody who was known then, by IRI. */
  participants(query: ParticipantsQuery): Promise<Outcome<ParticipantsPage>>;
  /** The newest version of each that has a name, oldest first: where a question names none, the last is asked. */
  profiles(): readonly Profile[];
  /** @param reference `id`, `id@version`, or the hash of any that was ever kept. */
  profile(reference: string): Profile | undefined;
  /** Every version that has a name, and buyers' own. */
  shelf(): Pick<ProfileShelf, 'versions' | 'own'>;
  /** Keeps a buyer's own profile for good, under its hash: see `profiles.ts` for what is refused. */
  keepProfile(bytes: Uint8Array): Promise<Outcome<KeptProfile>>;
  /** Two profiles over the same offers. Problem: `not-found`. */
  compareProfiles(before: string, after: string, when: When): Promise<Outcome<ProfileComparison>>;
  /** The Cloud Sovereignty Framework, as its levels are judged here. */
  seal(): Seal;
  /** The law in force here; every row says since when it could be known. */
  law(): Law;
  /** The law and the lists as known then. `busy` when too many ask about the past at once. */
  lawRegister(when: When): Promise<Outcome<LawRegister>>;
  /** A legal reference that reasons cite by id. */
  reference(id: string): Reference | undefined;
  credential(digest: Digest): Promise<Outcome<StoredCredential>>;
  report(digest: Digest): Promise<Outcome<{ readonly life: Life; readonly reports: readonly DatedReport[] }>>;
  challenge(): Challenge;
  /** A signed request of its issuer: see `withdraw.ts` for what is refused and why. */
  withdraw(bytes: Uint8Array, mediaType: string): Promise<Outcome<Withdrawn>>;
  /** A signed request of the operator: see `adopt.ts` for what is refused and why. */
  adopt(bytes: Uint8Array, mediaType: string): Promise<Outcome<PolicyAdopted>>;
  /** The operator's alone: no address of the service leads here. */
  erase(digest: Digest): Promise<Outcome<Erased>>;
  /** Judges again what is due now. */
  reassess(signal?: AbortSignal): Promise<Reassessed>;
  /** Public entries with seq > after, at most `limit`. */
  events(after: number, limit: number): Promise<EventPage>;
  /** Was it ever published here? Whatever became of it. */
  knows(digest: Digest): boolean;
  claims(digest: Digest): Claims | undefined;
  head(): Head;
  /** Folds what other nodes appended to the same journal. @throws when the journal is out of reach. */
  catchUp(): Promise<void>;
  /** Waits, not for long, until entry `seq` is folded here. @returns whether it is. */
  reach(seq: number): Promise<boolean>;
  readonly illustrative: boolean;
  now(): Instant;
  close(): Promise<void>;
}
