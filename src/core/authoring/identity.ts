/** Who the provider is, and the names that a draft's things will have: all of them such as its DID may speak for. */
import { type Did, type Iri, webBase } from '../did.js';
import { documentOf } from '../did-document.js';
import { didWebUrl } from '../did-web.js';
import type { Answers } from './draft.js';

/** @returns the DID that was given, or the did:web of what was given as a host or a web address; undefined when it is none. */
export function didOfText(text: string): Did | undefined {
  const given = text.trim();
  return given.startsWith('did:') ? ownDid(given) : didOfHost(given);
}

/** A did:key or did:jwk must hold a key that may sign; the document of a did:web is looked for when something is signed. */
function ownDid(did: Did): Did | undefined {
  const known = did.startsWith('did:web:') ? didWebUrl(did) : documentOf(did, []);
  return known.ok ? did : undefined;
}

function didOfHost(text: string): Did | undefined {
  const host = text
    .toLowerCase()
    .replace(/^https:\/\//, '')
    .replace(/\/+$/, '');
  const did = `did:web:${host.replace(/:(?=\d+$)/, '%3A')}`;
  // One label is no name that the world could resolve.
  return host.includes('.') && !host.includes('/') && didWebUrl(did).ok ? did : undefined;
}

export interface Identity {
  readonly did: Did;
  readonly offer: Iri;
  /** Where the DID document must lie; absent: it follows from the DID. */
  readonly didDocument?: string;
}

/** @returns undefined until who it is and the offer's name are known. */
export function identityOf(answers: Answers): Identity | undefined {
  const did = didOfText(answers.get('provider.identity') ?? '');
  const slug = slugOf(answers.get('offer.name') ?? '');
  if (did === undefined || slug === '') return undefined;
  const offer = answers.get('offer.iri') ?? ownName(did, `offers/${slug}`);
  const location = didWebUrl(did);
  return { did, offer, ...(location.ok ? { didDocument: location.url } : {}) };
}

/** @returns a name below the host of a did:web; below the DID itself where there is no host (`speaksFor`). */
export function ownName(did: Did, path: string): Iri {
  const base = webBase(did);
  return base === undefined ? `${did}#${path}` : `${base}/${path}`;
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
