/** The rules of the house, as functions from source files to broken rules. Pure, so that a bad house can be shown them. */
import type { SourceFile } from './source-file.js';

export interface House {
  /**
   * Room → the rooms it may import from, besides itself. A room is a folder or a file of src, without extension; the
   * longest that fits a path is the path's room.
   */
  readonly arrows: Readonly<Record<string, readonly string[]>>;
  /** Package → the files, or folders ending in `/`, that alone may import it. */
  readonly doors: Readonly<Record<string, readonly string[]>>;
  /** Room → built-in modules it may use; a room without a row may use all. Applies to rooms within it too. */
  readonly builtins: Readonly<Record<string, readonly string[]>>;
  /** The one file that may read the environment. */
  readonly environment: string;
  /** Folders that must be pure functions. */
  readonly pure: readonly string[];
  /** The one place that may ask ICU for names of days and countries: words for people, which decide nothing. */
  readonly localised: string;
}

export const LONGEST_FILE = 400;
const EMPTY_NAMES = /(^|\/)(utils?|helpers?|common|shared|misc|index)(\/|\.tsx?$)/;
/** Randomness behind a module that is otherwise pure. */
const RANDOM = /^node:crypto#(\*|default|random\w*|getRandomValues|webcrypto|subtle|generate\w+)$/;

/** @returns one line for each broken rule: where, and what the rule is. Empty for a house in order. */
export function brokenRules(files: readonly SourceFile[], house: House): readonly string[] {
  return [
    ...files.flatMap((file) => [
      ...brokenArrows(file, house),
      ...brokenDoors(file, house),
      ...brokenPurity(file, house),
      ...brokenForm(file),
    ]),
    ...circles(files),
  ];
}

/** @returns the room of a path under `src/`, or undefined when the map has no such room. */
export function roomOf(path: string, house: House): string | undefined {
  const inside = path.replace(/^src\//, '').replace(/\.tsx?$/, '');
  return Object.keys(house.arrows)
    .filter((room) => inside === room || inside.startsWith(`${room}/`))
    .reduce<string | undefined>(
      (best, room) => (best === undefined || room.length > best.length ? room : best),
      undefined,
    );
}

function brokenArrows(file: SourceFile, house: House): readonly string[] {
  const from = roomOf(file.path, house);
  if (from === undefined) return [`${file.path}: lies in no room of the map`];
  const allowed = [from, ...(house.arrows[from] ?? [])];
  return file.imports.flatMap(({ what, line }) => {
    const to = what.startsWith('src/') ? roomOf(what, house) : undefined;
    if (to === undefined) return [`${file.path}:${line}: imports ${what}, which is in no room of the map`];
    return allowed.includes(to) ? [] : [`${file.path}:${line}: ${from} may not import from ${to} (${what})`];
  });
}

function brokenDoors(file: SourceFile, house: House): readonly string[] {
  return file.packages.flatMap(({ what, line }) => {
    if (what.startsWith('node:')) return brokenBuiltin(file, what, line, house);
    const doors = house.doors[packageOf(what)];
    if (doors === undefined) return [`${file.path}:${line}: ${what} has no door on the map`];
    const open = doors.some((door) => (door.endsWith('/') ? file.path.startsWith(door) : file.path === door));
    return open ? [] : [`${file.path}:${line}: ${what} may only be imported by ${doors.join(', ')}`];
  });
}

function brokenBuiltin(file: SourceFile, module: string, line: number, house: House): readonly string[] {
  const inside = file.path.replace(/^src\//, '');
  return Object.entries(house.builtins)
    .filter(([room]) => inside.startsWith(`${room}/`) || inside.startsWith(`${room}.`))
    .filter(([, modules]) => !modules.includes(module))
    .map(([room]) => `${file.path}:${line}: ${room} may not use ${module}`);
}

/** `jsonld/lib/context.js` → `jsonld`. */
export function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function brokenPurity(file: SourceFile, house: House): readonly string[] {
  const broken: string[] = [];
  const reads = [...file.ambient, ...file.packages].filter(({ what }) =>
    /^(process|process\.env|process\.\(computed\)|globalThis(\..*)?|node:process)$/.test(what),
  );
  if (file.path !== house.environment) {
    for (const { what, line } of reads) {
      broken.push(`${file.path}:${line}: only ${house.environment} reads the environment (${what})`);
    }
  }
  if (house.pure.some((folder) => file.path.startsWith(folder))) {
    for (const { what, line } of file.ambient) {
      if (file.path === house.localised && what.startsWith('Intl.')) continue;
      broken.push(`${file.path}:${line}: ${what} is not pure`);
    }
    for (const { what, line } of file.builtins) {
      if (RANDOM.test(what)) broken.push(`${file.path}:${line}: ${what} is not pure`);
    }
  }
  return broken;
}

function brokenForm(file: SourceFile): readonly string[] {
  const broken: string[] = [];
  if (file.lines > LONGEST_FILE) broken.push(`${file.path}: ${file.lines} lines, more than ${LONGEST_FILE}`);
  if (EMPTY_NAMES.test(file.path)) broken.push(`${file.path}: a name that says nothing of what is inside`);
  return broken;
}

/** Every circle of imports is told once, from its first file in the alphabet. Type-only imports count. */
function circles(files: readonly SourceFile[]): readonly string[] {
  const known = new Map(files.map((file) => [file.path, file]));
  const targets = (file: SourceFile) =>
    file.imports.flatMap(({ what }) => known.get(what) ?? known.get(what.replace(/\.ts$/, '.tsx')) ?? []);
  const finished = new Set<SourceFile>();
  const found = new Set<string>();
  const visit = (file: SourceFile, way: readonly SourceFile[]) => {
    const start = way.indexOf(file);
    if (start >= 0) found.add(circleText(way.slice(start)));
    if (start >= 0 || finished.has(file)) return;
    for (const target of targets(file)) visit(target, [...way, file]);
    finished.add(file);
  };
  for (const file of files) visit(file, []);
  return [...found];
}

function circleText(circle: readonly SourceFile[]): string {
  const paths = circle.map((file) => file.path);
  const first = paths.indexOf([...paths].sort()[0] ?? '');
  const turned = [...paths.slice(first), ...paths.slice(0, first)];
  return `circle: ${[...turned, turned[0]].join(' → ')}`;
}
