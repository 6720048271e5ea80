/** A provider without script: a draft pasted, sent as files or taken from the guided form, against a profile or a label. */
import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { ANSWERS } from '../http/drafting.js';
import { type DemoService, serveDemo } from './demo-service.js';

const DRAFT = JSON.stringify({ cartularyDraft: 1, answers: Object.assign({}, ...Object.values(ANSWERS)) });

describe('the page that tells how ready an offer is', function () {
  this.timeout(120_000);
  let demo: DemoService;

  before(async () => {
    demo = await serveDemo();
  });
  after(() => demo?.service.close());

  async function send(fields: Readonly<Record<string, string | readonly File[]>>, accept = 'text/html') {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) {
      if (typeof value === 'string') body.set(name, value);
      else for (const file of value) body.append(name, file);
    }
    const answer = await fetch(`${demo.service.url}/readiness?lang=en`, { method: 'POST', headers: { accept }, body });
    return { status: answer.status, text: await answer.text() };
  }

  it('judges the draft of the guided form: blockers, unknowns, what each fix unlocks, and the labels', async () => {
    const head = demo.catalogue.head().seq;
    const { status, text } = await send({ draft: DRAFT, profile: 'hdh-2026' });
    expect(status, text).to.equal(200);
    expect(text).to.include('Stockage Évident').and.include('What is not known').and.include('With this fixed');
    expect(text).to.include('Nothing was stored').and.include('Gaia-X labels');
    expect(demo.catalogue.head().seq).to.equal(head);
  });

  it('takes the same draft as a file, and several signed documents at once, under a label', async () => {
    const saved = await send({ file: [new File([DRAFT], 'cartulary-draft.json')], profile: 'gaia-x-l1' });
    expect(saved.text).to.include('Stockage Évident').and.include('Gaia-X');
    const folder = 'credentials/examples';
    const files = await Promise.all(
      ['participant', 'offer', 'facts-location'].map(
        async (name) => new File([await readFile(`${folder}/${name}.json`)], `${name}.json`),
      ),
    );
    const together = await send({ file: files, profile: 'hdh-2026' }, 'application/json');
    expect(together.status, together.text).to.equal(200);
    const { offers } = JSON.parse(together.text) as { offers: readonly { fixes: readonly unknown[] }[] };
    expect(offers).to.have.length(1);
    expect(offers[0]?.fixes).not.to.have.length(0);
  });

  it('carries what was sent on to the next question, and shows it as text', async () => {
    const { text } = await send({ draft: DRAFT.replace('Évident', '<b>Évident</b>'), profile: 'hdh-2026' });
    expect(text).not.to.include('<b>Évident');
    const carried = /<textarea[^>]*>([^<]*)</.exec(text)?.[1] ?? '';
    const document = carried.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    const again = await send({ document, profile: 'hdh-2019' });
    expect(again.text).to.include('&lt;b>Évident&lt;/b>').and.include('2019');
  });

  it('says what is missing', async () => {
    expect((await send({ profile: 'hdh-2026' })).text).to.include('form');
    expect((await send({ draft: DRAFT })).status).to.equal(400);
    expect((await send({ draft: DRAFT, profile: 'nobody' })).status).to.equal(400);
  });
});
