import { expect } from 'chai';
import { readVocabulary } from '../../../src/adapters/vocabulary.js';
import { type Field, type Group, wordsKey } from '../../../src/core/authoring/field.js';
import { type Guide, guideOf } from '../../../src/core/authoring/guide.js';
import { shapesOf } from '../../../src/core/shacl.js';
import { LANGUAGES } from '../../../src/messages/sentence.js';
import { voice } from '../../../src/messages/voice.js';

describe('the guide', () => {
  let guide: Guide;
  before(async () => {
    guide = guideOf(shapesOf((await readVocabulary()).shapes), [{ id: 'HDS', version: '2024' }]);
  });

  const groups = () => guide.steps.flatMap((step) => step.groups);
  const field = (group: string, path: string): Field | undefined => {
    const found = groups().find(({ id }) => id === group);
    return [...(found?.fields ?? []), ...(found?.rows?.fields ?? [])].find((one) => one.path === path);
  };

  it('asks once, often, or not at all as the shapes do, with their values', () => {
    // By hand from contexts/shapes/gaia-x.ttl.
    expect(field('offer', 'provisionType')).to.include({ many: false, required: false });
    expect(field('offer', 'provisionType')?.values).to.deep.equal(['private', 'public', 'hybrid']);
    expect(field('offer', 'dataProtectionRegime')?.many).to.equal(true);
    expect(field('encryption', 'keyManagement')?.values).to.deep.equal(['BYOK', 'HYOK', 'managed']);
    expect(field('provider', 'country')?.values).to.include.members(['FR', 'DE', 'US']).and.have.length.above(240);
    // And from contexts/shapes/cartulary.ttl.
    expect(field('storage', 'primary')).to.include({ kind: 'country', many: true, required: false });
    expect(field('thirdParties', 'role')?.required).to.equal(true);
    expect(field('control', 'controller.id')).to.include({ required: true, within: 'controller' });
  });

  it('offers no kind of service that demands what the form does not ask', () => {
    // A virtual machine demands a codeArtifact, block storage a configuration of its own.
    expect(field('offer', 'type')?.values).to.include.members(['ServiceOffering', 'ObjectStorageServiceOffering']);
    expect(field('offer', 'type')?.values).not.to.include.members(['VirtualMachineServiceOffering']);
    expect(field('offer', 'type')?.values).not.to.include.members(['BlockStorageServiceOffering']);
  });

  it('has words for every field in both languages, and for every value that is not plain', () => {
    const plain =
      /^(ODRL|XACML|Rego|JSON|RSA|AES|3DES|Blowfish|Twofish|SDA|GDPR2016|LGPD2019|PDPA2012|CCPA2018|VCDPA2021)$/;
    const fields = groups().flatMap((group: Group) => [
      ...group.fields.map((one) => [wordsKey(group, one, false), one] as const),
      ...(group.rows?.fields ?? []).map((one) => [wordsKey(group, one, true), one] as const),
    ]);
    for (const language of LANGUAGES) {
      const { drafting, field: words } = voice(language);
      for (const [key, { kind, values }] of fields) {
        expect(words(key).label, key).not.to.equal(key);
        if (kind !== 'choice' || key === 'offer.type' || key === 'certificate.held.scheme') continue;
        for (const value of values ?? []) {
          const worded = drafting.values[`${key}.${value}`] ?? drafting.values[value];
          expect(worded !== undefined || plain.test(value), `${language} ${key} ${value}`).to.equal(true);
        }
      }
    }
  });
});
