/** THE table of the site's navigation. A page that belongs there adds a row, and its label to `messages/<language>/navigation.ts`. */
import type { navigation } from '../messages/en/navigation.js';

/** Rows are named by their label. */
export type NavigationId = keyof typeof navigation;

export interface NavigationRow {
  readonly id: NavigationId;
  /** Without a language: links add the one asked for. */
  readonly href: string;
  /** In the masthead of every page, or in its footer. */
  readonly place: 'masthead' | 'footer';
}

/** In the order shown. */
export const NAVIGATION: readonly NavigationRow[] = [
  { id: 'search', href: '/offers', place: 'masthead' },
  { id: 'profiles', href: '/profiles', place: 'masthead' },
  { id: 'changes', href: '/changes', place: 'masthead' },
  { id: 'whatIf', href: '/what-if', place: 'masthead' },
  { id: 'law', href: '/law', place: 'masthead' },
  { id: 'verify', href: '/verifications', place: 'masthead' },
  { id: 'draft', href: '/drafts', place: 'masthead' },
  { id: 'readiness', href: '/readiness', place: 'footer' },
  { id: 'dossier', href: '/dossiers/preview', place: 'footer' },
  { id: 'participants', href: '/participants', place: 'footer' },
  { id: 'journal', href: '/events', place: 'footer' },
  { id: 'peers', href: '/peers', place: 'footer' },
  { id: 'api', href: '/api', place: 'footer' },
  { id: 'contract', href: '/openapi.json', place: 'footer' },
  { id: 'accessibility', href: '/accessibility', place: 'footer' },
  { id: 'legal', href: '/legal', place: 'footer' },
];
