/** Who gives what a project needs is found by words of its title, in the form of a report: by the keyboard, on a phone, in German, and with what is said when nothing is found. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ApiDriver, apiDriverAt } from './api-driver.ts';
import { holds } from './holds.ts';
import { focused } from './keyboard.ts';
import { type Portal, startPortal, type Visitor } from './portal.ts';

let portal: Portal;
let api: ApiDriver;
let taker: string;
let giver: string;

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  api = apiDriverAt(portal);
  await api.model();
  taker = await api.admitted('Night bus');
  giver = await api.admitted('Quay for the ferries', { aims: 'Ships need a place.', department: 'Harbour' });
}, 120_000);
afterAll(() => portal.end());

const field = ({ page }: Visitor, name = 'Project that gives it') => page.getByRole('combobox', { name });
const options = ({ page }: Visitor) => page.getByRole('listbox').getByRole('option');

async function reporting(words: { locale: string; add: string }, size: 'desk' | 'phone' = 'desk'): Promise<Visitor> {
  const visitor = await portal.withToken('manager', size, words.locale);
  visitor.page.setDefaultTimeout(8_000);
  await visitor.go(`/projects/${taker}/report`);
  await visitor.page.getByRole('button', { name: words.add }).click();
  return visitor;
}

const inEnglish = { locale: 'en-GB', add: 'Add a dependency' };

it('by the keyboard a manager types a word of the title, takes the project with Enter, and the report names it; the project itself is not offered', async () => {
  const mina = await reporting(inEnglish);
  await mina.page.getByRole('textbox', { name: 'Summary' }).fill('We have begun.');
  await mina.page.getByLabel('What is needed').fill('A stop at the quay');
  await mina.page.getByLabel('From whom').fill('The harbour');
  await mina.page.keyboard.press('Tab');
  expect((await focused(mina.page)).name).toBe('Project that gives it');
  await mina.page.keyboard.type('quay');
  await expect.poll(() => options(mina).allTextContents()).toEqual(['Quay for the ferries']);
  await mina.page.keyboard.press('ArrowDown');
  await mina.page.keyboard.press('Enter');
  expect(await field(mina).inputValue()).toBe('Quay for the ferries');
  await field(mina).fill('');
  await mina.page.keyboard.press('Tab');
  expect(await field(mina).inputValue()).toBe('');
  await field(mina).fill('quay');
  await options(mina).getByText('Quay for the ferries').click();
  await mina.page.getByRole('button', { name: 'File the report' }).click();
  await expect
    .poll(async () => (await api.read(`/v1/projects/${taker}`)).registers?.dependencies?.[0]?.project, { timeout: 10_000 })
    .toBe(giver);
  expect(mina.offences).toEqual([]);
  await mina.context.close();
});

it('on a phone of 320 pixels words that match nothing are no choice: the field says so with what to do, and the choice can be taken away', async () => {
  const mina = await reporting(inEnglish, 'phone');
  await mina.page.setViewportSize({ width: 320, height: 640 });
  const last = field(mina).last();
  await last.fill('airport');
  await mina.page.getByText('No project of this office matches').waitFor();
  await holds(mina);
  await mina.page.keyboard.press('Tab');
  const fault = 'Project that gives it: “airport” was not taken. Choose a project from the list, or leave the field empty.';
  await mina.page.getByText(fault).waitFor();
  expect(await last.getAttribute('aria-invalid')).toBe('true');
  await last.fill('ferr');
  await options(mina).getByText('Quay for the ferries').tap();
  expect([await last.inputValue(), await mina.page.getByText(fault).count()]).toEqual(['Quay for the ferries', 0]);
  await mina.page.locator('button[aria-label="No project"]').last().tap();
  expect(await last.inputValue()).toBe('');
  await holds(mina);
  await mina.context.close();
});

it('in German the field, what is not found and what is left untaken are German', async () => {
  const mina = await reporting({ locale: 'de-DE', add: 'Abhängigkeit hinzufügen' });
  const last = field(mina, 'Projekt, das es liefert').last();
  await last.fill('Flughafen');
  await mina.page.getByText('Kein Projekt dieses Projektbüros passt dazu').waitFor();
  await mina.page.keyboard.press('Tab');
  await mina.page
    .getByText('„Flughafen“ wurde nicht übernommen. Wählen Sie ein Projekt aus der Liste, oder lassen Sie das Feld leer.')
    .waitFor();
  expect(mina.offences).toEqual([]);
  await mina.context.close();
});
