/** R-05b: no decisive influence from outside the EEA over the provider, as stated by whoever may certify it. */
import type { Iri } from '../../did.js';
import { bare, finding, reason } from '../finding.js';
import { reachingFrom } from '../foreign-law.js';
import { inputOf, type Reading, type Stated } from '../reading.js';
import type { Assurance, Finding } from '../verdict.js';
import { notStated, weighed } from '../weigh.js';

/** @param raise set where a certificate of the offer also vouches for its owner. */
export function control(
  reading: Reading,
  offer: Iri,
  floor: Assurance,
  raise?: (stated: Stated<'control'>) => Assurance,
): Finding {
  const company = reading.providerOf(offer);
  if (company === undefined) return notStated('control', offer);
  return weighed(reading, 'control', company, floor, (one) => judge(reading, one), raise);
}

function judge(reading: Reading, stated: Stated<'control'>): Finding {
  const { outside, controller } = stated.fact.value;
  if (!reading.explains) return bare(outside ? 'FAIL' : 'PASS');
  const law = reading.citable('GX-P5.1.5', 'SNC-19.6.b', ...(outside ? reachingFrom(controller?.country) : []));
  const name = controller?.name ?? controller?.id ?? '?';
  const country = controller?.country ?? '?';
  if (!outside)
    return finding('PASS', [reason('control-none-outside', { inputs: [inputOf(stated, 'outside=no')], law })]);
  return finding('FAIL', [
    reason('control-outside', {
      params: { controller: name, country },
      inputs: [inputOf(stated, `outside=yes, ${name} (${country})`)],
      law,
      path: [stated.fact.subject, ...(controller === undefined ? [] : [controller.id])],
      remedy: { code: 'end-outside-control', params: { controller: name } },
    }),
  ]);
}
