/**
 * every flow out of the EEA has a ground of GDPR chapter V that is in force.
 *
 * Any ground is enough for a flow; all flows need one. Bridge and full adequacy hold by law, stated or not; partial
 * adequacy holds for recipients on its register that day; standard clauses and the like hold where stated, and are
 * never more than CONDITIONAL, declared impact assessment or not.
 */
import type { Iri } from '../../did.js';
import type { Flow, TransferBasis } from '../facts.js';
import { allFindings, anyFinding, reason } from '../finding.js';
import type { Instrument, Term } from '../law.js';
import { inputOf, type Reading, type Stated } from '../reading.js';
import type { FlagCode, ReasonCode } from '../reason-codes.js';
import type { Assurance, Finding, Input, Remedy, Verdict } from '../verdict.js';
import { weighed } from '../weigh.js';

export function transfers(reading: Reading, offer: Iri, floor: Assurance): Finding {
  return weighed(reading, 'flows', offer, floor, (stated) => judge(reading, stated));
}

function judge(reading: Reading, stated: Stated<'flows'>): Finding {
  const { flow, complete } = stated.fact.value;
  const flows = flow.map((one) => new FlowInquiry(reading, stated, one).finding());
  const law = () => reading.citable('GDPR-44');
  if (complete !== true) {
    const remedy: Remedy = { code: 'complete-flows', params: {} };
    const because = () => [reason('flows-incomplete', { inputs: [inputOf(stated, 'complete=?')], law: law(), remedy })];
    flows.push(reading.finding('UNKNOWN', because));
  } else if (flow.length === 0) {
    flows.push(reading.finding('PASS', () => [reason('no-flow', { inputs: [inputOf(stated, '0')], law: law() })]));
  }
  return allFindings(flows);
}

/** One flow on one day. */
class FlowInquiry {
  constructor(
    readonly reading: Reading,
    readonly stated: Stated<'flows'>,
    readonly flow: Flow,
  ) {}

  get #recipient(): string {
    const { recipient } = this.flow;
    return recipient?.name ?? recipient?.id ?? '?';
  }

  finding(): Finding {
    const { reading, flow } = this;
    if (reading.isMember('EEA', flow.country)) return this.#say('PASS', 'flow-within-eea', ['GDPR-44']);
    const byLaw = this.#byLaw();
    if (byLaw.length > 0) return anyFinding(byLaw);
    if (flow.basis.length === 0) return this.#say('UNKNOWN', 'flow-basis-not-stated', ['GDPR-44'], this.#remedy);
    return anyFinding(flow.basis.map((basis) => this.#basis(basis)));
  }

  /** What holds whether anybody states it or not. A recipient that no register lists gains nothing here. */
  #byLaw(): Finding[] {
    return this.#rows((row) => row.kind !== 'safeguard').flatMap(({ row, term }) => {
      const one = this.#adequacy(row, term);
      return one.verdict === 'PASS' ? [one] : [];
    });
  }

  #basis({ instrument }: TransferBasis): Finding {
    const known = this.#instruments(instrument);
    if (known.length === 0) {
      return this.#say('UNKNOWN', 'flow-basis-unknown', ['GDPR-44'], this.#remedy, { instrument });
    }
    const inForce = this.#rows((row) => known.includes(row));
    if (inForce.length > 0) return anyFinding(inForce.map(({ row, term }) => this.#ground(row, term)));
    const law = ['GDPR-44', ...known.map((row) => row.reference)];
    const endedBy = known.map((row) => this.#endedBy(row)).find((text) => text !== '') ?? '';
    return this.#say('FAIL', 'flow-basis-not-in-force', law, this.#remedy, { instrument, endedBy });
  }

  #ground(row: Instrument, term: Term): Finding {
    if (row.kind !== 'safeguard') return this.#adequacy(row, term);
    const law = ['GDPR-46', row.reference];
    const { signedBefore } = term;
    if (signedBefore !== undefined && this.stated.fact.from >= signedBefore) {
      return this.#say('FAIL', 'flow-basis-not-in-force', law, this.#remedy, { instrument: row.id, endedBy: '' });
    }
    return this.#say('CONDITIONAL', 'flow-safeguarded', law, this.#remedy, { instrument: row.id });
  }

  #adequacy(row: Instrument, term: Term): Finding {
    const law = ['GDPR-45', row.reference];
    const params = { instrument: row.id, register: row.register ?? '' };
    const flags: readonly FlagCode[] = term.worksBack === true ? ['relied-on-decision-later-invalid'] : [];
    if (row.kind === 'bridge') return this.#say('PASS', 'flow-bridged', law, undefined, params, flags);
    if (row.register === undefined) return this.#say('PASS', 'flow-adequate', law, undefined, params, flags);
    if (this.flow.recipient === undefined) {
      const remedy: Remedy = { code: 'name-flow-recipient', params: { country: this.flow.country } };
      return this.#say('UNKNOWN', 'flow-recipient-not-named', law, remedy, params);
    }
    if (!this.reading.keepsRegister(row.register)) {
      return this.#say('UNKNOWN', 'flow-register-not-held', law, this.#remedy, params);
    }
    const listing = this.reading
      .stated('registerListing', this.flow.recipient.id)
      .find((one) => one.fact.value.register === row.register && one.level === 'certified');
    if (listing === undefined) return this.#say('FAIL', 'flow-recipient-not-listed', law, this.#remedy, params);
    const listed = inputOf(listing, row.register);
    return this.#say('PASS', 'flow-recipient-listed', law, undefined, params, flags, [listed]);
  }

  /** `adequacy` alone names no decision: any decision or bridge for the country. */
  #instruments(id: string): readonly Instrument[] {
    return this.reading.law.instruments.filter(
      (row) =>
        (row.to === undefined || row.to === this.flow.country) &&
        (row.id === id || (id === 'adequacy' && row.kind !== 'safeguard')),
    );
  }

  #rows(wanted: (row: Instrument) => boolean): readonly { readonly row: Instrument; readonly term: Term }[] {
    return this.reading.law.instruments.flatMap((row) => {
      if (!wanted(row) || (row.to !== undefined && row.to !== this.flow.country)) return [];
      const term = this.reading.inForce(row);
      return term === undefined ? [] : [{ row, term }];
    });
  }

  #endedBy(row: Instrument): string {
    return this.reading.endOf(row)?.endedBy ?? '';
  }

  get #remedy(): Remedy {
    return { code: 'give-flow-a-basis', params: { country: this.flow.country, recipient: this.#recipient } };
  }

  #say(
    verdict: Verdict,
    code: ReasonCode,
    law: readonly string[],
    remedy?: Remedy,
    params: Readonly<Record<string, string>> = {},
    flags: readonly FlagCode[] = [],
    more: readonly Input[] = [],
  ): Finding {
    const { flow, stated, reading } = this;
    const because = () => {
      const bases = flow.basis.map((basis) => basis.instrument).join('+') || '?';
      const input = inputOf(stated, `${flow.country}, ${this.#recipient}: ${bases}`);
      const parts = {
        params: { country: flow.country, recipient: this.#recipient, ...params },
        inputs: [input, ...more],
        law: reading.citable(...law),
        path: [stated.fact.subject, ...(flow.recipient === undefined ? [] : [flow.recipient.id])],
      };
      return [reason(code, remedy === undefined ? parts : { ...parts, remedy })];
    };
    return reading.finding(verdict, because, flags);
  }
}
