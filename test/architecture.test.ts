import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect } from 'chai';
import { HOUSE } from './architecture/house.js';
import { brokenRules, packageOf } from './architecture/rules.js';
import { readSource, type SourceFile } from './architecture/source-file.js';

function sources(): readonly SourceFile[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join('src', name).split(sep).join('/'))
    .sort()
    .map((path) => readSource(path, readFileSync(path, 'utf8')));
}

describe('architecture', function () {
  // Every file is read.
  this.timeout(20_000);
  it('holds in the whole of src', () => {
    const files = sources();
    expect(files.length).to.be.greaterThan(30);
    expect(brokenRules(files, HOUSE)).to.deep.equal([]);
  });

  it('has a map that names only rooms, doors and libraries that are there', () => {
    const files = sources();
    const there = (place: string) => files.some(({ path }) => path.startsWith(place));
    const rooms = Object.keys(HOUSE.arrows).filter((room) => !there(`src/${room}`));
    const doors = Object.values(HOUSE.doors).flat();
    const named = new Set(files.flatMap((file) => file.packages.map(({ what }) => packageOf(what))));
    const unused = Object.keys(HOUSE.doors).filter((library) => !named.has(library));
    expect([...rooms, ...doors.filter((door) => !there(door)), ...unused]).to.deep.equal([]);
  });
});

/** A house with one fault in it, beside a room that is in order. */
function faults(files: Readonly<Record<string, string>>): readonly string[] {
  return brokenRules(
    Object.entries(files).map(([path, text]) => readSource(path, text)),
    HOUSE,
  );
}

describe('the architecture rules', () => {
  it('are content with a clean file', () => {
    expect(
      faults({ 'src/core/did.ts': "import { createHash } from 'node:crypto';\nexport const day = new Date(0);\n" }),
    ).to.be.empty;
  });

  const bad: readonly (readonly [string, string, string, string])[] = [
    ['an arrow back up', 'src/core/did.ts', "import { x } from '../ports.js';", 'core may not import from ports'],
    ['a type-only arrow', 'src/core/did.ts', "import type { X } from '../ports.js';", 'core may not import from ports'],
    [
      'a re-export',
      'src/ports.ts',
      "export * from './adapters/sqlite-facts.js';",
      'ports may not import from adapters',
    ],
    ['a type in line', 'src/web/page.tsx', "export type X = import('../http/x.js').X;", 'web may not import from http'],
    ['a late import', 'src/http/x.ts', "await import('../adapters/x.js');", 'http may not import from adapters'],
    [
      'a room within core',
      'src/core/time/x.ts',
      "import '../policy/facts.js';",
      'core/time may not import from core/policy',
    ],
    ['a room of its own making', 'src/plugins/x.ts', '', 'no room of the map'],
    ['an import from the tests', 'src/service.ts', "import '../test/contract/journal.js';", 'no room of the map'],
    ['a library past its door', 'src/core/did.ts', "import jsonld from 'jsonld';", 'may only be imported by'],
    ['a part of such a library', 'src/core/did.ts', "import 'jsonld/lib/context.js';", 'may only be imported by'],
    [
      'express outside http',
      'src/service.ts',
      "import type { Express } from 'express';",
      'may only be imported by src/http/',
    ],
    ['sqlite outside its door', 'src/adapters/x.ts', "import '@photostructure/sqlite';", 'sqlite-database.ts'],
    ['a library without a door', 'src/service.ts', "import _ from 'lodash';", 'has no door'],
    ['the environment', 'src/service.ts', 'const x = process.env.HOME;', 'reads the environment'],
    ['the environment by name', 'src/service.ts', "const x = process['env'];", 'reads the environment'],
    ['the environment unpacked', 'src/service.ts', 'const { env } = process;', 'reads the environment'],
    ['the environment handed on', 'src/service.ts', 'read(process);', 'reads the environment'],
    ['the environment imported', 'src/service.ts', "import { env } from 'node:process';", 'reads the environment'],
    ['the clock', 'src/core/did.ts', 'export const now = Date.now();', 'Date.now is not pure'],
    ['the clock as an object', 'src/core/did.ts', 'export const now = new Date();', 'new Date() is not pure'],
    ['the clock as a reference', 'src/core/did.ts', 'export const clock = Date.now;', 'Date.now is not pure'],
    ['chance', 'src/core/did.ts', 'export const x = Math.random();', 'Math.random is not pure'],
    ['chance from crypto', 'src/core/did.ts', "import { randomBytes } from 'node:crypto';", 'is not pure'],
    ['all of crypto', 'src/core/did.ts', "import * as crypto from 'node:crypto';", 'is not pure'],
    ['the disk', 'src/core/did.ts', "import { readFileSync } from 'node:fs';", 'core may not use node:fs'],
    ['the network', 'src/core/time/x.ts', "import 'node:net';", 'core may not use node:net'],
    ['fetch', 'src/core/did.ts', "export const x = fetch('https://x.example');", 'fetch is not pure'],
    ['the locale', 'src/core/did.ts', "export const x = 'a'.localeCompare('b');", 'localeCompare is not pure'],
    ['a drawer', 'src/core/utils.ts', '', 'says nothing'],
    ['a barrel', 'src/core/index.ts', '', 'says nothing'],
    ['a folder of drawers', 'src/core/helpers/x.ts', '', 'says nothing'],
    ['a long file', 'src/core/did.ts', 'export {};\n'.repeat(401), '401 lines'],
  ];
  for (const [name, path, text, message] of bad) {
    it(`see ${name}`, () => {
      const found = faults({ [path]: text });
      expect(found, found.join('\n')).to.have.length.greaterThan(0);
      expect(found.join('\n')).to.contain(message);
    });
  }

  it('see a circle, also through types and pages', () => {
    const found = faults({
      'src/core/a.ts': "import type { B } from './b.js';",
      'src/core/b.ts': "import { c } from './c.js';",
      'src/core/c.tsx': "export { a } from './a.js';",
    });
    expect(found).to.deep.equal(['circle: src/core/a.ts → src/core/b.ts → src/core/c.tsx → src/core/a.ts']);
  });

  it('do not take an unread file for a clean one', () => {
    expect(() => readSource('src/core/did.ts', 'import {')).to.throw(/did\.ts/);
  });
});
