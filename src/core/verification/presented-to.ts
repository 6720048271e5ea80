import type { JsonObject } from '../credential/json.js';
import { isObject, listOf } from '../credential/json.js';
import { readDocuments } from '../credential.js';
import { type Finding, quoted } from '../problem.js';

/** What a verifier asked of a holder, so that a presentation made for another, or before, is no answer. */
export interface Asked {
  readonly challenge?: string;
  readonly domain?: string;
}

/**
 * Was the presentation made for this asking? Every proof must say so: Data Integrity by `challenge` and `domain`
 * (VC-DATA-INTEGRITY §2.1), a JWT by its `nonce` and `aud` claims (RFC 7519 §4.1.3). Whether what they say is signed is
 * for `judge` to tell. A document that cannot be read says nothing.
 * Findings: `presented-challenge`, `presented-domain`.
 */
export function presentedTo(bytes: Uint8Array, mediaType: string, asked: Asked): readonly Finding[] {
  return saidIn(bytes, mediaType).flatMap((said) => differences(said, asked));
}

/** The challenges that a presentation says it answers. */
export function challengesIn(bytes: Uint8Array, mediaType: string): readonly string[] {
  const said = saidIn(bytes, mediaType).map(({ node, names }) => node[names.challenge]);
  return said.filter((challenge) => typeof challenge === 'string');
}

/** Where a presentation says for whom it was made. */
interface Said {
  readonly node: JsonObject;
  readonly names: Required<Asked>;
  readonly pointer: string;
}

function saidIn(bytes: Uint8Array, mediaType: string): readonly Said[] {
  const [{ document }] = readDocuments(bytes, mediaType);
  if (document === undefined) return [];
  if (document.securing.kind === 'jose') {
    return [{ node: document.payload, names: { challenge: 'nonce', domain: 'aud' }, pointer: '' }];
  }
  const { proof } = document.payload;
  return document.securing.proofs.flatMap((node, index): readonly Said[] => {
    const pointer = `/proof${Array.isArray(proof) ? `/${index}` : ''}`;
    return isObject(node) ? [{ node, names: { challenge: 'challenge', domain: 'domain' }, pointer }] : [];
  });
}

function differences({ node, names, pointer }: Said, asked: Asked): readonly Finding[] {
  const findings: Finding[] = [];
  const challenge = node[names.challenge];
  const domain = node[names.domain];
  if (asked.challenge !== undefined && challenge !== asked.challenge) {
    findings.push({ code: 'presented-challenge', pointer: `${pointer}/${names.challenge}`, ...quoted(challenge) });
  }
  if (asked.domain !== undefined && !listOf(domain).includes(asked.domain)) {
    findings.push({ code: 'presented-domain', pointer: `${pointer}/${names.domain}`, ...quoted(domain) });
  }
  return findings;
}
