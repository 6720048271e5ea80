/** Words of the page that puts a dossier together. */
import type { DossierFile, DossierPart } from '../../core/dossier/files.js';
import { size } from '../sizes.js';

const parts: Readonly<Record<DossierPart, string>> = {
  pages: 'Pages, tables, manifest and signature',
  credentials: 'Signed documents',
  reports: 'Reports on each of them',
  evidence: 'Evidence from outside',
  policies: 'Law, schemes and lists',
  bundles: 'What documents came in',
};

const files: Readonly<Record<DossierFile, string>> = {
  'dossier.en.html': 'To read and print, in English (HTML)',
  'dossier.fr.html': 'To read and print, in French (HTML)',
  'verdicts.en.csv': 'Verdicts and reasons as a table, in English (CSV)',
  'verdicts.fr.csv': 'Verdicts and reasons as a table, in French (CSV)',
  'verdicts.json': 'Verdicts and reasons for programs (JSON)',
  'profile.json': 'The requirements (JSON)',
  'manifest.json': 'What the archive holds, with every SHA-256 (JSON)',
};

export const assembly = {
  title: 'A dossier for the tender file',
  intro:
    'The verdicts on a shortlist, with everything they were given from: one signed archive that anyone can check without this catalogue.',
  putIn: 'Put into a dossier for the tender file',
  putTicked: 'Put the ticked offers into a dossier',
  form: 'Put the dossier together',
  chosen: (count: number) => (count === 1 ? '1 offer in it' : `${count} offers in it`),
  none: 'None ticked: every offer of the catalogue. A search can choose them by its filters or one by one.',
  assemble: 'Put together and look through',
  toSearch: 'Choose offers in the search',
  nothing: 'No offer matches: there is nothing to put into a dossier.',
  verdicts: 'The verdicts in it',
  unmet: 'Not satisfied',
  noneUnmet: 'none',
  contents: 'What it holds',
  contentsIntro: 'The files of the archive, by what they are.',
  parts,
  weight: (count: number, bytes: number) => `${count} ${count === 1 ? 'file' : 'files'}, ${size(bytes, 'en')}`,
  size: (bytes: number) => size(bytes, 'en'),
  credentials: (count: number) => `Signed documents behind the verdicts: ${count}`,
  evidence: (count: number) => `Evidence fetched from outside: ${count}`,
  law: (count: number) => `Legal references cited: ${count}`,
  more: (left: number) => `${left} more are in the archive.`,
  download: 'Take it away',
  archive: (bytes: number) => `Download the dossier (ZIP, ${size(bytes, 'en')})`,
  single: 'Or one file of it',
  files,
};

export type AssemblyWords = typeof assembly;
