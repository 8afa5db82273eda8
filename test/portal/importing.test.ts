/** A PMO brings the portfolio from a file in a real browser: looks at how it is read, corrects it, takes it, and brings the same file again. */
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { workbook } from '#test/imports/workbooks.ts';
import { cutOffOn, overflowOf, type Portal, settle, startPortal, type Visitor, violationsOn } from './portal.ts';

let portal: Portal;
let desk: Visitor;
let phone: Visitor;

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  [desk, phone] = await Promise.all([portal.as('Priya Nair'), portal.as('Priya Nair', 'phone')]);
}, 120_000);
afterAll(() => portal?.end());

const header = ['No', 'Vorhaben', 'Sponsor', 'Budget', 'Start', 'Ampel', 'Kürzel'];
const rows = [
  ['1', 'Canal bridge', 'Sam Okafor', '120.000,00', '03.04.2027', 'grün', '=2+5'],
  ['2', 'Lock gates', 'Sam Okafor', 'viel', '05.04.2027', 'gelb', 'LG'],
  ['3', 'Towpath', 'Nobody Known', '5.000,50', '06.04.2027', 'rot', 'TP'],
];
const csv = [header, ...rows].map(row => row.join(';')).join('\r\n');

async function choose({ page, go }: Visitor, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await go('/admin/import');
  const former = page.getByRole('button', { name: 'Another file' });
  if (await former.isVisible()) await former.click();
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('heading', { name: 'What its rows become' }).waitFor();
  await settle(page);
}

const summary = (page: Page) =>
  page
    .getByRole('region', { name: 'What its rows become' })
    .getByRole('status')
    .first()
    .innerText()
    .then(text => text.replace(/\s+/g, ' ').trim());

