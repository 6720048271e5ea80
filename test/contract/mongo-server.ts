/**
 * A server that speaks MongoDB's protocol, for tests: the one that MONGODB_URL names, or a `mongod` on the PATH, or
 * FerretDB as `test/ferretdb/build` has built it. Without any, tests are skipped and say so; where MONGODB_REQUIRED is
 * set, as in CI, they fail.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import mongoose from 'mongoose';

const WITHOUT = 'needs a MongoDB server: set MONGODB_URL, install mongod, or run test/ferretdb/build';

/** How to start one; undefined: there is none here. */
type Start = (port: number, folder: string) => readonly [command: string, ...args: string[]];

export class MongoServer {
  #child: ChildProcess | undefined;
  readonly #databases: string[] = [];

  private constructor(
    private readonly address: string,
    private readonly query: string,
    private readonly folder?: string,
    private readonly command: readonly string[] = [],
  ) {}

  /** @returns undefined when there is none to be had. @throws when one is required, or does not start. */
  static async start(): Promise<MongoServer | undefined> {
    const { MONGODB_URL, MONGODB_REQUIRED } = process.env;
    if (MONGODB_URL !== undefined) {
      const url = new URL(MONGODB_URL);
      return new MongoServer(
        `${url.protocol}//${url.username === '' ? '' : `${url.username}:${url.password}@`}${url.host}`,
        url.search,
      );
    }
    const start = startOf();
    if (start === undefined) {
      if (MONGODB_REQUIRED !== undefined) throw new Error(WITHOUT);
      return undefined;
    }
    const port = await freePort();
    const folder = mkdtempSync(join(tmpdir(), 'cartulary-mongo-'));
    // Neither a lone mongod nor FerretDB can repeat a write by itself: that takes a replica set.
    const server = new MongoServer(`mongodb://127.0.0.1:${port}`, '?retryWrites=false', folder, start(port, folder));
    await server.revive();
    return server;
  }

  /** The address of a new, empty database. */
  database(): string {
    const name = `cartulary_${randomUUID().slice(0, 8)}`;
    this.#databases.push(name);
    return this.urlOf(name);
  }

  private urlOf(name: string): string {
    return `${this.address}/${name}${this.query}`;
  }

  /** Started by these tests, so that they may kill it. */
  get isOurs(): boolean {
    return this.folder !== undefined;
  }

  /** Ends it at once, without a word to anybody: as a power cut would. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (child === undefined) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    this.#child = undefined;
  }

  async revive(): Promise<void> {
    const [command = '', ...args] = this.command;
    const child = spawn(command, args, { stdio: 'ignore' });
    this.#child = child;
    for (let attempt = 0; attempt < 100; attempt += 1) {
      if (child.exitCode !== null) throw new Error(`${command} ended with ${child.exitCode}`);
      if (await answers(this.urlOf('admin'))) return;
      await delay(100);
    }
    throw new Error(`${command} did not answer`);
  }

  async stop(): Promise<void> {
    if (this.folder !== undefined) {
      await this.kill();
      rmSync(this.folder, { recursive: true, force: true });
      return;
    }
    for (const name of this.#databases) {
      const connection = await mongoose.createConnection(this.urlOf(name)).asPromise();
      await connection.dropDatabase();
      await connection.close();
    }
  }
}

/** Says in the report what is not tested for want of a server. */
export function describeWithMongo(name: string, body: (server: () => MongoServer) => void): void {
  const isThere = process.env.MONGODB_URL !== undefined || startOf() !== undefined;
  describe(isThere ? name : `${name} (${WITHOUT})`, () => {
    let server: MongoServer | undefined;
    before(async function () {
      this.timeout(30_000);
      server = await MongoServer.start();
      if (server === undefined) this.skip();
    });
    after(() => server?.stop());
    body(() => {
      if (server === undefined) throw new Error(WITHOUT);
      return server;
    });
  });
}

function startOf(): Start | undefined {
  const onPath = (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, 'mongod')));
  if (onPath) return (port, folder) => ['mongod', '--bind_ip', '127.0.0.1', '--port', String(port), '--dbpath', folder];
  const binary = ferretBinary();
  return existsSync(binary) ? (port, folder) => [binary, `127.0.0.1:${port}`, folder] : undefined;
}

/** As `test/ferretdb/build` names it. */
function ferretBinary(): string {
  const hash = createHash('sha256');
  for (const name of ['main.go', 'go.mod', 'go.sum']) hash.update(readFileSync(join('test', 'ferretdb', name)));
  const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
  return join(cache, 'cartulary', `ferretdb-${hash.digest('hex').slice(0, 12)}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function answers(url: string): Promise<boolean> {
  try {
    const connection = await mongoose.createConnection(url, { serverSelectionTimeoutMS: 500 }).asPromise();
    await connection.close();
    return true;
  } catch {
    return false;
  }
}
