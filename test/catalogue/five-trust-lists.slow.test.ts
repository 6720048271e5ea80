/**
 * The same five catalogues with signatures that are verified: providers sign their offers, auditors sign where those are
 * stored, and each catalogue trusts other auditors. What each must show of every offer is worked out from the lists: by
 * whom it was signed, whom each admits, whom each trusts.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { mulberry32 } from '../../bench/random.js';
import { judgePool } from '../../src/adapters/judge-pool.js';
import { keyFromSeed, publicHalf } from '../../src/adapters/keys.js';
import { readPolicies } from '../../src/adapters/policies.js';
import { type Signed, signCredential } from '../../src/adapters/signer.js';
import { readVocabulary, SHIPPED_CONTEXTS } from '../../src/adapters/vocabulary.js';
import type { JsonObject } from '../../src/core/credential/json.js';
import { sha256 } from '../../src/core/digest.js';
import { BEGINNING, FOREVER, instant } from '../../src/core/instant.js';
import type { Eligibility, Profile } from '../../src/core/policy/profile.js';
import type { TrustList } from '../../src/core/policy/trust.js';
import { multikeyOf } from '../../src/core/public-key.js';
import type { Judge, Vocabulary } from '../../src/ports.js';
import { convergence, FOLLOWS, NAMES, reaches } from './five.js';
import { everything, NODE, type World } from './fixtures.js';
import { Neighbourhood } from './neighbours.js';
import { value } from './outcomes.js';

const PROVIDERS = 24;
const AUDITORS = 8;
const OFFERS = 240;
/** By nobody who may: taken by a catalogue that was talked into it, and told by it. */
const FORGED = 10;
const ROUNDS = 8;
const NOW = instant('2026-02-01');
const SEED = 20_261_124;

/** By place in the list. Each catalogue trusts half of the auditors, another half each, and admits not one of the providers. */
const trusts = (name: string, auditor: number) =>
  (auditor + NAMES.indexOf(name)) % 2 === 0 || auditor === NAMES.indexOf(name);
const admits = (name: string, provider: number) => provider % 6 !== NAMES.indexOf(name);

/** Where the auditor says that it is stored. Every third offer lies outside the EEA. */
const countryOf = (offer: number) => (offer % 3 === 0 ? 'US' : 'FR');
const providerOf = (offer: number) => offer % PROVIDERS;
const auditorOf = (offer: number) => Math.floor(offer / PROVIDERS) % AUDITORS;
/** Offer and statement are published at different catalogues. */
const offeredAt = (offer: number) => NAMES.filter((name) => admits(name, providerOf(offer)))[offer % 4] ?? '';
const auditedAt = (offer: number) => NAMES[(offer * 3) % NAMES.length] ?? '';

class Signer {
  readonly #key;
  readonly did;
  readonly #method;

