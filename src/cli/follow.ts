/** follow: takes over what another catalogue publishes, judged here, into a catalogue that nobody serves. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Command } from 'commander';
import { peerAnswer } from '../answers/peers.js';
import { findingAnswer } from '../answers/problem.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import type { Finding } from '../core/problem.js';
import { action, type CommonOptions, command } from './command.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { findingText } from './findings.js';
import { settings } from './settings.js';
import type { Shell } from './shell.js';

interface Options extends CommonOptions {
  readonly data?: string;
  readonly once?: boolean;
  readonly afresh?: boolean;
}

/** Seconds that the peer may wait for news; milliseconds before a peer out of reach is asked again. */
const WAIT = 25;
const AGAIN_MS = 5_000;

export function followCommand(shell: Shell): Command {
  const words = shell.words.follow;
  return command(shell, 'follow', words.about, [
    'cartulary follow https://catalogue.example#z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK --data data --once',
  ])
    .argument('<url#key>', words.peer)
    .option('--data <folder>', shell.words.options.data)
    .option('--once', words.once)
    .option('--afresh', words.afresh)
    .action(action(shell, (peer: string, options: Options) => follow(shell, peer, options)));
}

async function follow(shell: Shell, peers: string, { data, json, once, afresh }: Options): Promise<ExitCode> {
  const config = settings(shell, { peers, ...(data === undefined ? {} : { data }) }, json);
  const [peer] = config?.peers ?? [];
  if (config === undefined || peer === undefined) return EXIT.usage;
  const catalogue = await shell.host.openCatalogue(config);
  const stopping = new AbortController();
  if (once !== true) void shell.host.stopping().then(() => stopping.abort());
  try {
    if (afresh === true) await catalogue.followAfresh(peer.url);
    const code = await rounds(shell, catalogue, peer.url, once === true, stopping.signal);
    sum(shell, catalogue, peer.url, json);
    return code;
  } finally {
    stopping.abort();
    await catalogue.close();
  }
}

async function rounds(
  shell: Shell,
  catalogue: Catalogue,
  peer: string,
  once: boolean,
  signal: AbortSignal,
): Promise<ExitCode> {
  const words = shell.words.follow;
  while (!signal.aborted) {
    const round = await catalogue.follow(peer, once ? 0 : WAIT, signal);
    const record = recordOf(catalogue, peer);
    if (record !== undefined && round.is !== 'failed') {
      shell.progressLine(record.position.seq, record.latest, words.progress(record.position.seq, record.latest));
    }
    if (round.is === 'idle' && once) return EXIT.ok;
    if (round.is === 'more' || round.is === 'idle' || signal.aborted) continue;
    if (round.is === 'stopped') {
      say(shell, record?.stopped?.finding);
      return EXIT.refused;
    }
    say(shell, record?.problem?.finding);
    if (once && round.is === 'failed') return EXIT.undetermined;
    await delay(round.is === 'waiting' ? round.ms : AGAIN_MS, undefined, { signal }).catch(() => undefined);
  }
  return EXIT.ok;
}

function say(shell: Shell, finding: Finding | undefined): void {
  if (finding !== undefined) shell.note(findingText(findingAnswer(finding, shell.voice), shell));
}

function sum(shell: Shell, catalogue: Catalogue, peer: string, json: boolean | undefined): void {
  const record = recordOf(catalogue, peer);
  if (record === undefined) return;
  const answer = peerAnswer(record, shell.voice);
  if (json) {
    shell.printJson(answer);
    return;
  }
  const refused = answer.refused.reduce((all, { count }) => all + count, 0);
  shell.print(shell.words.follow.done(answer.seq, answer.taken, answer.known, refused, answer.undecided));
  for (const { code, count } of answer.refused) shell.print(`  ${code} × ${count}`);
}

function recordOf(catalogue: Catalogue, peer: string) {
  return catalogue.peers().find(({ url }) => url === peer);
}
