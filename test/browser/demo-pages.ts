/** The pages under test as the demo answers them: what they name in a world made for tests, replaced by what the demo holds. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { offerId } from '../../src/core/search/offer.js';
import type { DemoService } from '../e2e/demo-service.js';
import { CREDENTIAL } from '../http/world/documents.js';
import { PAGES, type PageUnderTest } from './pages.js';

/** @param demo a dossier is kept in it, and a credential of it is shown. */
export async function demoPages({ service, post }: DemoService): Promise<readonly PageUnderTest[]> {
  const channel = offerId('https://channel.example/offers/health-cloud');
  const { text } = await service.ask('/events');
  const shown = offerId('https://hyper-eu.example/offers/analytics-cloud');
  const kept = await post<{ dossier: string }>('/dossiers', {}, 201, `/dossiers?profile=hdh-2026&offer=${shown}`);
  const addresses: readonly (readonly [string, string])[] = [
    [CREDENTIAL, /"published"[^}]*?([0-9a-f]{64})/.exec(text)?.[1] ?? ''],
    [channel, shown],
    [offerId('https://veil.example/offers/health-cloud'), offerId('https://boreal.example/offers/health-cloud')],
    ['did%3Aweb%3Achannel.example', 'did%3Aweb%3Ahyper-eu.example'],
    ['hdh-2020/', 'hdh-2020-ce/'],
    ['d'.repeat(64), kept.dossier],
  ];
  const documents = new Map([
    ['{"a": 1}', await file('demo/hyper-eu/2018-06-01-participant.jwt')],
    ['{"tampered": true}', await file('broken/tampered.json')],
    ['{}', await file('examples/participant.json')],
  ]);
  return PAGES.map((page) => ({
    ...page,
    path: addresses.reduce((path, [from, to]) => path.replaceAll(from, to), page.path),
    ...(page.form && { form: { ...page.form, document: documents.get(page.form.document) ?? page.form.document } }),
  }));
}

function file(name: string): Promise<string> {
  return readFile(join(process.cwd(), 'credentials', name), 'utf8');
}
