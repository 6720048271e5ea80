import { expect } from 'chai';
import fc from 'fast-check';
import { sha256 } from '../../../src/core/digest.js';
import { DAY_MS, FOREVER, type Instant, instant } from '../../../src/core/instant.js';
import type { Verdict } from '../../../src/core/policy/verdict.js';
import type { OfferView } from '../../../src/core/search/offer.js';
import { OfferIndex } from '../../../src/core/search/offer-index.js';
import type { Facet, FacetId, Query, SearchAnswer } from '../../../src/core/search/query.js';
import { naiveSearch } from './naive-search.js';
import { countingJudging, headAt, label, offer, profileOf, steps } from './sample-offers.js';

const NOW = instant('2026-06-01');
const EVERYTHING: Query = { text: '', facets: {}, asOf: NOW, knownAt: NOW, limit: 20 };
const RULES = ['R-01@declared', 'R-10@certified'] as const;
const PROFILE = profileOf(...RULES);

function answer(index: OfferIndex, more: Partial<Query> = {}, seq = 1): SearchAnswer {
  const query = { ...EVERYTHING, ...more };
  const outcome = index.search(query, headAt(seq), query.profile === undefined ? undefined : PROFILE);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

const slugs = (result: SearchAnswer) => result.hits.map((hit) => hit.offer.iri.split('/').at(-1));

function counts(facets: readonly Facet[]): Record<FacetId, Record<string, number>> {
  const entries = facets.map(({ id, values }) => [id, Object.fromEntries(values.map((v) => [v.value, v.count]))]);
  return Object.fromEntries(entries) as Record<FacetId, Record<string, number>>;
}

function indexOf(...offers: readonly OfferView[]): OfferIndex {
  return new OfferIndex(countingJudging().judging, offers);
}

/** Every page, following `next`. */
function allPages(index: OfferIndex, query: Partial<Query>, between: (page: number) => void = () => {}): string[] {
  const iris: string[] = [];
  for (let page = 0, cursor: string | undefined; ; page++) {
    const result = answer(index, cursor === undefined ? query : { ...query, cursor }, page + 1);
    iris.push(...result.hits.map((hit) => hit.offer.iri));
    if (result.next === undefined) return iris;
    if (page > 1000) throw new Error('the pages never end');
    cursor = result.next;
    between(page);
  }
}

describe('the offer index against a naive search', () => {
  const day = fc.integer({ min: 0, max: 8 }).map((n) => (NOW + (n - 4) * DAY_MS) as Instant);
  // Few words, many of them beginnings of others: so that scores differ and tie.
  const word = fc.constantFrom('cloud', 'clou', 'santé', 'store', 'gpu', 'de');
  const early = fc.constant((NOW - 4 * DAY_MS) as Instant);
  const text = fc.array(word, { maxLength: 4 }).map((some) => some.join(' '));
  const verdict = fc.constantFrom('PASS' as const, 'FAIL' as const, 'CONDITIONAL' as const, 'UNKNOWN' as const);
  const timeline = fc
    .tuple(verdict, fc.uniqueArray(fc.tuple(day, verdict), { maxLength: 3, selector: ([from]) => from }))
    .map(([first, later]) => steps(first, ...later.sort(([a], [b]) => a - b)));
  const anyOffer: fc.Arbitrary<OfferView> = fc
    .record({
      slug: fc.integer({ min: 0, max: 15 }),
      name: fc.constantFrom('cloud', 'cloud store', 'gpu', 'sante', 'health cloud'),
      third: fc.boolean(),
      country: fc.option(fc.constantFrom('FR', 'DE', 'IT'), { nil: undefined }),
      provider: text,
      keywords: fc.array(word, { maxLength: 2 }),
      description: text,
      types: fc.subarray(['ServiceOffering', 'Storage', 'Compute']),
      locations: fc.subarray(['FR', 'DE', 'IE']),
      labels: fc.array(fc.record({ level: fc.constantFrom('SC', 'L1', 'L3'), from: day, until: day }), {
        maxLength: 2,
      }),
      certificates: fc.array(
        fc.record({ scheme: fc.constantFrom('HDS', 'SNC'), from: day, until: day, entitled: fc.boolean() }),
        { maxLength: 2 },
      ),
      from: fc.oneof({ weight: 4, arbitrary: early }, day),
      until: fc.oneof({ weight: 4, arbitrary: fc.constant(FOREVER) }, day),
      rules: fc.tuple(timeline, timeline),
    })
    .map((made) =>
      offer(String(made.slug), {
        standing: made.third ? 'third-party' : 'own',
        names: [{ value: made.name }],
        provider: {
          iri: 'did:web:p.example',
          name: made.provider,
          ...(made.country === undefined ? {} : { country: made.country }),
        },
        keywords: made.keywords,
        descriptions: [{ value: made.description }],
        types: made.types,
        locations: made.locations,
        labels: made.labels.map(({ level, from, until }) => label(level, from, until)),
        certificates: made.certificates.map((one) => ({ ...one, schemeVersion: '1', credential: sha256('c') })),
        from: made.from,
        until: made.until,
        timelines: new Map(RULES.map((rule, i) => [rule, made.rules[i === 0 ? 0 : 1]])),
      }),
    );
  const anyQuery: fc.Arbitrary<Query> = fc
    .record({
      text: fc
        .array(fc.oneof(word, fc.constantFrom('clou', 'c', 'st', 'zzz')), { maxLength: 2 })
        .map((some) => some.join(' ')),
      country: fc.subarray(['FR', 'DE', 'ZZ']),
      location: fc.subarray(['FR', 'IE']),
      type: fc.subarray(['Storage', 'Compute']),
      certificate: fc.subarray(['HDS 1', 'SNC 1']),
      label: fc.subarray(['SC', 'L3']),
      eligibility: fc.subarray(['eligible', 'to-clarify', 'excluded']),
      narrow: fc.integer({ min: 0, max: 2 }).map((n) => n === 0),
      profile: fc.boolean(),
      asOf: day,
      limit: fc.integer({ min: 1, max: 4 }),
    })
    .map(({ text: asked, profile, asOf, limit, narrow, eligibility, ...others }) => ({
      text: asked,
      facets: narrow ? { ...others, ...(profile ? { eligibility } : {}) } : {},
      ...(profile ? { profile: 'test' } : {}),
      asOf,
      knownAt: NOW,
      limit,
    }));
  const change = fc.oneof(
    { weight: 4, arbitrary: anyOffer.map((put) => ({ put })) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 15 }).map((remove) => ({ remove })) },
    { weight: 2, arbitrary: anyQuery.map((ask) => ({ ask })) },
  );

  it('gives the same hits, counts and order, page by page, while offers come, change and go', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 15, maxLength: 40 }), anyQuery, (changes, lastQuery) => {
        const { judging } = countingJudging();
        const index = new OfferIndex(judging);
        const model = new Map<string, OfferView>();
        for (const step of [...changes, { ask: lastQuery }]) {
          if ('put' in step) {
            index.put(step.put);
            model.set(step.put.iri, step.put);
          } else if ('remove' in step) {
            const { iri } = offer(String(step.remove));
            expect(index.remove(iri)).to.equal(model.delete(iri));
          } else {
            const naive = naiveSearch(
              [...model.values()],
              step.ask,
              judging.result,
              step.ask.profile === undefined ? undefined : PROFILE,
            );
            const first = answer(index, step.ask);
            expect(first.total).to.equal(naive.iris.length);
            expect(counts(first.facets)).to.deep.equal(naive.facets);
            expect(allPages(index, step.ask)).to.deep.equal(naive.iris);
          }
        }
        expect(index.size).to.equal(model.size);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the order of hits', () => {
  it('puts better verdicts first, own offers before third-party statements, then names by code point', () => {
    const judged = (
      slug: string,
      verdict: 'PASS' | 'FAIL' | 'CONDITIONAL' | 'UNKNOWN',
      more: Partial<OfferView> = {},
    ) => offer(slug, { timelines: new Map(RULES.map((rule) => [rule, steps(verdict)])), ...more });
    const index = indexOf(
      judged('excluded', 'FAIL'),
      judged('z-unknown', 'UNKNOWN'),
      judged('reported', 'PASS', { standing: 'third-party' }),
      judged('conditional', 'CONDITIONAL'),
      judged('Zebra', 'PASS'),
      judged('étoile', 'PASS'),
      judged('apple', 'PASS'),
    );
    const result = answer(index, { profile: 'test' });
    expect(slugs(result)).to.deep.equal([
      'apple',
      'étoile',
      'Zebra',
      'conditional',
      'z-unknown',
      'reported',
      'excluded',
    ]);
    expect(result.counts).to.deep.equal({
      eligible: 3,
      'eligible-with-conditions': 1,
      'to-clarify': 2,
      excluded: 1,
    });
    expect(result.hits.find((hit) => hit.offer.standing === 'third-party')?.result?.eligibility).to.equal('to-clarify');
    expect(result.order).to.deep.equal(['eligibility', 'standing', 'name', 'iri']);
    expect(answer(index, { text: 'a' }).order).to.deep.equal(['standing', 'relevance', 'name', 'iri']);
  });

  it('orders offers of one name by IRI', () => {
    const same = { names: [{ value: 'Cloud' }] };
    expect(slugs(answer(indexOf(offer('b', same), offer('a', same), offer('c', same))))).to.deep.equal(['a', 'b', 'c']);
  });
});

