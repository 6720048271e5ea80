import { expect } from 'chai';
import { bundle, complaints, credential, edited, judged, NOW, sign, TANDEM } from '../../signers.js';
import { afterEdit, type Edit, jws, ofText, withProof } from './tampering.js';

describe('a Data Integrity credential', () => {
  it('whose content was changed, added to or taken from', async () => {
    const subject = (members: object) => ({ credentialSubject: { id: 'https://boreal.example/things/1', ...members } });
    const edits: readonly Edit[] = [
      (document) => ({ ...document, ...subject({ name: 'Another thing' }) }),
      (document) => ({ ...document, ...subject({ name: 'A thing', description: 'more' }) }),
      (document) => ({ ...document, ...subject({}) }),
      (document) => ({ ...document, validUntil: '2030-01-01T00:00:00Z' }),
      (document) => ({ ...document, validUntil: undefined }),
      (document) => ({ ...document, id: undefined }),
    ];
    for (const edit of edits) expect(await afterEdit(edit)).to.deep.equal(['proof: signature-invalid /proof']);
  });
  it('without a proof', async () => {
    const findings = await afterEdit(({ proof: _proof, ...rest }) => rest);
    expect(findings).to.deep.equal([
      'proof: unsigned',
      'key: not-reached',
      'chain: not-reached',
      'revocation: not-reached',
    ]);
  });
  it('signed by somebody else’s key', async () => {
    const signed = await sign(credential(), 'data-integrity', TANDEM);
    expect(complaints(await judged(signed))).to.deep.equal([
      'proof: not-reached /proof',
      'key: method-absent /proof',
      'chain: not-reached',
      'revocation: not-reached',
      'issuer: signer-differs /issuer',
    ]);
  });
  it('whose proof was made for another purpose, by another name, or is not a proof', async () => {
    const changes: readonly (readonly [object, string])[] = [
      [{ proofPurpose: 'authentication' }, 'proof-purpose /proof/proofPurpose'],
      [{ '@context': 'https://www.w3.org/ns/credentials/v2' }, 'proof-context /proof/@context'],
      [{ 'https://w3id.org/security#expiration': '2020-01-01T00:00:00Z' }, 'proof-member /proof'],
      [{ proofValue: 'z111' }, 'proof-value /proof/proofValue'],
      [{ proofValue: undefined }, 'proof-value /proof/proofValue'],
      [{ created: '2026-02-30T00:00:00Z' }, 'proof-date /proof/created'],
      [{ created: '2026-01-02T00:00:00Z' }, 'signature-invalid /proof'],
    ];
    for (const [change, finding] of changes) {
      expect(await afterEdit(withProof((proof) => ({ ...proof, ...change })))).to.include(`proof: ${finding}`);
    }
  });
  it('whose proofs do not all hold', async () => {
    const good = withProof((proof) => [proof, { ...proof, created: '2026-01-02T00:00:00Z' }]);
    expect(await afterEdit(good)).to.deep.equal(['proof: signature-invalid /proof/1']);
  });
  it('whose only proof is of an unknown kind stays undetermined', async () => {
    const unknown = edited(
      await sign(credential()),
      withProof((proof) => ({ ...proof, cryptosuite: 'bbs-2023' })),
    );
    const judgement = await judged(unknown);
    expect(judgement.report.standing).to.equal('undetermined');
    expect(complaints(judgement)).to.deep.equal(['proof: proof-unsupported /proof']);
  });
  it('whose proof is dated in the future', async () => {
    const future = await sign(credential(), 'data-integrity');
    const judgement = await judged(future, (NOW - 200 * 86_400_000) as typeof NOW);
    expect(complaints(judgement)).to.include('period: proof-from-future /proof/created');
  });
  it('with more proofs than are looked at', async () => {
    expect(await afterEdit(withProof((proof) => Array(9).fill(proof)))).to.include('limits: too-many-proofs /proof');
  });
});

