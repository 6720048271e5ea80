import { expect } from 'chai';
import type { Catalogue } from '../../src/catalogue/catalogue.js';
import { instant } from '../../src/core/instant.js';
import { done, refused } from '../../src/core/problem.js';
import { expectContract } from './contract.js';
import { NOW } from './fake-catalogue.js';
import { type Service, startService } from './service.js';
import { CREDENTIAL } from './world/documents.js';
import { worldCatalogue } from './world.js';

const VC = { 'content-type': 'application/vc' };
const HEAD = { seq: 43, hash: CREDENTIAL, at: '2026-06-15T12:00:00.000Z' };

describe('withdrawing over HTTP', () => {
  let service: Service;
  const received: { text: string; mediaType: string }[] = [];
  const given: Partial<Catalogue> = {
    challenge: () => ({ challenge: 'c-1', domain: 'https://catalogue.example', expires: NOW }),
    async withdraw(bytes, mediaType) {
      const text = Buffer.from(bytes).toString('utf8');
      received.push({ text, mediaType });
      if (text.includes('foreign')) {
        return refused('withdrawal-refused', [
          { code: 'withdrawal-not-issuer', pointer: '/issuer', found: 'did:web:x' },
        ]);
      }
      const created = !text.includes('again');
      return done({ credential: CREDENTIAL, created, since: instant('2026-06-15'), head: HEAD });
    },
  };
  before(async () => {
    service = await startService(worldCatalogue(undefined, given));
  });
  after(() => service.close());
  beforeEach(() => received.splice(0));
  const send = (body: string, headers: Record<string, string> = VC) =>
    service.ask('/withdrawals', { method: 'POST', headers, body });

  it('gives a challenge that nobody may keep in between', async () => {
    const answer = await service.ask('/challenges');
    expect(answer.status).to.equal(200);
    expect(answer.headers['cache-control']).to.equal('no-store');
    expect(answer.json).to.deep.equal({
      challenge: 'c-1',
      domain: 'https://catalogue.example',
      expires: '2026-06-15T12:00:00.000Z',
    });
    expectContract('get', '/challenges', answer);
  });

  it('takes the request as its exact bytes: 201, and where to see what became of it', async () => {
    const answer = await send('{"é": 1}\n ');
    expect(answer.status).to.equal(201);
    expect(answer.headers.location).to.equal(`/credentials/${CREDENTIAL}/report`);
    expect(answer.json).to.deep.equal({
      created: true,
      credential: CREDENTIAL,
      report: `/credentials/${CREDENTIAL}/report`,
      since: '2026-06-15T00:00:00.000Z',
      head: HEAD,
    });
    expect(received).to.deep.equal([{ text: '{"é": 1}\n ', mediaType: 'application/vc' }]);
    expectContract('post', '/withdrawals', answer);
  });

  it('answers 200 for what was withdrawn before', async () => {
    const answer = await send('{"again": true}');
    expect(answer.status).to.equal(200);
    expectContract('post', '/withdrawals', answer);
  });

  it('tells a stranger in his language why not: 403', async () => {
    const answer = await send('{"foreign": true}', { ...VC, 'accept-language': 'fr' });
    expect(answer.status).to.equal(403);
    expect(answer.json).to.include({ code: 'withdrawal-refused', title: 'Le retrait a été refusé' });
    expect(answer.json).to.have.nested.property('findings[0].code', 'withdrawal-not-issuer');
    expectContract('post', '/withdrawals', answer);
  });

  it('takes no forms, no empty bodies and no other methods, and the catalogue never sees them', async () => {
    const form = await send('document=%7B%7D', { 'content-type': 'application/x-www-form-urlencoded' });
    expect(form.status).to.equal(415);
    expect((await send('')).status).to.equal(400);
    expect((await service.ask('/withdrawals')).status).to.equal(405);
    expect(received).to.be.empty;
  });

  it('has no address that erases', async () => {
    for (const method of ['DELETE', 'PUT'] as const) {
      const answer = await service.ask(`/credentials/${CREDENTIAL}`, { method });
      expect(answer.status).to.equal(405);
    }
  });
});
