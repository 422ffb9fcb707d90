import { createServer } from 'node:http';
import type { Browser, Page } from 'playwright-core';

/** What a browser shows of a text after it has followed a link. */
type Followed = {
  /** The characters that it marks, but for those that `isSeen` leaves out. */
  readonly marked: string;
  /** Whether the first of them is in view. */
  readonly isInView: boolean;
};

/** What has no place of its own: blanks, what has no width, and pictures that several characters make. */
const unseen = /[\s\p{Cf}\p{M}\p{Extended_Pictographic}]/u;

/** Whether a character has a place of its own on a page. */
export const isSeen = (letter: string): boolean => !unseen.test(letter);

/** A browser that follows links, and tells what it marks then. */
export type TextPage = {
  /** @param link behind the page’s address: a fragment, with its `#`; or a path */
  readonly follow: (link: string) => Promise<Followed>;
  readonly close: () => Promise<void>;
};

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (letter) => `&#${letter.codePointAt(0)};`);

/** How much room there is above and below the text, in CSS pixels: so much that the words must be scrolled to. */
const room = 1500;

/** All text is invisible, so that what is marked is all that has a colour. */
const pageOf = (text: string): string => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Text</title>
<style>
  body { color: transparent; width: 500px; padding: ${room}px 0; font: 16px/1.5 sans-serif }
  ::target-text { background: #f00; color: transparent }
</style>
<body>${text
  .split(/\r?\n/)
  .map((line) => `<p>${escaped(line)}</p>`)
  .join('\n')}</body></html>`;

/** Where each character that has a place stands on the page, in CSS pixels from its top left. */
const placesScript = `(() => {
  const places = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    let at = 0;
    for (const letter of texts.currentNode.data) {
      const range = document.createRange();
      range.setStart(texts.currentNode, at);
      range.setEnd(texts.currentNode, at += letter.length);
      const [box] = range.getClientRects();
      if (box === undefined || box.width === 0 || ${unseen}.test(letter)) continue;
      places.push({ letter, x: box.x + box.width / 2 + scrollX, y: box.y + box.height / 2 + scrollY });
    }
  }
  return places;
})()`;

type Place = { readonly letter: string; readonly x: number; readonly y: number };

/** A picture of a page from so many CSS pixels below its top on. */
type Picture = { readonly png: string; readonly from: number };

/** Whether each of some places of a page is red in a picture of it. */
const redScript = ({ png, from }: Picture, places: readonly Place[]): string => `(async () => {
  const bytes = Uint8Array.from(atob('${png}'), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context.drawImage(bitmap, 0, 0);
  const { data, width } = context.getImageData(0, 0, bitmap.width, bitmap.height);
  return ${JSON.stringify(places.map(({ x, y }) => [Math.floor(x), Math.floor(y - from)]))}.map(([x, y]) => {
    const [red, green] = data.subarray(4 * (y * width + x));
    return red > 200 && green < 100;
  });
})()`;

/** Shows plain pages with one text in a browser, each line of it a paragraph. */
export const openTextPage = async (browser: Browser, text: string): Promise<TextPage> => {
  const html = pageOf(text);
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('listens on no port');
  const page = await browser.newPage({ viewport: { width: 600, height: 400 } });
  const reader = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  let places: readonly Place[] | undefined;
  let visits = 0;

  /** All of the text, without the room about it. */
  const takePicture = async (): Promise<Picture> => {
    const { cssContentSize } = await session.send('Page.getLayoutMetrics');
    const { width, height } = cssContentSize;
    const { data } = await session.send('Page.captureScreenshot', {
      clip: { x: 0, y: room, width, height: height - 2 * room, scale: 1 },
      captureBeyondViewport: true,
      optimizeForSpeed: true,
    });
    return { png: data, from: room };
  };

  const follow = async (fragment: string): Promise<Followed> => {
    // A page of its own each time: within one, a browser only follows what its user clicks.
    visits += 1;
    await page.goto(`http://127.0.0.1:${address.port}/${visits}${fragment}`);
    const view = await scrolled(page);
    // They are the same at every visit: nothing moves but the view.
    places ??= await page.evaluate<readonly Place[]>(placesScript);
    return whatIsMarked(reader, await takePicture(), places, view);
  };

  return {
    follow,
    close: async () => {
      await page.close();
      await reader.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

/** All that has a colour is what is marked; nothing moves by it. */
const onlyMarked = `
  *, *::before, *::after {
    color: transparent !important; background: none !important; border-color: transparent !important;
    text-decoration: none !important; outline: none !important;
  }
  .text .said::after { display: none !important }
  ::target-text { background: #f00 !important; color: transparent !important }`;

/**
 * Shows pages of a server in a browser; links to them have a fragment.
 * @param url of the server
 */
export const openServedPage = async (browser: Browser, url: string): Promise<TextPage> => {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    // So that the style that shows what is marked is let in.
    bypassCSP: true,
  });
  const reader = await browser.newPage();
  let visits = 0;

  const follow = async (link: string): Promise<Followed> => {
    visits += 1;
    await page.goto(url + link.replace('#', `?visit=${visits}#`));
    const view = await settled(page);
    await page.addStyleTag({ content: onlyMarked });
    const places = await page.evaluate<readonly Place[]>(placesScript);
    const png = (await page.screenshot({ fullPage: true })).toString('base64');
    return whatIsMarked(reader, { png, from: 0 }, places, view);
  };

  return {
    follow,
    close: async () => {
      await page.close();
      await reader.close();
    },
  };
};

/** Which of the places are red in a picture of their page, and whether that is in view. */
const whatIsMarked = async (
  reader: Page,
  picture: Picture,
  places: readonly Place[],
  { top, bottom }: View,
): Promise<Followed> => {
  const red = await reader.evaluate<readonly boolean[]>(redScript(picture, places));
  const marked = places.filter((_place, index) => red[index]);
  const [first] = marked;
  return {
    marked: marked.map(({ letter }) => letter).join(''),
    isInView: first !== undefined && first.y > top && first.y < bottom,
  };
};

/** What of a page is in view, in CSS pixels from its top. */
type View = { readonly top: number; readonly bottom: number };

/**
 * Waits until the page has been scrolled and painted: fragments are looked for after loading. As the text begins far
 * down, a page that has not been scrolled for so long has not found its words.
 */
const scrolled = (page: Page): Promise<View> =>
  page.evaluate(`new Promise((done) => {
    const view = () => done({ top: scrollY, bottom: scrollY + innerHeight });
    const giveUp = setTimeout(view, 3000);
    const look = () => {
      if (scrollY === 0) return requestAnimationFrame(look);
      clearTimeout(giveUp);
      requestAnimationFrame(() => requestAnimationFrame(view));
    };
    look();
  })`);

/** Waits until the page has been laid out, and scrolled if it has to be: its words may stand in view already. */
const settled = (page: Page): Promise<View> =>
  page.evaluate(`new Promise((done) => {
    const view = () => done({ top: scrollY, bottom: scrollY + innerHeight });
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(view, 100)));
  })`);
