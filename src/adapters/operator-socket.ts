/**
 * The operator's way to a node that is running: a socket in its data directory, which only the node's own user may open.
 * No address of the service leads here.
 */
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { chmod, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Journal, Log } from '../ports.js';

const JOURNAL_PATH = '/journal';

export interface OperatorSocket {
  close(): Promise<void>;
}

/** The data directory is held by this process: a socket that is there was left by one that was killed. */
export async function openOperatorSocket(data: string, journal: Journal, log: Log): Promise<OperatorSocket> {
  const path = socketIn(data);
  let copying = false;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url !== JOURNAL_PATH || journal.copyTo === undefined) return void response.writeHead(404).end();
    if (copying) return void response.writeHead(409).end();
    copying = true;
    try {
      await sendCopy(journal.copyTo.bind(journal), join(data, 'journal.sqlite.copy'), response);
      log.info('journal-copied');
    } catch (error) {
      log.error('copying-failed', error);
      // Half a copy is told from a whole one by its length.
      response.destroy();
    } finally {
      copying = false;
    }
  }

  await rm(path, { force: true });
  const server = createServer((request, response) => void answer(request, response));
  server.listen(path);
  try {
    await once(server, 'listening');
    await chmod(path, 0o600);
  } catch (error) {
    // A file system without sockets, or a path longer than a socket's may be: the node serves all the same.
    log.error('no-operator-socket', error);
  }
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function sendCopy(
  copyTo: (path: string) => Promise<void>,
  path: string,
  response: ServerResponse,
): Promise<void> {
  try {
    // Made first, and by us: nobody else may read it.
    await rm(path, { force: true });
    await writeFile(path, '', { mode: 0o600 });
    await copyTo(path);
    response.writeHead(200, { 'Content-Length': (await stat(path)).size });
    await pipeline(createReadStream(path), response);
  } finally {
    await rm(path, { force: true });
  }
}

/** @returns the running node's journal as one file's bytes; undefined when no node runs there. @throws when it gives none. */
export async function journalOfRunningNode(data: string): Promise<Readable | undefined> {
  const asked = request({ socketPath: socketIn(data), path: JOURNAL_PATH }).end();
  try {
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    if (answer.statusCode === 200) return answer;
    answer.destroy();
    throw new Error(
      answer.statusCode === 409 ? 'Another copy is being made.' : `the node answered ${answer.statusCode}`,
    );
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ECONNREFUSED') return undefined;
    throw error;
  }
}

function socketIn(data: string): string {
  return join(data, 'operator.sock');
}
