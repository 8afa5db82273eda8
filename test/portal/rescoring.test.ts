/** The portfolio under another scoring model, in the browser: who moves and why, by a published version or by weights that are only tried. */

import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiDriver, apiDriverAt, goals } from './api-driver.ts';
import { cutOffOn, overflowOf, type Portal, startPortal, type Visitor, violationsOn } from './portal.ts';

let portal: Portal;
let api: ApiDriver;
let priya: Visitor;
const pictures = process.env.TOLLGATE_SHOTS;

const claims = (points: Readonly<Record<string, number>>) =>
  goals.map(goal => ({ goal, points: points[goal] ?? 50, justification: 'As the plan says.' }));

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  api = apiDriverAt(portal);
  await api.model();
  await api.admitted('Harbour cranes', { contributions: claims({ infrastructure: 90, digital: 10 }) });
  await api.admitted('Permits online', { contributions: claims({ infrastructure: 20, digital: 95 }) });
  await api.admitted('Ferry timetable', { contributions: claims({}) });
  const silent = { office: 'demo', title: 'Said nothing', sponsor: 'sponsor', aims: 'It is needed.' };
  const { id } = await api.send('sponsor', '/v1/proposals', silent);
  await api.until('intake has looked at it', async () => (await api.read(`/v1/projects/${id}`)).status !== 'submitted');
  for (const weight of [1, 30]) {
    const weights = goals.map(goal => ({ goal, weight: goal === 'digital' ? weight : 1 }));
    const scoring = {
      method: 'weighted-sum',
      goals: goals.map(id => ({ id, name: `Of ${id}` })),
      weighting: { by: 'direct', weights },
    };
    await api.send('pmo', '/v1/offices/demo/scoring-models', { id: 'online', name: 'Online first', scoring, reason: 'Tried.' });
  }
  priya = await portal.as('Priya Nair');
}, 180_000);
afterAll(() => portal.end());

const table = () => priya.page.locator('#moves .scroller');
const cellsOf = (title: string) => table().getByRole('row').filter({ hasText: title }).getByRole('cell').allInnerTexts();
const status = () => priya.page.getByRole('status').filter({ hasText: 'scored by' });

async function wellShown(name: string): Promise<void> {
  const { page, offences } = priya;
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 860 });
    expect(await overflowOf(page), `${name} at ${width}`).toBeLessThanOrEqual(0);
    expect(await cutOffOn(page), `${name} at ${width}`).toEqual([]);
    if (pictures) await page.screenshot({ path: `${pictures}/${name}-${width}.png`, fullPage: true });
  }
  expect(await violationsOn(page)).toEqual([]);
  expect(offences.splice(0)).toEqual([]);
}

describe('who would move', () => {
  it('the newest published version is tried against the goals of the office, and the page says whose ratings count', async () => {
    const { page, go } = priya;
    await go('/projects');
    await page.getByRole('link', { name: 'Another scoring model' }).click();
    await page.getByRole('heading', { level: 1, name: 'Another scoring model' }).waitFor();
    await status().waitFor();
    const said = await status().innerText();
    expect(said).toMatch(/[23] of 3 move/);
    expect(said).toContain(
      '3 are scored by the sponsor’s own claim, because no panel has rated; one has no ratings and is left out.',
    );
    expect((await cellsOf('Permits online')).slice(1, 4)).toEqual(['3', '1', 'up 2']);
    expect((await cellsOf('Permits online'))[4]).toContain('Of digital +');
    await wellShown('rescored');
  });

  it('two versions of one model are compared from the page of its versions, and the address names both', async () => {
    const { page, go } = priya;
    await go('/admin/scoring-models/online/versions');
    await page.getByRole('link', { name: 'Who would move' }).click();
    await table().waitFor();
    expect(new URL(page.url()).searchParams.get('before')).toBe('online/1');
    expect(await page.getByRole('combobox', { name: 'Now scored by' }).inputValue()).toBe('online/1');
    await page.getByRole('combobox', { name: 'Tried instead' }).selectOption('Online first, version 1');
    await page.getByText('Nobody moves.').waitFor();
    expect(new URL(page.url()).searchParams.get('after')).toBe('online/1');
  });

  it('other weights are tried and put back, and nothing is stored', async () => {
    const { page, go } = priya;
    await go('/scores?before=&after=');
    await page.getByText('Nobody moves.').waitFor();
    await page.getByRole('button', { name: 'Try other weights' }).click();
    await page.getByRole('textbox', { name: /^Weight of .*Digital by default/ }).fill('900');
    await page.getByText('With weights that are only tried').waitFor();
    await expect.poll(() => status().innerText()).toContain('of 3 move');
    await wellShown('rescored-weights');
    await page.getByRole('button', { name: 'Put the weights back' }).click();
    await page.getByText('Nobody moves.').waitFor();
    expect((await api.read('/v1/offices/demo')).goals.map((goal: { weight: number }) => goal.weight)).not.toContain(900);
  });

  it('the places are taken away as CSV with what each goal adds more or less, and as a workbook', async () => {
    const { page, go } = priya;
    await go('/scores?before=online%2F1&after=online%2F2');
    await table().waitFor();
    const [csv] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download as CSV' }).click(),
    ]);
    const [head, first] = (await readFile(await csv.path(), 'utf8')).split('\r\n');
    expect(head).toContain('Project,Before,After,Moves,Why,Score before,Score after,Rated by,Of digital adds more or less');
    expect(first).toMatch(/^Permits online,1,1,0,/);
    const [book] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download as XLSX' }).click(),
    ]);
    expect(book.suggestedFilename()).toBe('another-scoring-model.xlsx');
  });
});
