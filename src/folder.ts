/** Making a folder with those above it. */
import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * One folder after the other, from above. Node's own `recursive` never ends where a file system answers "no such folder"
 * for one whose parent is there, as Linux does below `/proc`.
 * @param mode of each folder that is made. @throws what the system answers: no right, no room, a file in the way.
 */
export async function makeFolder(folder: string, mode = 0o777): Promise<void> {
  if (await isFolder(folder)) return;
  const above = path.dirname(folder);
  if (above !== folder) await makeFolder(above, mode);
  await mkdir(folder, mode).catch(async (error: NodeJS.ErrnoException) => {
    // Another process was faster.
    if (error.code !== 'EEXIST' || !(await isFolder(folder))) throw error;
  });
}

/** @returns the file that stands where this folder, or one above it, would have to be. */
export async function fileInTheWay(folder: string): Promise<string | undefined> {
  const found = await stat(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
    return undefined;
  });
  if (found !== undefined) return found.isDirectory() ? undefined : folder;
  const above = path.dirname(folder);
  return above === folder ? undefined : fileInTheWay(above);
}

async function isFolder(place: string): Promise<boolean> {
  return stat(place).then(
    (found) => found.isDirectory(),
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
}
