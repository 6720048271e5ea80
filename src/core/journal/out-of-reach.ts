/** The database of the journal does not answer. An append that was under way may be stored or not. */
export class JournalOutOfReach extends Error {
  override readonly name = 'JournalOutOfReach';
}
