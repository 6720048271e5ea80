/** What every journal must do. An adapter's test calls this with a way to open it; nothing here knows which it is. */
import { expect } from 'chai';
import { sha256 } from '../../src/core/digest.js';
import { instant } from '../../src/core/instant.js';
import { verifyChain } from '../../src/core/journal/chain.js';
import { EMPTY_HEAD, type Event, type Head, seal } from '../../src/core/journal.js';
import type { Blob, Journal } from '../../src/ports.js';
import { document, EVENTS, publication } from '../core/journal/entries.js';

export interface Subject {
  /** A fresh, empty store before each test. */
  create(): Promise<Journal>;
  /** Closes the journal and opens the same store again. */
  reopen(journal: Journal): Promise<Journal>;
  /** A second instance on the same store, where the adapter allows several. */
  second?(): Promise<Journal>;
  dispose(): Promise<void>;
}

const NOW = instant('2026-01-01');

function blobOf(number: number): Blob {
  return { digest: sha256(document(number)), bytes: document(number) };
}

async function appended(journal: Journal, head: Head, events: readonly Event[], blobs: readonly Blob[] = []) {
  const sealed = seal(head, NOW, events);
  expect(await journal.append(head, sealed.entries, blobs)).to.equal('ok');
  return sealed;
}

async function rejection(promise: Promise<unknown>): Promise<Error> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('was expected to reject');
}

