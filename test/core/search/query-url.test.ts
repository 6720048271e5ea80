import { expect } from 'chai';
import fc from 'fast-check';
import { compareCodePoints } from '../../../src/core/code-point-order.js';
import { type Instant, instant } from '../../../src/core/instant.js';
import { formatCursor, parseCursor } from '../../../src/core/search/cursor.js';
import { FACET_IDS, type FacetId, type Query } from '../../../src/core/search/query.js';
import { ELIGIBILITIES, parseQuery, questionOf, toggle, toParams } from '../../../src/core/search/query-url.js';

const NOW = instant('2026-06-01T10:00:00Z');
const PROFILES = ['hdh-2019', 'hdh-2026'];

const parse = (search: string) => parseQuery(new URLSearchParams(search), NOW, PROFILES);

function read(search: string): Query {
  const outcome = parse(search);
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.problem)}`);
  return outcome.value;
}

function findings(search: string): string[] {
  const outcome = parse(search);
  return outcome.ok ? [] : outcome.problem.findings.map((finding) => `${finding.pointer} ${finding.code}`);
}

const millisecond = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2060, 0) }).map((at) => at as Instant);
const value = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
const distinct = (values: readonly string[]) => [...new Set(values)].sort(compareCodePoints);

const anyQuery: fc.Arbitrary<Query> = fc
  .record({
    text: fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => text.replace(/\s+/gu, ' ').trim()),
    values: fc.dictionary(fc.constantFrom('country', 'location', 'type', 'certificate', 'label'), fc.array(value), {
      noNullPrototype: true,
    }),
    eligibility: fc.subarray([...ELIGIBILITIES]),
    profile: fc.option(fc.constantFrom(...PROFILES), { nil: undefined }),
    goLive: fc.option(millisecond, { nil: undefined }),
    termEnd: fc.option(millisecond, { nil: undefined }),
    asOf: fc.oneof(millisecond, fc.constant(NOW)),
    knownAt: fc.oneof(millisecond, fc.constant(NOW)),
    limit: fc.integer({ min: 1, max: 100 }),
    paged: fc.boolean(),
  })
  .map(({ text, values, eligibility, profile, goLive, termEnd, asOf, knownAt, limit, paged }) => {
    const chosen = profile === undefined ? values : { ...values, eligibility };
    const facets: Partial<Record<FacetId, string[]>> = {};
    for (const facet of FACET_IDS) {
      const some = distinct((chosen as Record<string, string[]>)[facet] ?? []);
      if (some.length > 0) facets[facet] = some;
    }
    const ofProfile =
      profile === undefined
        ? {}
        : { profile, ...(goLive === undefined ? {} : { goLive }), ...(termEnd === undefined ? {} : { termEnd }) };
    const query: Query = { text, facets, ...ofProfile, asOf, knownAt, limit };
    const last = { group: 0, score: 8, name: 'boréal', iri: 'https://boreal.example/offers/health-cloud' };
    return paged ? { ...query, cursor: formatCursor({ seq: 7, asOf, question: questionOf(query), last }) } : query;
  });

describe('query ⇄ URL', () => {
  it('reads back every query that it writes', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        const address = toParams(query, NOW).toString();
        expect(read(address)).to.deep.equal(query);
        expect(toParams(read(address), NOW).toString(), 'the canonical address is a fixed point').to.equal(address);
      }),
    );
  });

  it('says nothing for the search for everything, now', () => {
    expect(toParams(read(''), NOW).toString()).to.equal('');
    expect(read('')).to.deep.equal({ text: '', facets: {}, asOf: NOW, knownAt: NOW, limit: 20 });
  });

  it('treats the empty fields of a form as absent', () => {
    expect(read('q=&profile=&asOf=&knownAt=&goLive=&limit=&cursor=&country=&lang=fr')).to.deep.equal(read(''));
  });

  it('gives one address to one question', () => {
    const canonical = 'asOf=2026-05-01&country=DE&country=FR&profile=hdh-2026&q=stockage+objet';
    for (const same of [
      'q=%20stockage%20%20objet&country=FR&country=DE&profile=hdh-2026&asOf=2026-05-01',
      'country=DE&country=FR&country=DE&asOf=2026-05-01T02:00:00%2B02:00&q=stockage+objet&profile=hdh-2026&limit=20',
    ]) {
      expect(toParams(read(same), NOW).toString()).to.equal(canonical);
    }
  });

  it('reports everything that is wrong at once', () => {
    expect(
      findings(
        'contry=FR&asOf=2026-02-30&knownAt=yesterday&limit=0&limit=5&profile=hdh-2025&eligibility=maybe&cursor=*',
      ),
    ).to.have.members([
      '/contry parameter-unknown',
      '/profile profile-unknown',
      '/cursor cursor-invalid',
      '/eligibility facet-value-unknown',
      '/asOf date-invalid',
      '/knownAt date-invalid',
      '/limit parameter-repeated',
    ]);
  });

  it('suggests what was probably meant', () => {
    const outcome = parse('contry=FR&profile=hdh-2025');
    const suggestions = outcome.ok ? [] : outcome.problem.findings.map((finding) => finding.params?.suggestion);
    expect(suggestions).to.deep.equal(['country', 'hdh-2026']);
  });

  it('wants a profile for what only a profile gives a meaning', () => {
    expect(findings('eligibility=eligible&goLive=2026-09-01&termEnd=2030-01-01')).to.have.members([
      '/goLive profile-missing',
      '/termEnd profile-missing',
      '/eligibility profile-missing',
    ]);
  });

  it('holds limits and lengths', () => {
    expect(findings('limit=101')).to.deep.equal(['/limit limit-invalid']);
    expect(findings('limit=1.5')).to.deep.equal(['/limit limit-invalid']);
    expect(findings('limit=100')).to.deep.equal([]);
    expect(findings(`q=${'é'.repeat(200)}`)).to.deep.equal([]);
    expect(findings(`q=${'é'.repeat(201)}`)).to.deep.equal(['/q text-too-long']);
  });

  it('keeps a facet value that it has never seen', () => {
    expect(read('country=ZZ').facets).to.deep.equal({ country: ['ZZ'] });
  });

  it('refuses a cursor for another question or another day, and takes its day as the default', () => {
    const asOf = instant('2026-05-31');
    const question = questionOf(read('q=cloud'));
    const cursor = formatCursor({ seq: 3, asOf, question, last: { group: 0, score: 0, name: 'a', iri: 'urn:a' } });
    expect(read(`q=cloud&cursor=${cursor}`).asOf).to.equal(asOf);
    expect(findings(`q=cloud&limit=5&cursor=${cursor}`), 'the page size may change').to.deep.equal([]);
    expect(findings(`q=clouds&cursor=${cursor}`)).to.deep.equal(['/cursor cursor-of-another-question']);
    expect(findings(`q=cloud&asOf=2026-06-01&cursor=${cursor}`)).to.deep.equal(['/cursor cursor-of-another-question']);
  });

  it('never throws, whatever is asked', () => {
    const pair = fc.tuple(
      fc.oneof(fc.constantFrom('q', 'asOf', 'limit', 'cursor', 'country', 'profile'), fc.string()),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(pair), (pairs) => typeof parse(new URLSearchParams(pairs).toString()).ok === 'boolean'),
    );
  });
});

describe('toggling a facet value', () => {
  it('switches it on and off again and starts from the first page', () => {
    const before = read('country=FR&q=cloud');
    const on = toggle({ ...before, cursor: 'x' }, 'country', 'DE');
    expect(toParams(on, NOW).toString()).to.equal('country=DE&country=FR&q=cloud');
    expect(toggle(on, 'country', 'DE')).to.deep.equal(before);
    expect(toParams(toggle(before, 'country', 'FR'), NOW).toString()).to.equal('q=cloud');
  });
});

describe('a cursor', () => {
  const last = { group: 2, score: 14, name: 'santé', iri: 'https://boreal.example/offers/é' };
  const cursor = { seq: 12, asOf: NOW, question: '0123456789abcdef', last };

  it('is read back as it was written', () => {
    expect(parseCursor(formatCursor(cursor))).to.deep.equal(cursor);
  });

  it('is refused when anything about it was changed', () => {
    const text = formatCursor(cursor);
    const forged = (fields: unknown[]) => Buffer.from(JSON.stringify(fields)).toString('base64url');
    for (const bad of [
      `${text}A`,
      text.slice(1),
      `${text}=`,
      '',
      'null',
      forged([2, 12, NOW, 'x', 0, 0, '', '']),
      forged([1, -1, NOW, 'x', 0, 0, '', '']),
      forged([1, 12, 1e300, 'x', 0, 0, '', '']),
      forged([1, 12, NOW, 'x', 0, 0.5, '', '']),
      forged([1, 12, NOW, 'x', 0, 0, 7, '']),
      forged([1, 12, NOW, 'x', 0, 0, '']),
      Buffer.from(JSON.stringify([1, 12, NOW, 'x', 0, 0, '', '']).replace(',', ', ')).toString('base64url'),
    ]) {
      expect(parseCursor(bad), bad).to.equal(undefined);
    }
  });
});
