/** The scoring models of the office: published in versions, two of them compared in words, never over what somebody else published meanwhile. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiDriver, apiDriverAt } from './api-driver.ts';
import { overflowOf, type Portal, startPortal, type Visitor, violationsOn } from './portal.ts';

let portal: Portal;
let api: ApiDriver;
let priya: Visitor;
const pictures = process.env.TOLLGATE_SHOTS;

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  api = apiDriverAt(portal);
  priya = await portal.as('Priya Nair');
}, 120_000);
afterAll(() => portal.end());

const models = () => api.read('/v1/offices/demo/scoring-models');
const line = (name: string) => priya.page.getByRole('group', { name, exact: true });
const why = (reason: string) => priya.page.getByLabel('Why is this changed?').fill(reason);
const method = (label: string) => priya.page.getByRole('combobox', { name: 'How it scores' }).selectOption({ label });

/** At both widths: nothing wider than the screen, nothing inaccessible. */
async function lookAt(name: string): Promise<void> {
  const { page, offences } = priya;
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 860 });
    expect(await overflowOf(page), `${name} at ${width}`).toBeLessThanOrEqual(0);
    if (pictures) await page.screenshot({ path: `${pictures}/${name}-${width}.png`, fullPage: true });
  }
  expect(await violationsOn(page)).toEqual([]);
  expect(offences.splice(0)).toEqual([]);
}

async function published(name: string, version = 1): Promise<void> {
  await priya.page.getByRole('button', { name: `Publish as version ${version}` }).click();
  await priya.page.getByRole('heading', { level: 2, name: 'What differs' }).waitFor();
  await priya.page.getByRole('heading', { level: 1, name }).waitFor();
}

describe('publishing a scoring model', () => {
  it('the PMO publishes a weighted sum of the goals of the office with a scale in words', async () => {
    const { page, go } = priya;
    await go('/admin');
    await page.getByRole('link', { name: 'Scoring models' }).click();
    await page.getByText('No scoring model is published yet.').waitFor();
    await page.getByRole('link', { name: 'New scoring model' }).click();
    await page.getByLabel('Name', { exact: true }).first().fill('Benefit to citizens');
    const first = line('Goal 1');
    await first.getByLabel('Weight').fill('75');
    await first.getByLabel('Rated').selectOption({ label: 'in points with levels in words' });
    for (const [index, words] of ['Nobody notices', 'A town notices', 'The country notices'].entries())
      await first
        .getByRole('group', { name: `Level ${index + 1}`, exact: true })
        .getByLabel('What a project at this level looks like')
        .fill(words);
    await first.getByText('50 % of the weight').waitFor();
    await lookAt('scoring-model-editor');
    await why('The strategy of 2027.');
    await published('Benefit to citizens');
    const [model] = (await models()).items;
    expect(model).toMatchObject({ id: 'benefit-to-citizens', version: 1, spreadLimit: { measure: 'range', over: 40 } });
    expect(model.scoring).toMatchObject({ method: 'weighted-sum', weighting: { by: 'direct' } });
    expect(model.scoring.goals[0].scale.levels.map((level: { words: string }) => level.words)).toContain('A town notices');
  });

  it('what is missing is said at its field, and nothing is published', async () => {
    const { page, go } = priya;
    await go('/admin/scoring-models/new');
    await line('Goal 2').getByLabel('Weight').fill('');
    await page.getByRole('button', { name: 'Publish as version 1' }).click();
    await page.getByText('Something above is missing or wrong.').waitFor();
    await page.getByText('Say why: the history of the office keeps it.').waitFor();
    expect(await line('Goal 2').getByLabel('Weight').getAttribute('aria-invalid')).toBe('true');
    await line('Goal 2').getByText('Fill this in.').waitFor();
    expect((await models()).items).toHaveLength(1);
    priya.offences.splice(0);
  });

  it('two versions are compared in words, and the page says who published which and why', async () => {
    const { page, go } = priya;
    await go('/admin/scoring-models/benefit-to-citizens');
    await line('Goal 1').getByLabel('Weight').fill('225');
    await page.getByLabel('By more than').fill('25');
    await why('Reach counts more.');
    await published('Benefit to citizens', 2);
    const table = page.getByRole('region', { name: 'From version 1 to version 2' });
    const cells = (what: string) => table.getByRole('row').filter({ hasText: what }).getByRole('cell').allInnerTexts();
    expect((await cells('the panel talks')).slice(1)).toEqual(['range over 40', 'range over 25']);
    expect((await cells('“Lasting infrastructure”: share')).slice(1)).toEqual(['50 %', '75 %']);
    await page.getByText('Why: Reach counts more.').waitFor();
    await page.getByText('Why: The strategy of 2027.').waitFor();
    await page.getByLabel('From', { exact: true }).selectOption('Nothing');
    await page
      .getByRole('region', { name: 'What version 2 holds' })
      .getByText(/5 “The country notices”/)
      .waitFor();
    await lookAt('scoring-versions');
  });

  it('a version that somebody else published in between is not overwritten', async () => {
    const { page, go } = priya;
    await go('/admin/scoring-models/benefit-to-citizens');
    const { version: _, ...now } = (await models()).items[0];
    await api.send('admin', '/v1/offices/demo/scoring-models', { ...now, weightUncertainty: 0.5, reason: 'Less sure.' });
    await line('Goal 1').getByLabel('Weight').fill('1');
    await why('Back to one.');
    await page.getByRole('button', { name: 'Publish as version 3' }).click();
    await page.getByText('Somebody else has changed this since you read it').waitFor();
    await page.getByText('Why: Less sure.').waitFor();
    expect((await models()).items[0].version).toBe(3);
    await page.getByRole('button', { name: 'Keep what I typed' }).click();
    await page.getByText('Somebody else has changed this').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Publish as version' }).click();
    await page.getByRole('heading', { level: 2, name: 'What differs' }).waitFor();
    expect((await models()).items[0]).toMatchObject({ version: 4, weightUncertainty: 0.1 });
    priya.offences.splice(0);
  });
});

