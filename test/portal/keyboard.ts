/** The keyboard alone, as a person uses it: where the focus is, that it can be seen, and how Tab comes to something. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** What has the focus, as a person hears it, and whether it can be seen that it has. */
export const focused = (page: Page): Promise<{ name: string; seen: boolean; inDialog: boolean }> =>
  page.evaluate(`(() => {
    const at = document.activeElement;
    if (at === document.body) return { name: '', seen: false, inDialog: false };
    const { outlineStyle, outlineWidth } = getComputedStyle(at);
    const name = at.getAttribute('aria-label') ?? (at.labels?.[0]?.textContent || at.textContent) ?? '';
    const inDialog = at.closest('[role=dialog]') !== null;
    return { name: name.trim(), seen: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2, inDialog };
  })()`);

/** A dialog looks a moment after Tab has left a field of a date whether the focus went where it should: a second key before that is thrown back. */
const settled = (page: Page) => page.evaluate('new Promise(done => setTimeout(done))');

/** Presses Tab until the focus is there; every stop on the way shows its focus. */
export async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    await settled(page);
    const { name, seen } = await focused(page);
    // Past the last of the page Tab leaves it, and begins with the first again.
    if (name === '') continue;
    expect(seen, `the focus on “${name}” can be seen`).toBe(true);
    if (wanted.test(name)) return;
  }
  throw new Error(`Tab never came to ${wanted}`);
}

/** Types a choice into the list that has the focus until it is chosen: a browser begins the word anew when a busy machine types it slowly. */
export async function typeChoice(page: Page, choice: string): Promise<void> {
  const chosen = async () => {
    await page.keyboard.type(choice);
    return page.evaluate('document.activeElement.selectedOptions[0].textContent');
  };
  await expect.poll(chosen, { interval: 1_500, timeout: 60_000 }).toContain(choice);
}

/** What a screen reader says about a field besides its label. */
export async function wordsAbout(field: Locator): Promise<string> {
  const ids = ((await field.getAttribute('aria-describedby')) ?? '').split(' ').filter(id => id !== '');
  const words = await Promise.all(ids.map(id => field.page().locator(`[id="${id}"]`).textContent()));
  return words.join(' ');
}
