import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleRequest, targetOf, testToken } from '../contract/fuzz-request.ts';
import { type Operation, openApi, operationsOf, responseFor } from '../contract/operations.ts';
import { startServer, type TestServer } from '../test-server.ts';
import { exchange, openConnection, outcomeOf, type Transcript } from './raw-client.ts';

const operations = operationsOf(openApi).map((operation) => [operation.id, operation] as const);
const withBody = operations.filter(([, { body }]) => body !== undefined);

/** An operation’s example request, as bytes. */
const bytesOf = (operation: Operation, framing: Framing = framings.plain): string => {
  const request = exampleRequest(operation);
  const body =
    request.body === undefined ? undefined : Buffer.from(request.body).toString('latin1');
  const { headers, text } = body === undefined ? { headers: [], text: '' } : framing(body);
  return [
    `${request.method} ${targetOf(request)} HTTP/1.1`,
    'Host: record.example',
    ...Object.entries(request.headers).map(([name, value]) => `${name}: ${value}`),
    ...headers,
    '',
    text,
  ].join('\r\n');
};

/** How a body is sent: by headers that say how long it is, and what stands after them. */
type Framing = (body: string) => { readonly headers: readonly string[]; readonly text: string };

const inChunks = (body: string): string =>
  `${[...body].map((letter) => `1\r\n${letter}\r\n`).join('')}0\r\n\r\n`;

const framings = {
  plain: (body) => ({ headers: [`Content-Length: ${body.length}`], text: body }),
  chunked: (body) => ({ headers: ['Transfer-Encoding: chunked'], text: inChunks(body) }),
  both: (body) => ({
    headers: [`Content-Length: ${body.length}`, 'Transfer-Encoding: chunked'],
    text: inChunks(body),
  }),
  twice: (body) => ({
    headers: [`Content-Length: ${body.length}`, `Content-Length: ${body.length + 1}`],
    text: body,
  }),
  cut: (body) => ({ headers: [`Content-Length: ${body.length}`], text: body.slice(0, -5) }),
  cutChunks: (body) => ({
    headers: ['Transfer-Encoding: chunked'],
    text: inChunks(body).slice(0, -9),
  }),
  tooLong: (body) => ({ headers: [`Content-Length: ${body.length}`], text: `${body}GARBAGE` }),
} satisfies Readonly<Record<string, Framing>>;

const closing = 'GET /healthz HTTP/1.1\r\nHost: record.example\r\nConnection: close\r\n\r\n';

/** Sends bytes, and no more after them. */
const sendAndEnd = async (port: number, bytes: string): Promise<Transcript> => {
  const connection = await openConnection(port);
  connection.socket.end(Buffer.from(bytes, 'latin1'));
  return connection.ended();
};

let server: TestServer;

beforeAll(async () => {
  server = await startServer({ environment: { API_TOKENS: testToken } });
});

afterAll(() => server.app.close());

/** The statuses of the answers, of which the first has to be one that the document knows. */
const statusesOf = (operation: Operation, { responses }: Transcript): readonly number[] => {
  const statuses = responses.map(({ status }) => status).filter((status) => status >= 200);
  expect(responseFor(operation, statuses[0] ?? 0), `${operation.id} ${statuses}`).toBeDefined();
  return statuses;
};

/** All articles, and how often they were changed. */
const standing = async () => ({
  list: await server.archive.list({ limit: 200 }),
  history: await server.archive.history('putin-trump-group-setting'),
});

it('every operation of the OpenAPI document is sent', () => {
  const named = [...JSON.stringify(openApi).matchAll(/"operationId":"(\w+)"/g)].map(([, id]) => id);
  expect(operations.map(([id]) => id).toSorted()).toEqual(named.toSorted());
});

describe.each(operations)('the bytes of %s', (_id, operation) => {
  const whole = bytesOf(operation);

  it('that end within the headers change nothing, and are refused or let go', async () => {
    const before = await standing();
    const half = whole.slice(0, whole.indexOf('\r\n\r\n') - 3);
    expect(['400', 'closed']).toContain(outcomeOf(await sendAndEnd(server.port, half)));
    expect(await standing()).toEqual(before);
  });

  it('are answered in their turn, and do not reach into the next request', async () => {
    const transcript = await exchange(server.port, whole + closing);
    const [status = 0, next] = statusesOf(operation, transcript);
    expect(status).toBeLessThan(500);
    expect([next, transcript.rest]).toEqual([200, '']);
  });

  it('that a proxy reads otherwise are refused: a space before a colon, a line that goes on, a second host', async () => {
    const before = await standing();
    for (const [from, to] of [
      ['Host:', 'Host :'],
      ['Host: record.example', 'Host: record\r\n .example'],
      ['HTTP/1.1\r\n', 'HTTP/1.1\r\nHost: other.example\r\n'],
    ] as const) {
      const transcript = await sendAndEnd(server.port, whole.replace(from, to));
      expect(outcomeOf(transcript), to).toBe('400');
    }
    expect(await standing()).toEqual(before);
  });
});

describe.each(withBody)('the body of %s', (_id, operation) => {
  it('may come in chunks', async () => {
    const transcript = await exchange(server.port, bytesOf(operation, framings.chunked) + closing);
    const [status = 0, next] = statusesOf(operation, transcript);
    expect([status < 400 || status === 410, next]).toEqual([true, 200]);
  });

  it.each([
    ['with two lengths', framings.twice],
    ['with a length and in chunks', framings.both],
  ])('%s is refused, and changes nothing', async (_what, framing) => {
    const before = await standing();
    const transcript = await sendAndEnd(server.port, bytesOf(operation, framing));
    expect(statusesOf(operation, transcript)).toEqual([400]);
    expect(await standing()).toEqual(before);
  });

  it.each([
    ['that ends too soon', framings.cut],
    ['whose chunks end too soon', framings.cutChunks],
  ])('%s changes nothing', async (_what, framing) => {
    const before = await standing();
    const transcript = await sendAndEnd(server.port, bytesOf(operation, framing));
    expect(['400', 'closed']).toContain(outcomeOf(transcript));
    expect(await standing()).toEqual(before);
  });

  it('that is longer than it says is not read any further', async () => {
    const transcript = await sendAndEnd(server.port, bytesOf(operation, framings.tooLong));
    const [status = 0, ...others] = statusesOf(operation, transcript);
    expect(status).toBeLessThan(500);
    expect([[], [400]]).toContainEqual(others);
  });
});
