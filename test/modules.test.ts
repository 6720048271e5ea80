import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'chai';

/** main.ts is a program: importing it runs it. Everything else only declares. */
const PROGRAMS = ['main.js'];
/** Islands run in a browser, and are tested in one. */
const FOR_BROWSERS = 'islands';

/** What would keep a process running or open to the outside. */
function busy(): readonly string[] {
  return process.getActiveResourcesInfo().filter((name) => /TCP|UDP|Process|Worker|Port/.test(name));
}

describe('every module', function () {
  // All of them are loaded for the first time.
  this.timeout(20_000);
  const modules = readdirSync('dist/src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js') && !PROGRAMS.includes(name) && !name.startsWith(FOR_BROWSERS))
    .sort();

  it('can be imported alone, in any order, and does nothing by being imported', async () => {
    expect(modules.length).to.be.greaterThan(30);
    const before = busy();
    // Also lets coverage count the files that no test reaches.
    for (const name of modules) await import(pathToFileURL(join(process.cwd(), 'dist/src', name)).href);
    expect(busy()).to.deep.equal(before);
  });
});
