/** Opening a catalogue: adopt the shipped rules, fold the journal, and stand ready with all the verbs. */
import { Circumstance } from '../core/circumstance.js';
import type { Did } from '../core/did.js';
import type { Digest } from '../core/digest.js';
import { signHead } from '../core/federation/head-statement.js';
import { FOREVER, type Instant, instant, later } from '../core/instant.js';
import type { Event } from '../core/journal.js';
import type { Supposal } from '../core/policy/hypothesis.js';
import type { Profile } from '../core/policy/profile.js';
import { rulesFor } from '../core/policy/seal.js';
import { done, type Outcome, refused } from '../core/problem.js';
import { anchorsIn } from '../core/x509/trust-anchor.js';
import type { Blob, Deputies, Log } from '../ports.js';
import { adoptPolicy } from './adopt.js';
import { Adopted, type Shipped } from './adopted.js';
import { type Appending, append } from './append.js';
import { Arrivals } from './arrivals.js';
import { questions } from './ask.js';
import type { Catalogue } from './catalogue.js';
import { catchUp } from './catch-up.js';
import { Challenges } from './challenges.js';
import { changesInKnowledge, changesOverTime } from './changes.js';
import { compareOffers } from './compare.js';
import { type Dossiers, dossier } from './dossier.js';
import { erase, finishErasures } from './erase.js';
import { Federation, type Peers } from './federation/federation.js';
import { feed } from './feed.js';
import { graph } from './graph.js';
import { GroupCommit } from './group-commit.js';
import * as history from './history.js';
import { dossierImpact, keepDossier, reviewDossier } from './keep-dossier.js';
import { Lane } from './lane.js';
import { withOlderLists } from './older-lists.js';
import { participants } from './participants.js';
import { Past } from './past.js';
import { Present } from './present.js';
import { present as presentTo } from './presentation.js';
import { compareProfiles, keepProfile } from './profiles.js';
import { accept, assess, type Publishing, publish } from './publish.js';
import { Quota } from './quota.js';
import { Reach } from './reach.js';
import * as read from './read.js';
import { readAhead } from './read-ahead.js';
import { readiness } from './readiness.js';
import { Reassessor } from './reassess.js';
import { remembered } from './remembered.js';
import type { Rulebook } from './rulebook.js';
import type { DossierImpact } from './verbs/tendering.js';
import { versions } from './versions.js';
import { whatIf } from './what-if.js';
import { withdraw } from './withdraw.js';

/** A shipped file of law, lists or profiles (or the demo's script), as the journal adopts it. */
export interface Adoptable {
  readonly what: string;
  readonly version: string;
  readonly digest: Digest;
  readonly bytes: Uint8Array;
}

/** New profiles of buyers' own in an hour, whoever brings them. */
const PROFILES_PER_HOUR = 120;

const NO_PEERS: Peers = { peers: [], store: { load: async () => [], save: async () => {} }, perHour: 1 };
/** Dossiers remembered in an hour, whoever asks for it. */
const DOSSIERS_PER_HOUR = 120;

const NO_POLICIES = { documents: {}, seal: { version: '', reference: '', objectives: [] } };

/** What a demo adopts first, so that its journal can never pass for a node's. */
export const DEMO = 'demo';

/** Questions about a supposed world that may wait: one is answered at a time, as it may judge every offer again. */
const SUPPOSALS = 4;

/** The journal is a demo's and the settings are a node's, or the other way round. */
export class WrongMode extends Circumstance {
  override readonly name = 'WrongMode';
  constructor(demoJournal: boolean) {
    super(
      demoJournal ? 'demo-journal' : 'node-journal',
      {},
      demoJournal
        ? 'This data directory holds the illustrative demo. Choose another one (CARTULARY_DATA), or set CARTULARY_MODE=demo.'
        : 'This data directory holds a real node. Choose another one (CARTULARY_DATA) for the demo.',
    );
  }
}

export interface Parts extends Pick<Publishing, 'journal' | 'facts' | 'evidence' | 'judge' | 'clock' | 'admission'> {
  readonly rulebook: Rulebook;
  readonly profiles: readonly Profile[];
  /** The policy files as parsed JSON, and the framework of levels. Absent: no law can be adopted here at run time. */
  readonly policies?: Pick<Shipped, 'documents' | 'seal'>;
  readonly adoptables: readonly Adoptable[];
  readonly publishQueue: number;
  readonly publicationsPerHour: number;
  /** The address under which the world knows this catalogue: what requests that act are bound to. */
  readonly domain: string;
  /** Absent: this catalogue gives no dossiers. */
  readonly dossiers?: Dossiers;
  /** Who may adopt policy files at run time. Absent: nobody. */
  readonly operators?: ReadonlySet<Did>;
  /** Told of what was adopted and cannot be read by this version of the program. */
  readonly log?: Pick<Log, 'warn'>;
  /** Who helps to judge a whole catalogue. Absent: nobody. */
  readonly deputies?: Deputies | undefined;
  /** Whom it follows. Absent: nobody. A demo never does. */
  readonly peers?: Peers;
  /** Milliseconds between two judgements of one stored credential. */
  readonly reassessEvery: number;
}

