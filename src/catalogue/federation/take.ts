/**
 * Taking over what a peer gives: each credential is judged here, under our rules and lists, and told with the road it
 * came on. What the peer made of it is not looked at.
 */
import type { Digest } from '../../core/digest.js';
import { parseRoad, type Road, roadText } from '../../core/federation/road.js';
import { MEANINGS } from '../../core/life-cycle.js';
import type { Found } from '../../ports.js';
import { refusalOf } from '../admission.js';
import { append, type Draft } from '../append.js';
import { joint, keysOf } from '../joint.js';
import type { Lane } from '../lane.js';
import { pause } from '../pause.js';
import {
  type Assessed,
  assess,
  draft,
  findingsOf,
  freshOf,
  furtherOn,
  noLongerWanted,
  type Publishing,
} from '../publish.js';

/** A credential as a peer gives it. */
export interface Given {
  readonly digest: Digest;
  readonly bytesDigest: Digest;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly road: Road;
}

/** refused: with the codes of why. undecided: evidence is out of reach, ask again. */
export type Fate =
  | { readonly is: 'taken' | 'known' | 'undecided' }
  | { readonly is: 'refused'; readonly codes: readonly string[] };

const KNOWN: Fate = { is: 'known' };
const UNDECIDED: Fate = { is: 'undecided' };

/** Credentials judged between two appends. */
const BATCH = 100;
/** Credentials of one peer judged at the same time: few, as its evidence may be slow on purpose. */
const TOGETHER = 4;

/** The steps after a peer's own, from what it says; undefined when that is no road, or too long a one. */
export function roadFrom(peer: string, seq: number, via: string | undefined): Road | undefined {
  const step = { peer, seq };
  if (via === undefined) return [step];
  const behind = parseRoad(via);
  // Through the text, which bounds it.
  return behind === undefined ? undefined : parseRoad(roadText([step, ...behind]));
}

/**
 * Some are judged while those before them are journalled.
 * @returns what became of each, in order; fewer when `signal` is aborted: then nothing of the rest was done.
 */
export async function take(given: readonly Given[], p: Publishing, signal?: AbortSignal): Promise<readonly Fate[]> {
  const fates: Fate[] = [];
  let judging = judgeAll(given.slice(0, BATCH), p, signal);
  for (let start = 0; start < given.length; start += BATCH) {
    const judged = await judging;
    judging = judgeAll(given.slice(start + BATCH, start + 2 * BATCH), p, signal);
    // Should journalling fail, that is what is told.
    judging.catch(() => undefined);
    fates.push(...(await storeAll(judged, p, signal)));
    if (signal?.aborted) break;
  }
  return fates;
}

async function storeAll(judged: readonly Case[], p: Publishing, signal?: AbortSignal): Promise<readonly Fate[]> {
  const fates: Fate[] = [];
  let batch: Case[] = [];
  for (const one of judged) {
    if (overlaps(one, batch)) {
      fates.push(...(await store(batch, p, signal)));
      batch = [];
    }
    batch.push(one);
  }
  return signal?.aborted ? fates : [...fates, ...(await store(batch, p, signal))];
}

/** One credential on its way into the journal. */
interface Case {
  readonly given: Given;
  /** Absent: its very bytes are here, and were judged. */
  readonly assessed?: Assessed;
  readonly fate?: Fate;
}

async function judgeAll(given: readonly Given[], p: Publishing, signal?: AbortSignal): Promise<readonly Case[]> {
  const cases: Case[] = [];
  const queue = given.entries();
  /** The same content in the same bytes twice is judged once. */
  const judging = new Map<string, Promise<Case>>();
  const worker = async (): Promise<void> => {
    for (const [index, one] of queue) {
      if (signal?.aborted) return;
      const key = `${one.digest} ${one.bytesDigest}`;
      const judged = judging.get(key) ?? judgeOne(one, p);
      judging.set(key, judged);
      cases[index] = { ...(await judged), given: one };
    }
  };
  await Promise.all(Array.from({ length: TOGETHER }, worker));
  return cases.filter((one) => one !== undefined);
}

async function judgeOne(given: Given, p: Publishing): Promise<Case> {
  const here = p.present.documents.get(given.digest);
  if (here !== undefined) {
    if (MEANINGS[here.state].again !== 'here') return { given, fate: KNOWN };
    if (here.bytesDigest === given.bytesDigest || here.copies.includes(given.bytesDigest)) return { given };
  }
  const assessed = await assess(given.bytes, given.mediaType, p);
  return { given, assessed, ...fateOf(assessed, given, p) };
}

function fateOf({ judgement }: Assessed, { digest }: Given, p: Publishing): { readonly fate?: Fate } {
  const { report, credentials } = judgement;
  if (report.standing === 'undetermined') return { fate: UNDECIDED };
  if (report.standing === 'refused') return refuse(...new Set(findingsOf(report).map(({ code }) => code)));
  const [found, ...others] = credentials;
  if (found === undefined || others.length > 0 || found.contentDigest !== digest) return refuse('peer-content-differs');
  if (found.claims?.visibility === 'private') return refuse('content-private');
  const unwelcome = refusalOf(found.issuer, p.admission);
  return unwelcome === undefined ? {} : refuse(unwelcome);
}

function refuse(...codes: readonly string[]): { readonly fate: Fate } {
  return { fate: { is: 'refused', codes } };
}

function overlaps(one: Case, batch: readonly Case[]): boolean {
  const keys = keysIn(one);
  return batch.some((other) => keysIn(other).some((key) => keys.includes(key)));
}

function keysIn({ given, assessed }: Case): readonly string[] {
  return [given.digest, ...(assessed?.judgement.credentials ?? []).flatMap(keysOf)];
}

async function store(batch: readonly Case[], p: Publishing, signal?: AbortSignal): Promise<readonly Fate[]> {
  let fates: Fate[] = [];
  await inLane(p.lane, signal, async () => {
    await append(p, () => {
      const drafts = batch.map((one) => draftOf(one, p));
      fates = drafts.map(({ fate }) => fate);
      return joint(drafts);
    });
  });
  return fates;
}

/** What others publish goes first: a full lane is waited for. Nothing is run once `signal` is aborted. */
export async function inLane(lane: Lane, signal: AbortSignal | undefined, task: () => Promise<void>): Promise<void> {
  while (!signal?.aborted) {
    if ((await lane.run(task)) !== 'busy') return;
    await pause(100, signal);
  }
}

function draftOf({ given, assessed, fate }: Case, p: Publishing): Draft & { readonly fate: Fate } {
  const nothing = { events: [], blobs: [] };
  if (fate !== undefined) return { ...nothing, fate };
  if (assessed === undefined) {
    const here = { ...given, contentDigest: given.digest } satisfies Pick<
      Found,
      'contentDigest' | 'bytes' | 'mediaType'
    >;
    const further = furtherOn(given.road, here, p.present);
    return { events: further.map(({ event }) => event), blobs: further.flatMap(({ blobs }) => blobs), fate: KNOWN };
  }
  const stale = noLongerWanted(assessed.judgement.credentials, p.present);
  if (stale !== undefined && !stale.ok) {
    return { ...nothing, ...refuse(...stale.problem.findings.map(({ code }) => code)) };
  }
  const fresh = freshOf(assessed.judgement, p.present);
  const drafted = draft(assessed, fresh, p.present, given.road);
  return { ...drafted, fate: fresh.length > 0 ? { is: 'taken' } : KNOWN };
}