describe('other ways to score', () => {
  it('TOPSIS has goals of which less is better, and their weights by an order', async () => {
    await priya.go('/admin/scoring-models/new');
    await priya.page.getByLabel('Name', { exact: true }).first().fill('Near the best');
    await method('TOPSIS, nearness to the best of all');
    await priya.page.getByRole('combobox', { name: 'Weights are found' }).selectOption({ label: 'by an order' });
    for (const [index, rank] of [1, 2, 2, 4, 5].entries())
      await line(`Goal ${index + 1}`)
        .getByLabel('Rank')
        .fill(String(rank));
    await line('Goal 5').getByRole('combobox', { name: 'Aim' }).selectOption({ label: 'Less is better' });
    await why('Measures of several kinds.');
    await published('Near the best');
    const model = (await models()).versions['near-the-best'][0];
    expect(model.scoring.goals[4].aim).toBe('minimise');
    expect(model.scoring.weighting).toMatchObject({ by: 'rank', formula: 'centroid' });
  });

  it('WSJF adds up the parts of a cost of delay over the size of the job', async () => {
    await priya.go('/admin/scoring-models/new');
    await priya.page.getByLabel('Name', { exact: true }).first().fill('Shortest first');
    await method('WSJF, cost of delay over job size');
    await line('Part 3').getByLabel('Name').fill('Chance opened');
    await lookAt('scoring-wsjf');
    await why('For the small changes.');
    await published('Shortest first');
    const { scoring } = (await models()).versions['shortest-first'][0];
    expect(scoring.costOfDelay[2]).toMatchObject({ id: 'chance-opened', name: 'Chance opened' });
    expect(scoring.jobSize).toMatchObject({ id: 'job-size' });
  });

  it('a screen has musts, floors and a hurdle beside the goals that are scored', async () => {
    const { page, go } = priya;
    await go('/admin/scoring-models/new');
    await page.getByLabel('Name', { exact: true }).first().fill('Screened');
    await method('Must-meet screen and should-meet score');
    await page.getByRole('button', { name: 'Add a must' }).click();
    await line('Must 1').getByLabel('Name').fill('Is lawful');
    await line('Goal 1').getByLabel('Floor').fill('3');
    await page.getByLabel('Hurdle').fill('55');
    await lookAt('scoring-screen');
    await why('The law comes first.');
    await published('Screened');
    const { scoring } = (await models()).versions.screened[0];
    expect(scoring).toMatchObject({ must: [{ id: 'is-lawful' }], hurdle: 55, low: 0, high: 10 });
    expect(scoring.should[0].floor).toBe(3);
  });

  it('money figures have a rate as a decimal and no panel that talks', async () => {
    const { page, go } = priya;
    await go('/admin/scoring-models/new');
    await page.getByLabel('Name', { exact: true }).first().fill('Green Book');
    await method('Money figures');
    await page.getByLabel('Discount rate').fill('3.25');
    await page.getByLabel('Ranks by').selectOption({ label: 'Benefit-cost ratio' });
    await why('As the Treasury says.');
    await published('Green Book');
    const model = (await models()).versions['green-book'][0];
    expect(model.scoring).toMatchObject({ method: 'investment', rate: '0.0325', rankBy: 'benefit-cost-ratio' });
    expect(model).not.toHaveProperty('spreadLimit');
    await go('/admin/scoring-models');
    await lookAt('scoring-models');
  });

  it('a sponsor reads the models and what differs, and is offered no publishing', async () => {
    const sam = await portal.as('Sam Okafor');
    await sam.go('/admin/scoring-models');
    await sam.page.getByRole('link', { name: 'Benefit to citizens', exact: true }).click();
    await sam.page.getByRole('heading', { name: 'What differs' }).waitFor();
    expect(await sam.page.getByRole('link', { name: 'Publish a next version' }).count()).toBe(0);
    await sam.go('/admin/scoring-models/new');
    await sam.page.getByText('The PMO and administrators of the office change its standards.').waitFor();
    expect(sam.offences).toEqual([]);
    await sam.context.close();
  });
});

