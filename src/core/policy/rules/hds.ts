/**
 * certified hosting of health data (HDS), activities 1 to 6, by the offer's own certificates and those of the
 * layers it runs on, the option selected, in a version in force that day. R-09v2 accepts version 2024 alone.
 */
import type { Iri } from '../../did.js';
import { earlier, FOREVER, formatDay, type Instant } from '../../instant.js';
import {
  absentReason,
  certificateParams,
  claimReasons,
  governingList,
  progressOf,
  standingReason,
} from '../certificate-reasons.js';
import { type Certificate, certificatesOf } from '../certificates.js';
import { reason } from '../finding.js';
import { type Layers, layersOf } from '../hosting.js';
import { schemeOf, versionsOf } from '../law.js';
import { inputOf, type Reading } from '../reading.js';
import type { Assurance, Finding, Input, Reason } from '../verdict.js';

const SCHEME = 'HDS';
const ACTIVITIES = [1, 2, 3, 4, 5, 6] as const;

export function hds(versions: readonly string[]): (reading: Reading, offer: Iri, floor: Assurance) => Finding {
  return (reading, offer) => new HdsInquiry(reading, offer, versions).finding();
}

class HdsInquiry {
  constructor(
    readonly reading: Reading,
    readonly offer: Iri,
    readonly versions: readonly string[],
  ) {}

