import type { StatusCode } from '../../../core/finding-codes.js';
import type { Group } from '../../sentence.js';

const PURPOSE: Readonly<Record<string, string>> = { revocation: 'révoquée', suspension: 'suspendue' };

export const status: Group<StatusCode> = {
  'status-revoked': ({ url, observed }) => ({
    title: `L’émetteur a révoqué l’attestation (constaté dans ${url} le ${observed}).`,
    expected: 'Une attestation que son émetteur n’a pas révoquée.',
    repair: 'Une révocation est définitive : demandez une nouvelle attestation à l’émetteur.',
  }),
  'status-suspended': ({ url, observed }) => ({
    title: `L’émetteur a suspendu l’attestation (constaté dans ${url} le ${observed}).`,
    expected: 'Une attestation que son émetteur n’a pas suspendue.',
    repair: 'Demandez-en la raison à l’émetteur ; renvoyez l’attestation une fois la suspension levée.',
  }),
  'status-message': ({ url, value }) => ({
    title: `L’émetteur joint un message à l’attestation (valeur ${value} dans ${url}).`,
    expected: 'Rien : un message est affiché et ne décide de rien.',
    repair: 'Lisez le message ; l’émetteur en donne le sens.',
  }),
  'status-set-later': ({ url, purpose, observed }) => ({
    title: `L’attestation était ${PURPOSE[String(purpose)] ?? purpose} lorsque ${url} a été consultée le ${observed}, après le jour demandé.`,
    expected: 'Une liste de statut consultée au plus tard le jour demandé.',
    repair: 'Jugez d’après les éléments de ce jour-là, ou à une date postérieure à la consultation.',
  }),
  'status-type-unknown': () => ({
    title: 'L’attestation cite un statut d’un type qui n’est pas lu ici.',
    expected: 'BitstringStatusListEntry ou StatusList2021Entry, pour chaque statut cité par l’attestation.',
    repair: 'Demandez à l’émetteur une attestation dont le statut est de l’un de ces types.',
  }),
  'status-purpose-unknown': ({ known }) => ({
    title: 'La finalité du statut n’est pas connue ici.',
    expected: `L’une de celles-ci : ${known}.`,
    repair: 'Demandez à l’émetteur une attestation dont les statuts ont l’une de ces finalités.',
  }),
  'status-entry-malformed': ({ member }) => ({
    title: `L’entrée de statut n’a pas de ${member} utilisable.`,
    expected: `${member} tel que le définit la spécification Bitstring Status List, section 2.1.`,
    repair: 'Demandez à l’émetteur de corriger l’entrée et de signer de nouveau l’attestation.',
  }),
  'status-index-invalid': () => ({
    title: 'La place dans la liste de statut n’est pas un simple nombre.',
    expected: 'statusListIndex, un texte de chiffres décimaux, sans signe, ni fraction, ni zéros initiaux.',
    repair: 'Demandez à l’émetteur de corriger statusListIndex et de signer de nouveau l’attestation.',
  }),
  'status-index-range': ({ url, count }) => ({
    title: `La liste de statut ${url} n’a pas de telle place.`,
    expected: `Un statusListIndex inférieur à ${count}, le nombre de statuts de la liste.`,
    repair: 'Demandez à l’émetteur de corriger statusListIndex, ou de publier la liste entière.',
  }),
  'status-too-many': ({ limit, count }) => ({
    title: `L’attestation cite ${count} statuts.`,
    expected: `${limit} au plus.`,
    repair: 'Demandez à l’émetteur une attestation qui porte moins de statuts.',
  }),
  'status-lists-too-many': ({ limit }) => ({
    title: 'Les documents citent plus de listes de statut qu’il n’en est examiné ensemble.',
    expected: `${limit} listes différentes au plus.`,
    repair: 'Envoyez les attestations en plusieurs parties.',
  }),
  'status-nested': () => ({
    title: 'Une liste de statut cite un statut pour elle-même, qui n’est pas suivi.',
    expected: 'Une liste de statut sans credentialStatus.',
    repair: 'Demandez à l’émetteur de donner plutôt une courte validité à la liste.',
  }),
  'status-list-unverified': ({ url, standing, codes }) => ({
    title: `La liste de statut ${url} n’est pas vérifiée elle-même (${standing} : ${codes}).`,
    expected: 'Une liste de statut qui réussit tous les contrôles, comme toute attestation.',
    repair: 'Demandez à l’émetteur de publier une liste valable à cette adresse.',
  }),
  'status-list-issuer': ({ url, expected }) => ({
    title: `La liste de statut ${url} est celle d’un autre.`,
    expected: `Une liste de l’émetteur de l’attestation, ${expected}.`,
    repair: 'Demandez à l’émetteur de signer la liste avec le DID qui signe l’attestation.',
  }),
  'status-list-delegated': ({ publisher }) => ({
    title: `Le statut vient d’une liste de ${publisher}, non de l’émetteur.`,
    expected: 'Une liste de l’émetteur lui-même, ou de celui que la liste de confiance désigne pour cet émetteur.',
    repair: 'Rien : la liste de confiance de ce catalogue le désigne.',
  }),
  'status-list-type': ({ url, expected }) => ({
    title: `Ce qui se trouve à ${url} n’est pas la liste de statut que cite l’attestation.`,
    expected: `Une attestation du type ${expected}, portant sur une seule liste.`,
    repair: 'Demandez à l’émetteur de publier la liste à cette adresse.',
  }),
  'status-list-purpose': ({ url, purpose }) => ({
    title: `La liste de statut ${url} a une autre finalité.`,
    expected: `Une liste dont le statusPurpose est ${purpose}, comme le dit l’attestation.`,
    repair: 'Demandez à l’émetteur de corriger la finalité de la liste ou celle de l’attestation.',
  }),
  'status-list-malformed': ({ url, member }) => ({
    title: `La liste de statut ${url} a un ${member} inutilisable.`,
    expected: `${member} tel que le définit la spécification Bitstring Status List, section 2.2.`,
    repair: 'Demandez à l’émetteur de corriger la liste.',
  }),
  'status-list-encoding': ({ url }) => ({
    title: `Les bits de la liste de statut ${url} sont illisibles.`,
    expected: 'encodedList : du gzip en base64url sans remplissage, après un « u » dans une Bitstring Status List.',
    repair: 'Demandez à l’émetteur de publier de nouveau la liste.',
  }),
  'status-list-too-large': ({ url, limit }) => ({
    title: `La liste de statut ${url} est trop grande une fois décompressée.`,
    expected: `${limit} octets au plus.`,
    repair: 'Demandez à l’émetteur d’utiliser plusieurs listes plus petites.',
  }),
  'status-list-too-short': ({ url, count, least }) => ({
    title: `La liste de statut ${url} n’a que ${count} statuts.`,
    expected: `${least} au moins, pour que demander une liste ne révèle pas quel statut est recherché.`,
    repair: 'Demandez à l’émetteur de publier une liste de cette longueur.',
  }),
  'status-list-old': ({ url, fetched, hours }) => ({
    title: `La liste de statut ${url} est peut-être dépassée : elle a été consultée le ${fetched}, ${hours} heures plus tôt.`,
    expected:
      'Une liste que l’on peut consulter maintenant, ou consultée dans sa durée de vie et depuis moins de sept jours.',
    repair: 'Réessayez lorsque la liste pourra être consultée.',
  }),
};
