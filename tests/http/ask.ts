import { type Agent, type IncomingHttpHeaders, request as openRequest } from 'node:http';
import { buffer } from 'node:stream/consumers';

export type Asked = {
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  /** For connections to be used again; without one, each request has its own. */
  readonly agent?: Agent;
};

/** An answer as it came: its body still in its content coding. */
export type Answered = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
};

/** Sends a request to a loopback port, to the letter, and reads the whole answer. */
export const ask = (
  { port }: { readonly port: number },
  { path, method = 'GET', headers = {}, body, agent }: Asked,
): Promise<Answered> =>
  new Promise((resolve, reject) => {
    openRequest({ port, path, method, headers, agent: agent ?? false }, async (response) => {
      const { statusCode: status = 0, headers: answered } = response;
      resolve({ status, headers: answered, body: await buffer(response) });
    })
      .on('error', reject)
      .end(body);
  });
