import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { readSubscriptions } from '../../src/adapters/subscriptions.js';
import { instant } from '../../src/core/instant.js';

const ASKING = { now: () => instant('2026-06-01'), profiles: () => [{ id: 'hdh-2026' }] };
const GOOD = {
  id: 'buyer',
  url: 'https://buyer.example/hook',
  secret: `whsec_${Buffer.alloc(32, 7).toString('base64')}`,
  search: 'profile=hdh-2026&eligibility=eligible',
};

describe('the file of subscribers', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'cartulary-subscribers-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  async function read(text: string) {
    const path = join(folder, 'webhooks.json');
    writeFileSync(path, text);
    return readSubscriptions(path, ASKING);
  }
  const refusalOf = (text: string): Promise<string> =>
    read(text).then(
      () => 'taken',
      (error: Error) => error.message,
    );
  const file = (...subscriptions: readonly object[]) => JSON.stringify({ subscriptions });

  it('says who is told of what, in English where nothing else is asked', async () => {
    const [one, two] = await read(file(GOOD, { ...GOOD, id: 'other', language: 'fr', offer: 'https://a.example/o' }));
    expect(one).to.deep.include({ id: 'buyer', language: 'en' });
    expect(one).to.not.have.property('offer');
    expect(Buffer.from(one?.secret ?? []).equals(Buffer.alloc(32, 7))).to.equal(true);
    expect(two).to.deep.include({ language: 'fr', offer: 'https://a.example/o' });
  });

  const refusals: readonly (readonly [string, string, RegExp])[] = [
    ['no JSON', 'nothing', /JSON/],
    ['two of one name', file(GOOD, GOOD), /each id stands once/],
    ['a search without a profile', file({ ...GOOD, search: 'q=health' }), /must name a profile/],
    ['a search of one day', file({ ...GOOD, search: 'profile=hdh-2026&asOf=2026-01-01' }), /of every day/],
    ['a profile that is not here', file({ ...GOOD, search: 'profile=hdh-1999' }), /buyer .*profile-unknown/],
    ['a parameter that means nothing', file({ ...GOOD, search: 'profile=hdh-2026&sort=x' }), /parameter-unknown/],
    ['a secret that is too short', file({ ...GOOD, secret: 'whsec_c2hvcnQ=' }), /24 to 64 random bytes/],
    ['an address that is none', file({ ...GOOD, url: 'ftp://buyer.example' }), /url/i],
    ['a member that means nothing', file({ ...GOOD, filter: 'x' }), /filter/],
  ];
  for (const [what, text, expected] of refusals) {
    it(`stops the start at ${what}, naming the setting`, async () => {
      expect(await refusalOf(text))
        .to.match(/^CARTULARY_WEBHOOKS cannot be used/)
        .and.match(expected);
    });
  }

  it('stops the start when it is not there, without its secrets', async () => {
    const message = await readSubscriptions(join(folder, 'none.json'), ASKING).catch((error: Error) => error.message);
    expect(message).to.match(/ENOENT/);
    expect(await refusalOf(file({ ...GOOD, id: 'A' }))).to.not.include(GOOD.secret);
  });
});
