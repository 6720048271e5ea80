import { expect } from 'chai';
import { ARCHETYPES } from '../golden/identities.js';
import { type DemoService, serveDemo } from './demo-service.js';

describe('a feed of changes', () => {
  let demo: DemoService;
  before(async function () {
    this.timeout(60_000);
    demo = await serveDemo();
  });
  after(() => demo.service.close());

  const feed = async (question: string) => {
    const { headers, text } = await demo.service.ask(`/changes.atom?${question}`);
    const entries = [...text.matchAll(/<entry>(.*?)<\/entry>/gs)].map(([, entry = '']) => entry);
    return { type: headers['content-type'], text, entries };
  };

  it('has one entry a cause, with what it moves, and leads to the page', async () => {
    const { type, text, entries } = await feed('profile=hdh-2026&from=2026-03-01&to=2026-03-02');
    expect(type).to.match(/^application\/atom\+xml/);
    expect(entries).to.have.length(1);
    expect(entries[0]).to.match(
      /<title>A certificate is revoked by its issuer\. Under “[^”]+”, 1 offer is judged otherwise\.<\/title>/,
    );
    expect(entries[0]).to.include('<updated>2026-03-02T00:00:00.000Z</updated>').and.to.include('now Excluded.');
    expect(text).to.include('href="/changes?profile=hdh-2026&amp;from=2026-03-01&amp;to=2026-03-02"');
  });

  it('keeps the name of an entry, and tells one offer’s alone where that is asked', async () => {
    const question = 'profile=hdh-2026&from=2026-03-01&to=2026-03-02';
    const [first, again] = [await feed(question), await feed(question)];
    expect(first.entries[0]?.match(/<id>.*<\/id>/)?.[0]).to.equal(again.entries[0]?.match(/<id>.*<\/id>/)?.[0]);
    const of = (offer: string) => feed(`${question}&offer=${encodeURIComponent(offer)}`);
    expect((await of(ARCHETYPES.A12.offer)).entries).to.have.length(1);
    expect((await of(ARCHETYPES.A1.offer)).entries).to.have.length(0);
  });

  it('looks from a month back to a month ahead where no day is asked, in the reader’s language', async () => {
    const { text } = await feed('lang=fr&profile=hdh-2026');
    expect(text)
      .to.include('xml:lang="fr"')
      .and.to.match(/<title>Changements selon «\u00a0/);
    const refused = await demo.service.ask('/changes.atom?profile=hdh-2026&knownFrom=2026-01-01');
    expect(refused.status).to.equal(400);
  });
});
