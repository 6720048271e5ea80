/** Some providers sign otherwise than the rest, or hand in at once what they publish at their opening: every form occurs. */
import type { SigningFormat } from '../../src/adapters/signer.js';
import type { Did } from '../../src/core/did.js';
import { type ArchetypeId, nickname, providerDid } from './actors.js';
import type { Draft } from './draft.js';
import { type Day, OPENING } from './fact.js';

/** Several credentials of one signer in one presentation: all are published, or none. */
export interface Bundle {
  readonly path: string;
  readonly signer: Did;
  readonly format: SigningFormat;
  readonly published: Day;
  readonly drafts: readonly Draft[];
}

interface Habit {
  readonly format: SigningFormat;
  /** Hands in its opening as one presentation. */
  readonly bundles: boolean;
}

const HABITS: ReadonlyMap<Did, Habit & { readonly id: ArchetypeId }> = new Map(
  (
    [
      { id: 'A2', format: 'vc+jwt', bundles: true },
      { id: 'A3', format: 'vc+jwt', bundles: false },
      { id: 'A9', format: 'data-integrity', bundles: true },
    ] as const
  ).map((habit) => [providerDid(habit.id), habit]),
);

/** @returns the same documents in the same order, with a bundle where its first document stood. */
export function bundled(drafts: readonly Draft[]): readonly (Draft | Bundle)[] {
  const formed = drafts.map((draft) => ({ ...draft, format: HABITS.get(draft.signer)?.format ?? draft.format }));
  const publications: (Draft | Bundle)[] = [];
  const begun = new Set<Did>();
  for (const draft of formed) {
    const habit = HABITS.get(draft.signer);
    if (habit?.bundles !== true || draft.published !== OPENING) {
      publications.push(draft);
    } else if (!begun.has(draft.signer)) {
      begun.add(draft.signer);
      const { signer, format, published } = draft;
      const inside = formed.filter((one) => one.signer === signer && one.published === published);
      const path = `demo/${nickname(habit.id)}/${published}-opening-bundle`;
      publications.push({ path, signer, format, published, drafts: inside });
    }
  }
  return publications;
}
