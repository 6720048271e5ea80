/** The third composition root: journals that nobody serves, moved and checked (its interface is `cli/custody.ts`). */
import { availableParallelism } from 'node:os';
import { ArchiveJournal } from './adapters/archive-journal.js';
import { openJournal } from './adapters/journal-place.js';
import { judgePool } from './adapters/judge-pool.js';
import { readPolicies } from './adapters/policies.js';
import { readVocabulary } from './adapters/vocabulary.js';
import { check } from './catalogue/check.js';
import { move } from './catalogue/move.js';
import type { Config } from './config.js';
import { anchorsIn } from './core/x509/trust-anchor.js';
import { makeFolder } from './folder.js';
import type { Journal } from './ports.js';

type Progress = (done: number, total: number) => void;

export const custody = {
  holdsArchive: (folder: string) => ArchiveJournal.isIn(folder),

  toArchive: (config: Config, folder: string, progress: Progress) =>
    using(openJournal(config), (from) => using(ArchiveJournal.open(folder), (to) => move(from, to, progress))),

  async fromArchive(config: Config, folder: string, progress: Progress) {
    await makeFolder(config.data, 0o700);
    return using(ArchiveJournal.open(folder), (from) => using(openJournal(config), (to) => move(from, to, progress)));
  },

  check: (config: Config, progress: Progress) =>
    using(openJournal(config), (journal) => checkFolding(journal, config, progress)),

  checkArchive: (config: Config, folder: string, progress: Progress) =>
    using(ArchiveJournal.open(folder), (journal) => checkFolding(journal, config, progress)),
};

async function checkFolding(journal: Journal, { mode, contexts }: Config, progress: Progress) {
  const [policies, vocabulary] = await Promise.all([readPolicies(), readVocabulary(contexts)]);
  const anchors = anchorsIn(mode, policies.anchors);
  const { documents, seal, profiles, law, trust } = policies;
  const shipped = { rulebook: { law, trust, keys: [] }, profiles, documents, seal };
  const threads = Math.max(1, availableParallelism() - 1);
  return using(Promise.resolve(judgePool({ ...vocabulary, anchors }, { threads })), (judge) =>
    check(journal, { judge, shipped }, progress),
  );
}

/** Closes it, whatever happens. */
async function using<C extends { close(): Promise<void> }, R>(
  opening: Promise<C>,
  use: (it: C) => Promise<R>,
): Promise<R> {
  const it = await opening;
  try {
    return await use(it);
  } finally {
    await it.close();
  }
}
