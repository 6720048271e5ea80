/**
 * A made-up market, the same for the same seed: providers with few or many offers, groups of owners up to five levels
 * high (shared, sometimes in a circle, sometimes not disclosed), suppliers that many have in common, layers of hosting,
 * certificates that follow each other. About forty facts an offer, those about companies among them. No name is real.
 */
import { type Claims, EXTRACTOR_VERSION } from '../src/core/claims.js';
import type { Did, Iri } from '../src/core/did.js';
import { sha256 } from '../src/core/digest.js';
import { DAY_MS, FOREVER, type Instant, instant } from '../src/core/instant.js';
import type { FactKind, FactValues, Holding, Party, Statement } from '../src/core/policy/facts.js';
import { mulberry32 } from './random.js';

const OPENED = instant('2018-01-01');
/** The last day on which somebody states something. */
const DAYS_STATED = 3_000;
const ACTIVITIES = [1, 2, 3, 4, 5, 6];
const FACTS_AN_OFFER = 40;

const TRUSTED = {
  registry: 'did:web:registry.trust.example',
  auditor: 'did:web:auditor.trust.example',
  owners: 'did:web:ownership-auditor.trust.example',
  hds: 'did:web:hds-certifier.trust.example',
  snc: 'did:web:snc-authority.trust.example',
  purchasing: 'did:web:purchasing.trust.example',
  register: 'did:web:transfer-register.trust.example',
} as const satisfies Record<string, Did>;

const COUNTRIES = [
  'FR',
  'FR',
  'FR',
  'DE',
  'DE',
  'NL',
  'IT',
  'ES',
  'IE',
  'LU',
  'BE',
  'PL',
  'SE',
  'US',
  'US',
  'GB',
  'CH',
];
const OUTSIDE = ['US', 'US', 'US', 'GB', 'JP', 'CH', 'IN', 'CN'];

/** Offers share groups of owners and suppliers, about one for as many offers. */
const OFFERS_A_GROUP = 30;
const OFFERS_A_SUPPLIER = 100;
/** Offers of one provider: a few have many. */
const MOST_OFFERS = 60;

/** The credentials of a market with that many offers: those about companies first, then provider by provider. */
export function* marketOf(offers: number, seed: number): Generator<Claims> {
  const market = new Market(offers, seed);
  yield* market.suppliers();
  yield* market.groups();
  for (let made = 0, provider = 0; made < offers; provider++) {
    const count = Math.min(offers - made, 1 + Math.floor(market.random() ** 3 * MOST_OFFERS));
    yield* market.provider(provider, made, count);
    made += count;
  }
}

class Market {
  readonly random: () => number;
  readonly #made: Iri[] = [];
  readonly #groups: number;
  readonly #suppliers: number;

  constructor(offers: number, seed: number) {
    this.random = mulberry32(seed);
    this.#groups = Math.max(8, Math.ceil(offers / OFFERS_A_GROUP));
    this.#suppliers = Math.max(8, Math.ceil(offers / OFFERS_A_SUPPLIER));
  }

