/**
 * A body of JSON lines answered by JSON lines: each answer is sent when it is ready and its turn has come, so that the
 * sender sees the progress. A slow reader slows the judging down, and with it the reading of the body.
 */
import { once } from 'node:events';
import type { Request, Response } from 'express';
import type { LineAnswers } from './asked.js';
import type { Context } from './context.js';
import { inOrder } from './in-order.js';
import { type Line, readLines } from './json-lines.js';
import { essence } from './media-types.js';
import { respondProblem } from './respond.js';
import type { Limits } from './site.js';

export const JSON_LINES = 'application/jsonl';

/** Lines of one body judged at the same time. */
const WIDTH = 4;

export function isJsonLines(contentType: string): boolean {
  return essence(contentType) === JSON_LINES;
}

/** Bytes that a line adds around its document. */
const WRAPPING = 1024;

/** Answers 200 before the first line is read: what is wrong with a line is said in its own answer. */
export async function serveLines(context: Context, answers: LineAnswers, limits: Limits): Promise<void> {
  const { request, response, voice } = context;
  if ((request.get('content-encoding') ?? 'identity') !== 'identity') {
    const findings = [{ code: 'content-encoding-unsupported', pointer: '' }] as const;
    return respondProblem(context, { code: 'media-type-unsupported', findings });
  }
  response.status(200).type(JSON_LINES);
  response.set({ 'Cache-Control': 'no-store', 'Content-Language': voice.language });
  response.flushHeaders();
  const { documentBytes, batchLines: lines, batchBytes: bytes } = limits;
  const read = readLines(piecesOf(request), { lineBytes: documentBytes + WRAPPING, lines, bytes });
  try {
    for await (const answer of inOrder(read, WIDTH, (line: Line) => answers.answer(line)))
      await write(response, answer);
    await write(response, answers.summary());
    response.end();
  } catch (error) {
    // Whoever hangs up gets no answer and is no fault of ours.
    if (!hungUp(request, response)) throw error;
  } finally {
    await read.return(undefined);
    // What is left of a body that was too long is let go as it comes, within the time of a request.
    request.resume();
  }
}

/** Left early, the request stays open: its answer is still being sent. */
async function* piecesOf(request: Request): AsyncGenerator<Uint8Array> {
  for await (const piece of request.iterator({ destroyOnReturn: false })) yield piece;
}

async function write(response: Response, answer: object): Promise<void> {
  if (response.destroyed) throw new Error('the connection is closed');
  if (response.write(`${JSON.stringify(answer)}\n`)) return;
  await Promise.race([once(response, 'drain'), once(response, 'close')]);
}

function hungUp(request: Request, response: Response): boolean {
  return response.destroyed || (request.destroyed && !request.complete);
}
