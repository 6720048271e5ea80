import type { NoticeWords } from '../en/notices.js';

export const notices: NoticeWords = {
  moved: (count, profile) =>
    count === 1
      ? `Selon « ${profile} », 1 offre est jugée autrement.`
      : `Selon « ${profile} », ${count} offres sont jugées autrement.`,
  ahead: (count, profile, day) =>
    count === 1
      ? `Selon « ${profile} », 1 offre sera jugée autrement à partir du ${day}.`
      : `Selon « ${profile} », ${count} offres seront jugées autrement à partir du ${day}.`,
  learned: {
    published: 'Un document a été publié.',
    assessed: 'Un document a été jugé de nouveau.',
    observed: 'Une preuve a été relue à sa source.',
    adopted: 'Une autre version du droit, d’une liste ou d’un profil est en vigueur ici.',
    withdrawn: 'Un document a été retiré par son émetteur.',
    erased: 'Un document a été effacé par l’exploitant.',
    withheld: 'Un élément privé a été porté à la connaissance du catalogue.',
  },
  move: (offer, before, after) => `${offer} : ${before}, désormais ${after}.`,
  feed: (profile) => `Changements selon « ${profile} »`,
  subscribe: 'Suivre dans un lecteur de flux (Atom)',
};
