/**
 * A ZIP archive in one canonical form (PKWARE APPNOTE 6.3.10): members stored, not compressed, in the order of their
 * names, without dates, comments or extra fields. The same members are the same bytes on every machine; and whoever
 * reads one demands exactly that form, so that there is no room for what ZIP files are attacked with: nothing inflates,
 * no name leads out of the folder, none stands twice, nothing lies between or behind the members.
 */
import { crc32 } from 'node:zlib';
import { compareCodePoints } from '../code-point-order.js';
import type { DossierCode } from '../finding-codes.js';
import type { Finding, Params } from '../problem.js';

export interface Member {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Bytes of an archive. Nothing inflates, so it bounds what reading one can cost. */
export const LARGEST_ARCHIVE = 64 * 1024 * 1024;
export const MOST_MEMBERS = 10_000;

/** Lower-case names below folders: no drive, no leading slash, no `..`, nothing that two systems read differently. */
const PATH = /^(?:[a-z0-9][a-z0-9._-]*\/)*[a-z0-9][a-z0-9._-]*$/;
const LONGEST_PATH = 200;

const SIGNATURE = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const;
const SIZE = { local: 30, central: 46, end: 22 } as const;
/** 2.0, and made on Unix, whose permissions are then meant. */
const VERSION = 20;
const MADE_BY = (3 << 8) | VERSION;
/** An ordinary file, readable by all: 0100644. */
const MODE = 0o100644 * 0x10000;
/** 1980-01-01, the first day that ZIP knows: no date is told. */
const NO_DATE = 0x0021;

/** @throws when a path is not one, stands twice, or the whole is too large: whoever writes knows what it writes. */
export function writeArchive(members: readonly Member[]): Uint8Array {
  const ordered = members.toSorted((a, b) => compareCodePoints(a.path, b.path));
  const twice = ordered.find(({ path }, place) => path === ordered[place + 1]?.path);
  const wrong = twice ?? ordered.find(({ path }) => !isPath(path));
  if (wrong !== undefined) throw new Error(`not a member's path, or twice: ${wrong.path}`);
  if (archiveSize(members) > LARGEST_ARCHIVE || members.length > MOST_MEMBERS) throw new Error('archive too large');
  const parts: Uint8Array[] = [];
  const rows: Row[] = [];
  let offset = 0;
  for (const { path, bytes } of ordered) {
    const row = { path, size: bytes.length, crc: crc32(bytes), offset };
    rows.push(row);
    const header = localHeader(row);
    parts.push(header, bytes);
    offset += header.length + bytes.length;
  }
  return Buffer.concat([...parts, directory(rows, offset)]);
}

/** Bytes of the archive of these members. */
export function archiveSize(members: readonly { readonly path: string; readonly bytes: Uint8Array }[]): number {
  return members.reduce<number>(
    (sum, { path, bytes }) => sum + SIZE.local + SIZE.central + 2 * path.length + bytes.length,
    SIZE.end,
  );
}

export type ArchiveReading =
  | { readonly ok: true; readonly members: ReadonlyMap<string, Uint8Array> }
  | { readonly ok: false; readonly findings: readonly Finding[] };

interface Row {
  readonly path: string;
  readonly size: number;
  readonly crc: number;
  readonly offset: number;
}

/**
 * Findings: `archive-too-large`, `archive-malformed`, `archive-path`, `archive-repeated`, `archive-order`,
 * `archive-member-changed`; their pointer is the member's path, '' where it has none.
 */
export function readArchive(archive: Uint8Array): ArchiveReading {
  if (archive.length > LARGEST_ARCHIVE) {
    return refuse('archive-too-large', '', { size: archive.length, limit: LARGEST_ARCHIVE });
  }
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const members = new Map<string, Uint8Array>();
  const rows: Row[] = [];
  const changed: Finding[] = [];
  let offset = 0;
  while (offset + SIZE.local <= bytes.length && bytes.readUInt32LE(offset) === SIGNATURE.local) {
    if (rows.length >= MOST_MEMBERS) return refuse('archive-too-large', '', { size: rows.length, limit: MOST_MEMBERS });
    const row = rowAt(bytes, offset);
    const { path, size, crc } = row;
    if (!isPath(path)) return refuse('archive-path', printable(path), { offset });
    const start = offset + SIZE.local + path.length;
    if (start + size > bytes.length || !bytes.subarray(offset, start).equals(localHeader(row))) {
      return refuse('archive-malformed', path, { offset });
    }
    if (members.has(path)) return refuse('archive-repeated', path, { offset });
    const last = rows.at(-1);
    if (last !== undefined && compareCodePoints(last.path, path) > 0) return refuse('archive-order', path, { offset });
    const content = bytes.subarray(start, start + size);
    if (crc32(content) !== crc) changed.push({ code: 'archive-member-changed', pointer: path });
    members.set(path, content);
    rows.push(row);
    offset = start + size;
  }
  const rest = directory(rows, offset);
  if (!bytes.subarray(offset).equals(rest)) {
    const at = offset + firstDifference(bytes.subarray(offset), rest);
    return { ok: false, findings: [...changed, { code: 'archive-malformed', pointer: '', params: { offset: at } }] };
  }
  return changed.length > 0 ? { ok: false, findings: changed } : { ok: true, members };
}

function rowAt(bytes: Buffer, offset: number): Row {
  const length = bytes.readUInt16LE(offset + 26);
  return {
    path: bytes.toString('latin1', offset + SIZE.local, offset + SIZE.local + length),
    size: bytes.readUInt32LE(offset + 22),
    crc: bytes.readUInt32LE(offset + 14),
    offset,
  };
}

/** §4.3.7. */
function localHeader({ path, size, crc }: Row): Buffer {
  const header = Buffer.alloc(SIZE.local + path.length);
  header.writeUInt32LE(SIGNATURE.local, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(NO_DATE, 12);
  header.writeUInt32LE(crc, 14);
  header.writeUInt32LE(size, 18);
  header.writeUInt32LE(size, 22);
  header.writeUInt16LE(path.length, 26);
  header.write(path, SIZE.local, 'latin1');
  return header;
}

/** §4.3.12 and §4.3.16: the central directory and its end. */
function directory(rows: readonly Row[], offset: number): Buffer {
  const headers = rows.map((row) => {
    const header = Buffer.alloc(SIZE.central + row.path.length);
    header.writeUInt32LE(SIGNATURE.central, 0);
    header.writeUInt16LE(MADE_BY, 4);
    header.writeUInt16LE(VERSION, 6);
    header.writeUInt16LE(NO_DATE, 14);
    header.writeUInt32LE(row.crc, 16);
    header.writeUInt32LE(row.size, 20);
    header.writeUInt32LE(row.size, 24);
    header.writeUInt16LE(row.path.length, 28);
    header.writeUInt32LE(MODE, 38);
    header.writeUInt32LE(row.offset, 42);
    header.write(row.path, SIZE.central, 'latin1');
    return header;
  });
  const size = headers.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(SIZE.end);
  end.writeUInt32LE(SIGNATURE.end, 0);
  end.writeUInt16LE(rows.length, 8);
  end.writeUInt16LE(rows.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...headers, end]);
}

function isPath(path: string): boolean {
  return path.length <= LONGEST_PATH && PATH.test(path);
}

/** A name that was refused, as far as it can be shown. */
function printable(path: string): string {
  return path.replace(/[^\x20-\x7e]/g, '?').slice(0, LONGEST_PATH);
}

function firstDifference(a: Uint8Array, b: Uint8Array): number {
  const shared = Math.min(a.length, b.length);
  for (let place = 0; place < shared; place++) if (a[place] !== b[place]) return place;
  return shared;
}

function refuse(code: DossierCode, pointer: string, params: Params): ArchiveReading {
  return { ok: false, findings: [{ code, pointer, params }] };
}
