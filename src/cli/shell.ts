/** How commands speak: answers on standard output, everything else on standard error, in the reader's language. */
import type { Instant } from '../core/instant.js';
import { cliWords } from '../messages/cli.js';
import type { CliWords } from '../messages/en/cli.js';
import type { Language } from '../messages/sentence.js';
import { french } from '../messages/typography.js';
import { type Voice, voice } from '../messages/voice.js';
import { EXIT, type ExitCode } from './exit-code.js';
import type { Host } from './host.js';

export class Shell {
  readonly words: CliWords;
  readonly voice: Voice;
  exitCode: ExitCode = EXIT.ok;

  constructor(
    readonly host: Host,
    readonly language: Language,
  ) {
    this.words = cliWords(language);
    this.voice = voice(language);
  }

  now(): Instant {
    return this.host.now() as Instant;
  }

  /** French sets a space before it, as `messages/typography.ts` does. */
  get colon(): string {
    return this.language === 'fr' ? french(' :') : ':';
  }

  print(text: string): void {
    this.host.out.write(`${text}\n`);
  }

  printJson(value: unknown): void {
    this.host.out.write(`${JSON.stringify(value, null, 2)}\n`);
  }

  note(text: string): void {
    this.host.err.write(`${text}\n`);
  }

  /** One file of several. */
  progress(done: number, total: number, file: string): void {
    if (total > 1) this.progressLine(done, total, this.words.files.progress(done, total, file));
  }

  /** One line that the next one overwrites, where a person is watching. */
  progressLine(done: number, total: number, text: string): void {
    if (this.host.err.isTTY !== true) return;
    this.host.err.write(`\r\u001b[K${text}`);
    if (done === total) this.host.err.write('\r\u001b[K');
  }
}
