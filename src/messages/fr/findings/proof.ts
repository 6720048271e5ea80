import type { ProofCode } from '../../../core/finding-codes.js';
import type { Group } from '../../sentence.js';

export const proof: Group<ProofCode> = {
  unsigned: () => ({
    title: 'Le document n’est pas signé.',
    expected: 'Une preuve Data Integrity, ou un JWS autour du document.',
    repair: 'Signez-le : cartulary sign --help.',
  }),
  'proof-malformed': () => ({
    title: 'Une preuve n’est pas un objet.',
    expected: 'Une preuve Data Integrity.',
    repair: 'Signez le document de nouveau.',
  }),
  'presented-challenge': () => ({
    title: 'La présentation ne répond pas au défi.',
    expected: 'Une preuve dont le défi (nonce, dans un JWT) est celui qui a été donné.',
    repair: 'Signez de nouveau la présentation, avec le défi de cette requête.',
  }),
  'presented-domain': () => ({
    title: 'La présentation a été faite pour quelqu’un d’autre.',
    expected: 'Une preuve dont le domaine (aud, dans un JWT) est celui qui a été demandé.',
    repair: 'Signez de nouveau la présentation, pour le domaine de ce vérificateur.',
  }),
  'proof-unsupported': ({ supported }) => ({
    title: 'Ce type de preuve n’est pas compris ici.',
    expected: `L’un de ceux-ci : ${supported}.`,
    repair: 'Ajoutez une preuve de l’un de ces types, ou envoyez l’attestation au format vc+jwt.',
  }),
  'proof-context': () => ({
    title: 'La preuve apporte son propre contexte.',
    expected: 'Une preuve lue selon les contextes du document.',
    repair: 'Retirez @context de la preuve ; il pourrait changer ce qu’elle dit.',
  }),
  'proof-member': () => ({
    title: 'La preuve a un membre que les preuves n’ont pas.',
    expected: 'Seulement les membres de VC-DATA-INTEGRITY §2.1, par leurs noms simples.',
    repair: 'Retirez ce membre et signez de nouveau.',
  }),
  'proof-text': ({ member }) => ({
    title: `Le membre ${member} de la preuve n’est pas un texte.`,
    expected: member === 'domain' ? 'Un texte, ou une liste de textes.' : 'Un texte.',
    repair: 'Signez de nouveau, chaque membre de la preuve sous sa forme simple.',
  }),
  'proof-purpose': ({ purpose }) => ({
    title: 'La preuve a été faite à une autre fin.',
    expected: `proofPurpose « ${purpose} ».`,
    repair: 'Signez à la bonne fin : assertionMethod pour une attestation, authentication pour une présentation.',
  }),
  'proof-value': () => ({
    title: 'La valeur de la preuve n’est pas une signature.',
    expected: '« z » suivi du base58btc de 64 octets, ou de 96 pour P-384.',
    repair: 'Envoyez la preuve exactement telle que le signataire l’a produite.',
  }),
  'proof-date': () => ({
    title: 'Une date de la preuve est illisible.',
    expected: 'Un texte comme 2026-11-23T12:00:00Z.',
    repair: 'Signez de nouveau avec date, heure et décalage complets.',
  }),
  'proof-jws': () => ({
    title: 'La signature de la preuve est illisible.',
    expected: 'Un JWS détaché : un en-tête avec alg, b64 false et crit ["b64"], deux points, puis la signature.',
    repair: 'Envoyez la preuve exactement comme le signataire l’a produite.',
  }),
  'proof-chain': () => ({
    title: 'La preuve en suit une autre qu’on ne peut pas déterminer.',
    expected: 'Un previousProof qui est l’identifiant d’une seule autre preuve du document.',
    repair: 'Envoyez toutes les preuves de la chaîne, chacune avec son propre identifiant.',
  }),
  'proof-legacy': ({ suite }) => ({
    title: `La signature est valable, au format ${suite}, qui n’a plus cours.`,
    expected: 'Un DataIntegrityProof avec une cryptosuite, ou vc+jwt.',
    repair: 'Rien à faire aujourd’hui. À la prochaine signature, choisissez un format actuel.',
  }),
  'proof-options-unsigned': ({ suite }) => ({
    title: `La signature est valable, au format ${suite} tel que Gaia-X 22.10 l’écrivait : sur le document, non sur la preuve.`,
    expected: 'Une signature qui couvre aussi sa propre date et son objet.',
    repair:
      'Ne vous fiez pas à la date de la preuve. À la prochaine signature, choisissez vc+jwt ou un DataIntegrityProof.',
  }),
  'algorithm-forbidden': () => ({
    title: 'L’algorithme ne protège de rien.',
    expected: 'Une signature faite par une clé privée.',
    repair: 'Signez avec EdDSA, ES256, ES384, PS256 ou PS384.',
  }),
  'algorithm-unsupported': ({ supported }) => ({
    title: 'L’algorithme de signature n’est pas compris ici.',
    expected: `L’un de ceux-ci : ${supported}.`,
    repair: 'Signez avec l’un de ces algorithmes.',
  }),
  'algorithm-key': ({ kind }) => ({
    title: 'L’algorithme et la clé ne vont pas ensemble.',
    expected: `L’algorithme d’une clé du type ${kind}.`,
    repair: 'Nommez la clé qui a servi, ou utilisez l’algorithme de cette clé.',
  }),
  'algorithm-legacy': () => ({
    title: 'La signature est valable, mais son algorithme est en voie d’abandon.',
    expected: 'PS256, PS384, ES256, ES384 ou EdDSA.',
    repair: 'Rien à faire aujourd’hui. À la prochaine signature, choisissez PS256 avec la même clé.',
  }),
  'signature-invalid': () => ({
    title: 'La signature ne tient pas.',
    expected: 'Une signature de la clé nommée sur exactement ce contenu.',
    repair: 'Reprenez l’original : le contenu a changé après la signature, ou une autre clé l’a signé.',
  }),
  countersigned: ({ did }) => ({
    title: `${did} l’a contresignée.`,
    expected: 'La signature de l’émetteur lui-même. Celles de tiers sont montrées et ne donnent aucun droit.',
    repair: 'Rien : la contresignature est valable.',
  }),
  'countersignature-invalid': ({ did, codes }) => ({
    title: `La contresignature de ${did} n’est pas valable (${codes}).`,
    expected: 'Dans un ensemble de preuves, chacune est valable, même celles que des tiers ont ajoutées.',
    repair: 'Retirez cette preuve, ou faites-la refaire ; celle de l’émetteur reste telle quelle.',
  }),
  'method-unnamed': () => ({
    title: 'La signature ne dit pas quelle clé l’a faite.',
    expected: 'Un verificationMethod (preuve) ou un kid (en-tête JWS) qui nomme une clé.',
    repair: 'Signez de nouveau en nommant la clé par son URL DID.',
  }),
  'signer-not-did': () => ({
    title: 'Le signataire n’est pas désigné par un DID : ses clés sont introuvables.',
    expected: 'Un émetteur ou un détenteur de la forme did:…',
    repair: 'Utilisez un DID comme émetteur (ou détenteur).',
  }),
  'key-ended': () => ({
    title: 'La clé ne doit plus être utilisée.',
    expected: 'Une clé que son document DID ne marque ni expirée ni révoquée.',
    repair: 'Signez de nouveau avec la clé actuelle.',
  }),
  'never-valid': () => ({
    title: 'La période se termine avant de commencer.',
    expected: 'Une fin postérieure au début.',
    repair: 'Corrigez les dates et signez de nouveau.',
  }),
  expired: ({ until }) => ({
    title: `L’attestation a expiré (${until}).`,
    expected: 'Une attestation valable aujourd’hui.',
    repair: 'Demandez-en une nouvelle à son émetteur. Elle reste lisible comme historique.',
  }),
  'not-yet-valid': ({ from }) => ({
    title: `L’attestation ne vaut pas avant ${from}.`,
    expected: 'Une attestation valable aujourd’hui.',
    repair: 'Renvoyez-la lorsqu’elle aura commencé ; d’ici là, sa clé peut encore changer.',
  }),
  'proof-expired': ({ until }) => ({
    title: `La preuve a expiré (${until}).`,
    expected: 'Une preuve valable aujourd’hui.',
    repair: 'Signez le document de nouveau.',
  }),
  'header-date': ({ member }) => ({
    title: `L’en-tête de la signature porte une date (${member}) qui ne convient pas aujourd’hui. Elle ne décide de rien.`,
    expected: 'Des dates dans l’attestation elle-même : validFrom et validUntil.',
    repair: 'Rien à faire. À la prochaine signature, mieux vaut ne pas mettre de date dans l’en-tête.',
  }),
  'proof-from-future': () => ({
    title: 'La preuve est datée du futur.',
    expected: 'Une date de création passée.',
    repair: 'Vérifiez l’horloge du signataire et signez de nouveau.',
  }),
  'issuer-not-did': () => ({
    title: 'L’émetteur n’est pas un DID.',
    expected: 'Un DID nu, comme did:web:example.org.',
    repair: 'Utilisez le DID de l’émetteur et signez de nouveau.',
  }),
  'holder-not-did': () => ({
    title: 'Le détenteur n’est pas un DID.',
    expected: 'Un DID nu, comme did:web:example.org.',
    repair: 'Utilisez le DID du détenteur et signez de nouveau.',
  }),
  'signer-differs': ({ expected }) => ({
    title: 'Deux endroits nomment des signataires différents.',
    expected: `${expected} partout : émetteur ou détenteur, clé, et iss.`,
    repair: 'Signez avec une clé de l’émetteur, et accordez tous les noms.',
  }),
  'not-reached': ({ check }) => ({
    title: `Cette question n’a pas pu être examinée, faute d’un préalable (${check}).`,
    expected: 'Une réponse à la question précédente.',
    repair: `Corrigez ce que signale le contrôle « ${check} ».`,
  }),
  'too-costly': ({ limit }) => ({
    title: 'L’examen du document a duré trop longtemps et a été arrêté.',
    expected: `Un document examiné en moins de ${limit} ms.`,
    repair: 'Simplifiez le document, ou découpez-le.',
  }),
};
