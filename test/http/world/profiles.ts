/** Three profiles: one that is asked by, an older one, and a buyer’s own. */
import { instant } from '../../../src/core/instant.js';
import type { Profile } from '../../../src/core/policy/profile.js';
import type { RuleKey } from '../../../src/core/policy/verdict.js';
import { digestOf } from './documents.js';

export const R01: RuleKey = 'R-01@certified';
export const R02: RuleKey = 'R-02@declared';
export const R05: RuleKey = 'R-05@certified';

export const PROFILE: Profile = {
  id: 'hdh-2026',
  version: '1',
  title: { en: 'Health Data Hub 2026', fr: 'Plateforme des données de santé 2026' },
  summary: { en: 'What the hub asks in 2026.', fr: 'Ce que la plateforme exige en 2026.' },
  parameters: { goLive: instant('2026-12-31'), termEnd: instant('2030-12-31') },
  requirements: [
    requirement('HDH-03', 'Storage only in the EEA', 'Stockage uniquement dans l’EEE', [R01]),
    requirement('HDH-05', 'Non-European capital within limits', 'Capital non européen dans les limites', [R05]),
    requirement('HDH-11', 'Every flow has a legal basis', 'Chaque flux a une base légale', [R02]),
    requirement('HDH-12', 'Subprocessors known to the leaves', 'Sous-traitants connus jusqu’au dernier', []),
  ],
  hash: digestOf('hdh-2026'),
};

export const OLDER_PROFILE: Profile = {
  ...PROFILE,
  id: 'hdh-2020',
  title: { en: 'Health Data Hub 2020', fr: 'Plateforme des données de santé 2020' },
  dated: instant('2020-10-13'),
  url: 'https://www.legifrance.gouv.fr/jorf/',
  requirements: PROFILE.requirements.slice(0, 2),
  hash: digestOf('hdh-2020'),
};

export const OWN_PROFILE: Profile = {
  ...PROFILE,
  id: 'our-hospital',
  derivedFrom: { id: 'hdh-2026', version: '1', hash: PROFILE.hash },
  hash: digestOf('our-hospital'),
};

function requirement(id: string, en: string, fr: string, rules: readonly RuleKey[]) {
  const why = { en: 'The rule comes later.', fr: 'La règle viendra plus tard.' };
  const source = 'reference list, item 3';
  return {
    id,
    title: { en, fr },
    kind: 'M' as const,
    rules,
    source,
    ...(rules.length === 0 ? { notJudged: why } : {}),
  };
}
