import type { SuppositionCode } from '../../../core/finding-codes.js';
import { type Group, wordsOf } from '../../sentence.js';

const forms: Readonly<Record<string, string>> = {
  day: 'Un jour tel que 2027-01-01, ou un instant RFC 3339',
  country: 'Un pays en deux lettres capitales (ISO 3166-1), par exemple FR',
  percent: 'Un pourcentage sous forme de texte, par exemple "24.0" : un nombre serait arrondi',
  iri: 'Un IRI absolu, par exemple https://boreal.example/offers/health-cloud ou did:web:boreal.example',
  digest: 'Une empreinte de contenu : 64 chiffres hexadécimaux minuscules',
  string: 'Un texte',
  boolean: 'true ou false',
  number: 'Un nombre',
  int: 'Un nombre entier',
  array: 'Une liste',
  object: 'Un objet',
};

const things: Readonly<Record<string, string>> = {
  law: 'Aucune ligne de droit',
  scheme: 'Aucun certificateur accrédité pour un référentiel',
  certificate: 'Aucun certificat qui prendrait fin ainsi',
  credential: 'Aucune attestation',
  issuer: 'Aucun émetteur accrédité',
  company: 'Aucune déclaration sur les actionnaires d’une entreprise',
  party: 'Aucun tiers de l’offre',
  subject: 'Aucune offre ni entreprise',
};

export const supposition: Group<SuppositionCode> = {
  'supposed-member-missing': ({ member }) => ({
    title: `Le membre « ${member} » manque.`,
    expected: `« ${member} » est requis ici.`,
    repair: `Ajoutez « ${member} ».`,
  }),
  'supposed-member-unknown': ({ member, suggestion }) => ({
    title: `Il n’existe pas de membre « ${member} » ici.`,
    expected: 'Seuls les membres que cette hypothèse comprend : un membre inconnu serait ignoré en silence.',
    repair: suggestion === undefined ? 'Retirez-le.' : `Vouliez-vous dire « ${suggestion} » ? Sinon, retirez-le.`,
  }),
  'supposed-value-invalid': ({ expected }) => ({
    title: 'La valeur n’a pas la forme attendue ici.',
    expected: `${wordsOf(forms, expected)}.`,
    repair: 'Écrivez la valeur sous cette forme.',
  }),
  'supposed-value-not-allowed': ({ allowed }) => ({
    title: 'La valeur ne fait pas partie de celles qui sont possibles ici.',
    expected: `L’une de : ${allowed}.`,
    repair: 'Choisissez l’une d’elles.',
  }),
  'supposed-size': ({ least, most }) => ({
    title: 'Il y en a trop ou trop peu, ou le nombre est hors limites.',
    expected: most === 0 ? `Au moins ${least}.` : `De ${least} à ${most}.`,
    repair: 'Restez dans ces limites, ou posez plusieurs questions.',
  }),
  'supposed-unknown': ({ what, name, suggestion }) => ({
    title: `${wordsOf(things, what)} n’est connu ici sous le nom « ${name} ».`,
    expected: 'Ce que ce catalogue connaît : c’est de cela seulement qu’on peut supposer un autre cours.',
    repair: suggestion === undefined ? 'Vérifiez le nom.' : `Vouliez-vous dire « ${suggestion} » ?`,
  }),
};
