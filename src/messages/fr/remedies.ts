/** Ce qui ferait passer la règle : une condition qui peut être remplie, jamais une promesse sur les autres règles. */

import type { Params } from '../../core/problem.js';
import type { remedies as remediesEn } from '../en/remedies.js';
import { wordsOf } from '../sentence.js';
import { de } from './elision.js';
import { assurance, facts, parts, schemes } from './terms.js';

const decimal = (value: unknown) => String(value).replace('.', ',');
const asked = (p: Params) => [wordsOf(schemes, p.scheme), p.wanted].filter(Boolean).join(' ');

export const remedies: typeof remediesEn = {
  'state-fact': (p) =>
    `Pourrait être tranché si la partie, ou un tiers habilité, indiquait ceci : ${wordsOf(facts, p.fact)}.`,
  'raise-assurance': (p) =>
    `Passerait si un émetteur habilité portait ce point au niveau « ${wordsOf(assurance, p.floor)} » : ${wordsOf(facts, p.facts)}.`,
  'settle-contradiction': () => 'Pourrait être tranché si l’une des sources corrigeait sa déclaration.',
  'move-storage-into-eea': (p) =>
    p.parts === ''
      ? 'Passerait si tout le stockage était ramené dans l’EEE.'
      : `Passerait avec un stockage ramené dans l’EEE (${wordsOf(parts, p.parts)}).`,
  'state-storage-parts': (p) => `Pourrait être tranché si le lieu était indiqué (${wordsOf(parts, p.parts)}).`,
  'give-flow-a-basis': (p) =>
    `Passerait si le flux vers ${p.recipient} (${p.country}) cessait ou relevait d’une décision d’adéquation ; des clauses en vigueur donneraient un « sous condition ».`,
  'name-flow-recipient': (p) => `Pourrait être tranché si le destinataire (${p.country}) était nommé.`,
  'complete-flows': () => 'Pourrait être tranché si la liste des flux était donnée pour complète.',
  'lower-outside-capital': (p) =>
    `Passerait si chaque détenteur hors de l’UE avait au plus ${decimal(p.limit)} % et tous ensemble au plus ${decimal(p.totalLimit)} %, selon les deux lectures.`,
  'disclose-holders': () =>
    'Pourrait être tranché si la détention était connue jusqu’à la première entité hors de l’UE.',
  'give-up-special-right': (p) => `Passerait si ${p.holder} renonçait à ce droit.`,
  'disclose-special-rights': () =>
    'Pourrait être tranché si tous les droits de veto et de nomination étaient indiqués.',
  'move-seat': (p) => `Passerait avec une localisation à l’intérieur (${wordsOf(parts, p.which)}).`,
  'state-seats': (p) => `Pourrait être tranché si ce point était indiqué : ${wordsOf(parts, p.which)}.`,
  'end-outside-control': (p) => `Passerait si ${p.controller} renonçait au contrôle.`,
  'remove-reach': (p) => `Passerait si ${p.party} n’atteignait ni les données ni les identités des clients.`,
  'state-third-party': (p) =>
    `Pourrait être tranché si le pays, la société mère ultime et l’accès ${de(p.party)} étaient indiqués.`,
  'complete-third-parties': () => 'Pourrait être tranché si la liste des tiers était donnée pour complète.',
  'cover-activities': (p) =>
    `Passerait si un certificat couvrait les activités ${p.activities}, ici ou dans une couche inférieure.`,
  'attest-hosting-link': () => 'Passerait si un auditeur attestait ce sur quoi l’offre repose.',
  'renew-certificate': (p) => `Passerait avec un certificat ${asked(p)} valable.`,
  'obtain-certificate': (p) => `Passerait avec un certificat ${asked(p)} pour cette offre.`,
  'commit-renewal': (p) => `Passerait si le renouvellement ${de(asked(p))} était engagé.`,
  'select-option': (p) => `Passerait avec l’option « ${p.option} » activée.`,
  'certify-region': () => 'Passerait si le certificat couvrait toutes les régions de l’offre.',
  'none-before': (p) => (p.from ? `Ne peut être détenu qu’à partir du ${p.from}.` : 'Ne peut pas être détenu.'),
  'gate-access': (p) => `Passerait si cet accès (${p.country}) cessait, ou était soumis à accord et journalisé.`,
  'move-access': (p) =>
    `Passerait avec un accès « ${wordsOf(parts, p.role)} » depuis ${p.union === 'EU' ? 'l’UE' : 'l’EEE'}.`,
  'list-access-points': () => 'Pourrait être tranché si les lieux de support et d’administration étaient énumérés.',
  'name-subprocessor': (p) =>
    `Pourrait être tranché si le pays et la société mère ultime ${de(p.party)} étaient indiqués.`,
  'replace-subprocessor': (p) => `Passerait sans ${p.party}, ou une fois ses échecs corrigés.`,
  'test-cut-off': () =>
    'Passerait avec un test de fonctionnement sans le fournisseur, ou une substituabilité certifiée.',
  'change-fact': (p) => `Passerait avec un changement sur ce point : ${wordsOf(facts, p.fact)}.`,
  'withdraw-claim': (p) => `Passerait si l’allégation (${wordsOf(schemes, p.scheme)}) était retirée ou devenait vraie.`,
  'replace-credential': (p) =>
    `Serait rempli si une nouvelle attestation, en vigueur, indiquait ${wordsOf(facts, p.fact)}.`,
  'meet-criteria': (p) => `Concorderait si ces critères étaient remplis, ou le label retiré : ${p.criteria}.`,
  'trust-an-issuer': (p) =>
    `Serait tranché si la liste de confiance nommait qui peut délivrer ${wordsOf(schemes, p.scheme)}.`,
  'publish-list': () => 'Passerait avec une liste actuelle de l’autorité.',
};
