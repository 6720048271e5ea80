/** A file that a person has named, and that may not be there. */
import { readFile } from 'node:fs/promises';

/** @returns undefined when there is no file of that name. */
export async function fileAt(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && /^(ENOENT|EISDIR|ENOTDIR)$/.test(String(error.code))) {
      return undefined;
    }
    throw error;
  }
}
