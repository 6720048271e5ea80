/** Words around a tender: questions to providers, a draft's readiness, the dossier. */
export const tender = {
  questions: {
    title: 'What is still to be asked',
    none: 'Nothing: no answer can change who is on the shortlist.',
    exact: (count: number) => `${count} ${count === 1 ? 'question' : 'questions'}: no shorter list would do.`,
    bounded: (count: number, least: number) =>
      `${count} questions; the shortest list has at least ${least}. Whether this one is the shortest was not worked out.`,
    left: (count: number) => `${count} more offers were found and not looked at: narrow the search.`,
    wanted: 'evidence wanted',
    statement: (fact: string, level: string) => `a signed statement (${fact}), ${level}`,
    by: 'from',
    party: 'the party itself',
    settles: 'helps to settle',
    beyond: 'To clarify, and no answer would settle it',
    notOffered: 'Described by third parties only: the provider would have to publish the offer itself',
  },
};

export type TenderWords = typeof tender;
