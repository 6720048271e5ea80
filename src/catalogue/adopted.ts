/**
 * What was adopted: the fold of the journal's `adopted` entries. Law, lists and profiles that ship with the program are
 * adopted at a start, others by an operator's signature, and buyers' own profiles by whoever brings them. A fold that is
 * stopped at an instant judges by the law that was in force here then.
 */
import type { Digest } from '../core/digest.js';
import type { Instant } from '../core/instant.js';
import type { Entry } from '../core/journal.js';
import { inFile, type PolicyFinding } from '../core/policy/policies.js';
import { isLawFile, type PolicyDocuments, parsePolicies, parseProfile } from '../core/policy/policy-files.js';
import type { Profile } from '../core/policy/profile.js';
import { ProfileShelf } from '../core/policy/profile-shelf.js';
import type { Seal } from '../core/policy/seal.js';
import { type ListedAnchor, listedAnchors } from '../core/policy/trust-anchors.js';
import { type Rulebook, recordedIn } from './rulebook.js';

/** What ships with the program: in force until something else was adopted. */
export interface Shipped {
  readonly rulebook: Rulebook;
  readonly profiles: readonly Profile[];
  readonly seal: Seal;
  /** Parsed JSON by file. */
  readonly documents: PolicyDocuments;
}

/** A law, with its lists, that is not in force yet: what judges by it, and the files it is read from. */
export interface NextLaw {
  readonly rulebook: Rulebook;
  readonly documents: PolicyDocuments;
}

/** What a profile of a buyer's own is called in the journal. */
export const OWN_PROFILE = 'profile';
/** The policy file of them. */
const TRUST_ANCHORS = 'trust-anchors';
/** What comes before the name of a policy file there. */
export const POLICY = 'policies/';
/** The kind of evidence that an operator's signed request is journalled as, just before what it adopts. */
export const SIGNED_ADOPTION = 'adoption';

export class Adopted {
  readonly shelf = new ProfileShelf();
  readonly #signed = new Set<string>();
  /** The bytes of the law and the lists in force, by file. */
  readonly #files = new Map<string, Uint8Array>();
  #documents: PolicyDocuments;
  #rulebook: Rulebook;
  #seal: Seal;
  #anchors: readonly ListedAnchor[];
  #stale = false;
  readonly #unreadable: (file: string, problems: readonly string[]) => void;
  /** Since when one could know of a row, in any version that was ever in force. */
  readonly #recorded = new Set<Instant>();

  /**
   * @param unreadable told of what was adopted once and is in force no more, because this version of the program cannot
   * read it: a file, and what is wrong with it.
   */
  constructor(
    { rulebook, profiles, seal, documents }: Shipped,
    unreadable: (file: string, problems: readonly string[]) => void = () => {},
  ) {
    this.#unreadable = unreadable;
    this.#rulebook = rulebook;
    this.#seal = seal;
    this.#documents = documents;
    this.#anchors = listedAnchors(documents[TRUST_ANCHORS]);
    for (const recorded of recordedIn(rulebook)) this.#recorded.add(recorded);
    for (const profile of profiles) this.shelf.name(profile);
  }

  get rulebook(): Rulebook {
    return this.#rulebook;
  }

  get seal(): Seal {
    return this.#seal;
  }

  /** What certificate chains may end in: those of the demo too, which count in the demo alone. */
  get anchors(): readonly ListedAnchor[] {
    return this.#anchors;
  }

  /** Parsed JSON of every policy file in force. */
  get documents(): PolicyDocuments {
    return this.#documents;
  }

  /** The law and the lists in force, as they were adopted. */
  get lawFiles(): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
    return [...this.#files].map(([name, bytes]) => ({ name, bytes }));
  }

