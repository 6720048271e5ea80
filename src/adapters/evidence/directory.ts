/**
 * Evidence as files, for verification without a network: a folder with `index.json` and one file for each document,
 * named by its SHA-256. The digests in the index are checked, so that a folder is either what was gathered or refused.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { parseDigest, sha256 } from '../../core/digest.js';
import { EVIDENCE_CODES } from '../../core/finding-codes.js';
import { formatInstant, type Instant, parseInstant } from '../../core/instant.js';
import { excerpt, type Finding } from '../../core/problem.js';
import { EVIDENCE_KINDS, type Evidence } from '../../core/verification/check.js';
import { makeFolder } from '../../folder.js';

export type EvidenceReading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly finding: Finding };

const asked = {
  kind: z.enum(EVIDENCE_KINDS),
  url: z.string(),
  fetchedAt: z.string().transform((text, context) => parseInstant(text) ?? context.addIssue('not a date') ?? z.NEVER),
};
const found = z.strictObject({
  ...asked,
  mediaType: z.string(),
  /** Of the bytes, and the name of their file. */
  sha256: z.string().transform((text, context) => parseDigest(text) ?? context.addIssue('not a SHA-256') ?? z.NEVER),
});
/** What was not there is evidence too: without it, verifying again would say something else. */
const missing = z.strictObject({
  ...asked,
  missing: z.strictObject({
    code: z.enum(EVIDENCE_CODES),
    found: z.string().optional(),
    params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  }),
});
const index = z.strictObject({ v: z.literal(1), evidence: z.array(z.union([found, missing])) });
const didDocument = z.object({ id: z.string() });

/** Writes what was found, and why the rest was not. */
export async function writeEvidence(directory: string, evidence: readonly Evidence[]): Promise<void> {
  await makeFolder(directory);
  const entries: object[] = [];
  for (const { kind, url, content, fetchedAt } of evidence) {
    const entry = { kind, url, fetchedAt: formatInstant(fetchedAt) };
    if (content.ok) {
      await writeFile(path.join(directory, content.digest), content.bytes);
      entries.push({ ...entry, mediaType: content.mediaType, sha256: content.digest });
    } else {
      const { pointer: _nowhere, ...missing } = content.finding;
      entries.push({ ...entry, missing });
    }
  }
  await writeFile(path.join(directory, 'index.json'), `${JSON.stringify({ v: 1, evidence: entries }, null, 2)}\n`);
}

/** Finding: `evidence-file-unusable` (params: file). */
export async function readEvidence(directory: string): Promise<EvidenceReading<readonly Evidence[]>> {
  const indexFile = path.join(directory, 'index.json');
  const read = index.safeParse(await jsonFile(indexFile));
  if (!read.success) return unusable(indexFile);
  const evidence: Evidence[] = [];
  for (const entry of read.data.evidence) {
    if ('missing' in entry) {
      const { missing, ...need } = entry;
      evidence.push({ ...need, content: { ok: false, finding: findingOf(missing) } });
      continue;
    }
    const { sha256: digest, mediaType, ...need } = entry;
    // The name is the digest itself and nothing that the index could choose.
    const file = path.join(directory, digest);
    const bytes = await readFile(file).catch(absent);
    if (bytes === undefined || sha256(bytes) !== digest) return unusable(file, bytes && sha256(bytes));
    evidence.push({ ...need, content: { ok: true, bytes, digest, mediaType } });
  }
  return { ok: true, value: evidence };
}

/**
 * A single DID document, for the DID that it names as its `id`; whether it is well-formed is for the checks to say.
 * Finding: `evidence-file-unusable`.
 */
export async function readDidDocumentFile(file: string, now: Instant): Promise<EvidenceReading<Evidence>> {
  const read = didDocument.safeParse(await jsonFile(file));
  if (!read.success) return unusable(file);
  const bytes = await readFile(file);
  const content = { ok: true, bytes, digest: sha256(bytes), mediaType: 'application/did+json' } as const;
  return { ok: true, value: { kind: 'did-document', url: read.data.id, fetchedAt: now, content } };
}

function findingOf({ code, found: quoted, params }: z.infer<typeof missing>['missing']): Finding {
  return {
    code,
    pointer: '',
    ...(quoted === undefined ? {} : { found: quoted }),
    ...(params === undefined ? {} : { params }),
  };
}

/** @returns the parsed file, or undefined when there is no such file or it is not JSON. */
async function jsonFile(file: string): Promise<unknown> {
  const bytes = await readFile(file).catch(absent);
  if (bytes === undefined) return undefined;
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'EISDIR') return undefined;
  throw error;
}

function unusable(file: string, found?: string): { readonly ok: false; readonly finding: Finding } {
  const finding: Finding = { code: 'evidence-file-unusable', pointer: '', params: { file } };
  return { ok: false, finding: found === undefined ? finding : { ...finding, found: excerpt(found) } };
}
