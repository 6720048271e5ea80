/** What a form of suppositions offers to choose from. */
import type { Catalogue } from '../catalogue/catalogue.js';
import { compareCodePoints } from '../core/code-point-order.js';
import type { Instant } from '../core/instant.js';
import { fold } from '../core/search/fold.js';
import type { SearchAnswer } from '../core/search/query.js';
import type { Voice } from '../messages/voice.js';
import { lawInForce } from './law-events.js';
import { offerSummary } from './offer.js';
import { type ProfileAnswer, profileAnswer } from './requirement.js';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface SupposableAnswer {
  readonly profiles: readonly ProfileAnswer[];
  /** Names of rows, by title. */
  readonly laws: readonly Choice[];
  /** Scheme and version. */
  readonly schemes: readonly Choice[];
  /** By IRI; null: too many to choose from, so they are typed. */
  readonly offers: readonly Choice[] | null;
  readonly companies: readonly Choice[] | null;
}

/** @param found a search for everything, as far as its page goes. */
export function supposableAnswer(found: SearchAnswer, catalogue: Catalogue, voice: Voice): SupposableAnswer {
  const law = catalogue.law();
  const now: Instant = catalogue.now();
  const offers = found.hits.filter(({ offer }) => offer.standing === 'own').map(({ offer }) => offer);
  const whole = found.total <= found.hits.length;
  const providers = new Map(offers.map(({ provider }) => [provider.iri, provider.name]));
  return {
    profiles: catalogue.profiles().map((profile) => profileAnswer(profile, voice)),
    laws: lawInForce(law, now, now, voice).map(({ row, title }) => ({ value: row, label: `${title} (${row})` })),
    schemes: byLabel(law.schemes.map(({ id, version }) => named(`${id} ${version}`, voice.scheme(`${id} ${version}`)))),
    offers: whole ? byLabel(offers.map((offer) => named(offer.iri, offerSummary(offer, voice, {}).name.text))) : null,
    companies: whole ? byLabel([...providers].map(([iri, name]) => named(iri, name))) : null,
  };
}

function named(value: string, label: string): Choice {
  return { value, label };
}

function byLabel(choices: readonly Choice[]): readonly Choice[] {
  return choices.toSorted((a, b) => compareCodePoints(fold(a.label), fold(b.label)));
}
