/** What is remembered of peers, in one file of the data directory: each save replaces the whole of it. */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { Circumstance } from '../../core/circumstance.js';
import { type Digest, parseDigest } from '../../core/digest.js';
import { PEER_KINDS, type PeerRecord } from '../../core/federation/peer.js';
import type { FindingCode } from '../../core/finding-codes.js';
import type { Finding } from '../../core/problem.js';
import type { PeerStore } from '../../ports.js';

const digest = z.custom<Digest>((value) => typeof value === 'string' && parseDigest(value) !== undefined, 'no digest');
const count = z.int().min(0);
const params = z.record(z.string(), z.union([z.string(), z.number()]));

const finding: z.ZodType<Finding> = z.strictObject({
  code: z.custom<FindingCode>((value) => typeof value === 'string', 'no code'),
  pointer: z.string(),
  found: z.string().exactOptional(),
  params: params.exactOptional(),
});

const waiting = { seq: count, digest, tries: count, next: z.string() };

const record: z.ZodType<PeerRecord> = z.strictObject({
  url: z.string(),
  kind: z.enum(PEER_KINDS).default('catalogue'),
  position: z.strictObject({ seq: count, hash: digest, at: z.string() }),
  event: z.string().exactOptional(),
  latest: count,
  seen: z.string().exactOptional(),
  tried: z.string().exactOptional(),
  succeeded: z.strictObject({ pinned: z.string(), by: z.string() }).exactOptional(),
  head: z.string().exactOptional(),
  problem: z.strictObject({ finding, since: z.string() }).exactOptional(),
  stopped: z
    .strictObject({ finding, at: z.string(), held: z.string().exactOptional(), shown: z.string().exactOptional() })
    .exactOptional(),
  taken: count,
  known: count,
  withdrawn: count,
  erased: count,
  refused: z.record(z.string(), count),
  lastRefused: z.array(z.strictObject({ seq: count, digest, codes: z.array(z.string()) })),
  undecided: z.array(
    z.union([z.strictObject({ ...waiting, prev: digest }), z.strictObject({ ...waiting, event: z.string() })]),
  ),
  closed: z.array(digest),
});

const file = z.strictObject({ v: z.literal(1), peers: z.array(record) });

/** The file is there, and is not what this program wrote. */
export class PeersUnusable extends Circumstance {
  override readonly name = 'PeersUnusable';
}

export function peerFile(path: string): PeerStore {
  return {
    async load() {
      const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined;
        throw error;
      });
      if (text === undefined) return [];
      const read = file.safeParse(json(text));
      if (read.success) return read.data.peers;
      throw new PeersUnusable(
        'peers-unusable',
        { path },
        `${path} cannot be read. Restore it from a copy, or move it away: every peer is then followed from its beginning.`,
      );
    },
    async save(peers) {
      await writeFile(`${path}.new`, `${JSON.stringify({ v: 1, peers })}\n`, { mode: 0o600 });
      // What a crash leaves is the one file or the other; an older one costs reading a page again.
      await rename(`${path}.new`, path);
    },
  };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
