/**
 * A handmade catalogue of four offers, one for each result, with reasons that carry everything an answer must show.
 * Nothing here was computed by the product: the tests look at how answers are told, not at how they are found.
 */

import { createHash } from 'node:crypto';
import type {
  Catalogue,
  ChainLink,
  Explanation,
  GraphAnswer,
  ProfileComparison,
  Published,
  QuestionsAnswer,
  StoredCredential,
  When,
} from '../../src/catalogue/catalogue.js';
import type { Did } from '../../src/core/did.js';
import type { Digest } from '../../src/core/digest.js';
import { BEGINNING, FOREVER, instant } from '../../src/core/instant.js';
import type { Entry } from '../../src/core/journal.js';
import type { NotaryView } from '../../src/core/policy/notary.js';
import { parseShare, type Share } from '../../src/core/policy/percent.js';
import type { Eligibility, Profile, ProfileResult, RequirementResult } from '../../src/core/policy/profile.js';
import type { Finding, Reason, RuleKey } from '../../src/core/policy/verdict.js';
import { done, refused } from '../../src/core/problem.js';
import { type OfferView, offerId } from '../../src/core/search/offer.js';
import type { Hit, Query, SearchAnswer } from '../../src/core/search/query.js';
import { ELIGIBILITIES } from '../../src/core/search/query-url.js';
import { constant } from '../../src/core/time/timeline.js';
import { CHECK_IDS, type Report, type Standing } from '../../src/core/verification/check.js';
import type { Judgement } from '../../src/ports.js';
import { fakeCatalogue } from './fake-catalogue.js';
import { ANCHORS, LAW, TRUST } from './law.js';

function digestOf(text: string): Digest {
  return createHash('sha256').update(text).digest('hex') as Digest;
}

export const CREDENTIAL = digestOf('channel-storage');
export const BYTES = Buffer.from('{"@context": ["https://www.w3.org/ns/credentials/v2"],\n  "id": "urn:x:1" }\n');

const R01: RuleKey = 'R-01@certified';
const R02: RuleKey = 'R-02@declared';
const R05: RuleKey = 'R-05@certified';

export const PROFILE: Profile = {
  id: 'hdh-2026',
  version: '1',
  title: { en: 'Health Data Hub 2026', fr: 'Plateforme des données de santé 2026' },
  summary: { en: 'What the hub asks in 2026.', fr: 'Ce que la plateforme exige en 2026.' },
  parameters: { goLive: instant('2026-12-31'), termEnd: instant('2030-12-31') },
  requirements: [
    requirement('HDH-03', 'Storage only in the EEA', 'Stockage uniquement dans l’EEE', [R01]),
    requirement('HDH-05', 'Non-European capital within limits', 'Capital non européen dans les limites', [R05]),
    requirement('HDH-11', 'Every flow has a legal basis', 'Chaque flux a une base légale', [R02]),
    requirement('HDH-12', 'Subprocessors known to the leaves', 'Sous-traitants connus jusqu’au dernier', []),
  ],
  hash: digestOf('hdh-2026'),
};

const OLDER_PROFILE: Profile = {
  ...PROFILE,
  id: 'hdh-2020',
  title: { en: 'Health Data Hub 2020', fr: 'Plateforme des données de santé 2020' },
  dated: instant('2020-10-13'),
  url: 'https://www.legifrance.gouv.fr/jorf/',
  requirements: PROFILE.requirements.slice(0, 2),
  hash: digestOf('hdh-2020'),
};

const OWN_PROFILE: Profile = {
  ...PROFILE,
  id: 'our-hospital',
  derivedFrom: { id: 'hdh-2026', version: '1', hash: PROFILE.hash },
  hash: digestOf('our-hospital'),
};

function comparison(hits: readonly Hit[], when: When): ProfileComparison {
  const [one] = PROFILE.requirements;
  const last = PROFILE.requirements.at(-1);
  return {
    before: OLDER_PROFILE,
    after: PROFILE,
    requirements:
      hits.length === 0 || one === undefined || last === undefined
        ? []
        : [
            { id: one.id, before: one, after: { ...one, rules: [R05], combine: 'any' }, members: ['rules', 'combine'] },
            { id: last.id, after: last, members: [] },
          ],
    differing: hits.flatMap(({ offer: found, result: after }) => {
      const before = HITS[3]?.result;
      return before === undefined || after === undefined ? [] : [{ offer: found, before, after }];
    }),
    more: hits.length,
    alike: 2,
    when,
    head: HEAD,
  };
}

