import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { Environment, forcedColours, readConfig } from '../src/config.ts';

describe('readConfig', () => {
  it('has a value for everything but what has no sensible one', () => {
    expect(readConfig({})).toMatchObject({ HOST: '127.0.0.1', PORT: 3000, METRICS: true });
    expect(readConfig({}).PUBLIC_URL).toBeUndefined();
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readConfig({ PORT: '', PUBLIC_URL: ' ' })).toEqual(readConfig({}));
  });

  it.each([
    ['PORT', '80', 80],
    ['METRICS', 'off', false],
    ['TRUST_PROXY', '10.0.0.0/8, 127.0.0.1', ['10.0.0.0/8', '127.0.0.1']],
    [
      'MCP_ORIGINS',
      'https://a.example, http://b.example:81',
      ['https://a.example', 'http://b.example:81'],
    ],
    ['PUBLIC_URL', 'https://news.example/record/', 'https://news.example/record'],
  ])('reads %s=%s', (name, value, expected) => {
    expect(readConfig({ [name]: value })).toMatchObject({ [name]: expected });
  });

  it.each([
    ['PORT', '0x50', 'PORT=0x50 must be a whole number from 0 to 65535'],
    ['PORT', '65536', 'PORT=65536 must be a whole number from 0 to 65535'],
    [
      'LOG_LEVEL',
      'loud',
      'LOG_LEVEL=loud must be fatal, error, warn, info, debug, trace or silent',
    ],
    ['METRICS', 'yes', 'METRICS=yes must be on or off'],
    [
      'PUBLIC_URL',
      'ftp://x.example',
      'PUBLIC_URL=ftp://x.example must be an http or https address',
    ],
    [
      'MCP_ORIGINS',
      'https://a.example/',
      'MCP_ORIGINS=https://a.example/ must be origins such as https://example.org, comma-separated',
    ],
    [
      'TRUST_PROXY',
      'my-proxy',
      'TRUST_PROXY=my-proxy must be addresses or networks, comma-separated',
    ],
  ])('refuses %s=%s in one clear line', (name, value, message) => {
    expect(() => readConfig({ [name]: value })).toThrow(message);
  });

  it('shows no token, however wrong', () => {
    expect(() => readConfig({ API_TOKENS: 'short, long-enough-to-be-a-token' })).toThrow(
      expect.objectContaining({
        message: expect.stringMatching(/^API_TOKENS must be tokens of at least 16/),
      }),
    );
  });

  it.each([
    ['DATABASE_URL', 'mysql://editor:a-secret@db.example/articles'],
    ['DATABASE_URL', 'postgres://editor:a-secret@db.example:port/articles'],
    ['DATABASE_READ_URL', 'a-secret'],
    // What ends the address of the server is taken for the name of the database, or for nothing.
    ['DATABASE_URL', 'postgres://editor:12/a-secret@db.example/articles'],
    ['DATABASE_URL', 'postgres://editor:12?a-secret@db.example/articles'],
    ['DATABASE_URL', 'postgres://editor:12#a-secret@db.example/articles'],
    ['DATABASE_READ_URL', 'postgres://editor:a@secret/a-secret@db.example/articles'],
  ])('shows no password of %s, however wrong', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(
      expect.objectContaining({
        message: `${name} must be an address such as postgres://USER:PASSWORD@HOST:5432/DATABASE; in a password, write / as %2F, ? as %3F, # as %23, @ as %40, % as %25`,
      }),
    );
  });

  const url = 'postgres://editor:a-secret@db.example/articles';

  it.each([
    [
      { DATABASE_URL: url, ARCHIVE_FILE: 'a.sqlite' },
      /^DATABASE_URL and ARCHIVE_FILE are both set/,
    ],
    [{ DATABASE_READ_URL: url }, /^DATABASE_READ_URL is set without DATABASE_URL/],
  ])('refuses settings that contradict each other: %j', (environment, message) => {
    expect(() => readConfig(environment)).toThrow(
      expect.objectContaining({
        code: 'invalid-configuration',
        message: expect.stringMatching(message),
      }),
    );
  });

  it('names every variable that cannot be used', () => {
    expect(() => readConfig({ PORT: 'x', METRICS: 'x' })).toThrow(/PORT=x .*; METRICS=x /);
  });

  it('is documented in the README, every variable with its default', async () => {
    const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
    const defaults = readConfig({});
    for (const [name, schema] of Object.entries(Environment.shape)) {
      const row = readme.split('\n').find((line) => line.startsWith(`| \`${name}\``));
      expect(row, name).toContain(schema.description);
      const value = defaults[name as keyof typeof defaults];
      if (typeof value === 'number' || name === 'HOST' || name === 'LOG_LEVEL') {
        expect(row, name).toContain(`\`${value}\``);
      }
    }
  });
});

describe('FORCE_COLOR', () => {
  it.each([
    [{}, undefined],
    [{ FORCE_COLOR: '' }, true],
    [{ FORCE_COLOR: '1' }, true],
    [{ FORCE_COLOR: 'true' }, true],
    [{ FORCE_COLOR: '3' }, true],
    [{ FORCE_COLOR: '0' }, false],
    [{ FORCE_COLOR: 'false' }, false],
  ])('under %j says %s, as Node.js has it', (environment, wish) => {
    expect(forcedColours(environment)).toBe(wish);
  });
});
