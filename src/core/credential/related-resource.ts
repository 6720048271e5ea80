/** `relatedResource`: what a credential says of resources that it names, so that they cannot change unnoticed. */
import { excerpt, type Finding, quoted } from '../problem.js';
import { identifier, missing } from './data-model.js';
import { below, entriesOf, idOf, isObject, type JsonObject, listOf } from './json.js';
import { type ResourceDigest, readMultihash, readSri } from './resource-digest.js';

/** A resource and its digests. Each element of `digests` must hold; within it, one of the alternatives. */
export interface RelatedResource {
  readonly id: string;
  readonly pointer: string;
  readonly digests: GivenDigests;
}

export type GivenDigests = readonly (readonly ResourceDigest[])[];

const READ: Readonly<Record<string, (text: string) => readonly ResourceDigest[] | undefined>> = {
  digestSRI: readSri,
  digestMultibase: (text) => {
    const digest = readMultihash(text);
    return digest === undefined ? undefined : [digest];
  },
};

/**
 * Each resource is named once, by its id, with at least one digest (VCDM 2.0 §5.3).
 * Findings: `member-invalid`, `member-missing`, `id-not-iri`, `resource-repeated`, `resource-digest-malformed`.
 */
export function relatedResources(payload: JsonObject, pointer: string): readonly Finding[] {
  const named = new Set<unknown>();
  return entriesOf(payload, 'relatedResource', pointer).flatMap(([at, entry]): readonly Finding[] => {
    if (!isObject(entry)) return [{ code: 'member-invalid', pointer: at, found: excerpt(entry) }];
    const id = idOf(entry);
    const repeated = named.has(id);
    named.add(id);
    return [
      ...(id === undefined ? [missing('id', at)] : identifier(entry, at)),
      ...(repeated && id !== undefined
        ? [{ code: 'resource-repeated', pointer: below(at, 'id'), found: excerpt(id) } as const]
        : []),
      ...(givenIn(entry).length === 0 ? [missing('digestSRI', at)] : []),
      ...unreadableDigests(entry, at),
    ];
  });
}

/** Of anything that may give digests. Finding: `resource-digest-malformed`. */
export function unreadableDigests(entry: JsonObject, pointer: string): readonly Finding[] {
  return givenIn(entry)
    .filter((member) => digestsIn(entry, member).includes(undefined))
    .map((member): Finding => {
      const place = below(pointer, member);
      return { code: 'resource-digest-malformed', pointer: place, ...quoted(entry[member]), params: { member } };
    });
}

/** Those that can be read. */
export function digestsOf(entry: JsonObject): GivenDigests {
  return Object.keys(READ)
    .flatMap((member) => digestsIn(entry, member))
    .filter((digest) => digest !== undefined);
}

function givenIn(entry: JsonObject): readonly string[] {
  return Object.keys(READ).filter((member) => entry[member] !== undefined);
}

/** @returns the resources of a credential in which `relatedResources` found nothing wrong; others are left out. */
export function resourcesOf(payload: JsonObject, pointer: string): readonly RelatedResource[] {
  return entriesOf(payload, 'relatedResource', pointer).flatMap(([at, entry]): readonly RelatedResource[] => {
    const id = isObject(entry) ? idOf(entry) : undefined;
    if (!isObject(entry) || typeof id !== 'string') return [];
    return [{ id, pointer: at, digests: digestsOf(entry) }];
  });
}

function digestsIn(entry: JsonObject, member: string): readonly (readonly ResourceDigest[] | undefined)[] {
  return listOf(entry[member]).map((text) => (typeof text === 'string' ? READ[member]?.(text) : undefined));
}
