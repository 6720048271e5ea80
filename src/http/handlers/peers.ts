/** GET /peers: whom this catalogue follows, how far, and what is wrong. */
import { peerAnswer } from '../../answers/peers.js';
import { peersPage } from '../../web/peers.js';
import type { Handler } from '../asked.js';
import { answer } from '../faces.js';

export const peers: Handler = ({ catalogue, voice }) => {
  const { illustrative } = catalogue;
  const followed = catalogue.peers().map((record) => peerAnswer(record, voice));
  const json = { seq: catalogue.head().seq, illustrative, peers: followed };
  return answer({ json, html: (frame) => peersPage(json, frame) }, 200, { 'Cache-Control': 'no-store' });
};
