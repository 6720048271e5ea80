/**
 * Opening a node: settings → adapters → catalogue. What opens one without serving it (a program, a command with `--data`)
 * needs nothing more; `service.ts` serves it.
 */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { steppedClock } from './adapters/clock.js';
import { readDemo, SHIPPED_DEMO } from './adapters/demo.js';
import { deputies, deputiesFor } from './adapters/deputies.js';
import type { Reach } from './adapters/evidence/destination.js';
import { documentFetcher } from './adapters/evidence/document.js';
import { withOwnDocument } from './adapters/evidence/own.js';
import { pinnedEvidence } from './adapters/evidence/pinned.js';
import { networkEvidence } from './adapters/evidence/source.js';
import { holdsJournal, openJournal } from './adapters/journal-place.js';
import { judgePool, threadsFor } from './adapters/judge-pool.js';
import { pinoLog } from './adapters/log.js';
import { openNodeIdentity, rotateNodeKey } from './adapters/node-key.js';
import { accessOf, cataloguePeer } from './adapters/peers/catalogue-peer.js';
import { eventsPeer } from './adapters/peers/events-peer.js';
import { peerFile } from './adapters/peers/peer-file.js';
import { readPolicies } from './adapters/policies.js';
import { signatoryOf } from './adapters/signatory.js';
import { SqliteFacts } from './adapters/sqlite-facts.js';
import { readVocabulary } from './adapters/vocabulary.js';
import type { Catalogue } from './catalogue/catalogue.js';
import type { Peers } from './catalogue/federation/federation.js';
import { type Adoptable, DEMO, openCatalogue as open } from './catalogue/open.js';
import { playDemo } from './catalogue/play.js';
import type { Config } from './config.js';
import { didWebOf } from './core/did.js';
import { sha256 } from './core/digest.js';
import { rulesFor } from './core/policy/seal.js';
import { makeFolder } from './folder.js';
import type { Journal, Vocabulary } from './ports.js';
import { VERSION } from './version.js';
import { printDossier } from './web/dossier.js';

const MINUTE_MS = 60_000;

/** Told of long work: the demo being published at its first start. */
export type Progress = (done: number, total: number) => void;

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
  return (await openNode(config, progress)).catalogue;
}

/** A catalogue, and what of its making a service needs too. */
export interface OpenNode {
  readonly catalogue: Catalogue;
  readonly journal: Journal;
  readonly vocabulary: Vocabulary;
  /** Documents that wait to be judged. */
  readonly judging: () => number;
}

/** @throws as `openCatalogue`. */
export async function openNode(config: Config, progress: Progress = () => {}): Promise<OpenNode> {
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
      deputies: deputies(deputiesFor(availableParallelism()), (error) => log.error('deputy-failed', error)),
    });
    if (demo !== undefined) await playDemo(demo.steps, catalogue, clock, progress);
    return { catalogue, journal, vocabulary, judging: judge.waiting };
  } catch (error) {
    // The lock on the data directory is given back, and no worker keeps the process alive.
    await Promise.all([judge.close(), facts.close(), journal.close()]);
    throw error;
  }
}

function peersOf(config: Config): Peers {
  const access = accessOf({ networks: config.peerNetworks });
  const document = documentFetcher(reachOf(config));
  return {
    peers: config.peers.map((peer) =>
      peer.kind === 'catalogue' ? cataloguePeer(peer.url, peer.key, access) : eventsPeer(peer.url, access, document),
    ),
    store: peerFile(join(config.data, 'peers.json')),
    perHour: config.peerCredentialsPerHour,
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

/** Which destinations anything fetched may have. */
export function reachOf({ allowLoopback }: Config): Reach {
  return allowLoopback ? 'public-and-loopback' : 'public';
}
