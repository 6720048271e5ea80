/** What the page of an offer shows beside its answer: asked for only when a page is. */
import { type Question, questionsAddress } from '../../answers/address.js';
import { changesAnswer } from '../../answers/changes.js';
import { graphAnswer } from '../../answers/graph.js';
import { questionsBody } from '../../answers/questions.js';
import { versionsAnswer } from '../../answers/versions.js';
import type { When } from '../../catalogue/verbs/finding.js';
import { instant } from '../../core/instant.js';
import type { Outcome } from '../../core/problem.js';
import type { OfferId } from '../../core/search/offer.js';
import { LARGEST_LIMIT } from '../../core/search/query.js';
import { parseShortlist } from '../../core/search/shortlist.js';
import type { OfferParts } from '../../web/offer.js';
import { FIRST_YEAR, LAST_YEAR } from '../../web/strip-geometry.js';
import type { Asked } from '../asked.js';

interface About {
  readonly offer: OfferId;
  readonly question: Question;
  readonly when: When;
}

/** Days that the picture has room to mark. */
const MARKS = Math.min(40, LARGEST_LIMIT);

export async function offerParts(asked: Asked, about: About): Promise<OfferParts> {
  const { catalogue, voice } = asked;
  const { claims, illustrative } = catalogue;
  const history = await catalogue.versions(about.offer, about.when);
  return {
    changes: await changes(asked, about),
    graph: await graph(asked, about),
    questions: await questions(asked, about),
    history: told(history, (found) => versionsAnswer(found, { voice, claims, illustrative }, about.question)),
  };
}

/** Undefined without a profile: nobody wants anything then. */
async function questions({ catalogue, voice }: Asked, { offer, question }: About): Promise<OfferParts['questions']> {
  const { searchParams } = new URL(questionsAddress(offer, question), 'http://localhost');
  const known = catalogue.profiles().map(({ id }) => id);
  const shortlist = parseShortlist(searchParams, catalogue.now(), known);
  if (!shortlist.ok) return undefined;
  const found = await catalogue.questions(shortlist.value);
  return told(found, (answer) => questionsBody(answer, catalogue.illustrative, voice, question));
}

async function graph({ catalogue, voice }: Asked, { offer, question, when }: About): Promise<OfferParts['graph']> {
  const { illustrative } = catalogue;
  return told(await catalogue.graph(offer, when), (found) => graphAnswer(found, { voice, illustrative }, question));
}

/** Undefined without a profile: then no verdict is shown that could move. */
async function changes({ catalogue, voice }: Asked, { offer, question, when }: About): Promise<OfferParts['changes']> {
  const { profile, goLive, termEnd } = question;
  if (profile === undefined) return undefined;
  const found = await catalogue.changes({
    offer,
    profile,
    ...(goLive === undefined ? {} : { goLive }),
    ...(termEnd === undefined ? {} : { termEnd }),
    span: {
      look: 'days',
      from: instant(`${FIRST_YEAR - 1}-12-31`),
      to: instant(`${LAST_YEAR}-12-31`),
      knownAt: when.knownAt,
    },
    limit: MARKS,
  });
  const { reference: cite, illustrative } = catalogue;
  return told(found, (answer) => changesAnswer(answer, { voice, cite, illustrative, now: catalogue.now() }));
}

/** The offer and the profile were found a moment ago: what remains is a house too busy, which the page says. */
function told<T, A>(outcome: Outcome<T>, tell: (value: T) => A): A | undefined {
  return outcome.ok ? tell(outcome.value) : undefined;
}
