/** Public test data that is not part of the project: tests that need it are skipped, visibly, where it is absent. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(process.cwd(), '../shared/data');

export function sharedFolder(name: string): string | undefined {
  const folder = path.join(ROOT, name);
  return existsSync(folder) ? folder : undefined;
}

export function textOf(folder: string, file: string): string {
  return readFileSync(path.join(folder, file), 'utf8');
}

export function filesOf(folder: string): readonly string[] {
  return readdirSync(folder).sort();
}
