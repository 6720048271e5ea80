/**
 * Chains and what must be said of each, by RFC 5280 and by hand. The same table is put before OpenSSL, which decides
 * most of the same questions: where it does not, the row says why.
 */
import type { FindingCode } from '../../../src/core/finding-codes.js';
import { curve, ISSUING_NAME, issuing, KEYS, ROOT_NAME, root, rsa, SIGNER_NAME, signer } from '../../certificates.js';

export interface Row {
  readonly name: string;
  /** The signer's first; without the anchor unless it is given too. */
  readonly chain: readonly Uint8Array[];
  readonly anchor: Uint8Array;
  readonly findings: readonly FindingCode[];
  /** Why OpenSSL is not asked, or answers otherwise. */
  readonly ours?: string;
}

const strongRsa = rsa(2048);
const weakRsa = rsa(1024);
const p384 = curve('P-384');
const MIDDLE_NAME = { O: 'Test', CN: 'Middle' };
const middle = issuing({ subject: MIDDLE_NAME, key: KEYS.other, serial: 9, ca: true });
const belowMiddle = { issuer: MIDDLE_NAME, signedBy: KEYS.other };
const ANCHOR = root();
const FAKE = root({ key: KEYS.other, signedBy: KEYS.other });

const row = (
  name: string,
  chain: readonly Uint8Array[],
  findings: readonly FindingCode[] = [],
  more: Partial<Row> = {},
): Row => ({ name, chain, findings, anchor: ANCHOR, ...more });

export const ROWS: readonly Row[] = [
  row('as it should be', [signer(), issuing()]),
  row('with its anchor in it', [signer(), issuing(), ANCHOR]),
  row('of RSA and P-384', [signer({ key: strongRsa, signedBy: p384, hash: 'sha384' }), issuing({ key: p384 })]),
  row('signed by RSA', [signer({ signedBy: strongRsa }), issuing({ key: strongRsa })]),
  row(
    'with an authority that certifies itself anew',
    [
      signer({ signedBy: KEYS.other }),
      issuing({ subject: ISSUING_NAME, issuer: ISSUING_NAME, key: KEYS.other, signedBy: KEYS.issuing, serial: 8 }),
      issuing(),
    ],
    [],
    { ours: 'without key identifiers it takes what names itself for a root' },
  ),
  row('without a certificate in between', [signer()], ['chain-anchor-unlisted']),
  row('to another root', [signer(), issuing({ signedBy: KEYS.other }), FAKE], ['chain-anchor-unlisted']),
  row(
    'signed by itself in the anchor’s name',
    [signer({ subject: ROOT_NAME, issuer: ROOT_NAME, signedBy: KEYS.signer })],
    ['chain-anchor-unlisted'],
  ),
  row(
    'whose signer signed itself',
    [signer({ issuer: SIGNER_NAME, signedBy: KEYS.signer })],
    ['chain-anchor-unlisted'],
  ),
  row('signed by another key of the same name', [signer({ signedBy: KEYS.other }), issuing()], ['chain-signature']),
  row(
    'of two certificates with the same names',
    [signer(), issuing({ key: KEYS.other, serial: 7 }), issuing()],
    ['chain-signature', 'chain-order'],
    { ours: 'it looks for a path among what is given' },
  ),
  row('in another order', [issuing(), signer()], ['chain-order', 'chain-usage', 'chain-anchor-unlisted'], {
    ours: 'it looks for a path among what is given',
  }),
  row('with something that does not belong to it', [signer(), issuing(), middle], ['chain-order'], {
    ours: 'it leaves out what it does not need',
  }),
  row(
    'with a certificate twice',
    [signer(), signer(), issuing()],
    ['chain-order', 'chain-duplicate', 'chain-not-ca', 'chain-ca-usage', 'chain-path-length'],
    {
      ours: 'it leaves out what it does not need',
    },
  ),
  row(
    'going round in circles',
    [
      signer(),
      issuing({ issuer: MIDDLE_NAME, signedBy: KEYS.other, ca: true }),
      issuing({
        subject: MIDDLE_NAME,
        issuer: ISSUING_NAME,
        key: KEYS.other,
        signedBy: KEYS.issuing,
        serial: 9,
        ca: true,
      }),
    ],
    ['chain-anchor-unlisted'],
  ),
  row(
    'with a signer as authority',
    [
      signer({ issuer: SIGNER_NAME, subject: ISSUING_NAME, signedBy: KEYS.signer, key: KEYS.other }),
      signer(),
      issuing(),
    ],
    ['chain-not-ca', 'chain-ca-usage', 'chain-path-length'],
  ),
  row('with an authority that does not say it is one', [signer(), issuing({ ca: undefined })], ['chain-not-ca']),
  row('with an authority that says it is none', [signer(), issuing({ ca: false })], ['chain-not-ca']),
  row(
    'with an authority that may not sign certificates',
    [signer(), issuing({ usages: ['digitalSignature'] })],
    ['chain-ca-usage'],
  ),
  row(
    'with an authority too many',
    [
      signer(belowMiddle),
      issuing({ ...belowMiddle, subject: MIDDLE_NAME, issuer: ISSUING_NAME, key: KEYS.other, signedBy: KEYS.issuing }),
      issuing(),
    ],
    ['chain-path-length'],
  ),
  row('with as many authorities as are allowed', [
    signer(belowMiddle),
    issuing({ subject: MIDDLE_NAME, issuer: ISSUING_NAME, key: KEYS.other, signedBy: KEYS.issuing }),
    issuing({ ca: 1 }),
  ]),
  row('whose anchor allows none below it', [signer(), issuing()], ['chain-path-length'], { anchor: root({ ca: 0 }) }),
  row('whose signer has ended', [signer({ until: '2026-05-01' }), issuing()], ['chain-period']),
  row('whose signer has not begun', [signer({ from: '2026-07-01' }), issuing()], ['chain-period']),
  row('whose authority has ended', [signer(), issuing({ until: '2026-05-01' })], ['chain-period']),
  row('with a critical extension that nobody knows', [signer({ critical: '1.2.3.4' }), issuing()], ['chain-extension']),
  row(
    'signed with SHA-1',
    [signer({ signedBy: strongRsa, hash: 'sha1' }), issuing({ key: strongRsa })],
    ['chain-algorithm'],
  ),
  row(
    'signed with MD5',
    [signer({ signedBy: strongRsa, hash: 'md5' }), issuing({ key: strongRsa })],
    ['chain-algorithm'],
  ),
  row('with RSA of 1024 bits', [signer({ key: rsa(1024) }), issuing()], ['chain-key-weak']),
  row(
    'with an authority of RSA with 1024 bits',
    [signer({ signedBy: weakRsa }), issuing({ key: weakRsa })],
    ['chain-key-weak'],
  ),
  row('on a curve that is too small', [signer({ key: curve('secp224r1') }), issuing()], ['chain-key-weak'], {
    ours: 'it takes 112 bits for enough',
  }),
  row('whose signer may not sign', [signer({ usages: ['keyEncipherment'] }), issuing()], ['chain-usage'], {
    ours: 'what the key is used for is not asked of it',
  }),
  row('whose signer signs for good', [signer({ usages: ['contentCommitment'] }), issuing()]),
  row('whose signer is for time stamps', [signer({ purposes: ['1.3.6.1.5.5.7.3.8'] }), issuing()], ['chain-purpose'], {
    ours: 'what the key is used for is not asked of it',
  }),
  row('whose signer is for servers too', [signer({ purposes: ['1.3.6.1.5.5.7.3.8', '1.3.6.1.5.5.7.3.1'] }), issuing()]),
  ...constrained(),
];

