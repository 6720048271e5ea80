/** The archive of a dossier as a reader sees it. */
import { PATHS } from './manifest.js';

/** Files of the archive that are had by themselves as well. */
export const DOSSIER_FILES = [
  'dossier.en.html',
  'dossier.fr.html',
  'verdicts.en.csv',
  'verdicts.fr.csv',
  PATHS.verdicts,
  PATHS.profile,
  PATHS.manifest,
] as const;
export type DossierFile = (typeof DOSSIER_FILES)[number];

/** What its members are, by the folder they lie in; `pages` is what lies in none. */
export const DOSSIER_PARTS = ['pages', 'credentials', 'reports', 'evidence', 'policies', 'bundles'] as const;
export type DossierPart = (typeof DOSSIER_PARTS)[number];
