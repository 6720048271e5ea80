/** What a credential says about where its status stands (Bitstring Status List 1.0 §2.1, Status List 2021 §4.1). */
import { below, isObject, type Json, type JsonObject, listOf, typesOf } from '../../credential/json.js';
import { excerpt, type Finding } from '../../problem.js';
import { FLAVOURS, type Flavour, type Purpose } from './status-flavour.js';

export interface StatusEntry {
  readonly flavour: Flavour;
  readonly purpose: Purpose;
  readonly index: number;
  readonly url: string;
  /** Bits of one status. */
  readonly size: number;
  /** What each value means, by the value; empty when the entry does not say. */
  readonly messages: ReadonlyMap<number, string>;
}

export type EntryReading =
  | { readonly kind: 'entry'; readonly entry: StatusEntry }
  /** Of another type or purpose: what it says is not known here. */
  | { readonly kind: 'unknown'; readonly finding: Finding }
  | { readonly kind: 'invalid'; readonly findings: readonly Finding[] };

/** Canonical decimal alone: `parseInt` reads 7 out of `7abc`, and another person's status with it. */
const INDEX = /^(0|[1-9]\d*)$/;

/**
 * Findings: `status-type-unknown`, `status-purpose-unknown` (unknown); `status-entry-malformed`,
 * `status-index-invalid`.
 */
export function readEntry(node: Json, pointer: string): EntryReading {
  const types = isObject(node) ? typesOf(node) : [];
  const flavour = FLAVOURS.find(({ entry }) => types.includes(entry));
  if (!isObject(node) || flavour === undefined) {
    return { kind: 'unknown', finding: { code: 'status-type-unknown', pointer, found: excerpt(types) } };
  }
  const { statusPurpose, statusListIndex, statusListCredential: url } = node;
  const findings: Finding[] = [];
  const size = sizeOf(node, flavour);
  const messages = size === undefined ? undefined : messagesOf(node, size);
  if (typeof statusPurpose !== 'string') findings.push(malformed(node, 'statusPurpose', pointer));
  if (typeof url !== 'string') findings.push(malformed(node, 'statusListCredential', pointer));
  if (size === undefined) findings.push(malformed(node, 'statusSize', pointer));
  else if (messages === undefined) findings.push(malformed(node, 'statusMessage', pointer));
  const index =
    typeof statusListIndex === 'string' && INDEX.test(statusListIndex) ? Number(statusListIndex) : undefined;
  if (index === undefined) {
    const at = below(pointer, 'statusListIndex');
    findings.push({ code: 'status-index-invalid', pointer: at, found: excerpt(statusListIndex ?? '') });
  }
  if (findings.length > 0 || index === undefined || size === undefined || messages === undefined) {
    return { kind: 'invalid', findings };
  }
  const purpose = flavour.purposes.find((known) => known === statusPurpose);
  if (purpose === undefined || typeof url !== 'string') {
    const at = below(pointer, 'statusPurpose');
    const params = { known: flavour.purposes.join(', ') };
    return {
      kind: 'unknown',
      finding: { code: 'status-purpose-unknown', pointer: at, found: excerpt(statusPurpose), params },
    };
  }
  return { kind: 'entry', entry: { flavour, purpose, index, url, size, messages } };
}

function malformed(node: JsonObject, member: string, pointer: string): Finding {
  const finding: Finding = { code: 'status-entry-malformed', pointer: below(pointer, member), params: { member } };
  return node[member] === undefined ? finding : { ...finding, found: excerpt(node[member]) };
}

function sizeOf({ statusSize = 1 }: JsonObject, { largestSize }: Flavour): number | undefined {
  const fits = typeof statusSize === 'number' && Number.isInteger(statusSize) && statusSize >= 1;
  return fits && statusSize <= largestSize ? statusSize : undefined;
}

/** One message for each value, and there must be messages where there are more than two values. */
function messagesOf({ statusMessage }: JsonObject, size: number): ReadonlyMap<number, string> | undefined {
  if (statusMessage === undefined) return size === 1 ? new Map() : undefined;
  const messages = new Map<number, string>();
  for (const entry of listOf(statusMessage)) {
    const { status, message } = isObject(entry) ? entry : {};
    if (typeof status !== 'string' || !/^0x[0-9a-f]+$/i.test(status) || typeof message !== 'string') return undefined;
    messages.set(Number(status), message);
  }
  const complete = listOf(statusMessage).length === 2 ** size && messages.size === 2 ** size;
  return complete && [...messages.keys()].every((value) => value < 2 ** size) ? messages : undefined;
}
