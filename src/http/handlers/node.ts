/** What the node says about itself: its DID document, its contract, its pages' assets. */
import { sha256 } from '../../core/digest.js';
import { ASSETS } from '../../web/assets.js';
import type { Handler } from '../asked.js';
import { answer, IMMUTABLE, problem } from '../faces.js';
import { openApi } from '../openapi/document.js';

/** did:web resolution (did:web §2.5.2) asks for this very path. */
export const didDocument: Handler = ({ site }) => answer({ json: site.didDocument });

export const contract: Handler = ({ site }) => answer({ json: openApi(site.version) });

export const asset: Handler = ({ path }) => {
  const found = ASSETS.get(`/assets/${path.name ?? ''}`);
  if (found === undefined) return problem({ code: 'not-found', findings: [], params: { file: path.name ?? '' } });
  return {
    kind: 'bytes',
    mediaType: found.mediaType,
    bytes: Buffer.from(found.text, 'utf8'),
    headers: { 'Cache-Control': IMMUTABLE },
  };
};

/** Modules name each other, so their names stay, and a browser asks whether it still has the right one. */
export const island: Handler = ({ path, site }) => {
  const text = site.islands.get(path.name ?? '');
  if (text === undefined) return problem({ code: 'not-found', findings: [], params: { file: path.name ?? '' } });
  return {
    kind: 'bytes',
    mediaType: 'text/javascript; charset=utf-8',
    bytes: Buffer.from(text, 'utf8'),
    headers: { 'Cache-Control': 'no-cache', ETag: `"${sha256(text)}"` },
  };
};
