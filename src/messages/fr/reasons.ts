/** Pourquoi une règle conclut ce qu’elle conclut. Une phrase par code, pour un acheteur qui n’a pas lu la règle. */

import type { Params } from '../../core/problem.js';
import type { flags as flagsEn, reasons as reasonsEn } from '../en/reasons.js';
import { isOne, wordsOf } from '../sentence.js';
import { de } from './elision.js';
import { assurance, facts, parts, schemes } from './terms.js';

const scheme = (p: Params) => [wordsOf(schemes, p.scheme), p.version].filter(Boolean).join(' ');
const asked = (p: Params) => [wordsOf(schemes, p.scheme), p.wanted].filter(Boolean).join(' ');
const decimal = (value: unknown) => String(value).replace('.', ',');
const union = (p: Params) => (p.union === 'EU' ? 'l’UE' : 'l’EEE');

export const reasons: typeof reasonsEn = {
  'not-stated': (p) => `Personne d’habilité n’a rien indiqué sur ce point : ${wordsOf(facts, p.fact)}.`,
  'insufficient-assurance': (p) =>
    `Ce qui est indiqué suffirait (${wordsOf(facts, p.facts)}), mais le niveau n’est que « ${wordsOf(assurance, p.level)} » ; il faut « ${wordsOf(assurance, p.floor)} ».`,
  contradiction: () => 'Deux sources dont la parole compte se contredisent.',
  challenged: () =>
    'Quelqu’un qui n’est ni la partie elle-même ni habilité affirme le contraire ; affiché, non pris en compte.',
  'reported-only': () => 'Rapporté par un tiers d’après d’autres sources ; affiché, non pris en compte.',
  'storage-in-eea': () => 'Copie principale, sauvegardes, journaux et métadonnées sont tous stockés dans l’EEE.',
  'storage-outside-eea': (p) => `Des données sont stockées hors de l’EEE : ${p.places}.`,
  'storage-part-not-stated': (p) => `Lieu de stockage non indiqué : ${wordsOf(parts, p.parts)}.`,
  'adequacy-does-not-localise': (p) =>
    `L’adéquation du pays (${p.country}) n’y remédie pas : elle permet un transfert, alors que la règle exige le stockage dans l’EEE.`,
  'no-flow': () => 'Indiqué : aucun flux de données hors de l’EEE, accès à distance compris.',
  'flows-incomplete': () => 'La liste des flux hors de l’EEE n’est pas donnée pour complète.',
  'flow-within-eea': (p) =>
    `Ce jour-là, ce pays compte comme l’EEE, et il n’y a pas de transfert vers un pays tiers : ${p.country}.`,
  'flow-bridged': (p) => `Le transfert (${p.country}) est couvert par une disposition provisoire : ${p.instrument}.`,
  'flow-adequate': (p) => `Le transfert (${p.country}) repose sur une décision d’adéquation en vigueur.`,
  'flow-recipient-listed': (p) =>
    `${p.recipient} (${p.country}) figure à son registre : le transfert repose sur ${p.instrument}.`,
  'flow-recipient-not-listed': (p) =>
    `Seuls les destinataires inscrits sont couverts (${p.instrument}), et ${p.recipient} (${p.country}) ne figure pas au registre.`,
  'flow-recipient-not-named': (p) =>
    `Seuls les destinataires inscrits sont couverts (${p.instrument}), et le destinataire (${p.country}) n’est pas nommé.`,
  'flow-register-not-held': (p) =>
    `Personne ne tient ici le registre (${p.register}) : ${p.recipient} ne peut pas être vérifié.`,
  'flow-safeguarded': (p) =>
    `Le transfert vers ${p.recipient} (${p.country}) repose sur ${p.instrument} : licite seulement avec une analyse d’impact et, au besoin, des mesures supplémentaires.`,
  'flow-basis-not-in-force': (p) =>
    `Le transfert vers ${p.recipient} (${p.country}) repose sur ce qui n’est pas en vigueur : ${p.instrument}${p.endedBy ? ` (${p.endedBy})` : ''}.`,
  'flow-basis-unknown': (p) =>
    `Le fondement indiqué n’est pas connu de ce catalogue pour ce pays (${p.country}) : ${p.instrument}.`,
  'flow-basis-not-stated': (p) => `Aucun fondement n’est indiqué pour le transfert vers ${p.recipient} (${p.country}).`,
  'access-inside': (p) => `Accès « ${wordsOf(parts, p.role)} » depuis l’intérieur de ${union(p)} : ${p.country}.`,
  'access-gated': (p) =>
    `Accès « ${wordsOf(parts, p.role)} » depuis l’extérieur de ${union(p)} (${p.country}), chaque fois soumis à accord et journalisé.`,
  'access-outside': (p) => `Accès « ${wordsOf(parts, p.role)} » depuis l’extérieur de ${union(p)} : ${p.country}.`,
  'access-not-gated': (p) =>
    `Accès « ${wordsOf(parts, p.role)} » depuis l’extérieur de ${union(p)} (${p.country}), sans l’accord du client.`,
  'access-gate-not-stated': (p) =>
    `Accès « ${wordsOf(parts, p.role)} » depuis l’extérieur de ${union(p)} (${p.country}) ; il n’est pas indiqué s’il est soumis à accord.`,
  'access-points-not-listed': () => 'La déclaration n’énumère aucun lieu de support ou d’administration.',
  'capital-within-limits': (p) =>
    `Détenu hors de l’UE (${wordsOf(parts, p.measure)}) : premier détenteur ${decimal(p.single)} %, ensemble ${decimal(p.total)} % ; limites ${decimal(p.limit)} % et ${decimal(p.totalLimit)} %. La lecture par attribution donne ${decimal(p.attributedSingle)} % et ${decimal(p.attributedTotal)} %.`,
  'capital-limit-passed': (p) =>
    `Détenu hors de l’UE (${wordsOf(parts, p.measure)}) : ${p.holder} (${p.country}) est le premier détenteur avec ${decimal(p.single)} %, ensemble ${decimal(p.total)} % ; limites ${decimal(p.limit)} % et ${decimal(p.totalLimit)} %. La lecture par attribution donne ${decimal(p.attributedSingle)} % et ${decimal(p.attributedTotal)} %.`,
  'capital-readings-differ': (p) =>
    `Les deux lectures de « détenu indirectement » divergent pour ${p.holder} (${p.country}) : ${decimal(p.single)} % par multiplication, ${decimal(p.attributedSingle)} % par attribution ; limites ${decimal(p.limit)} % et ${decimal(p.totalLimit)} %.`,
  'capital-undisclosed': (p) =>
    `Tous les détenteurs ne sont pas connus : entre ${decimal(p.low)} % et ${decimal(p.high)} % (${wordsOf(parts, p.measure)}) peuvent être détenus hors de l’UE.`,
  'capital-graph-too-large': (p) =>
    `La chaîne de détention n’a pas pu être suivie jusqu’au bout : plus de ${p.steps} participations sur l’ensemble des jours, ou plus de ${p.depth} niveaux.`,
  'special-right-none': () => 'Aucun droit de veto ni de nomination n’est détenu hors de l’UE.',
  'special-right-outside': (p) => `${p.holder} (${p.country}), hors de l’UE, détient un ${wordsOf(parts, p.nature)}.`,
  'special-right-holder-unknown': (p) =>
    `${p.holder} détient un ${wordsOf(parts, p.nature)} ; son pays n’est pas indiqué.`,
  'special-rights-incomplete': () => 'La liste des droits de veto et de nomination n’est pas donnée pour complète.',
  'seat-inside': (p) => `Dans ${union(p)} (${p.country}) : ${wordsOf(parts, p.which)}.`,
  'seat-outside': (p) => `Hors de ${union(p)} (${p.country}) : ${wordsOf(parts, p.which)}.`,
  'seat-not-stated': (p) => `Non indiqué : ${wordsOf(parts, p.which)}.`,
  'control-none-outside': () => 'Aucune influence déterminante depuis l’extérieur de l’EEE.',
  'control-outside': (p) => `Contrôlé depuis l’extérieur de l’EEE par ${p.controller} (${p.country}).`,
  'third-parties-no-reach': () => 'Aucun tiers extérieur à l’EEE n’atteint les données ou les identités des clients.',
  'third-party-reaches': (p) =>
    `${p.party} (${p.country}, société mère : ${p.parent}) peut atteindre les données ou les identités des clients : ${wordsOf(parts, p.role)}.`,
  'third-party-reach-not-stated': (p) =>
    `Il n’est pas indiqué si ${p.party} (${p.country}, société mère : ${p.parent}) peut atteindre les données des clients.`,
  'third-party-parent-not-stated': (p) =>
    `${p.party} peut atteindre les données des clients ; son pays ou sa société mère ultime n’est pas indiqué.`,
  'third-parties-incomplete': () => 'La liste des tiers n’est pas donnée pour complète.',
  'subprocessors-known': () => 'Chaque sous-traitant est indiqué avec pays, société mère ultime et rôle.',
  'subprocessor-not-known': (p) => `Le pays ou la société mère ultime ${de(p.party)} n’est pas indiqué.`,
  'subprocessor-fails': (p) => `Le sous-traitant ${p.party} (${p.country}) est lui-même en échec.`,
  'activities-covered': (p) =>
    isOne(p.matrix)
      ? 'Les activités HDS 1 à 6 sont toutes couvertes par un seul certificat.'
      : `Les activités HDS 1 à 6 sont toutes couvertes : ${p.matrix}.`,
  'activities-not-covered': (p) =>
    `Activités HDS non couvertes, ni ici ni dans les couches inférieures : ${p.activities} (${p.matrix}).`,
  'certificate-active': (p) => `${scheme(p)} est détenu${p.until ? `, jusqu’au ${p.until}` : ''}.`,
  'certificate-expired': (p) => `Le certificat ${scheme(p)} a expiré ; il a pris fin le ${p.until}.`,
  'certificate-revoked': (p) => `Le certificat ${scheme(p)} a été révoqué par son émetteur.`,
  'certificate-suspended': (p) => `Le certificat ${scheme(p)} est suspendu par son émetteur.`,
  'certificate-lapsed-by-law': (p) =>
    `Le certificat relève ${de(scheme(p))}, version qui n’est pas en vigueur ce jour-là.`,
  'certificate-version-not-accepted': (p) =>
    `Un certificat ${scheme(p)} est détenu ; la version demandée est ${p.wanted}.`,
  'certificate-option-not-selected': (p) =>
    `Le certificat ${scheme(p)} porte sur l’option « ${p.option} », qui n’est pas activée.`,
  'certificate-other-region': (p) =>
    `Le certificat ${scheme(p)} ne couvre que ${p.regions}, et non les régions de l’offre.`,
  'certificate-region-not-stated': (p) =>
    `Le certificat ${scheme(p)} couvre ${p.regions} ; les régions de l’offre ne sont pas indiquées.`,
  'certificate-lasts': (p) =>
    `${scheme(p)} est détenu ${p.until ? `jusqu’au ${p.until}` : 'sans limite'} : aussi longtemps que dure le contrat.`,
  'certificate-renewal-committed': (p) =>
    `${scheme(p)} prend fin le ${p.until}, avant le contrat ; son renouvellement est engagé.`,
  'certificate-ends-within-term': (p) =>
    `${scheme(p)} prend fin le ${p.until}, avant le contrat, et personne ne s’est engagé à le renouveler.`,
  'certificate-ends-before-go-live': (p) =>
    `${scheme(p)} prend fin le ${p.until} et la mise en service est prévue le ${p.goLive} : un engagement de renouvellement n’y change rien.`,
  'no-certificate-to-last': () =>
    'Aucun des certificats demandés n’est détenu ; aucun ne peut donc prendre fin trop tôt.',
  'certificate-not-shown': (p) =>
    `Aucun certificat ${asked(p)} n’est connu pour cette offre, et aucune liste ne fait foi ce jour-là.`,
  'issuer-not-entitled': (p) =>
    `Un certificat ${wordsOf(schemes, p.scheme)} a été signé par ${p.issuer}, non habilité pour ce référentiel : il ne prouve rien.`,
  'hosting-link-not-attested': (p) =>
    `Les activités ${p.activities} seraient couvertes par la couche inférieure, mais ce lien d’hébergement n’est que déclaré.`,
  'hosting-too-deep': (p) =>
    `Les couches inférieures n’ont pas pu être suivies jusqu’au bout : plus de ${p.depth} niveaux, ou plus de ${p.layers} offres.`,
  'scheme-version-not-in-force': (p) =>
    `${asked(p)} n’est pas en vigueur ce jour-là${p.from ? ` (début : ${p.from})` : ''} : personne ne peut le détenir.`,
  'listed-as-certified': (p) => `La liste ${scheme(p)} de l’autorité du ${p.date} nomme cette offre.`,
  'absent-from-list': (p) =>
    `La liste ${scheme(p)} de l’autorité du ${p.date} fait foi ce jour-là et ne nomme pas cette offre.`,
  'claimed-not-certified': (p) => `${wordsOf(schemes, p.scheme)} est affirmé en toutes lettres, non certifié.`,
  'in-progress': (p) => `${wordsOf(schemes, p.scheme)} est en cours (${p.reached}) : pas encore détenu.`,
  'cut-off-tested': () => 'Le fonctionnement sans le fournisseur a été testé au cours des douze derniers mois.',
  'substitutable-certified': () => 'La technologie est substituable, et un certificat le confirme.',
  'substitutable-not-certified': () =>
    'La technologie est substituable, sur la seule parole du fournisseur, sans test.',
  'continuity-planned': () => 'Un plan de continuité existe, non testé, pour une technologie non substituable.',
  'cut-off-stops-service': () => 'Le service s’arrête si le fournisseur de technologie est coupé.',
  'autonomy-open': () => 'La technologie n’est pas substituable ; ni plan ni test n’est indiqué.',
  'fact-meets': (p) => `Conforme à la demande : ${wordsOf(facts, p.fact)} (${p.found}).`,
  'fact-does-not-meet': (p) => `Non conforme à la demande : ${wordsOf(facts, p.fact)} (${p.found}).`,
  'fact-partly-meets': (p) => `Conforme en partie seulement : ${wordsOf(facts, p.fact)} (${p.found}).`,
  'credentials-sound': (p) =>
    p.count === 1
      ? 'L’attestation qui parle pour l’offre est vérifiée, et personne ne l’a révoquée.'
      : `Les ${p.count} attestations qui parlent pour l’offre sont vérifiées, et personne ne les a révoquées.`,
  'credential-lapsed': (p) =>
    `L’attestation qui indique ${wordsOf(facts, p.fact)} est révoquée, suspendue, ou ne se vérifie plus.`,
  'no-credential': () => 'Aucune attestation à juger.',
  'issuers-entitled': () => 'Chaque certificat a été signé par un émetteur habilité.',
  'nobody-entitled': (p) =>
    `Personne, dans la liste de confiance, ne peut délivrer ${wordsOf(schemes, p.scheme)} : on ignore ici si le signataire le peut.`,
  'label-agrees': (p) => `Le label de niveau ${p.level} concorde avec ses critères.`,
  'label-above-criteria': (p) =>
    `Un label de niveau ${p.level} est détenu, et ces critères du niveau ne sont pas remplis : ${p.criteria}.`,
  'label-criteria-open': (p) =>
    `Un label de niveau ${p.level} est détenu ; on ignore si ces critères du niveau sont remplis : ${p.criteria}.`,
  'no-label': () => 'Aucun label ne compte ce jour-là.',
  'proposal-level': (p) =>
    p.highest
      ? `Pour information : selon la proposition COM(2026) 502, qui n’est pas en vigueur, le niveau ${p.highest} sur 4 serait le plus élevé ouvert à cette offre.`
      : 'Pour information : on ignore quel niveau de la proposition COM(2026) 502, qui n’est pas en vigueur, serait ouvert.',
  'no-contradiction': () => 'Rien de ce qui est indiqué ne contredit les preuves.',
  'claim-contradicted': (p) => `${wordsOf(schemes, p.scheme)} est affirmé et n’est pas détenu.`,
  'certificate-contradicted': (p) =>
    `Le certificat ${scheme(p)} suppose un stockage dans l’EEE, et la partie elle-même indique un stockage à l’extérieur.`,
  'list-governs': (p) => `La liste ${scheme(p)} du ${p.date} fait foi ce jour-là.`,
  'no-list-governs': (p) => `Aucune liste ${scheme(p)} ne fait foi ce jour-là.`,
};

export const flags: typeof flagsEn = {
  'relied-on-decision-later-invalid': 'Reposait sur une décision invalidée par la suite.',
  'supplier-technology': 'Utilise la technologie d’un fournisseur extérieur à l’EEE qui n’atteint pas les données.',
  'supplier-dependency': 'Dépend d’un fournisseur dont la technologie n’est pas substituable.',
  'at-risk': 'Fragile : l’actionnariat dépasse, ou peut dépasser, les limites du référentiel.',
  'in-progress': 'En cours, preuve à l’appui.',
  contradiction: 'Des sources se contredisent.',
};
