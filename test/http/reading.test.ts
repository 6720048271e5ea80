import { expect } from 'chai';
import { offerId } from '../../src/core/search/offer.js';
import { expectContract } from './contract.js';
import { type Service, startService } from './service.js';
import { BYTES, CREDENTIAL } from './world/documents.js';
import { worldCatalogue } from './world.js';

const CHANNEL = 'https://channel.example/offers/health-cloud';
const ID = offerId(CHANNEL);
const HTML = { accept: 'text/html' };

describe('reading over HTTP', () => {
  let service: Service;
  before(async () => {
    service = await startService(worldCatalogue());
  });
  after(() => service.close());
  afterEach(() => expect(service.errors).to.deep.equal([]));

  const addresses: readonly (readonly [string, string])[] = [
    ['/offers', '/offers'],
    ['/offers', '/offers?profile=hdh-2026&asOf=2026-06-01&q=channel&country=FR&country=IE&limit=5'],
    ['/offers', `/offers?iri=${encodeURIComponent(CHANNEL)}`],
    ['/offers/{id}', `/offers/${ID}`],
    ['/offers/{id}', `/offers/${encodeURIComponent(CHANNEL)}?asOf=2020-07-16`],
    ['/offers/{id}/explanation', `/offers/${ID}/explanation?profile=hdh-2026&knownAt=2026-01-01T12:00:00Z`],
    ['/offers/{id}/explanation', `/offers/${ID}/explanation`],
    ['/offers/{id}/graph', `/offers/${ID}/graph`],
    ['/compare', `/compare?profile=hdh-2026&offer=${ID}`],
    ['/compare', '/compare'],
    ['/offers/{id}/versions', `/offers/${ID}/versions`],
    ['/participants/{id}', '/participants/did%3Aweb%3Achannel.example'],
    ['/profiles', '/profiles'],
    ['/profiles/{id}', '/profiles/hdh-2026'],
    ['/profiles/{id}/compare', '/profiles/hdh-2020/compare?with=hdh-2026'],
    ['/participants', '/participants?limit=2&asOf=2026-06-01'],
    ['/questions', '/questions?profile=hdh-2026'],
    ['/law', '/law?asOf=2016-01-01&knownAt=2020-01-01'],
    ['/credentials/{digest}/report', `/credentials/${CREDENTIAL}/report`],
    ['/events', '/events?after=0&limit=10'],
    ['/peers', '/peers'],
    ['/health', '/health'],
    ['/openapi.json', '/openapi.json'],
    ['/.well-known/did.json', '/.well-known/did.json'],
  ];
  for (const [path, address] of addresses) {
    it(`keeps the contract: ${address}`, async () => {
      const answer = await service.ask(address);
      expect(answer.status).to.equal(200);
      expect(answer.headers['content-type']).to.equal('application/json; charset=utf-8');
      expect(answer.headers['cartulary-seq']).to.equal('42');
      expectContract('get', path, answer);
    });
  }

  it('tells a buyer, for an exclusion, the rule, the input, the credential, the law and the remedy', async () => {
    const { json } = await service.ask('/offers?profile=hdh-2026&asOf=2026-06-01');
    expect(json).to.include({ asOf: '2026-06-01', total: 4, seq: 42 });
    expect(json).to.have.deep.property('counts', {
      eligible: 1,
      'eligible-with-conditions': 1,
      'to-clarify': 1,
      excluded: 1,
    });
    expect(json).to.have.nested.property('profile.notJudged[0].id', 'HDH-12');
    const hit = 'offers[3]';
    expect(json).to.have.nested.property(`${hit}.eligibility`, 'excluded');
    const reason = `${hit}.unmet[0].rules[0].reasons[0]`;
    expect(json).to.have.nested.property(`${hit}.unmet[0].rules[0].rule`, 'R-01');
    expect(json).to.have.nested.property(`${reason}.found[0].value`, 'backup=GB');
    expect(json).to.have.deep.nested.property(`${reason}.found[0].credential`, {
      digest: CREDENTIAL,
      url: `/credentials/${CREDENTIAL}`,
      pointer: '/credentialSubject/storage',
    });
    expect(json).to.have.nested.property(`${reason}.law[0].citation`, 'Arrêté of 26 April 2024');
    expect(json).to.have.nested.property(`${reason}.remedy.text`).that.is.a('string').and.not.empty;
    expect(json).to.have.nested.property(
      `${hit}.explanation`,
      `/offers/${ID}/explanation?profile=hdh-2026&asOf=2026-06-01`,
    );
  });

  it('gives reasons for what decides, and names what does not', async () => {
    const { json } = await service.ask('/offers?profile=hdh-2026&asOf=2026-06-01');
    const offers = (json as { offers: { unmet: { decides: boolean; kind: string; verdict: string; rules: [] }[] }[] })
      .offers;
    const unmet = offers.flatMap((offer) => offer.unmet);
    expect(unmet.filter(({ decides }) => decides)).not.to.be.empty;
    for (const { decides, kind, rules } of unmet) {
      expect(rules.length > 0).to.equal(decides);
      if (kind === 'S') expect(decides).to.equal(false);
    }
  });

  it('keeps the dates asked for in the link to the next page', async () => {
    const { json } = await service.ask('/offers?profile=hdh-2026&asOf=2026-06-01&country=FR');
    expect(json)
      .to.have.property('next')
      .that.includes('country=FR')
      .and.includes('cursor=')
      .and.includes('profile=hdh-2026');
  });

  describe('chooses the face by Accept', () => {
    for (const [accept, type] of [
      ['*/*', 'application/json'],
      ['text/html', 'text/html'],
      ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'text/html'],
      ['application/ld+json', 'application/ld+json'],
      ['application/json;q=0.1, application/ld+json;q=0.9', 'application/ld+json'],
      ['text/html;q=0, application/*', 'application/json'],
    ] as const) {
      it(`${accept} → ${type}`, async () => {
        const answer = await service.ask('/offers', { headers: { accept } });
        expect(answer.headers['content-type']).to.equal(`${type}; charset=utf-8`);
        expect(answer.headers.vary).to.equal('Accept, Accept-Language, Accept-Encoding');
        expectContract('get', '/offers', answer);
      });
    }
  });

  it('says how long writing the answer took (W3C Server Timing)', async () => {
    for (const accept of ['text/html', 'application/json']) {
      const { headers } = await service.ask('/offers', { headers: { accept } });
      expect(headers['server-timing']).to.match(/^render;dur=\d+\.\d$/);
    }
  });

  it('keeps the whole question in the form of an offer, and "now" out of it', async () => {
    const asked = 'profile=hdh-2026&asOf=2026-06-01T12:00:00Z&knownAt=2026-05-01&goLive=2027-01-01&termEnd=2030-01-01';
    const { text } = await service.ask(`/offers/${ID}?${asked}`, { headers: HTML });
    for (const value of ['2026-06-01T12:00:00.000Z', '2026-05-01', '2027-01-01', '2030-01-01'])
      expect(text).to.contain(`value="${value}"`);
    const now = await service.ask(`/offers/${ID}`, { headers: HTML });
    expect(now.text).to.match(/<input type="date" id="asOf" name="asOf" value(="")? /);
    expect(now.text).not.to.contain('name="knownAt"');
  });

  it('asks for one IRI at a time', async () => {
    const { status, json } = await service.ask('/offers?iri=a&iri=b');
    expect(status).to.equal(400);
    expect(json).to.have.nested.property('findings[0].code', 'parameter-repeated');
  });

  it('shows a Gaia-X label that does not count with the reason, apart from the certificates', async () => {
    const { json } = await service.ask(`/offers/${ID}`);
    expect(json).to.deep.nested.include({
      'offer.labels[0].level': 'L1',
      'offer.labels[0].counts': false,
      'offer.labels[0].findings[0].code': 'label-ended',
      'offer.labels[0].findings[0].title': 'The label ended on 1 April 2026.',
    });
    const page = await service.ask(`/offers/${ID}`, { headers: HTML });
    expect(page.text).to.contain('A label is no certificate').and.to.contain('does not count');
    expect(page.text).to.contain('The label ended on 1 April 2026.');
    const french = await service.ask(`/offers/${ID}?lang=fr`, { headers: HTML });
    expect(french.text).to.contain('ne compte pas').and.to.contain('Le label a pris fin le 1er avril 2026.');
  });

  it('gives linked data with the signed documents as its source', async () => {
    const { json } = await service.ask(`/offers/${ID}`, { headers: { accept: 'application/ld+json' } });
    expect(json).to.deep.include({
      '@id': CHANNEL,
      'dct:source': [{ '@id': `/credentials/${CREDENTIAL}` }],
      'gx:providedBy': { '@id': 'did:web:channel.example', 'schema:name': 'Channel' },
    });
  });

  it('gives the very bytes of a credential, for ever', async () => {
    const answer = await service.ask(`/credentials/${CREDENTIAL}`, { headers: HTML });
    expect(answer.text).to.equal(BYTES.toString());
    expect(answer.headers['content-type']).to.match(/^application\/vc\b/);
    expect(answer.headers['cache-control']).to.include('immutable');
    expect(answer.headers.etag).to.equal(`"${CREDENTIAL}"`);
    const again = await service.ask(`/credentials/${CREDENTIAL}`, { headers: { 'if-none-match': `"${CREDENTIAL}"` } });
    expect(again.status).to.equal(304);
  });

  it('is compressed for whoever takes it, and says the same', async () => {
    const address = `${service.url}/offers?profile=hdh-2026`;
    const plain = await fetch(address, { headers: { 'accept-encoding': 'identity' } });
    const zipped = await fetch(address, { headers: { 'accept-encoding': 'gzip' } });
    expect(plain.headers.get('content-encoding')).to.equal(null);
    expect(zipped.headers.get('content-encoding')).to.equal('gzip');
    for (const { headers } of [plain, zipped]) expect(headers.get('vary')).to.contain('Accept-Encoding');
    expect(await zipped.text()).to.equal(await plain.text());
  });

  it('says 304 for an answer that has not changed', async () => {
    const first = await service.ask('/profiles');
    const again = await service.ask('/profiles', { headers: { 'if-none-match': first.headers.etag ?? '' } });
    expect(again.status).to.equal(304);
  });

  it('answers the same question in French', async () => {
    const { json } = await service.ask('/offers?profile=hdh-2026&lang=fr');
    expect(json).to.have.nested.property('profile.title', 'Plateforme des données de santé 2026');
    expect(json).to.have.nested.property('offers[3].name.text', 'Nuage de santé Channel');
  });

  it('tells its story at the front door: each offer under each list, on the day asked, and in links', async () => {
    const { status, text } = await service.ask('/?lang=fr&asOf=2026-06-01', { headers: HTML });
    expect(status).to.equal(200);
    expect(text).to.include('Plateforme des données de santé 2026').and.include('n° 42');
    expect(text).to.include(`href="/offers/${ID}/explanation?profile=hdh-2026&amp;asOf=2026-06-01&amp;lang=fr"`);
  });

  it('keeps the first page, its style and its icon within 60 KB', async () => {
    const { text } = await service.ask('/', { headers: HTML });
    const parts = [...text.matchAll(/<(?:link rel="(?:stylesheet|icon)"[^>]*|script[^>]*) (?:href|src)="([^"]+)"/g)];
    const weights = await Promise.all(parts.map(async ([, path]) => (await service.ask(path ?? '')).text.length));
    expect(weights).to.have.length(2);
    expect(weights.reduce((sum, weight) => sum + weight, text.length)).to.be.below(60 * 1024);
  });

  const refusals: readonly (readonly [number, string, string])[] = [
    [400, '/offers?asof=2026-06-01', 'parameter-unknown'],
    [400, '/offers?lang=de', 'facet-value-unknown'],
    [400, '/health?lang=de', 'facet-value-unknown'],
    [400, '/profiles?asOf=2026-06-01', 'parameter-unknown'],
    [400, '/offers?lang=fr&lang=en', 'parameter-repeated'],
    [400, '/offers?asOf=2026-02-30', 'date-invalid'],
    [400, '/offers?asOf=2026-01-01&asOf=2026-01-02', 'parameter-repeated'],
    [400, '/offers?limit=0', 'limit-invalid'],
    [400, '/offers?profile=hdh-2027', 'profile-unknown'],
    [400, '/offers?cursor=x', 'cursor-invalid'],
    [400, `/offers?iri=${encodeURIComponent(CHANNEL)}&q=x`, 'parameter-unknown'],
    [400, `/offers/${ID}?knownAt=yesterday`, 'date-invalid'],
    [400, `/offers/${ID}/explanation?profile=none`, 'profile-unknown'],
    [400, '/participants/x?asOf=1', 'date-invalid'],
    [400, '/events?after=-1', 'seq-invalid'],
    [400, '/events?limit=1001', 'limit-invalid'],
  ];
  for (const [status, address, code] of refusals) {
    it(`refuses ${address}: ${code}`, async () => {
      const answer = await service.ask(address);
      expect(answer.status).to.equal(status);
      expect(answer.json).to.have.nested.property('findings[0].code', code);
      expectContract('get', '/offers', answer);
    });
  }

  for (const address of [
    '/offers/nothing',
    '/participants/did%3Aweb%3Anobody.example',
    '/credentials/not-a-digest',
    `/credentials/${'0'.repeat(64)}`,
    `/credentials/${'0'.repeat(64)}/report`,
  ]) {
    it(`finds nothing at ${address}`, async () => {
      const answer = await service.ask(address);
      expect(answer.status).to.equal(404);
      expectContract('get', '/offers', answer);
    });
  }
});
