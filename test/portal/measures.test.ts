/** The measures of an office as its PMO meets them: the year beside the year before, pictures with their tables, files, and the report of the year. */
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { holds } from './holds.ts';
import { type Portal, startPortal, type Visitor } from './portal.ts';

let portal: Portal;
let priya: Visitor;

beforeAll(async () => {
  portal = await startPortal({ seeded: true });
  priya = await portal.as('Priya Nair', 'phone');
}, 300_000);
afterAll(async () => {
  await portal?.end();
});

describe('the measures of an office', () => {
  test('the PMO reads on a phone how the office decided, beside the year before, with how many cases each figure is of', async () => {
    await priya.go('/measures');
    const { page } = priya;
    await page.getByRole('heading', { name: 'Measures', level: 1 }).waitFor();
    const row = page.getByRole('row', { name: /Projects stopped/ });
    expect(await row.textContent()).toMatch(/6 % \(1 of 18\)/);
    expect(await page.getByRole('row', { name: /Gate 0: Strategic assessment/ }).textContent()).toContain('30');
    await page.getByLabel('Trend by').selectOption('month');
    await page.waitForURL(/by=month/);
    await holds(priya);
  });

  test('a picture is a table on a click, and the figures leave as a file whose columns are periods', async () => {
    const { page } = priya;
    await page.getByRole('button', { name: 'What rounds came to as a table' }).click();
    await page.getByRole('table', { name: 'What rounds came to' }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download as CSV', exact: true }).click(),
    ]);
    const rows: string[][] = parse(await readFile(await download.path(), 'utf8'), { bom: true, relaxColumnCount: true });
    const year = new Date().getUTCFullYear();
    expect(rows[0]?.slice(0, 4)).toEqual(['measure', 'unit', `${year}`, `${year - 1}`]);
    expect(rows.find(([name]) => name === 'Decided: kill')?.slice(1, 4)).toEqual(['number', '1', '0']);
  });

  test('the report of the year is made as a PDF', async () => {
    const { page } = priya;
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Report of the year as PDF' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^report-of-the-year-\d{4}-.*\.pdf$/);
    const bytes = await readFile(await download.path());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.length).toBeGreaterThan(10_000);
  });
});
