/**
 * A document cut down to the parts that somebody points at: the way to each is opened, what is pointed at is marked and
 * shown up to a bound, all beside it is told in a word. Nothing here parses or renders markup.
 */
import { below, isObject, type Json } from './json.js';

export interface ExcerptLine {
  /** Without the indentation. */
  readonly text: string;
  /** Objects and arrays around it. */
  readonly depth: number;
  /** Part of what is pointed at. */
  readonly marked: boolean;
}

/** Lines in all, and of one thing that is pointed at; members named beside the way; characters of one line. */
const MOST_LINES = 40;
const MOST_MARKED = 14;
const MOST_BESIDE = 8;
const LONGEST_LINE = 160;

/**
 * @param pointers RFC 6901, into `document`; one that leads nowhere counts as the last place on its way that is there.
 * @returns no lines when nothing, or all of it, is pointed at.
 */
export function jsonExcerpt(document: Json, pointers: readonly string[]): readonly ExcerptLine[] {
  const targets = new Set(pointers.map((pointer) => nearest(document, pointer)).filter((pointer) => pointer !== ''));
  if (targets.size === 0) return [];
  const lines: ExcerptLine[] = [];
  write({ value: document, pointer: '', label: '', end: '' }, 0, targets, lines);
  return lines.length <= MOST_LINES ? lines : [...lines.slice(0, MOST_LINES), { text: '…', depth: 0, marked: false }];
}

interface Place {
  readonly value: Json;
  readonly pointer: string;
  /** `"name": `, or nothing for an element. */
  readonly label: string;
  readonly end: string;
}

function write(place: Place, depth: number, targets: ReadonlySet<string>, lines: ExcerptLine[]): void {
  const { value, pointer, label, end } = place;
  if (targets.has(pointer)) {
    lines.push(...whole(place, depth));
    return;
  }
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  lines.push(line(`${label}${open}`, depth));
  const places = placesIn(value, pointer);
  const onTheWay = (at: string) => [...targets].some((target) => target === at || target.startsWith(`${at}/`));
  let beside = 0;
  for (const inner of places) {
    if (onTheWay(inner.pointer)) write(inner, depth + 1, targets, lines);
    else if (beside++ < MOST_BESIDE) lines.push(line(`${inner.label}${brief(inner.value)}${inner.end}`, depth + 1));
    else if (beside === MOST_BESIDE + 1) lines.push(line('…', depth + 1));
  }
  lines.push(line(`${close}${end}`, depth));
}

function placesIn(value: Json, pointer: string): readonly Place[] {
  const entries: readonly (readonly [string, string, Json])[] = Array.isArray(value)
    ? value.map((element: Json, index) => [below(pointer, index), '', element])
    : isObject(value)
      ? Object.entries(value).map(([name, inner]) => [below(pointer, name), `${JSON.stringify(name)}: `, inner])
      : [];
  return entries.map(([at, label, inner], index) => ({
    value: inner,
    pointer: at,
    label,
    end: index + 1 < entries.length ? ',' : '',
  }));
}

/** What is pointed at, as it would be printed, up to its bound. */
function whole({ value, label, end }: Place, depth: number): readonly ExcerptLine[] {
  const printed = `${label}${JSON.stringify(value, null, 1)}${end}`.split('\n');
  const shown = printed.slice(0, MOST_MARKED).map((text) => {
    const inner = text.trimStart();
    return line(inner, depth + text.length - inner.length, true);
  });
  return printed.length <= MOST_MARKED ? shown : [...shown, line('…', depth + 1, true)];
}

function brief(value: Json): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : '[…]';
  if (isObject(value)) return Object.keys(value).length === 0 ? '{}' : '{…}';
  return JSON.stringify(value);
}

/** Characters that turn the direction of what follows (UAX #9 §2): shown as JSON writes them, never obeyed. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

function line(source: string, depth: number, marked = false): ExcerptLine {
  const text = source.replace(DIRECTION, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const points = [...text.slice(0, 2 * LONGEST_LINE)];
  const cut = points.length <= LONGEST_LINE && text.length <= 2 * LONGEST_LINE;
  return { text: cut ? text : `${points.slice(0, LONGEST_LINE).join('')}…`, depth, marked };
}

/** RFC 6901 §4, as far as it leads. */
function nearest(document: Json, pointer: string): string {
  let value: Json | undefined = document;
  let reached = '';
  for (const token of pointer.split('/').slice(1)) {
    const name = token.replaceAll('~1', '/').replaceAll('~0', '~');
    if (Array.isArray(value)) value = /^\d{1,9}$/.test(name) ? (value as readonly Json[])[Number(name)] : undefined;
    else value = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
    if (value === undefined) return reached;
    reached = `${reached}/${token}`;
  }
  return reached;
}
