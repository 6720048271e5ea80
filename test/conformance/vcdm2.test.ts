import { expect } from 'chai';
import type { Finding } from '../../src/core/problem.js';
import { judge } from '../../src/core/verification/judge.js';
import type { Vocabulary } from '../../src/core/vocabulary.js';
import { W3C_CONTEXTS } from '../contexts.js';
import { NOW, VOCABULARY } from '../signers.js';
import { filesOf, sharedFolder, textOf } from './shared.js';

const EXAMPLES = { '@context': { '@vocab': 'https://www.w3.org/ns/credentials/examples#' } };

/** The questions that these inputs are about. They are unsigned, so that the later ones cannot be answered. */
const QUESTIONS = ['syntax', 'limits', 'contexts', 'data-model'];

/** Inputs whose verdict is another than their name says, and why. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'presentation-enveloped-vc-ok.json': 'the envelope has a media type that no specification ever registered',
};

/** The inputs leave to whoever runs them what depends on the runner: who issues, and what today is. */
function asIssued(file: string, text: string): Record<string, unknown> {
  const document = JSON.parse(
    text.replace('PAST DATE', '2020-01-01T00:00:00Z').replace('FUTURE DATE', '2050-01-01T00:00:00Z'),
  );
  const issued = (credential: Record<string, unknown>) => {
    if (/no-issuer|issuer-(null|object-id)/.test(file)) return;
    const { issuer } = credential;
    if (issuer === undefined) credential.issuer = 'did:example:issuer';
    else if (typeof issuer === 'object') credential.issuer = { id: 'did:example:issuer', ...issuer };
  };
  if (!file.startsWith('presentation')) issued(document);
  for (const entry of [document.verifiableCredential ?? []].flat()) {
    if (typeof entry === 'object' && !String(entry.id).startsWith('data:')) issued(entry);
  }
  return document;
}

/**
 * Many inputs define a term by an inline context, which is refused here (`context-inline`) whatever else they say.
 * So that the data model is asked at all, each such object is pinned under a URL of its own.
 */
function pinInline(document: Record<string, unknown>): Vocabulary {
  const contexts: Record<string, unknown> = {
    ...W3C_CONTEXTS,
    'https://www.w3.org/ns/credentials/examples/v2': EXAMPLES,
  };
  if (Array.isArray(document['@context'])) {
    document['@context'] = document['@context'].map((context, index) => {
      if (typeof context !== 'object' || context === null) return context;
      const url = `https://suite.example/inline/${index}`;
      contexts[url] = { '@context': context };
      return url;
    });
  }
  return { contexts, shapes: '' };
}

async function verdict(file: string, text: string): Promise<'ok' | 'fail'> {
  const document = asIssued(file, text);
  const vocabulary = pinInline(document);
  const mediaType = file.startsWith('presentation') ? 'application/vp' : 'application/vc';
  const bytes = Buffer.from(JSON.stringify(document));
  const { report } = await judge({ bytes, mediaType, evidence: [], now: NOW }, vocabulary);
  const outcomes = report.documents.flatMap(({ checks }) =>
    checks.filter(({ check }) => QUESTIONS.includes(check)).map(({ outcome }) => outcome),
  );
  const never = report.documents.some(({ checks }) => checks.some(({ findings }) => findings.some(isNeverValid)));
  return !never && outcomes.every((outcome) => outcome === 'pass') ? 'ok' : 'fail';
}

/**
 * VCDM 2.0 §4.12 lets a holder assert a credential by the presentation's signature alone, if it is the issuer. The catalogue
 * keeps credentials and not presentations, so that here every credential is signed itself.
 */
async function unsigned(file: string, text: string): Promise<readonly string[]> {
  const bytes = Buffer.from(JSON.stringify(asIssued(file, text)));
  const { report } = await judge({ bytes, mediaType: 'application/vp', evidence: [], now: NOW }, VOCABULARY);
  expect(report.standing).to.equal('refused');
  const findings = report.documents.flatMap(({ checks }) => checks.flatMap((check) => check.findings));
  return findings.filter(({ code }) => code === 'unsigned').map(({ code, pointer }) => `${code} ${pointer}`.trim());
}

/** The order of the dates is the data model's, but asked by `period`, whose other questions depend on the day. */
function isNeverValid({ code }: Finding): boolean {
  return code === 'never-valid';
}

describe('VCDM 2.0, the inputs of the W3C suite', () => {
  const folder = sharedFolder('w3c/vcdm2-input');
  if (folder === undefined) {
    it('is skipped: ../shared/data/w3c/vcdm2-input is absent', function () {
      this.skip();
    });
    return;
  }
  for (const subfolder of ['', 'names-and-descriptions']) {
    for (const file of filesOf(`${folder}/${subfolder}`)) {
      const expected = /-(ok|fail)(-or-inject)?\.json$/.exec(file)?.[1];
      if (expected === undefined) {
        if (!file.endsWith('.json')) continue;
        it(`${file} (it holds a credential without a proof of its own)`, async () => {
          expect(await unsigned(file, textOf(`${folder}/${subfolder}`, file))).to.deep.equal([
            'unsigned',
            'unsigned /verifiableCredential/0',
          ]);
        });
        continue;
      }
      const otherwise = OTHERWISE[file];
      it(`${file}${otherwise === undefined ? '' : ` (${otherwise})`}`, async () => {
        const found = await verdict(file, textOf(`${folder}/${subfolder}`, file));
        expect(found === expected).to.equal(otherwise === undefined);
      });
    }
  }
});
