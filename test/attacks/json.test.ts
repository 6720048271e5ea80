/** Documents that two readers could understand differently, each otherwise well signed. */
import { expect } from 'chai';
import type { Signed } from '../../src/adapters/signer.js';
import { jws } from '../core/verification/tampering.js';
import { complaints, credential, judged, sign } from '../signers.js';

/** The signed document with some of its text replaced. @throws when the text is not there: the attack would be none. */
function rewritten({ bytes, mediaType }: Signed, text: string, by: string): Signed {
  const whole = Buffer.from(bytes).toString('utf8');
  if (!whole.includes(text)) throw new Error(`not in the document: ${text}`);
  return { bytes: Buffer.from(whole.replace(text, by)), mediaType };
}

async function refusal(document: Signed): Promise<readonly string[]> {
  const judgement = await judged(document);
  expect(judgement.report.standing).to.equal('refused');
  // Nothing of it may be stored, shown or merged into another object.
  expect(judgement.credentials).to.deep.equal([]);
  return complaints(judgement).filter((complaint) => !complaint.endsWith('not-reached'));
}

describe('attack: a duplicate JSON member', () => {
  it('is refused at the root, in the subject and in the proof, also when it is spelled with an escape', async () => {
    const signed = await sign(credential());
    const cases = [
      [
        '"issuer": "did:web:boreal.example"',
        '"issuer": "did:web:evil.example", "issuer": "did:web:boreal.example"',
        '/issuer',
      ],
      ['"name": "A thing"', '"name": "Another", "name": "A thing"', '/credentialSubject/name'],
      ['"name": "A thing"', '"n\\u0061me": "Another", "name": "A thing"', '/credentialSubject/name'],
      [
        '"cryptosuite": "eddsa-rdfc-2022"',
        '"cryptosuite": "none", "cryptosuite": "eddsa-rdfc-2022"',
        '/proof/cryptosuite',
      ],
    ] as const;
    for (const [text, by, pointer] of cases) {
      expect(await refusal(rewritten(signed, text, by))).to.deep.equal([`syntax: member-repeated ${pointer}`]);
    }
  });
});

describe('attack: a __proto__ member outside the signature', () => {
  const added = {
    '__proto__ at the root': ['"issuer":', '/__proto__'],
    'in the subject': ['"name":', '/credentialSubject/__proto__'],
  };
  for (const [where, [before = '', pointer = '']] of Object.entries(added)) {
    it(`is refused ${where}, and no object learns that it is an administrator`, async () => {
      const signed = rewritten(await sign(credential()), before, `"__proto__": {"isAdmin": true}, ${before}`);
      expect(await refusal(signed)).to.deep.equal([`syntax: member-forbidden ${pointer}`]);
      expect(Reflect.get({}, 'isAdmin')).to.equal(undefined);
    });
  }
  it('is refused in a JWS, where it lies inside the signature, and in its header', async () => {
    const hostile = JSON.parse('{"__proto__": {"isAdmin": true}}');
    expect(await refusal(jws({}, withOwn(credential(), hostile)))).to.deep.equal([
      'syntax: member-forbidden /__proto__',
    ]);
    expect(await refusal(jws(withOwn({}, hostile)))).to.deep.equal(['syntax: jws-header']);
  });
});

/** A copy in which `__proto__` is a member and not the prototype. */
function withOwn(target: object, source: object): object {
  const copy = { ...target };
  for (const [name, value] of Object.entries(source)) {
    Object.defineProperty(copy, name, { value, enumerable: true });
  }
  return copy;
}

describe('attack: a number beyond double precision', () => {
  // 2^53 + 1 is read as 2^53 by every double: what was signed and what is read would differ.
  for (const number of ['9007199254740993', '-9007199254740993', '1e400']) {
    it(`is refused: ${number}`, async () => {
      const signed = rewritten(await sign(credential()), '"name": "A thing"', `"name": "A thing", "amount": ${number}`);
      expect(await refusal(signed)).to.deep.equal(['syntax: number-imprecise /credentialSubject/amount']);
    });
  }
});

describe('attack: a reference by the name of a member that every object has', () => {
  /** What every object and function of the process would inherit or share. */
  const shared = () => [
    ...Object.keys(Object.prototype),
    ...Object.values(Object.getOwnPropertyDescriptors(Object.prototype)).flatMap(({ value }) =>
      typeof value === 'function' ? Object.keys(value) : [],
    ),
  ];

  for (const name of Object.getOwnPropertyNames(Object.prototype)) {
    it(`is refused and leaves no trace in the process: ${name}`, async () => {
      const documents = [
        credential({ issuer: name }),
        credential({ id: name }),
        credential({ type: ['VerifiableCredential', name] }),
        credential({ credentialSubject: { id: name } }),
        credential({ credentialSchema: { id: name, type: 'JsonSchema' } }),
        credential({ relatedResource: { id: name, digestMultibase: 'z' } }),
        credential({ credentialSubject: [{ id: 'urn:x:1', 'https://x.example/p': { '@id': name } }] }),
        credential({ '@included': [{ id: name }] }),
        credential({ '@graph': [{ id: name }] }),
      ];
      for (const document of documents) {
        for (const signed of [
          jws({}, document),
          { bytes: Buffer.from(JSON.stringify(document)), mediaType: 'application/vc' },
        ]) {
          const { report } = await judged(signed);
          expect(report.standing, JSON.stringify(document)).to.equal('refused');
          expect(shared(), JSON.stringify(document)).to.deep.equal([]);
        }
      }
    });
  }
});
