/**
 * A JSON Schema as it was received, read as a whole before anything is evaluated: who wrote it is a stranger. The dialect is
 * 2020-12, the one that VC JSON Schema 1.0 §3.1 requires. What is not understood, or leads outside, makes the
 * whole unusable: half a schema says nothing.
 */
import { isObject, type Json, type JsonObject } from '../credential/json.js';
import { type Pattern, readPattern } from './pattern.js';
import type { Work } from './work.js';

export const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** A schema inside the document, and where it stands (RFC 6901). */
export interface Place {
  readonly schema: Json;
  readonly pointer: string;
}

export interface Schema extends Place {
  /** By the text of `$ref`. */
  readonly references: ReadonlyMap<string, Place>;
  /** By the text of `pattern`, or the name in `patternProperties`. */
  readonly patterns: ReadonlyMap<string, Pattern>;
}

export type SchemaReading =
  | { readonly ok: true; readonly schema: Schema }
  /** Why not, by a keyword and where it stands. */
  | { readonly ok: false; readonly keyword: string; readonly pointer: string };

type Form = 'schema' | 'schemas' | 'schema by name' | keyof typeof FORMS;

const isCount = (value: Json) => Number.isInteger(value) && Number(value) >= 0;
const isText = (value: Json): value is string => typeof value === 'string';
const isTexts = (value: Json): value is readonly string[] => Array.isArray(value) && value.every(isText);

const FORMS = {
  any: () => true,
  text: isText,
  texts: isTexts,
  'text or texts': (value: Json) => isText(value) || isTexts(value),
  'texts by name': (value: Json) => isObject(value) && Object.values(value).every(isTexts),
  count: isCount,
  number: (value: Json) => typeof value === 'number',
  positive: (value: Json) => typeof value === 'number' && value > 0,
  flag: (value: Json) => typeof value === 'boolean',
  list: (value: Json) => Array.isArray(value),
  never: () => false,
} as const satisfies Readonly<Record<string, (value: Json) => boolean>>;

/** Every keyword that changes what holds, and what its value must be. All others are annotations; `format` is one too. */
const KEYWORDS: Readonly<Record<string, Form>> = {
  $ref: 'text',
  $anchor: 'text',
  $defs: 'schema by name',
  // They would make a reference lead to another place each time.
  $dynamicRef: 'never',
  $dynamicAnchor: 'never',
  $recursiveRef: 'never',
  $recursiveAnchor: 'never',
  allOf: 'schemas',
  anyOf: 'schemas',
  oneOf: 'schemas',
  not: 'schema',
  if: 'schema',
  // biome-ignore lint/suspicious/noThenProperty: the keyword's name
  then: 'schema',
  else: 'schema',
  dependentSchemas: 'schema by name',
  properties: 'schema by name',
  patternProperties: 'schema by name',
  additionalProperties: 'schema',
  propertyNames: 'schema',
  unevaluatedProperties: 'schema',
  prefixItems: 'schemas',
  items: 'schema',
  contains: 'schema',
  unevaluatedItems: 'schema',
  type: 'text or texts',
  enum: 'list',
  const: 'any',
  multipleOf: 'positive',
  maximum: 'number',
  exclusiveMaximum: 'number',
  minimum: 'number',
  exclusiveMinimum: 'number',
  maxLength: 'count',
  minLength: 'count',
  pattern: 'text',
  maxItems: 'count',
  minItems: 'count',
  uniqueItems: 'flag',
  maxContains: 'count',
  minContains: 'count',
  maxProperties: 'count',
  minProperties: 'count',
  required: 'texts',
  dependentRequired: 'texts by name',
};

/** What compiling a pattern costs for each of its instructions, beside evaluating. */
const COMPILING = 10;

/** @param url where it was fetched from. @throws TooCostly. */
export function readSchema(document: Json, url: string, work: Work): SchemaReading {
  if (!isObject(document) || document.$schema !== DIALECT) return { ok: false, keyword: '$schema', pointer: '' };
  const reader = new Reader(document, url, work);
  const wrong = reader.read();
  if (wrong !== undefined) return { ok: false, ...wrong };
  return {
    ok: true,
    schema: { schema: document, pointer: '', references: reader.references, patterns: reader.patterns },
  };
}

interface Wrong {
  readonly keyword: string;
  readonly pointer: string;
}

class Reader {
  readonly references = new Map<string, Place>();
  readonly patterns = new Map<string, Pattern>();
  readonly #anchors = new Map<string, Place>();
  readonly #seen = new Set<Json>();
  readonly #open: Place[];
  readonly #base: string;

