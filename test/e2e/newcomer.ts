/** A provider whom nobody knows: its keys and its signatures, made with the command line as the form tells it to. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readDidDocumentFile } from '../../src/adapters/evidence/directory.js';
import { readArchive } from '../../src/core/dossier/archive.js';
import { type Instant, instant } from '../../src/core/instant.js';
import type { Evidence } from '../../src/core/verification/check.js';
import { cartulary } from '../cli/terminal.js';

export interface Newcomer {
  /** Its DID document, as it would be found on its host. */
  readonly evidence: Evidence;
  /** What its archive of unsigned documents becomes, by file name. */
  sign(archive: Uint8Array, now: Instant): Promise<ReadonlyMap<string, Uint8Array>>;
  leave(): Promise<void>;
}

export async function newcomer(did: string): Promise<Newcomer> {
  const place = await mkdtemp(join(tmpdir(), 'cartulary-newcomer-'));
  const at = (...names: readonly string[]) => join(place, ...names);
  await demand(['keygen', '--did', did, '--out', at('keys')]);
  const document = await readDidDocumentFile(at('keys', 'did.json'), instant('2026-01-01'));
  if (!document.ok) throw new Error('no DID document was made');
  return {
    evidence: document.value,
    async sign(archive, now) {
      const read = readArchive(archive);
      if (!read.ok) throw new Error(JSON.stringify(read.findings));
      for (const [path, bytes] of read.members) {
        await mkdir(dirname(at('unsigned', path)), { recursive: true });
        await writeFile(at('unsigned', path), bytes);
      }
      await demand(['sign', at('unsigned'), '--key', at('keys', 'key.jwk'), '--out', at('signed')], now);
      const names = await readdir(at('signed'));
      return new Map(await Promise.all(names.map(async (name) => [name, await readFile(at('signed', name))] as const)));
    },
    leave: () => rm(place, { recursive: true, force: true }),
  };
}

async function demand(args: readonly string[], now = instant('2026-01-01')): Promise<void> {
  const ran = await cartulary(args, { now: () => now });
  if (ran.exit !== 0) throw new Error(`${args[0]}: ${ran.err}`);
}
