import { expect } from 'chai';
import { sha256 } from '../../../src/core/digest.js';
import type { Evidence, Need } from '../../../src/core/verification/check.js';
import { GATHER_ROUNDS, gatherInRounds } from '../../../src/core/verification/gathering.js';
import { NOW } from '../../signers.js';

const LIST: Need = { kind: 'status-list', url: 'https://boreal.example/status/1' };
const DID: Need = { kind: 'did-document', url: 'did:web:boreal.example' };

function fetched(need: Need): Evidence {
  const bytes = Buffer.from(need.url);
  return { ...need, fetchedAt: NOW, content: { ok: true, bytes, digest: sha256(bytes), mediaType: 'application/vc' } };
}

describe('gathering in rounds', () => {
  const asked: string[][] = [];
  const gather = async (needs: readonly Need[]) => {
    asked.push(needs.map(({ url }) => url));
    return needs.map(fetched);
  };
  beforeEach(() => asked.splice(0));

  it('asks again with what it found, and only for what is new', async () => {
    const gathered = await gatherInRounds(async (found) => (found.length === 0 ? [LIST] : [LIST, DID]), gather);
    expect(asked).to.deep.equal([[LIST.url], [DID.url]]);
    expect(gathered.map(({ url }) => url)).to.deep.equal([LIST.url, DID.url]);
  });
  it('fetches nothing where nothing is needed, and asks once where one round is enough', async () => {
    expect(await gatherInRounds(async () => [], gather)).to.deep.equal([]);
    await gatherInRounds(async () => [DID], gather);
    expect(asked).to.deep.equal([[DID.url]]);
  });
  it('does not ask again for what could not be fetched', async () => {
    const failing = async (needs: readonly Need[]) => {
      asked.push(needs.map(({ url }) => url));
      const finding = { code: 'fetch-timeout', pointer: '', params: {} } as const;
      return needs.map((need): Evidence => ({ ...need, fetchedAt: NOW, content: { ok: false, finding } }));
    };
    await gatherInRounds(async () => [LIST], failing);
    expect(asked).to.have.length(1);
  });
  it('ends, however long the chain of names', async () => {
    const chain = async (found: readonly Evidence[]) => [{ ...LIST, url: `${LIST.url}/${found.length}` }];
    await gatherInRounds(chain, gather);
    expect(asked).to.have.length(GATHER_ROUNDS);
  });
});