function requirement(id: string, en: string, fr: string, rules: readonly RuleKey[]) {
  const why = { en: 'The rule comes later.', fr: 'La règle viendra plus tard.' };
  const source = 'reference list, item 3';
  return {
    id,
    title: { en, fr },
    kind: 'M' as const,
    rules,
    source,
    ...(rules.length === 0 ? { notJudged: why } : {}),
  };
}

const CHANNEL = 'https://channel.example/offers/health-cloud';

export const STORAGE_OUTSIDE: Reason = {
  code: 'storage-outside-eea',
  params: { places: 'backup=GB' },
  inputs: [
    {
      fact: 'storage',
      subject: CHANNEL,
      found: 'backup=GB',
      credential: CREDENTIAL,
      pointer: '/credentialSubject/storage',
      issuer: 'did:web:channel.example',
      level: 'declared',
      from: instant('2018-06-01'),
      until: FOREVER,
    },
  ],
  law: ['HDS-2024'],
  path: [CHANNEL, 'did:web:tideway.example'],
  remedy: { code: 'move-storage-into-eea', params: { parts: 'backup' } },
};

const PASS: Finding = { verdict: 'PASS', reasons: [reason('storage-in-eea')], flags: [] };
const FAIL: Finding = { verdict: 'FAIL', reasons: [STORAGE_OUTSIDE], flags: [] };
const UNKNOWN: Finding = {
  verdict: 'UNKNOWN',
  reasons: [
    { ...reason('capital-undisclosed', { low: '0', high: '100' }), remedy: { code: 'disclose-holders', params: {} } },
  ],
  flags: ['contradiction'],
};
const CONDITIONAL: Finding = {
  verdict: 'CONDITIONAL',
  reasons: [reason('flow-safeguarded', { country: 'US', instrument: 'SCC-2021' })],
  flags: ['relied-on-decision-later-invalid'],
};

function reason(code: Reason['code'], params: Reason['params'] = {}): Reason {
  return { code, params, inputs: [], law: ['GDPR-44'], path: [] };
}

function offer(slug: string, name: string, country: string, locations: readonly string[]): OfferView {
  const iri = `https://${slug}.example/offers/health-cloud`;
  return {
    id: offerId(iri),
    iri,
    standing: 'own',
    issuer: `did:web:${slug}.example`,
    provider: { iri: `did:web:${slug}.example`, name, country },
    names: [
      { value: `${name} health cloud`, lang: 'en' },
      { value: `Nuage de santé ${name}`, lang: 'fr' },
    ],
    descriptions: [{ value: 'Hosting of health data with object storage.', lang: 'en' }],
    keywords: ['health', 'storage'],
    types: ['ObjectStorageServiceOffering', 'ServiceOffering'],
    locations,
    certificates: [
      {
        scheme: 'HDS',
        schemeVersion: '2024',
        from: instant('2025-01-01'),
        until: instant('2028-01-01'),
        credential: digestOf(`${slug}-hds`),
        entitled: slug !== 'veil',
      },
    ],
    labels: [
      {
        level: 'L1',
        rulesVersion: 'CD25.10',
        engineVersion: '2.11.0',
        issuer: 'did:web:compliance.example',
        credential: digestOf(`${slug}-label`),
        from: instant('2026-01-01'),
        until: instant('2026-04-01'),
        against: constant([{ code: 'label-ended', pointer: '/validUntil', params: { date: '2026-04-01' } }]),
      },
    ],
    illustrative: true,
    from: instant('2018-06-01'),
    until: FOREVER,
    credentials: [CREDENTIAL],
    changedSeq: 7,
    changedAt: instant('2018-06-01'),
    rulings: new Map(),
    timelines: new Map([
      [
        R01,
        [
          { from: BEGINNING, value: UNKNOWN },
          { from: instant('2018-06-01'), value: PASS },
          { from: instant('2021-01-01'), value: FAIL },
        ],
      ],
    ]),
  };
}

function result(eligibility: Eligibility, findings: readonly (readonly [RuleKey, Finding])[]): ProfileResult {
  const judged = PROFILE.requirements.map((one): RequirementResult => {
    const found = findings.filter(([rule]) => one.rules.includes(rule)).map(([rule, finding]) => ({ rule, finding }));
    return { requirement: one, verdict: found[0]?.finding.verdict ?? 'NOT-JUDGED', findings: found };
  });
  return { eligibility, results: judged, notJudged: ['HDH-12'] };
}

