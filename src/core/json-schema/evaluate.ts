/**
 * JSON Schema 2020-12, interpreted: no code is made of a schema, nothing is fetched, and every step is counted. Schemas and
 * documents come from strangers, and what references, combinations and patterns cost together cannot be told beforehand
 * (ARCHITECTURE.md says why this is our own).
 */
import { below, isObject, type Json, type JsonObject, listOf } from '../credential/json.js';
import { ASSERTIONS, matches } from './assertions.js';
import { type Place, type Schema, token } from './schema.js';
import { TooCostly, type Work } from './work.js';

/** What does not hold. */
export interface Failure {
  /** Of the value, below what was evaluated. */
  readonly pointer: string;
  readonly keyword: string;
  /** Of the keyword, in the schema. */
  readonly place: string;
}

/** Schemas applied inside one another: a reference in a circle over one value never ends. */
const MAX_NESTING = 256;
/** Steps of applying one schema to one value. */
const APPLYING = 100;

/** @returns what does not hold; nothing: it is valid. @throws TooCostly. */
export function evaluate(schema: Schema, value: Json, work: Work): readonly Failure[] {
  const failures: Failure[] = [];
  new Evaluation(schema, work).apply({ ...schema, value, at: '', told: failures, nesting: 0 });
  return failures;
}

/** What a schema has looked at in a value; what no schema has is `unevaluated` (Core §11). */
class Seen {
  readonly names = new Set<string>();
  readonly elements = new Set<number>();

  add({ names, elements }: Seen): void {
    for (const name of names) this.names.add(name);
    for (const element of elements) this.elements.add(element);
  }
}

/** One schema over one value. */
interface Application extends Place {
  readonly value: Json;
  /** Pointer of the value. */
  readonly at: string;
  /** Where failures are told; undefined where one alternative of several may fail. */
  readonly told: Failure[] | undefined;
  readonly nesting: number;
}

class Evaluation {
  constructor(
    private readonly document: Schema,
    private readonly work: Work,
  ) {}

  /** @returns what was looked at, or undefined when it does not hold. */
  apply(here: Application): Seen | undefined {
    this.work.spend(APPLYING);
    if (here.nesting > MAX_NESTING) throw new TooCostly();
    const { schema } = here;
    if (!isObject(schema)) return schema !== false || fails(here, '') ? new Seen() : undefined;
    const seen = new Seen();
    const answers = [
      this.#asserted(schema, here),
      this.#combined(schema, here, seen),
      this.#members(schema, here, seen),
      this.#elements(schema, here, seen),
    ];
    // Last: it is about what all the others left.
    answers.push(this.#unevaluated(schema, here, seen));
    return answers.every((holds) => holds) ? seen : undefined;
  }

  #asserted(schema: JsonObject, here: Application): boolean {
    return each(Object.entries(schema), ([keyword, given]) => {
      const assertion = Object.hasOwn(ASSERTIONS, keyword) ? ASSERTIONS[keyword] : undefined;
      if (assertion === undefined) return true;
      this.work.spend(1 + (Array.isArray(given) ? given.length : 0));
      return assertion(given, here.value, this.work, this.document.patterns) || fails(here, keyword);
    });
  }

  /** Schemas over the same value. */
  #combined(schema: JsonObject, here: Application, seen: Seen): boolean {
    const take = (found: Seen | undefined): boolean => {
      if (found !== undefined) seen.add(found);
      return found !== undefined;
    };
    const over = (keyword: string, name: string | number | undefined, aloud: boolean): boolean => {
      const given = schema[keyword];
      const one = name === undefined ? given : (Reflect.get(Object(given), name) as Json);
      const pointer = name === undefined ? `/${keyword}` : `/${keyword}/${token(String(name))}`;
      return take(this.#sub(here, one ?? true, pointer, aloud ? here.told : undefined));
    };
    const { $ref, allOf, anyOf, oneOf, not, dependentSchemas } = schema;
    const some = (keyword: string, list: Json | undefined, fits: (count: number) => boolean): boolean => {
      if (list === undefined) return true;
      const count = listOf(list).filter((_, index) => over(keyword, index, false)).length;
      return fits(count) || fails(here, keyword);
    };
    const answers = [
      typeof $ref !== 'string' || take(this.#referred($ref, here)),
      each([...listOf(allOf).keys()], (index) => over('allOf', index, true)),
      some('anyOf', anyOf, (count) => count > 0),
      some('oneOf', oneOf, (count) => count === 1),
      not === undefined || this.#sub(here, not, '/not', undefined) === undefined || fails(here, 'not'),
      each(Object.keys(isObject(dependentSchemas) ? dependentSchemas : {}), (name) => {
        return !isObject(here.value) || !Object.hasOwn(here.value, name) || over('dependentSchemas', name, true);
      }),
    ];
    if (schema.if !== undefined) {
      const branch = over('if', undefined, false) ? 'then' : 'else';
      answers.push(schema[branch] === undefined || over(branch, undefined, true));
    }
    return answers.every((holds) => holds);
  }

  #referred(reference: string, here: Application): Seen | undefined {
    const place = this.document.references.get(reference);
    if (place === undefined) throw new Error(`a reference that was not read: ${reference}`);
    return this.apply({ ...here, ...place, nesting: here.nesting + 1 });
  }

