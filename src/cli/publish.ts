/** publish: signed documents to a catalogue, one outcome for each file. */
import type { Command } from 'commander';
import type { PublishedAnswer } from '../answers/published.js';
import { action, type CommonOptions, command } from './command.js';
import type { Answered } from './desk.js';
import { documentFiles, guessMediaType, tellPassedOver } from './documents.js';
import { EXIT, type ExitCode, worstExit } from './exit-code.js';
import { atDesk, type DeskOptions, refusalExit, refusalJson, refusalText, withDesk } from './open-desk.js';
import type { Shell } from './shell.js';

interface Options extends CommonOptions, DeskOptions {
  readonly type?: string;
}

export function publishCommand(shell: Shell): Command {
  const words = shell.words.publish;
  const made = command(shell, 'publish', words.about, [
    'cartulary publish offer.signed.json',
    'cartulary publish signed --server https://catalogue.example --json',
    'cartulary publish signed --data data',
  ])
    .argument('<file...>', words.files)
    .option('--type <mediaType>', words.type);
  return withDesk(shell, made).action(
    action(shell, (names: readonly string[], options: Options) => publish(shell, names, options)),
  );
}

async function publish(shell: Shell, names: readonly string[], options: Options): Promise<ExitCode> {
  const found = await documentFiles(names, shell.host);
  if (!found.ok) {
    shell.note(shell.words.files[found.problem](found.name));
    return EXIT.notFound;
  }
  tellPassedOver(found, shell);
  const { files } = found;
  return atDesk(shell, options, 'make', async (desk) => {
    const outcomes: { file: string; answered: Answered<PublishedAnswer> }[] = [];
    for (const [index, file] of files.entries()) {
      shell.progress(index + 1, files.length, file.name);
      const bytes = await file.read();
      const answered = await desk.publish(bytes, options.type ?? guessMediaType(bytes));
      outcomes.push({ file: file.name, answered });
      if (!options.json) say(shell, file.name, answered);
      // A server that is not there will not be there for the next file either.
      if ('unreachable' in answered) break;
    }
    if (options.json) shell.printJson(outcomes.map(asJson));
    const accepted = outcomes.filter(({ answered }) => answered.ok).length;
    if (files.length > 1) shell.note(shell.words.publish.summary(accepted, files.length));
    return worstExit(outcomes.map(({ answered }) => (answered.ok ? EXIT.ok : refusalExit(answered))));
  });
}

function asJson({ file, answered }: { readonly file: string; readonly answered: Answered<PublishedAnswer> }): object {
  return answered.ok
    ? { file, accepted: true, published: answered.body }
    : {
        file,
        accepted: false,
        ...('problem' in answered ? { problem: refusalJson(answered) } : refusalJson(answered)),
      };
}

function say(shell: Shell, file: string, answered: Answered<PublishedAnswer>): void {
  const words = shell.words.publish;
  if (!answered.ok) {
    shell.note(`✗ ${file}: ${words.refused}. ${refusalText(answered, shell)}`);
    return;
  }
  const { created, credentials } = answered.body;
  shell.print(`✓ ${file}: ${created ? words.created : words.already}`);
  for (const { digest, standing, offers } of credentials) {
    shell.print(`    ${digest}  ${standing}`);
    for (const { iri } of offers) shell.print(`    ${words.offer} ${iri}`);
  }
}
