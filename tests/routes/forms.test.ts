import { setTimeout as delay } from 'node:timers/promises';
import supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleDocuments } from '../../openapi/extraction-example.ts';
import { stubScript, taskWith } from '../extraction/stub-pool.ts';
import { seedId } from '../fixtures/own-articles.ts';
import { startServer, startTestServer, type TestServer } from '../test-server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});

afterAll(() => server.app.close());

type Fields = Readonly<Record<string, string>>;

const send = (path: string, fields: Fields, { url }: Pick<TestServer, 'url'> = server) =>
  supertest(url).post(path).set('Accept', 'text/html,*/*;q=0.8').type('form').send(fields);

const plain = String(exampleDocuments['text/plain']);

describe('the form to read an article', () => {
  it('shows who says what in it, and keeps nothing', async () => {
    const { status, headers, text } = await send('/read', {
      text: plain,
      headline: '',
      format: 'text',
    });
    expect({ status, type: headers['content-type'], kept: headers['cache-control'] }).toEqual({
      status: 200,
      type: 'text/html; charset=utf-8',
      kept: 'no-store',
    });
    expect(headers).not.toHaveProperty('etag');
    expect(text).toContain('Read just now, and stored nowhere.');
    expect(text).toContain('id="note-c1"');
    expect(await server.archive.count()).toBe(1);
  });

  it('takes the line ends of browsers for those that were put in', async () => {
    const { text } = await send('/read', { text: plain.replaceAll('\n', '\r\n') });
    expect(text).not.toContain('&#13;');
  });

  it.each([
    ['no words', { text: '   ' }, 422, 'Empty article'],
    [
      'another language',
      {
        text: 'Der Rat hat die Brücke am Montag gesperrt, weil sie nicht mehr sicher ist, und die Leute müssen nun über den Fluss mit der Fähre fahren.',
      },
      422,
      'Not English',
    ],
    [
      'a format that is none',
      { text: plain, format: 'pdf' },
      400,
      'must be one of text, markdown, html',
    ],
    [
      'a headline of several lines',
      { text: plain, headline: 'a\nb' },
      400,
      'must be one line of words',
    ],
    ['a field that is none', { text: plain, colour: 'red' }, 400, '/body/colour'],
    ['no text at all', { headline: 'a' }, 400, '/body/text'],
  ])(
    'says what to do about %s, and still holds what was put in',
    async (_what, fields, status, words) => {
      const answer = await send('/read', fields as Fields);
      expect({ status: answer.status, type: answer.type }).toEqual({ status, type: 'text/html' });
      expect(answer.text).toContain('role="alert"');
      expect(answer.text).toContain(words);
      const [, kept] = /<textarea[^>]*>\n([^<]*)<\/textarea>/.exec(answer.text) ?? [];
      expect(kept?.slice(0, 20)).toBe(((fields as Fields).text ?? '').slice(0, 20));
    },
  );

  it('tells how long an article may be, whether it can still be read or not', async () => {
    const small = await startTestServer({ environment: { MAX_EXTRACTION_SIZE: '1000' } });
    const long = await send('/read', { text: 'word '.repeat(300) }, small);
    expect(long.status).toBe(413);
    expect(long.text).toContain('1500 bytes, but may have 1000');
    expect(long.text).toContain('role="alert"');
    const longer = await send('/read', { text: 'word '.repeat(20_000) }, small);
    expect({ status: longer.status, type: longer.type }).toEqual({
      status: 413,
      type: 'text/html',
    });
  });

  it('takes an article that is all escapes and just as long as it may be', async () => {
    const text = 'é'.repeat(500);
    const small = await startTestServer({ environment: { MAX_EXTRACTION_SIZE: '1000' } });
    const { status } = await send('/read', { text }, small);
    expect(status).toBe(200);
  });

  it('asks to try again where too many wait', async () => {
    const busy = await startTestServer({
      extraction: { script: stubScript(), workers: 1, queue: 0 },
    });
    const text = (words: string) => ({ text: taskWith(words).input.body });
    const first = send('/read', text('[spin 1000]'), busy).then(({ status }) => status);
    while (busy.extraction.counts().running < 1) await delay(5);
    const refused = await send('/read', text(''), busy);
    expect(refused.status).toBe(503);
    expect(refused.headers['retry-after']).toBe('2');
    expect(refused.text).toContain('role="alert"');
    expect(await first).toBe(200);
  });

  it.each([
    ['JSON', 'application/json', '{"text":"a"}'],
    ['a file', 'multipart/form-data; boundary=x', '--x--'],
  ])('takes no %s', async (_what, type, body) => {
    const { status, headers } = await supertest(server.url)
      .post('/read')
      .set('Content-Type', type)
      .send(body);
    expect(status).toBe(415);
    expect(headers['accept-post']).toBe('application/x-www-form-urlencoded');
  });
});

describe('the form to verify a quotation', () => {
  it.each([
    ['in these words', 'let the dust settle', '', 'On record, in these words.'],
    [
      'by who said them',
      'let the dust settle',
      'Yuri Ushakov',
      'The speaker is on record with it.',
    ],
    [
      'of somebody else',
      'let the dust settle',
      'John Brennan',
      'On record, but somebody else said it.',
    ],
    ['that nobody said', 'the harbour bridge closes on Monday', '', 'Not on record here.'],
  ])('says of words %s what is on record', async (_what, quotation, speaker, words) => {
    const { status, headers, text } = await send('/verify', { quotation, speaker });
    expect({ status, kept: headers['cache-control'] }).toEqual({ status: 200, kept: 'no-store' });
    expect(text).toContain(words);
  });

  it('compares the words and leads to their place', async () => {
    const { text } = await send('/verify', {
      quotation: 'I think it would be clever to let the dust settle',
    });
    expect(text).toContain('On record, but in other words.');
    expect(text).toContain('<del>wise</del>');
    expect(text).toContain('<ins>clever</ins>');
    expect(text).toContain('“wise” became “clever”');
    expect(text).toContain(`href="/articles/${seedId}#q8"`);
  });

  it.each([
    ['nothing', { quotation: '' }, '/body/quotation'],
    ['too much', { quotation: 'word '.repeat(1001) }, '/body/quotation'],
    ['too long a name', { quotation: 'a', speaker: 'a'.repeat(201) }, '/body/speaker'],
  ])('says what is wrong with %s', async (_what, fields, words) => {
    const { status, text } = await send('/verify', fields);
    expect(status).toBe(400);
    expect(text).toContain(words);
    expect(text).toContain('role="alert"');
  });

  it('shows what was put in as nothing but words', async () => {
    const hostile = '</textarea><script>alert(1)</script>';
    const { text } = await send('/verify', {
      quotation: hostile,
      speaker: `"><script>alert(1)</script>`,
    });
    expect(text).not.toContain('<script>alert');
  });
});
