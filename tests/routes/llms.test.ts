import { describe, expect, it } from 'vitest';
import { llmsText } from '../../src/representations/llms-text.ts';
import { ask } from '../http/ask.ts';
import { startTestServer } from '../test-server.ts';

describe('/llms.txt', () => {
  it('has the form that https://llmstxt.org describes', () => {
    const [title, blank, summary, ...rest] = llmsText('').split('\n');
    expect([title, blank]).toEqual(['# On the Record', '']);
    expect(summary).toMatch(/^> /);
    const sections = rest.join('\n').split(/^## /m).slice(1);
    expect(sections.map((section) => section.split('\n', 1)[0])).toEqual([
      'Ask',
      'Send',
      'Optional',
    ]);
    for (const section of sections) {
      const lines = section
        .split('\n')
        .slice(1)
        .filter((line) => line !== '');
      for (const line of lines) expect(line).toMatch(/^- \[[^\]]+\]\([^)]+\): \S/);
    }
  });

  it('leads only to what is there, at the public address where that is known', async () => {
    const { url } = await startTestServer();
    const text = await (await fetch(`${url}/llms.txt`)).text();
    const paths = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, path = '']) => path);
    expect(paths.length).toBeGreaterThan(8);
    for (const path of paths) {
      const { status } = await fetch(`${url}${path}`, { method: 'OPTIONS' });
      expect({ path, status }).toEqual({ path, status: 204 });
    }
    expect(llmsText('https://record.example')).toContain('](https://record.example/mcp)');
  });

  it('is text that is kept', async () => {
    const server = await startTestServer();
    const { headers, status } = await ask(server, { path: '/llms.txt' });
    expect([status, headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
    const again = { 'if-none-match': headers.etag ?? '' };
    expect((await ask(server, { path: '/llms.txt', headers: again })).status).toBe(304);
  });
});
