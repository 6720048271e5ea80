/** A verifier without script: one document with its parts beside the checks, several as a table, one by its address. */
import { readdir, readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { type DemoService, serveDemo } from './demo-service.js';

const SIGNED = 'credentials/demo/boreal';

describe('the page that verifies', function () {
  this.timeout(120_000);
  let demo: DemoService;
  let genuine: string;

  before(async () => {
    demo = await serveDemo();
    const name = (await readdir(SIGNED)).sort().find((file) => file.endsWith('-participant.json'));
    genuine = await readFile(`${SIGNED}/${name}`, 'utf8');
  });
  after(() => demo?.service.close());

  async function send(fields: readonly (readonly [string, string | File])[], accept = 'text/html') {
    const body = new FormData();
    for (const [name, value] of fields) body.append(name, value);
    const answer = await fetch(`${demo.service.url}/verifications?lang=en`, {
      method: 'POST',
      headers: { accept },
      body,
    });
    return { status: answer.status, text: await answer.text() };
  }

  it('shows beside each check the part of the document that it speaks of, marked', async () => {
    const { status, text } = await send([['document', genuine]]);
    expect(status, text).to.equal(200);
    expect(text).to.include('In the document').and.include('<mark>  &quot;issuer&quot;: &quot;did:web:boreal.example');
    expect(text).to.match(/<mark>[^<]*proofValue/);
  });

  it('marks what was tampered with by where the finding points, and never lets it be markup', async () => {
    const json = JSON.parse(genuine) as Record<string, unknown>;
    const tampered = JSON.stringify({ ...json, validFrom: '<script>alert(1)</script>' });
    const { text } = await send([['document', tampered]]);
    expect(text).to.include('Refused').and.not.include('<script>alert');
    expect(text).to.match(/<mark> *&quot;validFrom&quot;: &quot;&lt;script/);
  });

  it('answers several files, and JSON lines, with a table: a row each', async () => {
    const files = await send([
      ['file', new File([genuine], 'genuine.json')],
      ['file', new File(['{'], 'broken.json')],
      ['file', new File([`${JSON.stringify(JSON.parse(genuine))}\n{"a": 1}\n`], 'lines.jsonl')],
    ]);
    expect(files.status, files.text).to.equal(200);
    for (const name of ['genuine.json', 'broken.json', 'lines.jsonl:1', 'lines.jsonl:2']) {
      expect(files.text).to.include(name);
    }
    expect(files.text).to.include('2 of 4 documents verified');
    const answer = await demo.service.ask('/verifications', {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ document: '{"@context": []}\n{"a": 1}' }).toString(),
    });
    expect(answer.json).to.have.nested.property('summary.problems', 1);
    expect(answer.json).to.have.nested.property('lines[0].line.standing', 'refused');
  });

  it('judges as of the day that the form names', async () => {
    const early = await send([
      ['document', genuine],
      ['at', '2001-01-01'],
    ]);
    expect(early.text).to.include('1 January 2001').and.include('Refused');
    expect(
      (
        await send([
          ['document', genuine],
          ['at', 'x'],
        ])
      ).status,
    ).to.equal(400);
  });

  it('fetches what has an address, and says why when it cannot be had', async () => {
    const found = await send([['url', 'https://documents.example/a.json']]);
    expect(found.status, found.text).to.equal(200);
    const missing = await send([['url', 'https://documents.example/none']]);
    expect(missing.status).to.equal(400);
    expect(missing.text).to.include('HTTP 404');
  });
});
