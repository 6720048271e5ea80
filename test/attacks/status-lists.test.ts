/** Lists that cost more than they say: what is counted is the work that was done. */
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { readDocuments } from '../../src/core/credential.js';
import { Budget } from '../../src/core/verification/budget.js';
import type { Evidence } from '../../src/core/verification/check.js';
import { MAX_STATUS_LIST_BYTES } from '../../src/core/verification/limits.js';
import { judgeStatusLists } from '../../src/core/verification/status/judge-lists.js';
import { BOREAL, credential, NOW, sign, signer, VOCABULARY } from '../signers.js';
import { LIST, outcome, published, statusEntry, statusList } from '../status-lists.js';

/** 256 MiB of zeros: eight gzip members, one after another (RFC 1952 §2.2). */
function bomb(): Buffer {
  const member = gzipSync(new Uint8Array(32 * 1024 * 1024), { level: 9 });
  return Buffer.concat(Array.from({ length: 8 }, () => member));
}

const before = (evidence: readonly Evidence[]) => ({
  evidence,
  now: NOW,
  vocabulary: VOCABULARY,
  anchors: [],
  budget: new Budget(),
});

/** Bytes inflated for a credential that names these lists. */
async function inflated(credentialStatus: unknown, lists: readonly Evidence[]): Promise<readonly number[]> {
  const { bytes, mediaType } = await sign(credential({ credentialStatus }));
  const judged = await judgeStatusLists(readDocuments(bytes, mediaType), before([BOREAL.evidence, ...lists]));
  return [...judged.values()].map((list) => (list.kind === 'judged' ? list.bits.inflatedBytes : 0));
}

describe('attacks: status lists', () => {
  const encodedList = `u${bomb().toString('base64url')}`;

  it('a gzip bomb of 256 MiB in a signed list is put out at the bound', async () => {
    const list = await published(statusList({ encodedList }));
    expect(bomb().length).to.be.lessThan(340 * 1024);
    const [work = 0] = await inflated(statusEntry(), [list]);
    expect(work)
      .to.be.greaterThan(MAX_STATUS_LIST_BYTES)
      .and.at.most(MAX_STATUS_LIST_BYTES + 64 * 1024);
    expect(await outcome(statusEntry(), [list])).to.deep.equal([
      'refused',
      'status: status-list-too-large /credentialStatus',
    ]);
  });

  it('a gzip bomb that the issuer did not sign is not even lit', async () => {
    const list = await published(statusList({ encodedList }), signer(BOREAL.did, 66));
    expect(await inflated(statusEntry(), [list])).to.deep.equal([0]);
  });

  it('one list named eight times is verified and inflated once', async () => {
    const entries = Array.from({ length: 8 }, (_, index) => statusEntry({ statusListIndex: String(index) }));
    expect(await inflated(entries, [await published(statusList())])).to.deep.equal([16_384]);
  });

  it('a list that leads to a list leads no further', async () => {
    const next = 'https://boreal.example/status/2';
    const first = await published(statusList({}, { credentialStatus: statusEntry({ statusListCredential: next }) }));
    const second = await published(statusList({}, { id: next }), BOREAL, next);
    const { bytes, mediaType } = await sign(credential({ credentialStatus: statusEntry() }));
    const judged = await judgeStatusLists(readDocuments(bytes, mediaType), before([BOREAL.evidence, first, second]));
    expect([...judged.keys()]).to.deep.equal([LIST]);
  });
});
