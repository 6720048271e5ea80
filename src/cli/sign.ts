/** sign: unsigned credentials in, signed ones out; one or many. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { type FindingAnswer, findingAnswer } from '../answers/problem.js';
import { refused } from '../core/problem.js';
import { fileInTheWay, makeFolder } from '../folder.js';
import { action, type CommonOptions, command, date, oneOf } from './command.js';
import { type DocumentFile, documentFiles, tellPassedOver } from './documents.js';
import { EXIT, type ExitCode, worstExit } from './exit-code.js';
import { findingText } from './findings.js';
import type { Shell } from './shell.js';
import { jsonObject, type KeyOptions, signingRequest } from './signing.js';
import { FORMATS, type Format, type SigningRequest, type Workshop } from './workshop.js';

interface Options extends CommonOptions, KeyOptions {
  readonly out?: string;
}

export function signCommand(shell: Shell): Command {
  const words = shell.words.sign;
  return command(shell, 'sign', words.about, [
    'cartulary sign offer.json --key keys/key.jwk --out offer.signed.json',
    'cartulary sign drafts --key keys/key.jwk --out signed',
    'cartulary sign drafts --key keys/key.jwk --format vc+jwt --out signed --json',
    'cat offer.json | cartulary sign - --key keys/key.jwk > offer.signed.json',
  ])
    .argument('<file...>', words.files)
    .requiredOption('--key <file>', words.key)
    .option('--format <format>', words.format, oneOf(shell, FORMATS), 'data-integrity')
    .option('--method <didUrl>', words.method)
    .option('--created <date>', words.created, date(shell))
    .option('--out <path>', words.out)
    .action(action(shell, (names: readonly string[], options: Options) => sign(shell, names, options)));
}

async function sign(shell: Shell, names: readonly string[], options: Options): Promise<ExitCode> {
  const words = shell.words.sign;
  const workshop = await shell.host.workshop();
  const request = await signingRequest(shell, workshop, options);
  if (request === undefined) {
    shell.note(words.keyUnusable(options.key));
    return EXIT.usage;
  }
  const found = await documentFiles(names, shell.host);
  if (!found.ok) {
    shell.note(shell.words.files[found.problem](found.name));
    return EXIT.notFound;
  }
  tellPassedOver(found, shell);
  const { files } = found;
  const several = files.length > 1 || files.some(({ inFolder }) => inFolder);
  if (options.out === undefined && files.length > 1) {
    shell.note(words.outNeeded);
    return EXIT.usage;
  }
  const inTheWay = options.out && (await fileInTheWay(several ? options.out : path.dirname(options.out)));
  if (inTheWay) {
    shell.note(shell.words.files.noFolder(inTheWay));
    return EXIT.usage;
  }
  const outcomes: Outcome[] = [];
  for (const [index, file] of files.entries()) {
    shell.progress(index + 1, files.length, file.name);
    const target = options.out && (several ? placed(options.out, file, options.format) : options.out);
    const outcome = await one(shell, workshop, file, request, target);
    outcomes.push(outcome);
    if (!options.json) say(shell, outcome);
  }
  if (options.json) shell.printJson(outcomes.map(({ exit: _, ...outcome }) => outcome));
  if (files.length > 1) shell.note(words.summary(outcomes.filter(({ exit }) => exit === EXIT.ok).length, files.length));
  return worstExit(outcomes.map(({ exit }) => exit));
}

interface Outcome {
  readonly file: string;
  readonly signed: boolean;
  readonly mediaType?: string;
  /** Where it was written; without a target, the document itself. */
  readonly out?: string;
  readonly document?: string;
  readonly findings: readonly FindingAnswer[];
  readonly exit: ExitCode;
}

async function one(
  shell: Shell,
  workshop: Workshop,
  file: DocumentFile,
  request: SigningRequest,
  target: string | undefined,
): Promise<Outcome> {
  const unsigned = await jsonObject(() => file.read());
  const signed =
    unsigned === undefined
      ? refused('document-unreadable', [{ code: 'not-json', pointer: '' }])
      : await workshop.sign(unsigned, request);
  if (!signed.ok) {
    const findings = signed.problem.findings.map((finding) => findingAnswer(finding, shell.voice));
    return { file: file.name, signed: false, findings, exit: EXIT.refused };
  }
  const { bytes, mediaType } = signed.value;
  const done = { file: file.name, signed: true, mediaType, findings: [], exit: EXIT.ok } as const;
  if (target === undefined) return { ...done, document: Buffer.from(bytes).toString('utf8') };
  await makeFolder(path.dirname(target));
  await writeFile(target, bytes);
  return { ...done, out: target };
}

function say(shell: Shell, { file, out, document, findings }: Outcome): void {
  const words = shell.words.sign;
  if (document !== undefined) shell.host.out.write(document);
  else if (out !== undefined) shell.print(words.signed(file, out));
  else shell.note([words.refused(file), ...findings.map((finding) => findingText(finding, shell, 2))].join('\n'));
}

/** The same shape of folders as the drafts had; the extension says what was made. */
function placed(folder: string, { relative }: DocumentFile, format: Format): string {
  const { dir, name } = path.parse(relative);
  return path.join(folder, dir, `${name}${format === 'vc+jwt' ? '.jwt' : '.json'}`);
}
