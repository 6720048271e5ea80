/**
 * Every class and property that the pinned contexts define. The Gaia-X contexts have `@vocab`, so a misspelt term
 * silently becomes `gx:misspelt` and JSON-LD's safe mode never notices; this list does.
 */
import { CARTULARY, compact, GAIA_X, localName, releaseIndependent } from './namespace.js';
import { nearest } from './nearest.js';

type JsonObject = Readonly<Record<string, unknown>>;

export class KnownTerms {
  readonly #iris = new Set<string>();
  /** What a misspelt term can have meant; put in order when the first is met. */
  #guesses: Guesses | undefined;

  /** @param contexts URL → parsed context document. */
  constructor(contexts: Readonly<Record<string, unknown>>) {
    for (const document of Object.values(contexts)) {
      if (isObject(document)) this.#collect(document['@context'], {});
    }
  }

  /** @param iri release-independent, full. */
  has(iri: string): boolean {
    return this.#iris.has(iri);
  }

  /** @returns the known Gaia-X term or term of ours that was most likely meant, as a compact IRI. */
  meant(iri: string): string | undefined {
    this.#guesses ??= guessesAmong(this.#iris);
    const { all, classes, properties } = this.#guesses;
    const word = localName(iri);
    // Classes begin with a capital and properties do not: gx:vatId is gx:vatID misspelt, and not gx:VatID.
    const found = likest(word, isClass(iri) ? classes : properties) ?? likest(word, all);
    return found === undefined ? undefined : compact(found);
  }

  /** @param outer prefixes that the contexts around this one bind. */
  #collect(context: unknown, outer: Readonly<Record<string, string>>): void {
    if (Array.isArray(context)) {
      for (const part of context) this.#collect(part, outer);
      return;
    }
    if (!isObject(context)) return;
    const prefixes = { ...outer, ...prefixesOf(context) };
    for (const [term, definition] of Object.entries(context)) {
      if (term.startsWith('@')) continue;
      const iri = expanded(term, definition, prefixes);
      if (iri !== undefined && !isNamespace(iri)) this.#iris.add(releaseIndependent(iri));
      if (isObject(definition)) this.#collect(definition['@context'], prefixes);
    }
  }
}

/** @returns the terms of these contexts, gathered once per contexts object. */
export function knownTermsOf(contexts: Readonly<Record<string, unknown>>): KnownTerms {
  const known = made.get(contexts);
  if (known !== undefined) return known;
  const terms = new KnownTerms(contexts);
  made.set(contexts, terms);
  return terms;
}
const made = new WeakMap<object, KnownTerms>();

/** Plain names bound to a namespace, and `@vocab` under the empty name. */
function prefixesOf(context: JsonObject): Record<string, string> {
  const prefixes: Record<string, string> = {};
  for (const [term, value] of Object.entries(context)) {
    if (typeof value !== 'string') continue;
    if (term === '@vocab') prefixes[''] = value;
    else if (isNamespace(value)) prefixes[term] = value;
  }
  return prefixes;
}

function isNamespace(iri: string): boolean {
  return /[#/:]$/.test(iri);
}

function isClass(iri: string): boolean {
  return /^[A-Z]/.test(localName(iri));
}

/** Local name → IRI; of two with one name the first. */
type Named = ReadonlyMap<string, string>;

interface Guesses {
  readonly all: Named;
  readonly classes: Named;
  readonly properties: Named;
}

function guessesAmong(iris: Iterable<string>): Guesses {
  const ours = [...iris].filter((known) => known.startsWith(GAIA_X) || known.startsWith(CARTULARY));
  const named = (some: readonly string[]): Named => {
    const names = new Map<string, string>();
    for (const iri of some) if (!names.has(localName(iri))) names.set(localName(iri), iri);
    return names;
  };
  return {
    all: named(ours),
    classes: named(ours.filter(isClass)),
    properties: named(ours.filter((iri) => !isClass(iri))),
  };
}

function likest(word: string, candidates: Named): string | undefined {
  const name = nearest(word, candidates.keys());
  return name === undefined ? undefined : candidates.get(name);
}

function expanded(term: string, definition: unknown, prefixes: Readonly<Record<string, string>>): string | undefined {
  const id =
    typeof definition === 'string' ? definition : isObject(definition) ? (definition['@id'] ?? term) : undefined;
  if (typeof id !== 'string' || id.startsWith('@')) return undefined;
  const colon = id.indexOf(':');
  if (colon < 0) return prefixes[''] === undefined ? undefined : prefixes[''] + id;
  const prefix = prefixes[id.slice(0, colon)];
  return prefix === undefined ? id : prefix + id.slice(colon + 1);
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
