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
    for (const member of ['credentialSchema', 'refreshService', 'termsOfUse', 'evidence']) {
      expect(await faults({ [member]: [{ id: 'https://boreal.example/x' }] })).to.include(
        `type-missing /${member}/0/type`,
      );
    }
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
