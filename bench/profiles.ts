/** What judging costs when an offer is published, and what reading a profile's verdicts costs when it is asked. */
import { readPolicies } from '../src/adapters/policies.js';
import { DAY_MS, type Instant, instant } from '../src/core/instant.js';
import { evaluateProfile } from '../src/core/policy/evaluate.js';
import { Inquiry } from '../src/core/policy/inquiry.js';
import { timelinesFor } from '../src/core/policy/timelines.js';
import type { Finding, RuleKey } from '../src/core/policy/verdict.js';
import type { Step, Timeline } from '../src/core/time/timeline.js';
import { ARCHETYPE_IDS, ARCHETYPES } from '../test/golden/identities.js';
import { worldOf } from '../test/golden/said.js';
import { FACTS } from '../test/golden/world.js';
import { type Row, ratePerSecond, row } from './bench.js';

const OFFERS = 10_000;
const JUDGED = 650;
const TODAY = instant('2026-06-01');

export const name = 'profiles';
export const workload =
  'hdh-2026: judging the thirteen golden offers into timelines; reading the profile of 10,000 offers, another day each run';

type Timelines = ReadonlyMap<RuleKey, Timeline<Finding>>;

/** Steps of its own for each offer, as a catalogue has them; the findings behind them are shared. */
function copied(timelines: Timelines): Timelines {
  return new Map(
    [...timelines].map(([key, [first, ...rest]]) => {
      const own: [Step<Finding>, ...Step<Finding>[]] = [{ ...first }, ...rest.map((step) => ({ ...step }))];
      return [key, own];
    }),
  );
}

export async function run(): Promise<readonly Row[]> {
  const { law, trust, profiles } = await readPolicies();
  const profile = profiles.find(({ id }) => id === 'hdh-2026');
  if (profile === undefined) throw new Error('hdh-2026 is not among the profiles');
  const keys = profile.requirements.flatMap(({ rules }) => rules);
  const world = worldOf(FACTS);
  const offers = ARCHETYPE_IDS.map((id) => ARCHETYPES[id].offer);
  const judge = (offer: string) => timelinesFor(new Inquiry(world, law, trust), offer, keys).timelines;
  const judging = await ratePerSecond(() => {
    for (let i = 0; i < JUDGED; i++) judge(offers[i % offers.length] ?? '');
    return JUDGED;
  });
  const judged = offers.map(judge);
  const catalogue = Array.from({ length: OFFERS }, (_, i) => copied(judged[i % judged.length] ?? new Map()));
  let day = 0;
  const reading = await ratePerSecond(() => {
    day += 1;
    const asOf = (TODAY - day * 30 * DAY_MS) as Instant;
    for (const timelines of catalogue) evaluateProfile(profile, timelines, asOf);
    return OFFERS;
  });
  return [
    row('judged when published', judging, 'offers/s', `${keys.length} rules`),
    row('read when asked', reading, 'offers/s', `of ${OFFERS.toLocaleString('en')}`),
  ];
}
