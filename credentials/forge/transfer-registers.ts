/**
 * The transfer registers list a recipient for a year at a time; the Data Privacy Framework's entry is renewed in the
 * register itself and stays open here. Absence counts: the keeper's history is complete, and Nightline never came back.
 */
import type { Party } from '../../src/core/policy/facts.js';
import { HYPER_CORP, NIGHTLINE, TRUSTED } from './actors.js';
import { type Draft, draft } from './draft.js';
import type { Day } from './fact.js';
import { node } from './statement.js';

export function transferRegisters(): readonly Draft[] {
  return [
    ...PS_HYPER_CORP.map(([from, until]) => listing('US-PS', HYPER_CORP, from, until)),
    ...PS_NIGHTLINE.map(([from, until]) => listing('US-PS', NIGHTLINE, from, until)),
    listing('US-DPF', HYPER_CORP, '2023-07-17'),
  ];
}

/** The last year was cut short, as the programme was wound up when its successor began. */
const PS_HYPER_CORP: readonly (readonly [Day, Day])[] = [
  ['2016-09-01', '2017-09-01'],
  ['2017-09-01', '2018-09-01'],
  ['2018-09-01', '2019-09-01'],
  ['2019-09-01', '2020-09-01'],
  ['2020-09-01', '2021-09-01'],
  ['2021-09-01', '2022-09-01'],
  ['2022-09-01', '2023-07-10'],
];

const PS_NIGHTLINE: readonly (readonly [Day, Day])[] = [
  ['2017-03-01', '2018-03-01'],
  ['2018-03-01', '2019-03-01'],
  ['2019-03-01', '2020-03-01'],
  ['2020-03-01', '2021-03-01'],
];

function listing(register: 'US-PS' | 'US-DPF', recipient: Party, from: Day, until?: Day): Draft {
  const name = `${register.toLowerCase()}-${recipient.id.split('/').at(-1)}-${from}`;
  return draft({
    path: `demo/authorities/${from}-${name.slice(0, -from.length - 1)}`,
    signer: TRUSTED.transferRegister,
    published: from,
    name,
    title: `${recipient.name} is listed on ${register}`,
    subject: { id: recipient.id, registerListing: node('registerListing', from, { register }, until) },
  });
}
