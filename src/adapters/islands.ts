/** The scripts of the pages, as they were compiled beside this file: the browser gets these very modules, without a bundler. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const COMPILED = fileURLToPath(new URL('../islands', import.meta.url));

/** @returns text by file name. @throws when they are not there: a broken installation. */
export async function readIslands(): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(COMPILED)).filter((name) => name.endsWith('.js')).sort();
  const read = async (name: string) => [name, withoutMap(await readFile(join(COMPILED, name), 'utf8'))] as const;
  return new Map(await Promise.all(names.map(read)));
}

/** Source maps are not served. */
function withoutMap(text: string): string {
  return text.replace(/^\/\/# sourceMappingURL=.*\n?/m, '');
}
