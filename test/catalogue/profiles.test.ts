import { expect } from 'chai';
import { readPolicies } from '../../src/adapters/policies.js';
import { LARGEST_PROFILE } from '../../src/catalogue/profiles.js';
import { sha256 } from '../../src/core/digest.js';
import { MemoryJournal } from '../contract/memory-journal.js';
import { NODE, openWorld } from './fixtures.js';

const OWN = {
  id: 'mine',
  version: '1',
  title: 'Mine',
  derivedFrom: { id: 'hdh-2026', version: '1' },
  remove: ['HDH-20'],
};

function bytes(document: object): Uint8Array {
  return Buffer.from(JSON.stringify(document));
}

describe('keeping a buyer’s own profile', () => {
  it('journals it once as its canonical text under its hash, and a restart finds it again', async () => {
    const journal = new MemoryJournal();
    const policies = await readPolicies();
    const first = await openWorld({ journal, policies, admission: NODE });
    const kept = await first.catalogue.keepProfile(bytes(OWN));
    if (!kept.ok) throw new Error(JSON.stringify(kept.problem));
    const { hash } = kept.value.profile;
    const [entry, ...others] = (await journal.read(0, 100)).filter(({ kind }) => kind === 'adopted');
    expect(others).to.deep.equal([]);
    expect(entry).to.deep.include({ what: 'profile', version: 'mine@1', digest: hash });
    expect(sha256((await journal.bytes(hash)) ?? '')).to.equal(hash);

    const again = await openWorld({ journal, policies, admission: NODE });
    expect(again.catalogue.profile(hash)).to.deep.equal(kept.value.profile);
    expect(again.catalogue.profiles().map(({ id }) => id)).to.not.include('mine');
    const repeated = await again.catalogue.keepProfile(bytes(OWN));
    expect(repeated.ok && repeated.value.created).to.equal(false);
    expect((await journal.head()).seq).to.equal(entry?.seq);
  });

  it('derives from one of its own, by the hash where there are several of that name', async () => {
    const { catalogue } = await openWorld({ policies: await readPolicies() });
    const first = await catalogue.keepProfile(bytes(OWN));
    const other = await catalogue.keepProfile(bytes({ ...OWN, remove: ['HDH-19'] }));
    if (!first.ok || !other.ok) throw new Error('refused');
    const next = { ...OWN, version: '2', remove: ['HDH-14'] };
    const unsure = await catalogue.keepProfile(bytes({ ...next, derivedFrom: { id: 'mine', version: '1' } }));
    expect(unsure.ok).to.equal(false);
    const sure = { id: 'mine', version: '1', hash: other.value.profile.hash };
    const derived = await catalogue.keepProfile(bytes({ ...next, derivedFrom: sure }));
    if (!derived.ok) throw new Error(JSON.stringify(derived.problem));
    const ids = derived.value.profile.requirements.map(({ id }) => id);
    expect([ids.includes('HDH-19'), ids.includes('HDH-20'), ids.includes('HDH-14')]).to.deep.equal([
      false,
      true,
      false,
    ]);
  });

  it('stores nothing of what is refused', async () => {
    const { catalogue, journal } = await openWorld({ policies: await readPolicies() });
    const refusals = [
      await catalogue.keepProfile(Buffer.from('{')),
      await catalogue.keepProfile(Buffer.from('{"id": "a", "id": "b"}')),
      await catalogue.keepProfile(bytes({ ...OWN, remove: ['HDH-99'] })),
      await catalogue.keepProfile(bytes({ ...OWN, title: 'x'.repeat(LARGEST_PROFILE) })),
    ];
    const codes = refusals.map((one) => (one.ok ? 'ok' : one.problem.code));
    expect(codes).to.deep.equal([
      'document-unreadable',
      'document-unreadable',
      'profile-refused',
      'document-too-large',
    ]);
    expect((await journal.head()).seq).to.equal(0);
  });

  it('takes so many in an hour and no more, whoever brings them', async () => {
    const { catalogue, clock } = await openWorld({ policies: await readPolicies() });
    const codes: string[] = [];
    for (let n = 0; n < 121; n++) {
      const kept = await catalogue.keepProfile(bytes({ ...OWN, version: `${n}` }));
      codes.push(kept.ok ? 'ok' : kept.problem.code);
    }
    expect(codes.filter((code) => code === 'ok')).to.have.length(120);
    expect(codes.at(-1)).to.equal('quota-exceeded');
    clock.at = (clock.at + 60_000) as typeof clock.at;
    expect((await catalogue.keepProfile(bytes({ ...OWN, version: 'later' }))).ok).to.equal(true);
  });
});
