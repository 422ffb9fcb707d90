import { Agent, request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { type FuzzRequest, targetOf } from './fuzz-request.ts';

export type { Agent } from 'node:http';

/** An answer as it came: its body still in its content coding. */
export type ReceivedAnswer = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
};

/** A server that says nothing for so long, in ms, has lost the request. */
const silence = 60_000;

/** An agent that keeps some connections open. */
export const createAgent = (connections: number): Agent =>
  new Agent({ keepAlive: true, maxSockets: connections });

/** Sends a request, and reads the whole answer. */
export const sendRequest = (
  agent: Agent,
  url: string,
  fuzzRequest: FuzzRequest,
): Promise<ReceivedAnswer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const host = hostname.replace(/^\[|\]$/g, '');
    const { method, headers, body } = fuzzRequest;
    const outgoing = httpRequest(
      { agent, host, port, method, path: targetOf(fuzzRequest), headers },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', reject);
        incoming.on('end', () => {
          const { statusCode: status = 0, headers: answered } = incoming;
          resolve({ status, headers: answered, body: Buffer.concat(chunks) });
        });
      },
    );
    outgoing.setTimeout(silence, () => outgoing.destroy(new Error('no answer came')));
    outgoing.on('error', reject);
    outgoing.end(body);
  });

const decoders: Readonly<Record<string, (body: Buffer) => Buffer>> = {
  identity: (body) => body,
  gzip: (body) => gunzipSync(body),
  br: (body) => brotliDecompressSync(body),
  deflate: (body) => inflateSync(body),
};

/**
 * The body of an answer without its content coding.
 * @throws Error where the body is not in the coding that the answer names
 */
export const decodedBody = ({ headers, body }: ReceivedAnswer): Buffer => {
  const coding = headers['content-encoding'] ?? 'identity';
  const decode = decoders[coding];
  if (decode === undefined) throw new Error(`content-encoding ${coding} is unknown`);
  return decode(body);
};
