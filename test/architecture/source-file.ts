/** What the architecture rules look at in one source file: its imports, its reach outside itself, its size. */
import { posix } from 'node:path';
import { type Expression, type ImportDeclaration, parseSync, Visitor } from 'oxc-parser';

export interface Sighting {
  readonly what: string;
  readonly line: number;
}

export interface SourceFile {
  /** From the repository's root, with slashes: `src/core/did.ts`. */
  readonly path: string;
  readonly lines: number;
  /** Files of this repository, type-only imports too: `src/core/did.ts`, whether `.ts` or `.tsx`. */
  readonly imports: readonly Sighting[];
  /** Packages and built-in modules, as written: `jsonld/lib/context.js`, `node:crypto`. */
  readonly packages: readonly Sighting[];
  /** Names taken from built-in modules: `node:crypto#randomBytes`. */
  readonly builtins: readonly Sighting[];
  /** Uses of what is global and not a pure function of its arguments: `Date.now`, `process.env`, `fetch`. */
  readonly ambient: readonly Sighting[];
}

/** Objects of the surroundings. `Math` and `Date` are watched by member, the others whole. */
const AMBIENT_OBJECTS = ['process', 'globalThis', 'performance', 'crypto', 'console', 'Intl', 'navigator'];
const AMBIENT_MEMBERS = ['Date.now', 'Math.random'];
const AMBIENT_CALLS = ['fetch', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'require', 'Date'];
/** Answers differ with the language data of the machine. */
const LOCALE_METHODS = /^(localeCompare|toLocale\w+)$/;

/** @throws when the text does not parse: an unread file must not count as a clean one. */
export function readSource(path: string, text: string): SourceFile {
  const { program, errors } = parseSync(path, text);
  const [error] = errors;
  if (error !== undefined) throw new Error(`${path}: ${error.message}`);
  const imports: Sighting[] = [];
  const packages: Sighting[] = [];
  const builtins: Sighting[] = [];
  const ambient: Sighting[] = [];
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
  const imported = (specifier: string, start: number) => {
    const line = lineOf(start);
    if (specifier.startsWith('.')) imports.push({ what: resolved(path, specifier), line });
    else packages.push({ what: specifier, line });
  };
  const reach = (what: string, start: number) => ambient.push({ what, line: lineOf(start) });
  const reachWhole = (expression: { readonly type: string; readonly start: number } | null) => {
    const name = identifier(expression);
    if (name !== undefined && expression !== null && AMBIENT_OBJECTS.includes(name)) reach(name, expression.start);
  };
  new Visitor({
    ImportDeclaration(node) {
      imported(node.source.value, node.start);
      for (const what of builtinNames(node)) builtins.push({ what, line: lineOf(node.start) });
    },
    ExportNamedDeclaration(node) {
      if (node.source !== null) imported(node.source.value, node.start);
    },
    ExportAllDeclaration(node) {
      imported(node.source.value, node.start);
    },
    ImportExpression(node) {
      imported(literal(node.source), node.start);
    },
    TSImportType(node) {
      imported(node.source.value, node.start);
    },
    MemberExpression(node) {
      const object = identifier(node.object);
      const member = node.computed ? literal(node.property) : (identifier(node.property) ?? '');
      if (object !== undefined && AMBIENT_OBJECTS.includes(object)) reach(`${object}.${member}`, node.start);
      if (AMBIENT_MEMBERS.includes(`${object}.${member}`)) reach(`${object}.${member}`, node.start);
      if (LOCALE_METHODS.test(member)) reach(member, node.start);
    },
    CallExpression(node) {
      const name = identifier(node.callee);
      if (name !== undefined && AMBIENT_CALLS.includes(name)) reach(name, node.start);
      for (const argument of node.arguments) reachWhole(argument);
    },
    NewExpression(node) {
      if (identifier(node.callee) === 'Date' && node.arguments.length === 0) reach('new Date()', node.start);
    },
    VariableDeclarator(node) {
      reachWhole(node.init);
    },
  }).visit(program);
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  return { path, lines, imports, packages, builtins, ambient };
}

function resolved(from: string, specifier: string): string {
  const target = posix.join(posix.dirname(from), specifier);
  return target.replace(/\.js$/, '.ts');
}

function builtinNames(node: ImportDeclaration): readonly string[] {
  const module = node.source.value;
  if (!module.startsWith('node:')) return [];
  return node.specifiers.map((specifier) => {
    if (specifier.type !== 'ImportSpecifier') return `${module}#*`;
    return `${module}#${specifier.imported.type === 'Literal' ? specifier.imported.value : specifier.imported.name}`;
  });
}

function identifier(node: { readonly type: string } | null): string | undefined {
  return node?.type === 'Identifier' ? (node as unknown as { readonly name: string }).name : undefined;
}

/** @returns the text of a string literal; a computed name could be anything, and is told as such. */
function literal(node: Expression | { readonly type: string }): string {
  if (node.type !== 'Literal') return '(computed)';
  return String((node as unknown as { readonly value: unknown }).value);
}
