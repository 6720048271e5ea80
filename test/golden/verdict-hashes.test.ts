import { execFileSync } from 'node:child_process';
import { expect } from 'chai';
import { POLICIES } from './judge.js';
import { DATES } from './tables.js';
import { goldenHashes } from './verdict-hashes.js';

const PRINT = `import(process.argv[1]).then(({ goldenHashes }) => console.log(JSON.stringify(goldenHashes())))`;

describe('the hashes of the golden answers', () => {
  it('are the same in another process, in another time zone and language', () => {
    const here = goldenHashes();
    expect(here).to.have.length(POLICIES.profiles.length * DATES.length);
    expect(new Set(here).size, 'each answer has its own').to.equal(here.length);
    const env = { ...process.env, TZ: 'Pacific/Chatham', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' };
    const module = new URL('./verdict-hashes.js', import.meta.url).href;
    const there = execFileSync(process.execPath, ['--input-type=module', '-e', PRINT, module], {
      env,
      encoding: 'utf8',
    });
    expect(JSON.parse(there)).to.deep.equal(here);
  }).timeout(60_000);
});
