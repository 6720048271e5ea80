/** Keywords that look at one value alone (JSON Schema 2020-12, Validation §6). A value of another type is not asked. */
import { isObject, type Json, listOf } from '../credential/json.js';
import { canonicalJson } from '../digest.js';
import { isMultiple } from './decimal.js';
import type { Schema } from './schema.js';
import type { Work } from './work.js';

type Assertion = (given: Json, value: Json, work: Work, patterns: Schema['patterns']) => boolean;

const number = (holds: (value: number, given: number) => boolean): Assertion => {
  return (given, value) => typeof value !== 'number' || holds(value, Number(given));
};
const length = (holds: (length: number, given: number) => boolean): Assertion => {
  return (given, value, work) => {
    if (typeof value !== 'string') return true;
    work.spend(value.length);
    // In characters, as RFC 8259 counts them, and not in UTF-16 code units.
    return holds([...value].length, Number(given));
  };
};
const items = (holds: (count: number, given: number) => boolean): Assertion => {
  return (given, value) => !Array.isArray(value) || holds(value.length, Number(given));
};
const members = (holds: (count: number, given: number) => boolean): Assertion => {
  return (given, value) => !isObject(value) || holds(Object.keys(value).length, Number(given));
};
const atMost = (value: number, given: number) => value <= given;
const atLeast = (value: number, given: number) => value >= given;

const TYPES: Readonly<Record<string, (value: Json) => boolean>> = {
  null: (value) => value === null,
  boolean: (value) => typeof value === 'boolean',
  object: isObject,
  array: Array.isArray,
  number: (value) => typeof value === 'number',
  integer: Number.isInteger,
  string: (value) => typeof value === 'string',
};

export const ASSERTIONS: Readonly<Record<string, Assertion>> = {
  type: (given, value) => listOf(given).some((type) => TYPES[String(type)]?.(value) ?? false),
  enum: (given, value, work) => listOf(given).some((one) => textOf(one, work) === textOf(value, work)),
  const: (given, value, work) => textOf(given, work) === textOf(value, work),
  multipleOf: number((value, given) => isMultiple(value, given)),
  maximum: number(atMost),
  exclusiveMaximum: number((value, given) => value < given),
  minimum: number(atLeast),
  exclusiveMinimum: number((value, given) => value > given),
  maxLength: length(atMost),
  minLength: length(atLeast),
  pattern: (given, value, work, patterns) => {
    return typeof value !== 'string' || matches(String(given), value, work, patterns);
  },
  maxItems: items(atMost),
  minItems: items(atLeast),
  uniqueItems: (given, value, work) => {
    if (given !== true || !Array.isArray(value)) return true;
    return new Set(value.map((one) => textOf(one, work))).size === value.length;
  },
  maxProperties: members(atMost),
  minProperties: members(atLeast),
  required: (given, value) => {
    return !isObject(value) || listOf(given).every((name) => Object.hasOwn(value, String(name)));
  },
  dependentRequired: (given, value) => {
    if (!isObject(value) || !isObject(given)) return true;
    const asked = Object.entries(given).filter(([name]) => Object.hasOwn(value, name));
    return asked.every(([, names]) => listOf(names).every((name) => Object.hasOwn(value, String(name))));
  },
};

export function matches(pattern: string, text: string, work: Work, patterns: Schema['patterns']): boolean {
  const compiled = patterns.get(pattern);
  if (compiled === undefined) throw new Error(`a pattern that was not read: ${pattern}`);
  work.spend(compiled.size * (text.length + 1));
  return compiled.foundIn(text);
}

/** Two values are equal when they are written alike (RFC 8785): whatever the order of their members. */
function textOf(value: Json, work: Work): string {
  const text = canonicalJson(value);
  work.spend(text.length);
  return text;
}
