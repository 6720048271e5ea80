import { expect } from 'chai';
import mongoose from 'mongoose';
import { batchModel } from '../../src/adapters/mongo-database.js';
import { MongoJournal } from '../../src/adapters/mongo-journal.js';
import { sha256 } from '../../src/core/digest.js';
import { instant } from '../../src/core/instant.js';
import { JournalDamaged } from '../../src/core/journal/damaged.js';
import { JournalOutOfReach } from '../../src/core/journal/out-of-reach.js';
import { EMPTY_HEAD, entryBytes, type Head, seal } from '../../src/core/journal.js';
import { journalContract } from '../contract/journal.js';
import { describeWithMongo } from '../contract/mongo-server.js';
import { document, EVENTS, publication } from '../core/journal/entries.js';

const NOW = instant('2026-01-01');

async function rejection(promise: Promise<unknown>): Promise<Error> {
  return promise.then(
    () => {
      throw new Error('was expected to reject');
    },
    (error: Error) => error,
  );
}

describeWithMongo('MongoJournal', (server) => {
  let url = '';
  journalContract('MongoJournal', {
    create: async () => {
      url = server().database();
      return MongoJournal.open(url);
    },
    reopen: async (journal) => {
      await journal.close();
      return MongoJournal.open(url);
    },
    second: async () => MongoJournal.open(url),
    dispose: async () => {},
  });

  describe('on one database', () => {
    let journal: MongoJournal;
    let raw: mongoose.Connection;
    const batches = () => raw.collection<{ _id: number }>('cartulary_batches');
    beforeEach(async () => {
      url = server().database();
      journal = await MongoJournal.open(url);
      raw = await mongoose.createConnection(url).asPromise();
    });
    afterEach(async () => {
      await journal.close();
      await raw.close();
    });

    async function appended(head: Head, numbers: readonly number[]) {
      const sealed = seal(head, NOW, numbers.map(publication));
      const blobs = numbers.map((number) => ({ digest: sha256(document(number)), bytes: document(number) }));
      expect(await journal.append(head, sealed.entries, blobs)).to.equal('ok');
      return sealed;
    }

    it('keeps each append as one document under its first seq, with the exact bytes of its entries', async () => {
      const events = Object.values(EVENTS);
      const first = seal(EMPTY_HEAD, NOW, events);
      await journal.append(EMPTY_HEAD, first.entries, []);
      const second = await appended(first.head, [1, 2]);
      const found = (await batches().find().sort({ _id: 1 }).toArray()) as unknown as {
        _id: number;
        entries: { buffer: Buffer; sub_type: number }[];
      }[];
      expect(found.map(({ _id }) => _id)).to.deep.equal([1, 1 + events.length]);
      for (const [index, { entries }] of [first, second].entries()) {
        const stored = found[index]?.entries.map(({ buffer }) => Buffer.from(buffer).toString('hex'));
        expect(stored).to.deep.equal(entries.map((entry) => Buffer.from(entryBytes(entry)).toString('hex')));
        expect(new Set(found[index]?.entries.map((entry) => entry.sub_type))).to.deep.equal(new Set([0]));
      }
    });

    it('reads from the middle of a batch', async () => {
      const first = await appended(EMPTY_HEAD, [1, 2, 3]);
      const second = await appended(first.head, [4, 5]);
      const other = await MongoJournal.open(url);
      expect(await other.head()).to.deep.equal(second.head);
      expect(await other.read(1, 3)).to.deep.equal([...first.entries, ...second.entries].slice(1, 4));
      expect(await other.read(4, 9)).to.deep.equal(second.entries.slice(1));
      await other.close();
    });

    it('refuses every update and removal of what was appended', async () => {
      await appended(EMPTY_HEAD, [1]);
      const model = batchModel(raw);
      const document = await model.findById(1);
      document?.set('attempt', 'another');
      const changes: readonly (() => Promise<unknown>)[] = [
        async () => model.updateOne({ _id: 1 }, { attempt: 'another' }),
        async () => model.updateMany({}, { attempt: 'another' }),
        async () => model.replaceOne({ _id: 1 }, { _id: 1, entries: [], attempt: 'another' }),
        async () => model.findOneAndUpdate({ _id: 1 }, { attempt: 'another' }),
        async () => model.findOneAndReplace({ _id: 1 }, { _id: 1, entries: [], attempt: 'another' }),
        async () => model.findOneAndDelete({ _id: 1 }),
        async () => model.findByIdAndDelete(1),
        async () => model.deleteOne({ _id: 1 }),
        async () => model.deleteMany({}),
        async () => model.bulkWrite([{ deleteOne: { filter: { _id: 1 } } }]),
        async () => document?.save(),
        async () => document?.deleteOne(),
      ];
      for (const [index, change] of changes.entries()) {
        expect((await rejection(change())).message, `change ${index}`).to.match(/never changed or removed/);
      }
      expect(await journal.read(0, 10)).to.have.length(1);
    });

    it('takes no operator where a value is due', async () => {
      await appended(EMPTY_HEAD, [1]);
      await rejection(journal.erase({ $ne: '' } as never));
      expect(await journal.bytes(sha256(document(1)))).to.not.equal(undefined);
    });

    it('notices an entry that was changed by other hands, and a batch that is gone', async () => {
      const first = await appended(EMPTY_HEAD, [1]);
      const second = await appended(first.head, [2]);
      await appended(second.head, [3]);
      const forged = seal(first.head, NOW, [publication(9)]).entries.map((entry) => Buffer.from(entryBytes(entry)));
      await batches().updateOne({ _id: 2 }, { $set: { entries: forged } });
      const changed = await rejection(journal.read(0, 10));
      expect(changed).to.be.instanceOf(JournalDamaged);
      expect((changed as JournalDamaged).broken).to.include({ seq: 3, reason: 'prev' });
      await batches().deleteOne({ _id: 2 });
      expect(((await rejection(journal.read(0, 10))) as JournalDamaged).broken).to.include({ seq: 2, reason: 'seq' });
    });

    it('leaves a lease with one node until its time is over, and lets that one keep it', async () => {
      const other = await MongoJournal.open(url);
      try {
        expect(await Promise.all([journal.lease('work', 60_000), other.lease('work', 60_000)])).to.have.members([
          true,
          false,
        ]);
        const [holder, waiting] = (await journal.lease('work', 60_000)) ? [journal, other] : [other, journal];
        expect(await waiting.lease('work', 60_000)).to.equal(false);
        expect(await waiting.lease('other work', 60_000)).to.equal(true);
        expect(await holder.lease('work', -1), 'keeps it, for no time').to.equal(true);
        expect(await waiting.lease('work', 60_000)).to.equal(true);
        expect(await holder.lease('work', 60_000)).to.equal(false);
      } finally {
        await other.close();
      }
    });

    it('knows its own append again when the answer was lost', async () => {
      const { entries, head } = seal(EMPTY_HEAD, NOW, [publication(1)]);
      // The driver stores the batch and then reports a broken connection.
      const collection = mongoose.mongo.Collection.prototype;
      const insert = collection.insertOne;
      collection.insertOne = async function (...args) {
        await insert.apply(this, args);
        throw new mongoose.mongo.MongoNetworkError('cut');
      };
      try {
        expect(await journal.append(EMPTY_HEAD, entries, [])).to.equal('ok');
      } finally {
        collection.insertOne = insert;
      }
      expect(await journal.head()).to.deep.equal(head);
    });

    for (const lost of [
      new mongoose.mongo.MongoNetworkError('cut'),
      // As the driver passes it on when it writes into a connection that was reset.
      Object.assign(new Error('cut'), { code: 'ECONNRESET', syscall: 'write' }),
    ]) {
      it(`says that the database is out of reach when the answer was lost (${lost.name}) and nothing was stored`, async () => {
        const { entries } = seal(EMPTY_HEAD, NOW, [publication(1)]);
        const collection = mongoose.mongo.Collection.prototype;
        const insert = collection.insertOne;
        collection.insertOne = async () => {
          throw lost;
        };
        try {
          const told = await rejection(journal.append(EMPTY_HEAD, entries, []));
          expect(told).to.be.instanceOf(JournalOutOfReach);
          expect(told.cause).to.equal(lost);
        } finally {
          collection.insertOne = insert;
        }
        expect(await journal.head()).to.deep.equal(EMPTY_HEAD);
      });
    }
  });
});
