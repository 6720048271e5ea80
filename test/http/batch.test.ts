import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { createInterface } from 'node:readline';
import { expect } from 'chai';
import { openJudging } from '../attacks/catalogue.js';
import { bundle, credential, edited, sign } from '../signers.js';
import { expectSchema } from './contract.js';
import { fakeCatalogue } from './fake-catalogue.js';
import { type Service, startService } from './service.js';

const JSONL = { 'content-type': 'application/jsonl' };

describe('POST /verifications with JSON lines', () => {
  let service: Service;
  before(async () => {
    service = await startService(await openJudging(), { batchLines: 50, batchBytes: 3_000_000 });
  });
  after(async () => {
    await service.close();
    expect(service.errors).to.deep.equal([]);
  });

  type Answer = Readonly<Record<string, unknown>>;

  async function ask(body: string, query = ''): Promise<readonly Answer[]> {
    const answer = await service.ask(`/verifications${query}`, { method: 'POST', headers: JSONL, body });
    expect([answer.status, answer.headers['content-type']]).to.deep.equal([200, 'application/jsonl']);
    const lines = answer.text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Answer);
    for (const line of lines) expectSchema('VerificationLine', line);
    return lines;
  }
  const json = ({ bytes }: { bytes: Uint8Array }) => JSON.parse(Buffer.from(bytes).toString('utf8')) as object;
  const text = ({ bytes }: { bytes: Uint8Array }) => Buffer.from(bytes).toString('utf8');

  it('answers each line in order, with its index, standing and findings, and then the summary', async () => {
    const good = await sign(credential());
    const jwt = await sign(credential(), 'vc+jwt');
    const bad = edited(good, (document) => ({ ...document, id: 'urn:x:1' }));
    const lines = [
      { document: json(good) },
      { jwt: text(jwt) },
      { mediaType: 'application/vc', document: json(bad) },
      { mediaType: 'application/vp', document: json(await bundle([good, jwt])) },
    ];
    const answers = await ask(lines.map((line) => JSON.stringify(line)).join('\n'));
    expect(answers.map(({ index, standing }) => [index, standing])).to.deep.equal([
      [0, 'verified'],
      [1, 'verified'],
      [2, 'refused'],
      [3, 'verified'],
      [undefined, undefined],
    ]);
    expect(answers[2]).to.have.nested.include({
      'findings[0].code': 'signature-invalid',
      'findings[0].check': 'proof',
    });
    expect(answers[3]).to.have.nested.property('documents.length', 3);
    expect(answers[4]).to.deep.equal({
      summary: { verified: 3, expired: 0, undetermined: 0, refused: 1, problems: 0, complete: true },
    });
  });

  it('gives the verdict and the hash that the document gets alone', async () => {
    const { bytes, mediaType } = await sign(credential(), 'vc+jwt');
    const headers = { 'content-type': mediaType };
    const alone = await service.ask('/verifications?at=2026-06-02', { method: 'POST', headers, body: bytes });
    const [line] = await ask(JSON.stringify({ jwt: text({ bytes }) }), '?at=2026-06-02');
    expect(line?.hash).to.equal((alone.json as Answer).hash);
  });

  it('says what is wrong with a line in its own answer, and goes on', async () => {
    const lines = [
      'not json',
      '[]',
      '{}',
      '{"document":{},"jwt":"a.b.c"}',
      '{"document":"text"}',
      '{"jwt":7}',
      '{"document":{},"more":1}',
      '{"document":{},"mediaType":7}',
      '{"document":{"a":1,"a":2}}',
      '{"document":{"__proto__":{}}}',
      `{"document":${'['.repeat(100)}${']'.repeat(100)}}`,
      `{"jwt":"${'a'.repeat(1_060_000)}"}`,
      '\xff',
      '{"document":{}}',
    ];
    const answers = await ask(lines.join('\n'), '?lang=fr');
    const codes = answers
      .slice(0, -2)
      .map(
        ({ problem }) =>
          (problem as { findings: { code: string; pointer: string }[] }).findings.map(({ code, pointer }) =>
            `${code} ${pointer}`.trim(),
          )[0],
      );
    expect(codes).to.deep.equal([
      'not-json',
      'line-malformed',
      'line-malformed',
      'line-malformed',
      'line-malformed /document',
      'line-malformed /jwt',
      'line-malformed /more',
      'line-malformed /mediaType',
      'member-repeated /document/a',
      'member-forbidden /document/__proto__',
      `too-deep /document${'/0'.repeat(63)}`,
      'body-too-large',
      'not-json',
    ]);
    expect(answers.at(-2)).to.include({ index: 13, standing: 'refused' });
    expect(answers.at(-1)).to.have.nested.include({ 'summary.problems': 13, 'summary.complete': true });
  });

  it('stops at its limits, says so in a line, and that it is not complete', async () => {
    const lines = await ask('{}\n'.repeat(60));
    expect(lines).to.have.length(52);
    expect(lines[50]).to.have.nested.include({ index: 50, 'problem.findings[0].code': 'too-many-lines' });
    expect(lines.at(-1)).to.have.nested.include({ 'summary.complete': false });
    const bytes = await ask(`${`{"jwt":"${'a'.repeat(1_000_000)}"}\n`.repeat(4)}`);
    expect(bytes.at(-2)).to.have.nested.include({ 'problem.findings[0].code': 'body-too-large' });
    expect(bytes.at(-1)).to.have.nested.include({ 'summary.complete': false });
  });

  it('refuses a wrong question, an encoding and other media types as a whole', async () => {
    const post = (path: string, headers: Record<string, string>) =>
      service.ask(path, { method: 'POST', headers, body: '{}' });
    expect((await post('/verifications?at=never', JSONL)).status).to.equal(400);
    expect((await post('/verifications', { ...JSONL, 'content-encoding': 'gzip' })).status).to.equal(415);
    expect((await post('/credentials', JSONL)).status).to.equal(415);
  });

  it('answers a line while the next is still to be written', async () => {
    const asked = httpRequest(`${service.url}/verifications`, { method: 'POST', headers: JSONL });
    asked.write('{"document":{}}\n');
    const [response] = await once(asked, 'response');
    const lines = createInterface({ input: response })[Symbol.asyncIterator]();
    expect(JSON.parse((await lines.next()).value)).to.include({ index: 0 });
    asked.write('{}\n');
    expect(JSON.parse((await lines.next()).value)).to.include({ index: 1 });
    asked.end();
    expect(JSON.parse((await lines.next()).value)).to.have.property('summary');
    expect((await lines.next()).done).to.equal(true);
  });

  it('is no fault of ours when the sender hangs up', async () => {
    const asked = httpRequest(`${service.url}/verifications`, { method: 'POST', headers: JSONL });
    asked.on('error', () => undefined);
    asked.write('{"document":{}}\n{"document":');
    const [response] = await once(asked, 'response');
    response.on('error', () => undefined);
    asked.destroy();
    // The place of the batch is free again: as many as may be under way are answered.
    for (const _ of [1, 2, 3]) expect(await ask('{}')).to.have.length(2);
  });
});

describe('a fault of ours in a batch', () => {
  it('is logged, and the answer ends without a summary', async () => {
    const service = await startService(
      fakeCatalogue({
        verify: async () => {
          throw new Error('bug');
        },
      }),
    );
    const asked = service.ask('/verifications', { method: 'POST', headers: JSONL, body: '{"document":{}}' });
    const text = await asked.then(
      (answer) => answer.text,
      () => '',
    );
    expect(text).not.to.include('summary');
    expect(service.errors.map(({ event }) => event)).to.deep.equal(['request-failed']);
    await service.close();
  });
});
