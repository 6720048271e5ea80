/** How the text of a setting is read: each to its value, or to why it is none. */
import type { Did } from '../core/did.js';
import { excerpt, type Finding } from '../core/problem.js';
import { isNetwork, type PeerSetting, readPeers } from './peers.js';

/** The finding's place is added by who asks. */
export type Reading<T> = { readonly value: T } | { readonly finding: Omit<Finding, 'pointer'> };

export function integer(least: number, most: number) {
  return (text: string, name: string): Reading<number> => {
    const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return { value };
    return { finding: { code: 'setting-not-integer', found: excerpt(text), params: { name, least, most } } };
  };
}

export function choice<const T extends string>(choices: readonly T[]) {
  return (text: string, name: string): Reading<T> => {
    const value = choices.find((one) => one === text);
    if (value !== undefined) return { value };
    const params = { name, choices: choices.join(', ') };
    return { finding: { code: 'setting-not-choice', found: excerpt(text), params } };
  };
}

export function boolean(text: string, name: string): Reading<boolean> {
  const reading = choice(['true', 'false'])(text, name);
  return 'finding' in reading ? reading : { value: reading.value === 'true' };
}

export function plainText(text: string, name: string): Reading<string> {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  if (text.trim() !== '' && !/[\u0000-\u001f\u007f]/.test(text)) return { value: text };
  return { finding: { code: 'setting-not-text', found: excerpt(text), params: { name } } };
}

export function baseUrl(text: string, name: string): Reading<string> {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const usable = url !== undefined && /^https?:$/.test(url.protocol) && !/[?#@\s]/.test(text);
  if (usable) return { value: `${url.origin}${url.pathname.replace(/\/+$/, '')}` };
  return { finding: { code: 'setting-not-url', found: excerpt(text), params: { name } } };
}

/** As it is linked: `mailto:` is ours to add (RFC 6068). */
export function contact(text: string, name: string): Reading<string> {
  const page = URL.canParse(text) && new URL(text).protocol === 'https:';
  if (page || /^[\w.+-]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(text)) return { value: text };
  return { finding: { code: 'setting-not-contact', found: excerpt(text), params: { name } } };
}

/** What was given is not shown again: it may hold a password. */
export function mongodbUrl(text: string, name: string): Reading<string> {
  if (/^mongodb(\+srv)?:\/\/[^/\s]+\/[A-Za-z0-9_-]{1,63}(\?\S*)?$/.test(text)) return { value: text };
  return { finding: { code: 'setting-not-mongodb-url', params: { name } } };
}

/** DID Core §3.1, and no more of a DID URL than the DID. */
const DID = /^did:[a-z0-9]+:[A-Za-z0-9._%-]+(:[A-Za-z0-9._%-]+)*$/;

export function dids(text: string, name: string): Reading<ReadonlySet<Did>> {
  const all = listed(text);
  const wrong = all.find((did) => !DID.test(did));
  if (wrong === undefined) return { value: new Set(all) };
  return { finding: { code: 'setting-not-did', found: excerpt(wrong), params: { name } } };
}

export function peers(text: string, name: string): Reading<readonly PeerSetting[]> {
  const reading = readPeers(listed(text));
  if ('value' in reading) return reading;
  return { finding: { code: 'setting-not-peers', found: excerpt(reading.wrong), params: { name } } };
}

export function networks(text: string, name: string): Reading<readonly string[]> {
  const wrong = listed(text).find((network) => !isNetwork(network));
  if (wrong === undefined) return { value: listed(text) };
  return { finding: { code: 'setting-not-networks', found: excerpt(wrong), params: { name } } };
}

function listed(text: string): readonly string[] {
  return text.split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
}
