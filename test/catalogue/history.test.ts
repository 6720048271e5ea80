import { expect } from 'chai';
import { Documents } from '../../src/catalogue/documents.js';
import { events } from '../../src/catalogue/history.js';
import { sha256 } from '../../src/core/digest.js';
import { instant } from '../../src/core/instant.js';
import { EMPTY_HEAD, type Event, seal, type Visibility } from '../../src/core/journal.js';
import { MemoryJournal } from '../contract/memory-journal.js';

function publication(text: string, visibility: Visibility): Event {
  const digest = sha256(text);
  return { kind: 'published', contentDigest: digest, bytesDigest: digest, mediaType: 'application/vc', visibility };
}

describe('catalogue/history', () => {
  it('leads a follower past a page of entries that are not public', async () => {
    const journal = new MemoryJournal();
    const documents = new Documents();
    const { entries } = seal(EMPTY_HEAD, instant('2026-01-01'), [
      publication('a', 'private'),
      publication('b', 'private'),
      publication('c', 'public'),
    ]);
    await journal.append(EMPTY_HEAD, entries, []);
    for (const entry of entries) documents.apply(entry, () => undefined);
    expect(await events(0, 2, documents, journal)).to.deep.equal({ entries: [], next: 2 });
    expect(await events(2, 2, documents, journal)).to.deep.equal({ entries: [entries[2]], next: 3 });
    expect(await events(3, 2, documents, journal)).to.deep.equal({ entries: [], next: 3 });
  });
});