  /** Where the American ones are listed on a register, from when to when. */
  *suppliers(): Generator<Claims> {
    for (let number = 0; number < this.#suppliers; number++) {
      const { id, country } = this.#supplier(number);
      if (country !== 'US' || this.#chance(0.3)) continue;
      const { saying, claims } = this.#credential(TRUSTED.register, `suppliers/${number}`);
      saying('registerListing', id, { register: 'US-PS' }, instant('2017-01-01'), instant('2020-07-16'));
      saying('registerListing', id, { register: 'US-DPF' }, instant('2023-09-01'));
      yield claims;
    }
  }

  /** Each group is a chain with co-holders; one in twenty ends in a circle, one in ten does not say who is on top. */
  *groups(): Generator<Claims> {
    for (let group = 0; group < this.#groups; group++) {
      const { saying, claims } = this.#credential(TRUSTED.owners, `groups/${group}`);
      const levels = 1 + this.#below(5);
      for (let level = 0; level < levels; level++) {
        const above = level + 1 < levels ? this.#company(group, level + 1) : undefined;
        const circle = above === undefined && this.#chance(0.05) ? this.#company(group, 0) : undefined;
        const top = above ?? circle;
        const rest = this.#coHolders(group, level, this.#chance(0.1) ? 40 : 100);
        const main: readonly Holding[] = top === undefined ? [] : [{ holder: top, capital: String(100 - rest.used) }];
        saying('holdings', this.#company(group, level).id, { holding: [...main, ...rest.holding] }, this.#day());
      }
      yield claims;
    }
  }

  *provider(number: number, firstOffer: number, offers: number): Generator<Claims> {
    const did: Did = `did:web:provider-${number}.example`;
    const country = this.#pick(COUNTRIES);
    const audited = this.#credential(TRUSTED.auditor, `audits/${number}`);
    const certified = this.#credential(TRUSTED.hds, `hds/${number}`);
    const bought = this.#credential(TRUSTED.purchasing, `listings/${number}`);
    yield this.#owned(number, did, country);
    const registered = this.#credential(TRUSTED.registry, `seats/${number}`);
    const seats = { seat: country, centralAdministration: country, mainEstablishment: country };
    registered.saying('seats', did, seats, this.#day());
    yield registered.claims;
    for (let offer = firstOffer; offer < firstOffer + offers; offer++) {
      const own = this.#credential(did, `offers/${offer}`);
      const iri = `https://provider-${number}.example/offers/${offer}`;
      this.#made.push(iri);
      this.#describe(own.claims, iri, did, offer);
      this.#offer(offer, iri, country, own.saying, audited.saying, certified.saying, bought.saying);
      yield own.claims;
      if (this.#chance(0.05)) yield this.#qualified(offer, iri);
    }
    yield audited.claims;
    yield certified.claims;
    yield bought.claims;
  }

  /** Who owns the company. */
  #owned(number: number, did: Did, country: string): Claims {
    const { saying, claims } = this.#credential(TRUSTED.owners, `companies/${number}`);
    const group = this.#below(this.#groups);
    const share = 51 + this.#below(49);
    const others = this.#coHolders(number, 9, 100 - share);
    const holding = [{ holder: this.#company(group, 0), capital: String(share) }, ...others.holding];
    saying('holdings', did, { holding }, this.#day());
    saying('specialRights', did, { right: [], complete: this.#chance(0.9) }, this.#day());
    saying('control', did, { outside: country === 'US' }, this.#day());
    claims.participants.push({
      id: did,
      name: { value: `Provider ${number}` },
      legalCountry: country,
      registrationNumbers: [],
      pointer: '/credentialSubject',
    });
    return claims;
  }

  #describe(claims: MutableClaims, iri: Iri, did: Did, offer: number): void {
    claims.offers.push({
      id: iri,
      provider: did,
      types: [
        this.#pick(['ObjectStorageServiceOffering', 'ContainerServiceOffering', 'VirtualMachineServiceOffering']),
      ],
      names: [{ value: `${this.#pick(['Object', 'Block', 'Health', 'Managed', 'GPU'])} cloud ${offer}` }],
      descriptions: [{ value: `Hosting of health data in ${this.#pick(COUNTRIES)}, offer ${offer}`, lang: 'en' }],
      keywords: [this.#pick(['health', 'storage', 'gpu', 'backup'])],
      locations: [],
      pointer: '/credentialSubject',
    });
  }

  #offer(
    number: number,
    offer: Iri,
    country: string,
    own: Saying,
    audited: Saying,
    certified: Saying,
    bought: Saying,
  ): void {
    const inside = this.#chance(0.85) ? 'FR' : this.#pick(COUNTRIES);
    const supplied = this.#chance(0.4) ? [this.#supplier(this.#below(this.#suppliers))] : [];
    const abroad = supplied.filter((party) => OUTSIDE.includes(party.country ?? ''));
    const gate = this.#chance(0.7) ? ('consent-logged' as const) : ('none' as const);
    own('region', offer, { code: [`${inside.toLowerCase()}-1`] }, this.#day());
    own('staff', offer, { employer: 'eu', place: this.#chance(0.9) ? 'eu' : 'outside' }, this.#day());
    own('autonomy', offer, { substitutable: this.#chance(0.7), continuityPlan: this.#chance(0.7) }, this.#day());
    own('renewalCommitted', offer, { committed: this.#chance(0.6) }, this.#day());
    own('timetable', offer, { met: this.#chance(0.9) }, this.#day());
    audited('keyCustody', offer, { holder: this.#pick(['customer', 'provider', 'eu-third-party']) }, this.#day());
    audited('accessLogs', offer, { provided: this.#chance(0.9) }, this.#day());
    audited(
      'thirdParties',
      offer,
      {
        thirdParty: supplied.map((party) => ({
          party,
          role: 'support',
          reach: this.#chance(0.3) ? 'reaches' : 'cannot-reach',
        })),
        complete: true,
      },
      this.#day(),
    );
    if (this.#chance(0.2)) audited('hostedOn', offer, { offer: [this.#pick(this.#made)] }, this.#day());
    if (this.#chance(0.1)) own('textClaim', offer, { scheme: 'SNC', text: 'SecNumCloud compliant' }, this.#day());
    if (this.#chance(0.5)) bought('frameworkListing', offer, { framework: 'Public cloud' }, this.#day());
    const stated = 10 + this.#certificates(number, offer, certified);
    // What is stated again and again: some of it otherwise than before.
    const again: (() => void)[] = [
      () => own('storage', offer, storage(inside, this.#chance(0.9) ? inside : this.#pick(COUNTRIES)), this.#day()),
      () =>
        own(
          'flows',
          offer,
          {
            flow: abroad.map((recipient) => ({
              recipient,
              country: recipient.country ?? 'US',
              basis: [{ instrument: this.#pick(['US-PS', 'US-DPF', 'SCC-2021', 'SCC-2010']) }],
            })),
            complete: this.#chance(0.95),
          },
          this.#day(),
        ),
      () =>
        audited(
          'accessPoints',
          offer,
          { accessPoint: [{ role: 'support', country: abroad[0]?.country ?? inside, gate }] },
          this.#day(),
        ),
      () => own('governingLaw', offer, { country, scope: 'all-services' }, this.#day()),
      () =>
        own('foreignRequests', offer, { stance: this.#chance(0.9) ? 'refuses-and-reports' : 'complies' }, this.#day()),
      () => audited('transferMap', offer, { equalsFlows: this.#chance(0.9) }, this.#day()),
      () => audited('exit', offer, { formats: true, plan: this.#chance(0.9), charge: 'none' }, this.#day()),
      () => own('changeNotice', offer, { owner: true, subprocessor: true, location: this.#chance(0.9) }, this.#day()),
      () => own('secureEnvironments', offer, { provided: this.#chance(0.8) }, this.#day()),
      () => own('gpu', offer, { provided: this.#chance(0.5) }, this.#day()),
      () => own('encryptionAtRest', offer, { provided: this.#chance(0.95) }, this.#day()),
      () => own('pseudonymisation', offer, { provided: this.#chance(0.8) }, this.#day()),
    ];
    for (let count = stated; count < FACTS_AN_OFFER - 1; count++) again[count % again.length]?.();
  }

  /** Health data hosting, one certificate after the other; some end early. @returns how many. */
  #certificates(number: number, offer: Iri, certified: Saying): number {
    if (this.#chance(0.3)) return 0;
    const start = 200 + this.#below(600);
    const activity = this.#chance(0.8) ? ACTIVITIES : ACTIVITIES.slice(0, 4);
    for (const [i, schemeVersion] of ['2018', '2018', '2024'].entries()) {
      const from = onDay(start + i * 3 * 365);
      const value = {
        id: `https://certificates.example/hds/${number}-${i}`,
        scheme: 'HDS',
        schemeVersion,
        region: [],
        activity,
        option: { name: 'hds', selected: this.#chance(0.9) },
      };
      certified('certificate', offer, value, from, (from + 3 * 365 * DAY_MS) as Instant);
    }
    return 3;
  }

  #qualified(number: number, offer: Iri): Claims {
    const { saying, claims } = this.#credential(TRUSTED.snc, `snc/${number}`);
    const value = {
      id: `https://certificates.example/snc/${number}`,
      scheme: 'SNC',
      schemeVersion: '3.2',
      region: [],
      activity: [],
    };
    const from = onDay(2_000 + this.#below(900));
    saying('certificate', offer, value, from, (from + 3 * 365 * DAY_MS) as Instant);
    return claims;
  }

  #company(group: number, level: number): Party {
    return { id: `https://groups.example/${group}/${level}`, name: `Group ${group}.${level}`, country: 'NL' };
  }

  #supplier(number: number): Party {
    const country = OUTSIDE[number % OUTSIDE.length] as string;
    const home = number % 3 === 0 ? country : 'FR';
    return { id: `https://suppliers.example/${number}`, name: `Supplier ${number}`, country: home };
  }

  /** One or two who hold up to `percent` together; a few of them from outside the Union. */
  #coHolders(group: number, level: number, percent: number): { holding: Holding[]; used: number } {
    const used = Math.min(percent, this.#below(45));
    const country = this.#chance(0.25) ? this.#pick(OUTSIDE) : this.#pick(['FR', 'DE', 'NL']);
    const holder = { id: `https://funds.example/${group % 97}/${level}`, name: `Fund ${group % 97}.${level}`, country };
    return { holding: used === 0 ? [] : [{ holder, capital: String(used) }], used };
  }

  #credential(issuer: Did, path: string): { readonly saying: Saying; readonly claims: MutableClaims } {
    const statements: Statement[] = [];
    const claims: MutableClaims = {
      extractor: EXTRACTOR_VERSION,
      credential: sha256(`${issuer} ${path}`),
      credentialId: `https://credentials.example/${path}`,
      issuer,
      validFrom: OPENED,
      validUntil: FOREVER,
      illustrative: true,
      types: ['https://www.w3.org/2018/credentials#VerifiableCredential'],
      participants: [],
      offers: [],
      labels: [],
      statements,
    };
    const saying: Saying = (kind, subject, value, from, until = FOREVER) => {
      const statement = { kind, subject, value, from, until, pointer: `/credentialSubject/${kind}` };
      // The kind and its value belong together, which the compiler cannot see of a type parameter.
      statements.push(statement as unknown as Statement);
    };
    return { saying, claims };
  }

  #below(n: number): number {
    return Math.floor(this.random() * n);
  }

  #chance(p: number): boolean {
    return this.random() < p;
  }

  #pick<T>(values: readonly T[]): T {
    return values[this.#below(values.length)] as T;
  }

  #day(): Instant {
    return onDay(this.#below(DAYS_STATED));
  }
}

type Saying = <K extends FactKind>(kind: K, subject: Iri, value: FactValues[K], from: Instant, until?: Instant) => void;

type MutableClaims = Claims & {
  readonly participants: Claims['participants'][number][];
  readonly offers: Claims['offers'][number][];
};

function onDay(day: number): Instant {
  return (OPENED + day * DAY_MS) as Instant;
}

function storage(primary: string, backup: string): FactValues['storage'] {
  return { primary: [primary], backup: [backup], logs: [primary], metadata: [primary] };
}
