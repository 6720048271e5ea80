/**
 * What proofs say, canonicalised without JSON-LD. Two proofs of one suite in documents with the same contexts differ in
 * their date and their key alone; expanded, each is one node with one value for each member. So the canonical text of one
 * is that of the other with these two in their places. `test/core/verification/options-templates.test.ts` holds it
 * against the general way.
 */
import type { JsonObject } from '../credential/json.js';
import type { Processed } from '../jsonld.js';

/** Members that differ, as far as they are written so that no context and no escape can change them. */
const DATE = /^[0-9T:.+-]+Z?$/;
const METHOD = /^did:[A-Za-z0-9:._%-]+#[A-Za-z0-9._-]+$/;
/** Members that are the same for all proofs of a template. */
const CONSTANT = ['type', 'cryptosuite', 'proofPurpose'];

/** In the places of the two; neither stands in N-Quads unescaped (RDF-CANON §A). */
const DATE_PLACE = '\u0001';
const METHOD_PLACE = '\u0002';

/** A document brings its own contexts: no more texts are kept than these. */
const MOST = 64;

type Canonicalise = (said: JsonObject) => Promise<Processed<string>>;

export class OptionsTemplates {
  readonly #texts = new Map<string, string>();
  readonly #canonicalise: Canonicalise;

  /** @param canonicalise the general way: expansion and RDFC-1.0. */
  constructor(canonicalise: Canonicalise) {
    this.#canonicalise = canonicalise;
  }

  /** @param said what a proof says without its signature, with the contexts by which it is read. */
  async canonical(said: JsonObject): Promise<Processed<string>> {
    const { '@context': contexts, created, verificationMethod, ...rest } = said;
    const regular =
      Array.isArray(contexts) &&
      contexts.every((context) => typeof context === 'string') &&
      Object.entries(rest).every(([member, value]) => CONSTANT.includes(member) && typeof value === 'string');
    if (!regular || typeof created !== 'string' || typeof verificationMethod !== 'string')
      return this.#canonicalise(said);
    if (!DATE.test(created) || !METHOD.test(verificationMethod)) return this.#canonicalise(said);
    const name = JSON.stringify([contexts, rest]);
    const text = this.#texts.get(name);
    if (text !== undefined) {
      return { ok: true, value: text.replace(DATE_PLACE, created).replace(METHOD_PLACE, verificationMethod) };
    }
    const made = await this.#canonicalise(said);
    const template = made.ok ? templateOf(made.value, created, verificationMethod) : undefined;
    if (template !== undefined) {
      if (this.#texts.size >= MOST) this.#texts.clear();
      this.#texts.set(name, template);
    }
    return made;
  }
}

/** @returns undefined unless each of the two stands in the text once, and as it is written. */
function templateOf(text: string, created: string, method: string): string | undefined {
  const places = [text.split(`"${created}"`), text.split(`<${method}>`)];
  if (places.some(({ length }) => length !== 2) || text.includes(DATE_PLACE) || text.includes(METHOD_PLACE))
    return undefined;
  return text.replace(`"${created}"`, `"${DATE_PLACE}"`).replace(`<${method}>`, `<${METHOD_PLACE}>`);
}
