import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { SqliteFacts } from '../../src/adapters/sqlite-facts.js';
import type { Claims } from '../../src/core/claims.js';
import { sha256 } from '../../src/core/digest.js';
import { BEGINNING, FOREVER, instant } from '../../src/core/instant.js';

function claims(number: number, extractor = 1): Claims {
  return {
    extractor,
    credential: sha256(`credential ${number}`),
    issuer: 'did:web:boreal.example',
    validFrom: BEGINNING,
    validUntil: FOREVER,
    illustrative: true,
    types: ['https://www.w3.org/2018/credentials#VerifiableCredential'],
    participants: [],
    offers: [],
    labels: [],
    statements: [
      {
        kind: 'storage',
        subject: 'https://boreal.example/offers/health-cloud',
        value: { primary: ['FR'], backup: [] },
        from: instant('2018-06-01'),
        until: FOREVER,
        pointer: '/credentialSubject/storage',
      },
    ],
  };
}

/** Of all the credentials that these tests know, the claims that are there. */
async function collected(store: SqliteFacts, extractor: number): Promise<readonly Claims[]> {
  const known = [1, 2, 3, 9].map((number) => claims(number).credential);
  const found = await Promise.all(known.map((credential) => store.get(credential, extractor)));
  return found.filter((one) => one !== undefined);
}

describe('SqliteFacts', () => {
  let directory = '';
  let store: SqliteFacts;
  const path = () => join(directory, 'facts.sqlite');
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'cartulary-facts-'));
    store = SqliteFacts.open(path());
  });
  afterEach(async () => {
    await store.close();
    rmSync(directory, { recursive: true, force: true });
  });
  const reopen = async () => {
    await store.close();
    store = SqliteFacts.open(path());
  };

  it('gives back claims as they were, open ends of time included', async () => {
    await store.put([claims(1), claims(2)]);
    await reopen();
    expect(await store.get(claims(1).credential, 1)).to.deep.equal(claims(1));
    expect((await store.get(claims(2).credential, 1))?.validFrom).to.equal(Number.NEGATIVE_INFINITY);
    expect(await store.get(claims(3).credential, 1)).to.equal(undefined);
    expect(await collected(store, 1)).to.deep.equal([claims(1), claims(2)]);
  });

  it('shows an extractor only what that extractor wrote', async () => {
    await store.put([claims(1), claims(2)]);
    await store.put([claims(1, 2)]);
    expect(await store.get(claims(1).credential, 1)).to.equal(undefined);
    expect(await collected(store, 1)).to.deep.equal([claims(2)]);
    expect(await collected(store, 2)).to.deep.equal([claims(1, 2)]);
  });

  it('forgets what is erased', async () => {
    await store.put([claims(1), claims(2)]);
    await store.erase(claims(1).credential);
    await store.erase(claims(9).credential);
    await reopen();
    expect(await collected(store, 1)).to.deep.equal([claims(2)]);
  });

  it('may be deleted, or damaged, and begins anew', async () => {
    await store.put([claims(1)]);
    await store.close();
    writeFileSync(path(), 'no database at all'.repeat(100));
    store = SqliteFacts.open(path());
    expect(await collected(store, 1)).to.deep.equal([]);
    await store.put([claims(1)]);
    await store.close();
    rmSync(path());
    expect(existsSync(path())).to.equal(false);
    store = SqliteFacts.open(path());
    expect(await collected(store, 1)).to.deep.equal([]);
  });
});
