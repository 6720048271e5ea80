import type { LabelCode } from '../../../core/finding-codes.js';
import type { Group } from '../../sentence.js';

export const label: Group<LabelCode> = {
  'label-level-unknown': ({ level }) => ({
    title: `Gaia-X n’a pas de label de niveau ${level}.`,
    expected: 'L’un des niveaux SC, L1, L2, L3.',
    repair: 'Faites émettre de nouveau le label, avec son niveau, par le service de conformité.',
  }),
  'label-issuer-not-entitled': ({ issuer, level }) => ({
    title: `${issuer} n’était pas habilité à accorder le niveau ${level} quand il a émis ce label.`,
    expected: 'Un service de conformité que la liste de confiance habilite pour ce niveau, le jour de l’émission.',
    repair:
      'Demandez le label à un service de conformité de la liste de confiance ; ce que signe un autre n’est qu’une affirmation.',
  }),
  'label-without-credentials': () => ({
    title: 'Le label n’énumère aucune attestation pour laquelle il a été accordé.',
    expected: 'Chaque attestation examinée, avec son empreinte.',
    repair: 'Faites émettre de nouveau le label, avec gx:compliantCredentials, par le service de conformité.',
  }),
  'number-issuer-not-listed': ({ issuer, type }) => ({
    title: `${issuer} n’est pas un notaire de la liste de confiance pour les numéros de la classe ${type}.`,
    expected: 'Un notaire que la liste de confiance désigne pour cette classe, le jour de sa signature.',
    repair: 'Demandez à un tel notaire d’attester le numéro.',
  }),
  'number-not-in-force': () => ({
    title: 'L’attestation du notaire ne vaut pas ce jour-là.',
    expected: 'Un jour compris dans sa validité.',
    repair: 'Demandez au notaire une nouvelle attestation, et publiez-la.',
  }),
  'number-evidence-missing': () => ({
    title: 'Le notaire ne dit pas quand il a consulté le registre.',
    expected: 'Une preuve portant gx:executionDate.',
    repair: 'Demandez au notaire une attestation qui dise quand il a interrogé quel registre.',
  }),
  'number-evidence-old': ({ date, days }) => ({
    title: `Le notaire a consulté le registre le ${date}, ce qui ne dit rien de ce jour-là.`,
    expected: `Une consultation antérieure au jour demandé, de moins de ${days} jours.`,
    repair: 'Demandez au notaire une nouvelle consultation, et publiez la nouvelle attestation.',
  }),
  'label-without-version': ({ member }) => ({
    title: `Le label ne dit pas selon quelle version il a été accordé : gx:${member} manque.`,
    expected: 'gx:rulesVersion, par exemple CD25.10, et gx:engineVersion.',
    repair: 'Faites émettre de nouveau le label par le service de conformité, avec les deux versions.',
  }),
  'label-too-long': ({ date }) => ({
    title: `Le label ne compte pas plus de 90 jours, soit jusqu’au ${date}, bien qu’il annonce une fin plus tardive.`,
    expected: 'Un label de 90 jours au plus, comme Gaia-X les accorde.',
    repair: 'Demandez au service de conformité d’examiner l’offre de nouveau, et publiez le nouveau label.',
  }),
  'label-without-end': () => ({
    title: 'Le label n’indique pas la fin de sa validité.',
    expected: 'Un label avec un début et une fin, d’ordinaire à 90 jours d’écart.',
    repair: 'Faites émettre de nouveau le label, avec validUntil, par le service de conformité.',
  }),
  'label-credential-missing': ({ id }) => ({
    title: `Le label a été accordé pour ${id}, que ce catalogue ne détient pas.`,
    expected: 'Toutes les attestations que le label énumère, publiées ici.',
    repair: `Publiez ${id} telle qu’elle a été examinée ; le label compte à partir de là.`,
  }),
  'label-digest-differs': ({ id }) => ({
    title: `${id} n’est pas ce pour quoi le label a été accordé : son empreinte diffère.`,
    expected: 'sha256- puis le SHA-256, en hexadécimal, du JSON canonique de l’attestation sans preuve.',
    repair: `Demandez au service de conformité d’examiner ${id} dans son état présent, puis publiez le nouveau label.`,
  }),
  'label-credential-lapsed': ({ id, date }) => ({
    title: `${id}, pour laquelle le label a été accordé, est révoquée, suspendue ou refusée depuis le ${date}.`,
    expected: 'Des attestations qui se vérifient toujours.',
    repair: `Faites émettre de nouveau ${id}, puis demandez un nouveau label au service de conformité.`,
  }),
  'label-description-changed': ({ id }) => ({
    title: `Le label a été accordé pour une autre description de l’offre que ${id}, qui la décrit ce jour-là.`,
    expected: 'L’attestation qui décrit l’offre parmi celles que le label énumère.',
    repair: `Demandez au service de conformité un label qui énumère ${id}.`,
  }),
  'label-not-begun': ({ date }) => ({
    title: `Le label ne compte qu’à partir du ${date}.`,
    expected: 'Un jour compris dans la validité du label.',
    repair: 'Interrogez un jour ultérieur.',
  }),
  'label-ended': ({ date }) => ({
    title: `Le label a pris fin le ${date}.`,
    expected: 'Un jour compris dans la validité du label, d’ordinaire 90 jours.',
    repair: 'Demandez au service de conformité d’examiner de nouveau l’offre, puis publiez le nouveau label.',
  }),
  'label-lapsed': ({ date }) => ({
    title: `Le label est révoqué, suspendu ou refusé depuis le ${date}.`,
    expected: 'Un label qui se vérifie toujours.',
    repair: 'Lisez les rapports sur son attestation, puis demandez un nouveau label au service de conformité.',
  }),
};
