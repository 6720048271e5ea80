/** A verdict given online, and given again years later from the evidence that was laid down. */
import { readFile, writeFile } from 'node:fs/promises';
import { expect } from 'chai';
import { networkEvidence } from '../../src/adapters/evidence/source.js';
import type { ReportAnswer } from '../../src/answers/report.js';
import { instant } from '../../src/core/instant.js';
import { openWorkshop } from '../../src/workshop.js';
import { LOCAL, serve } from '../adapters/evidence/server.js';
import { folder, STORAGE } from './drafts.js';
import { cartulary } from './terminal.js';

describe('cartulary verify --evidence', () => {
  let place: Awaited<ReturnType<typeof folder>>;
  before(async () => {
    place = await folder();
  });
  after(() => place.remove());

  const hashes = (out: string) =>
    (JSON.parse(out) as readonly { readonly report: ReportAnswer }[]).map(({ report }) => [
      report.standing,
      report.hash,
    ]);

  it('gives offline, ten years later, the hashes of the reports that were given online', async () => {
    let document: Buffer | undefined;
    const server = await serve('https', (request, response) => {
      if (request.url !== '/.well-known/did.json') return void response.writeHead(404).end();
      response.setHeader('content-type', 'application/did+json').end(document);
    });
    const did = `did:web:boreal.example%3A${server.port}`;
    const gone = `${did}:gone`;
    const signed = place.at('signed');
    for (const issuer of [did, gone]) {
      const keys = place.at('keys', issuer.replaceAll(/\W/g, '-'));
      await cartulary(['keygen', '--did', issuer, '--out', keys]);
      if (issuer === did) document = await readFile(`${keys}/did.json`);
      const draft = place.at(issuer === did ? 'a.json' : 'b.json');
      await writeFile(draft, JSON.stringify({ ...STORAGE, issuer }));
      await cartulary([
        'sign',
        draft,
        '--key',
        `${keys}/key.jwk`,
        '--out',
        `${signed}/${issuer === did ? 'a' : 'b'}.json`,
      ]);
    }
    const online = { workshop: async () => ({ ...(await openWorkshop()), network: networkEvidence(LOCAL) }) };
    const evidence = place.at('evidence');
    const at = ['--at', '2026-06-01', '--json'];
    const first = await cartulary(['verify', signed, '--save-evidence', evidence, ...at], online);
    await server.close();
    expect(server.asked.toSorted()).to.deep.equal(['/.well-known/did.json', '/gone/did.json']);
    expect(hashes(first.out).map(([standing]) => standing)).to.deep.equal(['verified', 'undetermined']);

    const years = { now: () => instant('2036-06-01') };
    const again = await cartulary(['verify', signed, '--evidence', evidence, ...at], years);
    expect(again.exit).to.equal(first.exit);
    expect(hashes(again.out)).to.deep.equal(hashes(first.out));

    const today = await cartulary(['verify', `${signed}/a.json`, '--evidence', evidence, '--json'], years);
    expect(hashes(today.out)[0]?.[1]).not.to.equal(hashes(first.out)[0]?.[1]);
    const text = await cartulary(['verify', `${signed}/a.json`, '--evidence', evidence, '--at', '2026-06-01'], years);
    expect(text.out).to.include(`SHA-256 of this report: ${hashes(first.out)[0]?.[1]}`);
  });
});
