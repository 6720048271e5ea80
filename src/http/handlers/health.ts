/** GET /health: is this node answering, and up to which journal entry. */
import type { Handler } from '../asked.js';
import { answer } from '../faces.js';

export const health: Handler = ({ catalogue, site }) => {
  const head = catalogue.head();
  return answer(
    {
      json: {
        status: 'ok',
        version: site.version,
        illustrative: catalogue.illustrative,
        head: { seq: head.seq, hash: head.hash, at: head.at === '' ? null : head.at },
      },
    },
    200,
    { 'Cache-Control': 'no-store' },
  );
};
