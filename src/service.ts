/** A node that is served: catalogue → HTTP, with its metrics, its operator's socket, and all that watches meanwhile. */
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { documentFetcher } from './adapters/evidence/document.js';
import { courier } from './adapters/evidence/post.js';
import { readIslands } from './adapters/islands.js';
import { readIssuer } from './adapters/issuer.js';
import { pinoLog } from './adapters/log.js';
import { listenForMetrics } from './adapters/metrics/listener.js';
import { type NodeMetrics, nodeMetrics } from './adapters/metrics/node-metrics.js';
import { peerFamilies } from './adapters/metrics/peer-metrics.js';
import { openNodeIdentity } from './adapters/node-key.js';
import { openOperatorSocket } from './adapters/operator-socket.js';
import { SqliteNotices } from './adapters/sqlite-notices.js';
import { readSubscriptions } from './adapters/subscriptions.js';
import type { Catalogue } from './catalogue/catalogue.js';
import { type FollowingWatch, keepFollowing, keepUp, keepWatch, type Watch } from './catalogue/watch.js';
import type { Config } from './config.js';
import { guideOf } from './core/authoring/guide.js';
import { didWebOf } from './core/did.js';
import type { Subscription } from './core/notices/subscription.js';
import { shapesOf } from './core/shacl.js';
import { listen } from './http/listen.js';
import { createServer } from './http/server.js';
import { BATCH_LIMITS } from './http/site.js';
import { type OpenNode, openNode, type Progress, reachOf } from './node.js';
import { keepTold } from './notices/watch.js';
import type { Issuer, Journal, Log, NodeState, Vocabulary } from './ports.js';
import { VERSION } from './version.js';

/** Longer than from one round to the next, so that it stays where it is. */
const REASSESS_LEASE_MS = 3 * 60_000;

export interface Running {
  readonly url: string;
  /** Of GET /metrics, where the settings ask for it. */
  readonly metricsUrl?: string;
  readonly catalogue: Catalogue;
  close(): Promise<void>;
}

/** Opens the catalogue and serves it. @throws also when the address is taken or not ours. */
export async function startServer(config: Config, progress?: Progress): Promise<Running> {
  const node = await openNode(config, progress);
  try {
    return await serve(node, config);
  } catch (error) {
    await node.catalogue.close();
    throw error;
  }
}

async function issuerOf({ issuingKeys }: Config, { contexts }: Vocabulary): Promise<Issuer | undefined> {
  return issuingKeys === undefined ? undefined : readIssuer(issuingKeys, contexts);
}

async function serve({ catalogue, journal, vocabulary, judging }: OpenNode, config: Config): Promise<Running> {
  const log = pinoLog(config.logLevel);
  const { document: didDocument } = openNodeIdentity(config.data, config.baseUrl, catalogue.now());
  const { documentBytes, documentsInFlight, readsPerMinute, writesPerMinute, trustedProxies } = config;
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
    guide: guideOf(shapesOf(vocabulary.shapes), catalogue.law().schemes),
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
