import type { Page } from 'playwright-core';

// What runs in a page is written as text: there are no types of browsers here.

/** The shifts of the layout that nobody asked for. */
export const shiftsOf = (page: Page): Promise<readonly number[]> =>
  page.evaluate(`new Promise((done) => {
    const shifts = [];
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput } of list.getEntries()) {
        if (!hadRecentInput) shifts.push(value);
      }
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => done(shifts), 50);
  })`);

/** By how many pixels the page is wider than the window. */
export const overhangOf = (page: Page): Promise<number> =>
  page.evaluate(`(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return Math.max(0, scrollWidth - clientWidth);
  })()`);

/** What the style sheet writes behind an element; nothing where it writes nothing. */
export const writtenBehind = (page: Page, selector: string): Promise<string> =>
  page.evaluate(`(() => {
    const element = document.querySelector(${JSON.stringify(selector)});
    if (element === null) return '';
    const { content, display } = getComputedStyle(element, '::after');
    return display === 'none' || content === 'none' ? '' : content;
  })()`);

/** When something was first painted, in ms since the start of the visit. */
export const firstPaintOf = (page: Page): Promise<number> =>
  page.evaluate(`performance.getEntriesByName('first-contentful-paint')[0].startTime`);

/** The id of what has the focus. */
export const focusIn = (page: Page): Promise<string> => page.evaluate('document.activeElement.id');

/**
 * Whether the words of a claim or quote begin in view; and were not there before anything was scrolled, unless they stand
 * at the very top.
 */
export const isInView = (id: string): string => `(() => {
  const place = document.getElementById(${JSON.stringify(id)});
  const words = place.closest('.said') ?? document.querySelector('.place#${id} ~ .said');
  const top = words.getClientRects()[0].top;
  const isThere = top >= 0 && top < innerHeight;
  return isThere && (scrollY > 0 || top + scrollY < innerHeight);
})()`;
