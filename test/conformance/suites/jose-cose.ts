/**
 * The command that the W3C suite of VC-JOSE-COSE calls (docs/conformance.md): `issue` signs the input with the key given,
 * `verify` judges it, and the result is written as the suite reads it. Options: --input --key --feature --output --contexts.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { judgeHere } from '../../../src/adapters/judge-here.js';
import { readPrivateJwk } from '../../../src/adapters/keys.js';
import { type Signed, type Signing, signCredential, signPresentation } from '../../../src/adapters/signer.js';
import { readVocabulary } from '../../../src/adapters/vocabulary.js';
import { instant } from '../../../src/core/instant.js';
import type { Outcome } from '../../../src/core/problem.js';
import type { Vocabulary } from '../../../src/ports.js';

interface Result {
  readonly result: 'success' | 'failure';
  readonly data: string;
}

const NOW = instant(new Date().toISOString());
const text = { type: 'string', default: '' } as const;
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { input: text, key: text, feature: text, output: text, contexts: { type: 'string' } },
});

const vocabulary = await readVocabulary(values.contexts);
const input = await readFile(values.input);
const presentation = values.feature.startsWith('presentation');
const result = positionals[0] === 'issue' ? await issue(vocabulary) : await verify(vocabulary);
await writeFile(values.output, JSON.stringify(result));

async function issue({ contexts }: Vocabulary): Promise<Result> {
  const { id, secretKeyJwk } = JSON.parse(await readFile(values.key, 'utf8')) as { id: string; secretKeyJwk: unknown };
  const key = readPrivateJwk(secretKeyJwk);
  if (key === undefined) return { result: 'failure', data: 'no key of a kind that signs here' };
  const signing: Signing = { key, verificationMethod: id, format: 'vc+jwt', created: NOW, contexts };
  const document = JSON.parse(input.toString('utf8')) as { verifiableCredential?: readonly { id: string }[] };
  const signed: Outcome<Signed> = presentation
    ? await signPresentation((document.verifiableCredential ?? []).map(enveloped), signing)
    : await signCredential(document, signing);
  if (!signed.ok) return { result: 'failure', data: JSON.stringify(signed.problem) };
  return { result: 'success', data: Buffer.from(signed.value.bytes).toString('utf8') };
}

function enveloped({ id }: { readonly id: string }): Signed {
  return { bytes: Buffer.from(id.slice(id.indexOf(',') + 1)), mediaType: 'application/vc+jwt' };
}

async function verify(words: Vocabulary): Promise<Result> {
  const mediaType = `application/${presentation ? 'vp' : 'vc'}+jwt`;
  const bytes = Buffer.from(input.toString('utf8').trim());
  const { report } = await judgeHere(words).judge({ bytes, mediaType, evidence: [], now: NOW });
  const wrong = report.documents.flatMap(({ checks }) =>
    checks.flatMap(({ check, outcome, findings }) =>
      outcome === 'fail' || outcome === 'unknown' ? findings.map(({ code }) => `${check}: ${code}`) : [],
    ),
  );
  return { result: report.standing === 'verified' ? 'success' : 'failure', data: wrong.join(', ') };
}
