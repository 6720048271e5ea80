/**
 * Documents of the Gaia-X releases before Loire, told by their form, so that whoever sends one reads what it is and not
 * twenty faults that follow from its age. Neither can be mended: what was signed must be issued anew in today's format.
 */
import { excerpt, type Finding } from '../problem.js';
import { below, entriesOf, isObject, type Json, type JsonObject, typesOf } from './json.js';

/** Members of the pair that the Gaia-X compliance service 22.06 took and gave. */
const PAIR = ['selfDescriptionCredential', 'complianceCredential'] as const;

/** Prefixes that only 22.06 had: a namespace for each kind of self-description. */
const PREFIX_22_06 = /^gx-(?:participant|service-offering|resource)(?=:|$)/;

/** By context: 22.06 had one for each kind and the shapes of the registry, 22.10 (Tagus) the trust framework's. */
const CONTEXTS: readonly (readonly [release: string, url: RegExp])[] = [
  ['22.06', /^https?:\/\/w3id\.org\/gaia-x\/(?:participant|service-offering|service|resource)#?$/],
  ['22.06', /^https:\/\/registry\.(?:lab\.)?gaia-x\.eu\/(?:v2206|22\.?06)\//],
  ['22.10', /^https:\/\/registry\.(?:lab\.)?gaia-x\.eu\/[^/]+\/api\/trusted-shape-registry\//],
];

/** @returns what the pair of 22.06 is refused with, or undefined for anything else. Finding: `gaia-x-release-former`. */
export function formerPair(json: JsonObject, pointer: string): Finding | undefined {
  const member = PAIR.find((name) => isObject(json[name]));
  return member === undefined ? undefined : former('22.06', below(pointer, member), member);
}

/**
 * @param isKnown whether a context is pinned here: what the operator has pinned is read like any other.
 * @returns what a credential in a former vocabulary is refused with. Finding: `gaia-x-release-former`.
 */
export function formerVocabulary(
  payload: JsonObject,
  pointer: string,
  isKnown: (url: string) => boolean,
): Finding | undefined {
  for (const [at, entry] of entriesOf(payload, '@context', pointer)) {
    const release = typeof entry === 'string' && !isKnown(entry) ? releaseOf(entry) : undefined;
    if (release !== undefined) return former(release, at, entry);
    const prefix = isObject(entry) ? Object.keys(entry).find((name) => PREFIX_22_06.test(name)) : undefined;
    if (prefix !== undefined) return former('22.06', below(at, prefix), prefix);
  }
  const type = typesOf(payload).find(isOfFormerKind);
  if (type !== undefined) return former('22.06', below(pointer, 'type'), type);
  for (const [at, subject] of entriesOf(payload, 'credentialSubject', pointer)) {
    const name = isObject(subject) ? Object.keys(subject).find((member) => PREFIX_22_06.test(member)) : undefined;
    if (name !== undefined) return former('22.06', below(at, name), name);
    const kind = isObject(subject) ? typesOf(subject).find(isOfFormerKind) : undefined;
    if (kind !== undefined) return former('22.06', below(at, 'type'), kind);
  }
  return undefined;
}

function isOfFormerKind(type: Json): boolean {
  return typeof type === 'string' && PREFIX_22_06.test(type);
}

function releaseOf(url: string): string | undefined {
  return CONTEXTS.find(([, pattern]) => pattern.test(url))?.[0];
}

function former(release: string, pointer: string, found: Json): Finding {
  return { code: 'gaia-x-release-former', pointer, found: excerpt(found), params: { release } };
}