describe('a credential that is read differently than it was signed', () => {
  const VALID_UNTIL = 'https://www.w3.org/2018/credentials#validUntil';
  const DATE = 'http://www.w3.org/2001/XMLSchema#dateTime';

  it('by a full IRI in place of a term', async () => {
    const findings = await afterEdit(({ validUntil, ...rest }) => ({
      ...rest,
      [VALID_UNTIL]: { '@value': validUntil, '@type': DATE },
    }));
    // The signature itself still holds: this is the attack.
    expect(findings).to.deep.equal(['data-model: views-differ /validUntil']);
  });
  it('by moving a member to another node with the same id', async () => {
    const findings = await afterEdit(({ validUntil, ...rest }) => ({
      ...rest,
      '@included': [{ id: rest.id, [VALID_UNTIL]: { '@value': validUntil, '@type': DATE } }],
    }));
    expect(findings).to.deep.equal(['data-model: views-differ /validUntil']);
  });
  it('by swapping two terms in an inline context', async () => {
    const inline = { name: 'https://schema.org/description', description: 'https://schema.org/name' };
    const findings = await afterEdit((document) => ({
      ...document,
      '@context': [document['@context'], inline].flat(),
    }));
    expect(findings.slice(0, 2)).to.deep.equal([
      'contexts: context-inline /@context/1/name',
      'contexts: context-inline /@context/1/description',
    ]);
  });
  it('by a context that is not pinned, at the top or deep inside', async () => {
    const evil = 'https://evil.example/context';
    expect(
      await afterEdit((document) => ({ ...document, '@context': [document['@context'], evil].flat() })),
    ).to.include('contexts: context-unknown /@context/1');
    expect(
      await afterEdit((document) => ({ ...document, credentialSubject: { '@context': evil, id: 'urn:x:1' } })),
    ).to.include('contexts: context-unknown /credentialSubject/@context');
  });
  it('by a null context, a number, or the credentials context not in first place', async () => {
    const first = 'https://www.w3.org/ns/credentials/v2';
    const cases: readonly (readonly [unknown, string])[] = [
      [[first, null], 'context-malformed /@context/1'],
      [[first, 7], 'context-malformed /@context/1'],
      [['https://w3id.org/security/data-integrity/v2', first], 'context-order /@context'],
      [undefined, 'context-missing'],
      [Array(9).fill(first), 'too-many-contexts /@context/8'],
    ];
    for (const [context, finding] of cases) {
      expect(await afterEdit((document) => ({ ...document, '@context': context }))).to.include(`contexts: ${finding}`);
    }
  });
  it('by a member named twice, or one that programs treat specially', async () => {
    const text = Buffer.from((await sign(credential())).bytes).toString('utf8');
    const id = '"id": "https://boreal.example/credentials/1",';
    expect(text).to.include(id);
    expect((await ofText(text.replace(id, `${id} "id": "https://evil.example/",`)))[0]).to.equal(
      'syntax: member-repeated /id',
    );
    expect((await ofText(text.replace(id, `${id} "__proto__": {},`)))[0]).to.equal(
      'syntax: member-forbidden /__proto__',
    );
    expect((await ofText(text.replace(id, `${id} "\\u0069d": 1,`)))[0]).to.equal('syntax: member-repeated /id');
  });
});

describe('a presentation', () => {
  it('with one bad credential among good ones is as bad as that one, and says which', async () => {
    const good = await sign(credential());
    const bad = edited(await sign(credential({ id: 'https://boreal.example/c/2' })), (document) => ({
      ...document,
      id: 'urn:x:1',
    }));
    const judgement = await judged(await bundle([good, bad]));
    expect(judgement.report.standing).to.equal('refused');
    expect(judgement.report.documents.map(({ standing }) => standing)).to.deep.equal([
      'verified',
      'verified',
      'refused',
    ]);
    expect(complaints(judgement)).to.deep.equal(['proof: signature-invalid /verifiableCredential/1/proof']);
  });
  it('that somebody other than its holder signed', async () => {
    const signed = edited(await bundle([await sign(credential())]), (document) => ({
      ...document,
      holder: TANDEM.did,
    }));
    expect(complaints(await judged(signed))).to.include('issuer: signer-differs /holder');
  });
  it('from which a credential was taken, or to which one was added', async () => {
    const inside = [await sign(credential()), await sign(credential({ id: 'https://boreal.example/c/2' }))];
    const fewer = edited(await bundle(inside), (document) => ({
      ...document,
      verifiableCredential: [document.verifiableCredential].flat().slice(1),
    }));
    expect(complaints(await judged(fewer))).to.deep.equal(['proof: signature-invalid /proof']);
  });
  it('with more than a hundred credentials', async () => {
    const many = edited(await bundle([await sign(credential())]), (document) => ({
      ...document,
      verifiableCredential: Array(101).fill({ type: 'EnvelopedVerifiableCredential' }),
    }));
    const judgement = await judged(many);
    expect(complaints(judgement)).to.include('limits: too-many-credentials /verifiableCredential');
    expect(judgement.report.documents).to.have.length(1);
  });
  it('with a context that is not ours around an envelope, or hidden in a list, is not expanded at all', async () => {
    const hostile = {
      '@context': { '@vocab': 'https://evil.example/' },
      type: 'EnvelopedVerifiableCredential',
      id: 'data:,',
    };
    for (const [entry, place] of [[hostile, ''] as const, [[{ deep: hostile }], '/0/deep'] as const]) {
      const vp = edited(await bundle([]), (document) => ({ ...document, verifiableCredential: [entry] }));
      const found = complaints(await judged(vp));
      expect(found).to.include(`contexts: context-inline /verifiableCredential/0${place}/@context/@vocab`);
      expect(found).to.include('proof: not-reached');
    }
  });
  it('with an envelope inside an envelope, or one that holds something else', async () => {
    const jwt = Buffer.from((await sign(credential(), 'vc+jwt')).bytes).toString();
    const envelope = (id: string) => ({
      '@context': 'https://www.w3.org/ns/credentials/v2',
      id,
      type: 'EnvelopedVerifiableCredential',
    });
    const inner = Buffer.from(jws({}, envelope(`data:application/vc+jwt,${jwt}`)).bytes).toString();
    const presented = async (id: string) =>
      complaints(await judged(edited(await bundle([]), (vp) => ({ ...vp, verifiableCredential: [envelope(id)] }))));
    expect(await presented(`data:application/vc+jwt,${inner}`)).to.include(
      'limits: too-nested /verifiableCredential/0',
    );
    for (const id of [
      'data:text/plain,x',
      `data:application/vp+jwt,${jwt}`,
      `data:application/vc+jwt;base64,${jwt}`,
      'https://x.example/',
    ]) {
      expect(await presented(id)).to.include('syntax: envelope-malformed /verifiableCredential/0/id');
    }
  });
});
