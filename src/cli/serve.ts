/** serve and demo: a catalogue over HTTP, until the process is asked to end. */
import type { Command } from 'commander';
import { type Mode, optionName, SETTINGS, type SettingName, type Options as Settings } from '../config.js';
import { action, type CommonOptions, command } from './command.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { settings } from './settings.js';
import type { Shell } from './shell.js';

/** Every setting is an option, except the mode: that is the command itself. */
type Served = Exclude<SettingName, 'mode'>;
const NAMES = (Object.keys(SETTINGS) as SettingName[]).filter((name): name is Served => name !== 'mode');

type Options = CommonOptions & Settings;

export function serveCommand(shell: Shell): Command {
  return served(shell, 'serve', shell.words.serve.about, [
    'cartulary serve',
    'cartulary serve --data /var/lib/cartulary --port 8080',
    'cartulary serve --port 0 --json',
  ]).action(action(shell, (options: Options) => serve(shell, 'node', options)));
}

export function demoCommand(shell: Shell): Command {
  return served(shell, 'demo', shell.words.serve.demoAbout, [
    'cartulary demo',
    'cartulary demo --port 8080 --data /tmp/demo',
  ]).action(action(shell, (options: Options) => serve(shell, 'demo', options)));
}

function served(shell: Shell, name: string, about: string, examples: readonly string[]): Command {
  const meanings: Readonly<Record<Served, string>> = shell.words.serve.settings;
  const made = command(shell, name, about, examples);
  for (const setting of NAMES) made.option(`${optionName(setting)} <value>`, meanings[setting]);
  return made;
}

async function serve(shell: Shell, mode: Mode, { json, ...typed }: Options): Promise<ExitCode> {
  const config = settings(shell, { ...typed, mode }, json);
  if (config === undefined) return EXIT.usage;
  const words = shell.words.serve;
  const server = await shell.host.startServer(config, (done, total) => {
    shell.progressLine(done, total, words.publishing(done, total));
  });
  if (json) shell.printJson({ url: server.url });
  else shell.print(words.listening(server.url));
  shell.note(words.stop);
  await shell.host.stopping();
  await server.close();
  shell.note(words.stopped);
  return EXIT.ok;
}
