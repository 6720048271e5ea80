import { expect } from 'chai';
import fc from 'fast-check';
import { FOREVER, type Instant } from '../../src/core/instant.js';
import { Inquiry } from '../../src/core/policy/inquiry.js';
import type { Law, Term } from '../../src/core/policy/law.js';
import { RULE_IDS, ruleKey } from '../../src/core/policy/rules.js';
import { timelinesFor } from '../../src/core/policy/timelines.js';
import type { TrustList } from '../../src/core/policy/trust.js';
import { World } from '../../src/core/policy/world.js';
import { POLICIES } from '../golden/judge.js';
import type { Everything } from './moment.js';
import { bothOf, someInstant, someWorld } from './worlds.js';

const KEYS = RULE_IDS.map((id) => ruleKey(id));

/** The world, the law and the trust list with everything struck out that became known after an instant. */
function asWritten({ facts, providers, withdrawals, lapses, law, trust }: Everything, knownAt: Instant) {
  const world = new World();
  for (const [offer, provider] of providers) world.setProvider(offer, provider);
  for (const fact of facts) if (fact.recorded <= knownAt) world.add(fact);
  for (const { credential, at } of withdrawals) if (at <= knownAt) world.withdraw(credential, at);
  for (const { credential, from, until } of lapses) {
    if (from <= knownAt) world.lapse(credential, from);
    if (until <= knownAt) world.resume(credential, until);
  }
  return { world, law: lawAsWritten(law, knownAt), trust: trustAsWritten(trust, knownAt) };
}

/** A row of which nothing was known keeps no term: it was not there. */
function lawAsWritten(law: Law, knownAt: Instant): Law {
  const known = <R extends { readonly terms: readonly Term[] }>(rows: readonly R[]): readonly R[] =>
    rows.map((row) => ({ ...row, terms: row.terms.filter(({ recorded }) => recorded <= knownAt) }));
  const { instruments, memberships, schemes } = law;
  return { ...law, instruments: known(instruments), memberships: known(memberships), schemes: known(schemes) };
}

function trustAsWritten({ issuers }: TrustList, knownAt: Instant): TrustList {
  const known = [...issuers].map(([did, issuer]) => {
    const entitlements = issuer.entitlements.filter(({ recorded }) => recorded <= knownAt);
    return [did, { ...issuer, entitlements }] as const;
  });
  return { issuers: new Map(known) };
}

describe('what is known later', () => {
  it('changes no verdict and no reason of an earlier knowledge, under any rule, on any day', () => {
    fc.assert(
      fc.property(someWorld, someInstant, (some, knownAt) => {
        const { world, everything } = bothOf(some, POLICIES);
        const then = asWritten(everything, knownAt);
        const asked = new Inquiry(world, everything.law, everything.trust, knownAt);
        const written = new Inquiry(then.world, then.law, then.trust, FOREVER);
        const keys = KEYS.filter((_, i) => (i + some.made.length) % 4 === 0);
        const found = timelinesFor(asked, some.offer, keys).timelines;
        expect(found).to.deep.equal(timelinesFor(written, some.offer, keys).timelines);
      }),
      { numRuns: 120 },
    );
  }).timeout(60_000);
});
