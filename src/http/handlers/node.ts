/** What the node says about itself: its DID document, its contract, its pages' assets, its front door. */
import { ASSETS } from '../../web/assets.js';
import type { Handler } from '../asked.js';
import { answer, IMMUTABLE, problem } from '../faces.js';
import { openApi } from '../openapi/document.js';

/** did:web resolution (did:web §2.5.2) asks for this very path. */
export const didDocument: Handler = ({ site }) => answer({ json: site.didDocument });

export const contract: Handler = ({ site }) => answer({ json: openApi(site.version) });

/** The front door is the search, under the newest profile, so that the first page already shows reasons. */
export const home: Handler = ({ catalogue, search }) => {
  const profile = catalogue.profiles().at(-1);
  const params = new URLSearchParams(profile === undefined ? [] : [['profile', profile.id]]);
  const lang = search.get('lang');
  if (lang !== null) params.set('lang', lang);
  return { kind: 'redirect', to: params.size === 0 ? '/offers' : `/offers?${params}` };
};

export const asset: Handler = ({ path }) => {
  const found = ASSETS.get(`/assets/${path.name ?? ''}`);
  if (found === undefined) return problem({ code: 'not-found', findings: [] });
  return {
    kind: 'bytes',
    mediaType: found.mediaType,
    bytes: Buffer.from(found.text, 'utf8'),
    headers: { 'Cache-Control': IMMUTABLE },
  };
};
