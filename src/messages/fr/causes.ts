/** Pourquoi un verdict bouge, en une phrase. */
import type { CauseCode } from '../../core/policy/cause-codes.js';
import { type Lines, wordsOf } from '../sentence.js';
import { de } from './elision.js';
import { facts, schemes } from './terms.js';

const scheme = (p: { readonly scheme?: unknown; readonly version?: unknown }) =>
  [wordsOf(schemes, p.scheme), p.version].filter((part) => part !== '').join(' ');

export const causes: Lines<CauseCode> = {
  'law-began': (p) => `Entre en vigueur : ${p.row}.`,
  'law-ended': (p) => `N’est plus en vigueur : ${p.row}${p.endedBy ? ` (${p.endedBy})` : ''}.`,
  'certificate-began': (p) => `Un certificat ${scheme(p)} prend effet.`,
  'certificate-ended': (p) => `Un certificat ${scheme(p)} prend fin.`,
  'certificate-audited': (p) => `Un certificat ${scheme(p)} est confirmé par un audit de surveillance.`,
  'certificate-revoked': () => 'Un certificat est révoqué par son émetteur.',
  'certificate-suspended': () => 'Un certificat est suspendu par son émetteur.',
  'certificate-reinstated': () => 'Un certificat est rétabli par son émetteur.',
  'list-published': (p) => `L’autorité publie sa liste ${scheme(p)}.`,
  'list-ran-out': (p) => `La liste ${scheme(p)} de l’autorité est trop ancienne pour faire foi.`,
  'recipient-listed': (p) => `Un destinataire entre au registre (${p.register}).`,
  'recipient-unlisted': (p) => `Un destinataire quitte le registre (${p.register}).`,
  'milestone-reached': (p) => `Un jalon ${de(scheme(p))} est atteint (${p.reached}).`,
  'statement-began': (p) => `Une déclaration prend effet : ${wordsOf(facts, p.fact)}.`,
  'statement-replaced': (p) => `Une déclaration remplace la précédente : ${wordsOf(facts, p.fact)}.`,
  'statement-ended': (p) => `Une déclaration prend fin : ${wordsOf(facts, p.fact)}.`,
  'credential-lapsed': (p) => `Une attestation ne compte plus (${wordsOf(facts, p.fact)}).`,
  'credential-resumed': (p) => `Une attestation compte de nouveau (${wordsOf(facts, p.fact)}).`,
  'time-passed': () => 'Un délai arrive à son terme.',
  'go-live': () => 'Le jour de la mise en service arrive : ce qui était promis pour ce jour doit être tenu.',
  'offer-began': () => 'L’offre débute.',
  'offer-ended': () => 'L’offre prend fin.',
  learned: (p) => `Une déclaration est devenue connue : ${wordsOf(facts, p.fact)}.`,
  withdrawn: (p) => `Une déclaration a été retirée : ${wordsOf(facts, p.fact)}.`,
  'law-learned': (p) =>
    `On a appris combien de temps cela reste en vigueur : ${p.row}${p.endedBy ? ` (${p.endedBy})` : ''}.`,
};