/** Folds what is there (a restart is a rebuild) and returns the verbs. */
export async function openCatalogue(parts: Parts): Promise<Catalogue> {
  const { journal, facts, judge, profiles, rulebook, clock } = parts;
  const shipped: Shipped = { rulebook, profiles, ...(parts.policies ?? NO_POLICIES) };
  const remember = remembered(journal, facts, judge);
  const present = new Present(
    new Adopted(shipped, (file, problems) => parts.log?.warn('adopted-unreadable', { file, problems })),
    FOREVER,
    parts.deputies,
  );
  await present.catchUp(journal, remember);
  if (present.head.seq > 0 && present.documents.adopted(DEMO) !== parts.admission.demo)
    throw new WrongMode(!parts.admission.demo);
  await finishErasures(present, parts);
  const past = new Past(async (knownAt) => {
    const then = new Present(new Adopted(shipped), knownAt, parts.deputies);
    await then.catchUp(journal, remember);
    return then;
  });
  const appending: Appending = {
    journal,
    facts,
    clock,
    present,
    catchUp: () => catchUp(present, past, remember, { journal, facts }),
  };
  await adopt(parts.adoptables, appending);
  /** A clock behind the journal would hide what is known: now is never before the last entry. */
  const now = (): Instant => later(clock.now(), present.head.at === '' ? clock.now() : instant(present.head.at));
  void readAhead(present);
  const { shelf } = present.adopted;
  const profileQuota = new Quota(PROFILES_PER_HOUR);
  const dossierQuota = new Quota(DOSSIERS_PER_HOUR);
  const lane = new Lane(parts.publishQueue);
  const group = new GroupCommit(lane, appending);
  const supposals = new Lane(SUPPOSALS);
  const adoptions = new Lane(1); // Each may judge every offer, and holds what it judged.
  const quota = new Quota(parts.publicationsPerHour);
  const evidence = withOlderLists(parts.evidence, present.documents, journal);
  const mode = parts.admission.demo ? 'demo' : 'node';
  const anchors = () => anchorsIn(mode, present.adopted.anchors);
  const publishing: Publishing = { ...parts, ...appending, evidence, anchors, lane, group, quota, clock: { now } };
  const challenges = new Challenges(parts.domain);
  const reassessor = new Reassessor({ ...publishing, every: parts.reassessEvery });

  async function eraseHere(digest: Digest) {
    const erased = await erase(digest, publishing);
    past.forget();
    return erased;
  }

  let catching: Promise<unknown> | undefined;

  /** Whoever asks while it runs waits for that run. When the lane is full, those in it catch up by themselves. */
  async function follow(): Promise<void> {
    catching ??= lane.run(appending.catchUp).finally(() => {
      catching = undefined;
    });
    await catching;
  }

  const arrivals = new Arrivals(() => present.head);
  present.onFolded = () => arrivals.tell();
  const signatory = parts.dossiers?.signatory;
  const feeding = { present, journal, clock: { now }, ...(signatory === undefined ? {} : { signatory }) };
  const reach = new Reach({ head: () => present.head, catchUp: follow });
  const { peers } = parts;
  const federation = new Federation(peers ?? NO_PEERS, (await peers?.store.load()) ?? [], {
    ...publishing,
    own: parts.domain,
    peerQuota: new Quota(peers?.perHour ?? 1),
    demo: DEMO,
    erase: eraseHere,
  });
  let makingDossier = false;

  async function known(knownAt: Instant): Promise<read.Reading | 'busy'> {
    const seq = present.seqAt(knownAt);
    const rows = present.adopted.rowsKnownAt(knownAt);
    const current = seq === present.head.seq && rows === present.adopted.rowsKnownAt(FOREVER);
    const then = current ? present : await past.at(`${seq} ${rows}`, knownAt);
    return then === 'busy' ? 'busy' : { present: then, journal, shelf };
  }

  /**
   * Asks a question of what was known then.
   * @param profiles references of those that it asks by: their rules are made ready first.
   */
  async function ask<T>(
    knownAt: Instant,
    question: (reading: read.Reading) => Outcome<T> | Promise<Outcome<T>>,
    ...profiles: readonly (string | undefined)[]
  ) {
    const reading = await known(knownAt);
    if (reading === 'busy') return refused('busy', [], { seconds: 2 });
    const named = profiles.flatMap((reference) => (reference === undefined ? [] : (shelf.find(reference) ?? [])));
    await reading.present.prepare([...new Set(named.flatMap((profile) => rulesFor(profile, present.adopted.seal)))]);
    return question(reading);
  }

  async function dossiersTouched(
    question: Supposal,
    digests: readonly Digest[] = [...present.dossiers.all()].map(({ digest }) => digest),
  ): Promise<Outcome<readonly DossierImpact[]>> {
    const impacts: DossierImpact[] = [];
    for (const digest of new Set(digests)) {
      const kept = present.dossiers.get(digest);
      if (kept === undefined) return refused('not-found', [], { dossier: digest });
      const { profile } = kept.record;
      const impact = await ask(question.knownAt, (reading) => dossierImpact(kept, question, reading), profile);
      if (!impact.ok) return impact;
      if (impact.value.effects.length > 0) impacts.push(impact.value);
    }
    return done(impacts);
  }

  return {
    publish: (bytes, mediaType) => publish(bytes, mediaType, publishing),
    prepare: async (bytes, mediaType, at) => {
      const assessed = await assess(bytes, mediaType, publishing, at);
      // A script is the node's own: an operator's quota for issuers must not break it off half way.
      return () => accept(assessed, { ...publishing, quota: new Quota(Number.POSITIVE_INFINITY) });
    },
    verify: async (bytes, mediaType, at) => (await assess(bytes, mediaType, publishing, at)).judgement,
    search: (query) => ask(query.knownAt, (reading) => read.search(query, reading), query.profile),
    standings: (query) => ask(query.knownAt, (reading) => read.standings(query, reading), query.profile),
    offer: (key, when) => ask(when.knownAt, (reading) => read.offer(key, when, reading)),
    explain: (key, profile, when, parameters) =>
      ask(when.knownAt, (reading) => read.explain(key, profile, when, parameters, reading), profile),
    questions: (shortlist) =>
      ask(shortlist.query.knownAt, (reading) => questions(shortlist, reading), shortlist.query.profile),
    readiness: (question) =>
      ask(question.when.knownAt, (reading) => readiness(question, reading, publishing), question.profile),
    async dossier(shortlist) {
      const { dossiers, domain } = parts;
      if (dossiers === undefined) return refused('not-found');
      // One at a time: each holds a whole archive in memory.
      if (makingDossier) return refused('busy', [], { seconds: 2 });
      makingDossier = true;
      try {
        const given = { ...dossiers, domain, illustrative: parts.admission.demo };
        return await ask(
          shortlist.query.knownAt,
          (reading) => dossier(shortlist, reading, given),
          shortlist.query.profile,
        );
      } finally {
        makingDossier = false;
      }
    },
    keepDossier: (shortlist) =>
      ask(
        shortlist.query.knownAt,
        (reading) => keepDossier(shortlist, reading, { ...publishing, dossierQuota }),
        shortlist.query.profile,
      ),
    async reviewDossier(digest) {
      const kept = present.dossiers.get(digest);
      if (kept === undefined) return refused('not-found', [], { dossier: digest });
      const { knownAt, profile } = kept.record;
      const today = now();
      const review = (then: read.Reading) => ask(today, (latter) => reviewDossier(kept, then, latter, today), profile);
      return ask(knownAt, review, profile);
    },
    async dossierImpact(question, digests) {
      const touched = await supposals.run(() => dossiersTouched(question, digests));
      return touched === 'busy' ? refused('busy', [], { seconds: 2 }) : touched;
    },
    compare: (question) => ask(question.when.knownAt, (reading) => compareOffers(question, reading), question.profile),
    versions: (key, when) => ask(when.knownAt, (reading) => versions(key, when, reading)),
    graph: (key, when) => ask(when.knownAt, (reading) => graph(key, when, reading)),
    changes: ({ span, ...query }) =>
      span.look === 'days'
        ? ask(span.knownAt, (reading) => changesOverTime({ ...query, span }, reading), query.profile)
        : ask(
            span.knownFrom,
            (former) =>
              ask(span.knownTo, (latter) => changesInKnowledge({ ...query, span }, former, latter), query.profile),
            query.profile,
          ),
    async whatIf(question) {
      const answered = await supposals.run(() =>
        ask(question.knownAt, (reading) => whatIf(question, reading), question.profile),
      );
      return answered === 'busy' ? refused('busy', [], { seconds: 2 }) : answered;
    },
    participants: (query) => ask(query.when.knownAt, ({ present: then }) => done(participants(query, then))),
    participant: (iri, when) => ask(when.knownAt, (reading) => read.participant(iri, when, reading)),
    profiles: () => shelf.newest,
    profile: (reference) => shelf.find(reference),
    shelf: () => shelf,
    keepProfile: (bytes) =>
      keepProfile(bytes, { ...publishing, shelf, profileQuota, seal: () => present.adopted.seal }),
    compareProfiles: (before, after, query) =>
      ask(
        query.when.knownAt,
        (reading) => {
          const [was, is] = [shelf.find(before), shelf.find(after)];
          if (was === undefined) return refused('not-found', [], { profile: before });
          if (is === undefined) return refused('not-found', [], { profile: after });
          return done(compareProfiles(was, is, query, reading));
        },
        before,
        after,
      ),
    seal: () => present.adopted.seal,
    law: () => present.rulebook.law,
    lawRegister: (when) =>
      ask(when.knownAt, ({ present: then }) => {
        const { rulebook } = then.adopted;
        const listed = anchorsIn(mode, then.adopted.anchors);
        return done({ law: rulebook.law, trust: rulebook.trust, anchors: listed, when, seq: then.head.seq });
      }),
    reference: (id) => present.rulebook.law.references.get(id),
    credential: (digest) => history.credential(digest, present.documents, journal),
    async report(digest) {
      const found = await history.report(digest, present.documents, journal);
      if (!found.ok) return found;
      const { document, reports } = found.value;
      const confirmed = reassessor.confirmed(document) ?? document.recorded;
      return done({ life: { ...present.documents.lifeOf(document, now()), confirmed }, reports });
    },
    present: (bytes, mediaType, asked) => presentTo(bytes, mediaType, asked, { ...publishing, challenges }),
    challenge: () => challenges.issue(now()),
    withdraw: (bytes, mediaType) => withdraw(bytes, mediaType, { ...publishing, challenges }),
    async adopt(bytes, mediaType) {
      const { operators = new Set<Did>(), admission } = parts;
      const adopting = { ...publishing, challenges, operators, demo: admission.demo };
      const adopted = await adoptions.run(() => adoptPolicy(bytes, mediaType, adopting));
      if (adopted === 'busy') return refused('busy', [], { seconds: 10 });
      if (adopted.ok && adopted.value.created) {
        // A fold of the past is known by how many rows of law were recorded: the count is another now.
        past.forget();
        void readAhead(present);
      }
      return adopted;
    },
    erase: eraseHere,
    reassess: (signal) => reassessor.run(signal),
    events: (after, limit) => history.events(after, limit, present.documents, journal),
    feed: (after, limit, how) => feed(after, limit, how, feeding),
    arrival: (after, ms, signal) => arrivals.after(after, ms, signal),
    signedHead() {
      const signing = signatory?.();
      if (signing === undefined) return undefined;
      return { jws: signHead(present.head, now(), signing), succession: signing.succession ?? [] };
    },
    peers: () => federation.records,
    follow: (peer, wait, signal) => federation.round(peer, wait, signal),
    followAfresh: (peer) => federation.afresh(peer),
    roads: (digest) => present.documents.get(digest),
    knows: (digest) => present.documents.get(digest) !== undefined,
    claims: (digest) => present.documents.get(digest)?.claims,
    head: () => present.head,
    catchUp: follow,
    publishing: () => lane.waiting,
    reach: (seq) => reach.until(seq),
    illustrative: parts.admission.demo,
    now,
    async close() {
      await judge.close();
      await facts.close();
      await journal.close();
    },
  };
}

/**
 * Journals each shipped policy file once, with its bytes: which rules an answer stood on can always be shown. What the
 * operator has signed for stays in force until it signs for another version.
 */
async function adopt(adoptables: readonly Adoptable[], appending: Appending): Promise<void> {
  const { documents, adopted } = appending.present;
  await append(appending, () => {
    const fresh = adoptables.filter(({ what, digest }) => !documents.adopted(what, digest) && !adopted.isSigned(what));
    return {
      events: fresh.map(({ what, version, digest }): Event => ({ kind: 'adopted', what, version, digest })),
      blobs: fresh.map(({ digest, bytes }): Blob => ({ digest, bytes })),
    };
  });
}
