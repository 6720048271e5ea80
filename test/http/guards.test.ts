import { expect } from 'chai';
import { fakeCatalogue } from './fake-catalogue.js';
import { type Service, startService } from './service.js';

describe('what every request meets', () => {
  let service: Service;
  before(async () => {
    service = await startService();
  });
  after(() => service.close());

  it('gets the head of the journal and the security headers, and no name of the software', async () => {
    const { status, headers, json } = await service.ask('/health');
    expect(status).to.equal(200);
    expect(headers['cartulary-seq']).to.equal('42');
    expect(headers['content-security-policy']).to.include("default-src 'none'").and.include("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).to.equal('nosniff');
    expect(headers).not.to.have.any.keys('x-powered-by', 'set-cookie');
    expect(json).to.deep.include({ status: 'ok', illustrative: true });
  });

  it('may be a read from any origin, and is never a write from another', async () => {
    const read = await service.ask('/health', { headers: { origin: 'https://elsewhere.example' } });
    expect(read.headers['access-control-allow-origin']).to.equal('*');
    const preflight = await service.ask('/health', { method: 'OPTIONS' });
    expect(preflight.status).to.equal(204);
    expect(preflight.headers['access-control-allow-methods']).to.equal('GET, HEAD');
    const write = await service.ask('/health', { method: 'POST' });
    expect(write.headers).not.to.have.property('access-control-allow-origin');
  });

  it('answers HEAD as GET, without the body', async () => {
    const [get, head] = [await service.ask('/openapi.json'), await service.ask('/openapi.json', { method: 'HEAD' })];
    expect(head.status).to.equal(200);
    expect(head.text).to.equal('');
    expect(head.headers['content-length']).to.equal(get.headers['content-length']);
    expect(head.headers.etag).to.equal(get.headers.etag);
  });

  it('answers 405 with Allow for a method that the address does not take', async () => {
    const { status, headers, json } = await service.ask('/health', { method: 'DELETE' });
    expect(status).to.equal(405);
    expect(headers.allow).to.equal('OPTIONS, GET, HEAD');
    expect(json).to.include({ code: 'method-not-allowed', status: 405 });
  });

  for (const path of ['/nowhere', '/Health', '/health/', '//health', '/assets/none.css', '/constructor']) {
    it(`answers 404 as a problem for ${path}`, async () => {
      const { status, headers, json } = await service.ask(path);
      expect(status).to.equal(404);
      expect(headers['content-type']).to.equal('application/problem+json; charset=utf-8');
      expect(json).to.include({ code: 'not-found', status: 404 });
      const { findings } = json as { findings: { code: string; found: string }[] };
      const found = path.startsWith('/assets/') ? path.slice('/assets/'.length) : path;
      expect(findings.map((one) => [one.code, one.found])).to.deep.equal([['not-known', found]]);
    });
  }

  for (const path of ['/offers/%zz', '/health?q=%E9', '/%C3%28']) {
    it(`answers 400 for the malformed address ${path}`, async () => {
      const { status, json } = await service.ask(path);
      expect(status).to.equal(400);
      expect(json).to.have.nested.property('findings[0].code', 'encoding-malformed');
    });
  }

  it('answers 406 as problem+json when no face is acceptable', async () => {
    const { status, json } = await service.ask('/health', { headers: { accept: 'image/png' } });
    expect(status).to.equal(406);
    expect(json).to.have.nested.property('findings[0].expected').that.includes('application/json');
  });

  it('speaks French when asked, by parameter before header, and says so', async () => {
    const byHeader = await service.ask('/nowhere', { headers: { 'accept-language': 'de, fr;q=0.8, en;q=0.2' } });
    expect(byHeader.json).to.include({ title: 'Introuvable' });
    expect(byHeader.headers['content-language']).to.equal('fr');
    expect(byHeader.headers.vary).to.match(/Accept, Accept-Language/);
    const byParameter = await service.ask('/nowhere?lang=en', { headers: { 'accept-language': 'fr' } });
    expect(byParameter.json).to.include({ title: 'Not found' });
  });

  it('gives a browser a page for a problem, in its language', async () => {
    const accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
    const { headers, text } = await service.ask('/nowhere?lang=fr', { headers: { accept } });
    expect(headers['content-type']).to.equal('text/html; charset=utf-8');
    expect(text)
      .to.match(/^<!doctype html>\n<html lang="fr">/)
      .and.include('<h1>Introuvable</h1>');
  });

  it('never writes what was asked into a page as markup', async () => {
    const { text } = await service.ask('/%3Cscript%3Ealert(1)%3C/script%3E?lang=fr&%22%3E%3Cb%3E=1', {
      headers: { accept: 'text/html' },
    });
    expect(text).not.to.match(/<script|"><b>/i);
  });

  it('logged no fault in all of this', () => {
    expect(service.errors).to.deep.equal([]);
  });
});

describe('a fault of ours', () => {
  it('is logged whole and answered without a word of it', async () => {
    const secret = new Error('disk /var/private is full');
    const catalogue = fakeCatalogue({
      profiles() {
        throw secret;
      },
    });
    const service = await startService(catalogue);
    const { status, text, json } = await service.ask('/');
    await service.close();
    expect(status).to.equal(500);
    expect(json).to.include({ code: 'internal' });
    expect(text).not.to.include('private');
    expect(service.errors).to.deep.equal([{ event: 'request-failed', error: secret }]);
  });
});

describe('quotas per address', () => {
  it('answer 429 with Retry-After, for reads and writes apart', async () => {
    const service = await startService(fakeCatalogue(), { readsPerMinute: 2, writesPerMinute: 1 });
    const statuses = [];
    for (const method of ['GET', 'GET', 'GET', 'POST', 'POST'] as const) {
      const { status, headers } = await service.ask('/health', { method });
      statuses.push(status);
      if (status === 429) expect(Number(headers['retry-after'])).to.be.within(1, 60);
    }
    await service.close();
    expect(statuses).to.deep.equal([200, 200, 429, 405, 429]);
  });
});
