import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { DIALECT } from '../../../../src/core/json-schema/schema.js';
import type { Evidence } from '../../../../src/core/verification/check.js';
import { MAX_RESOURCES, MAX_SCHEMA_WORK } from '../../../../src/core/verification/limits.js';
import { needs } from '../../../../src/core/verification/needs.js';
import { complaints, credential, judged, NOW, resource, sign } from '../../../signers.js';

const URL = 'https://boreal.example/schemas/offer.json';

/** The schema as it lies at its address. */
const published = (content: object | string, url = URL): Evidence =>
  resource(url, typeof content === 'string' ? content : JSON.stringify(content));

/** Everything that a credential with `credentialSchema` has to complain of. */
async function asked(credentialSchema: unknown, ...evidence: readonly Evidence[]): Promise<readonly string[]> {
  return complaints(await judged(await sign(credential({ credentialSchema })), NOW, evidence));
}
const named = { id: URL, type: 'JsonSchema' };
const needsName = { $schema: DIALECT, properties: { credentialSubject: { required: ['motto'] } } };

describe('check: schema', () => {
  it('passes what holds, and cites the schema', async () => {
    const { report } = await judged(await sign(credential({ credentialSchema: named })), NOW, [
      published({ $schema: DIALECT, required: ['issuer', 'credentialSubject'], not: { required: ['proof'] } }),
    ]);
    expect(report.standing).to.equal('verified');
    expect(report.evidence.map(({ url }) => url)).to.include(URL);
  });

  it('fails what does not, and names the place', async () => {
    const codes = await asked(named, published(needsName));
    expect(codes).to.deep.equal(['schema: schema-not-met /credentialSubject']);
  });

  it('holds the schema itself to its digest', async () => {
    const text = JSON.stringify({ $schema: DIALECT });
    const digestSRI = `sha384-${createHash('sha384').update(text).digest('base64')}`;
    expect(await asked({ ...named, digestSRI }, published(text))).to.deep.equal([]);
    expect(await asked({ ...named, digestSRI }, published(`${text} `))).to.deep.equal([
      'schema: resource-digest-differs /credentialSchema',
    ]);
    const unreadable = credential({ credentialSchema: { ...named, digestSRI: 'sha384-?' } });
    const bytes = Buffer.from(JSON.stringify(unreadable));
    expect(complaints(await judged({ bytes, mediaType: 'application/vc' }))).to.include(
      'data-model: resource-digest-malformed /credentialSchema/digestSRI',
    );
  });

  it('decides nothing by a schema that is not there, not understood, or costs too much', async () => {
    const timeout = { code: 'fetch-timeout', pointer: '', params: { url: URL, ms: 1 } } as const;
    const absent: Evidence = { kind: 'resource', url: URL, fetchedAt: NOW, content: { ok: false, finding: timeout } };
    for (const [code, evidence] of [
      ['fetch-timeout', absent],
      ['schema-unusable', published('<html>')],
      ['schema-unusable', published({ type: 'object' })],
      ['schema-unusable', published({ $schema: DIALECT, $ref: 'https://boreal.example/other.json' })],
      ['schema-too-costly', published({ $schema: DIALECT, $ref: '#' })],
    ] as const) {
      expect(await asked(named, evidence), code).to.deep.equal([`schema: ${code} /credentialSchema`]);
      const { report } = await judged(await sign(credential({ credentialSchema: named })), NOW, [evidence]);
      expect(report.standing).to.equal('undetermined');
    }
  });

  it('says so where it evaluates nothing, and asks for nothing', async () => {
    const signed = await sign(credential({ credentialSchema: { id: URL, type: 'JsonSchemaCredential' } }));
    const { report } = await judged(signed);
    expect(report.standing).to.equal('verified');
    const check = report.documents[0]?.checks.find((one) => one.check === 'schema');
    expect(check).to.deep.include({ outcome: 'not-applicable' });
    expect(check?.findings.map(({ code }) => code)).to.deep.equal(['schema-not-evaluated']);
    expect(needs(signed.bytes, signed.mediaType).map(({ kind }) => kind)).to.deep.equal(['did-document']);
  });

  it('asks for each schema once, and for no more of them than there is a limit', async () => {
    const many = Array.from({ length: MAX_RESOURCES + 1 }, (_, n) => ({ ...named, id: `${URL}?${n}` }));
    const signed = await sign(credential({ credentialSchema: [...many, ...many.slice(0, 1)] }));
    const urls = needs(signed.bytes, signed.mediaType).flatMap(({ kind, url }) => (kind === 'resource' ? [url] : []));
    expect(urls).to.deep.equal(many.slice(0, MAX_RESOURCES).map(({ id }) => id));
    const there = urls.map((url) => published({ $schema: DIALECT }, url));
    expect(await asked(many, ...there)).to.deep.equal([
      `schema: resources-too-many /credentialSchema/${MAX_RESOURCES}`,
    ]);
  });

  it('shares one allowance among all schemas of what is received', async () => {
    const costly = { $schema: DIALECT, properties: { description: { pattern: 'y{0,1000}z' } } };
    const description = 'y'.repeat(MAX_SCHEMA_WORK / 3_500);
    const two = [published(costly, `${URL}?1`), published({ ...costly, title: 'again' }, `${URL}?2`)];
    const schemas = two.map(({ url }) => ({ ...named, id: url }));
    const signed = (credentialSchema: unknown) => sign(credential({ credentialSchema, description }), 'vc+jwt');
    const codes = async (credentialSchema: unknown) => {
      const found = complaints(await judged(await signed(credentialSchema), NOW, two));
      return found.filter((text) => text.startsWith('schema')).map((text) => text.split(' ')[1]);
    };
    expect(await codes(schemas[0]))
      .to.include('schema-not-met')
      .and.not.include('schema-too-costly');
    expect(await codes(schemas)).to.include('schema-too-costly');
  });
});
