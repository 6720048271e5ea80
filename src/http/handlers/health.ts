/** GET /health: how this node stands, and up to which journal entry. GET /ready: may work be sent to it? */
import { type PeerRecord, peerLag, peerState } from '../../core/federation/peer.js';
import { formatInstant } from '../../core/instant.js';
import type { Following } from '../../ports.js';
import type { Handler } from '../asked.js';
import { answer, problem } from '../faces.js';

const NOT_KEPT = { 'Cache-Control': 'no-store' };

/** 200 also when the journal is out of reach: the node answers from what it knows, and a restart would not help. */
export const health: Handler = ({ catalogue, site }) => {
  const head = catalogue.head();
  const { following, stopping } = site.state();
  const json = {
    status: following?.failingSince === undefined ? 'ok' : 'behind',
    stopping,
    version: site.version,
    illustrative: catalogue.illustrative,
    head: { seq: head.seq, hash: head.hash, at: head.at === '' ? null : head.at },
    following: following === undefined ? null : followingAnswer(following),
    peers: catalogue.peers().map(peerHealth),
  };
  return answer({ json }, 200, NOT_KEPT);
};

function followingAnswer({ caughtUp, failingSince }: Following) {
  return {
    caughtUp: formatInstant(caughtUp),
    failingSince: failingSince === undefined ? null : formatInstant(failingSince),
  };
}

/** Says no only while the node ends: when the journal is out of reach, it is so for all nodes alike, and reads go on. */
export const ready: Handler = ({ site }) =>
  site.state().stopping ? problem({ code: 'busy', findings: [] }) : answer({ json: { ready: true } }, 200, NOT_KEPT);

function peerHealth(record: PeerRecord) {
  const { url, position, seen = null, refused, problem, stopped } = record;
  return {
    url,
    state: peerState(record),
    seq: position.seq,
    lag: peerLag(record),
    seen,
    refused: Object.values(refused).reduce((sum, count) => sum + count, 0),
    problem: (stopped ?? problem)?.finding.code ?? null,
  };
}