export const HITS: readonly Hit[] = [
  {
    offer: offer('boreal', 'Boréal', 'FR', ['FR']),
    result: result('eligible', [
      [R01, PASS],
      [R05, PASS],
      [R02, PASS],
    ]),
    matched: [],
  },
  {
    offer: offer('hyper-eu', 'Hyper-EU', 'IE', ['NL']),
    result: result('eligible-with-conditions', [
      [R01, PASS],
      [R05, PASS],
      [R02, CONDITIONAL],
    ]),
    matched: [],
  },
  {
    offer: offer('veil', 'Veil', 'FR', ['FR']),
    result: result('to-clarify', [
      [R01, PASS],
      [R05, UNKNOWN],
      [R02, PASS],
    ]),
    matched: [],
  },
  {
    offer: offer('channel', 'Channel', 'FR', ['FR', 'GB']),
    result: result('excluded', [
      [R01, FAIL],
      [R05, PASS],
      [R02, PASS],
    ]),
    matched: [{ field: 'name', word: 'channel' }],
  },
];

function search(query: Query): SearchAnswer {
  const hits = query.profile === undefined ? HITS.map(({ result: _, ...hit }) => hit) : HITS;
  return {
    query,
    head: { seq: 42, hash: digestOf('head'), at: '2026-05-31T00:00:00.000Z' },
    firstPageSeq: 42,
    ignored: query.text === 'the cloud' ? ['the'] : [],
    order: [],
    ...(query.profile === undefined ? {} : { profile: PROFILE }),
    total: query.text === 'nothing' ? 0 : HITS.length,
    counts: { eligible: 1, 'eligible-with-conditions': 1, 'to-clarify': 1, excluded: 1 },
    hits: query.text === 'nothing' ? [] : hits,
    facets: [
      { id: 'country', values: [facet('FR', 3, query), facet('IE', 1, query)] },
      { id: 'eligibility', values: ELIGIBILITIES.map((value) => facet(value, 1, query)) },
    ],
    ...(query.cursor === undefined ? { next: 'bm90LXRoZS1lbmQ' } : {}),
  };
}

function facet(value: string, count: number, { facets }: Query) {
  return { value, count, selected: Object.values(facets).some((values) => values?.includes(value)) };
}

export function report(standing: Standing): Report {
  const broken = standing === 'refused';
  return {
    v: 1,
    bytesDigest: digestOf('bytes'),
    mediaType: 'application/vc',
    at: '2026-06-01T00:00:00.000Z',
    rules: '2026.11',
    standing,
    documents: [
      {
        pointer: '',
        form: 'credential',
        contentDigest: CREDENTIAL,
        standing,
        checks: CHECK_IDS.map((check) => ({
          check,
          outcome: broken && check === 'syntax' ? 'fail' : broken ? 'unknown' : 'pass',
          findings: broken && check === 'syntax' ? [{ code: 'not-json', pointer: '/a~1b', found: '<b>{' }] : [],
          evidence: [],
        })),
      },
    ],
    evidence: [{ url: 'did:web:channel.example', digest: digestOf('did'), fetchedAt: '2026-06-01T00:00:00.000Z' }],
  };
}

const NOTARY: NotaryView = {
  issuer: 'did:web:registry.trust.example',
  credential: CREDENTIAL,
  against: [{ code: 'number-evidence-missing', pointer: '/credentialSubject' }],
};
/** The provider, a holder from outside, a supplier, a layer: each kind of node and edge. */
function surroundings({ iri, provider }: OfferView): GraphAnswer['surroundings'] {
  const share = { low: parsed('30'), high: parsed('30') };
  const layer = 'https://tideway.example/offers/metal';
  const [input] = STORAGE_OUTSIDE.inputs;
  const total = { multiplied: share, attributed: share };
  const holder = { id: 'https://entities.example/fund', name: 'Fund', country: 'US' };
  const held = { ...holder, multiplied: share.low, attributed: share };
  const covering = {
    offer: layer,
    version: '2024',
    until: instant('2028-01-01'),
    standing: 'active',
    inputs: [],
  } as const;
  return {
    nodes: [
      { id: iri, kind: 'offer' },
      { id: provider.iri, kind: 'company' },
      { ...holder, kind: 'company', inside: false },
      { id: 'did:web:tideway.example', kind: 'third-party', name: 'Tideway', country: 'GB', inside: false },
      { id: layer, kind: 'offer' },
    ],
    edges: [
      { from: iri, to: provider.iri, kind: 'provided-by' },
      { from: provider.iri, to: holder.id, kind: 'held-by', share, ...(input === undefined ? {} : { input }) },
      { from: iri, to: 'did:web:tideway.example', kind: 'supplied-by', role: 'backup' },
      { from: iri, to: layer, kind: 'runs-on' },
    ],
    omitted: 2,
    outside: [
      {
        measure: 'capital',
        holders: [{ holder: held, ...total, path: [provider.iri, holder.id] }],
        total,
        tooLarge: true,
      },
    ],
    coverage: {
      layers: [iri, layer],
      activities: [1, 2, 3, 4, 5, 6].map((activity) => ({ activity, by: activity > 2 ? [] : [covering] })),
    },
  };
}

