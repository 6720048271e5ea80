import type { EvidenceCode } from '../../../core/finding-codes.js';
import type { Group } from '../../sentence.js';

export const evidence: Group<EvidenceCode> = {
  'did-malformed': () => ({
    title: 'L’identifiant n’est pas un DID.',
    expected: 'Un identifiant décentralisé : did:web:…, did:key:… ou did:jwk:… (DID Core §3.1), en ASCII.',
    repair: 'Écrivez le DID exactement comme son document le donne, sans espace ni accent.',
  }),
  'did-method-unsupported': (p) => ({
    title: `La méthode DID « ${p.method} » n’est pas prise en charge ici.`,
    expected: 'did:web, did:key ou did:jwk.',
    repair: 'Signez avec une clé d’un did:web, did:key ou did:jwk.',
  }),
  'did-web-host': () => ({
    title: 'Le did:web ne désigne pas un hôte public.',
    expected: 'Un nom DNS en minuscules ASCII, le port éventuel écrit %3A443 ; ni adresse IP, ni nom d’utilisateur.',
    repair: 'Indiquez l’hôte qui publie le document DID ; écrivez un nom internationalisé sous sa forme xn--.',
  }),
  'did-web-path': () => ({
    title: 'Le chemin du did:web ne peut pas être suivi.',
    expected: 'Des segments séparés par des deux-points, en caractères visibles, sans / ? # @ et sans remontée (..).',
    repair: 'Écrivez chaque dossier comme un simple segment : did:web:hote:dossier:nom.',
  }),
  'did-document-unreadable': (p) => ({
    title: `Le document DID de ${p.did} n’est pas du JSON.`,
    expected: 'Un objet JSON en UTF-8, sans membre répété.',
    repair: 'Publiez le document DID en JSON ; vérifiez qu’il est complet.',
  }),
  'did-document-subject': (p) => ({
    title: 'Le document DID concerne un autre identifiant.',
    expected: `Un document dont l’id est ${p.did}.`,
    repair: 'Donnez à id la valeur du DID que l’adresse représente, à la lettre près.',
  }),
  'did-document-malformed': (p) => ({
    title: `Le document DID de ${p.did} est mal formé${place(p.at)}.`,
    expected:
      'verificationMethod, assertionMethod et authentication en tableaux ; chaque méthode avec un id et un controller, aucun id pour deux clés (DID Core §5).',
    repair: 'Corrigez le document DID à cet endroit.',
  }),
  'method-absent': (p) => ({
    title: 'La clé ne figure pas dans le document DID.',
    expected: `Une méthode de vérification ${p.method} dans le document de ${p.did}.`,
    repair: 'Publiez la clé dans le document DID, ou signez avec une clé qui s’y trouve.',
  }),
  'method-not-authorised': (p) => ({
    title: 'La clé est bien là, mais pas pour cet usage.',
    expected: `${p.method} citée sous ${p.relationship} dans le document de ${p.did}.`,
    repair: `Ajoutez l’identifiant de la clé à ${p.relationship}.`,
  }),
  'method-controller': (p) => ({
    title: 'La clé est contrôlée par quelqu’un d’autre.',
    expected: `Une méthode de vérification dont le controller est ${p.did}.`,
    repair: 'Donnez à controller le DID du document, ou signez au nom du contrôleur.',
  }),
  'method-ambiguous': (p) => ({
    title: 'La méthode de vérification ne contient pas exactement une clé.',
    expected: `Soit publicKeyMultibase, soit publicKeyJwk dans ${p.method}.`,
    repair: 'Gardez l’un des deux.',
  }),
  'key-malformed': () => ({
    title: 'La clé publique est illisible.',
    expected:
      'Une clé publique complète : Ed25519 de 32 octets, un point de la courbe P-256 ou P-384, ou un module et un exposant RSA.',
    repair: 'Exportez de nouveau la clé publique et remplacez-la dans le document DID.',
  }),
  'key-unsupported': () => ({
    title: 'Ce type de clé n’est pas pris en charge ici.',
    expected: 'Ed25519, P-256, P-384, ou RSA de 2048 à 8192 bits.',
    repair: 'Signez avec une clé de l’un de ces types.',
  }),
  'key-private': (p) => ({
    title: 'Le document DID publie un secret.',
    expected: `Une clé publique seule, sans le membre « ${p.member} ».`,
    repair:
      'Considérez cette clé comme volée : créez-en une autre, n’en publiez que la partie publique, signez de nouveau.',
  }),
  'key-weak': (p) => ({
    title: `La clé ${p.kind} ne protège rien.`,
    expected: 'Une clé Ed25519 qui n’est pas d’ordre petit ; RSA d’au moins 2048 bits.',
    repair: 'Créez une nouvelle clé avec un générateur ordinaire.',
  }),
  'evidence-absent': (p) => ({
    title: 'Ce que la vérification doit examiner n’a pas été fourni.',
    expected: `${p.url} parmi les preuves.`,
    repair: 'Hors ligne ? Ajoutez le document avec --did-document ou --evidence.',
  }),
  'evidence-file-unusable': (p) => ({
    title: `${p.file} ne peut pas servir de preuve.`,
    expected: 'Un document DID avec un id, ou un dossier dont index.json nomme les fichiers avec leurs empreintes.',
    repair: 'Enregistrez de nouveau les preuves ; ne modifiez pas les fichiers du dossier.',
  }),
  'fetch-url-refused': () => ({
    title: 'Cette adresse n’est pas consultée.',
    expected: 'Une adresse https avec un nom d’hôte, sans nom d’utilisateur ni mot de passe.',
    repair: 'Publiez le document à une adresse https.',
  }),
  'fetch-host-unknown': (p) => ({
    title: 'L’hôte est inconnu du DNS.',
    expected: `${p.host} correspond à une adresse.`,
    repair: 'Vérifiez le nom de l’hôte et son enregistrement DNS, puis réessayez.',
  }),
  'fetch-address-refused': (p) => ({
    title: 'L’hôte se trouve dans un réseau où l’on n’entre pas d’ici.',
    expected: `${p.host} ne correspond qu’à des adresses publiques.`,
    repair: 'Publiez le document sur un hôte public.',
  }),
  'fetch-timeout': (p) => ({
    title: 'L’autre côté a mis trop de temps.',
    expected: `Une réponse complète en ${p.ms} ms.`,
    repair: 'Réessayez plus tard ; si cela persiste, l’hôte est trop lent ou injoignable.',
  }),
  'fetch-too-large': (p) => ({
    title: 'La réponse est trop volumineuse.',
    expected: `Au plus ${p.bytes} octets après décompression.`,
    repair: 'Publiez un document plus petit.',
  }),
  'fetch-status': () => ({
    title: 'L’autre côté n’a pas donné le document.',
    expected: 'Le statut HTTP 200.',
    repair: 'Vérifiez que le document est publié exactement à cette adresse.',
  }),
  'fetch-redirected': () => ({
    title: 'L’autre côté renvoie ailleurs.',
    expected: 'Le document lui-même ; les redirections ne sont pas suivies.',
    repair: 'Publiez le document exactement à cette adresse.',
  }),
  'fetch-tls': (p) => ({
    title: `Pas de connexion sûre avec ${p.host}.`,
    expected: 'Un certificat TLS valable aujourd’hui, pour cet hôte, d’une autorité connue.',
    repair: 'Renouvelez ou corrigez le certificat et sa chaîne.',
  }),
  'fetch-media-type': (p) => ({
    title: 'La réponse n’est pas du type attendu.',
    expected: `Content-Type ${p.expected}.`,
    repair: 'Faites envoyer le document avec ce Content-Type.',
  }),
  'fetch-failed': (p) => ({
    title: `La connexion avec ${p.host} a échoué.`,
    expected: 'Une réponse en HTTPS.',
    repair: 'Réessayez plus tard ; vérifiez que l’hôte fonctionne.',
  }),
};

/** The whole document has no place worth naming. */
function place(at: string | number | undefined): string {
  return at === undefined || at === '' ? '' : ` à l’endroit ${at}`;
}
