/** Documents named on the command line: files, folders, standard input; and what media type each is. */
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Host } from './host.js';
import type { Shell } from './shell.js';

export interface DocumentFile {
  /** As it is shown; `-` is standard input. */
  readonly name: string;
  /** Its place below the folder that was named, for writing a folder of the same shape; else the file's own name. */
  readonly relative: string;
  readonly inFolder: boolean;
  read(): Promise<Uint8Array>;
}

export type DocumentFiles =
  | {
      readonly ok: true;
      readonly files: readonly DocumentFile[];
      /** Files of the folders that were named which are no documents by their names. */
      readonly passedOver: readonly string[];
    }
  | { readonly ok: false; readonly problem: 'absent' | 'none'; readonly name: string };

/** Key files (`.jwk`) are none of these, so that a folder can be published with the key beside it. */
const EXTENSIONS: readonly string[] = ['.json', '.jsonld', '.jwt', '.vc', '.vp'];

/**
 * Folders are read to their depths, in a fixed order. A DID document in a folder (`did.json`) is passed over, like
 * whatever is no document by its name.
 */
export async function documentFiles(names: readonly string[], host: Host): Promise<DocumentFiles> {
  const files: DocumentFile[] = [];
  const passedOver: string[] = [];
  for (const name of names) {
    const found = name === '-' ? { files: [standardInput(host)], passedOver: [] } : await filesOf(name);
    if (found === undefined) return { ok: false, problem: 'absent', name };
    if (found.files.length === 0) return { ok: false, problem: 'none', name };
    files.push(...found.files);
    passedOver.push(...found.passedOver);
  }
  return { ok: true, files, passedOver };
}

type Found = Omit<Extract<DocumentFiles, { ok: true }>, 'ok'>;

async function filesOf(name: string): Promise<Found | undefined> {
  const found = await stat(name).catch(absent);
  if (found === undefined) return undefined;
  if (!found.isDirectory()) {
    const file = { name, relative: path.basename(name), inFolder: false, read: () => readFile(name) };
    return { files: [file], passedOver: [] };
  }
  const entries = await readdir(name, { recursive: true, withFileTypes: true });
  const below = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({
      file: path.join(entry.parentPath, entry.name),
      taken: entry.isFile() && isDocument(entry.name),
    }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  return {
    files: below
      .filter(({ taken }) => taken)
      .map(({ file }) => ({
        name: file,
        relative: path.relative(name, file),
        inFolder: true,
        read: () => readFile(file),
      })),
    passedOver: below.filter(({ taken }) => !taken).map(({ file }) => file),
  };
}

function isDocument(name: string): boolean {
  return EXTENSIONS.includes(path.extname(name)) && name !== 'did.json';
}

/** Names passed over that are told one by one; the rest are counted. */
const TOLD = 5;

/** Says which files of a folder were not looked at, and why that may be a surprise: on standard error. */
export function tellPassedOver({ passedOver }: Pick<Found, 'passedOver'>, shell: Shell): void {
  if (passedOver.length === 0) return;
  const told = passedOver.slice(0, TOLD).join(', ');
  shell.note(shell.words.files.passedOver(passedOver.length, passedOver.length > TOLD ? `${told}, …` : told));
}

function standardInput({ input }: Host): DocumentFile {
  return {
    name: '-',
    relative: 'standard-input.json',
    inFolder: false,
    async read() {
      const pieces: Uint8Array[] = [];
      for await (const piece of input) pieces.push(piece);
      return Buffer.concat(pieces);
    },
  };
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
  throw error;
}

/**
 * A guess from the content, where no media type was given: a compact JWS by its `typ`, JSON by its `type`. What is
 * neither is sent as a credential, so that the checks say what is wrong with it.
 */
export function guessMediaType(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('utf8');
  const header = /^([A-Za-z0-9_-]+)\.[A-Za-z0-9_-]*\.[A-Za-z0-9_-]*\s*$/.exec(text)?.[1];
  if (header !== undefined) {
    const typ = member(parsed(Buffer.from(header, 'base64url').toString('utf8')), 'typ');
    return typeof typ === 'string' && typ.startsWith('vp') ? 'application/vp+jwt' : 'application/vc+jwt';
  }
  const type = member(parsed(text), 'type');
  const types: readonly unknown[] = Array.isArray(type) ? type : [type];
  return types.includes('VerifiablePresentation') ? 'application/vp' : 'application/vc';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // Only a guess is wanted; the checks will say that it is not JSON.
  }
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
