import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { expect } from 'chai';
import { writeEvidence } from '../../src/adapters/evidence/directory.js';
import type { ReportAnswer } from '../../src/answers/report.js';
import { BOREAL, credential, sign } from '../signers.js';
import { bitstring, encoded, published, statusEntry, statusList } from '../status-lists.js';
import { DID, folder, STORAGE } from './drafts.js';
import { cartulary } from './terminal.js';

describe('cartulary verify', () => {
  let place: Awaited<ReturnType<typeof folder>>;
  let didDocument: string;
  let signed: string;

  before(async () => {
    place = await folder();
    didDocument = place.at('keys', 'did.json');
    signed = place.at('signed', 'storage.json');
    await cartulary(['keygen', '--did', DID, '--out', place.at('keys')]);
    await writeFile(place.at('storage.json'), JSON.stringify(STORAGE));
    const key = place.at('keys', 'key.jwk');
    await cartulary(['sign', place.at('storage.json'), '--key', key, '--out', signed]);
    await cartulary([
      'sign',
      place.at('storage.json'),
      '--key',
      key,
      '--format',
      'vc+jwt',
      '--out',
      place.at('signed', 'storage.jwt'),
    ]);
  });
  after(() => place.remove());

  /** The standing of each file, and the codes that were found. */
  function reports(out: string) {
    const answers: { file: string; report: ReportAnswer }[] = JSON.parse(out);
    return answers.map(({ report }) => ({
      standing: report.standing,
      codes: report.documents.flatMap(({ checks }) =>
        checks.flatMap(({ outcome, findings }) =>
          outcome === 'not-applicable' ? [] : findings.map(({ code }) => code),
        ),
      ),
    }));
  }

  it('verifies a folder offline, both formats, with the DID document laid down', async () => {
    const ran = await cartulary(['verify', place.at('signed'), '--did-document', didDocument, '--json']);
    expect(ran.exit).to.equal(0);
    expect(reports(ran.out)).to.deep.equal([
      { standing: 'verified', codes: [] },
      { standing: 'verified', codes: [] },
    ]);
  });

  it('takes the documents of a folder by their names, and says what it passed over', async () => {
    for (const name of ['storage.vc', 'notes.txt', 'key.jwk', 'did.json']) {
      await mkdir(place.at('mixed', 'below'), { recursive: true });
      await writeFile(place.at('mixed', 'below', name), await readFile(signed));
    }
    const ran = await cartulary(['verify', place.at('mixed'), '--did-document', didDocument, '--json']);
    expect(ran.exit).to.equal(0);
    expect(reports(ran.out)).to.have.length(1);
    const passedOver = ['did.json', 'key.jwk', 'notes.txt'].map((name) => place.at('mixed', 'below', name));
    expect(ran.err)
      .to.match(/^3 files passed over/)
      .and.include(passedOver.join(', '));
  });

  it('refuses a tampered file with exit code 1, names the finding, and says it in French', async () => {
    const tampered = place.at('tampered.json');
    await writeFile(tampered, (await readFile(signed, 'utf8')).replace('"FR"', '"GB"'));
    const ran = await cartulary(['verify', tampered, '--did-document', didDocument, '--lang', 'fr']);
    expect(ran.exit).to.equal(1);
    expect(ran.out)
      .to.include('Refusé')
      .and.include('✗ proof')
      .and.include('[signature-invalid]')
      .and.include('remède');
  });

  it('refuses a truncated and a non-UTF-8 file without a fault of its own', async () => {
    const bytes = await readFile(signed);
    await writeFile(place.at('cut.json'), bytes.subarray(0, bytes.length / 2));
    await writeFile(place.at('latin1.json'), Buffer.concat([bytes, Buffer.from([0xe9])]));
    const ran = await cartulary([
      'verify',
      place.at('cut.json'),
      place.at('latin1.json'),
      '--did-document',
      didDocument,
      '--json',
    ]);
    expect(ran).to.include({ exit: 1, err: '0 of 2 verified.\n' });
    const [cut, latin1] = reports(ran.out);
    expect(cut?.codes).to.include('truncated');
    expect(latin1?.codes).to.include('not-utf8');
  });

  it('answers for another day: before it was valid, while it was, and after', async () => {
    const at = async (day: string) => {
      const { exit, out } = await cartulary(['verify', signed, '--did-document', didDocument, '--at', day, '--json']);
      return [exit, reports(out)[0]?.standing];
    };
    expect(await at('2027-01-01')).to.deep.equal([0, 'verified']);
    expect(await at('2029-01-01')).to.deep.equal([1, 'expired']);
    expect((await at('2024-01-01'))[0]).to.equal(1);
  });

  it('is undecided, exit code 3, where the evidence laid down does not contain the issuer', async () => {
    await mkdir(place.at('other'), { recursive: true });
    const other = place.at('other', 'did.json');
    await writeFile(other, (await readFile(didDocument, 'utf8')).replaceAll(DID, 'did:web:tandem.example'));
    const ran = await cartulary(['verify', signed, '--did-document', other, '--json']);
    expect(ran.exit).to.equal(3);
    expect(reports(ran.out)[0]).to.deep.include({ standing: 'undetermined' });
    expect(reports(ran.out)[0]?.codes).to.include('evidence-absent');
  });

  it('saves what it looked at, and verifies from that alone', async () => {
    const evidence = place.at('evidence');
    await cartulary(['verify', signed, '--did-document', didDocument, '--save-evidence', evidence]);
    const ran = await cartulary(['verify', signed, '--evidence', evidence, '--json']);
    expect(ran.exit).to.equal(0);
    const index = place.at('evidence', 'index.json');
    await writeFile(index, (await readFile(index, 'utf8')).replaceAll(DID, 'did:web:evil.example'));
    expect(await cartulary(['verify', signed, '--evidence', evidence])).to.include({ exit: 3 });
    await writeFile(index, '{}');
    expect(await cartulary(['verify', signed, '--evidence', evidence])).to.include({ exit: 2, out: '' });
  });

  it('judges the demo’s documents as the demo does when told so, with the chain of its own authority', async () => {
    const stones = 'credentials/demo/stones/2018-06-01-offer.json';
    const ran = await cartulary(['verify', stones, '--demo']);
    expect(ran.exit).to.equal(0);
    expect(ran.out).to.include('leads to the listed anchor demo-root');
    const read = await cartulary(['verify', stones, '--demo', '--lang', 'fr']);
    expect(read.out).to.include('mène à l’ancre reconnue demo-root');
    const didDocument = 'credentials/did/stones.example.json';
    const without = await cartulary(['verify', stones, '--did-document', didDocument]);
    expect(without.exit).to.equal(3);
  });

  it('replays a status list from what was saved, at the instant it was judged, and not when it is old', async () => {
    const list = await published(statusList({ encodedList: encoded(bitstring({})) }));
    const { bytes } = await sign(credential({ credentialStatus: statusEntry() }));
    await writeFile(place.at('status.json'), bytes);
    await writeEvidence(place.at('lists'), [BOREAL.evidence, list]);
    const at = async (day: string) => {
      const args = ['verify', place.at('status.json'), '--evidence', place.at('lists'), '--at', day, '--json'];
      return reports((await cartulary(args)).out)[0];
    };
    expect(await at('2026-06-01')).to.deep.equal({ standing: 'verified', codes: [] });
    expect(await at('2026-06-08')).to.deep.equal({
      standing: 'undetermined',
      codes: ['status-list-old'],
    });
    await writeEvidence(place.at('lists'), [BOREAL.evidence]);
    expect(await at('2026-06-01')).to.deep.equal({
      standing: 'undetermined',
      codes: ['evidence-absent'],
    });
  });

  it('verifies standard input, and tells a missing file', async () => {
    const stdin = await readFile(signed, 'utf8');
    expect(await cartulary(['verify', '-', '--did-document', didDocument], { stdin })).to.include({ exit: 0 });
    expect(await cartulary(['verify', place.at('nothing')])).to.include({ exit: 4, out: '' });
  });
});
