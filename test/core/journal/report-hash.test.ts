import { expect } from 'chai';
import { canonicalJson, sha256 } from '../../../src/core/digest.js';
import { instant } from '../../../src/core/instant.js';
import { reportHash } from '../../../src/core/journal/report-hash.js';
import { withoutQuotes } from '../../../src/core/journal.js';
import type { Report } from '../../../src/core/verification/check.js';
import { judge } from '../../../src/core/verification/judge.js';
import { BOREAL, bundle, credential, edited, NOW, sign, TANDEM, VOCABULARY } from '../../signers.js';

const REPORT: Report = {
  v: 1,
  bytesDigest: sha256(''),
  mediaType: 'application/vc',
  at: '2026-06-01T00:00:00.000Z',
  rules: '1',
  standing: 'refused',
  documents: [
    {
      pointer: '',
      form: 'credential',
      standing: 'refused',
      checks: [
        { check: 'syntax', outcome: 'fail', findings: [{ code: 'not-json', pointer: '', found: 'x' }], evidence: [] },
      ],
    },
  ],
  evidence: [],
};

describe('the hash of a report', () => {
  it('is SHA-256 of its canonical JSON, without quotes', () => {
    // Members by hand in the order of RFC 8785 §3.2.3, and no `found`.
    const text =
      '{"at":"2026-06-01T00:00:00.000Z","bytesDigest":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",' +
      '"documents":[{"checks":[{"check":"syntax","evidence":[],"findings":[{"code":"not-json","pointer":""}],' +
      '"outcome":"fail"}],"form":"credential","pointer":"","standing":"refused"}],"evidence":[],' +
      '"mediaType":"application/vc","rules":"1","standing":"refused","v":1}';
    expect(reportHash(REPORT)).to.equal(sha256(text));
  });

  it('stays the same when the report is stored, which keeps no quotes', () => {
    expect(canonicalJson(withoutQuotes(REPORT))).not.to.equal(canonicalJson(REPORT));
    expect(reportHash(withoutQuotes(REPORT))).to.equal(reportHash(REPORT));
  });

  const evidence = [BOREAL.evidence, TANDEM.evidence];
  const hash = async (
    { bytes, mediaType }: { bytes: Uint8Array; mediaType: string },
    given: Partial<{ evidence: typeof evidence; now: typeof NOW }> = {},
  ) => reportHash((await judge({ bytes, mediaType, evidence, now: NOW, ...given }, VOCABULARY)).report);

  it('is equal for the same bytes, evidence and instant, in whatever order the evidence was gathered', async () => {
    const both = await bundle([
      await sign(credential()),
      await sign(credential({ issuer: TANDEM.did }), 'vc+jwt', TANDEM),
    ]);
    expect(await hash(both)).to.equal(await hash(both));
    expect(await hash(both, { evidence: evidence.toReversed() })).to.equal(await hash(both));
  });

  it('differs for another byte, another instant, other evidence, or the same evidence fetched at another time', async () => {
    const signed = await sign(credential());
    const spaced = { ...signed, bytes: Buffer.concat([signed.bytes, Buffer.from(' ')]) };
    const later = { ...BOREAL.evidence, fetchedAt: instant('2026-05-31T00:00:01Z') };
    const hashes = [
      await hash(signed),
      await hash(spaced),
      await hash(edited(signed, (document) => document)),
      await hash(signed, { now: instant('2026-06-01T00:00:00.001Z') }),
      await hash(signed, { evidence: [] }),
      await hash(signed, { evidence: [later] }),
    ];
    expect(new Set(hashes)).to.have.property('size', hashes.length);
  });
});
