/** The whole way of a document, in process and over HTTP, and what may never come out of it. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { readDemo } from '../../src/adapters/demo.js';
import { noEvidence, pinnedEvidence } from '../../src/adapters/evidence/pinned.js';
import { judgeHere } from '../../src/adapters/judge-here.js';
import { readPolicies } from '../../src/adapters/policies.js';
import { readVocabulary } from '../../src/adapters/vocabulary.js';
import { problemAnswer } from '../../src/answers/problem.js';
import { reportAnswer } from '../../src/answers/report.js';
import { PROBLEMS } from '../../src/core/problem.js';
import { LANGUAGES } from '../../src/messages/sentence.js';
import { voice } from '../../src/messages/voice.js';
import { openJudging } from '../attacks/catalogue.js';
import { startService } from '../http/service.js';
import { type Document, documents } from './documents.js';

const CREDENTIALS = fileURLToPath(new URL('../../../credentials', import.meta.url));

const DOORS = [
  'publish',
  'verify',
  '/credentials',
  '/verifications',
  '/verifications by the line',
  '/vc-api/credentials/verify',
  '/vc-api/presentations/verify',
] as const;

/** One document at one door of the service. */
export interface Attempt {
  readonly document: Document;
  readonly door: (typeof DOORS)[number];
  readonly accept: string;
  readonly language: string;
}

export interface Pipeline {
  /** @throws with what must never happen: a fault, a 5xx, an answer without words. @returns what came of it. */
  run(attempt: Attempt): Promise<string>;
  close(): Promise<void>;
}

/** Documents of the demo that are small enough to be judged by the thousand, and those that are broken by hand. */
export async function originals(): Promise<readonly Document[]> {
  const { steps } = await readDemo(CREDENTIALS);
  const small = steps.filter(({ bytes }) => bytes.length < 8_000);
  const perType = new Map<string, Document[]>();
  for (const { bytes, mediaType } of small) {
    const chosen = perType.get(mediaType) ?? [];
    if (chosen.length < 6) perType.set(mediaType, [...chosen, { bytes, mediaType }]);
  }
  const misspelt = await readFile(`${CREDENTIALS}/broken/misspelt.json`);
  return [...[...perType.values()].flat(), { bytes: misspelt, mediaType: 'application/vc' }];
}

export function attempts(from: readonly Document[]): fc.Arbitrary<Attempt> {
  return fc.record({
    document: documents(from),
    door: fc.constantFrom(...DOORS),
    accept: fc.constantFrom('application/json', 'text/html', '*/*'),
    language: fc.constantFrom(...LANGUAGES),
  });
}

/** A catalogue without a disk, behind a server on this machine. */
export async function openPipeline(): Promise<Pipeline> {
  const [vocabulary, demo, { documents, seal }] = await Promise.all([
    readVocabulary(),
    readDemo(CREDENTIALS),
    readPolicies(),
  ]);
  const catalogue = await openJudging({
    judge: judgeHere(vocabulary),
    policies: { documents: { 'trust-anchors': documents['trust-anchors'] }, seal },
    evidence: pinnedEvidence(demo.evidence, noEvidence),
  });
  const service = await startService(catalogue, { writesPerMinute: 1_000_000, readsPerMinute: 1_000_000 });

  async function direct({ document: { bytes, mediaType }, door }: Attempt): Promise<string> {
    if (door === 'verify') {
      const { report } = await catalogue.verify(bytes, mediaType);
      for (const language of LANGUAGES) reportAnswer(report, voice(language));
      return report.standing;
    }
    const outcome = await catalogue.publish(bytes, mediaType);
    if (outcome.ok) return 'published';
    const { problem } = outcome;
    if (PROBLEMS[problem.code] >= 500) throw new Error(`published with ${problem.code}`);
    for (const language of LANGUAGES) problemAnswer(problem, PROBLEMS[problem.code], voice(language));
    return problem.code;
  }

  async function overHttp({ document, door, accept, language }: Attempt): Promise<string> {
    const { body, mediaType } = bodyAt(door, document);
    const headers = { 'content-type': mediaType, accept, 'accept-language': language };
    const answer = await service.ask(door.split(' ')[0] ?? door, { method: 'POST', headers, body });
    if (answer.status >= 500 || answer.status < 200)
      throw new Error(`${door} answered ${answer.status}: ${answer.text}`);
    return `${answer.status}`;
  }

  return {
    async run(attempt) {
      const came = await (attempt.door.startsWith('/') ? overHttp(attempt) : direct(attempt));
      const [fault] = service.errors;
      if (fault !== undefined) throw new Error(`logged as a fault: ${fault.event}`, { cause: fault.error });
      const inherited = Object.keys(Object.prototype);
      if (inherited.length > 0) throw new Error(`every object now has ${inherited.join(', ')}`);
      return came;
    },
    async close() {
      await service.close();
      await catalogue.close();
    },
  };
}

/** The document as a door takes it: as it is, or inside another JSON text. */
function bodyAt(door: Attempt['door'], { bytes, mediaType }: Document): { body: Uint8Array; mediaType: string } {
  const inside = (before: string, after: string) => Buffer.concat([Buffer.from(before), bytes, Buffer.from(after)]);
  switch (door) {
    case '/verifications by the line':
      return { body: inside('{"document":', '}\n{"document":{}}'), mediaType: 'application/jsonl' };
    case '/vc-api/credentials/verify':
      return { body: inside('{"verifiableCredential":', '}'), mediaType: 'application/json' };
    case '/vc-api/presentations/verify':
      return {
        body: inside('{"verifiablePresentation":', ',"options":{"challenge":"c"}}'),
        mediaType: 'application/json',
      };
    default:
      return { body: bytes, mediaType };
  }
}
