/** What a person cannot read on the page as it is shown now: words that are cut off, and words that lie beside the screen. */
import type { Page } from 'playwright-core';
import { cutOffOn, overflowOf } from './portal.ts';

/**
 * To be evaluated in a page. Words are cut off when an element that hides what does not fit into it is smaller than they are, and lie beside the
 * screen when their box does and nothing around them can be scrolled. What only screen readers hear is left out.
 */
const lost = `(() => {
  const hidden = element => element.closest('.sr-only, .skip, [aria-hidden=true], .recharts-wrapper') !== null;
  const shown = element => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const scrolls = style => /auto|scroll/.test(style.overflowX + style.overflowY);
  const around = element => {
    const found = [];
    for (let at = element; at; at = at.parentElement) found.push([at, getComputedStyle(at)]);
    return found;
  };
  const wide = document.documentElement.clientWidth;
  const words = new Set();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const element = text.parentElement;
    if (text.data.trim() === '' || !element || /SCRIPT|STYLE|OPTION|TEXTAREA/.test(element.tagName)) continue;
    if (hidden(element) || !shown(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const box = range.getBoundingClientRect();
    if (box.width === 0) continue;
    for (const [at, style] of around(element)) {
      if (scrolls(style)) break;
      if (at === document.documentElement || style.position === 'fixed') {
        if (box.left < -1 || box.right > wide + 1) words.add('beside the screen: ' + text.data.trim().slice(0, 80));
        break;
      }
      if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
      const edge = at.getBoundingClientRect();
      if (box.left < edge.left - 1.5 || box.right > edge.right + 1.5 || box.bottom > edge.bottom + 3 || box.top < edge.top - 3)
        words.add('cut off: ' + text.data.trim().slice(0, 80));
    }
  }
  return [...words];
})()`;

/** Words that are cut off or beside the screen, each once. */
export async function lostWordsOn(page: Page): Promise<string[]> {
  return page.evaluate(lost);
}

/** What does not fit on a screen of this size, in words: the page is set to it first. */
export async function unfitOn(page: Page, size: { width: number; height: number }): Promise<string[]> {
  await page.setViewportSize(size);
  await page.evaluate('new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
  const wider = await overflowOf(page);
  return [
    ...(wider > 0 ? [`${wider} pixels wider than the screen`] : []),
    ...(await cutOffOn(page)),
    ...(await lostWordsOn(page)),
  ];
}
