import { journalContract } from './journal.js';
import { MemoryJournal, MemoryStore } from './memory-journal.js';

let store = new MemoryStore();

journalContract('MemoryJournal', {
  create: async () => {
    store = new MemoryStore();
    return new MemoryJournal(store);
  },
  reopen: async () => new MemoryJournal(store),
  second: async () => new MemoryJournal(store),
  dispose: async () => {},
});
