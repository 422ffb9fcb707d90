import { type Agent, type IncomingHttpHeaders, request } from 'node:http';

export type Question = {
  readonly path: string;
  readonly method?: 'GET' | 'HEAD' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

export type Answered = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Names and values in turn, as they were sent. */
  readonly rawHeaders: readonly string[];
  readonly body: Buffer;
};

/**
 * Puts one question to a server on this machine.
 * @param agent whose connections it takes; without one, a connection of its own
 */
export const ask = (
  port: number,
  { path, method, headers, body }: Question,
  agent: Agent | false = false,
): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path, method, headers, agent };
    request(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const { statusCode: status = 0, rawHeaders } = response;
        resolve({ status, headers: response.headers, rawHeaders, body: Buffer.concat(chunks) });
      });
    })
      .on('error', reject)
      .end(body);
  });
