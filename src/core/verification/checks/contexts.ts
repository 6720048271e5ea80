import { envelopedForm } from '../../credential/envelope.js';
import { formerVocabulary } from '../../credential/gaia-x-release.js';
import { below, entriesOf, isObject, type Json, type JsonObject, listOf } from '../../credential/json.js';
import { pinned } from '../../jsonld.js';
import { VCDM_1, VCDM_2 } from '../../namespace.js';
import { excerpt, type Finding } from '../../problem.js';
import { MAX_CONTEXTS, MAX_PREFIXES } from '../limits.js';
import { type Answer, type DocumentSubject, fail, unless } from '../subject.js';

/** Namespaces an inline context may bind a prefix to: real documents bind `schema` because Gaia-X does not. */
const PREFIX_IRIS: ReadonlySet<string> = new Set([
  'https://schema.org/',
  'http://schema.org/',
  'http://www.w3.org/2001/XMLSchema#',
  'http://www.w3.org/2006/vcard/ns#',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'http://www.w3.org/2000/01/rdf-schema#',
  'https://www.w3.org/ns/did#',
  'https://w3id.org/gaia-x/development#',
  'https://w3id.org/gaia-x/2406#',
  'https://w3id.org/gaia-x/2411#',
  'https://w3id.org/gaia-x/2503#',
  'https://w3id.org/gaia-x/2511#',
  'https://w3id.org/cartulary/v1#',
]);

/** A prefix is a plain name: no keyword, no compact IRI, nothing with a colon. */
const PREFIX = /^[A-Za-z][A-Za-z0-9_-]{0,31}$/;

/**
 * Do its contexts mean here what they meant to the signer? Only pinned ones are used, the credentials context comes
 * first (VCDM 2.0 §4.3), and an inline context may do no more than bind prefixes: with two unprotected terms
 * swapped inline, a signature would still verify and say something else (vc-data-integrity#272).
 * A credential in the vocabulary of a former Gaia-X release is told so and nothing else.
 * Findings: `gaia-x-release-former`, `context-missing`, `context-order`, `context-unknown`, `context-inline`, `context-malformed`,
 * `too-many-contexts`, `too-many-prefixes`.
 */
export function contexts({ reading, document, vocabulary }: DocumentSubject): Answer {
  const { pointer } = reading;
  const former = formerVocabulary(document.payload, pointer, (url) => pinned(vocabulary.contexts, url) !== undefined);
  if (former !== undefined) return fail(former);
  const count = new Count(vocabulary.contexts);
  const { '@context': own, ...rest } = document.payload;
  const [first] = listOf(own);
  if (own === undefined) count.findings.push({ code: 'context-missing', pointer });
  else if (first !== VCDM_2 && first !== VCDM_1) {
    const found = first === undefined ? {} : { found: excerpt(first) };
    count.findings.push({ code: 'context-order', pointer: `${pointer}/@context`, ...found });
  }
  count.context(own, `${pointer}/@context`);
  if (reading.form === 'credential') {
    count.within(rest, pointer);
    return unless(count.findings);
  }
  const { verifiableCredential: _entries, ...others } = rest;
  count.within(others, pointer);
  const inEntries = entriesOf(document.payload, 'verifiableCredential', pointer)
    .filter(([, entry]) => !isDocument(entry))
    .flatMap(([at, entry]) => contextsWithin(entry, at, vocabulary.contexts));
  return unless([...count.findings, ...inEntries]);
}

/** An embedded credential is a document of its own: its contexts are judged, and counted, as its own. */
function isDocument(entry: Json): boolean {
  return isObject(entry) && envelopedForm(entry) === undefined;
}

/** Whatever else stands among the credentials is expanded with the presentation; each envelope brings a context. */
function contextsWithin(entry: Json, pointer: string, contexts: Readonly<Record<string, unknown>>): readonly Finding[] {
  const count = new Count(contexts);
  count.within(entry, pointer);
  return count.findings;
}

class Count {
  readonly findings: Finding[] = [];
  readonly #pinned: Readonly<Record<string, unknown>>;
  #urls = 0;
  #prefixes = 0;

  constructor(pinnedContexts: Readonly<Record<string, unknown>>) {
    this.#pinned = pinnedContexts;
  }

  /** Looks for further `@context` members, at any depth. */
  within(node: Json, pointer: string): void {
    if (Array.isArray(node)) {
      for (const [index, element] of node.entries()) this.within(element, below(pointer, index));
    } else if (isObject(node)) {
      for (const [name, value] of Object.entries(node)) {
        if (name === '@context') this.context(value, below(pointer, name));
        else this.within(value, below(pointer, name));
      }
    }
  }

  context(value: Json | undefined, pointer: string): void {
    if (!Array.isArray(value)) {
      if (value !== undefined) this.#entry(value as Json, pointer);
      return;
    }
    for (const [index, entry] of value.entries()) this.#entry(entry, below(pointer, index));
  }

  #entry(entry: Json, pointer: string): void {
    if (typeof entry === 'string') {
      this.#urls++;
      if (this.#urls === MAX_CONTEXTS + 1) {
        this.findings.push({ code: 'too-many-contexts', pointer, params: { limit: MAX_CONTEXTS } });
      }
      if (pinned(this.#pinned, entry) === undefined) {
        this.findings.push({ code: 'context-unknown', pointer, found: excerpt(entry) });
      }
    } else if (isObject(entry)) {
      this.#inline(entry, pointer);
    } else {
      // null would undo the contexts before it; numbers and booleans are no contexts.
      this.findings.push({ code: 'context-malformed', pointer, found: excerpt(entry) });
    }
  }

  #inline(context: JsonObject, pointer: string): void {
    for (const [name, iri] of Object.entries(context)) {
      this.#prefixes++;
      if (this.#prefixes === MAX_PREFIXES + 1) {
        this.findings.push({ code: 'too-many-prefixes', pointer, params: { limit: MAX_PREFIXES } });
      }
      if (!PREFIX.test(name) || typeof iri !== 'string' || !PREFIX_IRIS.has(iri)) {
        this.findings.push({ code: 'context-inline', pointer: below(pointer, name), found: excerpt(iri) });
      }
    }
  }
}
