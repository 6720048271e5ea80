/**
 * subprocessors known to the leaves, and none that itself fails on storage, transfers, access or immunity.
 * To the leaves: those of the layers that the offer runs on are its own. It repeats those failures with their own inputs, so that explanations group by root cause (policies/README.md D14).
 */
import type { Iri } from '../../did.js';
import { raisedBy } from '../certificates.js';
import type { ThirdParty } from '../facts.js';
import { allFindings, bare, finding, reason } from '../finding.js';
import { throughLayers } from '../hosting.js';
import { inputOf, type Reading, type Stated } from '../reading.js';
import type { Assurance, Finding, Reason, Remedy } from '../verdict.js';
import { weighed } from '../weigh.js';
import { gatedAccess } from './access.js';
import { storageInEea } from './storage.js';
import { thirdParties } from './third-parties.js';
import { transfers } from './transfers.js';

/** Roles that keep customer data where they are. */
const STORING: readonly ThirdParty['role'][] = ['hosting', 'backup', 'subprocessor'];

const noReach = thirdParties('R-06');

export function subprocessors(reading: Reading, offer: Iri, floor: Assurance): Finding {
  const raise = raisedBy(reading, 'R-07', offer);
  return throughLayers(reading, offer, (layer) =>
    weighed(reading, 'thirdParties', layer, floor, (stated) => judge(reading, stated, layer), raise),
  );
}

/** What other rules say against the offer, whoever it is about: asked only where a party could be meant, and then once for all. */
class Failures {
  #byParty: readonly Reason[] | undefined;
  #access: readonly Reason[] | undefined;
  #storage: readonly Reason[] | undefined;

  constructor(
    readonly reading: Reading,
    readonly offer: Iri,
  ) {}

  get byParty(): readonly Reason[] {
    this.#byParty ??= [...this.#of(transfers), ...this.#of(noReach)];
    return this.#byParty;
  }

  get access(): readonly Reason[] {
    this.#access ??= this.#of(gatedAccess);
    return this.#access;
  }

  get storage(): readonly Reason[] {
    this.#storage ??= this.#of(storageInEea);
    return this.#storage;
  }

  #of(rule: (reading: Reading, offer: Iri, floor: Assurance) => Finding): readonly Reason[] {
    const { verdict } = this.reading.ask(rule, this.offer, 'declared');
    return verdict === 'FAIL' ? this.reading.askWhy(rule, this.offer, 'declared').reasons : [];
  }
}

function judge(reading: Reading, stated: Stated<'thirdParties'>, offer: Iri): Finding {
  const { thirdParty, complete } = stated.fact.value;
  const processors = thirdParty.filter(({ role }) => role !== 'technology');
  const whole = reading.finding(complete === true ? 'PASS' : 'UNKNOWN', () => {
    const parts = { inputs: [inputOf(stated, String(processors.length))], law: lawOf(reading) };
    const remedy: Remedy = { code: 'complete-third-parties', params: {} };
    return [
      complete === true
        ? reason('subprocessors-known', parts)
        : reason('third-parties-incomplete', { ...parts, remedy }),
    ];
  });
  if (processors.length === 0) return whole;
  const failures = new Failures(reading, offer);
  return allFindings([...processors.map((one) => judgeOne(reading, stated, one, failures)), whole]);
}

function judgeOne(reading: Reading, stated: Stated<'thirdParties'>, one: ThirdParty, failures: Failures): Finding {
  const { party, parentCountry, role } = one;
  const causes = causesOf(one, failures);
  const isKnown = party.country !== undefined && parentCountry !== undefined;
  if (!reading.explains) return bare(causes.length > 0 ? 'FAIL' : isKnown ? 'N/A' : 'UNKNOWN');
  const name = party.name ?? party.id;
  const params = { party: name, country: party.country ?? '?', parent: parentCountry ?? '?', role };
  const inputs = [inputOf(stated, `${name} (${params.country}, parent ${params.parent}): ${role}`)];
  const parts = { params, inputs, law: lawOf(reading), path: [stated.fact.subject, party.id] };
  if (causes.length > 0) {
    const remedy: Remedy = { code: 'replace-subprocessor', params: { party: name } };
    return finding('FAIL', [reason('subprocessor-fails', { ...parts, remedy }), ...causes]);
  }
  if (isKnown) return finding('N/A', []);
  const remedy: Remedy = { code: 'name-subprocessor', params: { party: name } };
  return finding('UNKNOWN', [reason('subprocessor-not-known', { ...parts, remedy })]);
}

/** The failures of other rules that are this party's: named in their path, or in its country and of its kind. */
function causesOf({ party, role }: ThirdParty, failures: Failures): readonly Reason[] {
  const named = failures.byParty.filter((one) => one.path.includes(party.id));
  const { country } = party;
  // Nowhere is no country: a reason that names none, such as a contradiction, is about nobody in particular.
  if (country === undefined) return named;
  return [
    ...named,
    ...failures.access.filter((one) => one.params.country === country),
    ...(STORING.includes(role)
      ? failures.storage.filter((one) => String(one.params.places).includes(`=${country}`))
      : []),
  ];
}

function lawOf(reading: Reading): readonly string[] {
  return reading.citable('GDPR-28', 'GX-P2.2.5');
}
