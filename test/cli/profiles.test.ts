import { readFile, writeFile } from 'node:fs/promises';
import { expect } from 'chai';
import { startServer } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { expectSchema } from '../http/contract.js';
import { folder } from './drafts.js';
import { cartulary } from './terminal.js';

describe('cartulary profiles and adopt', () => {
  let place: Awaited<ReturnType<typeof folder>>;
  let data: readonly string[];
  before(async () => {
    place = await folder();
    data = ['--data', place.at('data')];
    const server = await served();
    await server.close();
  });
  after(() => place.remove());

  async function served() {
    const reading = readConfig({ data: place.at('data'), port: '0', logLevel: 'silent' }, {});
    if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
    return startServer(reading.config);
  }

  // The command line of these tests lives on a fixed day; a challenge and its signature are of today.
  const today = { now: () => Date.now() };

  it('keeps one’s own over HTTP, shows it, and compares it, in the contract’s shapes', async () => {
    const server = await served();
    try {
      const at = ['--server', server.url, '--json'];
      const own = {
        id: 'mine',
        version: '1',
        title: 'Mine',
        derivedFrom: { id: 'hdh-2026', version: '1' },
        remove: ['HDH-20'],
      };
      await writeFile(place.at('mine.json'), JSON.stringify(own));
      const kept = await cartulary(['profiles', 'keep', place.at('mine.json'), ...at]);
      expect(kept.exit, kept.out).to.equal(0);
      const body = JSON.parse(kept.out);
      expectSchema('KeptProfile', body);
      const { reference, hash } = body.profile;
      expect(reference).to.equal(`sha256:${hash}`);
      const shown = JSON.parse((await cartulary(['profiles', 'show', reference, ...at])).out);
      expectSchema('OneProfile', shown);
      const compared = JSON.parse((await cartulary(['profiles', 'compare', 'hdh-2026@1', reference, ...at])).out);
      expectSchema('ProfileComparison', compared);
      expect(compared.requirements.map(({ id }: { id: string }) => id)).to.deep.equal(['HDH-20']);
      const listed = JSON.parse((await cartulary(['profiles', ...at])).out);
      expectSchema('Profiles', listed);
      expect(listed.own.map((one: { hash: string }) => one.hash)).to.deep.equal([hash]);
      const wrong = await cartulary(['profiles', 'show', 'hdh-2062', ...at]);
      expect(wrong.exit).to.equal(4);
      await writeFile(place.at('wrong.json'), JSON.stringify({ ...own, remove: ['HDH-99'] }));
      const refused = await cartulary(['profiles', 'keep', place.at('wrong.json'), '--server', server.url]);
      expect(refused.exit).to.equal(1);
      expect(refused.err).to.include('[profile-requirement-unknown]');
    } finally {
      await server.close();
    }
  });

  it('adopts a version of a policy file, signed with the node’s own key, once', async () => {
    const law = JSON.parse(await readFile('policies/law.json', 'utf8'));
    await writeFile(place.at('law.json'), JSON.stringify({ ...law, version: 'mine' }));
    const adopted = await cartulary(['adopt', place.at('law.json'), ...data, '--json'], today);
    expect(adopted.exit, adopted.out + adopted.err).to.equal(0);
    const body = JSON.parse(adopted.out);
    expectSchema('PolicyAdopted', body);
    expect(body).to.include({ what: 'law', version: 'mine', created: true });
    const again = await cartulary(['adopt', place.at('law.json'), ...data], today);
    expect(again).to.include({ exit: 0, out: '✓ law mine was in force already\n' });
  });

  it('adopts nothing that is signed with another key, or that contradicts itself', async () => {
    await cartulary(['keygen', '--out', place.at('keys')]);
    const law = JSON.parse(await readFile('policies/law.json', 'utf8'));
    await writeFile(place.at('law.json'), JSON.stringify({ ...law, version: 'theirs' }));
    const key = ['--key', place.at('keys/key.jwk')];
    const stranger = await cartulary(['adopt', place.at('law.json'), ...data, ...key], today);
    expect(stranger.exit).to.equal(1);
    expect(stranger.err).to.include('[adoption-not-operator]');
    law.instruments[0].reference = 'NOWHERE';
    await writeFile(place.at('law.json'), JSON.stringify({ ...law, version: 'theirs' }));
    const wrong = await cartulary(['adopt', place.at('law.json'), ...data], today);
    expect(wrong.exit).to.equal(1);
    expect(wrong.err).to.include('unknown reference: NOWHERE');
  });
});
