import { expect } from 'chai';
import { dataModel } from '../../../../src/core/verification/checks/data-model.js';
import { shapes } from '../../../../src/core/verification/checks/shapes.js';
import { complaints, credential, judged } from '../../../signers.js';
import { answer, credential as gaiaX } from './examined.js';

async function faults(members: Readonly<Record<string, unknown>>): Promise<readonly string[]> {
  const bytes = Buffer.from(JSON.stringify(credential(members)));
  const found = complaints(await judged({ bytes, mediaType: 'application/vc' }));
  return found.filter((text) => text.startsWith('data-model: ')).map((text) => text.slice('data-model: '.length));
}

const EXTENSIONS = [
  'credentialSchema',
  'refreshService',
  'termsOfUse',
  'evidence',
  'renderMethod',
  'confidenceMethod',
] as const;
/** Of nothing. */
const SRI = 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';

describe('check: data-model', () => {
  it('asks a name and a description for texts, with a language and a direction or without', async () => {
    const texts = [
      'Nuage',
      { '@value': 'سحابة', '@language': 'ar', '@direction': 'rtl' },
      { '@value': 'Cloud', '@language': 'en-GB' },
    ];
    expect(await faults({ name: texts[0], description: texts })).to.deep.equal([]);
    const issuer = { id: 'did:web:boreal.example', name: texts };
    expect(await faults({ issuer })).to.deep.equal([]);
  });

  it('refuses other members, directions, languages and values, and says where', async () => {
    const bad = [
      7,
      { '@value': 'x', '@direction': 'up' },
      { '@value': 'x', '@language': 'l’anglais' },
      { '@value': 'x', url: 'did:a:b' },
    ];
    for (const name of bad) {
      expect(await faults({ name }), JSON.stringify(name)).to.include('text-invalid /name');
      const issuer = { id: 'did:web:boreal.example', description: ['x', name] };
      expect(await faults({ issuer })).to.include('text-invalid /issuer/description/1');
    }
  });

  it('asks every extension for a type, and a schema for an id', async () => {
    const type = 'JsonSchema';
    expect(await faults({ credentialSchema: { id: 'https://schemas.example/1', type } })).to.deep.equal([]);
    expect(await faults({ credentialSchema: { type } })).to.deep.equal(['member-missing /credentialSchema/id']);
    for (const member of EXTENSIONS) {
      expect(await faults({ [member]: [{ id: 'https://boreal.example/x' }] })).to.include(
        `type-missing /${member}/0/type`,
      );
    }
  });

  it('asks every extension for one IRI as its id, and a subject’s method of confidence for a type too', async () => {
    for (const member of EXTENSIONS) {
      const at = `/${member}/id`;
      expect(await faults({ [member]: { id: 'no iri', type: 'JsonSchema' } })).to.include(`id-not-iri ${at}`);
      expect(await faults({ [member]: 'https://boreal.example/x' })).to.include(`member-invalid /${member}`);
      expect(await faults({ [member]: { id: 'https://boreal.example/x', type: 'JsonSchema' } })).to.deep.equal([]);
    }
    const credentialSubject = [{ id: 'https://boreal.example/a', name: 'A' }, { confidenceMethod: { id: 'urn:x:y' } }];
    expect(await faults({ credentialSubject })).to.include('type-missing /credentialSubject/1/confidenceMethod/type');
  });

  it('asks the names of extensions and resources for texts, and those of other nodes by JSON-LD', async () => {
    const name = { '@value': 'x', '@direction': 'up' };
    for (const member of [...EXTENSIONS, 'relatedResource']) {
      const node = { id: 'https://boreal.example/x', type: 'JsonSchema', digestSRI: SRI, name: ['x', name] };
      expect(await faults({ [member]: node }), member).to.include(`text-invalid /${member}/name/1`);
    }
    const credentialSubject = { id: 'https://boreal.example/a', name };
    expect((await faults({ credentialSubject })).join()).to.match(/^json-ld/);
  });

  it('asks an envelope for a context of its own, alone and in a presentation', async () => {
    const envelope = { type: 'EnvelopedVerifiableCredential', id: 'data:application/vc+jwt,a.b.c' };
    const complaintsOf = async (document: object, mediaType: string) =>
      complaints(await judged({ bytes: Buffer.from(JSON.stringify(document)), mediaType }));
    for (const given of [{}, { '@context': [] }, { '@context': 'https://www.w3.org/2018/credentials/v1' }]) {
      expect(await complaintsOf({ ...given, ...envelope }, 'application/vc')).to.include('syntax: context-missing');
    }
    const context = 'https://www.w3.org/ns/credentials/v2';
    const vp = { '@context': context, type: 'VerifiablePresentation', verifiableCredential: [envelope] };
    expect(await complaintsOf(vp, 'application/vp')).to.include('syntax: context-missing /verifiableCredential/0');
    const own = { ...vp, verifiableCredential: [{ '@context': context, ...envelope }] };
    expect((await complaintsOf(own, 'application/vp')).join()).not.to.include('context-missing');
  });

  it('takes the evidence of a Gaia-X notary, which says what it is of instead of naming a type', async () => {
    const evidence = { 'gx:evidenceOf': 'gx:VatID', 'gx:executionDate': '2026-01-01' };
    const number = gaiaX('gx:VatID', { id: 'https://p.example/#cs', 'gx:vatID': 'ATU75917607' }, { evidence });
    expect(await answer(dataModel, number)).to.deep.equal({ outcome: 'pass', findings: [] });
  });
});

describe('the Gaia-X terms and conditions', () => {
  const accepting = (hash: string) =>
    gaiaX('gx:Issuer', { id: 'https://p.example/#issuer', 'gx:gaiaxTermsAndConditions': hash });

  it('are accepted by one of the two hashes of the Gaia-X shape', async () => {
    for (const hash of [
      '4bd7554097444c960292b4726c2efa1373485e8a5565d94d41195214c5e0ceb3',
      '067dcac5efd18c1927deb1ffed3feab6d0ad044c0a9a263e6d5d8bdc43224515',
    ]) {
      expect((await answer(shapes, accepting(hash))).outcome).to.equal('pass');
    }
  });

  it('are not accepted by another', async () => {
    const { outcome, findings } = await answer(shapes, accepting('0'.repeat(64)));
    expect(outcome).to.equal('fail');
    expect(findings.map(({ code, pointer }) => `${code} ${pointer}`)).to.deep.equal([
      'shape-value /credentialSubject/gx:gaiaxTermsAndConditions',
    ]);
  });
});