describe('facets', () => {
  it('keep a chosen value at count 0, even one that no offer has', () => {
    const index = indexOf(offer('a'), offer('b', { locations: ['DE'] }));
    const result = answer(index, { facets: { country: ['ZZ'], location: ['DE'] } });
    expect(result.total).to.equal(0);
    expect(result.facets.find((facet) => facet.id === 'country')?.values).to.deep.equal([
      { value: 'FR', count: 1, selected: false },
      { value: 'ZZ', count: 0, selected: true },
    ]);
    expect(result.facets.find((facet) => facet.id === 'location')?.values).to.deep.equal([
      { value: 'DE', count: 0, selected: true },
    ]);
  });

  it('count a certificate on the days it is in force, from an entitled issuer only', () => {
    const certificate = {
      scheme: 'HDS',
      schemeVersion: '2018',
      from: instant('2024-06-01'),
      until: instant('2026-05-17'),
      credential: sha256('certificate'),
      entitled: true,
    };
    const index = indexOf(
      offer('held', { certificates: [certificate] }),
      offer('claimed', { certificates: [{ ...certificate, entitled: false }] }),
    );
    const onDay = (day: string) => counts(answer(index, { asOf: instant(day) }).facets).certificate;
    expect(onDay('2024-05-31')).to.deep.equal({});
    expect(onDay('2026-05-16')).to.deep.equal({ 'HDS 2018': 1 });
    expect(onDay('2026-05-17')).to.deep.equal({});
  });

  it('count a location on the days for which it is stated', () => {
    const index = indexOf(
      offer('moved', {
        locations: ['DE', 'US'],
        locationPeriods: [
          { country: 'US', from: instant('2018-01-01'), until: instant('2021-01-01') },
          { country: 'DE', from: instant('2021-01-01'), until: FOREVER },
        ],
      }),
    );
    const onDay = (day: string) => counts(answer(index, { asOf: instant(day) }).facets).location;
    expect(onDay('2020-12-31')).to.deep.equal({ US: 1 });
    expect(onDay('2021-01-01')).to.deep.equal({ DE: 1 });
  });

  it('show all four outcomes under a profile, best first, and none without', () => {
    const index = indexOf(offer('a'));
    const values = (query: Partial<Query>) =>
      answer(index, query)
        .facets.find((facet) => facet.id === 'eligibility')
        ?.values.map((one) => one.value);
    expect(values({ profile: 'test' })).to.deep.equal([
      'eligible',
      'eligible-with-conditions',
      'to-clarify',
      'excluded',
    ]);
    expect(values({})).to.deep.equal([]);
  });
});

