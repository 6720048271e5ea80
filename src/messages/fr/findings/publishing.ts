import type { PublishingCode } from '../../../core/finding-codes.js';
import type { Group } from '../../sentence.js';

export const publishing: Group<PublishingCode> = {
  'issuer-struck-off': () => ({
    title: 'L’exploitant de ce nœud a radié cet émetteur.',
    expected: 'Un émetteur que l’exploitant n’a pas exclu.',
    repair:
      'Demandez-en le motif à l’exploitant (son contact figure dans l’auto-description du nœud) ; les autres nœuds décident pour eux-mêmes.',
  }),
  'issuer-not-listed': () => ({
    title: 'Ce nœud ne publie que des émetteurs inscrits, et celui-ci ne l’est pas.',
    expected: 'Un émetteur inscrit sur la liste de l’exploitant.',
    repair: 'Demandez à l’exploitant d’inscrire votre DID, ou publiez sur un nœud ouvert à tous ceux qui signent.',
  }),
  'issuer-is-demo': () => ({
    title: 'Les identités de démonstration (sous .example) ne peuvent publier hors du mode démonstration.',
    expected: 'Un émetteur dont vous contrôlez le DID, par exemple did:web:votre-societe.eu.',
    repair:
      'Créez votre propre clé avec `cartulary keygen` et signez de nouveau ; les clés de démonstration sont publiques et ne prouvent rien.',
  }),
  'content-withdrawn': () => ({
    title: 'Son émetteur a retiré ce contenu ici.',
    expected: 'Un contenu qui n’a pas été retiré de ce catalogue.',
    repair:
      'Émettez une nouvelle attestation : un retrait est définitif, car les anciens octets peuvent être entre toutes les mains.',
  }),
  'content-erased': () => ({
    title: 'L’exploitant a effacé ce contenu ici.',
    expected: 'Un contenu qui n’a pas été effacé de ce catalogue.',
    repair: 'Émettez une nouvelle attestation sans ce qui a dû être effacé.',
  }),
  'content-superseded': (p) => ({
    title: `Son émetteur a remplacé cette attestation : elle date du ${p.date}, et la version du ${p.newerDate} est ici.`,
    expected: `Sous cet \`id\`, rien qui commence avant la dernière version connue ici (\`${p.newer}\` ; celle-ci est \`${p.digest}\`).`,
    repair:
      'Pour revenir à ce qu’elle disait, son émetteur la signe de nouveau avec un `validFrom` plus tardif. Ce qui valait autrefois s’énonce avec `effectiveFrom` et `effectiveUntil`, sous un `id` distinct.',
  }),
  'withdrawal-missing': () => ({
    title: 'Le document ne demande aucun retrait.',
    expected:
      'Une seule attestation, isolée ou dans une présentation, dont le sujet porte un `withdrawal` avec `contentDigest` (64 chiffres hexadécimaux en minuscules), `challenge` et `domain`.',
    repair: 'Rédigez-le comme le montre contexts/README.md, ou laissez faire `cartulary withdraw`.',
  }),
  'withdrawal-domain': (p) => ({
    title: 'La demande s’adresse à un autre catalogue.',
    expected: `Le domaine ${p.domain}, tel que le donne \`GET /challenges\`.`,
    repair: 'Signez le domaine avec le défi, tous deux tels que ce catalogue les a donnés.',
  }),
  'withdrawal-not-issuer': () => ({
    title: 'La demande n’est pas signée par l’émetteur de l’attestation.',
    expected: 'Le DID même qui a émis ce qui doit être retiré.',
    repair:
      'Signez la demande avec une clé de ce DID. Pour mettre fin à l’attestation d’un autre, adressez-vous à son émetteur.',
  }),
  'challenge-unknown': () => ({
    title: 'Ce défi n’a pas été émis par ce catalogue, ou l’a été avant son dernier démarrage.',
    expected: 'Un défi obtenu par `GET /challenges` sur ce catalogue.',
    repair: 'Demandez un nouveau défi et signez de nouveau.',
  }),
  'challenge-expired': () => ({
    title: 'Le défi a expiré.',
    expected: 'Un défi utilisé dans les dix minutes.',
    repair: 'Demandez un nouveau défi et signez de nouveau.',
  }),
  'challenge-used': () => ({
    title: 'Ce défi a déjà servi.',
    expected: 'Un défi propre à chaque demande.',
    repair: 'Demandez un nouveau défi et signez de nouveau.',
  }),
};
