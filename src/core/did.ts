/**
 * A decentralised identifier (W3C DID Core 1.0 §3.1), without fragment, query or path.
 * Methods understood: key, jwk, web.
 */
export type Did = string;

/** An absolute IRI naming a thing: an offer, a participant, an entity, a credential. */
export type Iri = string;

/** @returns the part of a DID URL before `#`, `?` or `/`. */
export function didOf(didUrl: string): Did {
  const end = didUrl.search(/[#?/]/);
  return end < 0 ? didUrl : didUrl.slice(0, end);
}

/**
 * May this DID speak for that IRI? True for the DID itself, for anything under `did#`, and for an https IRI on the
 * very host of a did:web (port and path included as a prefix). It decides who is the provider behind `providedBy`
 * and whose statement counts as the party's own; nothing else may widen it.
 */
export function speaksFor(did: Did, iri: Iri): boolean {
  if (isAtOrUnder(iri, did, '#')) return true;
  const base = webBase(did);
  return base !== undefined && (isAtOrUnder(iri, base, '/') || isAtOrUnder(iri, base, '#'));
}

/** Asked of every statement in a catalogue, so without making texts. */
function isAtOrUnder(iri: Iri, base: string, mark: string): boolean {
  return iri.startsWith(base) && (iri.length === base.length || iri[base.length] === mark);
}

/** @returns `https://host[:port][/path]` of a did:web (no trailing slash), or undefined for other methods. */
export function webBase(did: Did): string | undefined {
  if (!did.startsWith('did:web:')) return undefined;
  const place = did.slice('did:web:'.length);
  // Most are a host alone. Whose word an IRI is, is asked for every statement of a catalogue.
  if (place !== '' && !place.includes(':') && !place.includes('%')) return `https://${place}`;
  const [host, ...path] = place.split(':');
  if (host === undefined || host === '') return undefined;
  return ['https:/', host.replace(/%3[Aa]/, ':'), ...path].join('/');
}

/**
 * The inverse of `webBase`: the did:web of a node at an http or https address (did:web specification §3, "target
 * system"). A did:web always resolves over https; plain http is for a node that only this machine reaches.
 * @param base an absolute URL, as a URL parser accepts it. @throws TypeError on anything else: a bug, not an input.
 */
export function didWebOf(base: string): Did {
  const { host, pathname } = new URL(base);
  const path = pathname.split('/').filter((segment) => segment !== '');
  return ['did:web', encodeURIComponent(host), ...path.map((segment) => segment.replaceAll(':', '%3A'))].join(':');
}
