/** Where a catalogue's journal lies: in one file of its data directory, or in a database that several nodes share. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Journal } from '../ports.js';
import { MongoJournal } from './mongo-journal.js';
import { SqliteJournal } from './sqlite-journal.js';

export interface JournalPlace {
  readonly data: string;
  /** Absent: the file. */
  readonly mongodbUrl?: string;
}

/** @throws when it is held by another process, damaged, not ours, or out of reach. */
export async function openJournal({ data, mongodbUrl }: JournalPlace): Promise<Journal> {
  return mongodbUrl === undefined ? SqliteJournal.open(journalFile(data)) : MongoJournal.open(mongodbUrl);
}

/** Is there a journal? Looking makes none. @throws when the database is out of reach. */
export async function holdsJournal({ data, mongodbUrl }: JournalPlace): Promise<boolean> {
  if (mongodbUrl === undefined) return existsSync(journalFile(data));
  const journal = await MongoJournal.open(mongodbUrl);
  try {
    return (await journal.head()).seq > 0;
  } finally {
    await journal.close();
  }
}

export function journalFile(data: string): string {
  return join(data, 'journal.sqlite');
}
