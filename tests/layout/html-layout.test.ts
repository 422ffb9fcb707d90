import { describe, expect, it } from 'vitest';
import { DomainError } from '../../src/errors.ts';
import { htmlLayout } from '../../src/layout/html-layout.ts';
import { showParts } from './golden.ts';
import { expectSound } from './layout-rules.ts';

const long =
  'The harbour bridge will close for six weeks from Monday, the town council decided on Tuesday night.';

const read = (body: string, headline?: string) =>
  htmlLayout({ body, mediaType: 'text/html', headline });

const headlineOf = (body: string): string | undefined => {
  const { headline, text } = read(body);
  return headline && text.slice(headline.start, headline.end);
};

describe('the text of HTML', () => {
  it.each([
    ['<p>Two \n <b>bold</b>\twords.</p>', 'Two bold words.'],
    ['<p>One.<p>Two.', 'One.\n\nTwo.'],
    ['One.<br>\n<br/>Two.', 'One.\n\nTwo.'],
    ['<p>One line<br>of two.</p>', 'One line of two.'],
    ['<p>“Said.”<br>LIND: Said.</p>', '“Said.”\n\nLIND: Said.'],
    [
      '<p>A&amp;B &ldquo;c&rdquo; &#8217; &nbsp;d &eacute; &lt;p&gt;</p>',
      'A&B “c” ’ \u00a0d é <p>',
    ],
    ['<p>She <q>said</q> so.</p>', 'She “said” so.'],
    ['<blockquote>“It leaks.”<cite>Ada Lind</cite></blockquote>', '“It leaks.”\n\n— Ada Lind'],
    [
      '<blockquote><p>It leaks.</p><footer>— <cite>Ada Lind</cite></footer></blockquote>',
      'It leaks.\n\n— Ada Lind',
    ],
    ['<blockquote>It leaks. – <cite>Ada Lind</cite></blockquote>', 'It leaks.\n\n— Ada Lind'],
    [
      '<blockquote>I wrote to <cite>The Post</cite> of it.</blockquote>',
      'I wrote to The Post of it.',
    ],
    ['<blockquote>I read <cite>The Post</cite></blockquote>', 'I read The Post'],
    ['<ul><li>one<li>two</ul>', '• one\n• two'],
    ['<ol><li><p>one</p><li>two<ul><li>three</ul></ol>', '1. one\n2. two\n• three'],
    ['<table><tr><td>a<td>b<tr><td>c<td>d</table>', 'a\tb\n\nc\td'],
    ['<table><tr><td><p>A.</p><td><p>B.</p></table>', 'A.\n\nB.'],
    ['<pre>One\nwas here.\n\nTwo.</pre>', 'One was here.\n\nTwo.'],
    ['<pre><code>a = 1\n\n  b</code></pre>', 'a = 1\n\n  b'],
    ['One.<script>two()</script><style>p{}</style><!-- three -->', 'One.'],
    ['<p>One.</p><p hidden>Two.</p><p style="Display : none">Three.</p><nav>Four</nav>', 'One.'],
    ['<p>One.</p><svg><text>two</text></svg><button>Three</button>', 'One.'],
    ['<div>One <div>two</div> three</div>', 'One\n\ntwo\n\nthree'],
    ['<p>un<wbr>broken<b>ness</b></p>', 'unbrokenness'],
    ['<!doctype html><p>One.', 'One.'],
    ['<html><p>One.</html>Two.', 'One.\n\nTwo.'],
    ['plain words', 'plain words'],
    ['', ''],
  ])('of %j is %j', (body, text) => {
    expect(read(body).text).toBe(text);
  });
});

describe('the headline of HTML', () => {
  const og = '<meta property="og:title" content="Bridge shuts">';
  it.each([
    ['the h1', `<title>A title</title>${og}<h1>Bridge to <i>close</i></h1>`, 'Bridge to close'],
    [
      'the h1 that is like the title',
      '<title>Bridge to close | Harbour</title><h1>The Harbour</h1><h1>Bridge to close</h1>',
      'Bridge to close',
    ],
    ['the title for sharing', `<title>A title</title>${og}`, 'Bridge shuts'],
    [
      'the title without the site’s name',
      '<title>Bridge to close | Daily Harbour</title>',
      'Bridge to close',
    ],
    [
      'the title without the site’s known name',
      '<meta property="og:site_name" content="The Daily Harbour Post"><title>Bridge – to close - The Daily Harbour Post</title>',
      'Bridge – to close',
    ],
    [
      'the title, dash and all',
      '<title>Bridge to close - and what is to come of it now</title>',
      'Bridge to close - and what is to come of it now',
    ],
    ['a heading', '<h3>Bridge to close</h3>', 'Bridge to close'],
  ])('is %s', (_what, head, expected) => {
    expect(headlineOf(`${head}<p>${long}</p><p>${long}</p>`)).toBe(expected);
  });

  it('is no h1 with the site’s name', () => {
    const head =
      '<meta property="og:site_name" content="Harbour"><title>Bridge to close | Harbour</title>';
    expect(headlineOf(`${head}<h1>Harbour</h1><p>${long}</p>`)).toBe('Bridge to close');
  });

  it('is the one handed in', () => {
    expect(showParts(read(`<h1>Bridge to close</h1><p>${long}</p>`, 'BRIDGE TO CLOSE'))).toEqual([
      ['headline', 'BRIDGE TO CLOSE'],
      ['paragraph of section 1', long],
    ]);
  });
});

