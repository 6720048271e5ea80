import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { draft, folder } from './drafts.js';
import { cartulary, type Ran } from './terminal.js';

const MAIN = path.join(process.cwd(), 'dist', 'src', 'main.js');

/** As a user's shell would: another process, its exit code, its two streams. */
async function shell(...args: string[]): Promise<Ran> {
  const env = { PATH: process.env.PATH, LANG: 'C' };
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [MAIN, ...args], { env });
    return { exit: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { exit: code, out: stdout, err: stderr };
  }
}

describe('a provider’s trip on the command line', () => {
  let place: Awaited<ReturnType<typeof folder>>;
  let server: ChildProcess;
  let url: string;
  let did: string;

  before(async () => {
    place = await folder();
    const keys = await shell('keygen', '--out', place.at('keys'), '--json');
    did = JSON.parse(keys.out).did;
    await draft(did, place.at('drafts'));
    const env = { PATH: process.env.PATH, LANG: 'C', CARTULARY_LOG_LEVEL: 'silent' };
    server = spawn(process.execPath, [MAIN, 'serve', '--port', '0', '--data', place.at('data'), '--json'], { env });
    const [first] = await once(server.stdout ?? server, 'data');
    url = JSON.parse(String(first)).url;
  });
  after(async () => {
    server.kill('SIGTERM');
    await once(server, 'exit');
    await place.remove();
  });

  it('signs, verifies offline, publishes and finds the offer, each in its own process', async () => {
    const signed = await shell(
      'sign',
      place.at('drafts'),
      '--key',
      place.at('keys', 'key.jwk'),
      '--out',
      place.at('signed'),
    );
    expect(signed, signed.err).to.include({ exit: 0 });
    expect((await readdir(place.at('signed'))).sort()).to.deep.equal([
      'offer.json',
      'own-statements.json',
      'participant.json',
    ]);

    const verified = await shell(
      'verify',
      place.at('signed'),
      '--did-document',
      place.at('keys', 'did.json'),
      '--json',
    );
    expect(verified, verified.out).to.include({ exit: 0, err: '3 of 3 verified.\n' });

    const published = await cartulary(['publish', place.at('signed'), '--server', url, '--json']);
    expect(published, published.out).to.include({ exit: 0, err: '3 of 3 accepted.\n' });
    const [offer] = JSON.parse(published.out);
    expect(offer.published.created).to.equal(true);
    expect(offer.published.credentials[0].offers[0].iri).to.equal(`${did}#offers/health-cloud`);

    const again = await cartulary(['publish', place.at('signed'), '--server', url]);
    expect(again.exit).to.equal(0);
    expect(again.out).to.include('already there').and.not.include('✓ published');

    const found = await cartulary(['search', 'santé', '--server', url, '--profile', 'hdh-2026', '--json']);
    expect(found.exit).to.equal(0);
    const answer = JSON.parse(found.out);
    expect(answer.total).to.equal(1);
    expect(answer.offers[0]).to.include({ iri: `${did}#offers/health-cloud`, standing: 'own' });

    // Nobody but itself has said anything about it: it fails nothing that it states, and proves too little.
    const explained = await cartulary(['explain', `${did}#offers/health-cloud`, '--server', url, '--json']);
    const { eligibility, requirements } = JSON.parse(explained.out);
    expect(explained.exit).to.equal({ excluded: 1, 'to-clarify': 3 }[eligibility as string]);
    const storage = requirements.find(({ rules }: { rules: { rule: string }[] }) =>
      rules.some(({ rule }) => rule === 'R-01'),
    );
    expect(storage.rules[0].reasons[0].found[0]).to.include({ fact: 'storage', issuer: did });
  });

  it('knows its version', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8'));
    expect(await shell('--version')).to.deep.equal({ exit: 0, out: `${version}\n`, err: '' });
  });

  it('has a tampered document refused with every finding, exit code 1, and goes on with the others', async () => {
    const text = await readFile(place.at('signed', 'offer.json'), 'utf8');
    await mkdir(place.at('mixed'));
    await writeFile(place.at('mixed', 'a.json'), text.replace('Boréal Santé', 'Boréal Secours'));
    await writeFile(place.at('mixed', 'b.json'), text);
    const json = await cartulary(['publish', place.at('mixed'), '--server', url, '--json']);
    expect(json).to.include({ exit: 1, err: '1 of 2 accepted.\n' });
    const [refused, accepted] = JSON.parse(json.out);
    expect(refused).to.include({ accepted: false });
    expect(refused.problem).to.include({ code: 'document-refused' });
    expect(refused.problem.findings.map(({ code }: { code: string }) => code)).to.include('signature-invalid');
    expect(accepted).to.include({ accepted: true });
    const said = await cartulary(['publish', place.at('mixed', 'a.json'), '--server', url, '--lang', 'fr']);
    expect(said.err).to.include('[signature-invalid]').and.include('remède');
  });

  it('tells what does not exist (4) from what is asked wrongly (2)', async () => {
    expect(await cartulary(['search', 'xyzzy', '--server', url])).to.include({ exit: 4 });
    expect(await cartulary(['explain', 'nothing', '--server', url])).to.include({ exit: 4, out: '' });
    const unknown = await cartulary(['search', '--profile', 'hdh-2062', '--server', url, '--json']);
    expect(unknown.exit).to.equal(2);
    expect(JSON.parse(unknown.out).findings[0]).to.include({ code: 'profile-unknown' });
  });

  it('says which server does not answer, exit code 3, and tries no further file', async () => {
    const nowhere = 'http://127.0.0.1:9';
    const published = await cartulary(['publish', place.at('signed'), '--server', nowhere, '--json']);
    expect(published.exit).to.equal(3);
    expect(JSON.parse(published.out)).to.have.length(1);
    expect(await cartulary(['search', '--server', nowhere])).to.include({ exit: 3, out: '' });
  });
});
