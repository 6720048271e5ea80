/**
 * The operator's settings: environment and command line → one frozen, typed Config. This is the only file that reads
 * the environment. Every setting is one row of the table below, from which help and README are written.
 */
import { join } from 'node:path';
import type { PeerSetting } from './config/peers.js';
import {
  baseUrl,
  boolean,
  choice,
  contact,
  dids,
  integer,
  mongodbUrl,
  networks,
  peers,
  plainText,
  type Reading,
} from './config/readers.js';
import type { Did } from './core/did.js';
import type { Finding, Params } from './core/problem.js';

export const MODES = ['node', 'demo'] as const;
export type Mode = (typeof MODES)[number];

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

interface Values {
  readonly mode: Mode;
  /** Directory of the journal, the facts and the node's key. */
  readonly data: string;
  /** Absent = the journal is a file in `data`. Holds a password. */
  readonly mongodbUrl?: string;
  /** Milliseconds between two looks at what other nodes appended. */
  readonly pollMilliseconds: number;
  readonly host: string;
  readonly port: number;
  /** Without a slash at its end. */
  readonly baseUrl: string;
  /** Absent: metrics are not served. */
  readonly metricsPort?: number;
  readonly metricsHost: string;
  /** Between being asked to end and closing the port. */
  readonly drainSeconds: number;
  readonly logLevel: LogLevel;
  readonly allowLoopback: boolean;
  readonly trustedProxies: number;
  readonly documentBytes: number;
  readonly documentsInFlight: number;
  readonly publishQueue: number;
  readonly readsPerMinute: number;
  readonly writesPerMinute: number;
  readonly publicationsPerHour: number;
  /** Minutes between two judgements of one stored credential; 0 = never. */
  readonly reassessMinutes: number;
  /** Folder of contexts and shapes that the operator adds. */
  readonly contexts?: string;
  /** Folder of the private keys that `POST /vc-api/credentials/issue` signs with; absent = it signs nothing. */
  readonly issuingKeys?: string;
  /** Absent = everybody. */
  readonly admittedIssuers?: ReadonlySet<Did>;
  readonly struckIssuers: ReadonlySet<Did>;
  /** File of those who are told of what moves; absent = nobody. */
  readonly webhooks?: string;
  /** Who may adopt policy files at run time, beside the node itself. */
  readonly operators: ReadonlySet<Did>;
  /** Whom this catalogue follows. */
  readonly peers: readonly PeerSetting[];
  /** CIDR of networks in which peers may lie, beside the public internet. */
  readonly peerNetworks: readonly string[];
  /** Credentials taken of one peer in an hour. */
  readonly peerCredentialsPerHour: number;
  /** Where people reach the operator: an e-mail address or the URL of a page; absent = pages name the host alone. */
  readonly contact?: string;
}

export type Config = Readonly<Values>;
export type SettingName = keyof Values;
/** As the command line has them: texts, by setting. */
export type Options = Readonly<Partial<Record<SettingName, string>>>;

export type ConfigReading =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly findings: readonly Finding[] };

interface Setting<T> {
  readonly variable: `CARTULARY_${string}`;
  readonly meaning: string;
  readonly unit: string;
  /** As text, exactly as one would set it; a function where it follows from others. `undefined` = not set. */
  readonly fallback: string | ((settled: Partial<Values>) => string) | undefined;
  /** How the help names a default that is computed. */
  readonly fallbackName?: string;
  readonly read: (text: string, name: string) => Reading<T>;
}

