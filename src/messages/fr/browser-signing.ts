/** Les mots de la signature dans le navigateur. */
import type { BrowserSigningWords } from '../en/browser-signing.js';

export const browserSigning: BrowserSigningWords = {
  noDomain: 'Pas de domaine web ?',
  identityText:
    'Ce navigateur peut créer une clé pour vous. La clé elle-même est alors votre identité (did:key) : elle suffit pour publier et tout essayer. Avec un domaine, les acheteurs vous reconnaissent ; vous pourrez publier sous le vôtre plus tard.',
  useKey: 'Utiliser une clé de ce navigateur',
  identityMade: 'L’identité est inscrite ci-dessus. Sa clé est gardée dans ce navigateur.',
  failed:
    'Ce navigateur ne l’a pas fait. Une fenêtre privée ou des données de site bloquées en sont les raisons habituelles ; vous pouvez signer en ligne de commande.',
  title: 'Signer dans ce navigateur',
  limits: [
    'La clé est créée ici et reste ici. Personne ne peut la copier ailleurs : ni ce catalogue, ni vous.',
    'Elle signe exactement les documents affichés ci-dessous, quand vous appuyez sur le bouton, et rien d’elle-même.',
    'Si les données de ce site sont effacées de votre navigateur, la clé est perdue. Ce que vous avez publié demeure ; le modifier ou le retirer demande alors une autre clé sous votre domaine, et n’est plus possible pour une identité sans domaine.',
  ],
  unable:
    'Cette page n’est pas servie en https : le navigateur ne lui permet aucune clé. Utilisez la ligne de commande ci-dessous.',
  elsewhere:
    'La clé de cette identité n’est pas dans ce navigateur. Signez là où elle a été créée, ou en ligne de commande ci-dessous.',
  without: 'Ce navigateur n’a pas encore de clé pour cette identité.',
  make: 'Créer une clé dans ce navigateur',
  publishDocument: 'Publiez ce texte, la moitié publique de la clé, à cette adresse, puis signez :',
  keepOthers: 'Si un document s’y trouve déjà, ajoutez-lui cette verificationMethod.',
  sign: 'Signer et publier',
};
