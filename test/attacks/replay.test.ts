/** A signed graph in other words: the proof still holds, and it is still the credential that it was. */
import { expect } from 'chai';
import type { Catalogue } from '../../src/catalogue/catalogue.js';
import { DEMO } from '../../src/catalogue/open.js';
import { sha256 } from '../../src/core/digest.js';
import { MemoryJournal, MemoryStore } from '../contract/memory-journal.js';
import { BOREAL, bundle, credential, edited, judged, sign } from '../signers.js';
import { openJudging } from './catalogue.js';

/** Tells the journal of a demo, so that it can be opened again as one. */
const DEMO_SCRIPT = [{ what: DEMO, version: '1', digest: sha256('[]'), bytes: Buffer.from('[]') }];

type Members = Record<string, unknown>;

/** What leaves the graph as it is; each keeps the first members, so that a reader would hardly see it. */
const REWRITINGS: Readonly<Record<string, (document: Members) => Members>> = {
  'an empty @included': (document) => ({ ...document, '@included': [] }),
  'an empty @reverse': (document) => ({ ...document, '@reverse': {} }),
  'a list of one': (document) => ({ ...document, credentialSubject: [document.credentialSubject] }),
  'a type said twice': (document) => ({ ...document, type: ['VerifiableCredential', 'VerifiableCredential'] }),
  'an issuer as a node': (document) => ({ ...document, issuer: { id: document.issuer } }),
};

async function published(catalogue: Catalogue, { bytes, mediaType }: { bytes: Uint8Array; mediaType: string }) {
  const outcome = await catalogue.publish(bytes, mediaType);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

describe('attack: an old credential published again in other words', () => {
  for (const [words, rewrite] of Object.entries(REWRITINGS)) {
    it(`does not come back as the newest: ${words}`, async () => {
      const store = new MemoryStore();
      const catalogue = await openJudging({ journal: new MemoryJournal(store), adoptables: DEMO_SCRIPT });
      const old = await sign(credential({ credentialSubject: { id: 'https://boreal.example/things/1', name: 'Old' } }));
      const first = await published(catalogue, old);
      await published(catalogue, await sign(credential()));
      const { head } = await published(catalogue, old);

      const replayed = edited(old, rewrite);
      // The attack is real: nothing is wrong with the signature.
      expect((await judged(replayed)).report.standing).to.equal('verified');
      const again = await published(catalogue, replayed);
      expect(again.created).to.equal(false);
      expect(again.head).to.deep.equal(head);
      expect(again.credentials.map(({ digest }) => digest)).to.deep.equal(
        first.credentials.map(({ digest }) => digest),
      );

      const restarted = await openJudging({ journal: new MemoryJournal(store), adoptables: DEMO_SCRIPT });
      expect((await published(restarted, replayed)).created).to.equal(false);
    });
  }

  it('is one credential of a presentation that holds both', async () => {
    const old = await sign(credential());
    const catalogue = await openJudging();
    const both = await bundle([old, edited(old, (document) => ({ ...document, '@included': [] }))], 'data-integrity');
    const { head } = await published(catalogue, both);
    expect((await catalogue.events(0, 10)).entries.map(({ kind }) => kind)).to.deep.equal([
      'observed',
      'published',
      'assessed',
    ]);
    expect(head.seq).to.equal(3);
  });

  it('another signed graph is another credential', async () => {
    const catalogue = await openJudging();
    await published(catalogue, await sign(credential()));
    const other = await sign(credential({ validUntil: '2028-01-01T00:00:00Z', issuer: BOREAL.did }));
    expect((await published(catalogue, other)).created).to.equal(true);
  });
});
