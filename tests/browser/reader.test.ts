import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleDocuments } from '../../openapi/extraction-example.ts';
import type { StoredArticle } from '../../src/records/article.ts';
import { generateArticle } from '../bench/generated-articles.ts';
import { seedId } from '../fixtures/own-articles.ts';
import { readFerryNotice, readHarbourBridge, readSeed, stored } from '../fixtures/read-fixture.ts';
import { writeArticle } from '../search/write-article.ts';
import { startServer, type TestServer } from '../test-server.ts';
import { findingsOf } from './axe.ts';
import { launchChromium } from './chromium.ts';
import { describeInChromium } from './in-chromium.ts';
import { firstPaintOf, focusIn, overhangOf, shiftsOf, writtenBehind } from './in-page.ts';
import { watch } from './watch.ts';

/** Everything with styles and script, in bytes. */
const mostBytes = 60_000;

const plain = String(exampleDocuments['text/plain']);
/** A headline with a word that no line is long enough for. */
const longWord = writeArticle({
  id: 'd'.repeat(100),
  sayings: [{ speaker: undefined, words: 'It is' }],
});

/** An article with more claims and quotes than are laid out at once. */
const long = writeArticle({
  id: 'long',
  sayings: Array.from({ length: 600 }, (_, number) => ({
    speaker: 'Ada Lind',
    words: `it is thing ${number} ${'of a great many '.repeat(number % 9)}things`,
  })),
});

const several: readonly StoredArticle[] = [
  long,
  ...Array.from({ length: 25 }, (_, number) => generateArticle(number)),
  stored(await readHarbourBridge()),
  stored(await readFerryNotice()),
  longWord,
  stored(await readSeed()),
];

const article = `/articles/${seedId}`;

/** Every page: what it is, where, and what is done there first. */
const pages: readonly (readonly [
  what: string,
  path: string,
  act?: (page: Page) => Promise<void>,
])[] = [
  ['an article', article],
  ['an article, at a claim', `${article}#c29`],
  ['an article, at a note', `${article}#note-c29`],
  ['an article without a headline', '/articles/ferry-notice'],
  ['an article with a long word', `/articles/${longWord.article.id}`],
  ['the front page', '/'],
  ['what a search finds', '/?q=summit'],
  ['a search that finds nothing', '/?q=zeppelin'],
  ['a speaker', '/?speaker=yuri-ushakov'],
  ['the form to read', '/read'],
  [
    'an article as it was read',
    '/read',
    async (page) => {
      await page.fill('#text', plain);
      await page.click('.go');
      await page.waitForSelector('#note-c1');
    },
  ],
  [
    'what cannot be read',
    '/read',
    async (page) => {
      await page.fill('#text', '?');
      await page.click('.go');
      await page.waitForSelector('[role=alert]');
    },
  ],
  ['the form to verify', '/verify'],
  [
    'a verdict',
    '/verify',
    async (page) => {
      await page.fill('#quotation', 'I think it would be clever to let the dust settle');
      await page.click('.go');
      await page.waitForSelector('.verdict');
    },
  ],
  ['an address that is not there', '/nowhere'],
];

const sizes: readonly (readonly [string, BrowserContextOptions])[] = [
  ['on a desk', { viewport: { width: 1280, height: 900 } }],
  ['on a phone', { viewport: { width: 360, height: 740 }, hasTouch: true }],
];

/** The words that are pointed at. */
const pointedAt = '.text .said:is(:hover, :focus)';

const rules = [
  'wcag2a',
  'wcag2aa',
  'wcag21a',
  'wcag21aa',
  'wcag22aa',
  'best-practice',
  'cat.color',
];

