/**
 * What changes, and why. Over time: the calendar says on which instants something about which offer may change, so that only
 * those are looked at, in order, until a page is full. In knowledge: two folds are held against each other.
 */
import type { Iri } from '../core/did.js';
import type { Instant } from '../core/instant.js';
import type { Cause } from '../core/policy/causes.js';
import {
  before,
  byCause,
  byLesson,
  type ChangeGroup,
  differing,
  differs,
  rulesOf,
  verdictsThatChange,
  verdictTurns,
} from '../core/policy/changes.js';
import { Effort } from '../core/policy/effort.js';
import { eligibilitySteps } from '../core/policy/eligibility-steps.js';
import type { Eligibility, Profile } from '../core/policy/profile.js';
import { done, type Outcome, refused } from '../core/problem.js';
import type { BetweenDays, BetweenKnowledge, ChangePlace, ChangesQuery } from '../core/search/changes-query.js';
import { eligibilityOf } from '../core/search/judge-offer.js';
import type { OfferView } from '../core/search/offer.js';
import { at, type Timeline } from '../core/time/timeline.js';
import type { Present } from './present.js';
import { type Reading, withContract } from './read.js';
import type { SharedInquiry } from './shared-inquiry.js';
import type { ChangesAnswer, OfferChange } from './verbs/changing.js';

/** Offers looked at for one page: where most of them do not change under the profile asked, the page is shorter. */
const LOOKED_AT = 20_000;
/** Things looked at to find causes: where it takes more, the page is shorter too. */
const MOST_EFFORT = 100_000;

type Asked<Span> = ChangesQuery & { readonly span: Span };

/** @returns the changes in `(from, to]`, or `not-found` for an offer or a profile that is not here. */
export function changesOverTime(query: Asked<BetweenDays>, reading: Reading): Outcome<ChangesAnswer> {
  const { present } = reading;
  const profile = profileOf(query, reading);
  const only = onlyOffer(query, [present]);
  if (!profile.ok) return profile;
  if (!only.ok) return only;
  const places = placesIn(query, present, profile.value, only.value);
  // The same offer is looked at on one day after the other.
  const outlooks = new Map<Iri, Outlook>();
  const outlookOn = (offer: Iri): Outlook | undefined => {
    const view = outlooks.has(offer) ? undefined : present.index.get(offer);
    if (view !== undefined) outlooks.set(offer, outlookOf(view, profile.value));
    return outlooks.get(offer);
  };
  const effort = new Effort(MOST_EFFORT);
  const look = ({ at: when, offer }: ChangePlace) => {
    const outlook = outlookOn(offer);
    return outlook?.turns.has(when) ? changeOf(outlook, profile.value, when, present.shared, effort) : undefined;
  };
  return done(page(query, present, profile.value, places, look, effort));
}

/** @returns what is otherwise on one day by what became known between two instants. */
export function changesInKnowledge(
  query: Asked<BetweenKnowledge>,
  former: Reading,
  latter: Reading,
): Outcome<ChangesAnswer> {
  const profile = profileOf(query, latter);
  const only = onlyOffer(query, [former.present, latter.present]);
  if (!profile.ok) return profile;
  if (!only.ok) return only;
  const [was, is] = [former.present, latter.present];
  const looks = { was: was.shared, is: is.shared, day: query.span.asOf };
  const places = offersIn([was, is], only.value)
    .map((offer) => ({ at: looks.day, offer }))
    .filter(({ offer }) => query.after === undefined || offer > query.after.offer);
  return done(
    page(query, is, profile.value, places, ({ offer }) =>
      lessonOf(was.index.get(offer), is.index.get(offer), profile.value, looks),
    ),
  );
}

function profileOf(query: ChangesQuery, { shelf }: Reading): Outcome<Profile> {
  const named = query.profile === undefined ? shelf.newest.at(-1) : shelf.find(query.profile);
  return named === undefined ? refused('not-found', [], { profile: query.profile ?? '' }) : withContract(named, query);
}

/** The one offer that is asked for, or undefined for all. */
function onlyOffer({ offer }: ChangesQuery, known: readonly Present[]): Outcome<Iri | undefined> {
  if (offer === undefined) return done(undefined);
  const view = known.map(({ index }) => index.get(offer)).find((one) => one !== undefined);
  return view === undefined ? refused('not-found', [], { offer }) : done(view.iri);
}

function page(
  query: ChangesQuery,
  { head }: Present,
  profile: Profile,
  places: Iterable<ChangePlace>,
  look: (place: ChangePlace) => OfferChange | undefined,
  effort?: Effort,
): ChangesAnswer {
  const changes: OfferChange[] = [];
  let looked = 0;
  let last: ChangePlace | undefined;
  for (const place of places) {
    if (last !== undefined && (changes.length === query.limit || looked === LOOKED_AT || effort?.isSpent === true)) {
      return { query, head, profile, changes, next: last };
    }
    const change = look(place);
    if (change !== undefined) changes.push(change);
    looked += 1;
    last = place;
  }
  return { query, head, profile, changes };
}