  /** Two instants of knowledge between which no row of law was added, in whatever version, have the same number. */
  rowsKnownAt(knownAt: Instant): number {
    return [...this.#recorded].filter((recorded) => recorded <= knownAt).length;
  }

  /** Has an operator signed for this file? Then the program's own versions of it no longer replace it. */
  isSigned(what: string): boolean {
    return this.#signed.has(what);
  }

  /** @param bytesOf what was adopted under a digest; undefined when it is not at hand. */
  fold(entry: Entry, bytesOf: (digest: Digest) => Uint8Array | undefined): void {
    if (entry.kind === 'observed' && entry.evidence === SIGNED_ADOPTION) this.#signed.add(entry.url);
    if (entry.kind !== 'adopted') return;
    const bytes = bytesOf(entry.digest);
    const json = parse(bytes);
    if (bytes === undefined || json === undefined) return;
    if (entry.what === OWN_PROFILE) this.#keep(json);
    else if (entry.what.startsWith(POLICY)) this.#put(entry.what.slice(POLICY.length), json, bytes);
  }

  /**
   * Once a batch of entries is folded: files of one adoption belong together.
   * @returns whether the law or the lists are others now. Such as this version of the program cannot read leave those in
   * force that it could.
   */
  settle(): boolean {
    if (!this.#stale) return false;
    this.#stale = false;
    const read = this.#read(this.#documents);
    if (!read.ok) {
      this.#tell('law', read.findings);
      return false;
    }
    this.#rulebook = read.rulebook;
    this.#seal = read.seal;
    this.#anchors = listedAnchors(this.#documents[TRUST_ANCHORS]);
    for (const recorded of recordedIn(this.#rulebook)) this.#recorded.add(recorded);
    return true;
  }

  /**
   * The law and the lists that these entries will put in force; undefined when they leave them as they are.
   * @param bytesOf as for `fold`.
   */
  lawAfter(entries: readonly Entry[], bytesOf: (digest: Digest) => Uint8Array | undefined): NextLaw | undefined {
    const files = entries.flatMap((entry) => {
      if (entry.kind !== 'adopted' || !entry.what.startsWith(POLICY)) return [];
      const json = parse(bytesOf(entry.digest));
      return json === undefined ? [] : [[entry.what.slice(POLICY.length), json] as const];
    });
    return this.lawWith(Object.fromEntries(files));
  }

  /** The same, once these files are adopted. */
  lawWith(files: PolicyDocuments): NextLaw | undefined {
    const news = Object.entries(files).filter(([file, json]) => isLawFile(file) && isNew(json, this.#documents[file]));
    if (news.length === 0) return undefined;
    const documents = { ...this.#documents, ...Object.fromEntries(news) };
    const read = this.#read(documents);
    return read.ok ? { documents, rulebook: read.rulebook } : undefined;
  }

  #read(documents: PolicyDocuments) {
    const law = Object.fromEntries(Object.entries(documents).filter(([file]) => isLawFile(file)));
    const parsed = parsePolicies(law);
    if (!parsed.ok) return parsed;
    const { law: rows, trust, seal } = parsed.policies;
    return { ok: true, rulebook: { ...this.#rulebook, law: rows, trust }, seal } as const;
  }

  #tell(file: string, findings: readonly PolicyFinding[]): void {
    this.#unreadable(
      file,
      findings.map(({ file: within, pointer, code }) => `${inFile(`${within}.json`, pointer)}: ${code}`),
    );
  }

  #put(file: string, json: unknown, bytes: Uint8Array): void {
    if (isLawFile(file)) this.#files.set(file, bytes);
    if (!isNew(json, this.#documents[file])) return;
    this.#documents = { ...this.#documents, [file]: json };
    if (isLawFile(file)) this.#stale = true;
    else {
      const read = parseProfile(json, this.#rulebook.law, this.#seal);
      if (read.ok) this.shelf.name(read.profile);
      else this.#tell(file, read.findings);
    }
  }

  #keep(json: unknown): void {
    const read = parseProfile(json, this.#rulebook.law, this.#seal);
    if (read.ok) this.shelf.keep(read.profile);
    else this.#tell(OWN_PROFILE, read.findings);
  }
}

/** Do both say the same law? Profiles are no part of it. */
export function isSameLaw(one: PolicyDocuments, other: PolicyDocuments): boolean {
  const files = new Set([...Object.keys(one), ...Object.keys(other)].filter(isLawFile));
  return [...files].every((file) => !isNew(one[file], other[file]));
}

/** Most entries adopt the very files that the program ships. */
function isNew(json: unknown, former: unknown): boolean {
  return JSON.stringify(former) !== JSON.stringify(json);
}

/** @returns undefined for what is no JSON: other things than policies are adopted too. */
function parse(bytes: Uint8Array | undefined): unknown {
  if (bytes === undefined) return undefined;
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
