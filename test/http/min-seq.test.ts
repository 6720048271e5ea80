import { expect } from 'chai';
import { EMPTY_HEAD } from '../../src/core/journal.js';
import { done } from '../../src/core/problem.js';
import { fakeCatalogue } from './fake-catalogue.js';
import { type Service, startService } from './service.js';

describe('?minSeq=', () => {
  let service: Service;
  let head = 42;
  const asked: number[] = [];
  before(async () => {
    service = await startService(
      fakeCatalogue({
        head: () => ({ ...EMPTY_HEAD, seq: head }),
        // As another node's entries arrive while one waits.
        reach: async (seq) => {
          asked.push(seq);
          if (seq <= 45) head = Math.max(head, seq);
          return seq <= head;
        },
        publish: async () => {
          head += 2;
          return done({
            created: true,
            report: {
              v: 1,
              bytesDigest: EMPTY_HEAD.hash,
              mediaType: 'application/vc',
              at: '2026-01-01T00:00:00.000Z',
              rules: '1',
              standing: 'verified',
              documents: [],
              evidence: [],
            },
            credentials: [],
            head: { ...EMPTY_HEAD, seq: head },
          });
        },
      }),
    );
  });
  after(() => service.close());
  beforeEach(() => {
    head = 42;
    asked.length = 0;
  });

  it('answers once the entry is known, and says so', async () => {
    const { status, headers } = await service.ask('/events?minSeq=45');
    expect(asked).to.deep.equal([45]);
    expect([status, headers['cartulary-seq']]).to.deep.equal([200, '45']);
  });

  it('is answered 503 with Retry-After while it is not, in both languages', async () => {
    for (const [lang, title] of [
      ['en', 'Not there yet'],
      ['fr', 'Pas encore là'],
    ]) {
      const { status, headers, json } = await service.ask(`/events?minSeq=46&lang=${lang}`);
      expect(status).to.equal(503);
      expect(headers['retry-after']).to.equal('1');
      expect(headers['cartulary-seq']).to.equal('42');
      expect(json).to.include({ code: 'behind', title });
    }
  });

  it('is a parameter of every read, and of nothing else', async () => {
    expect((await service.ask('/health?minSeq=1')).status).to.equal(200);
    expect((await service.ask('/profiles?minSeq=1')).status).to.equal(200);
    expect((await service.ask('/credentials?minSeq=1', { method: 'POST', body: '{}' })).status).to.not.equal(201);
    expect(asked).to.deep.equal([1, 1]);
  });

  it('is refused when it is no number, or there twice', async () => {
    for (const query of ['minSeq=-1', 'minSeq=1.5', 'minSeq=soon', 'minSeq=1&minSeq=2']) {
      const { status, json } = await service.ask(`/events?${query}`);
      expect(status, query).to.equal(400);
      expect(json).to.include({ code: 'parameter-invalid' });
    }
    expect(asked).to.deep.equal([]);
  });

  it('finds in the answer to a publication the seq to ask for', async () => {
    const { status, headers } = await service.ask('/credentials', {
      method: 'POST',
      headers: { 'content-type': 'application/vc', accept: 'application/json' },
      body: '{}',
    });
    expect([status, headers['cartulary-seq']]).to.deep.equal([201, '44']);
  });
});
