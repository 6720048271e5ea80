/** The map of the house (ARCHITECTURE.md, "Rooms"): who may import whom, and where each foreign library comes in. */
import type { House } from './rules.js';

const POLICY_WORDS = ['core/policy/facts', 'core/policy/reason-codes', 'core/policy/verdict'];

/** Strict JSON: of credentials first, and of whatever else a stranger signs or publishes. */
const JSON_READING = ['core/credential/json', 'core/credential/strict-json'];

/** What every room above core may read. */
const CORE = [
  'core',
  'core/credential',
  'core/dossier',
  'core/federation',
  ...JSON_READING,
  'core/journal',
  'core/policy',
  ...POLICY_WORDS,
  'core/notices',
  'core/search',
  'core/time',
  'core/verification',
  'core/verification/check',
  'core/verification/limits',
];

/** The verbs as an interface: the faces know these, and not the scripts behind them. */
const VERBS = ['catalogue/catalogue', 'catalogue/verbs'];

export const HOUSE: House = {
  arrows: {
    main: ['cli', 'config', 'custody', 'node', 'service', 'version', 'workshop'],
    cli: ['answers', ...VERBS, 'config', 'folder', 'messages', 'ports', ...CORE],
    node: ['adapters', 'catalogue', ...VERBS, 'config', 'folder', 'ports', 'version', 'web', ...CORE],
    service: ['adapters', 'catalogue', ...VERBS, 'config', 'http', 'node', 'notices', 'ports', 'version', ...CORE],
    // What another program imports.
    library: [...VERBS, 'config', 'node'],
    version: [],
    folder: [],
    // The second composition root: keys, signing and judging without a catalogue.
    workshop: ['adapters', 'ports', ...CORE],
    // The third: journals that nobody serves.
    custody: ['adapters', 'catalogue', 'config', 'folder', 'ports', ...CORE],
    http: ['answers', ...VERBS, 'messages', 'ports', 'web', ...CORE],
    web: ['answers', 'messages', ...CORE],
    // Runs in the browser: nothing of the house is there.
    islands: [],
    answers: [...VERBS, 'messages', ...CORE],
    // Who is told of what moves, beside whoever asks.
    notices: ['answers', 'catalogue', ...VERBS, 'messages', 'ports', ...CORE],
    messages: CORE,
    catalogue: [...VERBS, 'ports', ...CORE],
    'catalogue/catalogue': ['catalogue/verbs', 'ports', ...CORE],
    'catalogue/verbs': ['ports', ...CORE],
    adapters: ['folder', 'ports', ...CORE],
    config: CORE,
    ports: CORE,
    // The words in which rules and checks speak are rooms of their own, so that the floor below may use them.
    core: ['core/policy/facts', 'core/verification/check', 'core/verification/limits', ...JSON_READING],
    'core/policy/facts': ['core'],
    'core/policy/reason-codes': [],
    'core/policy/verdict': ['core', 'core/policy/facts', 'core/policy/reason-codes'],
    'core/verification/check': ['core'],
    'core/verification/limits': ['core', 'core/verification/check'],
    'core/journal': ['core', 'core/verification/check'],
    'core/time': ['core', 'core/policy/verdict'],
    'core/credential/json': [],
    'core/credential/strict-json': ['core', 'core/credential/json', 'core/verification/limits'],
    'core/credential': ['core', ...JSON_READING, 'core/verification/check', 'core/verification/limits'],
    'core/verification': [
      'core',
      'core/credential',
      ...JSON_READING,
      'core/verification/check',
      'core/verification/limits',
    ],
    'core/policy': ['core', 'core/time', ...POLICY_WORDS],
    'core/dossier': [
      'core',
      'core/credential',
      ...JSON_READING,
      'core/journal',
      'core/policy',
      ...POLICY_WORDS,
      'core/search',
      'core/verification',
      'core/verification/check',
      'core/x509',
    ],
    // An event brings a credential in it, which must be read to know its digest.
    'core/federation': [
      'core',
      'core/credential',
      ...JSON_READING,
      'core/journal',
      'core/verification',
      'core/verification/check',
    ],
    'core/notices': ['core', 'core/journal', 'core/policy', ...POLICY_WORDS, 'core/search'],
    'core/search': ['core', 'core/journal', 'core/time', 'core/policy', ...POLICY_WORDS],
  },
  doors: {
    // The context packages, by the names in contexts/index.json, each pinned by digest.
    '(computed)': ['src/adapters/vocabulary.ts'],
    '@digitalbazaar/data-integrity': ['src/adapters/signer.ts'],
    '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite': ['src/adapters/signer.ts'],
    '@digitalbazaar/eddsa-rdfc-2022-cryptosuite': ['src/adapters/signer.ts'],
    '@digitalbazaar/vc': ['src/adapters/signer.ts'],
    '@photostructure/sqlite': ['src/adapters/sqlite-database.ts'],
    canonicalize: ['src/core/digest.ts'],
    commander: ['src/main.ts', 'src/cli/'],
    express: ['src/http/'],
    'ipaddr.js': ['src/adapters/evidence/address.ts'],
    jsonld: ['src/core/jsonld.ts'],
    'jsonld-signatures': ['src/adapters/signer.ts'],
    mongoose: ['src/adapters/mongo-database.ts'],
    n3: ['src/core/shacl/shapes-graph.ts'],
    pino: ['src/adapters/log.ts'],
    preact: ['src/web/'],
    'preact-render-to-string': ['src/web/page.tsx'],
    'rate-limiter-flexible': ['src/http/quota.ts'],
    'rdf-canonize': ['src/core/jsonld.ts'],
    re2js: ['src/core/json-schema/pattern.ts'],
    undici: ['src/adapters/evidence/connection.ts'],
    // A language for shapes of data rather than a machine: wherever foreign JSON becomes typed.
    zod: [
      'src/adapters/',
      'src/core/claims/fact-json.ts',
      'src/core/dossier/manifest.ts',
      'src/core/dossier/record.ts',
      'src/core/journal/decode.ts',
      'src/core/policy/hypothesis-form.ts',
      'src/core/policy/policy-files.ts',
      'src/core/policy/policy-form.ts',
      'src/core/policy/own-profile-form.ts',
      'src/core/policy/form-findings.ts',
      'src/core/policy/profile-form.ts',
      'src/core/policy/trust-anchors.ts',
      'src/core/search/query-url.ts',
    ],
  },
  builtins: {
    core: ['node:crypto', 'node:util', 'node:zlib'],
    catalogue: ['node:crypto'],
    notices: ['node:crypto'],
    answers: [],
    messages: [],
    web: [],
    islands: [],
  },
  environment: 'src/config.ts',
  localised: 'src/messages/voice.ts',
  pure: ['src/core/', 'src/messages/', 'src/answers/', 'src/web/'],
};
