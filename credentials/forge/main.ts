/**
 * `npm run forge`: writes everything under credentials/ that is signed. Running it again changes nothing; a change
 * of the world's description changes exactly the files that it touches.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readVocabulary } from '../../src/adapters/vocabulary.js';
import { forge } from './forge.js';

/** From dist/credentials/forge back to the folder in the sources. */
const CREDENTIALS = fileURLToPath(new URL('../../../credentials', import.meta.url));

const { contexts } = await readVocabulary();
const files = await forge(contexts);
for (const folder of ['demo', 'reported', 'did', 'certificates', 'broken']) {
  await rm(join(CREDENTIALS, folder), { recursive: true, force: true });
}
for (const [path, bytes] of files) {
  const target = join(CREDENTIALS, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, bytes);
}
process.stdout.write(`${files.size} files written under ${CREDENTIALS}\n`);
