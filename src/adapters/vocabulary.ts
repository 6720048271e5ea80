/**
 * Reads contexts/index.json and everything it pins: JSON-LD contexts (ours from files, the W3C's from their npm
 * packages) and SHACL shapes. A digest that differs is a broken installation and stops the start: a changed context
 * changes what every signature means.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { canonicalJson, type Digest, sha256 } from '../core/digest.js';
import type { Vocabulary } from '../ports.js';
import { SettingUnusable } from './setting-unusable.js';

/** The folder shipped with the program (dist/src/adapters → the package's root). */
export const SHIPPED_CONTEXTS = fileURLToPath(new URL('../../../contexts', import.meta.url));

/** The namespace that the Gaia-X file is written in; each release is served with its own in its place. */
const WRITTEN_NAMESPACE = 'https://w3id.org/gaia-x/development#';

const context = z.strictObject({
  /** As documents name it, without fragment. */
  url: z.url(),
  /** Our own file, relative to the folder, … */
  file: z.string().optional(),
  /** … with this Gaia-X release namespace; */
  namespace: z.url().optional(),
  /** or a package that exports `contexts`, a Map from URL to document. */
  package: z.string().optional(),
  /** Of the RFC 8785 text of the document as served under this URL. */
  sha256: z.string(),
  source: z.string(),
});
type PinnedContext = z.infer<typeof context>;

/** Shapes are pinned by the SHA-256 of their bytes. */
const index = z.strictObject({
  contexts: z.array(context),
  shapes: z.array(z.strictObject({ file: z.string(), sha256: z.string() })).default([]),
});

/**
 * @param mounted a folder of the operator's with an index.json of its own: a context there takes the place of the shipped
 *   one of the same URL, shapes are asked beside the shipped ones.
 * @throws SettingUnusable for the operator's folder; of the shipped one, when the installation is broken.
 */
export async function readVocabulary(mounted?: string): Promise<Vocabulary> {
  const shipped = await readFolder(SHIPPED_CONTEXTS);
  if (mounted === undefined) return shipped;
  const { contexts, shapes } = await readFolder(mounted).catch((cause: unknown) => {
    throw new SettingUnusable('CARTULARY_CONTEXTS', cause, MOUNTED);
  });
  return { contexts: { ...shipped.contexts, ...contexts }, shapes: [shipped.shapes, shapes].join('\n') };
}

const MOUNTED =
  'a folder with an index.json as in contexts/README.md, the files it names, and of each the SHA-256 that it gives.';

/**
 * @param folder holds index.json and the files it names.
 * @throws when the index is malformed, a file or package is missing, or a digest differs.
 */
export async function readFolder(folder: string): Promise<Vocabulary> {
  const { contexts, shapes } = index.parse(JSON.parse(await readFile(path.join(folder, 'index.json'), 'utf8')));
  const documents = await Promise.all(contexts.map(async (entry) => [entry.url, await contextOf(folder, entry)]));
  const turtle = await Promise.all(
    shapes.map(async (entry) => {
      const text = await readFile(path.join(folder, entry.file), 'utf8');
      demand(entry.file, sha256(text), entry.sha256);
      return text;
    }),
  );
  return { contexts: Object.fromEntries(documents), shapes: turtle.join('\n') };
}

async function contextOf(folder: string, entry: PinnedContext): Promise<unknown> {
  const document = await (entry.file === undefined ? packaged(entry) : written(folder, entry.file, entry.namespace));
  demand(entry.url, sha256(canonicalJson(document)), entry.sha256);
  return document;
}

async function written(folder: string, file: string, namespace: string = WRITTEN_NAMESPACE): Promise<unknown> {
  const text = await readFile(path.join(folder, file), 'utf8');
  return JSON.parse(text.replaceAll(WRITTEN_NAMESPACE, namespace));
}

async function packaged({ package: name, url }: PinnedContext): Promise<unknown> {
  if (name === undefined) throw new Error(`contexts/index.json: ${url} names neither a file nor a package`);
  // CommonJS packages hand their exports over as `default` too; Node does not always see them by name.
  const loaded: { contexts?: unknown; default?: { contexts?: unknown } } = await import(name);
  const exported = loaded.contexts ?? loaded.default?.contexts;
  const document: unknown = exported instanceof Map ? exported.get(url) : undefined;
  if (document === undefined) throw new Error(`${name} exports no context ${url}`);
  return document;
}

function demand(what: string, found: Digest, expected: string): void {
  if (found !== expected) throw new Error(`${what} is not the pinned one: SHA-256 ${found}, expected ${expected}`);
}
