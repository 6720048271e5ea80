/**
 * Reads policies/: law, membership, schemes, references, the trust list, the trust anchors, the framework of levels and
 * the profiles. Files that contradict themselves or each other stop the start, with every finding named.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { Circumstance } from '../core/circumstance.js';
import { inFile, type Policies, type PolicyFinding } from '../core/policy/policies.js';
import { type PolicyDocuments, parsePolicies } from '../core/policy/policy-files.js';
import { excerpt } from '../core/problem.js';

/** The folder shipped with the program (dist/src/adapters → the package's root). */
export const SHIPPED_POLICIES = fileURLToPath(new URL('../../../policies', import.meta.url));

const FILES = ['law', 'membership', 'schemes', 'references', 'trust-list', 'trust-anchors', 'seal'] as const;

/** Thrown at start: nothing can be judged by policies that cannot be read. */
export class PoliciesUnusable extends Circumstance {
  override readonly name = 'PoliciesUnusable';
  constructor(folder: string, findings: readonly PolicyFinding[]) {
    const within = findings.map(({ file, ...finding }) => ({
      ...finding,
      pointer: inFile(`${file}.json`, finding.pointer),
    }));
    const problems = within.map(({ pointer, code, found }) =>
      [`${pointer}: ${code}`, ...(found === undefined ? [] : [`(${found})`])].join(' '),
    );
    const message = `the policies in ${folder} cannot be used:\n  ${problems.join('\n  ')}`;
    super('policies-unusable', { folder }, message, undefined, within);
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

/** @returns undefined where there is no such file or folder. */
async function orAbsent<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** @returns undefined where the folder of profiles is missing. */
async function profilesIn(folder: string): Promise<readonly string[] | undefined> {
  const names = await orAbsent(readdir(path.join(folder, 'profiles')));
  const files = names?.filter((name) => name.endsWith('.json')).toSorted();
  return files?.map((name) => `profiles/${name.slice(0, -'.json'.length)}`);
}

/** @throws PoliciesUnusable with every finding; other errors are broken disks. */
export async function readPolicies(folder: string = SHIPPED_POLICIES): Promise<ShippedPolicies> {
  const profiles = await profilesIn(folder);
  const findings: PolicyFinding[] = [];
  if (profiles === undefined) findings.push({ file: 'profiles/*', pointer: '', code: 'policy-file-missing' });
  const files = [...FILES, ...(profiles ?? [])];
  const read = async (file: string): Promise<Read> => {
    const bytes = await orAbsent(readFile(path.join(folder, `${file}.json`)));
    if (bytes === undefined) {
      findings.push({ file, pointer: '', code: 'policy-file-missing' });
      return { file, bytes: NOTHING, json: undefined };
    }
    try {
      return { file, bytes, json: JSON.parse(bytes.toString('utf8')) };
    } catch (error) {
      findings.push({ file, pointer: '', code: 'policy-file-unreadable', found: excerpt(String(error)) });
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
