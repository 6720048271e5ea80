import type { ChainCode } from '../../../core/finding-codes.js';
import type { Group } from '../../sentence.js';

export const chain: Group<ChainCode> = {
  'chain-none': () => ({
    title: 'Aucune chaîne de certificats n’est donnée pour la clé.',
    expected:
      'Rien de plus : la clé est connue par son DID. Gaia-X demande une chaîne, désignée par x5u dans le document DID.',
    repair: 'Rien à faire ici. Pour Gaia-X, ajoutez x5u au JWK de la clé dans le document DID.',
  }),
  'chain-anchored': ({ anchor }) => ({
    title: `La chaîne de certificats de la clé est valable et mène à l’ancre reconnue ${anchor}.`,
    expected: 'Une chaîne qui mène à une ancre de confiance reconnue.',
    repair: 'Rien à faire.',
  }),
  'chain-malformed': ({ source, place }) => ({
    title:
      place === 0
        ? `La chaîne de certificats (${source}) est illisible.`
        : `Le certificat n° ${place} de la chaîne (${source}) est illisible.`,
    expected:
      'x5c : une liste de certificats en DER, codés en base64. x5u : l’adresse d’un fichier PEM qui ne contient rien d’autre.',
    repair: 'Exportez de nouveau la chaîne, et ôtez toute ligne hors de BEGIN CERTIFICATE et END CERTIFICATE.',
  }),
  'chain-too-long': ({ source, count, limit }) => ({
    title: `La chaîne de certificats (${source}) en compte ${count}.`,
    expected: `Au plus ${limit}.`,
    repair: 'Ne donnez que le certificat du signataire et ceux qui sont au-dessus.',
  }),
  'chain-duplicate': ({ place }) => ({
    title: `Le certificat n° ${place} figure une seconde fois dans la chaîne.`,
    expected: 'Chaque certificat une seule fois.',
    repair: 'Ôtez le certificat répété.',
  }),
  'chain-order': ({ place }) => ({
    title: `Le certificat n° ${place} de la chaîne n’a pas été émis par le suivant.`,
    expected: 'Le certificat du signataire d’abord, chacun suivi de celui de son émetteur (RFC 7515, section 4.1.6).',
    repair: 'Mettez les certificats en ordre, et ajoutez ceux qui manquent entre eux.',
  }),
  'chain-signature': ({ place }) => ({
    title: `La signature du certificat n° ${place} de la chaîne n’est pas valable.`,
    expected: 'Un certificat signé par la clé du suivant.',
    repair: 'Reprenez les certificats auprès de leur émetteur : l’un a été modifié, ou relève d’une autre clé.',
  }),
  'chain-algorithm': ({ place }) => ({
    title: `Le certificat n° ${place} de la chaîne est signé par un algorithme trop faible, ou inconnu ici.`,
    expected: 'RSA, RSA-PSS ou ECDSA avec SHA-256 ou mieux, ou Ed25519.',
    repair: 'Demandez un nouveau certificat à l’émetteur.',
  }),
  'chain-key-weak': ({ place }) => ({
    title: `La clé du certificat n° ${place} de la chaîne est trop faible, ou d’une sorte inconnue ici.`,
    expected: 'RSA de 2048 à 8192 bits, une clé des courbes P-256, P-384 ou P-521, ou Ed25519.',
    repair: 'Créez une nouvelle clé, et demandez un certificat pour elle.',
  }),
  'chain-key-differs': () => ({
    title: 'Le certificat porte sur une autre clé que celle qui signe.',
    expected: 'Un premier certificat pour la clé même de la méthode de vérification.',
    repair: 'Désignez la chaîne de cette clé, ou signez avec la clé de cette chaîne.',
  }),
  'chain-thumbprint-differs': ({ thumbprint }) => ({
    title: 'L’empreinte x5t#S256 n’est pas celle du premier certificat.',
    expected: `${thumbprint}, l’empreinte SHA-256 du premier certificat, en base64url.`,
    repair: 'Corrigez x5t#S256, ou désignez la chaîne à laquelle elle correspond.',
  }),
  'chain-period': ({ place, at, from, until }) => ({
    title: `Le certificat n° ${place} de la chaîne n’est pas valable le ${at}.`,
    expected: `Un certificat valable au moment de la signature et à l’instant jugé. Celui-ci l’est du ${from} au ${until}.`,
    repair: 'Renouvelez le certificat, publiez la nouvelle chaîne et signez de nouveau.',
  }),
  'chain-extension': ({ place, extension }) => ({
    title: `Le certificat n° ${place} de la chaîne a une extension critique qui n’est pas comprise ici (${extension}).`,
    expected: 'Aucune extension critique hors de celles de la RFC 5280 qui sont traitées ici.',
    repair: 'Demandez à l’émetteur un certificat sans cette extension.',
  }),
  'chain-not-ca': ({ place }) => ({
    title: `Le certificat n° ${place} de la chaîne en a émis un autre, et n’est pas celui d’une autorité.`,
    expected: 'basicConstraints avec cA vrai sur chaque certificat au-dessus du premier.',
    repair: 'Donnez la chaîne de l’autorité qui a réellement émis le certificat.',
  }),
  'chain-ca-usage': ({ place }) => ({
    title: `La clé du certificat n° ${place} de la chaîne ne peut pas signer de certificats.`,
    expected: 'keyUsage avec keyCertSign sur chaque certificat au-dessus du premier, s’il a keyUsage.',
    repair: 'Donnez la chaîne de l’autorité qui a réellement émis le certificat.',
  }),
  'chain-path-length': ({ place, limit, count }) => ({
    title: `Le certificat n° ${place} de la chaîne admet ${limit} autorités au-dessous de lui, et en a ${count}.`,
    expected: `Au plus ${limit} (pathLenConstraint).`,
    repair: 'Demandez un certificat à une autorité qui a le droit de l’émettre.',
  }),
  'chain-names': ({ place }) => ({
    title: `Une autorité au-dessus du certificat n° ${place} de la chaîne n’a pas le droit d’émettre pour ce nom.`,
    expected: 'Des noms conformes aux contraintes de nom de chaque autorité au-dessus.',
    repair: 'Demandez un certificat à une autorité qui a le droit de l’émettre.',
  }),
  'chain-usage': () => ({
    title: 'La clé du certificat du signataire ne peut pas signer de documents.',
    expected: 'keyUsage avec digitalSignature ou contentCommitment, si le certificat a keyUsage.',
    repair: 'Demandez un certificat de signature ou de cachet.',
  }),
  'chain-purpose': () => ({
    title: 'Le certificat du signataire est destiné à d’autres usages que la signature de documents.',
    expected: 'Un usage étendu de clé pour documents, courriel, clients ou serveurs ; ou aucun.',
    repair: 'Demandez un certificat de signature ou de cachet.',
  }),
  'chain-anchor-unlisted': () => ({
    title: 'La chaîne de certificats ne mène à aucune ancre de confiance reconnue ici.',
    expected: 'Une chaîne qui mène à une ancre de policies/trust-anchors.json.',
    repair: 'Employez un certificat d’une autorité reconnue, ou demandez à l’exploitant de reconnaître celle-ci.',
  }),
  'chain-anchor-period': ({ anchor, at }) => ({
    title: `L’ancre de confiance ${anchor} n’est pas reconnue pour le ${at}.`,
    expected: 'Une ancre reconnue pour le jour de la signature et pour le jour jugé.',
    repair: 'Employez un certificat d’une autorité reconnue, et signez de nouveau.',
  }),
  'revocation-revoked': ({ place, url, since }) => ({
    title: `Le certificat n° ${place} de la chaîne est révoqué depuis le ${since} (${url}).`,
    expected: 'Des certificats que leurs émetteurs n’ont pas révoqués.',
    repair: 'Demandez un nouveau certificat pour une nouvelle clé, et signez de nouveau.',
  }),
  'revocation-unnamed': ({ place }) => ({
    title: `Le certificat n° ${place} de la chaîne ne désigne personne qui puisse dire s’il est révoqué.`,
    expected: 'L’adresse d’une liste de révocation dans le certificat.',
    repair: 'Rien à faire. Au renouvellement, mieux vaut choisir un émetteur qui publie des listes de révocation.',
  }),
  'revocation-ocsp-only': ({ place }) => ({
    title: `Le certificat n° ${place} de la chaîne ne désigne aucune liste de révocation lisible ici.`,
    expected: 'L’adresse http d’une liste de révocation entière dans le certificat. OCSP n’est pas interrogé ici.',
    repair: 'Employez un certificat qui désigne une liste de révocation.',
  }),
  'revocation-list-absent': ({ place, url }) => ({
    title: `La liste de révocation du certificat n° ${place} de la chaîne n’a pas été consultée (${url}).`,
    expected: 'La liste que le certificat désigne.',
    repair: 'Réessayez ; hors ligne, ajoutez la liste aux éléments de preuve.',
  }),
  'revocation-list-malformed': ({ place, url }) => ({
    title: `La liste de révocation du certificat n° ${place} de la chaîne est illisible (${url}).`,
    expected: 'Une liste de révocation en DER, qui dit pour quand la suivante est prévue.',
    repair: 'Réessayez plus tard ; prévenez l’émetteur si cela persiste.',
  }),
  'revocation-list-foreign': ({ place, url }) => ({
    title: `La liste de révocation ${url} ne porte pas sur le certificat n° ${place} de la chaîne.`,
    expected: 'Une liste entière de l’émetteur même du certificat, pour les certificats de cette sorte.',
    repair: 'Réessayez plus tard ; prévenez l’émetteur si cela persiste.',
  }),
  'revocation-list-signature': ({ place, url }) => ({
    title: `La liste de révocation du certificat n° ${place} de la chaîne n’est pas signée par son émetteur (${url}).`,
    expected: 'Une liste signée par la clé de l’émetteur du certificat, par un algorithme assez fort.',
    repair: 'Réessayez : elle a pu être modifiée en chemin. Prévenez l’émetteur si cela persiste.',
  }),
  'revocation-list-old': ({ place, url, until }) => ({
    title: `La liste de révocation du certificat n° ${place} de la chaîne a pris fin le ${until} (${url}).`,
    expected: 'Une liste pour l’instant jugé.',
    repair: 'Réessayez plus tard ; prévenez l’émetteur si cela persiste.',
  }),
};
