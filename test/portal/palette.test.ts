import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { matching } from '../../portal/src/app/palette/matching.ts';
import { type ApiDriver, apiDriverAt } from './api-driver.ts';
import { holds } from './holds.ts';
import { type Portal, settle, startPortal, type Visitor, violationsOn } from './portal.ts';

/** Going anywhere and doing what a page offers by typing: Ctrl+K, what it finds, what it leaves alone; keys can be listed and switched off. */

let portal: Portal;
let api: ApiDriver;
let priya: Visitor;

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  api = apiDriverAt(portal);
  await api.model();
  await api.admitted('Hafenkräne für Øst');
  await api.admitted('Permits online');
  priya = await portal.as('Priya Nair');
}, 120_000);
afterAll(() => portal.end());
afterEach(() => expect(priya.offences.splice(0)).toEqual([]));

const palette = ({ page }: Visitor) => page.getByRole('dialog', { name: 'Go to or do' });
const option = (visitor: Visitor, name: string | RegExp) => palette(visitor).getByRole('option', { name });
const marked = ({ page }: Visitor) => page.getByRole('dialog').getByRole('combobox').getAttribute('aria-activedescendant');

/** The words of what has the focus. */
const focused = ({ page }: Visitor) => page.evaluate('document.activeElement?.textContent');

/** To be evaluated in a page: Escape, and Ctrl+K in the very turn in which the dialog is no longer drawn. */
const pressedWhileClosing = `(async () => {
  const press = (key, ctrlKey) =>
    document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true }));
  press('Escape', false);
  for (let turns = 0; turns < 1000 && document.querySelector('[role=dialog]'); turns += 1) await undefined;
  press('k', true);
})()`;

async function typed(visitor: Visitor, words: string): Promise<void> {
  await visitor.page.keyboard.press('Control+K');
  await palette(visitor).getByRole('combobox').fill(words);
}

