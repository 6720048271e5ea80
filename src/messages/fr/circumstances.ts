/** Ce qui empêche un nœud de démarrer ou une commande d’aboutir, et que son lecteur peut corriger. */
import type { CircumstanceCode } from '../../core/circumstance.js';
import { capital, type Lines } from '../sentence.js';

const KEPT: Readonly<Record<string, string>> = { archive: 'L’archive ', database: 'La base MongoDB ' };

const EXPECTED: Readonly<Record<string, string>> = {
  CARTULARY_CONTEXTS:
    'un dossier avec un index.json comme dans contexts/README.md, les fichiers qu’il nomme, et pour chacun le SHA-256 qu’il en donne.',
  CARTULARY_ISSUING_KEYS:
    'un dossier de clés privées, chacune un JWK du type Ed25519, P-256 ou P-384 tel que cartulary keygen les crée.',
  CARTULARY_WEBHOOKS: 'un fichier JSON tel que README.md le montre sous « Being told ».',
  CARTULARY_MONGODB_URL:
    'un serveur MongoDB qui y répond en moins de cinq secondes et laisse l’utilisateur de l’adresse lire et écrire.',
};

const RESTORE = 'Restaurez depuis une copie';

/** « found 3, due 4 » : ce que la chaîne dit d’une rupture. */
function broken(detail: unknown): string {
  return String(detail).replace(/^found (.*), due (.*)$/, 'trouvé $1, attendu $2');
}

export const circumstances: Lines<CircumstanceCode> = {
  'database-held': (p) => {
    const who = p.pid ? `le processus ${p.pid} sur ${p.host}, qui l’a ouvert le ${p.since}` : 'un autre processus';
    return `${p.path} est tenu par ${who}. Arrêtez d’abord ce processus, ou choisissez un autre dossier de données.`;
  },
  'database-foreign': (p) => `${p.path} appartient à une autre application ; il a été laissé tel quel.`,
  'database-format': (p) =>
    `${p.path} est au format ${p.found}, et ce programme lit le format ${p.format} ; il a été laissé tel quel.`,
  'database-damaged': (p) => `${p.path} ne peut pas être lu comme une base de données : ${p.detail}`,
  'notices-damaged': (p) =>
    `${p.path} ne peut pas être lu comme une base de données : ${p.detail}\nIl peut être supprimé : les lettres en attente sont perdues avec lui, et les avis reprennent avec ce qui bougera ensuite.`,
  'journal-damaged': (p) =>
    `${KEPT[String(p.kept)] ?? ''}${p.name} : l’entrée ${p.seq} est endommagée (${p.reason} : ${broken(p.detail)}). ${RESTORE}.`,
  'key-exposed': (p) =>
    `${p.path} peut être lu par d’autres : tenez la clé pour connue, ou lancez chmod 600 sur ce fichier.`,
  'key-unusable': (p) =>
    `${p.path} n’est pas une clé de nœud. ${RESTORE}, ou écartez ce fichier pour recommencer à neuf.`,
  'peers-unusable': (p) =>
    `${p.path} ne peut pas être lu. ${RESTORE}, ou écartez ce fichier : chaque pair est alors suivi depuis son début.`,
  'policies-unusable': (p) => `Les politiques du dossier ${p.folder} ne peuvent pas servir :`,
  'setting-unusable': (p) =>
    `${p.variable} ne peut pas servir : ${p.detail}\nAttendu : ${EXPECTED[String(p.variable)] ?? capital(p.expected)} Corrigez-le, ou omettez ce réglage.`,
  'demo-journal': () =>
    'Ce dossier de données contient la démonstration illustrative. Choisissez-en un autre (CARTULARY_DATA), ou posez CARTULARY_MODE=demo.',
  'node-journal': () =>
    'Ce dossier de données contient un vrai nœud. Choisissez-en un autre (CARTULARY_DATA) pour la démonstration.',
};
