import type { TransportCode } from '../../../core/finding-codes.js';
import type { Group } from '../../sentence.js';

export const transport: Group<TransportCode> = {
  'accept-unsatisfiable': ({ offered }) => ({
    title: 'Aucun des types de média acceptés ne peut être fourni ici.',
    expected: `Un en-tête Accept qui autorise l’un de : ${offered}.`,
    repair: 'Indiquez l’un de ces types dans Accept, ou omettez l’en-tête.',
  }),
  'body-cut-short': () => ({
    title: 'Le corps de la requête s’est arrêté avant la longueur annoncée.',
    expected: 'Autant d’octets que l’annonce Content-Length.',
    repair: 'Envoyez de nouveau le document, en entier.',
  }),
  'body-empty': () => ({
    title: 'La requête ne contient pas de document.',
    expected: 'Un document dans le corps de la requête.',
    repair: 'Envoyez l’attestation comme corps de la requête, ou collez-la dans le formulaire.',
  }),
  'body-too-large': ({ limit }) => ({
    title: 'Le document est plus grand que ce que lit ce catalogue.',
    expected: `Au plus ${limit} octets.`,
    repair: 'Répartissez la présentation en plusieurs, et publiez chacune séparément.',
  }),
  'body-type-unsupported': ({ allowed }) => ({
    title: 'Ce type de média n’est pas lu ici.',
    expected: `Un Content-Type parmi : ${allowed}.`,
    repair: 'Indiquez le type de média du document dans Content-Type.',
  }),
  'content-encoding-unsupported': () => ({
    title: 'Le corps de la requête est compressé.',
    expected: 'Un corps sans Content-Encoding : ce qui est vérifié, ce sont les octets mêmes qui ont été envoyés.',
    repair: 'Envoyez le document sans compression.',
  }),
  'encoding-malformed': () => ({
    title: 'L’adresse contient une séquence en pourcent qui n’est pas de l’UTF-8.',
    expected: 'De l’UTF-8 encodé en pourcent (RFC 3986 §2.5).',
    repair: 'Encodez de nouveau l’adresse ; un signe pourcent littéral s’écrit %25.',
  }),
  'form-unreadable': () => ({
    title: 'Le formulaire est illisible.',
    expected: 'Un formulaire tel qu’un navigateur l’envoie (application/x-www-form-urlencoded ou multipart/form-data).',
    repair: 'Envoyez le formulaire de la page, ou le document lui-même comme corps avec son type de média.',
  }),
  'form-without-document': () => ({
    title: 'Le formulaire ne contient ni fichier ni texte.',
    expected: 'Un fichier dans le champ « file », ou un texte dans le champ « document ».',
    repair: 'Choisissez un fichier ou collez le document, puis renvoyez le formulaire.',
  }),
  'line-malformed': () => ({
    title: 'La ligne n’est pas un document à vérifier.',
    expected:
      'Un objet avec « document » (un objet JSON) ou « jwt » (un texte), et « mediaType » quand il ne va pas de soi.',
    repair: 'Écrivez chaque document sur une seule ligne de JSON.',
  }),
  'vc-api-malformed': ({ member }) => ({
    title: 'La requête n’est pas conforme à VC-API.',
    expected: `Un objet avec « ${member} » (un objet, ou un texte qui est un JWT) et, au besoin, « options ».`,
    repair: 'Placez le document signé sous ce membre, sans le modifier.',
  }),
  'issuer-not-ours': ({ issuers }) => ({
    title: 'L’attestation désigne un émetteur pour lequel rien n’est signé ici.',
    expected: `L’un de ${issuers}.`,
    repair: 'Désignez l’un d’eux comme « issuer », ou signez avec votre propre clé : cartulary sign.',
  }),
  'too-many-lines': ({ limit }) => ({
    title: 'Il y a plus de lignes qu’une requête n’en fait lire.',
    expected: `Au plus ${limit} lignes.`,
    repair: 'Envoyez le reste dans une autre requête.',
  }),
};
