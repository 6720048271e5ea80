/**
 * Reads policies/: law, membership, schemes, references, the trust list, the trust anchors, the framework of levels and
 * the profiles. Files that contradict themselves or each other stop the start, with every finding named.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { Circumstance } from '../core/circumstance.js';
import type { Policies, PolicyFinding } from '../core/policy/policies.js';
import { type PolicyDocuments, parsePolicies } from '../core/policy/policy-files.js';

/** The folder shipped with the program (dist/src/adapters → the package's root). */
export const SHIPPED_POLICIES = fileURLToPath(new URL('../../../policies', import.meta.url));

const FILES = ['law', 'membership', 'schemes', 'references', 'trust-list', 'trust-anchors', 'seal'] as const;

/** Thrown at start: nothing can be judged by policies that cannot be read. */
export class PoliciesUnusable extends Circumstance {
  override readonly name = 'PoliciesUnusable';
  constructor(
    folder: string,
    readonly findings: readonly PolicyFinding[],
  ) {
    const problems = findings
      .map(({ file, pointer, problem }) => `  ${[`${file}.json`, pointer].join(' ').trimEnd()}: ${problem}`)
      .join('\n');
    const message = `the policies in ${folder} cannot be used:\n${problems}`;
    super('policies-unusable', { folder, problems }, message);
  }
}

/** A policy file as it lies on the disk: the journal adopts exactly these bytes. */
export interface PolicyFile {
  /** `law`, `profiles/hdh-2026`. */
  readonly name: string;
  readonly version: string;
  readonly bytes: Uint8Array;
}

export interface ShippedPolicies extends Policies {
  readonly files: readonly PolicyFile[];
  /** The same as parsed JSON, by name. */
  readonly documents: PolicyDocuments;
}

interface Read {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly json: unknown;
}

const VERSIONED = z.object({ version: z.string() });

const NOTHING = Buffer.alloc(0);

/** @returns undefined when there is no such file. */
async function bytesOf(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** @throws PoliciesUnusable with every finding; other errors are broken disks. */
export async function readPolicies(folder: string = SHIPPED_POLICIES): Promise<ShippedPolicies> {
  const profiles = (await readdir(path.join(folder, 'profiles'))).filter((name) => name.endsWith('.json')).sort();
  const files = [...FILES, ...profiles.map((name) => `profiles/${name.slice(0, -'.json'.length)}`)];
  const findings: PolicyFinding[] = [];
  const read = async (file: string): Promise<Read> => {
    const bytes = await bytesOf(path.join(folder, `${file}.json`));
    if (bytes === undefined) {
      findings.push({ file, pointer: '', problem: 'the file is missing' });
      return { file, bytes: NOTHING, json: undefined };
    }
    try {
      return { file, bytes, json: JSON.parse(bytes.toString('utf8')) };
    } catch (error) {
      findings.push({ file, pointer: '', problem: error instanceof Error ? error.message : 'not JSON' });
      return { file, bytes, json: undefined };
    }
  };
  // In the order of `files`, whichever was read first: so the journal adopts them.
  const all = await Promise.all(files.map(read));
  const documents = Object.fromEntries(all.map(({ file, json }) => [file, json]));
  const outcome = findings.length > 0 ? { ok: false as const, findings } : parsePolicies(documents);
  if (!outcome.ok) throw new PoliciesUnusable(folder, outcome.findings);
  const shipped = all.map(({ file, bytes, json }) => ({ name: file, bytes, ...VERSIONED.parse(json) }));
  return { ...outcome.policies, files: shipped, documents };
}
