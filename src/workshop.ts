/**
 * The second composition root: what the command line does without a catalogue (its interface is `cli/workshop.ts`).
 * Like `node.ts` it names adapters, and nothing else of the command line does.
 */
import { readDemo, SHIPPED_DEMO } from './adapters/demo.js';
import { readDidDocumentFile, readEvidence, writeEvidence } from './adapters/evidence/directory.js';
import { noEvidence, pinnedEvidence } from './adapters/evidence/pinned.js';
import { networkEvidence } from './adapters/evidence/source.js';
import { judgeHere } from './adapters/judge-here.js';
import { generateKey, type PrivateJwk, publicHalf, readPrivateJwk, type SigningKeyKind } from './adapters/keys.js';
import { readPolicies } from './adapters/policies.js';
import { type SigningFormat, signCredential } from './adapters/signer.js';
import { readVocabulary } from './adapters/vocabulary.js';
import type { Instant } from './core/instant.js';
import type { Shelf } from './core/policy/derive.js';
import type { Profile } from './core/policy/profile.js';
import { nameOf, ProfileShelf } from './core/policy/profile-shelf.js';
import type { Seal } from './core/policy/seal.js';
import type { Evidence } from './core/verification/check.js';
import { anchorsIn } from './core/x509/trust-anchor.js';

interface Key {
  readonly jwk: PrivateJwk;
  readonly publicKey: ReturnType<typeof publicHalf>;
}

interface Request {
  readonly key: { readonly jwk: object };
  readonly method: string;
  readonly format: SigningFormat;
  readonly created: Instant;
}

/** @throws when the shipped contexts are not what is pinned, or the policies contradict themselves. */
export async function openWorkshop() {
  const [vocabulary, { trust, anchors, profiles, seal }] = await Promise.all([readVocabulary(), readPolicies()]);
  const trustingIn = (mode: 'demo' | 'node') => ({
    statusPublishers: trust.statusPublishers ?? [],
    anchors: anchorsIn(mode, anchors),
  });
  return {
    shelf: shelfOf(profiles, seal),
    generateKey: (kind: SigningKeyKind): Key => keyOf(generateKey(kind)),

    readKey(jwk: unknown): Key | undefined {
      const read = readPrivateJwk(jwk);
      return read === undefined ? undefined : keyOf(read);
    },

    async sign(unsigned: object, { key, method, format, created }: Request) {
      const read = readPrivateJwk(key.jwk);
      if (read === undefined) throw new Error('a key that was not made or read here');
      return signCredential(unsigned, {
        key: read,
        verificationMethod: method,
        format,
        created,
        contexts: vocabulary.contexts,
      });
    },

    judge: judgeHere(vocabulary),
    trusting: trustingIn('node'),
    demo: async () => ({
      trusting: trustingIn('demo'),
      evidence: (await readDemo(SHIPPED_DEMO)).evidence,
    }),
    network: networkEvidence(),
    pinned: (evidence: readonly Evidence[]) => pinnedEvidence(evidence, noEvidence),
    readDidDocument: readDidDocumentFile,
    readEvidence,
    writeEvidence,
  };
}

function keyOf(jwk: PrivateJwk): Key {
  return { jwk, publicKey: publicHalf(jwk) };
}

/** The shipped profiles, as what one of a buyer's own may be derived from. */
function shelfOf(profiles: readonly Profile[], seal: Seal): Shelf {
  const shelf = new ProfileShelf();
  for (const profile of profiles) shelf.name(profile);
  return { find: (id, version) => shelf.find(`${id}@${version}`), names: shelf.versions.map(nameOf), seal };
}
