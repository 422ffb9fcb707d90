import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { builtProgram } from '../built.ts';
import { runProgram } from './run-program.ts';

const initialize = {
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: {
    protocolVersion: '2025-06-18',
    capabilities: {},
    clientInfo: { name: 'tests', version: '1.0.0' },
  },
};
const initialized = { jsonrpc: '2.0', method: 'notifications/initialized' };

const program = await builtProgram();

const start = (environment: Readonly<Record<string, string>> = {}) =>
  spawn(process.execPath, [program, 'mcp'], {
    env: { PATH: process.env.PATH, ...environment },
  });

describe('on-the-record mcp', () => {
  it('writes nothing but messages to standard output, and ends with standard input', async () => {
    const child = start({ LOG_LEVEL: 'debug' });
    const logged = text(child.stderr);
    const said = text(child.stdout);
    child.stdin.write(`not json\n{"jsonrpc":"2.0"}\n${JSON.stringify(initialize)}\n`);
    await once(child.stdout, 'data');
    child.stdin.end(`${JSON.stringify(initialized)}\n`);
    const [code] = await once(child, 'close');
    const messages = (await said)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(messages.at(-1)).toMatchObject({
      id: 1,
      result: { serverInfo: { name: 'on-the-record' } },
    });
    expect(code).toBe(0);
    const lines = (await logged)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines[0]).toMatchObject({ msg: 'serving on standard input and output', articles: 1 });
  });

  it.each([
    [
      'is cancelled',
      [{ jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: 2 } }],
    ],
    ['is under way when standard input ends', []],
  ])('takes it for no fault of its own that a call %s', async (_what, further) => {
    const child = start({ LOG_LEVEL: 'warn' });
    const logged = text(child.stderr);
    const long = '“It is the cheapest way,” said the mayor, Ada Lind. '.repeat(4000);
    const call = {
      jsonrpc: '2.0',
      id: 2,
      method: 'tools/call',
      params: { name: 'extract_text', arguments: { text: long } },
    };
    child.stdin.write(`${JSON.stringify(initialize)}\n`);
    await once(child.stdout, 'data');
    for (const message of [initialized, call]) child.stdin.write(`${JSON.stringify(message)}\n`);
    await delay(500);
    child.stdin.end(further.map((message) => `${JSON.stringify(message)}\n`).join(''));
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(await logged).toBe('');
  });

  it('ends where a message is longer than any may be', async () => {
    const child = start();
    await once(child.stderr, 'data');
    child.stdin.on('error', () => undefined);
    child.stdin.write('x'.repeat(11_000_000));
    expect(await once(child, 'close')).toEqual([0, null]);
  });

  it('ends when it is told to', async () => {
    const child = start();
    await once(child.stderr, 'data');
    child.kill('SIGTERM');
    expect(await once(child, 'close')).toEqual([0, null]);
  });

  it.each([
    [['mcp', 'here'], {}, 2, 'mcp does not take “here”'],
    [
      ['mcp', '--archive', '/nowhere/archive.sqlite'],
      {},
      2,
      'there is no archive /nowhere/archive.sqlite',
    ],
    [['mcp'], { DATA_DIR: '/nowhere' }, 1, '/nowhere'],
  ])('%j with %j ends with %i and says why', async (given, environment, code, words) => {
    const ended = await runProgram(given, environment);
    expect({ code: ended.code, stdout: ended.stdout }).toEqual({ code, stdout: '' });
    expect(ended.stderr).toContain(words);
  });
});
