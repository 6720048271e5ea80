/** The composition root: settings → adapters → catalogue → HTTP. The only file that names adapters. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { steppedClock } from './adapters/clock.js';
import { readDemo, SHIPPED_DEMO } from './adapters/demo.js';
import type { Reach } from './adapters/evidence/destination.js';
import { documentFetcher } from './adapters/evidence/document.js';
import { withOwnDocument } from './adapters/evidence/own.js';
import { pinnedEvidence } from './adapters/evidence/pinned.js';
import { courier } from './adapters/evidence/post.js';
import { networkEvidence } from './adapters/evidence/source.js';
import { readIslands } from './adapters/islands.js';
import { readIssuer } from './adapters/issuer.js';
import { holdsJournal, openJournal } from './adapters/journal-place.js';
import { judgePool, threadsFor } from './adapters/judge-pool.js';
import { pinoLog } from './adapters/log.js';
import { listenForMetrics } from './adapters/metrics/listener.js';
import { type NodeMetrics, nodeMetrics } from './adapters/metrics/node-metrics.js';
import { peerFamilies } from './adapters/metrics/peer-metrics.js';
import { openNodeIdentity, rotateNodeKey } from './adapters/node-key.js';
import { openOperatorSocket } from './adapters/operator-socket.js';
import { accessOf, cataloguePeer } from './adapters/peers/catalogue-peer.js';
import { peerFile } from './adapters/peers/peer-file.js';
import { readPolicies } from './adapters/policies.js';
import { signatoryOf } from './adapters/signatory.js';
import { SqliteFacts } from './adapters/sqlite-facts.js';
import { SqliteNotices } from './adapters/sqlite-notices.js';
import { readSubscriptions } from './adapters/subscriptions.js';
import { readVocabulary } from './adapters/vocabulary.js';
import type { Catalogue } from './catalogue/catalogue.js';
import type { Peers } from './catalogue/federation/federation.js';
import { type Adoptable, DEMO, openCatalogue as open } from './catalogue/open.js';
import { playDemo } from './catalogue/play.js';
import { type FollowingWatch, keepFollowing, keepUp, keepWatch, type Watch } from './catalogue/watch.js';
import type { Config } from './config.js';
import { guideOf } from './core/authoring/guide.js';
import { didWebOf } from './core/did.js';
import { sha256 } from './core/digest.js';
import type { Subscription } from './core/notices/subscription.js';
import { rulesFor } from './core/policy/seal.js';
import { shapesOf } from './core/shacl.js';
import { makeFolder } from './folder.js';
import { listen } from './http/listen.js';
import { createServer } from './http/server.js';
import { BATCH_LIMITS } from './http/site.js';
import { keepTold } from './notices/watch.js';
import type { Issuer, Journal, Log, NodeState, Vocabulary } from './ports.js';
import { VERSION } from './version.js';
import { printDossier } from './web/dossier.js';

const MINUTE_MS = 60_000;

/** Longer than from one round to the next, so that it stays where it is. */
const REASSESS_LEASE_MS = 3 * MINUTE_MS;

/** Told of long work: the demo being published at its first start. */
export type Progress = (done: number, total: number) => void;

export interface Running {
  readonly url: string;
  /** Of GET /metrics, where the settings ask for it. */
  readonly metricsUrl?: string;
  readonly catalogue: Catalogue;
  close(): Promise<void>;
}

/** Is there a catalogue? Asking a question must not make one. @throws when its database is out of reach. */
export async function holdsCatalogue(config: Config): Promise<boolean> {
  return holdsJournal(config);
}

/**
 * Opens the data directory and folds its journal; in demo mode an empty journal is first filled by publishing the
 * demo, in order, through the same pipeline as everything else, under a clock that stands at each step's instant.
 * @throws when the directory is held by another process, damaged, or not ours; when the shipped policies contradict
 * themselves.
 */
export async function openCatalogue(config: Config, progress?: Progress): Promise<Catalogue> {
  return (await opened(config, progress)).catalogue;
}

interface Opened {
  readonly catalogue: Catalogue;
  readonly journal: Journal;
  /** Documents that wait to be judged. */
  readonly judging: () => number;
}

