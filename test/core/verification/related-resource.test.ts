import { createHash } from 'node:crypto';
import { expect } from 'chai';
import type { Signed } from '../../../src/adapters/signer.js';
import { canonicalJson } from '../../../src/core/digest.js';
import type { Evidence } from '../../../src/core/verification/check.js';
import { needs } from '../../../src/core/verification/needs.js';
import { W3C_CONTEXTS } from '../../contexts.js';
import { bundle, complaints, credential, judged, NOW, resource, sign } from '../../signers.js';

const OTHER = 'https://boreal.example/credentials/2';
const other = credential({ id: OTHER });
const sri = (content: string | Uint8Array) => `sha384-${createHash('sha384').update(content).digest('base64')}`;
const naming = (relatedResource: unknown) => sign(credential({ relatedResource }));

async function notes(signed: Signed): Promise<readonly unknown[]> {
  const { report } = await judged(signed);
  return report.documents.flatMap(({ checks }) =>
    checks
      .filter(({ check }) => check === 'references')
      .flatMap(({ outcome, findings }) => findings.map(({ code, pointer }) => [outcome, code, pointer])),
  );
}

describe('related resources', () => {
  it('pass when the credential of the same presentation has the digest, as JSON or as JWT', async () => {
    const jwt = await sign(other, 'vc+jwt');
    for (const [content, member] of [
      [canonicalJson(other), await sign(other)],
      [jwt.bytes, jwt],
    ] as const) {
      const signed = await bundle([await naming({ id: OTHER, digestSRI: sri(content) }), member]);
      expect(complaints(await judged(signed))).to.deep.equal([]);
      expect(await notes(signed)).to.deep.equal([]);
    }
  });

  it('fail when it has another', async () => {
    const multihash = createHash('sha256').update('another').digest();
    const digestMultibase = `u${Buffer.concat([Buffer.from([0x12, 0x20]), multihash]).toString('base64url')}`;
    for (const digest of [{ digestSRI: sri('another') }, { digestSRI: sri(canonicalJson(other)), digestMultibase }]) {
      const signed = await bundle([await naming({ id: OTHER, ...digest }), await sign(other)]);
      expect(complaints(await judged(signed))).to.deep.equal([
        'references: resource-digest-differs /verifiableCredential/0/relatedResource',
      ]);
    }
  });

  const LOGO = 'https://boreal.example/logo.png';
  const logo = { id: LOGO, digestSRI: sri('a picture') };
  const there = (content: string) => resource(LOGO, content);

  it('are asked for, unless they were sent along', async () => {
    const wanted = ({ bytes, mediaType }: Signed) =>
      needs(bytes, mediaType).flatMap(({ kind, url }) => (kind === 'resource' ? [url] : []));
    expect(wanted(await naming([logo, { ...logo, id: 'urn:uuid:1' }]))).to.deep.equal([LOGO]);
    const digestSRI = sri(canonicalJson(other));
    expect(wanted(await bundle([await naming({ id: OTHER, digestSRI }), await sign(other)]))).to.deep.equal([]);
  });

  it('pass when what was fetched has the digest, which the report then cites', async () => {
    const { report } = await judged(await naming(logo), NOW, [there('a picture')]);
    expect(report.standing).to.equal('verified');
    expect(report.evidence.map(({ url }) => url)).to.include(LOGO);
  });

  it('fail when it has another', async () => {
    const found = await judged(await naming(logo), NOW, [there('another picture')]);
    expect(complaints(found)).to.deep.equal(['references: resource-digest-differs /relatedResource']);
    expect(found.report.evidence.map(({ url }) => url)).to.include(LOGO);
  });

  it('are unknown, and never pass, when they are out of reach, are no addresses, or are too many', async () => {
    const finding = { code: 'fetch-too-large', pointer: '', params: { url: LOGO, bytes: 1 } } as const;
    const absent: Evidence = { kind: 'resource', url: LOGO, fetchedAt: NOW, content: { ok: false, finding } };
    for (const [resource, code] of [
      [logo, 'fetch-too-large'],
      [{ ...logo, id: 'urn:uuid:1' }, 'resource-not-compared'],
      [{ ...logo, id: 'https://boreal.example/never-gathered' }, 'resources-too-many'],
    ] as const) {
      const signed = await naming(resource);
      const { report } = await judged(signed, NOW, [absent]);
      expect(report.standing, code).to.equal('undetermined');
      expect(complaints(await judged(signed, NOW, [absent]))).to.deep.equal([`references: ${code} /relatedResource`]);
    }
  });

  it('are compared with a pinned context by its canonical JSON; for any other digest its file is fetched', async () => {
    const id = 'https://www.w3.org/ns/credentials/v2';
    expect(await notes(await naming({ id, digestSRI: sri(canonicalJson(W3C_CONTEXTS[id])) }))).to.deep.equal([]);
    const signed = await naming({ id, digestSRI: sri('its file') });
    const { report } = await judged(signed, NOW, [resource(id, 'its file')]);
    expect(report.standing).to.equal('verified');
  });

  it('are named once, by an IRI, with a digest that can be read', async () => {
    const digestSRI = sri('x');
    const faults: readonly (readonly [unknown, string])[] = [
      [{ digestSRI }, 'member-missing /relatedResource/id'],
      [{ id: OTHER }, 'member-missing /relatedResource/digestSRI'],
      [{ id: OTHER, digestSRI: 'sha256-abc' }, 'resource-digest-malformed /relatedResource/digestSRI'],
      [{ id: OTHER, digestMultibase: 'uEiAA' }, 'resource-digest-malformed /relatedResource/digestMultibase'],
      [
        [
          { id: OTHER, digestSRI },
          { id: OTHER, digestSRI },
        ],
        'resource-repeated /relatedResource/1/id',
      ],
    ];
    for (const [relatedResource, complaint] of faults) {
      const bytes = Buffer.from(JSON.stringify(credential({ relatedResource })));
      const found = complaints(await judged({ bytes, mediaType: 'application/vc' }));
      expect(found.filter((text) => text.startsWith('data-model'))).to.deep.equal([`data-model: ${complaint}`]);
    }
  });
});
