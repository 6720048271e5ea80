import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { openCatalogue, readConfig } from '../src/library.js';

describe('the library', () => {
  it('is what a program imports by the name of the package', async () => {
    const name: string = 'cartulary';
    expect(await import(name)).to.equal(await import('../src/library.js'));
  });

  it('opens a catalogue whose verbs answer, and gives its folder back', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cartulary-library-'));
    try {
      for (let times = 0; times < 2; times += 1) {
        const reading = readConfig({ data: folder }, {});
        if (!reading.ok) throw new Error('the settings are wrong');
        const catalogue = await openCatalogue(reading.config);
        const now = catalogue.now();
        const asked = { text: '', facets: {}, profile: 'hdh-2026', asOf: now, knownAt: now, limit: 20 };
        const found = await catalogue.search(asked);
        expect(found.ok && found.value.total).to.equal(0);
        await catalogue.close();
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