async function opened(config: Config, progress: Progress = () => {}): Promise<Opened> {
  const log = pinoLog(config.logLevel);
  await makeFolder(config.data, 0o700);
  const demo = config.mode === 'demo' ? await readDemo(SHIPPED_DEMO) : undefined;
  const [policies, vocabulary] = await Promise.all([readPolicies(), readVocabulary(config.contexts)]);
  const journal = await openJournal(config);
  const facts = await openFacts(config, journal);
  const empty = (await journal.head()).seq === 0;
  const clock = steppedClock();
  // What is shipped was known before anything of the demo was published.
  if (demo?.steps[0] !== undefined && empty) clock.holdAt(demo.steps[0].at);
  const network = networkEvidence({
    reach: reachOf(config),
    warn: (message) => log.warn(message),
  });
  const ownDid = didWebOf(config.baseUrl);
  const identity = () => openNodeIdentity(config.data, config.baseUrl, clock.now());
  const judge = judgePool(vocabulary, { threads: threadsFor(availableParallelism()) });
  try {
    const catalogue = await open({
      journal,
      facts,
      judge,
      clock,
      evidence: withOwnDocument(
        ownDid,
        () => identity().document,
        demo === undefined ? network : pinnedEvidence(demo.evidence, network),
      ),
      operators: new Set([ownDid, ...config.operators]),
      rulebook: {
        law: policies.law,
        trust: policies.trust,
        keys: [...new Set(policies.profiles.flatMap((profile) => rulesFor(profile, policies.seal)))],
      },
      profiles: policies.profiles,
      policies: { documents: policies.documents, seal: policies.seal },
      adoptables: [
        ...(demo === undefined ? [] : [adoptable(DEMO, VERSION, demo.schedule)]),
        ...policies.files.map(({ name, version, bytes }) => adoptable(`policies/${name}`, version, bytes)),
      ],
      admission: {
        demo: demo !== undefined,
        struck: config.struckIssuers,
        ...(config.admittedIssuers === undefined ? {} : { allowed: config.admittedIssuers }),
      },
      publishQueue: config.publishQueue,
      publicationsPerHour: config.publicationsPerHour,
      domain: config.baseUrl,
      dossiers: {
        signatory: () => signatoryOf(identity()),
        print: printDossier,
      },
      log: pinoLog(config.logLevel),
      // A demo's journal never federates, neither way.
      ...(demo === undefined ? { peers: peersOf(config) } : {}),
      reassessEvery: config.reassessMinutes * MINUTE_MS,
    });
    if (demo !== undefined) await playDemo(demo.steps, catalogue, clock, progress);
    return { catalogue, journal, judging: judge.waiting };
  } catch (error) {
    // The lock on the data directory is given back, and no worker keeps the process alive.
    await Promise.all([judge.close(), facts.close(), journal.close()]);
    throw error;
  }
}

function peersOf({ data, peers, peerNetworks, peerCredentialsPerHour }: Config): Peers {
  const access = accessOf({ networks: peerNetworks });
  return {
    peers: peers.map(({ url, key }) => cataloguePeer(url, key, access)),
    store: peerFile(join(data, 'peers.json')),
    perHour: peerCredentialsPerHour,
  };
}

/** The node's own, wherever the journal lies. */
async function openFacts({ data }: Config, journal: Journal): Promise<SqliteFacts> {
  try {
    return SqliteFacts.open(join(data, 'facts.sqlite'));
  } catch (error) {
    await journal.close();
    throw error;
  }
}

function adoptable(what: string, version: string, bytes: Uint8Array): Adoptable {
  return { what, version, bytes, digest: sha256(bytes) };
}

/** The node's current key, for what its operator signs with it. @throws NodeKeyUnusable. */
export async function nodeKey(config: Config): Promise<{ readonly jwk: object; readonly method: string }> {
  const { privateKey, verificationMethod } = openNodeIdentity(config.data, config.baseUrl, steppedClock().now());
  return { jwk: privateKey.export({ format: 'jwk' }), method: verificationMethod };
}

/**
 * Makes a new current key of the node. The catalogue is opened for its lock: a server that is running would go on
 * showing the former DID document.
 * @returns the DID URL of the new key. @throws as `openCatalogue`, and NodeKeyUnusable.
 */
export async function rotateKey(config: Config): Promise<string> {
  const catalogue = await openCatalogue(config);
  try {
    return rotateNodeKey(config.data, config.baseUrl, catalogue.now()).verificationMethod;
  } finally {
    await catalogue.close();
  }
}

/** Opens the catalogue and serves it. @throws also when the address is taken or not ours. */
export async function startServer(config: Config, progress?: Progress): Promise<Running> {
  const open = await opened(config, progress);
  try {
    return await serve(open, config);
  } catch (error) {
    await open.catalogue.close();
    throw error;
  }
}

async function issuerOf({ issuingKeys }: Config, { contexts }: Vocabulary): Promise<Issuer | undefined> {
  return issuingKeys === undefined ? undefined : readIssuer(issuingKeys, contexts);
}

