/** R-02, naively: GDPR chapter V on one day. */
import type { Flow } from '../../src/core/policy/facts.js';
import type { Instrument } from '../../src/core/policy/law.js';
import { holds, inForce, isInside, type Moment, type Said } from './moment.js';
import { all, any, CONDITIONAL, failing, PASS, UNKNOWN, type Worth } from './weighing.js';

export function flowsWorth(moment: Moment, { fact }: Said<'flows'>): Worth {
  const { flow, complete } = fact.value;
  return all(complete === true ? PASS : UNKNOWN, ...flow.map((one) => flowWorth(moment, one, fact.from)));
}

function flowWorth(moment: Moment, flow: Flow, signed: number): Worth {
  if (isInside(moment, 'EEA', flow.country)) return PASS;
  const rows = moment.everything.law.instruments.filter((row) => row.to === undefined || row.to === flow.country);
  // Bridge and adequacy need not be stated; a register that does not list the recipient adds nothing.
  const byLaw = rows.filter((row) => row.kind !== 'safeguard' && inForce(moment, row) !== undefined);
  if (byLaw.some((row) => adequacy(moment, flow, row).verdict === 'PASS')) return PASS;
  if (flow.basis.length === 0) return UNKNOWN;
  return any(
    ...flow.basis.map(({ instrument }) => {
      const named = rows.filter(
        (row) => row.id === instrument || (instrument === 'adequacy' && row.kind !== 'safeguard'),
      );
      if (named.length === 0) return UNKNOWN;
      const valid = named.filter((row) => inForce(moment, row) !== undefined);
      if (valid.length === 0) return failing(flow.recipient?.id ?? '');
      return any(...valid.map((row) => ground(moment, flow, row, signed)));
    }),
  );
}

function ground(moment: Moment, flow: Flow, row: Instrument, signed: number): Worth {
  if (row.kind !== 'safeguard') return adequacy(moment, flow, row);
  const before = inForce(moment, row)?.signedBefore;
  return before !== undefined && signed >= before ? failing(flow.recipient?.id ?? '') : CONDITIONAL;
}

function adequacy(moment: Moment, { recipient }: Flow, row: Instrument): Worth {
  const { register } = row;
  if (register === undefined) return PASS;
  if (recipient === undefined) return UNKNOWN;
  const kept = [...moment.everything.trust.issuers.values()].some(({ entitlements }) =>
    entitlements.some(
      ({ kinds, scheme, recorded }) =>
        kinds.includes('registerListing') && scheme === register && recorded <= moment.knownAt,
    ),
  );
  if (!kept) return UNKNOWN;
  const listed = holds(moment, 'registerListing', recipient.id).some(
    ({ fact, level }) => fact.value.register === register && level === 'certified',
  );
  return listed ? PASS : failing(recipient.id);
}
