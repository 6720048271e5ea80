/** verify: gather, then judge, exactly as a catalogue does; nothing is stored. */
import type { Command } from 'commander';
import { reportAnswer } from '../answers/report.js';
import type { Instant } from '../core/instant.js';
import type { Evidence, Report } from '../core/verification/check.js';
import { gatherInRounds } from '../core/verification/gathering.js';
import type { EvidenceSource } from '../ports.js';
import { action, type CommonOptions, collect, command, date } from './command.js';
import { documentFiles, guessMediaType, tellPassedOver } from './documents.js';
import { EXIT, type ExitCode, STANDING_EXIT, worstExit } from './exit-code.js';
import { printFindings } from './findings.js';
import { reportText } from './report.js';
import type { Shell } from './shell.js';
import type { Reading, Workshop } from './workshop.js';

interface Options extends CommonOptions {
  readonly didDocument?: readonly string[];
  readonly evidence?: string;
  readonly saveEvidence?: string;
  readonly at?: Instant;
  readonly demo?: boolean;
  readonly type?: string;
}

export function verifyCommand(shell: Shell): Command {
  const words = shell.words.verify;
  return command(shell, 'verify', words.about, [
    'cartulary verify offer.signed.json',
    'cartulary verify offer.signed.json --did-document keys/did.json',
    'cartulary verify signed --at 2026-06-01 --save-evidence evidence',
    'cartulary verify signed --evidence evidence --json',
    'cartulary verify credentials/demo/stones/2018-06-01-offer.json --demo',
  ])
    .argument('<file...>', words.files)
    .option('--did-document <file>', words.didDocument, collect)
    .option('--evidence <folder>', words.evidence)
    .option('--save-evidence <folder>', words.saveEvidence)
    .option('--demo', words.demo)
    .option('--at <date>', words.at, date(shell))
    .option('--type <mediaType>', words.type)
    .action(action(shell, (names: readonly string[], options: Options) => verify(shell, names, options)));
}

async function verify(shell: Shell, names: readonly string[], options: Options): Promise<ExitCode> {
  const found = await documentFiles(names, shell.host);
  if (!found.ok) {
    shell.note(shell.words.files[found.problem](found.name));
    return EXIT.notFound;
  }
  tellPassedOver(found, shell);
  const workshop = await shell.host.workshop();
  const demo = options.demo ? await workshop.demo() : undefined;
  const source = await sourceOf(shell, workshop, options, demo?.evidence);
  if (!source.ok) {
    printFindings(shell, [source.finding], options.json);
    return EXIT.usage;
  }
  const verifier: Verifier = {
    judge: workshop.judge,
    trusting: demo?.trusting ?? workshop.trusting,
    source: source.value,
    now: shell.now(),
    at: options.at ?? shell.now(),
  };
  const outcomes: { file: string; report: Report; evidence: readonly Evidence[] }[] = [];
  for (const [index, file] of found.files.entries()) {
    shell.progress(index + 1, found.files.length, file.name);
    const judged = await judge(verifier, await file.read(), options.type);
    outcomes.push({ file: file.name, ...judged });
    if (!options.json) shell.print(reportText(file.name, reportAnswer(judged.report, shell.voice), shell));
  }
  if (options.json) {
    shell.printJson(outcomes.map(({ file, report }) => ({ file, report: reportAnswer(report, shell.voice) })));
  }
  if (options.saveEvidence !== undefined) await save(shell, workshop, options.saveEvidence, outcomes);
  if (outcomes.length > 1) {
    const verified = outcomes.filter(({ report }) => report.standing === 'verified').length;
    shell.note(shell.words.verify.summary(verified, outcomes.length));
  }
  return worstExit(outcomes.map(({ report }) => STANDING_EXIT[report.standing]));
}

interface Verifier extends Pick<Workshop, 'judge' | 'trusting'> {
  readonly source: EvidenceSource;
  /** When evidence is fetched, as against the instant that is judged. */
  readonly now: Instant;
  readonly at: Instant;
}

async function judge(verifier: Verifier, bytes: Uint8Array, type: string | undefined) {
  const { source, now, at, trusting } = verifier;
  const mediaType = type ?? guessMediaType(bytes);
  const evidence = await gatherInRounds(
    (gathered) => verifier.judge.needs(bytes, mediaType, gathered, trusting.anchors),
    (needs) => source.gather(needs, now),
  );
  const { report } = await verifier.judge.judge({ bytes, mediaType, evidence, now: at, ...trusting });
  return { report, evidence };
}

/** Whoever lays evidence down wants it used and no other: then nothing is fetched. */
async function sourceOf(
  shell: Shell,
  workshop: Workshop,
  options: Options,
  demo: readonly Evidence[] = [],
): Promise<Reading<EvidenceSource>> {
  const { didDocument = [], evidence } = options;
  if (didDocument.length === 0 && evidence === undefined && demo.length === 0)
    return { ok: true, value: workshop.network };
  const pinned: Evidence[] = [...demo];
  for (const file of didDocument) {
    const read = await workshop.readDidDocument(file, shell.now());
    if (!read.ok) return read;
    pinned.push(read.value);
  }
  const saved = evidence === undefined ? NOTHING : await workshop.readEvidence(evidence);
  return saved.ok ? { ok: true, value: workshop.pinned([...pinned, ...saved.value]) } : saved;
}

const NOTHING: Reading<readonly Evidence[]> = { ok: true, value: [] };

async function save(
  shell: Shell,
  workshop: Workshop,
  folder: string,
  outcomes: readonly { readonly evidence: readonly Evidence[] }[],
): Promise<void> {
  const gathered = outcomes.flatMap(({ evidence }) => evidence);
  const unique = [...new Map(gathered.map((one) => [`${one.kind} ${one.url}`, one])).values()];
  await workshop.writeEvidence(folder, unique);
  shell.note(shell.words.verify.saved(unique.length, folder));
}
