import type { PeerCode } from '../../../core/peer-codes.js';
import type { Group } from '../../sentence.js';

export const peer: Group<PeerCode> = {
  'peer-feed-malformed': (p) => ({
    title: `Ce que le pair a envoyé n’est pas une page de journal : ${p.detail}.`,
    expected:
      'Des lignes JSON telles que les donne `GET /events` : des entrées, puis la tête du journal signée par le pair.',
    repair: 'Rien n’en a été repris. La page est redemandée ; si cela dure, prévenez l’exploitant du pair.',
  }),
  'peer-unsigned': () => ({
    title: 'La page n’est pas signée avec la clé épinglée pour ce pair.',
    expected: 'Une tête de journal signée avec la clé Ed25519 épinglée.',
    repair:
      'Si l’exploitant du pair confirme, par une autre voie, que sa clé a changé, épinglez la nouvelle. Sinon, quelqu’un s’est glissé entre vous et le pair.',
  }),
  'peer-bytes-altered': (p) => ({
    title: `Le pair a envoyé des octets qui n’ont pas l’empreinte annoncée, ${p.digest}.`,
    expected: 'Des octets dont le SHA-256 est l’empreinte qui les désigne.',
    repair: 'Rien de la page n’a été repris. Elle est redemandée ; si cela dure, prévenez l’exploitant du pair.',
  }),
  'peer-chain-broken': (p) => ({
    title: `Le journal du pair ne se tient pas à l’entrée ${p.seq} (${p.reason} : ${p.detail}).`,
    expected: 'Des entrées dont chacune nomme l’empreinte de la précédente.',
    repair: 'Rien de la page n’a été repris. Elle est redemandée ; si cela dure, le journal du pair est endommagé.',
  }),
  'peer-forked': (p) => ({
    title: `Le pair a signé, jusqu’à l’entrée ${p.seq}, une autre histoire que celle qu’il avait donnée.`,
    expected: 'Un journal qui ne fait que croître : ce qui a été dit n’est jamais redit autrement.',
    repair:
      'Le suivi est arrêté et les deux têtes signées sont conservées comme preuve. Demandez à l’exploitant du pair ce qui s’est passé ; `cartulary follow URL --afresh` suit sa nouvelle histoire depuis le début.',
  }),
  'peer-rewound': (p) => ({
    title: `Le journal du pair s’arrête à l’entrée ${p.found}, alors qu’il était déjà suivi jusqu’à l’entrée ${p.seq}.`,
    expected: 'Un journal qui ne fait que croître.',
    repair:
      'Le suivi est arrêté. Le pair a peut-être été restauré d’une ancienne copie : interrogez son exploitant ; `cartulary follow URL --afresh` suit sa nouvelle histoire depuis le début.',
  }),
  'peer-clock-ahead': (p) => ({
    title: `L’horloge du pair indique ${p.at}, un instant encore à venir.`,
    expected: 'Des horloges qui s’accordent à une minute près.',
    repair: 'Rien de la page n’a été repris. Réglez l’horloge fautive ; la page est redemandée.',
  }),
  'peer-is-demo': () => ({
    title: 'Le pair est une démonstration illustrative.',
    expected: 'Un catalogue d’offres réelles : une démonstration n’est jamais fédérée.',
    repair: 'Retirez-le des pairs.',
  }),
  'peer-over-quota': (p) => ({
    title: `Le pair a donné autant d’attestations qu’il peut en donner en une heure ; les suivantes sont reprises dans ${p.seconds} secondes.`,
    expected: 'Pas plus que CARTULARY_PEER_CREDENTIALS_PER_HOUR.',
    repair: 'Rien n’est perdu : le suivi reprend de lui-même. Relevez le réglage si le pair le mérite.',
  }),
  'peer-content-differs': (p) => ({
    title: `L’entrée du pair nomme le contenu ${p.digest} ; ses octets sont un autre contenu.`,
    expected: 'Une seule attestation, dont l’empreinte de contenu est celle de l’entrée.',
    repair: 'Elle n’a pas été reprise. Prévenez l’exploitant du pair.',
  }),
  'peer-road-too-long': () => ({
    title: 'Elle est passée par plus de catalogues que n’en compte une fédération.',
    expected: 'Un chemin de huit catalogues au plus.',
    repair: 'Elle n’a pas été reprise. Suivez le catalogue où elle a été publiée.',
  }),
  'content-private': () => ({
    title: 'Son émetteur l’a réservée à un seul catalogue.',
    expected: 'Une attestation sans `visibility: private`.',
    repair: 'Elle n’a pas été reprise. Son émetteur peut la publier ici lui-même.',
  }),
  'event-malformed': () => ({
    title: 'L’événement n’est pas un CloudEvent qui apporte une attestation.',
    expected:
      'CloudEvents 1.0 en JSON : `specversion`, `id`, `source`, `type`, et une attestation dans `data` ou derrière `dataref`.',
    repair: 'Il a été passé. Prévenez l’exploitant du service, ou celui qui lui a envoyé l’événement.',
  }),
  'event-type-unknown': () => ({
    title: 'L’événement est d’un type qui ne signifie rien ici.',
    expected: '`eu.gaia-x.credential`.',
    repair: 'Il a été passé ; il n’y a rien à faire.',
  }),
  'event-too-many-named': () => ({
    title: 'Le label désigne plus d’attestations qu’il n’en est récupéré pour un événement.',
    expected: 'Cent au plus.',
    repair: 'Les cent premières ont été récupérées. Les émetteurs des autres peuvent les publier ici eux-mêmes.',
  }),
};
