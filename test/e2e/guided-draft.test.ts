/** The guided form as a browser without script walks it, down to the offer that a search finds. */
import { expect } from 'chai';
import { ANSWERS } from '../http/drafting.js';
import { type Service, startService } from '../http/service.js';
import { type DemoCatalogue, openDemo } from './demo-catalogue.js';
import { type Newcomer, newcomer } from './newcomer.js';

const DID = 'did:web:nordlicht.example';
const FORM = { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' };

describe('a newcomer’s first offer', function () {
  this.timeout(120_000);
  let provider: Newcomer;
  let world: DemoCatalogue;
  let service: Service;

  before(async () => {
    provider = await newcomer(DID);
    world = await openDemo(undefined, [provider.evidence]);
    service = await startService(world.catalogue);
  });
  after(async () => {
    await service?.close();
    await provider?.leave();
  });

  async function send(fields: Readonly<Record<string, string>>) {
    const body = new URLSearchParams(fields).toString();
    return service.ask('/drafts', { method: 'POST', headers: FORM, body });
  }

  /** What the page carries on to the next one. */
  function carried(html: string): { draft: string; step: string } {
    const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
    return { draft: hidden('draft').replaceAll('&quot;', '"').replaceAll('&amp;', '&'), step: hidden('step') };
  }

  /** @returns the draft at the end of all pages. */
  async function walk(): Promise<{ draft: string; html: string }> {
    let { text: html } = await send({ go: 'next' });
    for (const [step, answers] of Object.entries(ANSWERS)) {
      expect(carried(html).step).to.equal(step);
      const answer = await send({ ...carried(html), ...answers, go: 'next' });
      expect(answer.status, answer.text).to.equal(200);
      html = answer.text;
    }
    return { draft: carried(html).draft, html };
  }

  it('is told on the way how ready the offer is, and sees all answers before signing', async () => {
    const { html } = await walk();
    expect(html).to.include('<h1>Check your answers</h1>');
    expect(html).to.include('Nordlicht SAS').and.include('https://nordlicht.example/offers/stockage-evident');
    expect(html)
      .to.match(/Label reachable: \w/)
      .and.match(/\d blocker/);
    expect(html).not.to.include('Publishing would refuse this');
  });

  it('downloads, signs, publishes and is found', async () => {
    const { draft } = await walk();
    const signing = await send({ draft, go: 'sign' });
    expect(signing.text).to.include(`cartulary keygen --did ${DID} --out keys`);
    expect(signing.text).to.include('cartulary publish signed --server https://catalogue.example');
    const body = new URLSearchParams({ draft, go: 'download' });
    const archive = await fetch(`${service.url}/drafts`, { method: 'POST', headers: { accept: 'text/html' }, body });
    expect(archive.headers.get('content-disposition')).to.include('cartulary-unsigned.zip');
    const signed = await provider.sign(await archive.bytes(), world.catalogue.now());
    expect([...signed.keys()]).to.have.members([
      'company-statements.json',
      'offer-statements.json',
      'offer.json',
      'participant.json',
    ]);
    for (const [name, bytes] of signed) {
      const headers = { accept: 'application/json', 'content-type': 'application/vc' };
      const published = await service.ask('/credentials', { method: 'POST', headers, body: bytes });
      expect(published.status, `${name}: ${published.text}`).to.equal(201);
    }
    const found = await service.ask('/offers?q=evident', { headers: { accept: 'application/json' } });
    const [offer] = (found.json as { offers: readonly Record<string, unknown>[] }).offers;
    expect(offer).to.include({ iri: 'https://nordlicht.example/offers/stockage-evident' });
    expect(offer?.name).to.include({ text: 'Stockage Évident' });
    expect(offer?.provider).to.include({ name: 'Nordlicht SAS', country: 'FR' });
  });

  it('saves the draft as a file, and goes on with it', async () => {
    const { draft } = await walk();
    const saved = await send({ draft, go: 'save' });
    expect(saved.headers['content-disposition']).to.include('cartulary-draft.json');
    const body = new FormData();
    body.set('file', new File([saved.text], 'cartulary-draft.json'));
    body.set('go', 'check');
    const opened = await fetch(`${service.url}/drafts`, { method: 'POST', headers: { accept: 'text/html' }, body });
    expect(carried(await opened.text()).draft).to.equal(draft);
  });
});
