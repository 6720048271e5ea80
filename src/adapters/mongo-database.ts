/**
 * The one door to MongoDB: two collections, and exactly what the journal does with them. Schemas are strict, filters
 * are sanitised (our own operators are marked as trusted), and hooks refuse every change of what was appended.
 */
import { type Connection, Mongoose, MongooseError, mongo, Schema, trusted } from 'mongoose';
import { JournalOutOfReach } from '../core/journal/out-of-reach.js';
import { SettingUnusable } from './setting-unusable.js';

/** One append. A batch is one document, so it is there whole or not at all. */
export interface Batch {
  /** Seq of its first entry: two appends to the same head have the same key, and one of them wins. */
  readonly _id: number;
  /** Stored bytes of its entries, in order. */
  readonly entries: readonly Uint8Array[];
  /** Tells an append whose answer was lost from a rival's. */
  readonly attempt: string;
}

interface BatchDocument {
  _id: number;
  entries: Buffer[];
  attempt: string;
}

interface LeaseDocument {
  _id: string;
  holder: string;
  until: Date;
}

interface BlobDocument {
  _id: string;
  bytes: Buffer;
}

/** As the driver reads it. */
type Lean<T> = { [K in keyof T]: T[K] extends Buffer ? mongo.Binary : T[K] extends Buffer[] ? mongo.Binary[] : T[K] };

const FIND_SERVER_MS = 5_000;
const ACKNOWLEDGE_MS = 10_000;
const ANSWER_MS = 30_000;

const SERVER =
  'a MongoDB server that answers there within five seconds and lets the user of the address read and write.';

const DUPLICATE_KEY = 11_000;

const CHANGES = [
  'updateOne',
  'updateMany',
  'replaceOne',
  'findOneAndUpdate',
  'findOneAndReplace',
  'findOneAndDelete',
  'deleteOne',
  'deleteMany',
] as const;

export class MongoDatabase {
  private constructor(
    /** For a person: which database it is, without the user and the password that the address may hold. */
    readonly name: string,
    private readonly connection: Connection,
    private readonly batches: ReturnType<typeof batchModel>,
    private readonly blobs: ReturnType<typeof blobModel>,
    private readonly leases: ReturnType<typeof leaseModel>,
  ) {}

  /**
   * @param url `mongodb://` or `mongodb+srv://`; what it says of its own about concerns and retries prevails.
   * @throws SettingUnusable when no server answers within five seconds, or it refuses us.
   */
  static async open(url: string): Promise<MongoDatabase> {
    // An instance of its own: nothing is set for other users of the library in this process.
    const mongoose = new Mongoose({ strictQuery: 'throw', sanitizeFilter: true });
    const connection = await mongoose
      .createConnection(url, {
        autoCreate: false,
        autoIndex: false,
        bufferCommands: false,
        serverSelectionTimeoutMS: FIND_SERVER_MS,
        socketTimeoutMS: ANSWER_MS,
        // What was acknowledged or read survives the loss of a minority of the replica set.
        readConcern: { level: 'majority' },
        writeConcern: { w: 'majority', journal: true, wtimeoutMS: ACKNOWLEDGE_MS },
      })
      .asPromise()
      .catch((cause: unknown) => {
        throw new SettingUnusable('CARTULARY_MONGODB_URL', cause, SERVER);
      });
    return new MongoDatabase(
      connection.name,
      connection,
      batchModel(connection),
      blobModel(connection),
      leaseModel(connection),
    );
  }

  /** @returns 'taken' when there is a batch with that first seq. */
  async insertBatch({ _id, entries, attempt }: Batch): Promise<'ok' | 'taken'> {
    return inserted(this.batches.create({ _id, attempt, entries: entries.map(buffer) }));
  }

  /** The last batch that begins at `seq` or before. */
  async lastBatch(seq: number = Number.MAX_SAFE_INTEGER): Promise<Batch | undefined> {
    const found = await reaching(
      this.batches
        .findOne({ _id: trusted({ $lte: seq }) })
        .sort({ _id: -1 })
        .lean<Lean<BatchDocument>>(),
    );
    return found === null ? undefined : batchOf(found);
  }

  /** Batches that begin at `seq` or after, in order. */
  async *batchesFrom(seq: number): AsyncGenerator<Batch> {
    const cursor = this.batches
      .find({ _id: trusted({ $gte: seq }) })
      .sort({ _id: 1 })
      .lean<Lean<BatchDocument>>()
      .cursor();
    try {
      for await (const found of cursor) yield batchOf(found);
    } catch (error) {
      throw outOfReach(error);
    } finally {
      await cursor.close();
    }
  }

  /** Keeps bytes under their digest, once: all of them with one acknowledgement. */
  async insertBlobs(given: readonly { readonly digest: string; readonly bytes: Uint8Array }[]): Promise<void> {
    const documents = given.map(({ digest, bytes }) => ({ _id: digest, bytes: buffer(bytes) }));
    // Unordered: what is there already keeps none of the others out.
    const options = { ordered: false, throwOnValidationError: true } as const;
    await this.blobs.insertMany(documents, options).catch((error: unknown) => {
      if (!isTakenOnly(error)) throw outOfReach(unwrapped(error));
    });
  }

