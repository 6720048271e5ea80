/** Everything that the editor read. A statement without an entry here does not compile. */
import type { Source } from './report.js';

export const GAIA_X_FOUNDERS: Source = {
  url: 'https://www.cloudcomputing-insider.de/offizieller-start-der-gaia-x-aisbl-a-570d040e9c1ec08fb9b50eeefaf625fd/',
  date: '2020-09-15',
  title: 'CloudComputing-Insider on the signing of the GAIA-X founding documents by 22 organisations',
};

export const FLEXIBLE_ENGINE: Source = {
  url: 'https://01net.com/actualites/clap-de-fin-pour-flexible-engine-loffre-de-cloud-de-huawei-et-dorange.html',
  date: '2024-09-02',
  title: '01net on the end of Flexible Engine',
};

export const OVH_HDS_OPTION: Source = {
  url: 'https://help.ovhcloud.com/csm/en-ie-vmware-activate-pci-dss-option?id=kb_article_view&sysparm_article=KB0045297',
  date: '2020-05-27',
  title: 'OVHcloud help centre on activating HDS or PCI DSS compliance',
};

export const OVH_BARE_METAL_POD: Source = {
  url: 'https://docs.ovhcloud.com/de/guides/account-and-service-management/reversibility/24-bm-pod-snc-reversbility',
  date: '2026-11-20',
  title: 'OVHcloud reversibility policy of Bare Metal Pod SecNumCloud',
};

export const OVH_POD_GUIDE: Source = {
  url: 'https://github.com/ovh/docs/pull/8649',
  date: '2025-06-14',
  title: 'OVHcloud documentation, getting started with Bare Metal Pod SecNumCloud',
};

export const OUTSCALE_TERMS: Source = {
  url: 'https://lawinsider.com/fr/contracts/6OJZZ9MqCyJ',
  date: '2022-05-01',
  title: 'General terms of sale and use of OUTSCALE, version 2022-05',
};

export const SECNUMCLOUD_GUIDE: Source = {
  url: 'https://new.sfeir.com/pages/guide-secnumcloud.html',
  date: '2026-11-20',
  title: 'Sfeir guide to the SecNumCloud qualification',
};

export const S3NS_QUALIFIED: Source = {
  url: 'https://www.generation-nt.com/actualites/s3ns-thales-google-secnumcloud-certification-anssi-2068299',
  date: '2025-12-24',
  title: 'Génération-NT on the SecNumCloud 3.2 visa of S3NS',
};

export const BLEU_MILESTONE: Source = {
  url: 'https://incyber.org/article/bleu-obtient-jalon-0-certification-secnumcloud-pour-distribuer-microsoft-azure',
  date: '2025-04-17',
  title: 'InCyber on milestone 0 of Bleu',
};

export const BLEU_OWNERS: Source = {
  url: 'https://clubic.com/actualite-562404-bleu-le-cloud-francais-est-en-route-vers-la-certification-secnumcloud-3-2-plus-haute-qualification-de-securite.html',
  date: '2025-04-17',
  title: 'Clubic on Bleu, its owners and its application',
};

export const HDH_IN_THE_NETHERLANDS: Source = {
  url: 'https://www.numerama.com/tech/656229-health-data-hub-cedric-o-prevoit-de-quitter-microsoft-pour-un-prestataire-francais.html',
  date: '2020-10-09',
  title: 'Numerama on the hosting of the Health Data Hub',
};

export const CONSEIL_D_ETAT_2024: Source = {
  url: 'https://banquedesterritoires.fr/le-conseil-detat-valide-lhebergement-des-donnees-de-sante-par-microsoft',
  date: '2024-11-19',
  title: 'Banque des Territoires on the decision of the Conseil d’État about EMC2',
};

export const CONSEIL_D_ETAT_MARCH_2024: Source = {
  url: 'https://www.code-commande-publique.com/validation-des-services-cloud-microsoft-par-le-conseil-detat',
  date: '2024-03-22',
  title: 'Order of the Conseil d’État of 22 March 2024, as quoted by Code Commande publique',
};

export const SENATE_HEARING: Source = {
  url: 'https://www.senat.fr/compte-rendu-commissions/20250609/ce_commande_publique.html',
  date: '2025-06-10',
  title: 'French Senate, hearing of Microsoft France, 10 June 2025',
};
