/** The portfolio by the keyboard alone: its board and timeline, rows that are chosen and acted on, its grouping, the way back; and what opens by a key from anywhere. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { focused, tabTo } from './keyboard.ts';
import { type Portal, startPortal, type Visitor } from './portal.ts';

let portal: Portal;
let priya: Visitor;

beforeAll(async () => {
  portal = await startPortal({ seeded: true });
  priya = await portal.as('Priya Nair');
}, 120_000);
afterAll(() => portal.end());
afterEach(() => expect(priya.offences.splice(0)).toEqual([]));

/** Whether what has the focus lies on the screen. */
const focusIsInView = () =>
  priya.page.evaluate<boolean>(
    '(box => box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= innerWidth)(document.activeElement.getBoundingClientRect())',
  );

/** Opens what has the focus, goes back, and expects to be where one was. */
async function thereAndBack(name: string): Promise<void> {
  const { page } = priya;
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toMatchObject({ name });
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'Portfolio' }).waitFor();
  await expect
    .poll(async () => ({ ...(await focused(page)), view: await focusIsInView() }))
    .toMatchObject({ name, seen: true, view: true });
  expect(await page.evaluate('document.activeElement.tagName')).toBe('A');
}

describe('the portfolio by the keyboard alone', () => {
  it('from the way past the menu to the board: a card is reached and opened, and Back leads to that card again', async () => {
    const { page, go } = priya;
    await go('/projects');
    await tabTo(page, /^Skip to the content$/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^Table$/);
    await page.keyboard.press('ArrowRight');
    await page.getByRole('region', { name: 'Board by stage' }).waitFor();
    expect(await focused(page)).toMatchObject({ name: 'Board' });
    const lanes = page.getByRole('region', { name: 'Board by stage' }).getByRole('region');
    const second = lanes
      .filter({ has: page.getByRole('link') })
      .nth(1)
      .getByRole('link')
      .first();
    const title = (await second.textContent()) ?? '';
    await tabTo(page, new RegExp(`^${title.replace(/[^\w ]/g, '.')}$`));
    expect(await focusIsInView()).toBe(true);
    await thereAndBack(title);
  });

  it('on the timeline, its table is opened and a project in it, and Back leads to the timeline', async () => {
    const { page } = priya;
    await priya.go('/projects?as=timeline');
    await page.getByRole('img', { name: /^Gates and milestones/ }).waitFor();
    await tabTo(page, /^Gates and milestones as a table$/);
    await page.keyboard.press('Enter');
    const region = page.getByRole('table').getByRole('link').first();
    const title = (await region.textContent()) ?? '';
    await tabTo(page, new RegExp(`^${title.replace(/[^\w ]/g, '.')}$`));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
    await page.goBack();
    await page.getByRole('img', { name: /^Gates and milestones/ }).waitFor();
    expect(new URL(page.url()).searchParams.get('as')).toBe('timeline');
  });

  it('rows are chosen, what can be done with them is reached and done, and the grouping is changed', async () => {
    const { page, go } = priya;
    await go('/projects?order=title');
    const first = (await page.locator('main tbody tr td a').first().textContent()) ?? '';
    await tabTo(page, /^Choose all that are shown$/);
    await tabTo(page, /^Choose /);
    await page.keyboard.press('Space');
    const bulk = page.getByRole('region', { name: 'With the chosen projects' });
    await bulk.getByText('1 project is chosen.').waitFor();
    expect(await focused(page)).toMatchObject({ name: `Choose ${first}`, seen: true });
    const back = async (to: RegExp) => {
      for (let presses = 0; presses < 40 && !to.test((await focused(page)).name); presses += 1) {
        await page.keyboard.press('Shift+Tab');
        expect((await focused(page)).seen).toBe(true);
      }
      expect((await focused(page)).name).toMatch(to);
    };
    await back(/^Choose none$/);
    await back(/^Ask for what is late$/);
    await page.keyboard.press('Enter');
    await bulk.getByRole('region', { name: 'What came of it' }).locator('tbody tr').first().waitFor();
    await expect.poll(() => focused(page)).toMatchObject({ name: 'Ask for what is late' });
    await tabTo(page, /^Choose none$/);
    await page.keyboard.press('Enter');
    await bulk.waitFor({ state: 'detached' });
    await tabTo(page, /^Choose all that are shown$/);
    await go('/projects');
    await tabTo(page, /^Grouped by$/);
    for (const group of ['status', 'stage']) {
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => new URL(page.url()).searchParams.get('group')).toBe(group);
    }
    expect(await focused(page)).toMatchObject({ name: 'Grouped by', seen: true });
    const opener = /^Business justification \(\d+\).*mean score/;
    await page.getByRole('button', { name: opener }).first().waitFor();
    await tabTo(page, opener);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: opener, expanded: true }).waitFor();
    await tabTo(page, /^Show these alone$/);
  });
});

describe('what a key opens', () => {
  it.each([
    ['Control+K', 'Go to or do'],
    ['?', 'Keys'],
  ])('by %s “%s” opens, keeps the focus while Tab goes round, and Escape gives it back to where one was', async (key, name) => {
    const { page, go } = priya;
    await go('/projects');
    await tabTo(page, /^Columns$/);
    await page.keyboard.press(key);
    const dialog = page.getByRole('dialog', { name });
    await dialog.waitFor();
    await expect.poll(async () => (await focused(page)).inDialog).toBe(true);
    for (let presses = 0; presses < 4; presses += 1) {
      await page.keyboard.press(presses === 3 ? 'Shift+Tab' : 'Tab');
      await expect.poll(() => focused(page)).toMatchObject({ inDialog: true });
    }
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => focused(page)).toMatchObject({ name: 'Columns', seen: true });
  });

  it('in the list of where to go, arrow keys mark an entry and Enter goes there', async () => {
    const { page } = priya;
    await page.keyboard.press('Control+K');
    await page.getByRole('dialog', { name: 'Go to or do' }).getByRole('combobox').waitFor();
    await page.keyboard.type('lessons');
    await page.getByRole('dialog').getByRole('option', { name: 'Lessons' }).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Lessons' }).waitFor();
    await expect.poll(() => focused(page)).toMatchObject({ name: 'Lessons' });
  });
});