  async blob(digest: string): Promise<Uint8Array | undefined> {
    const found = await reaching(this.blobs.findById(digest).lean<Lean<BlobDocument>>());
    return found === null ? undefined : bytesOf(found.bytes);
  }

  /** @returns whether there was something. */
  async removeBlob(digest: string): Promise<boolean> {
    return (await reaching(this.blobs.deleteOne({ _id: digest }))).deletedCount > 0;
  }

  /** By this machine's clock: one that is wrong lets two hold it, or one wait for longer. */
  async lease(_id: string, holder: string, ms: number): Promise<boolean> {
    const now = new Date();
    const until = new Date(now.getTime() + ms);
    const free = trusted([{ holder }, { until: trusted({ $lt: now }) }]);
    const kept = await reaching(this.leases.updateOne({ _id, $or: free }, { holder, until }));
    if (kept.matchedCount > 0) return true;
    return (await inserted(this.leases.create({ _id, holder, until }))) === 'ok';
  }

  async close(): Promise<void> {
    await this.connection.close();
  }
}

/** The model whose hooks refuse every change. */
export function batchModel(connection: Connection) {
  const schema = new Schema<BatchDocument>(
    {
      _id: { type: Number, required: true, min: 1, validate: Number.isSafeInteger },
      entries: { type: [Buffer], required: true },
      attempt: { type: String, required: true },
    },
    { strict: 'throw', versionKey: false },
  );
  schema.pre([...CHANGES], refuse);
  schema.pre('bulkWrite', refuse);
  schema.pre('save', function () {
    if (!this.isNew) refuse();
  });
  return connection.model('Batch', schema, 'cartulary_batches');
}

function blobModel(connection: Connection) {
  // Not `required`, which would refuse bytes that are none at all.
  const schema = new Schema<BlobDocument>(
    { _id: { type: String, required: true }, bytes: Buffer },
    { strict: 'throw', versionKey: false },
  );
  return connection.model('Blob', schema, 'cartulary_blobs');
}

function leaseModel(connection: Connection) {
  const schema = new Schema<LeaseDocument>(
    {
      _id: { type: String, required: true },
      holder: { type: String, required: true },
      until: { type: Date, required: true },
    },
    { strict: 'throw', versionKey: false },
  );
  return connection.model('Lease', schema, 'cartulary_leases');
}

function refuse(): never {
  throw new Error('what was appended to the journal is never changed or removed');
}

async function inserted(insertion: Promise<unknown>): Promise<'ok' | 'taken'> {
  try {
    await insertion;
    return 'ok';
  } catch (error) {
    if ((error as { readonly code?: unknown }).code === DUPLICATE_KEY) return 'taken';
    throw outOfReach(error);
  }
}

/** The driver tells of whatever befalls several insertions as of one of its own kind, with what happened inside. */
function unwrapped(error: unknown): unknown {
  if (!(error instanceof mongo.MongoBulkWriteError)) return error;
  const unacknowledged = error.result.getWriteConcernError();
  if (unacknowledged !== undefined) return new JournalOutOfReach('the database did not acknowledge', { cause: error });
  return error.errorResponse instanceof Error ? error.errorResponse : error;
}

/** Was all that failed of several insertions there already? */
function isTakenOnly(error: unknown): boolean {
  if (!(error instanceof mongo.MongoBulkWriteError) || error.result.getWriteConcernError() !== undefined) return false;
  const failed = error.result.getWriteErrors();
  return failed.length > 0 && failed.every(({ code }) => code === DUPLICATE_KEY);
}

async function reaching<T>(asked: PromiseLike<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    throw outOfReach(error);
  }
}

/** No server answers, or too few of its kind did in time. */
const LOST = [
  mongo.MongoNetworkError,
  mongo.MongoServerSelectionError,
  mongo.MongoServerClosedError,
  mongo.MongoTopologyClosedError,
  mongo.MongoNotConnectedError,
  mongo.MongoWriteConcernError,
];

/** All else, and what a server says that it will say again, is a fault. */
function outOfReach(error: unknown): unknown {
  const passing = error instanceof mongo.MongoError && error.hasErrorLabel('RetryableWriteError');
  // mongoose says in its own words, and by this class alone, that it has no connection.
  const unconnected = error instanceof MongooseError && error.name === 'MongooseError';
  // A write into a connection that is gone is told as the system tells it.
  const broken = error instanceof Error && 'syscall' in error;
  const isLost = passing || unconnected || broken || LOST.some((kind) => error instanceof kind);
  return isLost ? new JournalOutOfReach('the database of the journal does not answer', { cause: error }) : error;
}

function buffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function batchOf({ _id, entries, attempt }: Lean<BatchDocument>): Batch {
  return { _id, attempt, entries: entries.map(bytesOf) };
}

/** A copy: the driver's buffers are parts of what it received. */
function bytesOf(binary: mongo.Binary): Uint8Array {
  return new Uint8Array(binary.buffer.subarray(0, binary.position));
}
