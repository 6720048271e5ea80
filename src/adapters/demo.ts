/**
 * Reads the demo from `credentials/`: what is published when, and the pinned DID documents of those who sign. The
 * composition root plays the steps through the real pipeline under a clock that stands at each step's instant.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { sha256 } from '../core/digest.js';
import { type Instant, instant, parseInstant } from '../core/instant.js';
import type { Evidence } from '../core/verification/check.js';

/** The demo shipped with the program (dist/src/adapters → the package's root). */
export const SHIPPED_DEMO = fileURLToPath(new URL('../../../credentials', import.meta.url));

/** One publication of the script. Steps are in order; several may share an instant. */
export interface DemoStep {
  readonly at: Instant;
  /** Path under `credentials/`, for messages and tests. */
  readonly file: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export interface Demo {
  /** The script itself, as the journal adopts it. */
  readonly schedule: Uint8Array;
  readonly steps: readonly DemoStep[];
  /** DID documents, certificate chains and revocation lists, to be pinned: nothing of the demo resolves in the real world. */
  readonly evidence: readonly Evidence[];
}

const SCHEDULE = z.array(
  z.strictObject({
    at: z.string().refine((text) => parseInstant(text) !== undefined, 'an RFC 3339 instant'),
    file: z.string().regex(/^(demo|reported)\//),
    mediaType: z.enum(['application/vc', 'application/vc+jwt', 'application/vp', 'application/vp+jwt']),
  }),
);

/**
 * @param directory the `credentials` folder.
 * @throws when a file is missing or the schedule is malformed: the shipped data are broken.
 */
export async function readDemo(directory: string): Promise<Demo> {
  const script = await readFile(join(directory, 'schedule.json'));
  const schedule = SCHEDULE.parse(JSON.parse(script.toString('utf8')));
  const steps: DemoStep[] = [];
  for (const { at, file, mediaType } of schedule) {
    steps.push({ at: instant(at), file, mediaType, bytes: await readFile(join(directory, file)) });
  }
  const fetchedAt = steps[0]?.at ?? instant('2016-01-01');
  return {
    schedule: script,
    steps,
    evidence: [
      ...(await readDidDocuments(join(directory, 'did'), fetchedAt)),
      ...(await readCertificates(join(directory, 'certificates'), fetchedAt)),
    ],
  };
}

const CERTIFICATES = z.array(
  z.strictObject({
    kind: z.enum(['certificate-chain', 'revocation-list']),
    url: z.url(),
    file: z.string().regex(/^[a-z0-9.-]+$/),
    mediaType: z.string(),
  }),
);

/** Certificate chains and revocation lists of the demo's own authority. */
async function readCertificates(directory: string, fetchedAt: Instant): Promise<readonly Evidence[]> {
  const index = CERTIFICATES.parse(JSON.parse(await readFile(join(directory, 'index.json'), 'utf8')));
  return Promise.all(
    index.map(async ({ kind, url, file, mediaType }): Promise<Evidence> => {
      const bytes = await readFile(join(directory, file));
      return { kind, url, content: { ok: true, bytes, digest: sha256(bytes), mediaType }, fetchedAt };
    }),
  );
}

/** @param fetchedAt what the evidence says about its age: the demo's documents are as old as the demo. */
export async function readDidDocuments(directory: string, fetchedAt: Instant): Promise<readonly Evidence[]> {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.json')).sort();
  const evidence: Evidence[] = [];
  for (const name of names) {
    const bytes = await readFile(join(directory, name));
    evidence.push({
      kind: 'did-document',
      url: `did:web:${name.slice(0, -'.json'.length)}`,
      content: { ok: true, bytes, digest: sha256(bytes), mediaType: 'application/did+json' },
      fetchedAt,
    });
  }
  return evidence;
}
