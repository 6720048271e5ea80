import { readFile, writeFile } from 'node:fs/promises';
import { expect } from 'chai';
import { readConfig } from '../../src/config.js';
import { startServer } from '../../src/service.js';
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

  it('checks one’s own without a catalogue, and tells everything that is wrong with it, in both languages', async () => {
    const own = {
      id: 'mine',
      version: '1',
      title: 'Mine',
      derivedFrom: { id: 'hdh-2026', version: '1' },
      remove: ['HDH-20'],
      change: [{ id: 'HDH-01', kind: 'G' }],
    };
    await writeFile(place.at('own.json'), JSON.stringify(own));
    const check = (...more: string[]) => cartulary(['profiles', 'check', place.at('own.json'), ...more]);
    const good = await check();
    expect(good.exit, good.err).to.equal(0);
    expect(good.out).to.match(
      /^✓ mine@1 {3}Mine\nsha256:[0-9a-f]{64}\n.*hdh-2026@1:\n {2}± HDH-01 \(kind\)\n {2}− HDH-20\n$/,
    );
    const told = JSON.parse((await check('--json')).out);
    expect(told).to.include({ id: 'mine', requirements: 21 });
    expect(told.changes).to.deep.equal([
      { id: 'HDH-01', change: 'changed', members: ['kind'] },
      { id: 'HDH-20', change: 'removed', members: [] },
    ]);
    const add = [{ id: 'EXTRA', title: 'Keys', kind: 'M', rules: ['R-99@certified'], source: 'House rule 7' }];
    await writeFile(place.at('own.json'), JSON.stringify({ ...own, remove: ['HDH-99'], add }));
    const wrong = await check();
    expect([wrong.exit, wrong.out]).to.deep.equal([1, '']);
    expect(wrong.err).to.include('[profile-requirement-unknown]').and.to.include('[profile-rule-unknown]');
    expect(wrong.err).to.include('/add/0/rules/0');
    const french = await check('--lang', 'fr');
    expect(french.err).to.match(/Il n’y a pas d’exigence/);
    await writeFile(place.at('own.json'), JSON.stringify({ ...own, titel: 'Mine' }));
    expect((await check()).err)
      .to.include('[profile-member-unknown]')
      .and.to.include('Did you mean “title”?');
    await writeFile(place.at('own.json'), '{"id": "mine", "id": "theirs"}');
    expect((await check()).exit).to.equal(1);
    expect((await cartulary(['profiles', 'check', place.at('absent.json')])).exit).to.equal(4);
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
    expect(wrong.err).to.include('[adoption-contradiction]').and.include('[policy-reference-unknown]');
    expect(wrong.err).to.match(/at \/instruments\/0\/reference\)\n +found +: NOWHERE/);
  });
});
