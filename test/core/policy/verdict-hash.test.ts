import { expect } from 'chai';
import type { Iri } from '../../../src/core/did.js';
import { FOREVER, instant } from '../../../src/core/instant.js';
import { evaluateProfile } from '../../../src/core/policy/evaluate.js';
import { Inquiry } from '../../../src/core/policy/inquiry.js';
import type { Profile, ProfileResult } from '../../../src/core/policy/profile.js';
import { timelinesFor } from '../../../src/core/policy/timelines.js';
import { type Answered, hashedAnswer, verdictHash } from '../../../src/core/policy/verdict-hash.js';
import type { World } from '../../../src/core/policy/world.js';
import { ARCHETYPE_IDS, ARCHETYPES, type ArchetypeId, EDITOR } from '../../golden/identities.js';
import { GOLDEN, POLICIES } from '../../golden/judge.js';
import { fact, say, worldOf } from '../../golden/said.js';
import { FACTS } from '../../golden/world.js';

const { law, trust, profiles } = POLICIES;
const [PROFILE] = profiles.filter(({ id }) => id === 'hdh-2026') as [Profile];

interface Asked {
  readonly world?: World;
  readonly profile?: Profile;
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly offers?: readonly ArchetypeId[];
}

function answered({ world = GOLDEN, profile = PROFILE, offers = ARCHETYPE_IDS, ...when }: Asked = {}): Answered {
  const asOf = instant(when.asOf ?? '2026-06-01');
  const knownAt = when.knownAt === undefined ? FOREVER : instant(when.knownAt);
  const inquiry = new Inquiry(world, law, trust, knownAt);
  const keys = profile.requirements.flatMap(({ rules }) => rules);
  const results = offers.map((id): [Iri, ProfileResult] => {
    const { offer } = ARCHETYPES[id];
    return [offer, evaluateProfile(profile, timelinesFor(inquiry, offer, keys).timelines, asOf)];
  });
  return { profile, asOf, knownAt, results: new Map(results) };
}

describe('the hash of an answer', () => {
  it('is the same whoever asks, in whichever order', () => {
    expect(verdictHash(answered())).to.match(/^[0-9a-f]{64}$/);
    expect(verdictHash(answered({ offers: [...ARCHETYPE_IDS].reverse() }))).to.equal(verdictHash(answered()));
  });

  it('moves with each part of the question, and with the verdicts', () => {
    const asked: Asked[] = [
      {},
      { asOf: '2026-06-02' },
      { knownAt: '2026-06-01' },
      { offers: ['A1'] },
      { profile: profiles.find(({ id }) => id === 'hdh-2019') as Profile },
    ];
    expect(new Set(asked.map((one) => verdictHash(answered(one)))).size).to.equal(asked.length);
  });

  it('moves with a reason when no verdict does', () => {
    const storage = { primary: ['US'], backup: ['US'], logs: ['US'], metadata: ['US'] };
    const facts = FACTS.map(fact);
    const challenged = (from: string) => {
      const world = worldOf([say('storage', ARCHETYPES.A1.offer, storage, EDITOR, from)]);
      for (const one of facts) world.add(one);
      return answered({ world, offers: ['A1'] });
    };
    const [before, after] = [challenged('2026-07-01'), challenged('2026-05-01')];
    expect(after.results.get(ARCHETYPES.A1.offer)?.eligibility).to.equal('eligible');
    expect(before.results.get(ARCHETYPES.A1.offer)?.eligibility).to.equal('eligible');
    expect(verdictHash(after)).to.not.equal(verdictHash(before));
  });

  it('can be looked into, and holds nothing that JSON cannot', () => {
    const data = hashedAnswer(answered({ offers: ['A9'] })) as Record<string, unknown>;
    expect(data).to.include({ v: 1, profile: PROFILE.hash, asOf: '2026-06-01', knownAt: null });
    expect(JSON.parse(JSON.stringify(data))).to.deep.equal(data);
  });
});
