/** Bodies as the exact bytes that were sent, under a hard limit. What is parsed later is never more than this. */
import express, { type Request, type Response } from 'express';
import type { Problem } from '../core/problem.js';

type Read = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly problem: Problem };

/** @param limit bytes. @returns the problem for a body that is too large, compressed, or cut short. */
export function bodyReader(limit: number): (request: Request, response: Response) => Promise<Read> {
  const read = express.raw({ limit, inflate: false, type: () => true });
  return (request, response) =>
    new Promise((resolve, reject) => {
      read(request, response, (error?: unknown) => {
        if (error === undefined) {
          resolve({ ok: true, bytes: Buffer.isBuffer(request.body) ? request.body : new Uint8Array() });
          return;
        }
        const problem = problemOf(error, limit);
        if (problem === undefined) reject(error);
        else resolve({ ok: false, problem });
      });
    });
}

function problemOf(error: unknown, limit: number): Problem | undefined {
  switch (typeof error === 'object' && error !== null && 'type' in error ? error.type : undefined) {
    case 'entity.too.large':
      return { code: 'document-too-large', findings: [{ code: 'body-too-large', pointer: '', params: { limit } }] };
    case 'encoding.unsupported':
      return { code: 'media-type-unsupported', findings: [{ code: 'content-encoding-unsupported', pointer: '' }] };
    case 'request.aborted':
    case 'request.size.invalid':
      return { code: 'document-unreadable', findings: [{ code: 'body-cut-short', pointer: '' }] };
    default:
      return undefined;
  }
}
