/**
 * The normal form of a DID document (DID Core 1.0 §5, Controlled Identifiers 1.0 §2): absolute method ids, embedded
 * methods listed with the others, relationships as lists of ids. Key material stays unread until a method is used,
 * so that one exotic key does not make the others unusable.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Did } from './did.js';
import { earlier, FOREVER, type Instant, parseInstant } from './instant.js';
import { type Finding, quoted } from './problem.js';

export const RELATIONSHIPS = ['assertionMethod', 'authentication'] as const;
export type Relationship = (typeof RELATIONSHIPS)[number];

export interface VerificationMethod {
  /** Absolute DID URL. */
  readonly id: string;
  readonly controller: string;
  readonly publicKeyMultibase?: string;
  readonly publicKeyJwk?: unknown;
  /** The earlier of `expires` and `revoked` (Controlled Identifiers 1.0 §2.2); FOREVER when neither is given. */
  readonly until: Instant;
}

export interface DidDocument {
  readonly id: Did;
  readonly methods: readonly VerificationMethod[];
  /** Absolute method ids. */
  readonly relationships: Readonly<Record<Relationship, readonly string[]>>;
}

export type DocumentReading =
  | { readonly ok: true; readonly document: DidDocument }
  | { readonly ok: false; readonly finding: Finding };

type Members = Readonly<Record<string, unknown>>;

/** A place in the DID document (RFC 6901 pointer) that is not what it must be. */
interface Fault {
  readonly at: string;
  readonly found: unknown;
}

/**
 * @param value parsed JSON.
 * Findings: `did-document-subject` (it is about another DID), `did-document-malformed` (params: did, at).
 */
export function readDidDocument(did: Did, value: unknown): DocumentReading {
  if (!isMembers(value)) return malformed(did, { at: '', found: value });
  if (value.id !== did) {
    const finding: Finding = { code: 'did-document-subject', pointer: '', ...quoted(value.id), params: { did } };
    return { ok: false, finding };
  }
  const reader = new Reader(did);
  reader.methods(value, 'verificationMethod');
  const assertionMethod = reader.methods(value, 'assertionMethod');
  const authentication = reader.methods(value, 'authentication');
  const [fault] = reader.faults;
  if (fault !== undefined) return malformed(did, fault);
  const document = { id: did, methods: [...reader.known.values()], relationships: { assertionMethod, authentication } };
  return { ok: true, document };
}

class Reader {
  readonly known = new Map<string, VerificationMethod>();
  readonly faults: Fault[] = [];

  constructor(private readonly did: Did) {}

  /** @returns the absolute ids listed under `member`, by reference or embedded. */
  methods(document: Members, member: 'verificationMethod' | Relationship): readonly string[] {
    const entries = document[member] ?? [];
    if (!Array.isArray(entries)) return this.fault(`/${member}`, entries, []);
    return entries.flatMap((entry: unknown, index) => {
      const at = `/${member}/${index}`;
      if (isMembers(entry)) return this.method(entry, at);
      if (typeof entry === 'string' && member !== 'verificationMethod') return [absolute(this.did, entry)];
      return this.fault(at, entry, []);
    });
  }

  private method(entry: Members, at: string): readonly string[] {
    const { id, controller, publicKeyMultibase } = entry;
    if (typeof id !== 'string' || id === '') return this.fault(`${at}/id`, id, []);
    if (typeof controller !== 'string') return this.fault(`${at}/controller`, controller, []);
    if (publicKeyMultibase !== undefined && typeof publicKeyMultibase !== 'string') {
      return this.fault(`${at}/publicKeyMultibase`, publicKeyMultibase, []);
    }
    const method: VerificationMethod = {
      id: absolute(this.did, id),
      controller,
      until: earlier(this.end(entry, 'expires', at), this.end(entry, 'revoked', at)),
      ...(publicKeyMultibase === undefined ? {} : { publicKeyMultibase }),
      ...(entry.publicKeyJwk === undefined ? {} : { publicKeyJwk: entry.publicKeyJwk }),
    };
    const twin = this.known.get(method.id);
    // Two different keys under one id: nobody could say which of them is meant.
    if (twin !== undefined && !isDeepStrictEqual(twin, method)) return this.fault(`${at}/id`, id, []);
    this.known.set(method.id, method);
    return [method.id];
  }

  private end(entry: Members, member: 'expires' | 'revoked', at: string): Instant {
    const text = entry[member];
    if (text === undefined) return FOREVER;
    const parsed = typeof text === 'string' ? parseInstant(text) : undefined;
    return parsed ?? this.fault(`${at}/${member}`, text, FOREVER);
  }

  private fault<T>(at: string, found: unknown, instead: T): T {
    this.faults.push({ at, found });
    return instead;
  }
}

/** DID Core §3.2: a relative DID URL is resolved against the document's DID. */
export function absolute(did: Did, reference: string): string {
  return reference.startsWith('#') ? `${did}${reference}` : reference;
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function malformed(did: Did, { at, found }: Fault): DocumentReading {
  return { ok: false, finding: { code: 'did-document-malformed', pointer: '', ...quoted(found), params: { did, at } } };
}