export function journalContract(name: string, subject: Subject): void {
  describe(`${name}: the contract of a journal`, () => {
    let journal: Journal;
    beforeEach(async () => {
      journal = await subject.create();
    });
    afterEach(async () => {
      await journal.close();
      await subject.dispose();
    });

    it('is empty at first', async () => {
      expect(await journal.head()).to.deep.equal(EMPTY_HEAD);
      expect(await journal.read(0, 10)).to.deep.equal([]);
      expect(await journal.bytes(sha256('nothing'))).to.equal(undefined);
    });

    it('gives back every kind of entry as it was appended, before and after it is opened again', async () => {
      const { entries, head } = await appended(journal, EMPTY_HEAD, Object.values(EVENTS));
      for (const round of ['open', 'opened again']) {
        expect(await journal.head(), round).to.deep.equal(head);
        expect(await journal.read(0, 100), round).to.deep.equal(entries);
        journal = await subject.reopen(journal);
      }
    });

    it('reads in order, from any place, at most as many as asked, and the same each time', async () => {
      const { entries } = await appended(
        journal,
        EMPTY_HEAD,
        Array.from({ length: 7 }, (_, index) => publication(index)),
      );
      for (const after of [0, 1, 3, 6, 7, 8, 1000]) {
        for (const limit of [1, 2, 7, 100]) {
          expect(await journal.read(after, limit)).to.deep.equal(entries.slice(after, after + limit));
          expect(await journal.read(after, limit)).to.deep.equal(entries.slice(after, after + limit));
        }
      }
    });

    it('refuses with "conflict" when the head has moved, and stores nothing of it', async () => {
      const first = await appended(journal, EMPTY_HEAD, [publication(1)]);
      const late = seal(EMPTY_HEAD, NOW, [publication(2)]);
      expect(await journal.append(EMPTY_HEAD, late.entries, [blobOf(2)])).to.equal('conflict');
      expect(await journal.head()).to.deep.equal(first.head);
      expect(await journal.bytes(blobOf(2).digest)).to.equal(undefined);
      const again = seal(first.head, NOW, [publication(2)]);
      expect(await journal.append(first.head, again.entries, [blobOf(2)])).to.equal('ok');
      expect(await journal.read(0, 10)).to.deep.equal([...first.entries, ...again.entries]);
    });

    it('tells two heads of the same seq apart', async () => {
      await appended(journal, EMPTY_HEAD, [publication(1)]);
      const elsewhere = seal(EMPTY_HEAD, NOW, [publication(2)]);
      const next = seal(elsewhere.head, NOW, [publication(3)]);
      expect(await journal.append(elsewhere.head, next.entries, [])).to.equal('conflict');
    });

    it('lets exactly one of several appends to the same head win', async () => {
      const other = (await subject.second?.()) ?? journal;
      const results = await Promise.all(
        [1, 2, 3, 4, 5].map((number) =>
          (number % 2 === 0 ? other : journal).append(
            EMPTY_HEAD,
            seal(EMPTY_HEAD, NOW, [publication(number)]).entries,
            [],
          ),
        ),
      );
      expect(results.filter((result) => result === 'ok')).to.have.length(1);
      expect(results.filter((result) => result === 'conflict')).to.have.length(4);
      expect(await journal.read(0, 10)).to.deep.equal(await other.read(0, 10));
      if (other !== journal) await other.close();
    });

    it('serves racing writers that catch up and retry: every event once, one chain', async () => {
      const other = (await subject.second?.()) ?? journal;
      const write = async (through: Journal, number: number) => {
        for (;;) {
          const head = await through.head();
          const { entries } = seal(head, NOW, [publication(number)]);
          if ((await through.append(head, entries, [blobOf(number)])) === 'ok') return;
        }
      };
      await Promise.all(Array.from({ length: 20 }, (_, number) => write(number % 2 === 0 ? journal : other, number)));
      const entries = await journal.read(0, 100);
      const digests = entries.map((entry) => (entry.kind === 'published' ? entry.bytesDigest : entry.kind));
      expect(new Set(digests)).to.deep.equal(new Set(Array.from({ length: 20 }, (_, number) => blobOf(number).digest)));
      expect(verifyChain(EMPTY_HEAD, entries)).to.deep.equal({ ok: true, head: await journal.head() });
      if (other !== journal) await other.close();
    });

    it('throws on entries that do not continue its head, and stores nothing of them', async () => {
      const { head } = await appended(journal, EMPTY_HEAD, [publication(1)]);
      const good = seal(head, NOW, [publication(2), publication(3)]).entries;
      const gap = seal({ ...head, seq: head.seq + 1 }, NOW, [publication(2)]).entries;
      const otherPast = seal({ ...head, hash: sha256('other') }, NOW, [publication(2)]).entries;
      const earlier = seal({ ...head, at: '' }, instant('2025-01-01'), [publication(2)]).entries;
      for (const entries of [gap, otherPast, earlier, [...good].reverse(), [...good, ...good]]) {
        expect((await rejection(journal.append(head, entries, [blobOf(2)]))).message).to.match(/does not continue/);
      }
      expect(await journal.head()).to.deep.equal(head);
      expect(await journal.read(0, 10)).to.have.length(1);
      expect(await journal.bytes(blobOf(2).digest)).to.equal(undefined);
    });

    it('throws on entries that could not be read back', async () => {
      const [entry] = seal(EMPTY_HEAD, NOW, [publication(1)]).entries;
      const strange = { ...entry, note: 'unknown member' } as never;
      await rejection(journal.append(EMPTY_HEAD, [strange], []));
      expect(await journal.head()).to.deep.equal(EMPTY_HEAD);
    });

    it('keeps bytes by their digest, whatever they hold and however many', async () => {
      const everyByte = Uint8Array.from({ length: 256 }, (_, index) => index);
      const big = new Uint8Array(3_000_000).fill(0xa5);
      const all = [everyByte, big, new Uint8Array(0)].map((bytes) => ({ digest: sha256(bytes), bytes }));
      const { head } = await appended(journal, EMPTY_HEAD, [publication(1)], all);
      await appended(journal, head, [publication(2)], all);
      journal = await subject.reopen(journal);
      for (const { digest, bytes } of all) {
        const found = await journal.bytes(digest);
        expect(found).to.be.instanceOf(Uint8Array);
        expect(Buffer.compare(found ?? Buffer.from('absent'), bytes)).to.equal(0);
      }
    });

    it('keeps bytes that two lay down at the same moment, and those beside them', async () => {
      const other = (await subject.second?.()) ?? journal;
      const { entries } = seal(EMPTY_HEAD, NOW, [publication(1)]);
      const lay = (through: Journal, ...numbers: number[]) =>
        through.append(EMPTY_HEAD, entries, [...numbers.map(blobOf), ...numbers.slice(0, 1).map(blobOf)]);
      const results = await Promise.all([lay(journal, 1, 2, 3, 4), lay(other, 4, 3, 2, 5), lay(journal, 6, 1)]);
      expect(results.filter((result) => result === 'ok')).to.have.length(1);
      const winner =
        [
          [1, 2, 3, 4],
          [4, 3, 2, 5],
          [6, 1],
        ][results.indexOf('ok')] ?? [];
      for (const number of winner)
        expect(Buffer.from((await journal.bytes(blobOf(number).digest)) ?? []).toString()).to.equal(
          `document ${number}`,
        );
      if (other !== journal) await other.close();
    });

    it('throws on bytes that do not have the digest they are given under, and stores nothing', async () => {
      const { entries } = seal(EMPTY_HEAD, NOW, [publication(1)]);
      const wrong = { digest: sha256('one thing'), bytes: Buffer.from('another') };
      await rejection(journal.append(EMPTY_HEAD, entries, [blobOf(1), wrong]));
      expect(await journal.head()).to.deep.equal(EMPTY_HEAD);
      expect(await journal.bytes(blobOf(1).digest)).to.equal(undefined);
    });

    it('erases bytes for good and leaves the chain whole', async () => {
      const { entries, head } = await appended(
        journal,
        EMPTY_HEAD,
        [publication(1), publication(2)],
        [blobOf(1), blobOf(2)],
      );
      expect(await journal.erase(blobOf(1).digest)).to.equal(true);
      expect(await journal.erase(blobOf(1).digest)).to.equal(false);
      journal = await subject.reopen(journal);
      expect(await journal.bytes(blobOf(1).digest)).to.equal(undefined);
      expect(Buffer.from((await journal.bytes(blobOf(2).digest)) ?? []).toString()).to.equal('document 2');
      expect(await journal.read(0, 10)).to.deep.equal(entries);
      expect(verifyChain(EMPTY_HEAD, await journal.read(0, 10))).to.deep.equal({ ok: true, head });
    });

    it('does not share memory with its callers', async () => {
      const bytes = Buffer.from('document 5');
      await appended(journal, EMPTY_HEAD, [publication(5)], [{ digest: sha256(bytes), bytes }]);
      bytes.fill(0);
      const first = await journal.bytes(blobOf(5).digest);
      first?.fill(0);
      expect(Buffer.from((await journal.bytes(blobOf(5).digest)) ?? []).toString()).to.equal('document 5');
    });
  });
}
