/**
 * Hypotheses as a world and a law of their own, laid over the real ones. Nothing is copied but what differs, and nothing
 * is stored: when the question is answered, it is gone.
 */
import type { Did, Iri } from '../did.js';
import type { Digest } from '../digest.js';
import { BEGINNING, FOREVER, type Instant, later } from '../instant.js';
import { nearest } from '../nearest.js';
import { done, excerpt, type Finding, type Outcome, refused } from '../problem.js';
import { speakersFor } from './entitled.js';
import type { Fact, FactKind, FactValues, Holding, Statement } from './facts.js';
import type { Heard } from './hearing.js';
import {
  type CertificateEnds,
  type CertificateHeld,
  type FactStated,
  type Hypothesis,
  type OwnerEnters,
  UNSIGNED,
} from './hypothesis.js';
import { Inquiry } from './inquiry.js';
import { type Law, type LawRow, lawRowName, termKnownAt } from './law.js';
import { of, parseShare, shareText, subtract, WHOLE } from './percent.js';
import {
  type DependencyKey,
  dependencyKey,
  dependencyOf,
  issuerKey,
  lawKey,
  registerKey,
  type WorldView,
} from './world.js';

export interface Supposed {
  readonly inquiry: Inquiry;
  /** Whoever looked at one of these may be judged otherwise. */
  readonly touched: ReadonlySet<DependencyKey>;
}

/** What has to be known of the real world to suppose another one. */
export interface Ground {
  readonly inquiry: Inquiry;
  /** Since when a hypothesis holds that names no day. */
  readonly asOf: Instant;
  /** Undefined for a credential that is not here. */
  statementsOf(credential: Digest): readonly Statement[] | undefined;
}

/** @returns the inquiry into the supposed world, or `parameter-invalid` with a finding for each hypothesis about nothing. */
export function suppose(hypotheses: readonly Hypothesis[], ground: Ground): Outcome<Supposed> {
  const touched = new Set<DependencyKey>();
  const findings: Finding[] = [];
  let { inquiry } = ground;
  for (const [index, hypothesis] of hypotheses.entries()) {
    const difference = new Supposing(ground, inquiry, index).differenceOf(hypothesis);
    if ('code' in difference) findings.push(difference);
    else {
      inquiry = under(difference, inquiry);
      for (const key of difference.touched ?? keysOf(difference)) touched.add(key);
    }
  }
  return findings.length > 0 ? refused('parameter-invalid', findings) : done({ inquiry, touched });
}

/** How a supposed world differs from the one below it. */
export interface Difference {
  readonly added?: readonly Fact[];
  /** Facts that are not there, each of one of these keys. */
  readonly removed?: { readonly keys: readonly DependencyKey[]; readonly isGone: (fact: Fact) => boolean };
  readonly law?: Law;
  readonly excluded?: Did;
  readonly touched?: readonly DependencyKey[];
}

function keysOf({ added = [], removed }: Difference): readonly DependencyKey[] {
  return [...added.map(dependencyOf), ...(removed?.keys ?? [])];
}

/** The inquiry into the world that differs so, over a real or a supposed one. */
export function under(difference: Difference, base: Inquiry): Inquiry {
  const { law, excluded } = difference;
  const issuers = new Map([...base.trust.issuers].filter(([did]) => did !== excluded));
  const trust = excluded === undefined ? base.trust : { ...base.trust, issuers };
  return new Inquiry(worldUnder(difference, base.world), law ?? base.law, trust, base.knownAt);
}

function worldUnder({ added = [], removed }: Difference, world: WorldView): WorldView {
  if (added.length === 0 && removed === undefined) return world;
  const gone = new Set(removed?.keys);
  return {
    providerOf: (offer) => world.providerOf(offer),
    factsOf<K extends FactKind>(kind: K, subject: Iri, knownAt: Instant) {
      const key = dependencyKey(kind, subject);
      const there = world.factsOf(kind, subject, knownAt);
      const kept =
        removed === undefined || !gone.has(key) ? there : there.filter((fact) => !removed.isGone(fact as Fact));
      const more = added.filter((fact) => dependencyOf(fact) === key) as unknown as readonly Fact<K>[];
      return more.length === 0 ? kept : [...kept, ...more];
    },
  };
}

/** One hypothesis over what is supposed so far. */
class Supposing {
  constructor(
    readonly ground: Ground,
    readonly inquiry: Inquiry,
    readonly index: number,
  ) {}

