import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { expect } from 'chai';
import { DID, folder, STORAGE } from './drafts.js';
import { cartulary } from './terminal.js';

describe('cartulary sign', () => {
  let place: Awaited<ReturnType<typeof folder>>;
  let key: string;
  beforeEach(async () => {
    place = await folder();
    key = place.at('keys', 'key.jwk');
    await cartulary(['keygen', '--did', DID, '--out', place.at('keys')]);
    await mkdir(place.at('drafts', 'more'), { recursive: true });
    await writeFile(place.at('drafts', 'storage.json'), JSON.stringify(STORAGE));
  });
  afterEach(() => place.remove());

  it('writes one signed document to standard output, and nothing else there', async () => {
    const ran = await cartulary(['sign', place.at('drafts', 'storage.json'), '--key', key]);
    expect(ran).to.include({ exit: 0, err: '' });
    const { proof, ...rest } = JSON.parse(ran.out);
    expect(proof).to.include({
      cryptosuite: 'eddsa-rdfc-2022',
      verificationMethod: `${DID}#key-1`,
      created: '2026-06-01T00:00:00Z',
      proofPurpose: 'assertionMethod',
    });
    expect(rest).to.deep.include({ issuer: DID, credentialSubject: STORAGE.credentialSubject });
  });

  it('signs standard input as a JWT', async () => {
    const ran = await cartulary(['sign', '-', '--key', key, '--format', 'vc+jwt'], { stdin: JSON.stringify(STORAGE) });
    const [header = '', payload = ''] = ran.out.split('.');
    expect(JSON.parse(Buffer.from(header, 'base64url').toString())).to.include({
      alg: 'EdDSA',
      typ: 'vc+jwt',
      kid: `${DID}#key-1`,
    });
    expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).to.deep.equal(STORAGE);
  });

  it('signs a folder into a folder of the same shape, goes on after a refusal, and leaves keys alone', async () => {
    const { validFrom, ...rest } = STORAGE;
    await writeFile(place.at('drafts', 'more', 'typo.json'), JSON.stringify({ ...rest, validForm: validFrom }));
    await writeFile(place.at('drafts', 'more', 'broken.jsonld'), '{');
    await writeFile(place.at('drafts', 'key.jwk'), await readFile(key));
    const ran = await cartulary(['sign', place.at('drafts'), '--key', key, '--out', place.at('signed'), '--json']);
    expect(ran.exit).to.equal(1);
    expect(ran.err).to.match(/^1 file passed over.*key\.jwk\n1 of 3 signed\.\n$/);
    const outcomes: { file: string; signed: boolean; findings: { code: string; found: string | null }[] }[] =
      JSON.parse(ran.out);
    expect(outcomes.map(({ signed, findings }) => [signed, findings[0]?.code])).to.deep.equal([
      [false, 'not-json'],
      [false, 'json-ld-dropped'],
      [true, undefined],
    ]);
    expect(outcomes[1]?.findings[0]?.found).to.equal('validForm');
    expect(await readdir(place.at('signed'), { recursive: true })).to.deep.equal(['storage.json']);
  });

  it('takes a folder’s documents alone: not its keys, its DID document or a folder with a document’s name', async () => {
    await mkdir(place.at('drafts', 'folder.json'));
    await writeFile(place.at('drafts', 'did.json'), '{}');
    await writeFile(place.at('drafts', 'key.jwk'), await readFile(key));
    const ran = await cartulary(['sign', place.at('drafts'), '--key', key, '--out', place.at('signed')]);
    expect(ran.exit).to.equal(0);
    expect(ran.err).to.match(/^2 files passed over.*did\.json.*key\.jwk\n$/);
    expect(await readdir(place.at('signed'))).to.deep.equal(['storage.json']);
  });

  it('writes standard input to the file that --out names', async () => {
    const stdin = JSON.stringify(STORAGE);
    await cartulary(['sign', '-', '--key', key, '--out', place.at('out.json')], { stdin });
    expect(JSON.parse(await readFile(place.at('out.json'), 'utf8'))).to.have.property('proof');
  });

  it('says so where a file stands in the way of the folder', async () => {
    await writeFile(place.at('in-the-way'), 'mine');
    const target = place.at('in-the-way', 'signed.json');
    const ran = await cartulary(['sign', place.at('drafts', 'storage.json'), '--key', key, '--out', target]);
    const err = `${place.at('in-the-way')} is a file, and a folder is needed there. Nothing was written.\n`;
    expect(ran).to.deep.equal({ exit: 2, out: '', err });
  });

  it('does not guess where several documents should go', async () => {
    await writeFile(place.at('drafts', 'second.json'), JSON.stringify(STORAGE));
    expect(await cartulary(['sign', place.at('drafts'), '--key', key])).to.include({ exit: 2, out: '' });
  });

  it('tells a missing file (4) from a file that is no key (2)', async () => {
    expect(await cartulary(['sign', place.at('nothing.json'), '--key', key])).to.include({ exit: 4 });
    expect(await cartulary(['sign', place.at('keys'), '--key', key])).to.include({ exit: 4 });
    const draft = place.at('drafts', 'storage.json');
    expect(await cartulary(['sign', draft, '--key', place.at('keys', 'did.json')])).to.include({ exit: 2 });
    expect(await cartulary(['sign', draft, '--key', place.at('keys', 'nothing.jwk')])).to.include({ exit: 2 });
  });
});