describe('a call by a published model', () => {
  it('a call may be scored by any version that panels can rate, says what would be rated, and keeps that version', async () => {
    const { page, go } = priya;
    await go('/calls/new');
    await page.getByText('Scored by the goals of the office').waitFor();
    const choice = page.getByRole('combobox', { name: 'Scored by' });
    const offered = await choice.locator('option').allTextContents();
    expect(offered.slice(0, 3)).toEqual([
      'The goals of the office, as they are now',
      'Benefit to citizens, version 4',
      'Benefit to citizens, version 3',
    ]);
    expect(offered.filter(label => label.startsWith('Green Book'))).toEqual([]);
    await choice.selectOption('Screened, version 1');
    await page.getByText(/Answered with yes or no: .*Is lawful.* Rated: .*Lasting infrastructure/).waitFor();
    await choice.selectOption('Benefit to citizens, version 2');
    await page.getByText(/Weighted sum. Rated: .*Lasting infrastructure/).waitFor();
    await page.getByLabel('Name').fill('Small changes');
    await page.getByLabel('Question').fill('What comes first?');
    await page.getByRole('textbox', { name: /^Amount/ }).fill('100000');
    await lookAt('open-call-by-model');
    await page.getByRole('button', { name: 'Open the call' }).click();
    await page.getByRole('heading', { level: 1, name: 'Small changes' }).waitFor();
    const opened = await api.read(`/v1/calls/${page.url().split('/').at(-1)}`);
    expect(opened.model).toMatchObject({ id: 'benefit-to-citizens', version: 2, spreadLimit: { over: 25 } });
  });
});
