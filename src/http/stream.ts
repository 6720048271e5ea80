/** Answers that are written piece by piece: no faster than they are read, and not for ever. */
import { once } from 'node:events';
import type { Request, Response } from 'express';

/** Whoever takes nothing for so long is let go; ms. */
const PATIENCE_MS = 30_000;

/** Writes what comes until it ends, the reader has gone, or `gone` is aborted. Ends the answer, and the pieces. */
export async function writeStream(
  { request, response }: { readonly request: Request; readonly response: Response },
  pieces: Iterable<string> | AsyncIterable<string>,
  gone: AbortSignal,
): Promise<void> {
  response.flushHeaders();
  // What is still unsent when the service closes is not waited for.
  const cut = () => void (response.writableNeedDrain && response.destroy());
  gone.addEventListener('abort', cut, { once: true });
  try {
    if (request.method === 'HEAD') return;
    for await (const piece of pieces) {
      if (gone.aborted) return;
      if (!response.write(piece)) await drained(response);
      if (response.destroyed) return;
    }
  } finally {
    gone.removeEventListener('abort', cut);
    response.end();
  }
}

async function drained(response: Response): Promise<void> {
  const slow = setTimeout(() => response.destroy(), PATIENCE_MS);
  await Promise.race([once(response, 'drain'), once(response, 'close')]);
  clearTimeout(slow);
}

/** Aborted when the reader hangs up or the service closes. */
export function goneSignal(response: Response, closing: AbortSignal | undefined): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  return closing === undefined ? gone.signal : AbortSignal.any([gone.signal, closing]);
}
