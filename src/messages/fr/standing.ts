import type { StandingWords } from '../en/standing.js';

export const standing: StandingWords = {
  operator: {
    title: 'L’exploitant de ce catalogue',
    reached: 'Il se joint à cette adresse :',
    unnamed:
      'Il n’a pas indiqué ici comment le joindre. C’est celui qui tient l’hôte nommé dans l’adresse de cette page.',
  },
  accessibility: {
    title: 'Accessibilité',
    sections: [
      {
        title: 'Où en est ce site',
        texts: [
          'Non conforme au RGAA 4.1.2 (EN 301 549, WCAG 2.1 AA) : aucun audit n’a encore été réalisé, et sans audit aucun autre mot n’est permis.',
        ],
      },
      {
        title: 'Ce qui est contrôlé à chaque changement',
        texts: [
          'Chaque page, dans les deux langues, en clair et en sombre, avec résultats, sans résultat et après une erreur, passe axe-core sans défaut. Une machine trouve environ un tiers des défauts.',
          'Les pages s’utilisent au clavier seul et sans script, et tiennent dans 320 pixels sans défilement horizontal.',
          'Un verdict est un mot et une forme, jamais une couleur seule. Une image est accompagnée d’un tableau qui dit la même chose.',
        ],
      },
      {
        title: 'Ce qui n’est pas couvert',
        texts: [
          'Les textes issus de documents signés sont montrés dans la langue et les mots de qui les a signés.',
          'Aucun essai n’a été fait avec des personnes qui utilisent des technologies d’assistance.',
        ],
      },
      {
        title: 'Si quelque chose vous bloque',
        texts: [
          'Écrivez à l’exploitant de ce catalogue, nommé ci-dessous. Dites quelle page et ce que vous vouliez faire : une réponse, ou un autre accès au même contenu, vous est due.',
          'En France, faute de réponse, vous pouvez saisir le Défenseur des droits.',
        ],
      },
    ],
  },
  legal: {
    title: 'Mentions légales',
    sections: [
      {
        title: 'Ce qu’est un verdict',
        texts: [
          'Ce que des règles datées tirent de déclarations signées, un jour donné, selon ce que l’on savait alors. Ce n’est ni un conseil juridique, ni un certificat, ni un jugement sur une entreprise.',
          'Inconnu ne veut pas dire non. Chaque verdict nomme les documents, les lignes de droit et la règle sur lesquels il repose : il peut être contrôlé et contesté.',
        ],
      },
      {
        title: 'Données de démonstration',
        texts: [
          'Là où une page dit que les données sont illustratives, les entreprises, les certificats et les autorités sont fictifs. Des entreprises réelles n’apparaissent que dans des déclarations de tiers, jamais comme auteurs d’une offre.',
        ],
      },
      {
        title: 'Droit de réponse',
        texts: [
          'Qui est décrit ici peut répondre par une déclaration signée : elle est montrée à côté de ce que disent les autres, avec sa source.',
          'Qui a signé un document peut le retirer. L’exploitant peut en effacer les octets ; la trace demeure dans le journal, sans le contenu.',
        ],
      },
      {
        title: 'Données personnelles',
        texts: [
          'Aucun cookie n’est déposé, et aucune page ne demande rien à un autre site. Le journal technique contient le chemin d’une requête, jamais les mots recherchés.',
          'Qui signe dans son navigateur y a une clé, créée sur place, dans l’espace que le navigateur réserve à ce site. Elle ne peut pas être lue, n’est jamais envoyée, et disparaît quand les données de ce site sont effacées.',
        ],
      },
      { title: 'Logiciel', texts: ['Cartulary, licence Apache 2.0.'] },
    ],
  },
  api: {
    title: 'Interface pour les programmes',
    intro:
      'Les mêmes adresses que les pages, en JSON selon l’en-tête Accept. Les réponses portent la tête du journal ; les paramètres inconnus sont refusés.',
    contract: 'Le contrat en OpenAPI 3.1 (JSON)',
    parameters: 'Paramètres',
    name: 'Nom',
    place: 'Dans',
    required: 'obligatoire',
    meaning: 'Sens',
    takes: 'Reçoit',
    gives: 'Répond',
    none: 'Aucun.',
    english: 'Les descriptions viennent du contrat, rédigé en anglais.',
  },
};