  #members(schema: JsonObject, here: Application, seen: Seen): boolean {
    const { value } = here;
    if (!isObject(value)) return true;
    const { properties, patternProperties, additionalProperties, propertyNames } = schema;
    const patterns = Object.entries(isObject(patternProperties) ? patternProperties : {});
    return each(Object.entries(value), ([name, member]) => {
      this.work.spend(1);
      const given: (readonly [Json, string])[] = [];
      if (isObject(properties) && Object.hasOwn(properties, name)) {
        given.push([properties[name] ?? true, `/properties/${token(name)}`]);
      }
      for (const [pattern, one] of patterns) {
        if (matches(pattern, name, this.work, this.document.patterns)) {
          given.push([one, `/patternProperties/${token(pattern)}`]);
        }
      }
      if (given.length === 0 && additionalProperties !== undefined) {
        given.push([additionalProperties, '/additionalProperties']);
      }
      if (given.length > 0) seen.names.add(name);
      const holds = each(given, ([one, pointer]) => this.#inside(here, name, member, one, pointer));
      const named =
        propertyNames === undefined ||
        this.apply({ ...this.#at(here, propertyNames, '/propertyNames'), value: name }) !== undefined;
      return holds && named;
    });
  }

  #elements(schema: JsonObject, here: Application, seen: Seen): boolean {
    const { value } = here;
    if (!Array.isArray(value)) return true;
    const { prefixItems, items, contains, minContains = 1, maxContains } = schema;
    const prefix = listOf(prefixItems);
    let count = 0;
    const holds = each([...value.entries()], ([index, element]) => {
      this.work.spend(1);
      const own = prefix[index];
      const given = own ?? items;
      if (given !== undefined) seen.elements.add(index);
      if (contains !== undefined && this.#inside({ ...here, told: undefined }, index, element, contains, '/contains')) {
        seen.elements.add(index);
        count += 1;
      }
      const pointer = own === undefined ? '/items' : `/prefixItems/${index}`;
      return given === undefined || this.#inside(here, index, element, given, pointer);
    });
    if (contains === undefined) return holds;
    const fits = count >= Number(minContains) && (maxContains === undefined || count <= Number(maxContains));
    return (fits || fails(here, 'contains')) && holds;
  }

  #unevaluated(schema: JsonObject, here: Application, seen: Seen): boolean {
    const { value } = here;
    const { unevaluatedProperties, unevaluatedItems } = schema;
    if (isObject(value) && unevaluatedProperties !== undefined) {
      const left = Object.entries(value).filter(([name]) => !seen.names.has(name));
      for (const name of Object.keys(value)) seen.names.add(name);
      return each(left, ([name, one]) => {
        return this.#inside(here, name, one, unevaluatedProperties, '/unevaluatedProperties');
      });
    }
    if (Array.isArray(value) && unevaluatedItems !== undefined) {
      const left = [...value.entries()].filter(([index]) => !seen.elements.has(index));
      for (const index of value.keys()) seen.elements.add(index);
      return each(left, ([index, one]) => this.#inside(here, index, one, unevaluatedItems, '/unevaluatedItems'));
    }
    return true;
  }

  #inside(here: Application, name: string | number, value: Json, schema: Json, pointer: string): boolean {
    const inner = this.#at(here, schema, pointer);
    return this.apply({ ...inner, value, at: below(here.at, name) }) !== undefined;
  }

  #sub(here: Application, schema: Json, pointer: string, told: Failure[] | undefined): Seen | undefined {
    return this.apply({ ...this.#at(here, schema, pointer), told });
  }

  #at(here: Application, schema: Json, pointer: string): Application {
    return { ...here, schema, pointer: here.pointer + pointer, nesting: here.nesting + 1 };
  }
}

/** All are asked, so that all failures are told. */
function each<T>(list: readonly T[], holds: (one: T) => boolean): boolean {
  return list.filter((one) => !holds(one)).length === 0;
}

/** @param keyword empty for the schema `false` itself. */
function fails({ told, at, pointer }: Application, keyword: string): false {
  told?.push({ pointer: at, keyword: keyword || 'false', place: keyword === '' ? pointer : `${pointer}/${keyword}` });
  return false;
}
