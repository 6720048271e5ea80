/**
 * The service as a stranger meets it: started on an empty directory in demo mode, asked over HTTP, stopped, and
 * started again. What is expected is worked out by hand from the demo's world (credentials/README.md).
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { request } from 'undici';
import { readConfig } from '../../src/config.js';
import { type Running, startServer } from '../../src/service.js';

interface Json {
  readonly [key: string]: unknown;
}

async function start(data: string): Promise<Running> {
  const reading = readConfig({ mode: 'demo', data, port: '0', logLevel: 'error' }, {});
  if (!reading.ok) throw new Error('the settings of this test are wrong');
  return startServer(reading.config);
}

function list(value: unknown): readonly Json[] {
  expect(value).to.be.an('array');
  return value as readonly Json[];
}

describe('the first whole trip', function () {
  this.timeout(60_000);
  let data = '';
  let running: Running;

  before(async () => {
    data = await mkdtemp(join(tmpdir(), 'cartulary-e2e-'));
    running = await start(data);
  });

  after(async () => {
    await running.close();
    await rm(data, { recursive: true, force: true });
  });

  async function get(path: string, accept = 'application/json'): Promise<{ status: number; text: string; json: Json }> {
    const answer = await request(running.url + path, { headers: { accept } });
    const text = await answer.body.text();
    return { status: answer.statusCode, text, json: accept.includes('json') ? (JSON.parse(text) as Json) : {} };
  }

  async function post(body: Uint8Array, mediaType: string, accept = 'application/json') {
    const headers = { 'content-type': mediaType, accept };
    const answer = await request(`${running.url}/credentials`, { method: 'POST', headers, body });
    return { status: answer.statusCode, type: String(answer.headers['content-type']), text: await answer.body.text() };
  }

  it('says who is eligible under hdh-2026 on 2026-06-01, and leaves no exclusion without its reasons', async () => {
    const { status, json } = await get('/offers?profile=hdh-2026&asOf=2026-06-01&limit=100');
    expect(status).to.equal(200);
    expect(json.counts).to.deep.equal({
      eligible: 2,
      'eligible-with-conditions': 0,
      // What a third party reports about real companies is never better, and never worse.
      'to-clarify': 7,
      excluded: 11,
    });
    const offers = list(json.offers);
    const eligible = offers.filter(({ eligibility }) => eligibility === 'eligible').map(({ iri }) => iri);
    expect(eligible).to.have.members([
      'https://boreal.example/offers/health-cloud',
      'https://tandem.example/offers/twin-cloud',
    ]);
    for (const offer of offers.filter(({ eligibility }) => eligibility === 'excluded')) {
      const failed = list(offer.unmet).filter(({ verdict, kind }) => verdict === 'FAIL' && kind !== 'S');
      expect(failed, String(offer.iri)).not.to.be.empty;
      for (const rule of failed.flatMap(({ rules }) => list(rules)).filter(({ verdict }) => verdict === 'FAIL')) {
        expect(rule.rule).to.be.a('string').and.not.be.empty;
        const reasons = list(rule.reasons);
        const told = `${String(offer.iri)} ${String(rule.rule)}`;
        expect(
          reasons.flatMap(({ law }) => list(law)),
          `${told}: law`,
        ).not.to.be.empty;
        expect(reasons.map(({ remedy }) => remedy).filter(Boolean), `${told}: remedy`).not.to.be.empty;
        expect(
          reasons.flatMap(({ found }) => list(found)),
          `${told}: input`,
        ).not.to.be.empty;
        for (const found of reasons.flatMap((reason) => list(reason.found))) {
          const { url } = found.credential as Json;
          expect((await get(String(url), '*/*')).status, `${told}: ${String(url)}`).to.equal(200);
        }
      }
    }
  });

  it('explains that the adequacy of the United Kingdom does not cure a backup there', async () => {
    const { json } = await get('/offers?profile=hdh-2026&asOf=2026-06-01&q=channel');
    const [channel] = list(json.offers);
    const storage = list(channel?.unmet).find(({ id }) => id === 'HDH-03');
    expect(JSON.stringify(storage)).to.contain('backup=GB').and.to.contain('did:web:channel.example');
    const reasons = list(storage?.rules).flatMap((rule) => list(rule.reasons));
    expect(reasons.map(({ code }) => code)).to.include('adequacy-does-not-localise');
  });

  it('changes exactly A3 and A4 on transfers when Privacy Shield falls, and immunity not at all', async () => {
    const verdicts = async (asOf: string, rule: string) => {
      const { json } = await get(`/offers?asOf=${asOf}&limit=100`);
      const rows: [string, string][] = [];
      for (const offer of list(json.offers)) {
        const { json: told } = await get(`/offers/${String(offer.id)}/explanation?profile=hdh-2026&asOf=${asOf}`);
        const judged = list(told.requirements).flatMap(({ rules }) => list(rules));
        rows.push([String(offer.iri), String(judged.find((one) => one.rule === rule)?.verdict)]);
      }
      return new Map(rows);
    };
    const before = await verdicts('2020-07-15', 'R-02');
    const after = await verdicts('2020-07-16', 'R-02');
    const changed = [...after].filter(([iri, verdict]) => before.get(iri) !== verdict);
    expect(changed).to.have.deep.members([
      ['https://hyper-eu.example/offers/analytics-cloud', 'FAIL'],
      ['https://nightdesk.example/offers/managed-cloud', 'FAIL'],
    ]);
    for (const day of ['2020-07-15', '2020-07-16']) {
      expect((await verdicts(day, 'R-06')).get('https://hyper-eu.example/offers/analytics-cloud')).to.equal('FAIL');
    }
  });

  it('answers as it was known: on 2020-07-15 nobody knew that Privacy Shield would fall', async () => {
    const path = '/offers?profile=hdh-2026&knownAt=2020-07-15&limit=100&asOf=';
    const [before, after] = [await get(`${path}2020-07-15`), await get(`${path}2020-07-16`)];
    const told = ({ json }: { json: Json }) =>
      list(json.offers).map(({ iri, unmet }) => [iri, list(unmet).map(({ id, verdict }) => [id, verdict])]);
    expect(told(before)).not.to.be.empty;
    expect(told(after)).to.deep.equal(told(before));
  });

  it('gives a browser the same answer as a page, in its language', async () => {
    const { status, text } = await get('/offers?profile=hdh-2026&asOf=2026-06-01&lang=fr', 'text/html');
    expect(status).to.equal(200);
    expect(text).to.contain('<html lang="fr"').and.to.contain('Boréal');
  });

  it('refuses broken documents with every finding, as problem and as page, and stores nothing of them', async () => {
    const index = JSON.parse(await readFile('credentials/broken/index.json', 'utf8')) as readonly {
      file: string;
      mediaType: string;
      standing: string;
      findings: readonly string[];
    }[];
    const head = running.catalogue.head();
    for (const { file, mediaType, findings } of index.filter(({ standing }) => standing === 'refused')) {
      const bytes = await readFile(join('credentials/broken', file));
      const answer = await post(bytes, mediaType);
      expect(answer.status, file).to.be.within(400, 422);
      expect(answer.type, file).to.match(/^application\/problem\+json/);
      const told = list((JSON.parse(answer.text) as Json).findings);
      expect(
        told.map(({ code }) => code),
        file,
      ).to.include.members([...findings]);
      for (const finding of told) {
        expect(finding.pointer, file).to.be.a('string');
        for (const said of ['title', 'expected', 'repair'])
          expect(finding[said], `${file} ${said}`).to.be.a('string').and.not.be.empty;
      }
      expect((await post(bytes, mediaType, 'text/html')).type, file).to.match(/^text\/html/);
    }
    const oversized = await post(Buffer.alloc(1_100_000, 0x20), 'application/vc');
    expect(oversized.status).to.equal(413);
    expect((await post(Buffer.from('{}'), 'text/plain')).status).to.equal(415);
    expect(running.catalogue.head()).to.deep.equal(head);
  });

  it('keeps its data: started again, the journal goes on where it was', async () => {
    const head = running.catalogue.head();
    const lastChanges = async () => {
      const day = running.catalogue.now();
      const search = { text: '', facets: {}, asOf: day, knownAt: day, limit: 100 };
      const found = await running.catalogue.search(search);
      return found.ok && found.value.hits.map(({ offer }) => `${offer.iri} ${offer.changedSeq}`).sort();
    };
    const changed = await lastChanges();
    await running.close();
    running = await start(data);
    expect(running.catalogue.head()).to.deep.equal(head);
    expect(await lastChanges(), 'a restart is no news').to.deep.equal(changed);
    const { json } = await get('/offers?profile=hdh-2026&asOf=2026-06-01');
    expect((json.counts as Json).eligible).to.equal(2);
  });
});
