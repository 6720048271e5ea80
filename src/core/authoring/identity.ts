/** The names that a draft's things will have: all below the provider's own host, for which its DID may speak. */
import { type Did, type Iri, webBase } from '../did.js';
import { didWebUrl } from '../did-web.js';
import type { Answers } from './draft.js';

/** @returns the did:web of what was given as a host or a web address; undefined when it is none. */
export function didOfHost(text: string): Did | undefined {
  const host = text
    .trim()
    .toLowerCase()
    .replace(/^https:\/\//, '')
    .replace(/\/+$/, '');
  const did = `did:web:${host.replace(/:(?=\d+$)/, '%3A')}`;
  // One label is no name that the world could resolve.
  return host.includes('.') && !host.includes('/') && didWebUrl(did).ok ? did : undefined;
}

export interface Identity {
  readonly did: Did;
  /** Without a slash at its end. */
  readonly base: string;
  readonly offer: Iri;
  /** Where the DID document must lie. */
  readonly didDocument: string;
}

/** @returns undefined until the host and the offer's name are known. */
export function identityOf(answers: Answers): Identity | undefined {
  const did = didOfHost(answers.get('provider.host') ?? '');
  const base = did === undefined ? undefined : webBase(did);
  const slug = slugOf(answers.get('offer.name') ?? '');
  if (did === undefined || base === undefined || slug === '') return undefined;
  const location = didWebUrl(did);
  const offer = answers.get('offer.iri') ?? `${base}/offers/${slug}`;
  return { did, base, offer, didDocument: location.ok ? location.url : '' };
}

/** @returns lower-case ASCII words with hyphens between them, at most 60 characters; of a name in another script, `offer`. */
function slugOf(name: string): string {
  if (name === '') return '';
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .match(/[a-z0-9]+/g) ?? ['offer'];
  return words.join('-').slice(0, 60).replace(/-$/, '');
}
