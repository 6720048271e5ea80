/** dossier make, dossier verify: a shortlist as one archive, and the proof of it without a network. */
import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { findingAnswer } from '../answers/problem.js';
import { sha256 } from '../core/digest.js';
import { type Verified, verifyDossier } from '../core/dossier/verify.js';
import { formatDay } from '../core/instant.js';
import { action, type CommonOptions, command, family } from './command.js';
import { keepCommand, showCommand } from './dossier-kept.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { fileAt } from './file-at.js';
import { findingText } from './findings.js';
import { atDesk, type DeskOptions, sayRefusal, withDesk } from './open-desk.js';
import { ELIGIBILITY_MARKS } from './reasons.js';
import type { Shell } from './shell.js';
import { type ShortlistOptions, shortlistParams, withShortlist } from './shortlist.js';

interface MakeOptions extends CommonOptions, DeskOptions, ShortlistOptions {
  readonly out: string;
}

interface VerifyOptions extends CommonOptions {
  readonly didDocument?: string;
}

const EXAMPLES = {
  make: 'cartulary dossier make --profile hdh-2026 --as-of 2026-06-01 --known-at 2026-06-01 --out tender.zip',
  verify: 'cartulary dossier verify tender.zip --did-document did.json',
};

export function dossierCommand(shell: Shell): Command {
  return family(shell, 'dossier', shell.words.dossier.about, Object.values(EXAMPLES))
    .helpCommand('help [command]', shell.words.options.helpCommand)
    .addCommand(makeCommand(shell))
    .addCommand(keepCommand(shell))
    .addCommand(showCommand(shell))
    .addCommand(checkCommand(shell));
}

function makeCommand(shell: Shell): Command {
  const words = shell.words.dossier;
  const made = command(shell, 'make', words.make, [
    EXAMPLES.make,
    'cartulary dossier make --profile hdh-2026 --offer https://boreal.example/offers/health-cloud --out tender.zip',
  ]).requiredOption('--out <file>', words.out);
  return withDesk(shell, withShortlist(shell, made)).action(
    action(shell, (text: readonly string[], options: MakeOptions) => make(shell, text, options)),
  );
}

function make(shell: Shell, text: readonly string[], options: MakeOptions): Promise<ExitCode> {
  return atDesk(shell, options, 'refuse', async (desk) => {
    const made = await desk.dossier(shortlistParams(text, options));
    if (!made.ok) return sayRefusal(shell, made, options.json);
    try {
      await writeFile(options.out, made.body, { flag: 'wx' });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      shell.note(shell.words.files.exists(options.out));
      return EXIT.exists;
    }
    const digest = sha256(made.body);
    if (options.json) shell.printJson({ file: options.out, sha256: digest, bytes: made.body.length });
    else shell.print(shell.voice.tender.dossier.written(options.out, digest));
    return EXIT.ok;
  });
}

function checkCommand(shell: Shell): Command {
  const words = shell.words.dossier;
  return command(shell, 'verify', words.verify, [EXAMPLES.verify, 'cartulary dossier verify tender.zip --json'])
    .argument('<file>', words.file)
    .option('--did-document <file>', words.didDocument)
    .action(action(shell, (file: string, options: VerifyOptions) => check(shell, file, options)));
}

async function check(shell: Shell, file: string, { didDocument, json }: VerifyOptions): Promise<ExitCode> {
  const [archive, document] = [await fileAt(file), didDocument === undefined ? undefined : await fileAt(didDocument)];
  if (archive === undefined || (didDocument !== undefined && document === undefined)) {
    shell.note(shell.words.files.absent(archive === undefined ? file : (didDocument ?? '')));
    return EXIT.notFound;
  }
  const { judge } = await shell.host.workshop();
  const given = document === undefined ? {} : { didDocument: document };
  const verified = await verifyDossier(archive, {
    judge: (input) => judge.judge(input),
    ...given,
  });
  if (json) shell.printJson(asJson(verified, shell));
  else shell.print(asText(verified, didDocument === undefined, shell));
  return verified.ok ? EXIT.ok : EXIT.refused;
}

function asJson({ ok, findings, manifest, verdictHash, results }: Verified, { voice }: Shell): object {
  return {
    ok,
    verdictHash: verdictHash ?? null,
    recorded: manifest?.verdictHash ?? null,
    signedBy: manifest?.catalogue.method ?? null,
    rules: manifest?.rules ?? null,
    profile: manifest?.profile ?? null,
    asOf: manifest === undefined ? null : formatDay(manifest.asOf),
    knownAt: manifest === undefined ? null : formatDay(manifest.knownAt),
    offers: [...results].map(([offer, { eligibility }]) => ({ offer, eligibility })),
    broken: findings.map(({ code, pointer, params = {} }) => ({
      item: pointer,
      code,
      ...voice.finding(code, params),
    })),
  };
}

function asText({ ok, findings, manifest, verdictHash, results }: Verified, ownKey: boolean, shell: Shell): string {
  const { voice, colon } = shell;
  const words = voice.tender.dossier;
  const head =
    manifest === undefined
      ? []
      : [
          ...(manifest.catalogue.illustrative ? [voice.ui.demoBanner] : []),
          words.intro(formatDay(manifest.asOf) ?? '', formatDay(manifest.knownAt) ?? ''),
          words.signedBy(manifest.catalogue.method),
          ...(ownKey ? [words.ownKey] : []),
          `${words.profileHash}${colon} ${manifest.profile.id} ${manifest.profile.version}, ${manifest.profile.hash}`,
        ];
  const verdicts = [...results].map(
    ([offer, { eligibility }]) =>
      `${ELIGIBILITY_MARKS[eligibility]} ${offer}${colon} ${voice.ui.eligibilities[eligibility].label}`,
  );
  const broken = findings.flatMap((finding) => [
    `✗ ${finding.pointer === '' ? words.archive : finding.pointer}`,
    findingText(findingAnswer(finding, voice), shell, 2),
  ]);
  return [
    ...head,
    ...verdicts,
    ...(verdictHash === undefined ? [] : [`${words.verdictHash}${colon} ${verdictHash}`]),
    ...(ok ? [words.whole] : [words.brokenTitle(findings.length), ...broken]),
  ].join('\n');
}
