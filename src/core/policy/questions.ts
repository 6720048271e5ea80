/**
 * The shortest question list (policies/README.md D17): the fewest facts that, well answered, bring every offer that can
 * still come onto a shortlist onto it. An offer that fails is not asked about; nor is one that no answer can settle.
 */
import type { Iri } from '../did.js';
import { type Speakers, speakersFor, type Wanted } from './entitled.js';
import { type Cover, leastCover } from './least-cover.js';
import { type Circumstances, type Point, pointsOf, type WayOut } from './open-points.js';
import type { ProfileResult } from './profile.js';
import { type Assurance, atLeast, type Reason } from './verdict.js';

/** An offer of a shortlist, judged under its profile. */
export interface Candidate {
  readonly offer: Iri;
  readonly provider: Iri;
  /** Only its own provider's answers can bring an offer onto a list. */
  readonly standing: 'own' | 'third-party';
  readonly result: ProfileResult;
}

export interface Question {
  readonly wanted: Wanted;
  /** The least assurance that will do, the other answers of the list given. */
  readonly level: Assurance;
  readonly speakers: Speakers;
  /** The requirements that it helps to settle. */
  readonly settles: readonly { readonly offer: Iri; readonly requirement: string }[];
}

export interface OpenOffer {
  readonly offer: Iri;
  readonly provider: Iri;
  /** Mandatory requirements that are not known to hold. */
  readonly requirements: readonly string[];
  /** Places in the list of questions. */
  readonly questions: readonly number[];
}

export interface QuestionList {
  readonly questions: readonly Question[];
  /** No shorter list would do. */
  readonly exact: boolean;
  /** Every list that would do has at least so many questions. */
  readonly atLeast: number;
  readonly open: readonly OpenOffer[];
  /** To clarify, and no answer would: why. */
  readonly beyond: readonly { readonly offer: Iri; readonly requirement: string; readonly reason: Reason }[];
  /** To clarify for want of a provider who offers it here. */
  readonly notOffered: readonly Iri[];
}

/** A point of a requirement. `narrowed`: there were further ways to settle the requirement, and they were left out. */
interface OpenPoint extends Point {
  readonly requirement: string;
  readonly narrowed: boolean;
}

interface Open extends Candidate {
  readonly points: readonly OpenPoint[];
}

/** @param work what the search for the shortest list may cost; see `leastCover`. */
export function questionsFor(candidates: readonly Candidate[], given: Circumstances, work?: number): QuestionList {
  const unclear = candidates.filter(({ result }) => result.eligibility === 'to-clarify');
  const room = { left: MOST_POINTS };
  const own = unclear.filter(({ standing }) => standing === 'own').map((one) => openOf(one, given, room));
  const [stuck, open] = [own.filter(isStuck), own.filter((one) => !isStuck(one))];
  const ways = new Map<string, Wanted>();
  for (const { wanted } of open.flatMap(({ points }) => points.flatMap((point) => point.ways))) {
    ways.set(keyOf(wanted), wanted);
  }
  const {
    chosen,
    exact,
    atLeast: least,
  } = shortest(
    open.flatMap(({ points }) => points),
    work,
  );
  const helped = helpedBy(open);
  const all = new Set(chosen);
  const questions = chosen.flatMap((key) => {
    const wanted = ways.get(key);
    return wanted === undefined ? [] : [questionOf(wanted, helped.get(key) ?? [], all, given)];
  });
  const places = new Map<Iri, Set<number>>();
  for (const [place, { settles }] of questions.entries()) {
    for (const { offer } of settles) places.set(offer, (places.get(offer) ?? new Set()).add(place));
  }
  return {
    questions,
    exact,
    atLeast: least,
    open: open.map(({ offer, provider, points }) => ({
      offer,
      provider,
      requirements: [...new Set(points.map(({ requirement }) => requirement))],
      questions: [...(places.get(offer) ?? [])],
    })),
    beyond: stuck.flatMap(({ offer, points }) =>
      points
        .filter((point) => point.ways.length === 0)
        .map(({ requirement, reason }) => ({ offer, requirement, reason })),
    ),
    notOffered: unclear.filter(({ standing }) => standing === 'third-party').map(({ offer }) => offer),
  };
}

