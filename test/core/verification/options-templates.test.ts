import { expect } from 'chai';
import fc from 'fast-check';
import { readVocabulary } from '../../../src/adapters/vocabulary.js';
import type { JsonObject } from '../../../src/core/credential/json.js';
import { canonicalQuads, JsonLd, type Processed } from '../../../src/core/jsonld.js';
import { OptionsTemplates } from '../../../src/core/verification/options-templates.js';

const V2 = 'https://www.w3.org/ns/credentials/v2';
const V1 = 'https://www.w3.org/2018/credentials/v1';
const DI = 'https://w3id.org/security/data-integrity/v2';
const ED = 'https://w3id.org/security/suites/ed25519-2020/v1';
const GX = 'https://w3id.org/gaia-x/2511#';
const CTY = 'https://w3id.org/cartulary/v1';

const OPTIONS: JsonObject = {
  '@context': [V2, GX],
  type: 'DataIntegrityProof',
  cryptosuite: 'eddsa-rdfc-2022',
  created: '2026-01-01T00:00:00Z',
  verificationMethod: 'did:web:boreal.example#key-1',
  proofPurpose: 'assertionMethod',
};

describe('templates of proof options', () => {
  let general: (said: JsonObject) => Promise<Processed<string>>;

  before(async () => {
    const jsonLd = new JsonLd((await readVocabulary()).contexts);
    general = async (said) => {
      const graph = await jsonLd.graph(said);
      return graph.ok ? canonicalQuads(graph.value.quads) : graph;
    };
  });

  /** @returns what was given to the general way. */
  function counted() {
    const asked: JsonObject[] = [];
    const templates = new OptionsTemplates((said) => {
      asked.push(said);
      return general(said);
    });
    return { asked, templates };
  }

  it('are made by the first proof and fill in the others', async () => {
    const { asked, templates } = counted();
    await templates.canonical(OPTIONS);
    const other = {
      ...OPTIONS,
      created: '2019-12-31T23:59:59.5+01:00',
      verificationMethod: 'did:web:tandem.example#2',
    };
    expect(await templates.canonical(other)).to.deep.equal(await general(other));
    expect(asked).to.deep.equal([OPTIONS]);
  });

  it('are not used for what a context or an escape could change, or for more than is constant', async () => {
    const { asked, templates } = counted();
    await templates.canonical(OPTIONS);
    const others: readonly JsonObject[] = [
      { ...OPTIONS, '@context': [V2, { did: 'https://www.w3.org/ns/did#' }] },
      { ...OPTIONS, '@context': V2 },
      { ...OPTIONS, verificationMethod: 'https://boreal.example/keys/1' },
      { ...OPTIONS, verificationMethod: 'did://boreal.example#key-1' },
      { ...OPTIONS, created: '2026-01-01T00:00:00Z"' },
      { ...OPTIONS, expires: '2027-01-01T00:00:00Z' },
      { ...OPTIONS, id: 'urn:x:1' },
      { ...OPTIONS, cryptosuite: ['eddsa-rdfc-2022'] },
    ];
    for (const said of others) expect(await templates.canonical(said)).to.deep.equal(await general(said));
    expect(asked).to.deep.equal([OPTIONS, ...others]);
  });

  it('give what expansion and canonicalisation give, whatever came before', async () => {
    const { asked, templates } = counted();
    const name = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom('boreal.example', 'key-1', 'z6Mk') },
      { weight: 1, arbitrary: fc.stringMatching(/^[A-Za-z0-9._:%-]{1,20}$/) },
    );
    const said = fc.record(
      {
        '@context': fc.constantFrom([V2], [V2, GX], [V2, GX, CTY], [V1, DI], [V1, ED], [GX]),
        type: fc.constantFrom('DataIntegrityProof', 'DataIntegrityProof', 'Ed25519Signature2020', 'Other'),
        cryptosuite: fc.constantFrom('eddsa-rdfc-2022', 'ecdsa-rdfc-2019'),
        created: fc.oneof(
          fc
            .date({ noInvalidDate: true, min: new Date('1970-01-01'), max: new Date('2100-01-01') })
            .map((day) => day.toISOString()),
          fc.constantFrom('', '2026', '2026-01-01T00:00:00+02:00'),
        ),
        verificationMethod: fc
          .tuple(fc.constantFrom('did:web:', 'did:web:', 'did:key:', 'urn:'), name)
          .map(([a, b]) => `${a}${b}#${b}`),
        proofPurpose: fc.constantFrom('assertionMethod', 'authentication'),
      },
      { requiredKeys: ['@context', 'type', 'created', 'verificationMethod', 'proofPurpose'] },
    );
    let all = 0;
    await fc.assert(
      fc.asyncProperty(said, async (one) => {
        all += 1;
        expect(await templates.canonical(one)).to.deep.equal(await general(one));
      }),
      { numRuns: 500 },
    );
    expect(asked.length, 'many came from a template').to.be.below(all - 20);
  }).timeout(20_000);
});
