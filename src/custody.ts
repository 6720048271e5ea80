/** The third composition root: whole journals, moved, backed up and checked (its interface is `cli/custody.ts`). */
import { createWriteStream } from 'node:fs';
import { open, rename, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ArchiveJournal } from './adapters/archive-journal.js';
import { holdsJournal, journalFile, openJournal } from './adapters/journal-place.js';
import { judgePool, threadsFor } from './adapters/judge-pool.js';
import { journalOfRunningNode } from './adapters/operator-socket.js';
import { readPolicies } from './adapters/policies.js';
import { SqliteJournal } from './adapters/sqlite-journal.js';
import { readVocabulary } from './adapters/vocabulary.js';
import { check } from './catalogue/check.js';
import { move } from './catalogue/move.js';
import type { Config } from './config.js';
import { type Checked, isWhole } from './core/journal/custody.js';
import { makeFolder } from './folder.js';
import type { Journal } from './ports.js';

type Progress = (done: number, total: number) => void;

export const custody = {
  holdsArchive: (folder: string) => ArchiveJournal.isIn(folder),

  toArchive: (config: Config, folder: string, progress: Progress) =>
    using(openJournal(config), (from) => using(ArchiveJournal.open(folder), (to) => move(from, to, progress))),

  async fromArchive(config: Config, folder: string, progress: Progress) {
    await makeFolder(config.data, 0o700);
    return using(ArchiveJournal.openToRead(folder), (from) =>
      using(openJournal(config), (to) => move(from, to, progress)),
    );
  },

  check: (config: Config, progress: Progress, profile?: string) =>
    using(openJournal(config), (journal) => checkFolding(journal, config, progress, profile)),

  checkArchive: (config: Config, folder: string, progress: Progress, profile?: string) =>
    using(ArchiveJournal.openToRead(folder), (journal) => checkFolding(journal, config, progress, profile)),

  async backup(config: Config, folder: string, progress: Progress) {
    if (config.mongodbUrl !== undefined) return 'elsewhere';
    if (await holdsJournal({ data: folder })) return 'exists';
    await makeFolder(folder, 0o700);
    return withDraftOf(journalFile(folder), async (draft) => {
      await copyJournal(config, draft);
      return using(Promise.resolve(SqliteJournal.open(draft)), (copy) => checkFolding(copy, config, progress));
    });
  },
};

/** By the running node, where there is one: it alone may read its file. */
async function copyJournal(config: Config, path: string): Promise<void> {
  const running = await journalOfRunningNode(config.data);
  if (running !== undefined) return pipeline(running, createWriteStream(path, { flags: 'r+' }));
  await using(openJournal(config), async (journal) => journal.copyTo?.(path));
}

/** Gives the file its name once it is on the disk and whole. */
async function withDraftOf(path: string, make: (draft: string) => Promise<Checked>): Promise<Checked> {
  const draft = `${path}.part`;
  await rm(draft, { force: true });
  // Made first, and by us: nobody else may read it.
  await writeFile(draft, '', { mode: 0o600 });
  try {
    const checked = await make(draft);
    if (!isWhole(checked)) return checked;
    await flush(draft);
    await rename(draft, path);
    await flush(dirname(path));
    return checked;
  } finally {
    await rm(draft, { force: true });
  }
}

async function flush(path: string): Promise<void> {
  const opened = await open(path, 'r');
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
}

async function checkFolding(journal: Journal, { contexts }: Config, progress: Progress, profile?: string) {
  const [policies, vocabulary] = await Promise.all([readPolicies(), readVocabulary(contexts)]);
  const { documents, seal, profiles, law, trust } = policies;
  const shipped = { rulebook: { law, trust, keys: [] }, profiles, documents, seal };
  const threads = threadsFor(availableParallelism());
  return using(Promise.resolve(judgePool(vocabulary, { threads })), (judge) =>
    check(journal, { judge, shipped }, progress, profile),
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
