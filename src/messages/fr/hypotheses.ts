/** Ce qui est supposé, en une phrase. */
import type { Hypothesis } from '../../core/policy/hypothesis.js';
import { type Lines, wordsOf } from '../sentence.js';
import { de, que } from './elision.js';
import { facts, parts, schemes } from './terms.js';

export const hypotheses: Lines<Hypothesis['suppose']> = {
  'law-ends': (p) => `Supposons que ceci prenne fin le ${p.on} : ${p.law}.`,
  'certificate-ends': (p) =>
    `Supposons que le certificat ${wordsOf(schemes, p.scheme)} ${de(p.offer)} prenne fin le ${p.on}.`,
  'certificate-held': (p) =>
    `Supposons ${que(p.offer)} détienne un certificat ${wordsOf(schemes, p.scheme)} ${p.version}, délivré par un organisme accrédité.`,
  'credential-withdrawn': (p) => `Supposons que l’attestation ${p.credential} n’existe pas.`,
  'issuer-excluded': (p) => `Supposons ${que(p.issuer)} ne soit pas accrédité.`,
  'owner-enters': (p) => `Supposons ${que(p.holder)} (${p.country}) prenne ${p.capital} % ${de(p.company)}.`,
  'owners-unknown': (p) => `Supposons que l’on ignore tout de qui détient et contrôle ${p.company}.`,
  'third-party-added': (p) =>
    `Supposons ${que(p.offer)} fasse appel à un tiers, ${p.party} (${p.country}) : ${wordsOf(parts, p.role)}.`,
  'third-party-removed': (p) => `Supposons ${que(p.offer)} se sépare ${de(p.party)}.`,
  fact: (p) => `Supposons une autre déclaration au sujet de ${p.subject} : ${wordsOf(facts, p.fact)}.`,
};
