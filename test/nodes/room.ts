/**
 * A network of its own for one node: a Linux network namespace with one cable (veth) to this machine. Drawn out, packets are
 * lost on both sides and nobody is told. Needs the right to make one (root); where there is none, there is no room.
 */
import { execFileSync } from 'node:child_process';

export interface Room {
  /** Of the node. */
  readonly inside: string;
  /** Of this machine, as the node sees it. */
  readonly outside: string;
  /** What the node's command begins with. */
  readonly enter: readonly string[];
  unplug(): void;
  plug(): void;
  remove(): void;
}

let made = 0;

/** @returns undefined where it is not allowed, or not Linux. */
export function makeRoom(): Room | undefined {
  made += 1;
  const [name, cable, net] = [`cty-${process.pid}-${made}`, `cty${process.pid}${made}`.slice(-15), `10.213.${made}`];
  const [inside, outside] = [`${net}.2`, `${net}.1`];
  const remove = () => attempt(['netns', 'del', name]);
  const steps = [
    ['netns', 'add', name],
    ['link', 'add', cable, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', name],
    ['addr', 'add', `${outside}/30`, 'dev', cable],
    ['link', 'set', cable, 'up'],
    ['-n', name, 'addr', 'add', `${inside}/30`, 'dev', 'eth0'],
    ['-n', name, 'link', 'set', 'eth0', 'up'],
    ['-n', name, 'link', 'set', 'lo', 'up'],
    // Some containers may make a namespace and not enter it.
    ['netns', 'exec', name, 'true'],
  ];
  if (!steps.every(attempt)) {
    remove();
    return undefined;
  }
  return {
    inside,
    outside,
    enter: ['ip', 'netns', 'exec', name],
    unplug: () => ip(['link', 'set', cable, 'down']),
    plug: () => ip(['link', 'set', cable, 'up']),
    // The cable goes with it.
    remove,
  };
}

function ip(args: readonly string[]): void {
  execFileSync('ip', args, { stdio: 'ignore' });
}

function attempt(args: readonly string[]): boolean {
  try {
    ip(args);
    return true;
  } catch {
    return false;
  }
}