describe('paging', () => {
  it('shows every offer that was there throughout exactly once while others arrive', () => {
    const before = Array.from({ length: 9 }, (_, i) => offer(`n${i}`));
    const index = indexOf(...before);
    const seen = allPages(index, { limit: 2 }, (page) => {
      index.put(offer(`a${page}`));
      index.put(offer(`n${page}x`));
    });
    for (const { iri } of before) expect(seen.filter((one) => one === iri)).to.have.length(1);
    expect(new Set(seen).size).to.equal(seen.length);
  });

  it('goes on from where the last hit stood when that hit is gone', () => {
    const index = indexOf(offer('a'), offer('b'), offer('c'));
    const first = answer(index, { limit: 2 });
    index.remove('https://provider.example/offers/b');
    expect(slugs(answer(index, { limit: 2, cursor: first.next ?? '' }))).to.deep.equal(['c']);
  });

  it('remembers the seq of the first page', () => {
    const index = indexOf(offer('a'), offer('b'), offer('c'));
    const first = answer(index, { limit: 1 }, 5);
    const second = answer(index, { limit: 1, cursor: first.next ?? '' }, 9);
    expect([first.firstPageSeq, second.firstPageSeq]).to.deep.equal([5, 5]);
    expect(answer(index, { limit: 1, cursor: second.next ?? '' }, 9).firstPageSeq).to.equal(5);
  });

  it('refuses a cursor from the future, of another question, or of none', () => {
    const index = indexOf(offer('a'), offer('b'));
    const cursor = answer(index, { limit: 1 }, 5).next ?? '';
    const code = (query: Partial<Query>, seq: number) => {
      const outcome = index.search({ ...EVERYTHING, cursor, ...query }, headAt(seq));
      return outcome.ok ? 'answered' : outcome.problem.findings[0]?.code;
    };
    expect(code({}, 5)).to.equal('answered');
    expect(code({}, 4)).to.equal('cursor-invalid');
    expect(code({ cursor: 'AAAA' }, 5)).to.equal('cursor-invalid');
    expect(code({ text: 'a' }, 5)).to.equal('cursor-of-another-question');
    expect(code({ asOf: instant('2026-06-02') }, 5)).to.equal('cursor-of-another-question');
  });
});

