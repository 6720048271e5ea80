import { expect } from 'chai';
import { presentedTo } from '../../src/core/verification/presented-to.js';
import { openJudging } from '../attacks/catalogue.js';
import { jws } from '../core/verification/tampering.js';
import { BOREAL, bundle, credential, edited, sign } from '../signers.js';
import { expectContract } from './contract.js';
import { type Service, startService } from './service.js';

const CREDENTIALS = '/vc-api/credentials/verify';
const PRESENTATIONS = '/vc-api/presentations/verify';

describe('the VC-API doors', () => {
  let service: Service;
  before(async () => {
    service = await startService(await openJudging());
  });
  after(async () => {
    await service.close();
    expect(service.errors).to.deep.equal([]);
  });

  async function ask(path: string, body: object | string) {
    const answer = await service.ask(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    expectContract('post', path, answer);
    return answer;
  }
  const json = ({ bytes }: { bytes: Uint8Array }): object => JSON.parse(Buffer.from(bytes).toString('utf8'));
  const text = ({ bytes }: { bytes: Uint8Array }) => Buffer.from(bytes).toString('utf8');
  const envelope = (jwt: string, kind: 'vc' | 'vp') => ({
    '@context': 'https://www.w3.org/ns/credentials/v2',
    id: `data:application/${kind}+jwt,${jwt}`,
    type: kind === 'vc' ? 'EnvelopedVerifiableCredential' : 'EnvelopedVerifiablePresentation',
  });

  it('answer 200 for what is verified: Data Integrity, an envelope, a JWT', async () => {
    const jwt = text(await sign(credential(), 'vc+jwt'));
    for (const verifiableCredential of [json(await sign(credential())), envelope(jwt, 'vc'), jwt]) {
      const { status, json: body } = await ask(CREDENTIALS, { verifiableCredential, options: { checks: ['proof'] } });
      expect(status).to.equal(200);
      expect(body).to.deep.include({ verified: true, standing: 'verified', problemDetails: [] });
    }
    const vp = await bundle([await sign(credential())]);
    const vpJwt = text(await bundle([await sign(credential(), 'vc+jwt')], 'vc+jwt'));
    for (const verifiablePresentation of [json(vp), envelope(vpJwt, 'vp'), vpJwt]) {
      expect((await ask(PRESENTATIONS, { verifiablePresentation })).status).to.equal(200);
    }
    expect(service.errors).to.deep.equal([]);
  });

  it('answer 400 with a ProblemDetails for each finding of what is not', async () => {
    const tampered = edited(await sign(credential()), (document) => ({ ...document, id: 'urn:x:1' }));
    const answer = await ask(CREDENTIALS, { verifiableCredential: json(tampered) });
    expect(answer.status).to.equal(400);
    expect(answer.json).to.include({ verified: false, standing: 'refused' });
    expect(answer.json).to.have.nested.include({
      'problemDetails[0].code': 'signature-invalid',
      'problemDetails[0].pointer': '/proof',
    });
    const expired = await sign(credential({ validUntil: '2026-02-01T00:00:00Z' }));
    expect((await ask(CREDENTIALS, { verifiableCredential: json(expired) })).json).to.include({ standing: 'expired' });
    const vp = edited(await bundle([await sign(credential())]), (document) => ({
      ...document,
      holder: 'did:web:x.example',
    }));
    expect((await ask(PRESENTATIONS, { verifiablePresentation: json(vp) })).status).to.equal(400);
  });

  it('refuse what is no request, and what strict JSON refuses, 400', async () => {
    const bodies = ['', '[]', '{}', '{"verifiableCredential":7}', '{"verifiableCredential":{},"options":[]}'];
    for (const body of bodies) expect((await ask(CREDENTIALS, body)).status, body).to.equal(400);
    const twice = await ask(CREDENTIALS, '{"verifiableCredential":{"id":"a","id":"b"}}');
    expect(twice.json).to.have.nested.include({ 'findings[0].code': 'member-repeated' });
    const wrongDoor = await ask(PRESENTATIONS, { verifiableCredential: {} });
    expect(wrongDoor.json).to.have.nested.include({ 'findings[0].code': 'vc-api-malformed' });
  });

  it('hold a presentation against the challenge and the domain that were asked for', async () => {
    const presentation = {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      type: ['VerifiablePresentation'],
      holder: BOREAL.did,
      nonce: 'n-1',
      aud: 'https://verifier.example',
    };
    const made = text(jws({ typ: 'vp+jwt' }, presentation));
    const asked = (options: object) => ask(PRESENTATIONS, { verifiablePresentation: made, options });
    const codes = ({ json: body }: { json: unknown }) =>
      (body as { problemDetails: readonly { code: string }[] }).problemDetails.map(({ code }) => code);
    expect(codes(await asked({ challenge: 'n-1', domain: 'https://verifier.example' }))).to.deep.equal([]);
    expect(codes(await asked({ challenge: 'n-2', domain: 'https://verifier.example' }))).to.deep.equal([
      'presented-challenge',
    ]);
    expect(codes(await asked({ challenge: 'n-1', domain: 'https://other.example' }))).to.deep.equal([
      'presented-domain',
    ]);
    const unbound = await ask(PRESENTATIONS, {
      verifiablePresentation: json(await bundle([await sign(credential())])),
      options: { challenge: 'n-1' },
    });
    expect([unbound.status, codes(unbound)]).to.deep.equal([400, ['presented-challenge']]);
  });
});

describe('what a presentation was made for', () => {
  const read = (proof: unknown) =>
    presentedTo(Buffer.from(JSON.stringify({ type: 'VerifiablePresentation', proof })), 'application/vp', {
      challenge: 'c',
      domain: 'd.example',
    }).map(({ code, pointer }) => `${code} ${pointer}`);

  it('stands in every proof; a domain may be one of several', () => {
    const good = { challenge: 'c', domain: 'd.example' };
    expect(read(good)).to.deep.equal([]);
    expect(read([good, { ...good, domain: ['e.example', 'd.example'] }])).to.deep.equal([]);
    expect(read([good, { challenge: 'x' }])).to.deep.equal([
      'presented-challenge /proof/1/challenge',
      'presented-domain /proof/1/domain',
    ]);
    expect(read({ challenge: ['c'], domain: 'd.example.evil' })).to.have.length(2);
  });
});
