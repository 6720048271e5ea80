/** A draft with one blocker and one unknown, whatever is sent; what is tampered with is refused, `{}` has no offer. */
import type { Catalogue } from '../../../src/catalogue/catalogue.js';
import { done, refused } from '../../../src/core/problem.js';
import { TRUST } from '../law.js';
import { HEAD } from './documents.js';
import { HITS, STORAGE_OUTSIDE } from './offers.js';
import { PROFILE } from './profiles.js';

export const DRAFTS: Partial<Catalogue> = {
  async readiness({ bytes, when }) {
    const text = Buffer.from(bytes).toString('utf8');
    if (text.includes('tampered')) return refused('document-refused', [{ code: 'not-json', pointer: '' }]);
    const channel = HITS[3];
    const { offer, result } = channel ?? {};
    if (offer === undefined || result === undefined) return refused('not-found');
    const described = {
      iri: offer.iri,
      names: [{ value: 'Channel' }],
      provider: offer.provider.iri,
      published: true,
      result,
      readiness: {
        eligibility: 'excluded' as const,
        blockers: 1,
        unknowns: 1,
        fixes: [
          {
            verdict: 'FAIL' as const,
            reason: STORAGE_OUTSIDE,
            remedy: { code: 'move-storage-into-eea' as const, params: { parts: 'backup' } },
            requirements: ['HDH-03'],
            unlocks: { eligibility: 'to-clarify' as const, blockers: 0, unknowns: 1 },
          },
          {
            verdict: 'UNKNOWN' as const,
            reason: { ...STORAGE_OUTSIDE, code: 'capital-undisclosed' as const, params: { low: '0', high: '100' } },
            evidence: {
              wanted: { fact: 'holdings' as const, subject: offer.provider.iri },
              level: 'certified' as const,
            },
            requirements: ['HDH-05'],
            unlocks: { eligibility: 'excluded' as const, blockers: 1, unknowns: 0 },
          },
        ],
      },
      labels: [
        {
          level: 'SC' as const,
          profile: 'gaia-x-sc',
          eligibility: 'to-clarify' as const,
          blockers: 0,
          unknowns: 3,
          notJudged: 2,
        },
      ],
    };
    return done({
      offers: text === '{}' ? [] : [described],
      profile: PROFILE,
      when,
      head: HEAD,
      issuers: TRUST.issuers,
      assumed: 'did:web:channel.example',
      toMend: text === '{}' ? [{ code: 'not-an-object', pointer: '' }] : [],
      ignored: [{ kind: 'certificate', subject: offer.iri, pointer: '/credentialSubject/certificate' }],
    });
  },
};