describe('going and doing by typing', () => {
  it('each word typed begins a word of the name, whatever its accents and capitals', () => {
    const entries = ['Hafenkräne für Øst', 'Permits online', 'On hold'].map(label => ({ label }));
    const found = (words: string) => matching(entries, words).map(({ label }) => label);
    expect(found('hafenkrane FUR')).toEqual(['Hafenkräne für Øst']);
    expect(found('on')).toEqual(['Permits online', 'On hold']);
    expect(found('line')).toEqual([]);
    expect(found('  ')).toHaveLength(3);
    expect(found('…')).toEqual([]);
  });

  it('a PMO lead types a word of a title and Enter, and stands on the project’s page', async () => {
    await priya.go('/alerts');
    await typed(priya, 'permits');
    await option(priya, /Permits online/).waitFor();
    await priya.page.getByText('is called that').waitFor();
    expect(await option(priya, /Permits online/).getAttribute('id')).toBe(await marked(priya));
    await priya.page.keyboard.press('Enter');
    const heading = priya.page.getByRole('heading', { name: 'Permits online', level: 1 });
    await heading.waitFor();
    await expect.poll(() => focused(priya)).toBe('Permits online');
  });

  it('what the page offers is done from the keyboard, and Escape leads back to where one was', async () => {
    await priya.page.getByRole('button', { name: 'Project brief (PDF)' }).focus();
    await priya.page.keyboard.press('Control+K');
    await palette(priya).waitFor();
    await priya.page.keyboard.press('Escape');
    await palette(priya).waitFor({ state: 'hidden' });
    await expect.poll(() => focused(priya)).toBe('Project brief (PDF)');
    await typed(priya, 'brief pdf');
    const act = option(priya, 'Project brief (PDF)');
    await act.waitFor();
    const saved = priya.page.waitForEvent('download');
    await priya.page.keyboard.press('Enter');
    await saved;
    await typed(priya, 'history');
    await palette(priya)
      .getByRole('group', { name: 'Sections of this page' })
      .getByRole('option', { name: 'History', exact: true })
      .click();
    await expect.poll(() => priya.page.evaluate('document.activeElement?.id')).toBe('history');
  });

  it('pages are those of the menu and of the administration, for whoever may open them', async () => {
    await typed(priya, 'working');
    await option(priya, 'Working days').click();
    await priya.page.getByRole('heading', { name: 'Working days', level: 1 }).waitFor();
    const clara = await portal.as('Clara Boateng');
    await typed(clara, 'service');
    await clara.page.getByText('Nothing is called that.').waitFor();
    expect(await palette(clara).getByRole('option').count()).toBe(0);
    await clara.page.keyboard.press('Enter');
    await palette(clara).waitFor();
    await clara.context.close();
  });

  it('whoever presses Ctrl+K while it is just closing gets it anew, empty', async () => {
    await typed(priya, 'working');
    await priya.page.evaluate(pressedWhileClosing);
    await expect.poll(() => palette(priya).getByRole('combobox').inputValue()).toBe('');
    await priya.page.keyboard.press('Escape');
    await palette(priya).waitFor({ state: 'hidden' });
  });

  it('nothing opens over a dialog, so that nothing typed in it is lost', async () => {
    await priya.page.keyboard.press('?');
    const keys = priya.page.getByRole('dialog', { name: 'Keys' });
    await keys.waitFor();
    await priya.page.keyboard.press('Control+K');
    expect(await palette(priya).count()).toBe(0);
    await priya.page.keyboard.press('Escape');
    await keys.waitFor({ state: 'hidden' });
  });

  it('single keys count nowhere where somebody types, and can be switched off for good; Ctrl+K stays', async () => {
    await priya.go('/projects');
    await priya.page.getByLabel(/^Words in title/).pressSequentially('why?');
    expect(await priya.page.getByRole('dialog').count()).toBe(0);
    await typed(priya, 'keys');
    await option(priya, 'Keys').click();
    await priya.page.getByRole('checkbox', { name: 'Single keys count' }).uncheck();
    await priya.page.reload();
    await settle(priya.page);
    await priya.page.locator('body').press('?');
    expect(await priya.page.getByRole('dialog').count()).toBe(0);
    await priya.page.keyboard.press('Control+K');
    await palette(priya).waitFor();
    await priya.page.keyboard.press('Escape');
  });

  it('on a Mac it opens by ⌘K and not by Ctrl+K, and the list of keys and the button say so; elsewhere they say Ctrl+K', async () => {
    const mac = await portal.withToken('pmo');
    await mac.context.addInitScript(
      `Object.defineProperty(navigator, 'userAgent', { value: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)' })`,
    );
    for (const [visitor, right, wrong, said] of [
      [mac, 'Meta+K', 'Control+K', '⌘K'],
      [priya, 'Control+K', 'Meta+K', 'Ctrl+K'],
    ] as const) {
      await visitor.go('/alerts');
      const button = visitor.page.getByRole('button', { name: 'Go to' });
      expect([await button.getAttribute('aria-keyshortcuts'), await button.getByText(said).count()]).toEqual([right, 1]);
      await visitor.page.keyboard.press(wrong);
      await visitor.page.keyboard.press(right);
      await palette(visitor).waitFor();
      await option(visitor, 'Keys').click();
      await visitor.page
        .getByRole('dialog', { name: 'Keys' })
        .getByRole('row', { name: `${said} Go to a project` })
        .waitFor();
      await visitor.page.keyboard.press('Escape');
    }
    await mac.page.keyboard.press('Control+K');
    expect(await palette(mac).count()).toBe(0);
    expect(mac.offences).toEqual([]);
    await mac.context.close();
  });

  it('on a phone the button opens it, and it is read by a screen reader as a field with a list', async () => {
    const hugo = await portal.as('Hugo Marin', 'phone');
    await hugo.go('/projects');
    await hugo.page.getByRole('button', { name: 'Go to' }).click();
    await option(hugo, /Permits online/).waitFor();
    expect(await violationsOn(hugo.page)).toEqual([]);
    await option(hugo, 'Dark colours').click();
    await palette(hugo).waitFor({ state: 'hidden' });
    await hugo.page.getByText('Hugo Marin').first().waitFor();
    await holds(hugo);
    expect(hugo.offences.splice(0)).toEqual([]);
    await hugo.context.close();
  });
});
