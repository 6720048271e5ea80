/** Readiness: a provider's draft against profiles and labels, over what others have published. Nothing is stored. */
import type { Claims, OfferClaim } from '../core/claims.js';
import { type Iri, speaksFor } from '../core/did.js';
import type { Instant } from '../core/instant.js';
import { evaluateProfile, withParameters } from '../core/policy/evaluate.js';
import type { Fact, Statement } from '../core/policy/facts.js';
import { Inquiry } from '../core/policy/inquiry.js';
import type { Profile, ProfileResult } from '../core/policy/profile.js';
import { DraftWorld, readinessOf } from '../core/policy/readiness.js';
import { timelinesFor } from '../core/policy/timelines.js';
import { criteriaOf, LABEL_LEVELS, type TrustList } from '../core/policy/trust.js';
import { done, type Outcome, refused } from '../core/problem.js';
import { isOwn } from '../core/search/offer-view.js';
import { completeDraft, type DraftDocument, draftsIn } from '../core/verification/draft.js';
import { type Assessing, assess } from './publish.js';
import type { Reading } from './read.js';
import type { DraftOffer, LabelOutlook, ReadinessAnswer, ReadinessQuestion } from './verbs/tendering.js';

/** Offers of one provider that a company's draft may touch: more are not looked at. */
const MOST_OFFERS = 20;

type Judging = Assessing & Parameters<typeof assess>[2];

/** Problems: `document-refused` for what is no draft, `not-found` for a profile that is not here or a draft about nothing. */
export async function readiness(
  question: ReadinessQuestion,
  reading: Reading,
  judging: Judging,
): Promise<Outcome<ReadinessAnswer>> {
  const { asOf, knownAt } = question.when;
  const named = reading.shelf.find(question.profile);
  if (named === undefined) return refused('not-found', [], { profile: question.profile });
  const draft = completeDraft(question.bytes, asOf);
  // What is not signed needs nothing from outside; a DID that is not published yet need not be waited for.
  const ports: Judging = draft.signed ? judging : { ...judging, evidence: { gather: async () => [] } };
  const { judgement } = await assess(draft.bytes, question.mediaType, ports, asOf);
  const { drafts, refused: broken } = draftsIn(judgement);
  if (broken.length > 0) return refused('document-refused', broken);
  const { present } = reading;
  const { law, trust } = present.rulebook;
  const told = drafts.flatMap((one) => factsIn(one, trust, knownAt));
  const providers = new Map(drafts.flatMap(offersIn).map(({ id, provider }) => [id, provider]));
  const world = new DraftWorld(present.world, told, providers);
  const inquiry = new Inquiry(world, law, trust, present.knownAt);
  const given = { law, trust, asOf, knownAt };
  const profile = withParameters(named, question.parameters);
  const offers = offersOf(drafts, told, reading).map((iri): DraftOffer => {
    const result = resultOf(inquiry, iri, profile, asOf);
    const published = present.index.get(iri);
    return {
      iri,
      names: drafts.flatMap(offersIn).find(({ id }) => id === iri)?.names ?? published?.names ?? [],
      provider: world.providerOf(iri) ?? '',
      published: published !== undefined,
      result,
      readiness: readinessOf(iri, result, given),
      labels: labelsOf(inquiry, iri, reading.shelf.newest, asOf, given),
    };
  });
  if (offers.length === 0) return refused('not-found', [], { draft: 'offer' });
  return done({
    offers,
    profile,
    when: question.when,
    head: present.head,
    issuers: trust.issuers,
    ...(draft.assumed === undefined ? {} : { assumed: draft.assumed }),
    toMend: drafts.flatMap(({ toMend }) => toMend),
    ignored: drafts.flatMap((one) => one.claims.statements.filter((said) => !isHeard(said, one, trust))),
  });
}

function factsIn(draft: DraftDocument, trust: TrustList, recorded: Instant): readonly Fact[] {
  const { issuer, credential, statements } = draft.claims;
  const counted = statements.filter((one) => isHeard(one, draft, trust));
  return counted.map((statement): Fact => ({ ...statement, credential, issuer, recorded }));
}

/**
 * Of what nobody signed, a party's statements about itself, which are declared and no more: what it says of others, and
 * whatever is said in the name of a listed issuer, needs that issuer's signature.
 */
function isHeard({ subject }: Statement, { claims, signed }: DraftDocument, trust: TrustList): boolean {
  return signed || (speaksFor(claims.issuer, subject) && !trust.issuers.has(claims.issuer));
}

function offersIn({ claims }: { readonly claims: Claims }): readonly OfferClaim[] {
  return claims.offers.filter((offer) => isOwn(claims.issuer, offer));
}

/** The offers of the draft, and the published ones that it speaks about. */
function offersOf(drafts: readonly DraftDocument[], told: readonly Fact[], { present }: Reading): readonly Iri[] {
  const drafted = drafts.flatMap((one) => offersIn(one).map(({ id }) => id));
  const published = told.flatMap(({ subject: iri }) =>
    present.index.get(iri) === undefined ? present.offersOf(iri) : [iri],
  );
  return [...new Set([...drafted, ...published])].slice(0, MOST_OFFERS);
}

function resultOf(inquiry: Inquiry, offer: Iri, profile: Profile, asOf: Instant): ProfileResult {
  const keys = [...new Set(profile.requirements.flatMap(({ rules }) => rules))];
  return evaluateProfile(profile, timelinesFor(inquiry, offer, keys).timelines, asOf);
}

/** Each level of the Gaia-X labels that there is a profile for. */
function labelsOf(
  inquiry: Inquiry,
  offer: Iri,
  profiles: readonly Profile[],
  asOf: Instant,
  given: Parameters<typeof readinessOf>[2],
): readonly LabelOutlook[] {
  return LABEL_LEVELS.flatMap((level) => {
    const profile = profiles.find(({ id }) => id === criteriaOf(level));
    if (profile === undefined) return [];
    const result = resultOf(inquiry, offer, profile, asOf);
    const { blockers, unknowns, eligibility } = readinessOf(offer, result, given);
    return [{ level, profile: profile.id, eligibility, blockers, unknowns, notJudged: result.notJudged.length }];
  });
}