/** What settles all of these points; what bounds it from below are those that were written out in full. */
function shortest(points: readonly OpenPoint[], work: number | undefined): Cover {
  const answersOf = (some: readonly OpenPoint[]) => some.map(({ ways }) => ways.map(({ wanted }) => keyOf(wanted)));
  const cover = leastCover(answersOf(points), work);
  const whole = points.filter(({ narrowed }) => !narrowed);
  if (whole.length === points.length) return cover;
  const { atLeast } = leastCover(answersOf(whole), work);
  return { ...cover, exact: atLeast === cover.chosen.length, atLeast };
}

/** What keeps its mandatory requirements open; scored ones never decide. */
function openOf(candidate: Candidate, given: Circumstances, room: Room): Open {
  const points = candidate.result.results
    .filter(({ requirement, verdict }) => requirement.kind !== 'S' && verdict === 'UNKNOWN')
    .flatMap(({ requirement, findings }) => {
      const each = findings.map(({ rule, finding }) => pointsOf(candidate.offer, rule, finding, given));
      const { points, narrowed } =
        requirement.combine === 'any' ? anyOf(each, room) : { points: each.flat(), narrowed: false };
      return points.map((point) => ({ ...point, requirement: requirement.id, narrowed }));
    });
  return { ...candidate, points };
}

/** Points into which one of several rules is written out: more would be searched for longer than it is worth. */
const MOST_ALTERNATIVES = 64;
/** Points into which such requirements are written out in all. */
const MOST_POINTS = 20_000;

interface Room {
  left: number;
}

/**
 * One of the rules is enough: of each rule some point must go, so every choice of a point from each is a point itself,
 * settled by what settles any of them. Where that would be too many, the rule with the fewest points stands for all,
 * and it is said that there were others.
 */
function anyOf(
  rules: readonly (readonly Point[])[],
  room: Room,
): Pick<OpenPoint, 'narrowed'> & { readonly points: readonly Point[] } {
  const open = rules.filter((points) => points.length > 0);
  const passable = open.filter((points) => points.every(({ ways }) => ways.length > 0));
  const [first, ...others] = passable.toSorted((a, b) => a.length - b.length);
  // None of the rules can be settled: the requirement cannot be.
  if (first === undefined) return { points: open[0] ?? [], narrowed: false };
  const count = passable.reduce((product, { length }) => product * length, 1);
  if (count > Math.min(MOST_ALTERNATIVES, room.left)) return { points: first, narrowed: true };
  room.left -= count;
  const points = others.reduce<readonly Point[]>(
    (before, next) => before.flatMap((one) => next.map((other) => ({ ...one, ways: [...one.ways, ...other.ways] }))),
    first,
  );
  return { points, narrowed: false };
}

/** No list of answers is enough for it: then none of them is worth anybody's time. */
function isStuck({ points }: Open): boolean {
  return points.some(({ ways }) => ways.length === 0);
}

interface Helped {
  readonly offer: Iri;
  readonly point: OpenPoint;
  readonly way: WayOut;
}

/** What each answer helps to settle, looked up by `keyOf`: for every question of a long list. */
function helpedBy(open: readonly Open[]): ReadonlyMap<string, readonly Helped[]> {
  const helped = new Map<string, Helped[]>();
  for (const { offer, points } of open) {
    for (const point of points) {
      for (const [key, way] of new Map(point.ways.toReversed().map((way) => [keyOf(way.wanted), way]))) {
        const those = helped.get(key);
        if (those === undefined) helped.set(key, [{ offer, point, way }]);
        else those.push({ offer, point, way });
      }
    }
  }
  return helped;
}

function questionOf(
  wanted: Wanted,
  helped: readonly Helped[],
  chosen: ReadonlySet<string>,
  given: Circumstances,
): Question {
  // Where another answer of the list vouches for it, a lower level is enough.
  const needed = helped.filter(({ point, way }) => !point.ways.some((other) => isOther(other, way, chosen)));
  const level = needed.reduce<Assurance>((high, { way }) => (atLeast(way.level, high) ? way.level : high), 'declared');
  const settles = new Map(
    helped.map(({ offer, point }) => [`${offer} ${point.requirement}`, { offer, requirement: point.requirement }]),
  );
  return { wanted, level, speakers: speakersFor(wanted, level, given.trust, given), settles: [...settles.values()] };
}

function isOther(other: WayOut, way: WayOut, chosen: ReadonlySet<string>): boolean {
  return other !== way && chosen.has(keyOf(other.wanted));
}

/** Facts of one company or supplier serve all who depend on them: they are asked once. */
function keyOf({ fact, subject, scheme = '', version = '' }: Wanted): string {
  return [subject, fact, scheme, version].join(' ');
}
