/** A wire that can be cut: stands between a node and its database. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Wire {
  readonly port: number;
  /**
   * `silent`: nothing comes through any more, and nobody is told, as when a cable is drawn. `loud`: connections are reset and
   * refused, as when a host is gone.
   */
  cut(how: 'silent' | 'loud'): void;
  mend(): void;
  close(): Promise<void>;
}

/** @param host where it listens. */
export async function wireTo(port: number, host = '127.0.0.1'): Promise<Wire> {
  const ends = new Set<Socket>();
  let state: 'whole' | 'silent' | 'loud' = 'whole';

  function join(from: Socket, to: Socket): void {
    ends.add(from);
    from.on('data', (chunk) => {
      to.write(chunk);
    });
    from.on('error', () => from.destroy());
    from.on('close', () => {
      ends.delete(from);
      to.destroy();
    });
    if (state === 'silent') from.pause();
  }

  const server = createServer((near) => {
    if (state === 'loud') return void near.resetAndDestroy();
    const far = connect(port, '127.0.0.1');
    join(near, far);
    join(far, near);
  }).listen(0, host);
  await once(server, 'listening');

  return {
    port: (server.address() as AddressInfo).port,
    cut(how) {
      state = how;
      for (const end of ends) {
        if (how === 'loud') end.resetAndDestroy();
        else end.pause();
      }
    },
    mend() {
      state = 'whole';
      for (const end of ends) end.resume();
    },
    async close() {
      const closed = once(server, 'close');
      server.close();
      for (const end of ends) end.destroy();
      await closed;
    },
  };
}
