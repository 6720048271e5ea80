import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { DatabaseDamaged } from '../../src/adapters/sqlite-database.js';
import { SqliteNotices } from '../../src/adapters/sqlite-notices.js';

describe('the file of what was told', () => {
  it('says of a damaged one that it may be deleted', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'cartulary-notices-'));
    try {
      const path = join(folder, 'notices.sqlite');
      await writeFile(path, Buffer.alloc(8_192, 0x5a));
      expect(() => SqliteNotices.open(path)).to.throw(DatabaseDamaged, /notices\.sqlite[\s\S]*It may be deleted/);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
