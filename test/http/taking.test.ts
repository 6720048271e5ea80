import { expect } from 'chai';
import { done } from '../../src/core/problem.js';
import { type Service, startService } from './service.js';
import { worldCatalogue } from './world.js';

const QUESTION = 'profile=hdh-2026&asOf=2026-06-01';

describe('taking a search along', () => {
  let service: Service;
  before(async () => {
    service = await startService(worldCatalogue());
  });
  after(() => service.close());

  it('gives a table: one line an offer under one line of titles, with its reasons', async () => {
    const { status, headers, text } = await service.ask(`/offers.csv?${QUESTION}`);
    expect(status).to.equal(200);
    expect(headers['content-type']).to.equal('text/csv; charset=utf-8');
    const lines = text.split('\r\n');
    expect(lines).to.have.length(1 + 4 + 1);
    expect(lines[4]).to.include('"Excluded"').and.include('https://channel.example/offers/health-cloud');
  });

  it('gives the same by content negotiation', async () => {
    const table = await service.ask(`/offers.csv?${QUESTION}`);
    const negotiated = await service.ask(`/offers?${QUESTION}`, { headers: { accept: 'text/csv' } });
    expect(negotiated.text).to.equal(table.text);
    const feed = await service.ask(`/offers?${QUESTION}`, { headers: { accept: 'application/atom+xml' } });
    expect(feed.headers['content-type']).to.equal('application/atom+xml; charset=utf-8');
  });

  it('gives a feed: one entry an offer, by its IRI, with the day its result became what it is', async () => {
    const { text } = await service.ask(`/offers.atom?${QUESTION}&lang=fr`);
    expect(text.match(/<entry>/g)).to.have.length(4);
    expect(text).to.include('<id>https://channel.example/offers/health-cloud</id>').and.include('xml:lang="fr"');
    expect(text).to.include('<id>did:web:catalogue.example/offers.atom?');
    expect(text).to.match(/<category term="excluded" label="Exclue"\/>/);
    for (const [, updated] of text.matchAll(/<updated>(.*?)<\/updated>/g)) {
      expect(updated).to.match(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    }
  });

  it('lets no text of an offer be markup, a formula, or a character that XML has not', async () => {
    const world = worldCatalogue();
    const hostile = '=cmd|"&<b>\u0000\ud800';
    const other = await startService({
      ...world,
      async search(query) {
        const found = await world.search(query);
        if (!found.ok) return found;
        const hits = found.value.hits.map((hit) => ({ ...hit, offer: { ...hit.offer, names: [{ value: hostile }] } }));
        return done({ ...found.value, hits });
      },
    });
    const feed = await other.ask('/offers.atom');
    const table = await other.ask('/offers.csv');
    await other.close();
    expect(feed.text).to.include('=cmd|&quot;&amp;&lt;b&gt;\ufffd\ufffd').and.not.include('<b>');
    expect(table.text).to.include(`"'=cmd|""&<b>`);
  });
});