describe('the work of answering under a profile', () => {
  const lasting = (slug: string) =>
    offer(slug, { timelines: new Map(RULES.map((rule) => [rule, steps('UNKNOWN', ['2026-03-01', 'PASS'])])) });

  it('compiles an offer once for all days, and a column once for all the instants between two changes', () => {
    const counter = countingJudging();
    const index = new OfferIndex(counter.judging, [lasting('a'), lasting('b'), lasting('c')]);
    const ask = (asOf: string, facets = {}) => answer(index, { profile: 'test', asOf: instant(asOf), facets });
    const noHits = { country: ['ZZ'] };
    for (const asOf of ['2026-06-01', '2026-06-01T09:30:00Z', '2026-03-01', '2031-12-31']) ask(asOf, noHits);
    expect(index.columnsMade).to.equal(1);
    expect(counter.results, 'nobody asked why').to.equal(0);
    expect(ask('2026-02-28').counts['to-clarify']).to.equal(3);
    expect(index.columnsMade).to.equal(2);
    expect(counter.compiled, 'one per offer, whatever the day').to.equal(3);
  });

  it('compiles a new offer without looking at the others again', () => {
    const counter = countingJudging();
    const index = new OfferIndex(counter.judging, [lasting('a'), lasting('b')]);
    answer(index, { profile: 'test', facets: { country: ['ZZ'] } });
    index.put(lasting('c'));
    answer(index, { profile: 'test', facets: { country: ['ZZ'] } });
    expect(counter.compiled).to.equal(3);
    expect(answer(index, { profile: 'test' }).counts.eligible).to.equal(3);
  });

  it('asks nothing of an offer that has gone', () => {
    const counter = countingJudging();
    const index = new OfferIndex(counter.judging, [lasting('a'), lasting('b')]);
    index.remove(lasting('a').iri);
    expect(answer(index, { profile: 'test', limit: 1 }).counts.eligible).to.equal(1);
    expect(counter.compiled).to.equal(1);
  });

  it('judges a new offer on the day asked when it changes between that day and the compiled one', () => {
    const index = indexOf(lasting('a'));
    answer(index, { profile: 'test' });
    const changing = new Map(RULES.map((rule) => [rule, steps('PASS', ['2026-06-10', 'FAIL'])]));
    index.put(offer('b', { timelines: changing }));
    expect(answer(index, { profile: 'test', asOf: instant('2026-06-15') }).counts).to.include({
      eligible: 1,
      excluded: 1,
    });
    expect(answer(index, { profile: 'test' }).counts).to.include({ eligible: 2, excluded: 0 });
  });

  it('asks only the hits of the page for their reasons', () => {
    const counter = countingJudging();
    const index = new OfferIndex(
      counter.judging,
      Array.from({ length: 50 }, (_, i) => lasting(`o${i}`)),
    );
    answer(index, { profile: 'test', limit: 5 });
    expect(counter.results).to.equal(5);
    answer(index, { profile: 'test', limit: 5, asOf: instant('2019-01-01') });
    expect(counter.results).to.equal(10);
    expect(counter.compiled).to.equal(50);
  });
});

