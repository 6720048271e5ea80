/**
 * Judges the status lists that documents name, each once however many name it, by the same checks as any credential
 * and with the same evidence. The lists of lists are not followed.
 */
import { partyOf } from '../../credential/parties.js';
import { type Reading, readDocuments } from '../../credential.js';
import { BEGINNING, type Instant } from '../../instant.js';
import type { Finding } from '../../problem.js';
import type { DocumentReport, Evidence } from '../check.js';
import { MAX_STATUS_LIST_BYTES } from '../limits.js';
import { prepare } from '../prepare.js';
import { verify } from '../verify.js';
import { expand } from './bitstring.js';
import type { JudgedList, ListBits } from './judged-list.js';
import { type Gathered, latest, statusListUrls } from './status-evidence.js';
import { readStatusList } from './status-list.js';

/** What the checks of a list may look at: all but other lists. */
type Before = Omit<Parameters<typeof prepare>[1], 'statusLists' | 'statusPublishers'>;

/** @returns the lists by URL: at most MAX_STATUS_LISTS, each inflated to at most MAX_STATUS_LIST_BYTES. */
export async function judgeStatusLists(
  readings: readonly Reading[],
  before: Before,
): Promise<ReadonlyMap<string, JudgedList>> {
  const { evidence } = before;
  const lists = new Map<string, JudgedList>();
  for (const url of statusListUrls(readings)) {
    const found = latest(url, evidence);
    const unreachable = failure(url, evidence, found?.fetchedAt);
    if (found === undefined) {
      const absent: Finding = { code: 'evidence-absent', pointer: '', params: { url } };
      lists.set(url, { kind: 'absent', finding: unreachable ?? absent });
      continue;
    }
    lists.set(url, await judgeList(found, unreachable, before));
  }
  return lists;
}

async function judgeList(found: Gathered, unreachable: Finding | undefined, before: Before): Promise<JudgedList> {
  const { bytes, mediaType, digest } = found.content;
  const [reading] = readDocuments(bytes, mediaType);
  const [subject] = await prepare([reading], before);
  // `prepare` answers for every reading.
  if (subject === undefined) throw new Error('a reading was not prepared');
  const report = await verify(subject);
  return {
    kind: 'judged',
    fetchedAt: found.fetchedAt,
    unreachable,
    issuer: partyOf(reading.document?.payload.issuer),
    report,
    evidence: [digest, ...report.checks.flatMap((check) => check.evidence)],
    bits: await bitsOf(found.url, reading, report),
  };
}

/** Only what was verified is inflated: whoever is not the issuer can make us do no work. */
async function bitsOf(url: string, reading: Reading, report: DocumentReport): Promise<ListBits> {
  const { document } = reading;
  if (document === undefined || report.standing !== 'verified') {
    return { ok: false, finding: unverified(url, report), inflatedBytes: 0 };
  }
  const read = readStatusList(document.payload, url);
  if (!read.ok) return { ...read, inflatedBytes: 0 };
  const { inflatedBytes, ...expansion } = await expand(read.list.compressed);
  if (expansion.ok) return { ok: true, list: read.list, bits: expansion.bits, inflatedBytes };
  const finding: Finding = { code: expansion.code, pointer: '', params: { url, limit: MAX_STATUS_LIST_BYTES } };
  return { ok: false, finding, inflatedBytes };
}

/** Names what its own report holds against it: the list is the issuer's to mend, not the reader's. */
function unverified(url: string, { standing, checks }: DocumentReport): Finding {
  const codes = checks
    .filter(({ outcome }) => outcome === (standing === 'undetermined' ? 'unknown' : 'fail'))
    .flatMap(({ findings }) => findings.map(({ code }) => code))
    .filter((code) => code !== 'not-reached');
  return {
    code: 'status-list-unverified',
    pointer: '',
    params: { url, standing, codes: [...new Set(codes)].join(', ') },
  };
}

/** Why the last attempt to fetch it failed, when nothing that was `found` is younger. */
function failure(url: string, evidence: readonly Evidence[], found: Instant = BEGINNING): Finding | undefined {
  const failed = evidence.filter((one) => one.kind === 'status-list' && one.url === url && !one.content.ok);
  const last = failed.filter(({ fetchedAt }) => fetchedAt >= found).at(-1);
  return last?.content.ok === false ? last.content.finding : undefined;
}