  get #law(): readonly string[] {
    return this.reading.citable('CSP-L1111-8', ...this.versions.map((version) => `HDS-${version}`));
  }

  /** The versions that are in force, as text. */
  get #wanted(): string {
    const { reading, versions } = this;
    const inForce = versions.filter((version) => {
      const row = schemeOf(reading.law, SCHEME, version);
      return row !== undefined && reading.inForce(row) !== undefined;
    });
    return (inForce.length > 0 ? inForce : versions).join(', ');
  }

  finding(): Finding {
    const { reading, offer } = this;
    const rows = versionsOf(reading.law, SCHEME).filter((row) => this.versions.includes(row.version));
    if (!rows.some((row) => reading.inForce(row) !== undefined)) return this.#notInForce(rows.map((row) => row.from));
    const layers = layersOf(reading, offer);
    const certificates = layers.offers.flatMap((layer) => certificatesOf(reading, layer, SCHEME));
    const good = certificates.filter((one) => this.#isGood(one));
    const missing = notCoveredBy(good);
    if (missing.length === 0) return reading.finding('PASS', () => [this.#covered(good, layers)]);
    if (layers.tooDeep) {
      const { hostingDepth: depth, hostingLayers } = reading.law.limits;
      const params = { depth, layers: hostingLayers };
      const because = () => [reason('hosting-too-deep', { params, law: this.#law, path: layers.offers })];
      return reading.finding('UNKNOWN', because);
    }
    const below = layers.weak
      .flatMap((link) => link.fact.value.offer)
      .flatMap((lower) => certificatesOf(reading, lower, SCHEME));
    const ifAttested = notCoveredBy([...good, ...below.filter((one) => this.#isGood(one))]);
    if (ifAttested.length === 0) return reading.finding('UNKNOWN', () => [this.#notAttested(layers, missing)]);
    const open = certificates.filter((one) => this.#mayBeGood(one));
    if (notCoveredBy([...good, ...open]).length === 0) {
      const reasons = () => open.map((one) => standingReason(one, 'region-not-stated', this.#wanted, this.#law));
      return reading.finding('UNKNOWN', reasons);
    }
    return this.#short(certificates, good, missing);
  }

  #isGood({ standing, stated }: Certificate): boolean {
    return standing === 'active' && this.versions.includes(stated.fact.value.schemeVersion);
  }

  #mayBeGood({ standing, stated }: Certificate): boolean {
    return standing === 'region-not-stated' && this.versions.includes(stated.fact.value.schemeVersion);
  }

  /** Not all covered: FAIL if a certificate of the offer is known or a list without it governs, else UNKNOWN. */
  #short(certificates: readonly Certificate[], good: readonly Certificate[], missing: readonly number[]): Finding {
    const { reading, offer } = this;
    const own = certificates.filter((one) => one.offer === offer);
    const progress = progressOf(reading, offer, SCHEME, this.#law);
    const reasons = () => [
      ...(good.length > 0 ? [this.#notCovered(good, missing)] : []),
      ...this.#bad(own, good.length > 0),
      ...progress.reasons,
    ];
    const flags = progress.evidenced ? (['in-progress'] as const) : [];
    if (own.length > 0 || progress.reasons.length > 0) return reading.finding('FAIL', reasons, flags);
    const list = versionsOf(reading.law, SCHEME)
      .filter((row) => this.versions.includes(row.version))
      .map((row) => governingList(reading, row))
      .find((one) => one !== undefined);
    const claims = () => claimReasons(reading, offer, SCHEME, this.#law);
    if (list !== undefined && !list.fact.value.listed.includes(offer)) {
      return reading.finding('FAIL', () => [absentReason(list, offer, this.#law), ...claims()], flags);
    }
    return reading.finding('UNKNOWN', () => {
      const params = { scheme: SCHEME, wanted: this.#wanted };
      const remedy = { code: 'obtain-certificate' as const, params };
      return [reason('certificate-not-shown', { params, law: this.#law, remedy }), ...reasons(), ...claims()];
    });
  }

  #covered(good: readonly Certificate[], layers: Layers): Reason {
    const params = { scheme: SCHEME, matrix: matrix(good) };
    const inputs = [...good.flatMap((one) => one.inputs), ...inputsOf(layers.links)];
    return reason('activities-covered', { params, inputs, law: this.#law, path: layers.offers });
  }

  #notAttested(layers: Layers, missing: readonly number[]): Reason {
    const params = { activities: missing.join(', ') };
    const remedy = { code: 'attest-hosting-link' as const, params };
    const inputs = inputsOf(layers.weak);
    return reason('hosting-link-not-attested', { params, inputs, law: this.#law, remedy });
  }

  #notCovered(good: readonly Certificate[], missing: readonly number[]): Reason {
    const params = { activities: missing.join(', '), matrix: matrix(good) };
    const inputs = good.flatMap((one) => one.inputs);
    return reason('activities-not-covered', {
      params,
      inputs,
      law: this.#law,
      remedy: { code: 'cover-activities', params },
    });
  }

  /** Certificates that would count but for something to mend; where nothing counts, at least the one that ended last. */
  #bad(own: readonly Certificate[], someGood: boolean): readonly Reason[] {
    const bad = own.filter((one) => !this.#isGood(one));
    const mendable = bad.filter(
      ({ standing }) => standing !== 'expired' && standing !== 'lapsed-by-law' && standing !== 'active',
    );
    const last = bad.reduce<Certificate | undefined>(
      (a, b) => (a === undefined || b.stated.fact.until >= a.stated.fact.until ? b : a),
      undefined,
    );
    const shown = mendable.length > 0 || someGood || last === undefined ? mendable : [last];
    return shown.map((one) => {
      if (one.standing !== 'active') return standingReason(one, one.standing, this.#wanted, this.#law);
      const params = certificateParams(one, this.#wanted);
      const remedy = { code: 'obtain-certificate' as const, params };
      return reason('certificate-version-not-accepted', { params, inputs: one.inputs, law: this.#law, remedy });
    });
  }

  #notInForce(starts: readonly Instant[]): Finding {
    return this.reading.finding('FAIL', () => {
      const from = formatDay(starts.reduce(earlier, FOREVER)) ?? '';
      const params = { scheme: SCHEME, wanted: this.#wanted, from };
      const remedy = { code: 'none-before' as const, params };
      return [reason('scheme-version-not-in-force', { params, law: this.#law, remedy })];
    });
  }
}

function inputsOf(links: Layers['links']): readonly Input[] {
  return links.map((link) => inputOf(link, link.fact.value.offer.join(', ')));
}

function notCoveredBy(certificates: readonly Certificate[]): readonly number[] {
  return ACTIVITIES.filter(
    (activity) => !certificates.some((one) => one.stated.fact.value.activity.includes(activity)),
  );
}

/** Who covers what, as text: "https://stones.example/offers/housing: 1, 2; …". */
function matrix(certificates: readonly Certificate[]): string {
  return certificates
    .map(({ offer, stated }) => `${offer}: ${[...stated.fact.value.activity].sort().join(', ')}`)
    .join('; ');
}
