import { readFile } from 'node:fs/promises';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiDriver, apiDriverAt } from './api-driver.ts';
import { overflowOf, type Portal, startPortal, type Visitor, violationsOn } from './portal.ts';

/** The history of the office: who changed what, when, why, and what differs; and what is done about a change by somebody else meanwhile. */

let portal: Portal;
let api: ApiDriver;
let priya: Visitor;
let anton: Visitor;

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  api = apiDriverAt(portal);
  await api.model();
  [priya, anton] = await Promise.all([portal.as('Priya Nair'), portal.as('Anton Rask')]);
}, 120_000);
afterAll(() => portal.end());

const line = (name: string) => priya.page.getByRole('group', { name, exact: true });
const cellsOf = (entry: Locator, what: string) =>
  entry.getByRole('row').filter({ hasText: what }).getByRole('cell').allInnerTexts();
const newest = (visitor: Visitor) => visitor.page.locator('main ol > li').first();

describe('P24: the history of an office', () => {
  it('a standard is not saved without a reason, and the message stands at its field', async () => {
    const { page, go } = priya;
    await go('/admin/goals');
    await line('Goal 1').getByLabel('Weight').fill('40');
    await page.getByRole('button', { name: 'Save goals and weights' }).click();
    await page.getByText('Say why: the history of the office keeps it.').waitFor();
    expect((await api.read('/v1/offices/demo')).goals[0].weight).toBe(25);
  });

  it('a changed weight of a goal stands in the history with who, why, what it was and what it is', async () => {
    const { page, go, offences } = priya;
    await page.getByLabel('Why is this changed?').fill('Roads come first this year.');
    await page.getByRole('button', { name: 'Save goals and weights' }).click();
    await page.getByText('Saved.').waitFor();
    await go('/admin');
    await page.getByRole('link', { name: 'History of the office' }).click();
    await page.getByRole('heading', { name: 'History of the office', level: 1 }).waitFor();
    const entry = newest(priya);
    await entry.getByText('The goals and weights were set.').waitFor();
    await entry.getByText('Priya Nair').waitFor();
    await entry.getByText('Why: Roads come first this year.').waitFor();
    expect(await cellsOf(entry, 'Goal “Lasting infrastructure”: weight')).toEqual([
      'Goal “Lasting infrastructure”: weight',
      '25',
      '40',
    ]);
    expect(await violationsOn(page)).toEqual([]);
    expect(offences.splice(0)).toEqual([]);
  });

  it('a new board, a new person and a person who left stand in the history by their names', async () => {
    const { people } = await api.read('/v1/offices/demo/people', 'admin');
    const olu = { id: 'olu-7', name: 'Olu Bright', email: 'olu@example.org', roles: ['gatekeeper'] };
    await api.send('admin', '/v1/offices/demo/people', { people: [...people, olu], reason: 'Olu joins.' }, 'PUT');
    const { boards } = await api.read('/v1/offices/demo/boards', 'admin');
    const data = { id: 'data-board', name: 'Data board', seats: ['olu-7', 'gatekeeper-1'], chair: 'olu-7' };
    await api.send('admin', '/v1/offices/demo/boards', { boards: [...boards, data], reason: 'Data.' }, 'PUT');
    await api.send('admin', '/v1/offices/demo/boards', { boards, reason: 'Not now.' }, 'PUT');
    await api.send('admin', '/v1/offices/demo/people', { people, reason: 'Olu left.' }, 'PUT');
    const { page, go } = priya;
    await go('/admin/history');
    const entries = page.locator('main ol > li');
    expect(await cellsOf(entries.nth(0), 'Olu Bright')).toEqual(['Person “Olu Bright”', 'was there', 'gone']);
    const [, before, after] = await cellsOf(entries.nth(2), 'Data board');
    expect(before).toBe('was not there');
    expect(after).toMatch(/new\s+seats: Olu Bright, Grace Lindqvist\s+chair: Olu Bright/);
    for (const nth of [0, 1, 2, 3]) expect(await entries.nth(nth).innerText()).not.toMatch(/olu-7|gatekeeper-1|data-board/);
  });

  it('an auditor reads the history without addresses, page by page, and takes it away as a file', async () => {
    for (let number = 1; number <= 15; number += 1) {
      const goals = [{ id: 'only', name: 'The only goal', weight: number }];
      await api.send('pmo', '/v1/offices/demo/goals', { goals, reason: `Step ${number}.` }, 'PUT');
    }
    const { page, go, offences } = anton;
    await go('/');
    await page.getByRole('link', { name: 'Administration' }).click();
    await page.getByRole('link', { name: 'History of the office' }).click();
    await page.getByText('The first 20 entries are shown.').waitFor();
    await page.getByText('Why: Step 15.').waitFor();
    await page.getByRole('button', { name: 'Show more' }).click();
    await page.getByText(/All entries are shown/).waitFor();
    await page.getByText(/The office “Portfolio Office .*” was founded\./).waitFor();
    expect(await page.locator('main').innerText()).not.toContain('@tollgate.example');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export history' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('tollgate-office-demo.json');
    expect(JSON.parse(await readFile(await file.path(), 'utf8'))).toMatchObject({ office: 'demo', format: 'tollgate-export/1' });
    expect(offences.splice(0)).toEqual([]);
  });

  it('the history of the office fits a phone of 390 pixels', async () => {
    const { page, go } = anton;
    await page.setViewportSize({ width: 390, height: 780 });
    await go('/admin/history');
    await page.getByText('Why: Step 15.').waitFor();
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    expect(await violationsOn(page)).toEqual([]);
  });
});

describe('P24: a change by somebody else meanwhile', () => {
  it('the reader sees who changed what meanwhile and why, loses nothing that was typed, and saves on top of it', async () => {
    const { page, go, offences } = priya;
    await go('/admin/goals');
    await line('Goal 1').getByLabel('Weight').fill('60');
    const theirs = [{ id: 'only', name: 'The only goal', weight: 99 }];
    await api.send('admin', '/v1/offices/demo/goals', { goals: theirs, reason: 'The minister wants it.' }, 'PUT');
    await page.getByLabel('Why is this changed?').fill('Back to the plan.');
    await page.getByRole('button', { name: 'Save goals and weights' }).click();
    await page.getByText('Somebody else has changed this since you read it').waitFor();
    await page.getByText('What was changed meanwhile').waitFor();
    const entry = newest(priya);
    await entry.getByText('Ada Moreau').waitFor();
    await entry.getByText('Why: The minister wants it.').waitFor();
    expect(await cellsOf(entry, 'weight')).toEqual(['Goal “The only goal”: weight', '15', '99']);
    expect(await line('Goal 1').getByLabel('Weight').inputValue()).toBe('60');
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Keep what I typed, and save it over this' }).click();
    await page.getByText('Somebody else has changed this').waitFor({ state: 'detached' });
    expect(await page.getByLabel('Why is this changed?').inputValue()).toBe('Back to the plan.');
    await page.getByRole('button', { name: 'Save goals and weights' }).click();
    await page.getByText('Saved.').waitFor();
    expect((await api.read('/v1/offices/demo')).goals).toMatchObject([{ weight: 60 }]);
    offences.splice(0);
  });
});