/** Where something may change, in order, after the place where the former page ended. */
function* placesIn(
  { span: { from, to }, after }: Asked<BetweenDays>,
  present: Present,
  profile: Profile,
  only: Iri | undefined,
): Generator<ChangePlace> {
  const { goLive } = profile.parameters;
  const { calendar } = present;
  const instants = new Set(only === undefined ? calendar.between(from, to) : calendar.of(only, from, to));
  if (goLive > from && goLive <= to) instants.add(goLive);
  for (const when of [...instants].sort((a, b) => a - b)) {
    if (after !== undefined && when < after.at) continue;
    const offers = only !== undefined ? [only] : when === goLive ? calendar.everybody() : calendar.on(when);
    for (const offer of offers) {
      if (after === undefined || when > after.at || offer > after.offer) yield { at: when, offer };
    }
  }
}

function offersIn(known: readonly Present[], only: Iri | undefined): readonly Iri[] {
  if (only !== undefined) return [only];
  return [...new Set(known.flatMap(({ index }) => [...index.offers()].map(({ iri }) => iri)))].sort();
}

/** One offer under a profile, over all days. */
interface Outlook {
  readonly offer: OfferView;
  readonly outcome: (when: Instant) => Eligibility | undefined;
  /** The only instants on which its outcome or a verdict may be another than the moment before. */
  readonly turns: ReadonlySet<Instant>;
}

function outlookOf(offer: OfferView, profile: Profile): Outlook {
  const steps = eligibilityOf(eligibilitySteps, profile, offer);
  const turns = new Set([offer.from, offer.until, ...steps.map(({ from }) => from)]);
  for (const when of verdictTurns(offer.rulings, profile)) turns.add(when);
  return { offer, outcome: outcomeAmong(steps, offer), turns };
}

function changeOf(
  { offer, outcome }: Outlook,
  profile: Profile,
  when: Instant,
  shared: SharedInquiry,
  effort: Effort,
): OfferChange | undefined {
  const [was, is] = [outcome(before(when)), outcome(when)];
  if (was === undefined && is === undefined) return undefined;
  if (was === undefined || is === undefined) {
    const group = byItself({ code: was === undefined ? 'offer-began' : 'offer-ended' });
    return { offer, at: when, before: was, after: is, groups: [group] };
  }
  const verdicts = verdictsThatChange(offer, profile, when);
  const groups = byCause(shared.about(offer.iri), offer.iri, verdicts, when, profile.parameters, effort);
  if (groups.length === 0 && was === is) return undefined;
  // What moves without any verdict moving is what a profile asks of go-live (policies/README.md D9).
  const shown = groups.length > 0 ? groups : [byItself({ code: 'go-live' })];
  return { offer, at: when, before: was, after: is, groups: shown };
}

/** What happens without any verdict moving. */
function byItself(cause: Cause): ChangeGroup {
  return { causes: [cause], causesOmitted: 0, weighed: true, verdicts: [] };
}

interface Looks {
  readonly was: SharedInquiry;
  readonly is: SharedInquiry;
  readonly day: Instant;
}

function lessonOf(
  former: OfferView | undefined,
  latter: OfferView | undefined,
  profile: Profile,
  looks: Looks,
): OfferChange | undefined {
  const offer = latter ?? former;
  if (offer === undefined) return undefined;
  const was = former && outcomeOf(former, profile)(looks.day);
  const is = latter && outcomeOf(latter, profile)(looks.day);
  if (was === undefined && is === undefined) return undefined;
  const verdicts = rulesOf(profile).flatMap((rule) => {
    const [old, current] = [former, latter].map((view) => ({ rulings: view?.rulings, on: looks.day }));
    if (old === undefined || current === undefined || !differs(rule, old, current, profile.parameters)) return [];
    const [a, b] = [former?.timelines.get(rule), latter?.timelines.get(rule)];
    if (a === undefined || b === undefined) return [];
    return differing(rule, at(a, looks.day), at(b, looks.day), profile.parameters);
  });
  if (verdicts.length === 0 && was === is) return undefined;
  const groups = byLesson(looks.was.about(offer.iri), looks.is.about(offer.iri), offer.iri, verdicts);
  return { offer, at: looks.day, before: was, after: is, groups };
}

/** What came out on a day; undefined when it is not on offer that day. */
function outcomeOf(offer: OfferView, profile: Profile): (when: Instant) => Eligibility | undefined {
  return outcomeAmong(eligibilityOf(eligibilitySteps, profile, offer), offer);
}

function outcomeAmong(steps: Timeline<Eligibility>, offer: OfferView): (when: Instant) => Eligibility | undefined {
  return (when) => (when < offer.from || when >= offer.until ? undefined : at(steps, when));
}
