/** What authorities publish on their own calendar: lists, registers, a framework, decisions on certificates. */
import type { FactKind, FactValues, Party } from '../../src/core/policy/facts.js';
import {
  type ArchetypeId,
  HYPER_CORP,
  NIGHTLINE,
  nickname,
  offerIri,
  PROVIDERS,
  TANDEM_HOLDING,
  TRUSTED,
} from './actors.js';
import { TANDEM_HOLDING_OWNERS } from './archetypes/tandem.js';
import { type Draft, draft } from './draft.js';
import { type Day, OPENING } from './fact.js';
import { sncIri } from './snc.js';
import { statementNode } from './statement.js';

export function authorities(): readonly Draft[] {
  return [
    listSnapshot('2026-03-01', ['A1', 'A2', 'A12']),
    listSnapshot('2026-05-15', ['A1', 'A2']),
    revocation(),
    milestone(),
    framework(),
    holdingOwners(),
    ...registers(),
  ];
}

function listSnapshot(day: Day, listed: readonly ArchetypeId[]): Draft {
  return draft({
    path: `demo/authorities/${day}-secnumcloud-list`,
    signer: TRUSTED.sncAuthority,
    published: day,
    name: `list-${day}`,
    title: `Offers qualified SecNumCloud 3.2 on ${day}`,
    subject: {
      id: TRUSTED.sncAuthority,
      listSnapshot: node('listSnapshot', day, {
        scheme: 'SNC',
        schemeVersion: '3.2',
        listed: listed.map(offerIri),
      }),
    },
  });
}

function revocation(): Draft {
  const day = '2026-03-02';
  return draft({
    path: `demo/lapsed/${day}-revocation`,
    signer: TRUSTED.sncAuthority,
    published: day,
    name: `revocation-${nickname('A12')}-${day}`,
    title: 'Withdrawal of a SecNumCloud qualification',
    subject: { id: sncIri('A12'), certificateStatus: node('certificateStatus', day, { status: 'revoked' }) },
  });
}

function milestone(): Draft {
  const day = '2026-05-20';
  return draft({
    path: `demo/lapsed/${day}-milestone`,
    signer: TRUSTED.sncAuthority,
    published: day,
    name: `milestone-${nickname('A12')}-${day}`,
    title: 'A new application has reached milestone J1',
    subject: {
      id: offerIri('A12'),
      milestone: node('milestone', day, { scheme: 'SNC', schemeVersion: '3.2', reached: 'J1' }),
    },
  });
}

/** One credential for the whole framework: its subjects are the offers that can be booked through it. */
function framework(): Draft {
  const day = '2026-02-09';
  const offers = Object.keys(PROVIDERS) as ArchetypeId[];
  return draft({
    path: `demo/authorities/${day}-purchasing-framework`,
    signer: TRUSTED.purchasing,
    published: day,
    name: `framework-${day}`,
    title: 'Offers of the public cloud framework (illustrative)',
    subject: offers.map((id) => ({
      id: offerIri(id),
      frameworkListing: node('frameworkListing', day, { framework: 'public-cloud-framework' }),
    })),
  });
}

function holdingOwners(): Draft {
  return draft({
    path: `demo/tandem/${OPENING}-ownership-auditor-holding`,
    signer: TRUSTED.ownershipAuditor,
    published: OPENING,
    name: `tandem-holding-${OPENING}`,
    title: `Ownership audit: ${TANDEM_HOLDING.name}`,
    subject: {
      id: TANDEM_HOLDING.id,
      holdings: node('holdings', OPENING, TANDEM_HOLDING_OWNERS),
      specialRights: node('specialRights', OPENING, { right: [], complete: true }),
      control: node('control', OPENING, { outside: false }),
    },
  });
}

/**
 * The transfer registers list a recipient for a year at a time; the Data Privacy Framework's entry is renewed in the
 * register itself and stays open here. Absence counts: the keeper's history is complete, and Nightline never came back.
 */
function registers(): readonly Draft[] {
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

/** Keeps value and kind together for the compiler. */
function node<K extends FactKind>(_kind: K, from: Day, value: FactValues[K], until?: Day): object {
  return statementNode({ value, from, ...(until === undefined ? {} : { until }) });
}