function constrained(): readonly Row[] {
  const named = (change: Parameters<typeof issuing>[0], leaf: Parameters<typeof signer>[0]) => [
    signer(leaf),
    issuing(change),
  ];
  const within = { permitted: { dns: ['boreal.example'] } };
  const country = { permitted: { names: [{ C: 'FR' }] } };
  return [
    row('with a name that its authority may give', named(within, { dns: ['www.Boreal.example'] })),
    row('with a name beside those', named(within, { dns: ['xboreal.example'] }), ['chain-names']),
    row('without a name of the constrained form', named(within, {})),
    row('with an excluded name', named({ excluded: { dns: ['boreal.example'] } }, { dns: ['a.boreal.example'] }), [
      'chain-names',
    ]),
    row(
      'with a wildcard over an excluded name',
      named({ excluded: { dns: ['a.boreal.example'] } }, { dns: ['*.boreal.example'] }),
      ['chain-names'],
      { ours: 'it takes a wildcard for a name of its own' },
    ),
    row('in a country of its authority', named(country, {})),
    row('in another country', named({ permitted: { names: [{ C: 'DE' }] } }, {}), ['chain-names']),
    row(
      'with a mail address under constraints that are not compared',
      named({ permitted: { mail: ['boreal.example'] } }, { mail: ['a@boreal.example'] }),
      ['chain-names'],
      { ours: 'it compares mail addresses' },
    ),
    row('under a constraint of the anchor', [signer({ dns: ['evil.example'] }), issuing()], ['chain-names'], {
      anchor: root(within),
    }),
  ];
}
