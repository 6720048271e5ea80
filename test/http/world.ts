/**
 * A handmade catalogue of four offers, one for each result, with reasons that carry everything an answer must show.
 * Nothing here was computed by the product: the tests look at how answers are told, not at how they are found.
 */
import type { Catalogue } from '../../src/catalogue/catalogue.js';
import { done, refused } from '../../src/core/problem.js';
import type { Judgement } from '../../src/ports.js';
import { fakeCatalogue } from './fake-catalogue.js';
import { ANCHORS, LAW, TRUST } from './law.js';
import { CHANGING } from './world/changing.js';
import { DOCUMENTS, HEAD, PUBLISHED, report } from './world/documents.js';
import { DOSSIERS } from './world/dossiers.js';
import { DRAFTS } from './world/drafts.js';
import { FOUND } from './world/found.js';
import { PARTICIPANTS } from './world/participants.js';
import { QUESTIONS } from './world/questions.js';
import { AROUND } from './world/surroundings.js';

/** Every call that would store something, for tests that say "nothing was stored". */
export interface Spy {
  readonly published: { readonly text: string; readonly mediaType: string }[];
  readonly verified: { readonly text: string; readonly mediaType: string; readonly at: number | undefined }[];
}

export function worldCatalogue(spy: Spy = { published: [], verified: [] }, given: Partial<Catalogue> = {}): Catalogue {
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');
  return fakeCatalogue({
    ...FOUND,
    ...AROUND,
    ...CHANGING,
    ...QUESTIONS,
    ...DOSSIERS,
    ...DRAFTS,
    ...PARTICIPANTS,
    ...DOCUMENTS,
    law: () => LAW,
    lawRegister: async (when) => done({ law: LAW, trust: TRUST, anchors: ANCHORS, when, seq: HEAD.seq }),
    reference: (id) =>
      id === 'HDS-2024'
        ? {
            id,
            title: { en: 'Health data hosting, 2024 version', fr: 'Hébergement de données de santé, version 2024' },
            citation: { en: 'Arrêté of 26 April 2024', fr: 'Arrêté du 26 avril 2024' },
            url: 'https://www.legifrance.gouv.fr/',
          }
        : undefined,
    async publish(bytes, mediaType) {
      if (text(bytes).includes('tampered')) {
        const findings = [{ code: 'not-json', pointer: '/proof', found: 'tampered' }] as const;
        return refused('document-refused', findings);
      }
      spy.published.push({ text: text(bytes), mediaType });
      return done({ ...PUBLISHED, created: !text(bytes).includes('again') });
    },
    async verify(bytes, mediaType, at) {
      spy.verified.push({ text: text(bytes), mediaType, at });
      const judgement: Judgement = {
        report: report(text(bytes).includes('tampered') ? 'refused' : 'verified'),
        credentials: [],
      };
      return judgement;
    },
    ...given,
  });
}
