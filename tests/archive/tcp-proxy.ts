import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** What stands between a test and a server, and fails as networks do. */
export type TcpProxy = {
  readonly port: number;
  /** Nothing passes, but nothing is closed. */
  readonly stall: () => void;
  /** What comes next is refused; connections that are open go on. */
  readonly refuse: () => void;
  /** Once a client has sent this, it gets no answer any more. */
  readonly swallowAnswersAfter: (text: string) => void;
  /** All passes again. Connections that were held up are cut. */
  readonly heal: () => void;
};

/** Starts a proxy, until the running test ends, of a port of the loopback address. */
export const startProxy = async (target: number): Promise<TcpProxy> => {
  let isStalled = false;
  let isRefusing = false;
  let last: string | undefined;
  const sockets = new Set<Socket>();
  const muted = new Set<Socket>();

  const server = createServer((client) => {
    if (isRefusing) {
      client.destroy();
      return;
    }
    const upstream = connect(target, '127.0.0.1');
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(from);
      from.on('error', () => undefined);
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
    }
    client.on('data', (data) => {
      if (isStalled) return;
      if (last !== undefined && data.includes(last)) muted.add(client);
      upstream.write(data);
    });
    upstream.on('data', (data) => {
      if (!isStalled && !muted.has(client)) client.write(data);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  onTestFinished(() => {
    cut();
    server.close();
  });

  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('listens on no port');
  return {
    port: address.port,
    stall: () => {
      isStalled = true;
    },
    refuse: () => {
      isRefusing = true;
    },
    swallowAnswersAfter: (text) => {
      last = text;
    },
    heal: () => {
      if (isStalled) cut();
      for (const socket of muted) socket.destroy();
      muted.clear();
      [isStalled, isRefusing, last] = [false, false, undefined];
    },
  };
};

/** An address, by way of a proxy. */
export const through = (proxy: TcpProxy, url: string): string => {
  const changed = new URL(url);
  changed.port = String(proxy.port);
  return changed.href;
};
