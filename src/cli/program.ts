/** The command line: THE table of commands, and what becomes of errors. */
import { Command, CommanderError } from 'commander';
import { Circumstance } from '../core/circumstance.js';
import { circumstanceIn } from '../messages/circumstance.js';
import { LANGUAGES, type Language } from '../messages/sentence.js';
import { adoptCommand } from './adopt.js';
import { backupCommand } from './backup.js';
import { changesCommand } from './changes.js';
import { checkCommand } from './check.js';
import { inTheManner, oneOf } from './command.js';
import { exportCommand, importCommand } from './copy.js';
import { dossierCommand } from './dossier.js';
import { eraseCommand } from './erase.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { explainCommand } from './explain.js';
import { printFindings } from './findings.js';
import { followCommand } from './follow.js';
import { graphCommand } from './graph.js';
import type { Host } from './host.js';
import { keygenCommand } from './keygen.js';
import { profilesCommand } from './profiles.js';
import { publishCommand } from './publish.js';
import { questionsCommand } from './questions.js';
import { readinessCommand } from './readiness.js';
import { rotateKeyCommand } from './rotate-key.js';
import { searchCommand } from './search.js';
import { demoCommand, serveCommand } from './serve.js';
import { Shell } from './shell.js';
import { signCommand } from './sign.js';
import { verifyCommand } from './verify.js';
import { impactCommand, whatIfCommand } from './what-if.js';
import { withdrawCommand } from './withdraw.js';

const COMMANDS: readonly ((shell: Shell) => Command)[] = [
  serveCommand,
  demoCommand,
  keygenCommand,
  signCommand,
  publishCommand,
  withdrawCommand,
  verifyCommand,
  searchCommand,
  explainCommand,
  graphCommand,
  changesCommand,
  whatIfCommand,
  impactCommand,
  questionsCommand,
  dossierCommand,
  readinessCommand,
  profilesCommand,
  adoptCommand,
  eraseCommand,
  followCommand,
  rotateKeyCommand,
  backupCommand,
  exportCommand,
  importCommand,
  checkCommand,
];

/** @param args without the interpreter and the script. @returns the exit code; see `exit-code.ts`. */
export async function run(args: readonly string[], host: Host): Promise<ExitCode> {
  const shell = new Shell(host, languageOf(args) ?? host.language);
  const program = programOf(shell);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return shell.exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) return fault(error, shell);
    if (error.exitCode === 0) return EXIT.ok;
    // Asking for nothing gets the help, which was written already.
    if (error.code !== 'commander.help') shell.note(usageText(error, shell));
    return EXIT.usage;
  }
}

function programOf(shell: Shell): Command {
  const { words, host } = shell;
  const program = inTheManner(new Command('cartulary'), shell)
    .description(words.about)
    .helpOption('-h, --help', words.options.help)
    .helpCommand('help [command]', words.options.helpCommand)
    .version(host.version, '--version', words.options.version)
    .option('--lang <language>', words.options.lang, oneOf(shell, LANGUAGES));
  for (const make of COMMANDS) program.addCommand(make(shell));
  return program;
}

/** The machine's circumstances (a port that is taken, a full disk) in one line; of a bug the whole trace. */
function fault(error: unknown, shell: Shell): ExitCode {
  if (error instanceof Circumstance) {
    shell.note(circumstanceIn(shell.voice.language, error));
    printFindings(shell, error.findings);
  } else if (error instanceof Error && 'syscall' in error) shell.note(error.message);
  else shell.note(shell.words.fault(error instanceof Error ? (error.stack ?? error.message) : String(error)));
  return EXIT.internal;
}

/** Before anything is parsed, as the help itself must be in that language. The last one counts. */
function languageOf(args: readonly string[]): Language | undefined {
  const named = args.map((arg, index) => (arg === '--lang' ? args[index + 1] : /^--lang=(.*)$/.exec(arg)?.[1]));
  return LANGUAGES.find((language) => language === named.findLast((name) => name !== undefined));
}

/** The parser's own sentences are English; its codes and the part in quotes are enough to say it again. */
function usageText(error: CommanderError, { words }: Shell): string {
  const said: Readonly<Record<string, unknown>> = words.usage;
  const sentence = said[error.code];
  const what = /'([^']+)'/.exec(error.message)?.[1] ?? '';
  const reason =
    error.code === 'commander.invalidArgument' ? (/ is invalid\. (.*)$/s.exec(error.message)?.[1] ?? '') : '';
  const text = typeof sentence === 'function' ? String(sentence(what)) : error.message;
  return [text, reason, words.usage.seeHelp].filter((part) => part !== '').join(' ');
}
