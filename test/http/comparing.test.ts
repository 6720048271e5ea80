import { expect } from 'chai';
import { offerId } from '../../src/core/search/offer.js';
import { type Service, startService } from './service.js';
import { BYTES, CREDENTIAL } from './world/documents.js';
import { type Spy, worldCatalogue } from './world.js';

const CHANNEL = offerId('https://channel.example/offers/health-cloud');
const BOREAL = offerId('https://boreal.example/offers/health-cloud');
const HTML = { accept: 'text/html' };

describe('offers side by side, and again', () => {
  const spy: Spy = { published: [], verified: [] };
  let service: Service;
  before(async () => {
    service = await startService(worldCatalogue(spy));
  });
  after(() => service.close());
  afterEach(() => expect(service.errors).to.deep.equal([]));

  it('shows what differs first, and says how alike each row is', async () => {
    const { json } = await service.ask(`/compare?profile=hdh-2026&offer=${BOREAL}&offer=${CHANNEL}`);
    const { requirements, facts } = json as Record<'requirements' | 'facts', { id: string; likeness: string }[]>;
    // Boréal stores in France, Channel in Great Britain too; of HDH-12 nothing is judged.
    expect(requirements.map(({ id, likeness }) => `${id} ${likeness}`)).to.deep.equal([
      'HDH-03 different',
      'HDH-12 missing',
      'HDH-05 same',
      'HDH-11 same',
    ]);
    expect(facts[0]).to.deep.include({ id: 'location', likeness: 'different' });
    expect(facts.find(({ id }) => id === 'country')).to.have.property('likeness', 'same');
  });

  it('compares at most five, and each once', async () => {
    const six = [1, 2, 3, 4, 5, 6].map((offer) => `offer=${offer}`).join('&');
    const { status, json } = await service.ask(`/compare?${six}`);
    expect(status).to.equal(400);
    expect(json).to.have.nested.property('findings[0].code', 'offers-too-many');
    const twice = await service.ask(`/compare?offer=${CHANNEL}&offer=${CHANNEL}`);
    expect(twice.json).to.have.property('offers').with.length(1);
  });

  it('leads from the results to the comparison by a form, without script', async () => {
    const { text } = await service.ask('/offers?profile=hdh-2026&asOf=2026-06-01', { headers: HTML });
    expect(text).to.include(`<input type="checkbox" name="offer" value="${CHANNEL}" form="compare"/>`);
    const form = /<form id="compare".*?<\/form>/s.exec(text)?.[0] ?? '';
    expect(form).to.include('action="/compare"').and.include('method="get"');
    expect(form).to.include('name="profile" value="hdh-2026"').and.include('name="asOf" value="2026-06-01"');
  });

  it('verifies the very bytes that are stored, named by their digest', async () => {
    const { status } = await service.ask('/verifications', {
      method: 'POST',
      headers: { ...HTML, 'content-type': 'application/x-www-form-urlencoded' },
      body: `credential=${CREDENTIAL}`,
    });
    expect(status).to.equal(200);
    expect(spy.verified).to.deep.equal([{ text: BYTES.toString('utf8'), mediaType: 'application/vc', at: undefined }]);
    const unknown = await service.ask('/verifications', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'credential=nothing',
    });
    expect(unknown.status).to.equal(404);
  });

  it('marks the path that decides in the picture and in the list', async () => {
    const { text } = await service.ask(`/offers/${CHANNEL}/graph`, { headers: HTML });
    // The storage fails through Tideway: once on the line, once in the list.
    expect(text.match(/<path class="edge[^"]* decides"/g)).to.deep.equal(['<path class="edge supplied-by decides"']);
    expect(text.split('decides R-01')).to.have.length(3);
    expect(text).to.include('Tideway').and.include('2 more companies, suppliers or layers have no place');
    expect(text).not.to.include('style=');
  });

  it('tells the history of an offer, what was withdrawn included', async () => {
    const { text } = await service.ask(`/offers/${CHANNEL}`, { headers: HTML });
    const history = text.slice(text.indexOf('id="history"'));
    expect(history).to.include('Withdrawn').and.include('3 older ones are not shown');
  });
});