const csvFile = (text: string) => ({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

async function saved(page: Page, button: string): Promise<string[][]> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  return parse(await readFile(await download.path()), { bom: true });
}

test('while a file is looked at anew its rows are not taken by how it was read before', async () => {
  const { page, offences } = desk;
  await choose(desk, csvFile([header, rows[0]].map(row => row?.join(';')).join('\r\n')));
  await page.getByRole('combobox', { name: 'What “Kürzel” is' }).click();
  await page.getByRole('option', { name: 'Category' }).click();
  const { promise: slow, resolve: answer } = Promise.withResolvers<void>();
  await page.route('**/v1/imports/preview', async route => {
    await slow;
    await route.continue();
  });
  await page.getByRole('button', { name: 'Look again' }).click();
  const take = page.getByRole('button', { name: 'Take 1 rows' });
  await take.waitFor();
  expect(await take.isDisabled()).toBe(true);
  answer();
  await page.getByText('Read as you said.').waitFor();
  expect(await take.isDisabled()).toBe(false);
  await page.unroute('**/v1/imports/preview');
  expect(offences).toEqual([]);
});

test('a PMO sees wrong values before anything is taken, corrects the mapping, takes the rows, and the same file again changes nothing', async () => {
  const { page, offences } = desk;
  await choose(desk, csvFile(csv));
  await page.getByText('the columns were guessed').waitFor();
  expect(await summary(page)).toBe('New, under way: 2. Refused: 1.');
  await page.getByText('Sponsor: neither an id nor the name of one person of the office: "Nobody Known"').waitFor();
  expect((await portal.send('pmo', { method: 'GET', path: '/v1/projects' })).body.items).toEqual([]);

  await page.getByRole('combobox', { name: 'What “Kürzel” is' }).click();
  await page.getByRole('option', { name: 'Category' }).click();
  await page.getByText('You have changed how the file is read. Look at it again first.').waitFor();
  await page.getByRole('button', { name: 'Look again' }).click();
  await page.getByText('Read as you said.').waitFor();
  await settle(page);
  expect(await violationsOn(page)).toEqual([]);
  const preview = await saved(page, 'Preview as CSV');
  expect(preview.map(([line, title, outcome]) => [line, title, outcome])).toContainEqual(['3', 'Lock gates', 'New, under way']);
  expect(preview.flat()).toContainEqual(expect.stringContaining('"viel"'));

  // Two taps before the page shows that it works take the rows, and tell of them, once.
  await page.getByRole('button', { name: 'Take 2 rows' }).evaluate(take => {
    const button = take as unknown as { click(): void };
    button.click();
    button.click();
  });
  const told = page.getByRole('status').filter({ hasText: 'The file was imported' });
  expect(await told.innerText()).toContain('New, under way: 2, Refused: 1.');
  const { items } = (await portal.send('pmo', { method: 'GET', path: '/v1/projects' })).body;
  expect(items.map(({ title, category }: { title: string; category: string }) => [title, category]).sort()).toEqual([
    ['Canal bridge', '=2+5'],
    ['Lock gates', 'LG'],
  ]);
  await page.getByLabel('Keep this mapping for the office').fill('List of the canal office');
  const readAgain = page.waitForResponse(/\/v1\/reviews\?/);
  await page.getByRole('button', { name: 'Keep the mapping' }).click();
  await readAgain;
  await settle(page);
  await page.getByText('The mapping is kept').waitFor();
  expect(await page.getByRole('button', { name: 'Report as CSV' }).isVisible()).toBe(true);

  await choose(desk, csvFile(csv));
  await page.getByText('Read by a mapping that your office keeps. “List of the canal office”').waitFor();
  expect(await summary(page)).toBe('Unchanged: 2. Refused: 1.');
  expect(await page.getByRole('button', { name: 'Take 0 rows' }).isDisabled()).toBe(true);
  expect(offences.splice(0)).toEqual([]);
}, 120_000);

test('whoever takes another file keeps what was said of the one before', async () => {
  const { page } = desk;
  await choose(desk, csvFile(csv));
  await page.getByRole('button', { name: 'Another file' }).click();
  await page.getByRole('radio', { name: 'are proposals' }).check();
  await page.getByRole('combobox', { name: 'Sponsor of rows that name none' }).click();
  await page.getByRole('option', { name: 'Sam Okafor' }).click();
  await page.locator('input[type=file]').setInputFiles(csvFile(csv));
  await page.getByRole('button', { name: 'Another file' }).click();
  expect(await page.getByRole('radio', { name: 'are proposals' }).isChecked()).toBe(true);
  expect(await page.getByRole('combobox', { name: 'Sponsor of rows that name none' }).inputValue()).toBe('Sam Okafor');
});

test('an Excel file with a changed amount and a corrected sponsor updates one project and brings one, with the differences shown before', async () => {
  const { page, offences } = desk;
  const data = [
    header,
    ['1', 'Canal bridge', 'Sam Okafor', 130_000, { value: new Date(Date.UTC(2027, 3, 3)) }, 'grün', '=2+5'],
    ['2', 'Lock gates', 'Sam Okafor', 'viel', { value: new Date(Date.UTC(2027, 3, 5)) }, 'gelb', 'LG'],
    ['3', '=cmd|calc', 'Sam Okafor', 5000.5, { value: new Date(Date.UTC(2027, 3, 6)) }, 'rot', 'TP'],
  ];
  const buffer = Buffer.from(workbook(data));
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await choose(desk, { name: 'list.xlsx', mimeType, buffer });
  await page.getByText('XLSX, sheet “Portfolio”').waitFor();
  expect(await summary(page)).toBe('New, under way: 1. Updated: 1. Unchanged: 1.');
  await page.getByText('Whole-life cost: 2027 £120,000 → 2027 £130,000').waitFor();
  await page.getByRole('button', { name: 'Take 2 rows' }).click();
  await page.getByText('The file was imported').waitFor();
  const report = await saved(page, 'Report as CSV');
  expect(report).toContainEqual(['4', "'=cmd|calc", 'New, under way', expect.any(String), 'Active', '', '']);
  expect(report.map(row => row.slice(0, 3))).toContainEqual(['2', 'Canal bridge', 'Updated']);
  expect(offences.splice(0)).toEqual([]);
}, 120_000);

test('a PMO says which rows are meant, what the words for ratings are, and what projects bring to a goal, and the rows are read so', async () => {
  const { page, offences } = desk;
  const list = [
    ['Name', 'Sponsor', 'Status', 'Kind'],
    ['Weir station', 'Sam Okafor', 'Kein Anlass', 'Project'],
    ['Cleaning', 'Sam Okafor', 'rot', 'Task'],
  ];
  await choose(desk, csvFile(list.map(row => row.join(';')).join('\r\n')));
  const choice = async (label: string, option: string) => {
    await page.getByRole('combobox', { name: label }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  await choice('What “Status” is', 'Rating (red, amber, green)');
  await page.getByRole('button', { name: 'Name rows that are meant' }).click();
  await choice('Column', 'Kind');
  await page.getByRole('combobox', { name: 'Words' }).fill('project');
  await page.keyboard.press('Enter');
  await page.getByText(/without a meaning: Kein Anlass\./).waitFor();
  await page.getByRole('combobox', { name: 'Green', exact: true }).fill('Kein Anlass');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Add a rule' }).click();
  await page.getByText('Not used before goal, points and reason are there.').waitFor();
  const { goals } = (await portal.send('pmo', { method: 'GET', path: '/v1/offices/demo' })).body;
  await choice('Goal', goals[0].name);
  await page.getByLabel('Points', { exact: true }).fill('40');
  await page.getByLabel('Why').fill('Every weir serves this goal.');
  expect(await page.getByText('Not used before goal, points and reason are there.').count()).toBe(0);
  await settle(page);
  expect(await violationsOn(page)).toEqual([]);
  if (process.env.TOLLGATE_SHOTS) {
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.screenshot({ path: `${process.env.TOLLGATE_SHOTS}/import-rules-${width}.png`, fullPage: true });
    }
  }

  const asked = page.waitForRequest(request => request.url().endsWith('/v1/imports/preview'));
  await page.getByRole('button', { name: 'Look again' }).click();
  expect((await asked).postDataJSON().mapping).toMatchObject({
    only: { Kind: ['project'] },
    ratings: { 'Kein Anlass': 'green' },
    contributions: [{ from: 'constant', goal: goals[0].id, points: 40, justification: 'Every weir serves this goal.' }],
  });
  await page.getByText('Read as you said.').waitFor();
  expect(await summary(page)).toBe('New, under way: 1.');
  await page.getByRole('button', { name: 'Take 1 row' }).click();
  await page.getByText('The file was imported').waitFor();
  const { items } = (await portal.send('pmo', { method: 'GET', path: '/v1/projects' })).body;
  const { id } = items.find(({ title }: { title: string }) => title === 'Weir station');
  const project = (await portal.send('pmo', { method: 'GET', path: `/v1/projects/${id}` })).body;
  expect(project.proposal.contributions).toMatchObject([{ goal: goals[0].id, points: 40 }]);
  expect(project.report).toMatchObject({ confidence: 'green' });
  expect(offences.splice(0)).toEqual([]);
}, 120_000);

test('the import page fits a phone of 360 pixels with nothing cut off, and is accessible there', async () => {
  const { page, offences } = phone;
  await phone.go('/admin/import');
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  await choose(phone, csvFile(csv));
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  expect(await cutOffOn(page)).toEqual([]);
  expect(await violationsOn(page)).toEqual([]);
  expect(offences.splice(0)).toEqual([]);
}, 120_000);

const another = csvFile('No;Vorhaben;Sponsor;Kürzel\r\n7;Harbour wall;Sam Okafor;HW');

test('a file that cannot be read as somebody said stays open to be read otherwise', async () => {
  const { page, offences } = desk;
  await choose(desk, another);
  const days = page.getByRole('combobox', { name: 'How days are written' });
  await days.fill('whenever');
  await days.press('Enter');
  await page.getByRole('button', { name: 'Look again' }).click();
  await page.getByRole('alert').waitFor();
  await page.getByText('You have changed how the file is read. Look at it again first.').waitFor();
  await days.press('Backspace');
  await page.getByRole('button', { name: 'Look again' }).click();
  await page.getByRole('button', { name: 'Take 1 rows' }).waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
  expect(offences.splice(0)).toEqual([expect.stringContaining('400')]);
});

test('while rows are taken the file is not read otherwise, nor left for another, and what became of them is shown', async () => {
  const { page, offences } = desk;
  await choose(desk, another);
  const { promise: slow, resolve: answer } = Promise.withResolvers<void>();
  await page.route('**/v1/imports', async route => {
    await slow;
    await route.continue();
  });
  await page.getByRole('button', { name: 'Take 1 rows' }).click();
  await page.getByText('0 of 1 rows.').waitFor();
  const column = page.getByRole('combobox', { name: 'What “Kürzel” is' });
  const leave = page.getByRole('button', { name: 'Another file' });
  expect([await column.isDisabled(), await leave.isDisabled()]).toEqual([true, true]);
  answer();
  await page.getByText('The file was imported').waitFor();
  expect([await column.isDisabled(), await leave.isDisabled()]).toEqual([false, false]);
  await page.unroute('**/v1/imports');
  expect(offences).toEqual([]);
});

test('while a change of the mapping is not looked at nobody says that doubles are other projects, which would undo it', async () => {
  const { page, offences } = desk;
  await choose(desk, csvFile([header, ['9', ...(rows[0]?.slice(1) ?? [])]].map(row => row.join(';')).join('\r\n')));
  const others = page.getByRole('button', { name: 'They are other projects' });
  expect(await others.isDisabled()).toBe(false);
  await page.getByRole('combobox', { name: 'What “Ampel” is' }).click();
  await page.getByRole('option', { name: 'Department' }).click();
  await page.getByText('You have changed how the file is read. Look at it again first.').waitFor();
  expect(await others.isDisabled()).toBe(true);
  expect(offences).toEqual([]);
});
