import type { DossierCode } from '../../../core/finding-codes.js';
import type { Group } from '../../sentence.js';

const COPY = 'Reprenez le fichier auprès de qui vous l’a remis, et comparez son SHA-256.';

export const dossier: Group<DossierCode> = {
  'archive-too-large': ({ size, limit }) => ({
    title: `L’archive est trop grande (${size}).`,
    expected: `Au plus ${limit}.`,
    repair: 'Demandez un dossier portant sur moins d’offres.',
  }),
  'archive-malformed': ({ offset }) => ({
    title: `L’archive n’a pas la forme d’un dossier à l’octet ${offset}.`,
    expected: 'Un fichier ZIP exactement tel qu’il a été fait : des éléments non compressés, rien entre eux ni après.',
    repair: `Ne la recompressez pas. ${COPY}`,
  }),
  'archive-path': ({ offset }) => ({
    title: `Un élément de l’archive porte un nom refusé (octet ${offset}).`,
    expected: 'Des noms courts en minuscules sous les dossiers de l’archive ; aucun qui en sorte.',
    repair: COPY,
  }),
  'archive-repeated': ({ offset }) => ({
    title: `Un élément figure deux fois dans l’archive (octet ${offset}).`,
    expected: 'Chaque nom une fois : deux lecteurs pourraient voir deux éléments différents.',
    repair: COPY,
  }),
  'archive-order': ({ offset }) => ({
    title: `Un élément de l’archive n’est pas à sa place (octet ${offset}).`,
    expected: 'Les éléments dans l’ordre de leurs noms.',
    repair: `Ne la recompressez pas. ${COPY}`,
  }),
  'archive-member-changed': () => ({
    title: 'L’élément n’est plus ce qu’il était.',
    expected: 'Les octets dont l’archive donne la somme de contrôle et le manifeste le SHA-256.',
    repair: COPY,
  }),
  'dossier-item-missing': () => ({
    title: 'Le manifeste nomme un élément absent de l’archive.',
    expected: 'Chaque élément du manifeste.',
    repair: COPY,
  }),
  'dossier-item-unlisted': () => ({
    title: 'L’archive contient un élément que le manifeste ne nomme pas.',
    expected: 'Rien qui n’ait été couvert par la signature.',
    repair: COPY,
  }),
  'dossier-manifest-unreadable': () => ({
    title: 'Le manifeste est illisible.',
    expected: 'Un manifeste de version 1 en JSON canonique (RFC 8785).',
    repair: `Vérifiez avec la version de Cartulary qui a fait le dossier. ${COPY}`,
  }),
  'dossier-manifest-changed': () => ({
    title: 'Le manifeste n’est pas celui qui a été signé.',
    expected: 'Le manifeste dont la signature couvre le SHA-256.',
    repair: COPY,
  }),
  'dossier-signature': () => ({
    title: 'La signature du manifeste n’est pas valable.',
    expected: 'Une signature (Ed25519) de la clé que nomme le manifeste.',
    repair: COPY,
  }),
  'dossier-credential-differs': () => ({
    title: 'L’attestation n’est pas celle que nomme le manifeste.',
    expected: 'Un document dont le contenu a l’empreinte que donne le manifeste.',
    repair: 'Demandez un nouveau dossier au catalogue, et signalez-lui celui-ci.',
  }),
  'dossier-judgement-differs': ({ recorded, judged }) => ({
    title: `Jugée de nouveau d’après ses octets et les preuves, l’attestation donne autre chose : inscrit ${recorded}, jugé ${judged}.`,
    expected: 'Le rapport même que le catalogue a inscrit au journal.',
    repair: 'Ne vous fiez pas à ce dossier : ce qu’il dit de cette attestation ne découle pas de ce qu’il contient.',
  }),
  'dossier-policies-unusable': ({ file }) => ({
    title: `Le droit et les listes du dossier sont inutilisables : ${file}.json.`,
    expected:
      'Droit, adhésions, référentiels, références, liste de confiance et profil, tels que le catalogue les avait adoptés.',
    repair: 'Vérifiez avec la version de Cartulary qui a fait le dossier.',
  }),
  'dossier-profile-differs': ({ recorded, found }) => ({
    title: `Le profil du dossier a une autre empreinte : inscrit ${recorded}, trouvé ${found}.`,
    expected: 'Les exigences au titre desquelles les verdicts ont été rendus.',
    repair: COPY,
  }),
  'dossier-verdicts-differ': ({ offers }) => ({
    title: `Évalués de nouveau, les verdicts sont différents : ${offers}.`,
    expected: 'Les verdicts qui découlent des attestations, des preuves et du droit contenus dans le dossier.',
    repair: 'Ne vous fiez pas à ce dossier ; demandez au catalogue d’expliquer ces offres.',
  }),
  'dossier-rules-differ': ({ made, here }) => ({
    title: `Le dossier a été fait selon les règles ${made} ; ce programme juge selon les règles ${here}.`,
    expected:
      'La même version : d’autres règles peuvent donner d’autres verdicts, et ne prouvent rien contre les anciens.',
    repair: 'Vérifiez avec la version de Cartulary qui a fait le dossier.',
  }),
};
