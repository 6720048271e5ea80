/** Signs the whole demo in memory: the same input gives the same bytes, so the committed files can be checked. */
import type { Signed } from '../../src/adapters/signer.js';
import type { Contexts } from '../../src/core/jsonld.js';
import { everySigner } from './actors.js';
import { authorities } from './authorities.js';
import { brokenFiles } from './broken.js';
import { bundled } from './bundle.js';
import { CHAINED, chainMembers, NAMINGS } from './certificates/chains.js';
import { certificateFiles } from './certificates/files.js';
import type { Draft } from './draft.js';
import { didDocument } from './keys.js';
import { labels } from './labels.js';
import { REPORTED_PROVIDERS } from './reported/providers.js';
import { reportedDrafts } from './reported/report.js';
import { restatedOffers } from './restated.js';
import { notarisedNumber, offering, participant } from './self-description.js';
import { signBundle, signDraft } from './sign.js';
import { statements } from './statement.js';
import { ARCHETYPES } from './world.js';

/** Path under `credentials/` → bytes. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** One publication: what arrives, and the instant at which the demo's clock stands. */
interface ScheduledFile {
  readonly at: string;
  readonly file: string;
  readonly mediaType: Signed['mediaType'];
}

/** Everything that is published, oldest first. Within a day an offer comes when its papers are in: it is judged once. */
export function drafts(): readonly Draft[] {
  return [
    ...ARCHETYPES.map(notarisedNumber),
    ...ARCHETYPES.map(participant),
    ...ARCHETYPES.flatMap(statements),
    ...authorities(),
    ...ARCHETYPES.map((archetype) => offering(archetype)),
    ...restatedOffers(),
    ...labels(),
    ...REPORTED_PROVIDERS.flatMap(reportedDrafts),
  ].sort((a, b) => (a.published < b.published ? -1 : a.published > b.published ? 1 : 0));
}

export async function forge(contexts: Contexts): Promise<Files> {
  const files = new Map<string, Uint8Array>();
  for (const did of [...everySigner(), ...Object.values(CHAINED)]) {
    const naming = NAMINGS.get(did);
    const document = naming === undefined ? didDocument(did) : didDocument(did, chainMembers(naming));
    files.set(`did/${did.slice('did:web:'.length)}.json`, json(document));
  }
  const certificates = certificateFiles();
  for (const { file, bytes } of certificates) files.set(`certificates/${file}`, bytes);
  files.set('certificates/index.json', json(certificates.map(({ bytes: _bytes, ...one }) => one)));
  const schedule: ScheduledFile[] = [];
  for (const publication of bundled(drafts())) {
    const signed =
      'drafts' in publication ? await signBundle(publication, contexts) : await signDraft(publication, contexts);
    const file = `${publication.path}${signed.mediaType.endsWith('+jwt') ? '.jwt' : '.json'}`;
    if (files.has(file)) throw new Error(`two documents want the name ${file}`);
    files.set(file, signed.bytes);
    schedule.push({ at: `${publication.published}T00:00:00.000Z`, file, mediaType: signed.mediaType });
  }
  files.set('schedule.json', json(schedule));
  const broken = await brokenFiles(contexts);
  for (const { specimen, bytes } of broken) files.set(`broken/${specimen.file}`, bytes);
  files.set('broken/index.json', json(broken.map(({ specimen }) => specimen)));
  return files;
}

function json(value: unknown): Uint8Array {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}
