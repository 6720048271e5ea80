/** Ce qu’un acheteur demande à un fournisseur pour chaque sorte de fait, en des termes auxquels il peut répondre. */
import type { FactKind } from '../../core/policy/facts.js';
import { type Lines, wordsOf } from '../sentence.js';
import { schemes } from './terms.js';

const asked = ({ scheme, version }: { readonly scheme?: unknown; readonly version?: unknown }) =>
  [wordsOf(schemes, scheme ?? ''), version].filter(Boolean).join(' ');

export const questions: Lines<FactKind> = {
  region: () => 'Quelles régions l’offre comporte-t-elle, sous vos propres noms ?',
  storage: () => 'Dans quels pays les données reposent-elles : copie principale, sauvegarde, journaux et métadonnées ?',
  flows: () =>
    'Quelles données quittent l’EEE : vers qui, vers quel pays, sur quelle base juridique ? La liste est-elle complète ?',
  accessPoints: () =>
    'Depuis quels pays l’offre est-elle assistée, administrée et surveillée, et l’accès de l’extérieur est-il soumis au consentement et journalisé ?',
  seats: () => 'Où se trouvent le siège statutaire, l’administration centrale et le principal établissement ?',
  holdings: () =>
    'Qui détient le capital et les droits de vote, jusqu’à la première entité hors de l’UE sur chaque chemin ?',
  specialRights: () => 'Qui détient un droit de veto ou de nomination ? La liste est-elle complète ?',
  control: () => 'Quelqu’un hors de l’EEE exerce-t-il une influence déterminante sur la société ?',
  thirdParties: () =>
    'Quels sous-traitants et fournisseurs interviennent : leur pays, leur société mère ultime, ce que chacun peut atteindre ? La liste est-elle complète ?',
  keyCustody: () => 'Qui détient les clés de chiffrement ?',
  staff: () => 'Qui emploie le personnel à privilèges, et où travaille-t-il ?',
  autonomy: () =>
    'Le service continue-t-il sans ses fournisseurs de technologie, et quand cela a-t-il été éprouvé pour la dernière fois ?',
  governingLaw: () => 'Quel droit et quels tribunaux régissent le contrat, et pour lesquels des services ?',
  foreignRequests: () => 'Que faites-vous quand une autorité hors de l’UE demande des données ?',
  transferMap: () => 'Une carte des transferts est-elle publiée, et correspond-elle aux flux que vous déclarez ?',
  exit: () => 'Quels formats d’export, quel plan de sortie et quels frais de départ y a-t-il ?',
  changeNotice: () => 'Prévenez-vous avant un changement de propriétaire, de sous-traitant ou de lieu ?',
  secureEnvironments: () => 'Y a-t-il des environnements de traitement sécurisés, isolés pour chaque projet ?',
  gpu: () => 'Y a-t-il une capacité de calcul GPU ?',
  encryptionAtRest: () => 'Les données sont-elles chiffrées au repos ?',
  pseudonymisation: () => 'La pseudonymisation est-elle prise en charge ?',
  timetable: () => 'Le calendrier du marché peut-il être tenu ?',
  accessLogs: () => 'Le client obtient-il les journaux d’accès ?',
  frameworkListing: () => 'Par quelle centrale ou quel accord-cadre l’offre peut-elle être commandée ?',
  renewalCommitted: () => 'Vous engagez-vous à renouveler les certificats pendant le contrat ?',
  hostedOn: () => 'Sur quelles offres celle-ci repose-t-elle ?',
  textClaim: () => 'Quels référentiels revendiquez-vous ?',
  certificate: (p) =>
    `Existe-t-il un certificat ${asked(p)} pour cette offre précise, en vigueur et avec son périmètre ?`,
  milestone: (p) => `Quelle étape vers ${asked(p)} a été franchie ?`,
  certificateStatus: () => 'Le certificat tient-il toujours ?',
  listSnapshot: (p) => `Quelles offres l’autorité inscrit-elle aujourd’hui pour ${asked(p)} ?`,
  registerListing: () => 'Le destinataire figure-t-il au registre des transferts ?',
};