describe('an index that lives long', () => {
  it('stays right and small when offers change thousands of times', () => {
    const index = indexOf(offer('a'), offer('b'));
    for (let i = 0; i < 3000; i++) index.put(offer('a', { names: [{ value: `version ${i}` }] }));
    expect(index.size).to.equal(2);
    expect(slugs(answer(index, { text: 'version 2999' }))).to.deep.equal(['a']);
    expect(answer(index, { text: '2998' }).total).to.equal(0);
    expect(index.get(offer('a').id)?.names[0]?.value).to.equal('version 2999');
    expect(index.get(offer('b').iri)?.iri).to.equal(offer('b').iri);
  });
});

describe('two profiles over one index', () => {
  it('visits every offer of the day with both outcomes, as searches find them, and asks nobody why', () => {
    const [first, second] = RULES;
    const strict = profileOf(first, second);
    const lenient = profileOf(first);
    const counter = countingJudging();
    const timelines = (one: Verdict, other: Verdict) => ({
      timelines: new Map([
        [first, steps(one)],
        [second, steps('UNKNOWN', [NOW, other])],
      ]),
    });
    const index = new OfferIndex(counter.judging, [
      offer('good', timelines('PASS', 'PASS')),
      offer('half', timelines('PASS', 'FAIL')),
      offer('bad', timelines('FAIL', 'CONDITIONAL')),
      offer('later', { ...timelines('PASS', 'PASS'), from: (NOW + DAY_MS) as Instant }),
      offer('claimed', { ...timelines('PASS', 'PASS'), standing: 'third-party' }),
    ]);
    index.put(offer('gone'));
    index.remove('https://provider.example/offers/gone');
    const seen: string[] = [];
    index.underBoth(NOW, strict, lenient, ({ iri }, was, is) => seen.push(`${iri.split('/').at(-1)}: ${was}, ${is}`));
    expect(seen).to.have.members([
      'good: eligible, eligible',
      'half: excluded, eligible',
      'bad: excluded, excluded',
      'claimed: to-clarify, to-clarify',
    ]);
    expect(counter.results).to.equal(0);
  });
});
