/** The picture around an offer. */
import type { Catalogue } from '../../../src/catalogue/catalogue.js';
import type { GraphAnswer } from '../../../src/catalogue/verbs/explaining.js';
import { instant } from '../../../src/core/instant.js';
import { parseShare, type Share } from '../../../src/core/policy/percent.js';
import { done, refused } from '../../../src/core/problem.js';
import type { OfferView } from '../../../src/core/search/offer.js';
import { HEAD } from './documents.js';
import { FAIL, HITS, STORAGE_OUTSIDE } from './offers.js';

/** The provider, a holder from outside, a supplier, a layer: each kind of node and edge. */
export function surroundings({ iri, provider }: OfferView): GraphAnswer['surroundings'] {
  const share = { low: parsed('30'), high: parsed('30') };
  const layer = 'https://tideway.example/offers/metal';
  const [input] = STORAGE_OUTSIDE.inputs;
  const total = { multiplied: share, attributed: share };
  const holder = { id: 'https://entities.example/fund', name: 'Fund', country: 'US' };
  const held = { ...holder, multiplied: share.low, attributed: share };
  const covering = {
    offer: layer,
    version: '2024',
    until: instant('2028-01-01'),
    standing: 'active',
    inputs: [],
  } as const;
  return {
    nodes: [
      { id: iri, kind: 'offer' },
      { id: provider.iri, kind: 'company' },
      { ...holder, kind: 'company', inside: false },
      { id: 'did:web:tideway.example', kind: 'third-party', name: 'Tideway', country: 'GB', inside: false },
      { id: layer, kind: 'offer' },
    ],
    edges: [
      { from: iri, to: provider.iri, kind: 'provided-by' },
      { from: provider.iri, to: holder.id, kind: 'held-by', share, ...(input === undefined ? {} : { input }) },
      { from: iri, to: 'did:web:tideway.example', kind: 'supplied-by', role: 'backup' },
      { from: iri, to: layer, kind: 'runs-on' },
    ],
    omitted: 2,
    outside: [
      {
        measure: 'capital',
        holders: [{ holder: held, ...total, path: [provider.iri, holder.id] }],
        omitted: 3,
        total,
        tooLarge: true,
      },
    ],
    coverage: {
      layers: [iri, layer],
      activities: [1, 2, 3, 4, 5, 6].map((activity) => ({ activity, by: activity > 2 ? [] : [covering] })),
    },
  };
}

function parsed(share: string): Share {
  const value = parseShare(share);
  if (value === undefined) throw new Error(`${share} is no share`);
  return value;
}

/** The graph of one offer. */
export const AROUND: Partial<Catalogue> = {
  async graph(name, when) {
    const hit = HITS.find(({ offer: one }) => one.id === name);
    if (hit === undefined) return refused('not-found');
    const answer: GraphAnswer = {
      offer: hit.offer,
      head: HEAD,
      when,
      surroundings: surroundings(hit.offer),
      layers: [],
      limits: { single: '24', total: '39' },
      verdicts: [{ rule: 'R-01', finding: FAIL }],
    };
    return done(answer);
  },
};