describe('what HTML says of its publication', () => {
  const published = (head: string) => read(`${head}<p>${long}</p>`).published;
  it.each([
    [
      'meta elements',
      '<meta name=author content="By Anna Kell"><meta property="article:published_time" content="2016-05-03T10:00">',
      { byline: 'Anna Kell', date: '2016-05-03' },
    ],
    [
      'a time',
      '<article><time datetime="2016-05-03">Tuesday</time></article>',
      { date: '2016-05-03' },
    ],
    [
      'the only time there is',
      '<p><time datetime="2016-05-03">Tuesday</time></p>',
      { date: '2016-05-03' },
    ],
    ['a visible author', '<a rel="author">Anna Kell</a>', { byline: 'Anna Kell' }],
    [
      'JSON-LD',
      '<script type="application/ld+json">[{"@type":["Thing","NewsArticle"],"author":"Anna Kell","datePublished":"2016-05-03T10:00:00Z","mainEntityOfPage":"https://harbour.example/b"}]</script>',
      { byline: 'Anna Kell', date: '2016-05-03', url: 'https://harbour.example/b' },
    ],
    [
      'links',
      '<link rel=canonical href="https://harbour.example/a"><meta property="og:url" content="https://harbour.example/b">',
      { url: 'https://harbour.example/a' },
    ],
    ['nothing', '<meta name=generator content=x>', undefined],
  ])('is taken from %s', (_what, head, expected) => {
    expect(published(head)).toEqual(expected);
  });

  it.each([
    [
      'several times, none marked',
      '<p><time datetime="2016-05-03">a</time><time datetime="2016-05-04">b</time></p>',
    ],
    [
      'an author’s address',
      '<meta property="article:author" content="https://people.example/kell">',
    ],
    ['a relative address', '<link rel=canonical href="/a">'],
    ['a date that cannot be', '<meta name=date content="2016-02-30">'],
    [
      'JSON-LD of something else',
      '<script type="application/ld+json">{"@type":"WebSite","author":"Anna Kell"}</script>',
    ],
    ['broken JSON-LD', '<script type="application/ld+json">{"@type":"Article",</script>'],
  ])('is not guessed from %s', (_what, head) => {
    expect(published(head)).toBeUndefined();
  });

  it.each([
    ['<html lang="en-GB">', 'en-GB'],
    ['<html><meta property="og:locale" content="en_US">', 'en-US'],
    ['<html lang="EN">', 'en'],
    ['<html lang="">', undefined],
    ['<html lang="english!">', undefined],
  ])('names the language in %s: %s', (html, language) => {
    expect(read(`${html}<body><p>${long}</p></body></html>`).language).toBe(language);
  });
});

const megabyte = 1_000_000;
const fill = (unit: string): string => unit.repeat(megabyte / unit.length);

describe('HTML that is hard to read', () => {
  it.each([
    ['100,000 nested elements', '<div>'.repeat(100_000)],
    ['elements that are never closed', '<b>a'.repeat(50_000)],
    ['nothing but opening brackets', fill('<')],
    ['end tags for nothing', fill('</i>')],
    ['comments', fill('<!--a-->')],
    ['a class with more names than can be', `<p class="${fill('a b ')}">x</p>`],
  ])('is refused with a reason: %s', (_what, body) => {
    expect(() => read(body)).toThrow(DomainError);
    try {
      read(body);
    } catch (error) {
      expect(error).toMatchObject({ code: 'article-too-complex', findings: [{ pointer: '' }] });
      expect(String(error)).toMatch(/tags|levels|attribute/);
    }
  });

  it.each([
    ['900 nested elements', `${'<div>'.repeat(900)}${`<p>${long}</p>`.repeat(200)}`],
    ['an attribute of a megabyte', `<p title="${fill('x')}">${long}</p>`],
    [
      'attributes beyond number',
      `<p ${Array.from({ length: 50_000 }, (_, n) => `a${n}=1`).join(' ')}>${long}</p>`,
    ],
    ['a comment that does not end', `<p>${long}</p>${fill('<!--')}`],
    ['a script that does not end', `<p>${long}</p><script>${fill('</')}`],
    ['paragraphs without end tags', `<p>${long}`.repeat(5_000)],
    ['rows and cells without end tags', `<table>${`<tr><td>${long}<td>x`.repeat(3_000)}</table>`],
    ['characters by number', `<p>${fill('&#97;')}</p>`],
  ])('is read: %s', (_what, body) => {
    const layout = read(body);
    expectSound(layout);
    expect(layout.text.length).toBeGreaterThan(long.length - 1);
  });
});