/** In this order: a default may follow from what stands above it. */
export const SETTINGS: { readonly [N in SettingName]-?: Setting<NonNullable<Values[N]>> } = {
  mode: {
    variable: 'CARTULARY_MODE',
    meaning: 'A real node, or the illustrative demo catalogue',
    unit: MODES.join(', '),
    fallback: 'node',
    read: choice(MODES),
  },
  data: {
    variable: 'CARTULARY_DATA',
    meaning: 'Directory of the journal, the facts and the node’s key',
    unit: 'path',
    // A demo journal never federates, so it never lies where a node would look for its own.
    fallback: ({ mode }) => (mode === 'demo' ? join('data', 'demo') : 'data'),
    fallbackName: 'data, in demo mode data/demo',
    read: plainText,
  },
  mongodbUrl: {
    variable: 'CARTULARY_MONGODB_URL',
    meaning: 'MongoDB database that holds the journal, for several nodes; not set = a file in the data directory',
    unit: 'mongodb or mongodb+srv URL with a database',
    fallback: undefined,
    read: mongodbUrl,
  },
  pollMilliseconds: {
    variable: 'CARTULARY_POLL_MILLISECONDS',
    meaning: 'How often a node on MongoDB looks for what other nodes appended',
    unit: 'milliseconds',
    fallback: '500',
    read: integer(50, 60_000),
  },
  host: {
    variable: 'CARTULARY_HOST',
    meaning: 'Address to listen on; 0.0.0.0 is every one',
    unit: 'host name or IP address',
    fallback: '127.0.0.1',
    read: plainText,
  },
  port: {
    variable: 'CARTULARY_PORT',
    meaning: 'Port to listen on; 0 is any free one',
    unit: 'port number',
    fallback: '3000',
    read: integer(0, 65_535),
  },
  baseUrl: {
    variable: 'CARTULARY_BASE_URL',
    meaning: 'Address under which the world reaches this node; its did:web is made from it',
    unit: 'http or https URL',
    fallback: ({ port }) => `http://localhost:${port}`,
    fallbackName: 'http://localhost and the port',
    read: baseUrl,
  },
  metricsPort: {
    variable: 'CARTULARY_METRICS_PORT',
    meaning:
      'Port of GET /metrics for Prometheus, apart from the service; 0 is any free one, not set = no metrics are served',
    unit: 'port number',
    fallback: undefined,
    read: integer(0, 65_535),
  },
  metricsHost: {
    variable: 'CARTULARY_METRICS_HOST',
    meaning: 'Address that the port of the metrics listens on; nobody is asked who they are there',
    unit: 'host name or IP address',
    fallback: '127.0.0.1',
    read: plainText,
  },
  drainSeconds: {
    variable: 'CARTULARY_DRAIN_SECONDS',
    meaning: 'How long GET /ready says 503 before the port is closed, when the node is asked to end',
    unit: 'seconds',
    fallback: '0',
    read: integer(0, 600),
  },
  logLevel: {
    variable: 'CARTULARY_LOG_LEVEL',
    meaning: 'How much is logged, as JSON lines on standard error',
    unit: LOG_LEVELS.join(', '),
    fallback: 'info',
    read: choice(LOG_LEVELS),
  },
  allowLoopback: {
    variable: 'CARTULARY_ALLOW_LOOPBACK',
    meaning: 'For development only: evidence may be fetched from this machine',
    unit: 'true, false',
    fallback: 'false',
    read: boolean,
  },
  trustedProxies: {
    variable: 'CARTULARY_TRUSTED_PROXIES',
    meaning: 'Reverse proxies in front whose X-Forwarded-For is believed',
    unit: 'hops',
    fallback: '0',
    read: integer(0, 10),
  },
  documentBytes: {
    variable: 'CARTULARY_DOCUMENT_BYTES',
    meaning: 'Largest document accepted',
    unit: 'bytes',
    fallback: '1048576',
    read: integer(1_024, 1_048_576),
  },
  documentsInFlight: {
    variable: 'CARTULARY_DOCUMENTS_IN_FLIGHT',
    meaning: 'Documents judged at the same time; more are answered 503',
    unit: 'documents',
    fallback: '32',
    read: integer(1, 1_000),
  },
  publishQueue: {
    variable: 'CARTULARY_PUBLISH_QUEUE',
    meaning: 'Publications waiting for the journal; more are answered 503',
    unit: 'documents',
    fallback: '64',
    read: integer(1, 10_000),
  },
  readsPerMinute: {
    variable: 'CARTULARY_READS_PER_MINUTE',
    meaning: 'Reads of one address; more are answered 429',
    unit: 'requests a minute',
    fallback: '1200',
    read: integer(1, 1_000_000),
  },
  writesPerMinute: {
    variable: 'CARTULARY_WRITES_PER_MINUTE',
    meaning: 'Publications and verifications of one address; more are answered 429',
    unit: 'requests a minute',
    fallback: '120',
    read: integer(1, 1_000_000),
  },
  publicationsPerHour: {
    variable: 'CARTULARY_PUBLICATIONS_PER_HOUR',
    meaning: 'Credentials of one issuer; more are answered 429',
    unit: 'credentials an hour',
    fallback: '600',
    read: integer(1, 1_000_000),
  },
  reassessMinutes: {
    variable: 'CARTULARY_REASSESS_MINUTES',
    meaning: 'How often each stored credential is judged again; 0 is never (nor in demo mode)',
    unit: 'minutes',
    fallback: '1440',
    read: integer(0, 525_600),
  },
  contexts: {
    variable: 'CARTULARY_CONTEXTS',
    meaning: 'Folder with an index.json of further JSON-LD contexts and shapes, pinned by SHA-256',
    unit: 'path',
    fallback: undefined,
    read: plainText,
  },
  issuingKeys: {
    variable: 'CARTULARY_ISSUING_KEYS',
    meaning: 'For conformance runs: folder of private keys (JWK) with which whoever asks may have credentials signed',
    unit: 'path',
    fallback: undefined,
    read: plainText,
  },
  webhooks: {
    variable: 'CARTULARY_WEBHOOKS',
    meaning: 'JSON file of those to whom notices are sent when offers are judged otherwise',
    unit: 'path',
    fallback: undefined,
    read: plainText,
  },
  admittedIssuers: {
    variable: 'CARTULARY_ADMITTED_ISSUERS',
    meaning: 'The only issuers that may publish; not set = everybody who signs',
    unit: 'DIDs, comma-separated',
    fallback: undefined,
    read: dids,
  },
  struckIssuers: {
    variable: 'CARTULARY_STRUCK_ISSUERS',
    meaning: 'Issuers that may no longer publish',
    unit: 'DIDs, comma-separated',
    fallback: '',
    read: dids,
  },
  operators: {
    variable: 'CARTULARY_OPERATORS',
    meaning: 'Who may adopt policy files while the node runs, beside the node itself',
    unit: 'DIDs, comma-separated',
    fallback: '',
    read: dids,
  },
  peers: {
    variable: 'CARTULARY_PEERS',
    meaning: 'Catalogues that this one follows, each with its public key',
    unit: 'URL#key, comma-separated; the key is the publicKeyMultibase of its DID document. URL#credentials-events reads a Gaia-X Credentials Events Service',
    fallback: '',
    read: peers,
  },
  peerNetworks: {
    variable: 'CARTULARY_PEER_NETWORKS',
    meaning: 'Networks in which peers may lie beside the public internet; http is taken there too',
    unit: 'CIDR, comma-separated',
    fallback: '',
    read: networks,
  },
  peerCredentialsPerHour: {
    variable: 'CARTULARY_PEER_CREDENTIALS_PER_HOUR',
    meaning: 'Credentials taken of one peer; more wait',
    unit: 'credentials an hour',
    fallback: '100000',
    read: integer(1_000, 100_000_000),
  },
  contact: {
    variable: 'CARTULARY_CONTACT',
    meaning: 'Where people reach the operator; shown on the pages about accessibility and the legal notice',
    unit: 'e-mail address or https URL',
    fallback: undefined,
    read: contact,
  },
};

