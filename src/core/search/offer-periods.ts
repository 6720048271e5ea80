/**
 * What of an offer is dated, as periods: the certificates it holds and where its data rest. Read through the same
 * windows as the rules read, so that a facet and a verdict never disagree about a revoked certificate.
 */
import type { Iri } from '../did.js';
import { earlier, FOREVER, type Instant, later } from '../instant.js';
import { certificatesOf } from '../policy/certificates.js';
import type { Country, Fact, Lapse } from '../policy/facts.js';
import type { Heard } from '../policy/hearing.js';
import type { Inquiry } from '../policy/inquiry.js';
import { Looked } from '../policy/looked.js';
import { type Reading, VerdictReading } from '../policy/reading.js';
import type { DependencyKey } from '../policy/world.js';
import { sweep } from '../time/sweep.js';
import { map, type Timeline } from '../time/timeline.js';
import type { CertificateView, LocationPeriod } from './offer.js';

export interface Known {
  readonly inquiry: Inquiry;
  /** Receives everything that was looked at: a new fact with one of these keys means looking again. */
  readonly dependencies: Set<DependencyKey>;
}

/**
 * An offer's own certificates. From an entitled issuer: each period in which it counts (begun, not ended, revoked or
 * suspended, its scheme in force, its scope covering the offer). From anybody else: the period it claims.
 */
export function certificatePeriods(known: Known, offer: Iri): readonly CertificateView[] {
  const stated = known.inquiry.heard('certificate', offer);
  const schemes = new Set(stated.filter(isEntitled).map(({ fact }) => fact.value.scheme));
  const counted = [...schemes].flatMap((scheme) =>
    periodsOf(
      sweepOf(known, (reading) =>
        certificatesOf(reading, offer, scheme)
          .filter((certificate) => certificate.standing === 'active')
          .map((certificate) => certificate.stated.fact),
      ),
    ).map(({ value, from, until }) => view(value, true, from, until)),
  );
  const claimed = stated
    .filter((one) => !isEntitled(one))
    .flatMap(({ fact }) => heldPeriods(fact).map(({ from, until }) => view(fact, false, from, until)));
  return [...counted, ...claimed];
}

function isEntitled({ level }: Heard<'certificate'>): boolean {
  return level === 'certified';
}

/** The period of a statement without those in which its credential did not count. */
function heldPeriods({ from, until, lapses = [] }: Fact<'certificate'>): readonly Lapse[] {
  const held: Lapse[] = [];
  let since = from;
  for (const lapse of lapses) {
    held.push({ from: since, until: earlier(lapse.from, until) });
    since = later(lapse.until, from);
  }
  return [...held, { from: since, until }].filter((period) => period.from < period.until);
}

/**
 * Countries in which an offer keeps data, as stated by the provider, by whoever describes the offer, or by somebody
 * entitled; others' words are challenges and no location.
 */
export function locationPeriods(known: Known, offer: Iri, describedBy: string): readonly LocationPeriod[] {
  const { holding, looks } = known.inquiry.hear('storage', offer);
  for (const key of looks.keys) known.dependencies.add(key);
  const countries = map(holding, (stated) =>
    stated
      .filter(({ fact, level }) => fact.issuer === describedBy || level !== 'none')
      .flatMap(({ fact }) => countriesOf(fact)),
  );
  return periodsOf(countries).map(({ value, from, until }) => ({ country: value, from, until }));
}

function countriesOf({ value }: Fact<'storage'>): readonly Country[] {
  return [value.primary, value.backup, value.logs, value.metadata].flatMap((part) => part ?? []);
}

function view(fact: Fact<'certificate'>, entitled: boolean, from: Instant, until: Instant): CertificateView {
  const { scheme, schemeVersion } = fact.value;
  return { scheme, schemeVersion, from, until, credential: fact.credential, entitled };
}

function sweepOf<T>(known: Known, read: (reading: Reading) => readonly T[]): Timeline<readonly T[]> {
  const looked = new Looked();
  const timeline = sweep((at) => {
    const reading = new VerdictReading(known.inquiry, at, looked);
    return { value: read(reading), window: reading.window };
  });
  for (const key of looked.keys()) known.dependencies.add(key);
  return timeline;
}

interface Period<T> {
  readonly value: T;
  readonly from: Instant;
  readonly until: Instant;
}

/** Each value with every longest stretch on which the timeline has it; in order of beginning. */
function periodsOf<T>(timeline: Timeline<readonly T[]>): readonly Period<T>[] {
  const ended: Period<T>[] = [];
  let open = new Map<T, Instant>();
  for (const step of [...timeline, { from: FOREVER, value: [] }]) {
    const still = new Map<T, Instant>();
    for (const value of step.value) still.set(value, open.get(value) ?? step.from);
    for (const [value, from] of open) if (!still.has(value)) ended.push({ value, from, until: step.from });
    open = still;
  }
  return ended.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}
