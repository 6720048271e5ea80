import type { SettingCode } from '../../../core/finding-codes.js';
import type { Group } from '../../sentence.js';

export const setting: Group<SettingCode> = {
  'setting-unknown': ({ name, suggestion }) => ({
    title: `Le réglage ${name} n’existe pas.`,
    expected: 'Uniquement des réglages que ce programme lit : mal orthographié, il laisserait la valeur par défaut.',
    repair: suggestion === undefined ? 'Supprimez-le.' : `Vouliez-vous dire ${suggestion} ? Sinon, supprimez-le.`,
  }),
  'setting-not-integer': ({ name, least, most }) => ({
    title: `${name} n’est pas un nombre de sa plage.`,
    expected: `Un nombre entier de ${least} à ${most}, en chiffres.`,
    repair: 'Corrigez-le, ou supprimez-le pour garder la valeur par défaut.',
  }),
  'setting-not-choice': ({ name, choices }) => ({
    title: `${name} n’a pas une de ses valeurs.`,
    expected: `Une valeur parmi : ${choices}.`,
    repair: 'Choisissez-en une, ou supprimez le réglage pour garder la valeur par défaut.',
  }),
  'setting-not-url': ({ name }) => ({
    title: `${name} n’est pas une adresse utilisable.`,
    expected: 'Une URL http ou https sans utilisateur, requête ni fragment, comme https://catalogue.example.',
    repair: 'Donnez l’adresse sous laquelle le monde atteint ce nœud : son did:web en est tiré.',
  }),
  'setting-not-contact': ({ name }) => ({
    title: `${name} n’est ni une adresse électronique ni l’adresse d’une page.`,
    expected: 'Une adresse comme accessibilite@catalogue.example, ou une URL https.',
    repair: 'Donnez-en une où quelqu’un répond, ou retirez ce réglage : les pages ne nomment alors que l’hôte.',
  }),
  'setting-not-mongodb-url': ({ name }) => ({
    title: `${name} n’est pas l’adresse d’une base MongoDB.`,
    expected: 'Une URL mongodb ou mongodb+srv qui nomme une base, par exemple mongodb://db.example/cartulary.',
    repair: 'Ajoutez la base après l’hôte, ou retirez le réglage pour garder le journal dans le dossier de données.',
  }),
  'setting-not-did': ({ name }) => ({
    title: `${name} nomme quelque chose qui n’est pas un DID.`,
    expected: 'Des DID séparés par des virgules, comme did:web:boreal.example,did:web:tandem.example.',
    repair: 'Corrigez celui qui est montré ; un DID ne contient ni virgule ni espace.',
  }),
  'setting-not-peers': ({ name }) => ({
    title: `${name} nomme quelque chose qui n’est ni un catalogue avec sa clé ni un service d’événements.`,
    expected:
      'URL#clé, séparés par des virgules : https://catalogue.example#z6Mk… ; ou URL#credentials-events ; chaque adresse une seule fois.',
    repair:
      'Prenez la clé (`publicKeyMultibase`) dans /.well-known/did.json du catalogue et faites-la confirmer par son exploitant.',
  }),
  'setting-not-networks': ({ name }) => ({
    title: `${name} nomme quelque chose qui n’est pas un réseau.`,
    expected: 'Des réseaux en notation CIDR, séparés par des virgules, comme 10.1.0.0/16,fd00:1::/32.',
    repair: 'Corrigez celui qui est montré ; une adresse seule a la longueur /32, ou /128.',
  }),
  'setting-not-text': ({ name }) => ({
    title: `${name} n’est pas un texte utilisable.`,
    expected: 'Au moins un caractère, et aucun caractère de contrôle.',
    repair: 'Corrigez-le, ou supprimez-le pour garder la valeur par défaut.',
  }),
};