  constructor(
    private readonly root: JsonObject,
    url: string,
    private readonly work: Work,
  ) {
    this.#open = [{ schema: root, pointer: '' }];
    this.#base = withoutFragment(
      typeof root.$id === 'string' && URL.canParse(root.$id, url) ? new URL(root.$id, url).href : url,
    );
  }

  /** Looks at every schema that evaluating could come to; in turn, not in depth: references may lead in circles. */
  read(): Wrong | undefined {
    const named: Wrong[] = [];
    for (let place = this.#open.pop(); place !== undefined; place = this.#open.pop()) {
      const { schema, pointer } = place;
      if (this.#seen.has(schema) && isObject(schema)) continue;
      this.#seen.add(schema);
      this.work.spend(1);
      if (typeof schema === 'boolean') continue;
      if (!isObject(schema)) return { keyword: '', pointer };
      // A schema inside with an address of its own changes what references beside it mean.
      if (schema.$id !== undefined && schema !== this.root) return { keyword: '$id', pointer };
      for (const [keyword, value] of Object.entries(schema)) {
        const form = Object.hasOwn(KEYWORDS, keyword) ? KEYWORDS[keyword] : undefined;
        if (form === undefined) continue;
        if (!this.#take(keyword, value, form, place)) return { keyword, pointer };
        if (keyword === '$ref') named.push({ keyword: String(value), pointer });
      }
    }
    // Anchors may stand behind the references to them.
    return named
      .filter(({ keyword }) => !this.references.has(keyword) && !this.#named(keyword))
      .map(({ pointer }) => ({ keyword: '$ref', pointer }))[0];
  }

  #take(keyword: string, value: Json, form: Form, { schema, pointer }: Place): boolean {
    const at = `${pointer}/${keyword}`;
    if (form === 'schema') this.#open.push({ schema: value, pointer: at });
    else if (form === 'schemas') {
      if (!Array.isArray(value)) return false;
      for (const [index, one] of value.entries()) this.#open.push({ schema: one, pointer: `${at}/${index}` });
    } else if (form === 'schema by name') {
      if (!isObject(value)) return false;
      for (const [name, one] of Object.entries(value))
        this.#open.push({ schema: one, pointer: `${at}/${token(name)}` });
      if (keyword === 'patternProperties') return Object.keys(value).every((name) => this.#compile(name));
    } else if (!FORMS[form](value)) return false;
    if (keyword === 'pattern') return this.#compile(String(value));
    if (keyword === '$ref') this.#follow(String(value));
    if (keyword === '$anchor') this.#anchors.set(String(value), { schema, pointer });
    return true;
  }

  #compile(text: string): boolean {
    if (this.patterns.has(text)) return true;
    const pattern = readPattern(text);
    if (pattern === undefined) return false;
    this.work.spend(pattern.size * COMPILING);
    this.patterns.set(text, pattern);
    return true;
  }

  /** A pointer into this very document. Nothing else is fetched: what a reference leads to must be signed for, too. */
  #follow(reference: string): void {
    if (this.references.has(reference)) return;
    const fragment = this.#fragmentOf(reference);
    if (fragment === undefined || (fragment !== '' && !fragment.startsWith('/'))) return;
    let schema: Json | undefined = this.root;
    for (const name of fragment.split('/').slice(1))
      schema = memberOf(schema, name.replaceAll('~1', '/').replaceAll('~0', '~'));
    if (schema === undefined) return;
    const place = { schema, pointer: fragment };
    this.references.set(reference, place);
    this.#open.push(place);
  }

  #named(reference: string): boolean {
    const place = this.#anchors.get(this.#fragmentOf(reference) ?? '');
    if (place !== undefined) this.references.set(reference, place);
    return place !== undefined;
  }

  /** @returns undefined when it leads to another document. */
  #fragmentOf(reference: string): string | undefined {
    if (!URL.canParse(reference, this.#base)) return undefined;
    const { href, hash } = new URL(reference, this.#base);
    if (withoutFragment(href) !== this.#base) return undefined;
    try {
      return decodeURIComponent(hash.slice(1));
    } catch {
      return undefined; // A percent sign that encodes nothing.
    }
  }
}

function memberOf(value: Json | undefined, name: string): Json | undefined {
  if (Array.isArray(value)) return /^(0|[1-9]\d*)$/.test(name) ? value[Number(name)] : undefined;
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

function withoutFragment(url: string): string {
  return url.split('#')[0] ?? url;
}

export function token(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
