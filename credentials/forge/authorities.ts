/** What authorities publish on their own calendar: lists, registers, a framework, decisions on certificates. */
import { type ArchetypeId, nickname, offerIri, PROVIDERS, TANDEM_HOLDING, TRUSTED } from './actors.js';
import { TANDEM_HOLDING_OWNERS } from './archetypes/tandem.js';
import { type Draft, draft } from './draft.js';
import { type Day, OPENING } from './fact.js';
import { sncIri } from './snc.js';
import { node } from './statement.js';
import { transferRegisters } from './transfer-registers.js';

export function authorities(): readonly Draft[] {
  return [
    listSnapshot('2026-03-01', ['A1', 'A2', 'A12']),
    listSnapshot('2026-05-15', ['A1', 'A2']),
    revocation(),
    milestone(),
    framework(),
    holdingOwners(),
    ...transferRegisters(),
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
