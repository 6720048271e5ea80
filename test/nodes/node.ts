/** A node as its operator runs it: a process of its own, which can be killed, paused, cut off from its database and started again. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Wire, wireTo } from './cut.js';
import { makeRoom, type Room } from './room.js';

const MAIN = fileURLToPath(new URL('../../src/main.js', import.meta.url));

/** A database may be away while a node starts: then it is started again, as a supervisor would. */
const STARTS = 40;

export class FaultyNode {
  #child: ChildProcess | undefined;
  #url = '';
  #life = 0;
  #complaint = '';

  private constructor(
    readonly name: string,
    private readonly data: string,
    private readonly mongodbUrl: string,
    readonly wire: Wire,
    /** Undefined where this machine gives none. */
    readonly room: Room | undefined,
  ) {}

  /** @param mongodbUrl on this machine. */
  static async start(name: string, data: string, mongodbUrl: string): Promise<FaultyNode> {
    const url = new URL(mongodbUrl);
    const room = makeRoom();
    try {
      const wire = await wireTo(Number(url.port), room?.outside);
      url.host = `${room?.outside ?? url.hostname}:${wire.port}`;
      const node = new FaultyNode(name, data, url.href, wire, room);
      await node.revive();
      return node;
    } catch (error) {
      room?.remove();
      throw error;
    }
  }

  /** Where it answers; undefined while it does not run. */
  get url(): string | undefined {
    return this.#child === undefined ? undefined : this.#url;
  }

  /** This process and no later one. */
  get life(): string {
    return `${this.name}/${this.#life}`;
  }

  /** The last that it said of faults. */
  get complaint(): string {
    return this.#complaint;
  }

  async revive(): Promise<void> {
    if (this.#child !== undefined) return;
    for (let attempt = 1; ; attempt += 1) {
      const started = await this.#spawn();
      if (typeof started !== 'string') {
        this.#child = started.child;
        this.#url = started.url;
        this.#life += 1;
        return;
      }
      if (attempt === STARTS) throw new Error(`${this.name} does not start: ${started}`);
      await delay(250);
    }
  }

  async #spawn(): Promise<{ readonly child: ChildProcess; readonly url: string } | string> {
    // A child that is killed cannot write its coverage; it need not try. No setting of the tester's reaches it.
    const { PATH = '', HOME = '' } = process.env;
    const [program = process.execPath, ...args] = [
      ...(this.room?.enter ?? []),
      ...[process.execPath, MAIN, 'serve', '--port', '0', '--json'],
    ];
    const child = spawn(program, args, {
      env: {
        PATH,
        HOME,
        ...(this.room && { CARTULARY_HOST: this.room.inside }),
        CARTULARY_DATA: this.data,
        CARTULARY_MONGODB_URL: this.mongodbUrl,
        CARTULARY_BASE_URL: 'https://catalogue.example',
        CARTULARY_LOG_LEVEL: 'error',
        CARTULARY_POLL_MILLISECONDS: '100',
        CARTULARY_READS_PER_MINUTE: '1000000',
        CARTULARY_WRITES_PER_MINUTE: '1000000',
        CARTULARY_PUBLICATIONS_PER_HOUR: '1000000',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
    });
    this.#complaint = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      this.#complaint = `${this.#complaint}${chunk}`.slice(-4_000);
    });
    const ended = once(child, 'exit');
    for (;;) {
      const [url] = /http:\/\/[\w.:]+/.exec(said) ?? [];
      if (url !== undefined) return { child, url };
      if (await Promise.race([ended.then(() => true), delay(20).then(() => false)])) return this.#complaint;
    }
  }

  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM');
    await this.wire.close();
    this.room?.remove();
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#child;
    if (child === undefined) return;
    this.#child = undefined;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }

  pause(): void {
    this.#child?.kill('SIGSTOP');
  }

  resume(): void {
    this.#child?.kill('SIGCONT');
  }
}
