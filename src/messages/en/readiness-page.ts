/** Words of the page that holds a provider's draft against requirements. */
export const readinessPage = {
  title: 'How ready is an offer?',
  intro:
    'A draft, signed or not, is held against a buyer’s requirements and the Gaia-X labels: what blocks, what is not known, and what each fix would unlock. Nothing is stored, nothing is published.',
  files: 'Files of the draft',
  filesHint: 'JSON-LD or JWT, one or several; or a draft saved in the guided form.',
  document: 'Or its text',
  ask: 'See how ready it is',
  nothingYet: 'Nothing written yet?',
  guided: 'The guided form writes the documents with you',
  result: 'How ready the draft is',
  noOffer: 'The draft describes no offer, so there is nothing to judge.',
  published: 'in the catalogue already: the draft would change it',
  unpublished: 'not in the catalogue yet',
  blockers: 'What blocks',
  unknowns: 'What is not known',
  evidence: 'Evidence wanted',
  settles: 'Requirements',
  unlocks: 'With this fixed',
  about: 'about',
  labels: 'Gaia-X labels, by the criteria that rules judge',
  level: 'Label',
  openBlockers: 'Blockers',
  openUnknowns: 'Unknown',
  notJudged: 'Criteria that no rule judges',
  again: 'The same draft under other requirements',
  another: 'Another draft',
  more: 'See what each fix would unlock',
};

export type ReadinessPageWords = typeof readinessPage;
