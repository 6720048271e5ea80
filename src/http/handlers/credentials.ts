/** Publishing, and getting back exactly what was published. */

import { credentialAddress } from '../../answers/address.js';
import { publishedAnswer } from '../../answers/published.js';
import { reportsAnswer } from '../../answers/reports.js';
import { parseDigest } from '../../core/digest.js';
import type { Frame } from '../../web/frame.js';
import { publishedPage } from '../../web/published.js';
import { reportsPage } from '../../web/reports.js';
import type { Handler } from '../asked.js';
import { readDocument } from '../document.js';
import { answer, IMMUTABLE, problem } from '../faces.js';

/** 201 with Location; 200 when everything was already here; a refusal stores nothing. */
export const publish: Handler = async (asked) => {
  const { catalogue, voice } = asked;
  const document = await readDocument(asked);
  if (!document.ok) return problem(document.problem);
  const published = await catalogue.publish(document.value.bytes, document.value.mediaType);
  if (!published.ok) return problem(published.problem);
  const body = publishedAnswer(published.value, voice);
  const [first] = published.value.credentials;
  const location = first === undefined ? {} : { Location: credentialAddress(first.digest) };
  const faces = { json: body, html: (frame: Frame) => publishedPage(body, frame) };
  return answer(faces, published.value.created ? 201 : 200, { 'Cache-Control': 'no-store', ...location });
};

/** The very bytes that were received, under the media type that they came with. */
export const credential: Handler = async ({ catalogue, path }) => {
  const digest = parseDigest(path.digest ?? '');
  if (digest === undefined)
    return problem({ code: 'not-found', findings: [], params: { credential: path.digest ?? '' } });
  const found = await catalogue.credential(digest);
  if (!found.ok) return problem(found.problem);
  const { bytes, mediaType } = found.value;
  return {
    kind: 'bytes',
    mediaType,
    bytes,
    headers: {
      'Cache-Control': IMMUTABLE,
      ETag: `"${digest}"`,
      'Content-Disposition': `inline; filename="${digest}.${mediaType.endsWith('jwt') ? 'jwt' : 'json'}"`,
    },
  };
};

/** Every judgement of it so far, the newest first. */
export const credentialReport: Handler = async ({ catalogue, path, voice }) => {
  const digest = parseDigest(path.digest ?? '');
  if (digest === undefined)
    return problem({ code: 'not-found', findings: [], params: { credential: path.digest ?? '' } });
  const found = await catalogue.report(digest);
  if (!found.ok) return problem(found.problem);
  const body = reportsAnswer(digest, found.value, voice);
  return answer({ json: body, html: (frame) => reportsPage(body, frame) });
};
