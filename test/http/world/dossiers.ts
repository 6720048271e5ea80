/** A dossier of all four offers: what a page shows of one; it is no archive that would verify. */
import type { Catalogue } from '../../../src/catalogue/catalogue.js';
import { writeArchive } from '../../../src/core/dossier/archive.js';
import { PATHS } from '../../../src/core/dossier/manifest.js';
import { done } from '../../../src/core/problem.js';
import { RULES_VERSION } from '../../../src/core/verification/check.js';
import { BYTES, CREDENTIAL, HEAD } from './documents.js';
import { HITS } from './offers.js';
import { PROFILE } from './profiles.js';

const member = (path: string, text = '{}') => ({ path, bytes: Buffer.from(text) });

export const DOSSIERS: Partial<Catalogue> = {
  async dossier({ query, offers: named }) {
    const chosen = HITS.filter(({ offer }) => named.length === 0 || named.includes(offer.id));
    const offers = chosen.flatMap(({ offer, result }) => (result === undefined ? [] : [{ offer, result }]));
    const path = `credentials/${CREDENTIAL}.json`;
    const members = [
      member('dossier.en.html', '<h1>Dossier</h1>'),
      member('dossier.fr.html', '<h1>Dossier</h1>'),
      member('verdicts.en.csv', 'Offer'),
      member('verdicts.fr.csv', 'Offre'),
      member(PATHS.verdicts),
      member(PATHS.manifest),
      { path, bytes: BYTES },
    ];
    return done({
      bytes: writeArchive(members),
      members,
      name: 'dossier-hdh-2026-2026-06-01.zip',
      verdictHash: CREDENTIAL,
      head: HEAD,
      content: {
        catalogue: 'did:web:catalogue.example',
        illustrative: true,
        rules: RULES_VERSION,
        profile: PROFILE,
        asOf: query.asOf,
        knownAt: query.knownAt,
        head: HEAD,
        verdictHash: CREDENTIAL,
        offers: query.text === 'nothing' ? [] : offers,
        credentials: new Map([[CREDENTIAL, { path, issuer: 'did:web:channel.example' }]]),
        references: new Map(),
      },
    });
  },
};