  constructor(seed: string) {
    this.#key = keyFromSeed(createHash('sha256').update(seed).digest());
    const multikey = multikeyOf(publicHalf(this.#key));
    this.did = `did:key:${multikey}`;
    this.#method = `${this.did}#${multikey}`;
  }

  async sign(credential: JsonObject, { contexts }: Vocabulary): Promise<Signed> {
    const signing = {
      key: this.#key,
      verificationMethod: this.#method,
      format: 'vc+jwt',
      created: NOW,
      contexts,
    } as const;
    return value(await signCredential(credential, signing));
  }
}

const providers = Array.from({ length: PROVIDERS }, (_, number) => new Signer(`provider ${number}`));
const auditors = Array.from({ length: AUDITORS }, (_, number) => new Signer(`auditor ${number}`));
const didOf = (signers: readonly Signer[], number: number) => signers[number]?.did ?? '';
const offerIri = (offer: number) => `${didOf(providers, providerOf(offer))}#${offer}/offers/health-cloud`;

function trustOf(name: string): TrustList {
  const trusted = auditors.filter((_, number) => trusts(name, number));
  const always = { from: BEGINNING, until: FOREVER, recorded: BEGINNING };
  return {
    issuers: new Map(
      trusted.map(({ did }) => [
        did,
        {
          did,
          name: { en: did, fr: did },
          source: 'test',
          entitlements: [{ kinds: ['storage'], level: 'attested', ...always }],
        },
      ]),
    ),
  };
}

const PROFILE: Profile = {
  id: 'stored-here',
  version: '1',
  title: { en: 'Stored in the EEA', fr: 'Stocké dans l’EEE' },
  summary: { en: '', fr: '' },
  parameters: { goLive: instant('2026-03-01'), termEnd: instant('2027-03-01') },
  requirements: [
    { id: 'R', title: { en: 'Storage', fr: 'Stockage' }, kind: 'M', rules: ['R-01@attested'], source: 'test' },
  ],
  hash: sha256('stored-here'),
};

/** From the lists alone: undefined where the offer is not shown at all. */
function dueAt(name: string, offer: number): Eligibility | undefined {
  const [provider, auditor] = [providerOf(offer), auditorOf(offer)];
  if (!reaches(offeredAt(offer), name, (one) => admits(one, provider))) return undefined;
  // Nobody refuses an auditor: its statements reach all, and are heard by those who trust it.
  if (!trusts(name, auditor)) return 'to-clarify';
  return countryOf(offer) === 'FR' ? 'eligible' : 'excluded';
}

describe('five catalogues with trust lists of their own', function () {
  this.timeout(120_000);
  let pool: Judge;
  let vocabulary: Vocabulary;
  before(async () => {
    vocabulary = await readVocabulary();
    pool = judgePool(vocabulary, { threads: 2 });
  });
  after(() => pool.close());

  it('show of the same signed credentials what the list of each allows', async () => {
    const policies = await readPolicies();
    // Catalogues come and go; the threads stay.
    const judging: Judge = { ...pool, close: async () => {} };
    const all = new Neighbourhood();
    const random = mulberry32(SEED);
    const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
    const forged = new Map<string, Uint8Array>();
    const open = (name: string, former?: World) =>
      all.open(name, FOLLOWS[name] ?? [], {
        admission: {
          ...NODE,
          struck: new Set(providers.filter((_, number) => !admits(name, number)).map(({ did }) => did)),
        },
        judging: name === 'e' ? talkedInto(judging, forged) : judging,
        policies: { ...policies, trust: trustOf(name), profiles: [PROFILE] },
        perHour: 1_000_000,
        now: NOW,
        ...(former === undefined ? {} : { journal: former.journal, facts: former.facts }),
      });
    for (const name of NAMES) await open(name);
    const publish = async (name: string, { bytes, mediaType }: Signed) =>
      value(await all.world(name).catalogue.publish(bytes, mediaType));

    const documents = await prepared(vocabulary);
    let [restarts, partitions] = [0, 0];
    for (let round = 0; round < ROUNDS; round += 1) {
      for (let offer = round; offer < OFFERS; offer += ROUNDS) {
        const [description, statement] = documents[offer] ?? [];
        if (description === undefined || statement === undefined) throw new Error('an offer that was not signed');
        await publish(offeredAt(offer), description);
        await publish(auditedAt(offer), statement);
      }
      all.away.clear();
      for (const name of NAMES) if (random() < 0.3) all.away.add(name);
      partitions += all.away.size;
      for (let step = 0; step < 5; step += 1) {
        const name = pick(NAMES);
        await all.follow(name, pick(FOLLOWS[name] ?? []));
      }
      const name = pick(NAMES);
      await open(name, all.world(name));
      restarts += 1;
    }
    for (const [honest] of documents.slice(OFFERS)) {
      const bytes = Buffer.from(`${Buffer.from(honest.bytes).toString().slice(0, -4)}AAAA`);
      forged.set(sha256(bytes), honest.bytes);
      await publish('e', { ...honest, bytes });
    }
    all.away.clear();
    const { seconds, sweeps } = await convergence(all);

    const counts: string[] = [];
    for (const name of NAMES) {
      const { offers } = value(await all.world(name).catalogue.standings({ ...everything(NOW), profile: PROFILE.id }));
      const wrong: string[] = [];
      const sums = { eligible: 0, excluded: 0, 'to-clarify': 0, hidden: 0 };
      for (let offer = 0; offer < OFFERS; offer += 1) {
        const due = dueAt(name, offer);
        const shown = offers.get(offerIri(offer))?.eligibility;
        if (shown !== due) wrong.push(`offer ${offer}: ${shown} instead of ${due}`);
        if (due !== 'eligible-with-conditions') sums[due ?? 'hidden'] += 1;
      }
      expect(wrong, name).to.deep.equal([]);
      const taken = name === 'e' ? FORGED : 0;
      expect(offers.size, `${name}: and nothing else`).to.equal(OFFERS - sums.hidden + taken);
      counts.push(`${name} ${sums.eligible}/${sums['to-clarify']}/${sums.excluded}/${sums.hidden}`);
    }
    expect(new Set(counts.map((count) => count.slice(2))).size, 'each list shows otherwise').to.be.above(1);
    // Only who follows it hears of them at all: each is refused there, and goes no further.
    expect(all.record('a', 'e').refused).to.deep.include({ 'signature-invalid': FORGED });
    console.log(
      `      ${2 * OFFERS} signed credentials by ${PROVIDERS + AUDITORS} issuers, ${partitions} partitions, ${restarts} restarts; ` +
        `converged in ${seconds} s, ${sweeps} sweeps; eligible/to clarify/excluded/not admitted: ${counts.join(', ')}`,
    );
  });
});

/** Of each number an offer, and where its auditor says that it is stored. */
async function prepared(vocabulary: Vocabulary): Promise<readonly (readonly [Signed, Signed])[]> {
  const offering = await readFile(`${SHIPPED_CONTEXTS}/examples/service-offering.json`, 'utf8');
  const storage = await readFile(`${SHIPPED_CONTEXTS}/examples/storage-statement.json`, 'utf8');
  const pairs: (readonly [Signed, Signed])[] = [];
  const later = Array.from({ length: 2 * FORGED }, (_, number) => OFFERS + number);
  const toForge = later.filter((offer) => admits('e', providerOf(offer))).slice(0, FORGED);
  for (const offer of [...Array(OFFERS).keys(), ...toForge]) {
    const [provider, auditor] = [providers[providerOf(offer)], auditors[auditorOf(offer)]];
    if (provider === undefined || auditor === undefined) throw new Error('an offer of nobody');
    const description: JsonObject = JSON.parse(
      offering
        .replaceAll('did:web:boreal.example', provider.did)
        .replaceAll('https://boreal.example/', `${provider.did}#${offer}/`),
    );
    const statement: JsonObject = JSON.parse(
      storage
        .replaceAll('https://boreal.example/offers/health-cloud', offerIri(offer))
        .replaceAll('https://boreal.example/', `${auditor.did}#${offer}/`)
        .replaceAll('did:web:boreal.example', auditor.did)
        .replaceAll('"FR"', `"${countryOf(offer)}"`)
        .replace('"illustrative": true,', ''),
    );
    pairs.push([await provider.sign(description, vocabulary), await auditor.sign(statement, vocabulary)]);
  }
  return pairs;
}

/** Takes what is forged for what it was made from: the worst that a peer can be, short of its own key. */
function talkedInto(honest: Judge, forged: ReadonlyMap<string, Uint8Array>): Judge {
  return {
    ...honest,
    async judge(input) {
      const original = forged.get(sha256(input.bytes));
      if (original === undefined) return honest.judge(input);
      const { report, credentials } = await honest.judge({ ...input, bytes: original });
      const bytesDigest = sha256(input.bytes);
      return {
        report: { ...report, bytesDigest },
        credentials: credentials.map((one) => ({ ...one, bytes: input.bytes })),
      };
    },
  };
}