const NAMES = Object.keys(SETTINGS) as SettingName[];

/**
 * @param options texts of the command line; they win over the environment.
 * @param environment only variables that begin with `CARTULARY_` are looked at; an empty one counts as not set.
 * @returns the settings, or everything that is wrong with them at once: codes `setting-*`.
 */
export function readConfig(options: Options = {}, environment: NodeJS.ProcessEnv = process.env): ConfigReading {
  const findings = unknownVariables(environment);
  const settled: Partial<Record<SettingName, unknown>> = {};
  for (const name of NAMES) {
    const setting = SETTINGS[name];
    const given = options[name] ?? nonEmpty(environment[setting.variable]);
    const fallback =
      typeof setting.fallback === 'function' ? setting.fallback(settled as Partial<Values>) : setting.fallback;
    const text = given ?? fallback;
    if (text === undefined) continue;
    const reading = setting.read(text, options[name] === undefined ? setting.variable : optionName(name));
    if (!('finding' in reading)) settled[name] = reading.value;
    // A default that cannot be read was made from a setting that is wrong: that one is told already.
    else if (given !== undefined) findings.push({ ...reading.finding, pointer: '' });
  }
  return findings.length > 0 ? { ok: false, findings } : { ok: true, config: Object.freeze(settled as Values) };
}

/** `baseUrl` → `--base-url`. */
export function optionName(name: SettingName): `--${string}` {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** The whole of docs/configuration.md. */
export function configurationPage(): string {
  return `# Configuration

By environment, or on the command line of \`cartulary serve\`: \`CARTULARY_BASE_URL\` is \`--base-url\`, which prevails. An empty variable counts as
not set; one that begins with \`CARTULARY_\` and is not in this table stops the start, as does a value that cannot be read. Nothing is read
again while the node runs. This page is written from \`src/config.ts\`: \`npm run configuration\`.

${settingsTable()}
`;
}

/** One row for each setting, as Markdown. */
export function settingsTable(): string {
  const rows = NAMES.map((name) => {
    const { variable, meaning, unit, fallback, fallbackName } = SETTINGS[name];
    const shown = fallbackName ?? (typeof fallback === 'string' && fallback !== '' ? fallback : 'not set');
    return `| \`${variable}\` | ${meaning} | ${unit} | ${shown} |`;
  });
  return ['| Variable | Meaning | Values | Default |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function unknownVariables(environment: NodeJS.ProcessEnv): Finding[] {
  const known = NAMES.map((name): string => SETTINGS[name].variable);
  return Object.keys(environment)
    .filter((name) => name.startsWith('CARTULARY_') && !known.includes(name))
    .sort()
    .map((name) => {
      const suggestion = known.find((other) => similar(other, name));
      const params: Params = suggestion === undefined ? { name } : { name, suggestion };
      return { code: 'setting-unknown', pointer: '', params };
    });
}

/** Same letters but for separators, or one of them the beginning of the other. */
function similar(a: string, b: string): boolean {
  const [left, right] = [a, b].map((name) => name.slice('CARTULARY_'.length).replaceAll('_', '')) as [string, string];
  return right !== '' && (left.startsWith(right) || right.startsWith(left));
}

function nonEmpty(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}

/**
 * The reader's language, as POSIX orders it (XBD §8.2): LC_ALL, then LC_MESSAGES, then LANG; the first that is set
 * decides. French where it says so, English for everybody else.
 */
export function readLanguage(environment: NodeJS.ProcessEnv = process.env): 'en' | 'fr' {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  const locale = nonEmpty(LC_ALL) ?? nonEmpty(LC_MESSAGES) ?? nonEmpty(LANG) ?? '';
  return /^fr([_.@-]|$)/i.test(locale) ? 'fr' : 'en';
}