  differenceOf(hypothesis: Hypothesis): Difference | Finding {
    switch (hypothesis.suppose) {
      case 'law-ends':
        return this.#lawEnds(hypothesis.law, hypothesis.on);
      case 'certificate-ends':
        return this.#certificateEnds(hypothesis);
      case 'certificate-held':
        return this.#certificateHeld(hypothesis);
      case 'credential-withdrawn':
        return this.#withdrawn(hypothesis.credential);
      case 'issuer-excluded':
        return this.#excluded(hypothesis.issuer);
      case 'owner-enters':
        return this.#ownerEnters(hypothesis);
      case 'owners-unknown':
        return this.#unknown(hypothesis.company, ['holdings', 'specialRights', 'control']);
      case 'third-party-added': {
        const { suppose: _, offer, from, ...entry } = hypothesis;
        return this.#restate('thirdParties', offer, from, (value) => ({
          ...value,
          thirdParty: [...(value?.thirdParty ?? []), entry],
        }));
      }
      case 'third-party-removed':
        return this.#thirdPartyRemoved(hypothesis.offer, hypothesis.party, hypothesis.from);
      case 'fact':
        return this.#stated(hypothesis);
    }
  }

  #stated({ fact, subject, value, from }: FactStated): Difference | Finding {
    return this.#restate(fact, subject, from, () => value as FactValues[typeof fact]);
  }

  #lawEnds(name: string, until: Instant): Difference | Finding {
    const { instruments, memberships, schemes } = this.inquiry.law;
    const names = [...instruments, ...memberships, ...schemes].map(lawRowName);
    if (!names.includes(name)) return this.#unknownThing('law', name, '/law', nearest(name, names));
    // Recorded before everything: whatever is known on the day asked, this is supposed.
    const end = { recorded: BEGINNING, until };
    const ended = <R extends LawRow>(row: R): R =>
      lawRowName(row) === name && termKnownAt(row, this.inquiry.knownAt) !== undefined
        ? { ...row, terms: [...row.terms, end] }
        : row;
    const law = {
      ...this.inquiry.law,
      instruments: instruments.map(ended),
      memberships: memberships.map(ended),
      schemes: schemes.map(ended),
    };
    return { law, touched: [lawKey(name)] };
  }

  #certificateEnds({ offer, scheme, version, on }: CertificateEnds): Difference | Finding {
    const meant = ({ fact }: Heard<'certificate'>) =>
      fact.value.scheme === scheme &&
      (version === undefined || fact.value.schemeVersion === version) &&
      fact.until > on;
    const ending = this.inquiry.heard('certificate', offer).filter(meant);
    if (ending.length === 0) return this.#unknownThing('certificate', `${scheme} ${version ?? ''}`.trim(), '/scheme');
    const facts = new Set(ending.map(({ fact }) => markOf(fact)));
    return {
      removed: { keys: [dependencyKey('certificate', offer)], isGone: (fact) => facts.has(markOf(fact)) },
      added: ending.flatMap(({ fact }) => (fact.from < on ? [{ ...fact, until: on }] : [])),
    };
  }

  #certificateHeld({ offer, scheme, version, activity, from, until }: CertificateHeld): Difference | Finding {
    const { inquiry, index } = this;
    const asOf = from ?? this.ground.asOf;
    const wanted = { fact: 'certificate' as const, subject: offer, scheme, version };
    const [issuer] = speakersFor(wanted, 'certified', inquiry.trust, { asOf, knownAt: inquiry.knownAt }).issuers;
    if (issuer === undefined) return this.#unknownThing('scheme', scheme, '/scheme');
    const id = `${offer}#hypothesis-${index}`;
    const value = { id, scheme, schemeVersion: version, region: [], activity };
    return { added: [this.#fact('certificate', offer, issuer, value, asOf, until)] };
  }

  #withdrawn(credential: Digest): Difference | Finding {
    const statements = this.ground.statementsOf(credential);
    if (statements === undefined) return this.#unknownThing('credential', credential, '/credential');
    return { removed: { keys: statements.map(dependencyOf), isGone: (fact) => fact.credential === credential } };
  }

  #excluded(issuer: Did): Difference | Finding {
    const { issuers } = this.inquiry.trust;
    if (!issuers.has(issuer))
      return this.#unknownThing('issuer', issuer, '/issuer', nearest(issuer, [...issuers.keys()]));
    const kept = issuers
      .get(issuer)
      ?.entitlements.flatMap(({ kinds, scheme }) =>
        scheme !== undefined && kinds.includes('registerListing') ? [registerKey(scheme)] : [],
      );
    return { excluded: issuer, touched: [issuerKey(issuer), ...(kept ?? [])] };
  }

  #unknown(subject: Iri, kinds: readonly FactKind[]): Difference | Finding {
    const stated = kinds.filter((kind) => this.inquiry.heard(kind, subject).length > 0);
    if (stated.length === 0) return this.#unknownThing('company', subject, '/company');
    return { removed: { keys: stated.map((kind) => dependencyKey(kind, subject)), isGone: () => true } };
  }

  /** The others give up their part of it: whoever had 40 % and sees 30 % bought has 28 %. */
  #ownerEnters({ company, holder, capital, from }: OwnerEnters): Difference | Finding {
    const share = parseShare(capital);
    if (share === undefined)
      return this.#finding('supposed-value-invalid', '/capital', capital, { expected: 'percent' });
    const left = subtract(WHOLE, share);
    const diluted = (text: string | undefined): string | undefined => {
      const held = text === undefined ? undefined : parseShare(text);
      return held === undefined ? text : shareText(of(held, left));
    };
    return this.#restate('holdings', company, from, (value) => ({
      holding: [
        ...(value?.holding ?? []).map((one): Holding => {
          const [part, votes] = [diluted(one.capital), diluted(one.votes)];
          return {
            holder: one.holder,
            ...(part === undefined ? {} : { capital: part }),
            ...(votes === undefined ? {} : { votes }),
          };
        }),
        { holder, capital },
      ],
    }));
  }

  #thirdPartyRemoved(offer: Iri, party: Iri, from: Instant | undefined): Difference | Finding {
    const named = this.inquiry
      .heard('thirdParties', offer)
      .some(({ fact }) => fact.value.thirdParty.some((one) => one.party.id === party));
    if (!named) return this.#unknownThing('party', party, '/party');
    return this.#restate('thirdParties', offer, from, (value) => ({
      ...value,
      thirdParty: (value?.thirdParty ?? []).filter((one) => one.party.id !== party),
    }));
  }

  /**
   * From a day on, everybody whose word counts for a fact states another value of it; whoever spoke of it only later states
   * it from then on. Statements that were to replace theirs are not made.
   */
  #restate<K extends FactKind>(
    kind: K,
    subject: Iri,
    since: Instant | undefined,
    value: (former: FactValues[K] | undefined) => FactValues[K],
  ): Difference | Finding {
    const from = since ?? this.ground.asOf;
    const heard = this.inquiry.heard(kind, subject).filter(({ level, fact }) => level !== 'none' && fact.until > from);
    const restated = new Map<string, Heard<K>>();
    for (const one of heard) {
      const former = restated.get(one.identity);
      if (former === undefined || isNearer(one.fact.from, former.fact.from, from)) restated.set(one.identity, one);
    }
    const self = subject.startsWith('did:') ? subject : this.inquiry.world.providerOf(subject);
    if (restated.size === 0 && self === undefined) return this.#unknownThing('subject', subject, '/subject');
    const added =
      restated.size === 0 && self !== undefined
        ? [this.#fact(kind, subject, self, value(undefined), from)]
        : [...restated.values()].map(({ fact }) =>
            this.#fact(kind, subject, fact.issuer, value(fact.value as FactValues[K]), later(from, fact.from)),
          );
    return {
      removed: { keys: [dependencyKey(kind, subject)], isGone: (fact) => fact.from >= from },
      added,
    };
  }

  #fact<K extends FactKind>(
    kind: K,
    subject: Iri,
    issuer: Did,
    value: FactValues[K],
    from: Instant,
    until: Instant = FOREVER,
  ): Fact {
    const pointer = `/hypotheses/${this.index}`;
    const said = { kind, subject, value, from, until, pointer, credential: UNSIGNED, issuer, recorded: BEGINNING };
    // The kind and its value go together by the signature, which a union of 33 kinds cannot express.
    return said as unknown as Fact;
  }

  #unknownThing(what: string, name: string, member: string, suggestion?: string): Finding {
    const params = { what, name: excerpt(name), ...(suggestion === undefined ? {} : { suggestion }) };
    return this.#finding('supposed-unknown', member, name, params);
  }

  #finding(code: Finding['code'], member: string, found: string, params: NonNullable<Finding['params']>): Finding {
    return { code, pointer: `/hypotheses/${this.index}${member}`, found: excerpt(found), params };
  }
}

function markOf({ credential, pointer }: Fact): string {
  return `${credential} ${pointer}`;
}

/** Of two days on which somebody speaks: the last up to the one that matters, else the first after it; of equals the second. */
function isNearer(day: Instant, than: Instant, wanted: Instant): boolean {
  if (than <= wanted) return than <= day && day <= wanted;
  return day < than;
}
