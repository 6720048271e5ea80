/** Objects where a text is expected: what a query language of a database would take for operators. */
import { expect } from 'chai';
import { type Service, startService } from '../http/service.js';
import { openJudging } from './catalogue.js';

describe('attack: NoSQL-like query objects over HTTP', () => {
  let service: Service;
  before(async () => {
    service = await startService(await openJudging());
  });
  after(() => service.close());

  const addresses = [
    '/offers?q[$ne]=',
    '/offers?q[$gt]=&limit[$gt]=0',
    '/offers?country[$regex]=.*',
    '/offers?country[]=FR&country[]=DE',
    '/offers?profile[__proto__][isAdmin]=true',
    '/offers?__proto__=1',
    '/offers?constructor[prototype][isAdmin]=true',
    '/offers?asOf[$where]=sleep(1000)',
    '/events?after[$gt]=0',
    '/verifications?at[$exists]=true',
  ];
  for (const address of addresses) {
    it(`is an unknown parameter: ${address}`, async () => {
      const method = address.startsWith('/verifications') ? 'POST' : 'GET';
      const { status, json } = await service.ask(address, {
        method,
        ...(method === 'POST' ? { headers: { 'content-type': 'application/vc' }, body: '{}' } : {}),
      });
      expect(status).to.equal(400);
      expect(json).to.have.nested.property('findings[0].code', 'parameter-unknown');
      expect(Reflect.get({}, 'isAdmin')).to.equal(undefined);
    });
  }

  const paths = [
    '/offers/%7B%22$ne%22:null%7D',
    '/credentials/%7B%22$gt%22:%22%22%7D',
    '/participants/%7B%22$where%22:1%7D',
  ];
  for (const path of paths) {
    it(`names nothing: ${path}`, async () => {
      const { status, json } = await service.ask(path);
      expect(status).to.equal(404);
      expect(json).to.include({ code: 'not-found' });
    });
  }

  it('in a form field is a document that is no credential', async () => {
    const { status, json } = await service.ask('/credentials', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'document[$ne]=&document={"$where":"sleep(1000)"}',
    });
    expect(status).to.equal(422);
    expect(json).to.include({ code: 'document-refused' });
  });

  it('caused no fault', () => {
    expect(service.errors).to.deep.equal([]);
  });
});
