import { connect, type Socket } from 'node:net';

/** A response as it stood in the stream. */
export type RawResponse = {
  readonly status: number;
  /** By their names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
  /** Whether it is a response that has no body whatever its headers say. */
  readonly bodiless: boolean;
};

/** Everything a connection has answered. */
export type Transcript = {
  readonly responses: readonly RawResponse[];
  /** Bytes after the last whole response. */
  readonly rest: string;
  /** Whether the server left the connection open, so that the client had to close it. */
  readonly leftOpen: boolean;
};

/** A connection on which nothing happens for so long, in ms, is one the server left open. */
const longestSilence = 10_000;

/** A TCP connection that writes bytes as they are given. */
export type RawConnection = {
  readonly socket: Socket;
  readonly send: (bytes: string | Buffer) => void;
  /** Waits for whole responses, fewer where the connection ends before. */
  readonly answers: (count: number) => Promise<readonly RawResponse[]>;
  /** Waits until the connection ends. */
  readonly ended: () => Promise<Transcript>;
};

/**
 * Opens a connection to the loopback address.
 * @param methods the methods of the requests in turn, needed where HEAD is among them
 */
export const openConnection = async (
  port: number,
  methods: readonly string[] = [],
): Promise<RawConnection> => {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  const chunks: Buffer[] = [];
  let leftOpen = false;
  let isClosed = false;
  const read = () => readResponses(Buffer.concat(chunks).toString('latin1'), methods);
  socket.on('data', (chunk) => chunks.push(chunk));
  // What the server cuts off shows in the transcript; a reset is one way to be cut off.
  socket.on('error', () => undefined);
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  closed.then(() => {
    isClosed = true;
  });
  socket.setTimeout(longestSilence, () => {
    leftOpen = true;
    socket.destroy();
  });
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  return {
    socket,
    send: (bytes) => socket.write(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes),
    answers: async (count) => {
      while (!isClosed && read().responses.length < count) {
        await Promise.race([new Promise((resolve) => socket.once('data', resolve)), closed]);
      }
      return read().responses;
    },
    ended: async () => {
      await closed;
      return { ...read(), leftOpen };
    },
  };
};

/** Sends bytes on a connection of their own and reads until the server closes it. */
export const exchange = async (
  port: number,
  bytes: string | Buffer,
  methods: readonly string[] = [],
): Promise<Transcript> => {
  const connection = await openConnection(port, methods);
  connection.send(bytes);
  return connection.ended();
};

/** The statuses of a transcript: `200 404`, or `closed` where there was no response. */
export const outcomeOf = ({ responses, leftOpen }: Transcript): string =>
  [...responses.map(({ status }) => status), ...(leftOpen ? ['left open'] : [])].join(' ') ||
  'closed';

/**
 * Reads the whole responses at the start of a stream.
 * @throws Error where the stream holds what is no response
 */
const readResponses = (
  stream: string,
  methods: readonly string[],
): Omit<Transcript, 'leftOpen'> => {
  const responses: RawResponse[] = [];
  let rest = stream;
  let finals = 0;
  for (;;) {
    const headEnd = rest.indexOf('\r\n\r\n');
    if (headEnd < 0) break;
    const { status, headers } = readHead(rest.slice(0, headEnd));
    const bodiless = isBodiless(status, methods[finals]);
    const length = bodiless ? 0 : bodyLength(status, headers);
    const bodyStart = headEnd + 4;
    if (rest.length < bodyStart + length) break;
    const body = rest.slice(bodyStart, bodyStart + length);
    responses.push({ status, headers, body: Buffer.from(body, 'latin1').toString(), bodiless });
    if (status >= 200) finals += 1;
    rest = rest.slice(bodyStart + length);
  }
  return { responses, rest };
};

const readHead = (head: string): Pick<RawResponse, 'status' | 'headers'> => {
  const [statusLine = '', ...lines] = head.split('\r\n');
  const [, status] = /^HTTP\/1\.1 ([1-5]\d\d) [\x20-\x7e]*$/.exec(statusLine) ?? [];
  if (status === undefined) throw new Error(`no status line: ${statusLine}`);
  const headers = new Map<string, string>();
  for (const line of lines) {
    const [, name = '', value = ''] = /^([\w-]+):[ \t]*([\x20-\x7e]*)$/.exec(line) ?? [];
    if (name === '') throw new Error(`no header: ${line}`);
    const key = name.toLowerCase();
    if (headers.has(key)) throw new Error(`header sent twice: ${line}`);
    headers.set(key, value);
  }
  return { status: Number(status), headers };
};

const isBodiless = (status: number, method: string | undefined): boolean =>
  method === 'HEAD' || status < 200 || status === 204 || status === 304;

/** The server knows the length of every answer, so it has no reason to send chunks. */
const bodyLength = (status: number, headers: ReadonlyMap<string, string>): number => {
  const length = headers.get('content-length');
  if (length === undefined) throw new Error(`a ${status} without Content-Length`);
  return Number(length);
};
