/** Some providers hand in what they publish on one day as one presentation, so that the demo shows every form. */
import type { SigningFormat } from '../../src/adapters/signer.js';
import type { Did } from '../../src/core/did.js';
import { type ArchetypeId, nickname, providerDid } from './actors.js';
import type { Draft } from './draft.js';
import { type Day, OPENING } from './fact.js';

export interface Bundle {
  readonly path: string;
  readonly signer: Did;
  readonly format: SigningFormat;
  readonly published: Day;
  readonly drafts: readonly Draft[];
}

/** How a provider signs: a single word for each of its documents, or one bundle of what it publishes at its opening. */
const FORMS: Partial<Record<ArchetypeId, { readonly format: SigningFormat; readonly bundle: boolean }>> = {
  A2: { format: 'vc+jwt', bundle: true },
  A9: { format: 'data-integrity', bundle: true },
  A3: { format: 'vc+jwt', bundle: false },
};

/** @returns the same documents in the same order, with a bundle where its first document stood. */
export function bundled(drafts: readonly Draft[]): readonly (Draft | Bundle)[] {
  return (Object.entries(FORMS) as [ArchetypeId, { format: SigningFormat; bundle: boolean }][]).reduce<
    readonly (Draft | Bundle)[]
  >((publications, [id, { format, bundle }]) => {
    const signer = providerDid(id);
    const formed = publications.map((one) => (one.signer === signer ? { ...one, format } : one));
    return bundle ? withBundle(formed, id, signer, format) : formed;
  }, drafts);
}

function withBundle(
  publications: readonly (Draft | Bundle)[],
  id: ArchetypeId,
  signer: Did,
  format: SigningFormat,
): readonly (Draft | Bundle)[] {
  const inside = publications.filter(
    (one): one is Draft => 'credential' in one && one.signer === signer && one.published === OPENING,
  );
  const path = `demo/${nickname(id)}/${OPENING}-opening-bundle`;
  const bundle: Bundle = { path, signer, format, published: OPENING, drafts: inside };
  const [first, ...rest] = inside;
  return publications.flatMap((one) => (one === first ? [bundle] : rest.some((other) => other === one) ? [] : [one]));
}