function parsed(share: string): Share {
  const value = parseShare(share);
  if (value === undefined) throw new Error(`${share} is no share`);
  return value;
}

const LINK: ChainLink = {
  credential: CREDENTIAL,
  mediaType: 'application/vc',
  issuer: 'did:web:channel.example',
  recorded: instant('2018-06-01T09:30:00Z'),
  validFrom: instant('2018-06-01'),
  validUntil: FOREVER,
  illustrative: true,
  types: [
    'https://www.w3.org/2018/credentials#VerifiableCredential',
    'https://w3id.org/gaia-x/development#ServiceOffering',
  ],
  report: report('verified'),
};

const HEAD = { seq: 42, hash: digestOf('head'), at: '2026-05-31T00:00:00.000Z' };
const STORED: StoredCredential = {
  contentDigest: CREDENTIAL,
  mediaType: 'application/vc',
  bytes: BYTES,
  recorded: instant('2018-06-01'),
};
const PUBLISHED: Published = {
  created: true,
  report: report('verified'),
  credentials: [{ digest: CREDENTIAL, standing: 'verified', offers: [CHANNEL] }],
  head: HEAD,
};
const ENTRY: Entry = {
  v: 1,
  seq: 1,
  at: '2018-06-01T00:00:00.000Z',
  prev: '0'.repeat(64) as Digest,
  kind: 'adopted',
  what: 'law',
  version: '1',
  digest: digestOf('law'),
};

const PLACE = { v: 1, at: '2018-06-01T00:00:00.000Z', prev: digestOf('entry') } as const;

/** One of each kind. */
const ENTRIES: readonly Entry[] = [
  ENTRY,
  {
    ...PLACE,
    seq: 2,
    kind: 'published',
    contentDigest: CREDENTIAL,
    bytesDigest: digestOf('bytes'),
    mediaType: 'application/vc',
    visibility: 'public',
  },
  { ...PLACE, seq: 3, kind: 'assessed', contentDigest: CREDENTIAL, report: report('verified') },
  { ...PLACE, seq: 4, kind: 'observed', evidence: 'did', url: 'did:web:channel.example', bytesDigest: digestOf('did') },
  {
    ...PLACE,
    seq: 5,
    kind: 'withdrawn',
    contentDigest: CREDENTIAL,
    by: 'did:web:channel.example' as Did,
    request: digestOf('request'),
  },
  { ...PLACE, seq: 6, kind: 'erased', bytesDigest: digestOf('bytes') },
];

const LIFE = { state: 'active', since: instant('2018-06-01'), confirmed: instant('2026-05-31') } as const;

/** Every call that would store something, for tests that say "nothing was stored". */
export interface Spy {
  readonly published: { readonly text: string; readonly mediaType: string }[];
  readonly verified: { readonly text: string; readonly mediaType: string; readonly at: number | undefined }[];
}