describeInChromium('pages in Chromium', () => {
  let server: TestServer;
  let browser: Browser;

  beforeAll(async () => {
    server = await startServer({ articles: several });
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.app.close();
  });

  /** Runs a visit in a browser window of its own. */
  const visit = async <Seen>(
    options: BrowserContextOptions,
    look: (page: Page) => Promise<Seen>,
  ): Promise<Seen> => {
    const context = await browser.newContext(options);
    try {
      return await look(await context.newPage());
    } finally {
      await context.close();
    }
  };

  it.each(sizes)(
    'have nothing for axe to find, no complaint, no request elsewhere, no shift, and no width to scroll, %s',
    async (_size, options) => {
      for (const [what, path, act] of pages) {
        await visit({ ...options, reducedMotion: 'reduce' }, async (page) => {
          const { complaints, requests } = watch(page);
          await page.goto(server.url + path);
          await act?.(page);
          await page.waitForLoadState('load');
          expect(await shiftsOf(page), what).toEqual([]);
          expect(await overhangOf(page), what).toBe(0);
          expect(await findingsOf(page, rules), what).toEqual([]);
          await page.emulateMedia({ colorScheme: 'dark' });
          // All that the dark can change.
          expect(await findingsOf(page, ['cat.color']), what).toEqual([]);
          expect(
            complaints.filter((one) => !isMeant(one)),
            what,
          ).toEqual([]);
          const elsewhere = requests.filter(
            (url) => !url.startsWith(`${server.url}/`) && !url.startsWith('data:'),
          );
          expect(elsewhere, what).toEqual([]);
        });
      }
    },
    600_000,
  );

  it('have nothing for axe to find where there is no article yet', async () => {
    const empty = await startServer({ articles: [] });
    try {
      await visit({}, async (page) => {
        await page.goto(empty.url);
        expect(await page.locator('h1').innerText()).toBe('Articles');
        expect(await findingsOf(page, rules)).toEqual([]);
      });
    } finally {
      await empty.app.close();
    }
  });

  it.each([seedId, 'harbour-bridge', 'ferry-notice'])(
    'show of %s the source text, to the character',
    async (id) => {
      const source = several.find((one) => one.article.id === id)?.sourceText;
      for (const javaScriptEnabled of [true, false]) {
        const shown = await visit({ javaScriptEnabled }, async (page) => {
          await page.goto(`${server.url}/articles/${id}`);
          return page.locator('#text').textContent();
        });
        expect(shown).toBe(source);
      }
    },
  );

  it('take less than 60 KB with all that belongs to them, and are painted at once', async () => {
    await visit({}, async (page) => {
      const bytes: number[] = [];
      const session = await page.context().newCDPSession(page);
      await session.send('Network.enable');
      session.on('Network.loadingFinished', ({ encodedDataLength }) =>
        bytes.push(encodedDataLength),
      );
      await page.goto(server.url + article, { waitUntil: 'networkidle' });
      const paint = await firstPaintOf(page);
      const sum = bytes.reduce((total, one) => total + one, 0);
      console.info(`${article}: ${sum} bytes in ${bytes.length} answers, first paint ${paint} ms`);
      expect(bytes).toHaveLength(3);
      expect(sum).toBeLessThan(mostBytes);
    });
  });

  describe('without JavaScript', () => {
    const options = { javaScriptEnabled: false } as const;

    it('lead from words to what is known of them and back', async () => {
      await visit(options, async (page) => {
        await page.goto(server.url + article);
        await page.click('#c22');
        expect(page.url()).toBe(`${server.url}${article}#note-c22`);
        await page.click('#note-c22 a[href="#c22"]');
        expect(page.url()).toBe(`${server.url}${article}#c22`);
        expect(await page.locator('.filter').isVisible()).toBe(false);
      });
    });

    it('search, read and verify', async () => {
      await visit(options, async (page) => {
        await page.goto(server.url);
        await page.fill('#q', 'settle');
        await page.press('#q', 'Enter');
        expect(await page.locator('mark').first().innerText()).toBe('settle');
        await page.goto(`${server.url}/verify`);
        await page.fill('#quotation', 'let the dust settle');
        await page.click('.go');
        expect(await page.locator('.verdict').innerText()).toContain('On record, in these words.');
        await page.goto(`${server.url}/read`);
        await page.fill('#text', plain);
        await page.click('.go');
        expect(await page.locator('#note-c1').count()).toBe(1);
      });
    });
  });

  describe('by keyboard alone', () => {
    it('skip what comes before the article, then show the note on each claim, until Escape', async () => {
      await visit({}, async (page) => {
        await page.goto(server.url + article);
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await page.keyboard.press('Tab');
        expect(await focusIn(page)).toBe('c1');
        expect(await writtenBehind(page, pointedAt)).toContain('Russia: “indicates”');
        await page.keyboard.press('Escape');
        expect(await writtenBehind(page, pointedAt)).toBe('');
        await page.keyboard.press('Tab');
        expect(await writtenBehind(page, pointedAt)).toContain('The article’s own words');
      });
    });
  });

  it('show the note of words that are tapped, and follow the link at the second tap', async () => {
    await visit(
      { hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } },
      async (page) => {
        await page.goto(server.url + article);
        await page.tap('#c2');
        expect(page.url()).toBe(server.url + article);
        expect(await writtenBehind(page, pointedAt)).toContain('The article’s own words');
        await page.tap('#c2');
        expect(page.url()).toBe(`${server.url}${article}#note-c2`);
      },
    );
  });

  it('show only the claims of a speaker where that is asked', async () => {
    await visit({}, async (page) => {
      await page.goto(server.url + article);
      await page.selectOption('select[name=speaker]', 'john-brennan');
      expect(await page.locator('[data-type]:visible').count()).toBe(1);
      expect(await page.locator('.filter [role=status]').innerText()).toBe(
        '1 of 32 claims, 0 of 8 quotes',
      );
      expect(await page.locator('.text .said:not(.dim)').allInnerTexts()).toEqual([
        'it treasonous',
      ]);
      await page.selectOption('select[name=speaker]', 'donald-trump');
      expect(await page.locator('[id^=note-q]:visible .number').allInnerTexts()).toEqual([
        'q4',
        'q5',
      ]);
    });
  });

  it('copy a citation in each format, or lead to it where it cannot be copied', async () => {
    await visit({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      await page.clock.install();
      await page.goto(server.url + article);
      for (const [name, words] of [
        ['Copy citation', /Brennan/],
        ['BibTeX', /^@/],
        ['CSL-JSON', /^[[{]/],
      ] as const) {
        await page.click(`#note-c22 >> text=${name}`);
        await page.waitForSelector('#note-c22 >> text=Copied');
        expect(await page.locator('main > [role=status]').textContent()).toBe('Copied');
        expect(await page.evaluate('navigator.clipboard.readText()')).toMatch(words);
        await page.clock.fastForward(2000);
        await page.waitForSelector(`#note-c22 >> text=${name}`);
      }
    });
    await visit({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      await page.goto(server.url + article);
      await page.focus('#text ~ footer >> text=Copy citation');
      await page.keyboard.press('Enter');
      await page.waitForSelector('#text ~ footer >> text=Copied');
      expect(await page.evaluate('navigator.clipboard.readText()')).toContain('Russia indicates');
    });
    await visit({}, async (page) => {
      await page.goto(server.url + article);
      await page.evaluate('delete Navigator.prototype.clipboard');
      await page.click('#note-c22 >> text=Copy citation');
      await page.waitForURL(/claims\/c22\/citation\?format=text$/);
    });
  });

  it('light up all words of a claim that is pointed at, and its entry', async () => {
    await visit({ viewport: { width: 1280, height: 900 } }, async (page) => {
      await page.goto(server.url + article);
      await page.hover('#note-c22');
      expect(await page.locator('.text .lit').allInnerTexts()).toEqual(['it treasonous']);
      await page.hover('#c22');
      expect(await page.locator('#note-c22.lit').isVisible()).toBe(true);
    });
  });

  it.each(['c11', 'c13', 'q2'])('light up %s alone where the address leads to it', async (id) => {
    await visit(
      { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' },
      async (page) => {
        for (const path of [`${article}#${id}`, article]) {
          await page.goto(server.url + path);
          if (path === article) await page.evaluate(`location.hash = '${id}'`);
          await page.waitForSelector(`#note-${id}.lit`);
          expect(await page.locator('.notes .lit').count()).toBe(1);
          const isOf = `[data-claims~=${id}], [data-quotes~=${id}]`;
          expect(await page.locator(`.text .lit:not(${isOf})`).count()).toBe(0);
          expect(await page.locator(`.text .said:is(${isOf}):not(.lit)`).count()).toBe(0);
        }
      },
    );
  });

  it('lay long lists out where they are in view, and find their notes nevertheless', async () => {
    const options = { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' } as const;
    await visit(options, async (page) => {
      await page.goto(`${server.url}/articles/long#c450`);
      await page.waitForSelector('#note-c450.lit');
      const isInView = () =>
        page.evaluate(`(() => {
          const { top, bottom } = document.getElementById('note-c450').getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        })()`);
      await expect.poll(isInView).toBe(true);
      const isLaidOut = (id: string) =>
        page.evaluate(
          `document.querySelector('#${id} .claim').checkVisibility({ contentVisibilityAuto: true })`,
        );
      await expect.poll(() => isLaidOut('note-c450')).toBe(true);
      await expect.poll(isInView).toBe(true);
      expect(await isLaidOut('note-c1')).toBe(false);
      await page.emulateMedia({ media: 'print' });
      await expect.poll(() => isLaidOut('note-c1')).toBe(true);
    });
  });

  it('are printed whole, with the numbers of the claims beside their words', async () => {
    await visit({}, async (page) => {
      await page.goto(server.url + article);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('header.site').isVisible()).toBe(false);
      expect(await writtenBehind(page, '#c22')).toContain('c22');
    });
  });
});

/** A page that says that something went wrong has that status, which the console and the watch tell too. */
const isMeant = (complaint: string): boolean =>
  /\/(?:nowhere 404|read 422)$|^Failed to load resource: .* (?:404|422) /.test(complaint);