async function serve({ catalogue, journal, judging }: Opened, config: Config): Promise<Running> {
  const log = pinoLog(config.logLevel);
  const { document: didDocument } = openNodeIdentity(config.data, config.baseUrl, catalogue.now());
  const { documentBytes, documentsInFlight, readsPerMinute, writesPerMinute, trustedProxies } = config;
  const vocabulary = await readVocabulary(config.contexts);
  const issuer = await issuerOf(config, vocabulary);
  if (issuer !== undefined) log.warn('issuing-for-whoever-asks', { dids: issuer.dids });
  const subscriptions = config.webhooks === undefined ? [] : await readSubscriptions(config.webhooks, catalogue);
  let stopping = false;
  const closing = new AbortController();
  let follower: FollowingWatch | undefined;
  const state = (): NodeState => ({ stopping, ...(follower && { following: follower.following() }) });
  const { head, now, publishing } = catalogue;
  const peers = peerFamilies(() => catalogue.peers());
  const meter = nodeMetrics({ version: VERSION, head, now, judging, publishing, state }, peers);
  const app = createServer(catalogue, {
    didDocument,
    ...(issuer === undefined ? {} : { issuer }),
    version: VERSION,
    address: config.baseUrl.replace(/\/+$/, ''),
    guide: guideOf(shapesOf(vocabulary.shapes), (await readPolicies()).law.schemes),
    islands: await readIslands(),
    fetchDocument: documentFetcher(reachOf(config)),
    limits: { ...BATCH_LIMITS, documentBytes, documentsInFlight, readsPerMinute, writesPerMinute },
    log,
    meter,
    state,
    closing: closing.signal,
    trustedProxies,
    ...(config.contact === undefined ? {} : { contact: config.contact }),
  });
  const doors: Door[] = [];
  try {
    const metrics = await metricsDoor(config, meter);
    doors.push(metrics ?? CLOSED, await openOperatorSocket(config.data, journal, log));
    const listening = await listen(app, config.host, config.port);
    doors.push(listening);
    const letters = keepSubscribersTold(subscriptions, catalogue, config, log);
    if (config.mongodbUrl !== undefined) follower = keepUp(catalogue, log, config.pollMilliseconds);
    // The demo's world is scripted: nothing out there could change it.
    const watched = config.mode === 'node' && config.reassessMinutes > 0;
    const watches = [
      letters,
      follower,
      watched ? keepWatch(catalogue, log, meter, turnIn(journal)) : undefined,
      ...catalogue.peers().map(({ url }) => keepFollowing(catalogue, url, log)),
    ];
    return {
      url: listening.url,
      ...(metrics === undefined ? {} : { metricsUrl: metrics.url }),
      catalogue,
      async close() {
        stopping = true;
        await delay(config.drainSeconds * 1_000);
        closing.abort();
        await Promise.all(doors.map((door) => door.close()));
        await Promise.all(watches.map((watch) => watch?.stop()));
        await catalogue.close();
      },
    };
  } catch (error) {
    // A port that is taken: what is open by then must not keep the process alive.
    await Promise.all(doors.map((door) => door.close()));
    throw error;
  }
}

/** Of several nodes on one journal, one judges again what is due; when it is gone, another does. */
function turnIn(journal: Journal): () => Promise<boolean> {
  return async () => journal.lease?.('reassess', REASSESS_LEASE_MS) ?? true;
}

interface Door {
  close(): Promise<void>;
}

const CLOSED: Door = { close: async () => undefined };

async function metricsDoor({ metricsHost, metricsPort }: Config, { text }: NodeMetrics) {
  return metricsPort === undefined ? undefined : listenForMetrics(metricsHost, metricsPort, text);
}

/** One watch a subscriber; when all have ended, the file of what they were told is given back. */
function keepSubscribersTold(
  subscriptions: readonly Subscription[],
  catalogue: Catalogue,
  config: Config,
  log: Log,
): Watch | undefined {
  if (subscriptions.length === 0) return undefined;
  const store = SqliteNotices.open(join(config.data, 'notices.sqlite'));
  const telling = {
    catalogue,
    store,
    log,
    courier: courier(reachOf(config)),
    node: didWebOf(config.baseUrl),
    address: config.baseUrl,
  };
  const watches = subscriptions.map((subscription) => keepTold(subscription, telling));
  return {
    async stop() {
      await Promise.all(watches.map((watch) => watch.stop()));
      await store.close();
    },
  };
}

function reachOf({ allowLoopback }: Config): Reach {
  return allowLoopback ? 'public-and-loopback' : 'public';
}