export function worldCatalogue(spy: Spy = { published: [], verified: [] }, given: Partial<Catalogue> = {}): Catalogue {
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');
  return fakeCatalogue({
    profiles: () => [PROFILE],
    profile: (reference) => [PROFILE, OLDER_PROFILE].find(({ id }) => reference.split('@', 1)[0] === id),
    shelf: () => ({ versions: [PROFILE, OLDER_PROFILE], own: [OWN_PROFILE] }),
    compareProfiles: async (before, after, when) =>
      before === 'nothing' ? refused('not-found') : done(comparison(before === after ? [] : HITS.slice(0, 2), when)),
    law: () => LAW,
    async questions({ query }) {
      const offers = HITS.map(({ offer: one }) => one);
      const [first, second, third] = offers.map(({ iri }) => iri);
      const veil = HITS[2]?.offer;
      const found = query.text !== 'nothing' && veil !== undefined;
      const wanted = { fact: 'holdings', subject: veil?.provider.iri ?? '' } as const;
      const settles = [{ offer: veil?.iri ?? '', requirement: 'HDH-05' }];
      const storage: QuestionsAnswer['list']['questions'][number] = {
        wanted: { fact: 'storage', subject: CHANNEL },
        level: 'declared',
        speakers: { party: true, issuers: [] },
        settles: [{ offer: CHANNEL, requirement: 'HDH-03' }],
      };
      return done({
        list: {
          questions: found
            ? [
                { wanted, level: 'certified', speakers: { party: true, issuers: [...TRUST.issuers.keys()] }, settles },
                storage,
              ]
            : [],
          exact: true,
          atLeast: found ? 2 : 0,
          open:
            found && third !== undefined
              ? [{ offer: third, provider: veil.provider.iri, requirements: ['HDH-05'], questions: [0] }]
              : [],
          beyond:
            found && second !== undefined ? [{ offer: second, requirement: 'HDH-03', reason: STORAGE_OUTSIDE }] : [],
          notOffered: found && first !== undefined ? [first] : [],
        },
        profile: PROFILE,
        offers,
        left: found ? 3 : 0,
        issuers: TRUST.issuers,
        when: { asOf: query.asOf, knownAt: query.knownAt },
        head: HEAD,
      });
    },
    lawRegister: async (when) => done({ law: LAW, trust: TRUST, anchors: ANCHORS, when, seq: HEAD.seq }),
    reference: (id) =>
      id === 'HDS-2024'
        ? {
            id,
            title: { en: 'Health data hosting, 2024 version', fr: 'Hébergement de données de santé, version 2024' },
            citation: { en: 'Arrêté of 26 April 2024', fr: 'Arrêté du 26 avril 2024' },
            url: 'https://www.legifrance.gouv.fr/',
          }
        : undefined,
    search: async (query) => done(search(query)),
    async offer(name, when) {
      const hit = HITS.find(({ offer: one }) => one.id === name || one.iri === name);
      return hit === undefined ? refused('not-found') : done({ offer: hit.offer, head: HEAD, when });
    },
    async explain(name, _profile, when) {
      const hit = HITS.find(({ offer: one }) => one.id === name || one.iri === name);
      if (hit?.result === undefined) return refused('not-found');
      const answer: Explanation = {
        offer: hit.offer,
        head: HEAD,
        when,
        profile: PROFILE,
        result: hit.result,
        coverage: { layers: [], activities: [] },
        chain: { links: [LINK], omitted: 0 },
      };
      return done(answer);
    },
    async graph(name, when) {
      const hit = HITS.find(({ offer: one }) => one.id === name);
      if (hit === undefined) return refused('not-found');
      const answer: GraphAnswer = {
        offer: hit.offer,
        head: HEAD,
        when,
        surroundings: surroundings(hit.offer),
        limits: { single: '24', total: '39' },
        verdicts: [{ rule: 'R-01', finding: FAIL }],
      };
      return done(answer);
    },
    async compare({ offers, profile, when }) {
      const hits = offers.flatMap((name) => HITS.find(({ offer: one }) => one.id === name) ?? []);
      if (hits.length < offers.length) return refused('not-found');
      if (profile === undefined)
        return done({ offers: hits.map(({ offer: one }) => ({ offer: one })), head: HEAD, when });
      return done({ offers: hits, profile: PROFILE, head: HEAD, when });
    },
    async changes(query) {
      const [first, , , last] = HITS;
      if (first === undefined || last === undefined) return refused('not-found');
      const empty = query.span.look === 'days' && query.span.from === query.span.to;
      const cause = { code: 'law-ended', law: { row: 'US-PS', reference: 'HDS-2024', endedBy: 'C-311/18' } } as const;
      const verdicts = [{ rule: R01, before: PASS, after: FAIL }];
      const leaving = { code: 'law-ended', law: { row: 'EEA GB', reference: 'HDS-2024', endedBy: 'an act' } } as const;
      const changed = [
        {
          offer: last.offer,
          at: instant('2021-01-01'),
          before: 'eligible',
          after: 'excluded',
          groups: [{ causes: [leaving], verdicts }],
        },
        { offer: first.offer, at: instant('2026-09-01'), before: undefined, after: 'eligible', groups: [] },
        {
          offer: last.offer,
          at: instant('2027-01-15'),
          before: 'eligible',
          after: 'excluded',
          groups: [{ causes: [cause], verdicts }],
        },
      ] as const;
      return done({ query, head: HEAD, profile: PROFILE, changes: empty ? [] : changed });
    },
    async whatIf(question) {
      const [first, , , last] = HITS;
      if (first === undefined || last === undefined) return refused('not-found');
      const moved = {
        offer: last.offer,
        before: 'eligible',
        after: 'excluded',
        layers: ['https://x.example/o'],
      } as const;
      const effect = { verdicts: [{ rule: R01, before: PASS, after: FAIL }], notes: [] };
      const outcomes = [{ before: 'eligible', after: 'excluded', offers: 1 }] as const;
      const effects = question.limit > 1 ? [{ ...moved, effect }] : [];
      return done({ question, head: HEAD, profile: PROFILE, judged: 2, total: effects.length, outcomes, effects });
    },
    async versions(name, when) {
      const hit = HITS.find(({ offer: one }) => one.id === name);
      if (hit === undefined) return refused('not-found');
      const { credential, issuer, recorded, types, validFrom, validUntil } = LINK;
      const version = { credential, issuer, recorded, types, validFrom, validUntil };
      const withdrawn = { state: 'withdrawn', since: instant('2020-01-01') } as const;
      const versions = [
        { ...version, life: LIFE },
        { ...version, credential: digestOf('former'), life: withdrawn },
      ];
      return done({ offer: hit.offer, head: HEAD, when, versions, omitted: 3 });
    },
    async participant(iri) {
      if (iri !== 'did:web:channel.example') return refused('not-found');
      const issuer = 'did:web:registry.trust.example';
      const registrationNumbers = [{ type: 'SIREN', value: '000 000 000', issuer, notaries: [NOTARY] }];
      const offers = HITS.slice(3).map((hit) => hit.offer);
      return done({
        iri,
        name: 'Channel',
        country: 'FR',
        registrationNumbers,
        offers,
        credentials: { links: [LINK], omitted: 7 },
        head: HEAD,
      });
    },
    async participants({ after, limit, when }) {
      if (when.knownAt < instant('2018-06-01')) return done({ participants: [], total: 0, head: HEAD });
      const iris = HITS.map(({ offer: one }) => one.provider).toSorted((a, b) => (a.iri < b.iri ? -1 : 1));
      const page = iris.filter(({ iri }) => after === undefined || iri > after).slice(0, limit);
      const last = page.at(-1)?.iri;
      return done({
        participants: page.map(({ iri, name, country }) => ({
          iri,
          name,
          ...(country === undefined ? {} : { country }),
          offers: HITS.map(({ offer: one }) => one).filter(({ provider }) => provider.iri === iri),
        })),
        total: iris.length,
        ...(last === undefined || last === iris.at(-1)?.iri ? {} : { next: last }),
        head: HEAD,
      });
    },
    credential: async (digest) => (digest === CREDENTIAL ? done(STORED) : refused('not-found')),
    report: async (digest) =>
      digest === CREDENTIAL
        ? done({ life: LIFE, reports: [{ at: '2018-06-01T09:30:00.000Z', report: report('verified') }] })
        : refused('not-found'),
    events: async (after) => ({ entries: after === 0 ? ENTRIES : [], next: Math.max(after, ENTRIES.length) }),
    async publish(bytes, mediaType) {
      if (text(bytes).includes('tampered')) {
        const findings = [{ code: 'not-json', pointer: '/proof', found: 'tampered' }] as const;
        return refused('document-refused', findings);
      }
      spy.published.push({ text: text(bytes), mediaType });
      return done({ ...PUBLISHED, created: !text(bytes).includes('again') });
    },
    async verify(bytes, mediaType, at) {
      spy.verified.push({ text: text(bytes), mediaType, at });
      const judgement: Judgement = {
        report: report(text(bytes).includes('tampered') ? 'refused' : 'verified'),
        credentials: [],
      };
      return judgement;
    },
    ...given,
  });
}
