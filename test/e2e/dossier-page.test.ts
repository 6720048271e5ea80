/** The tender file as a buyer without script makes it: found, ticked, looked through, taken away, and checked. */
import { expect } from 'chai';
import { sha256 } from '../../src/core/digest.js';
import { readArchive } from '../../src/core/dossier/archive.js';
import { type DemoService, serveDemo } from './demo-service.js';

const HTML = { headers: { accept: 'text/html' } };

describe('the page that puts a dossier together', function () {
  this.timeout(120_000);
  let demo: DemoService;

  before(async () => {
    demo = await serveDemo();
  });
  after(() => demo?.service.close());

  const page = async (address: string) => (await demo.service.ask(address, HTML)).text;

  function links(html: string, path: string): readonly string[] {
    const found = [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
    return found.filter((href) => href.startsWith(path));
  }

  async function bytes(address: string): Promise<Response> {
    const answer = await fetch(`${demo.service.url}${address}`);
    expect(answer.status, address).to.equal(200);
    return answer;
  }

  it('is reached from a search, an offer, a comparison and the questions, with their question', async () => {
    const search = await page('/offers?profile=hdh-2026&asOf=2026-06-01&country=IE');
    const [fromSearch = ''] = links(search, '/dossiers/preview');
    expect(fromSearch).to.include('profile=hdh-2026').and.include('asOf=2026-06-01').and.include('country=IE');
    const [offer = ''] = links(search, '/offers/');
    expect(links(await page(offer), '/dossiers/preview').join())
      .to.include('offer=')
      .and.include('hdh-2026');
    const [questions = ''] = links(search, '/questions');
    expect(links(await page(questions), '/dossiers/preview').join()).to.include('country=IE');
    expect(search).to.include('formaction="/dossiers/preview"');
  });

  it('gives exactly what was looked through, whole and file by file', async () => {
    const html = await page('/dossiers/preview?profile=hdh-2026&asOf=2026-06-01&country=IE');
    expect(html).to.include('Excluded').and.include('HDH-01');
    const [archive = ''] = links(html, '/dossiers?');
    const first = await (await bytes(archive)).bytes();
    const read = readArchive(first);
    if (!read.ok) throw new Error(JSON.stringify(read.findings));
    const verdicts = read.members.get('verdicts.json') ?? new Uint8Array();
    expect(html).to.include(sha256(verdicts));
    const files = links(html, '/dossiers/files/');
    expect(files).to.have.length(7);
    for (const address of files) {
      const answer = await bytes(address);
      const name = address.slice('/dossiers/files/'.length, address.indexOf('?'));
      expect(answer.headers.get('content-disposition')).to.equal(`attachment; filename="${name}"`);
      expect(sha256(await answer.bytes()), name).to.equal(sha256(read.members.get(name) ?? new Uint8Array()));
    }
    expect(sha256(await (await bytes(archive)).bytes())).to.equal(sha256(first));
  });

  it('says which file there is not, and what is wrong with the question', async () => {
    expect((await demo.service.ask('/dossiers/files/did.json?profile=hdh-2026')).status).to.equal(404);
    expect((await demo.service.ask('/dossiers/preview?profile=nobody', HTML)).status).to.equal(400);
  });
});
