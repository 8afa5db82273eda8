/** The outlook of a project, the chance of a ballot and the page of calibration, on a phone and on a desk. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { levelsOf } from '#domain/outlook/items.ts';
import { closingsOf, observationsOf, saidOf } from '#views/outlooks.ts';
import { type ApiDriver, apiDriverAt } from './api-driver.ts';
import { overflowOf, type Portal, startPortal, type Visitor, violationsOn } from './portal.ts';

let portal: Portal;
let api: ApiDriver;
let priya: Visitor;
let project: string;

/** As they stand in the lists after years of reports and closures. */
function rowsOfYears() {
  const told = (happened: boolean) => ({ outcome: happened ? 'yes' : 'no', from: 'report', at: '2026-03-31T09:00:00.000Z' });
  const observations = Array.from({ length: 40 }, (_, place) => {
    const at = `2025-03-${String(1 + (place % 28)).padStart(2, '0')}T09:00:00.000Z`;
    const both = { cost: 0, slip: 0 };
    const body = {
      ...{
        id: 'o1',
        project: `q${place}`,
        title: `Quay ${place}`,
        at,
        levels: levelsOf({ rating: place % 2 ? 'red' : 'green' }),
      },
      ...{ cards: both, points: both, chances: { cost: place % 2 ? 0.34 : 0.12, slip: 0.2 } },
      came: { cost: told(place % 3 === 0) },
    };
    return { list: observationsOf('demo').name, key: `${at}#q${place}#o1`, body };
  });
  const closings = Array.from({ length: 25 }, (_, place) => ({
    list: closingsOf('demo').name,
    key: `2026-01-01T09:00:00.000Z#q${place}`,
    body: { project: `q${place}`, cost: 100, end: '2025-12-31', finalCost: place % 4 ? 100 : 150, finalEnd: '2026-01-01' },
  }));
  const said = closings.flatMap(({ body }, place) =>
    ['gatekeeper-1', ...(place < 5 ? ['gatekeeper-2'] : [])].map(member => ({
      list: saidOf('demo').name,
      key: `${body.project}.g.1#${member}`,
      body: {
        ...{ review: `${body.project}.g.1`, project: body.project, title: `Quay ${place}`, member, chance: 80 },
        ...{ at: '2025-01-01T09:00:00.000Z', cost: 100, end: '2025-12-31' },
      },
    })),
  );
  return [...observations, ...closings, ...said];
}

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  api = apiDriverAt(portal);
  priya = await portal.as('Priya Nair');
  await api.model({ gate: { opens: 'on-request' } });
  project = await api.admitted('Harbour cranes', { start: '2026-01-01', end: '2027-12-31' });
  await api.send('manager', `/v1/projects/${project}/reports`, { forecast: 135_000_00, confidence: 'amber-red' });
  await portal.host.app.ports.views.replace('test/outlooks', 1, rowsOfYears());
}, 120_000);
afterAll(() => portal?.end());

const widths = [390, 1440];

test.each(widths)(
  'At %i pixels the page of a project says what its report stated stands for, and where its promise lies',
  async width => {
    const { page, go } = priya;
    await page.setViewportSize({ width, height: 844 });
    await go(`/projects/${project}`);
    const outlook = page.locator('#outlook');
    await outlook.getByText('by the preset card').first().waitFor();
    await outlook.getByText('amber-red or red').first().waitFor();
    await outlook.getByRole('img', { name: 'The promised cost among others' }).waitFor();
    await outlook.getByText('HM Treasury’s table of optimism bias').first().waitFor();
    await page.locator('#baselines').getByText('The upper limit of the table lies at').waitFor();
    expect(await overflowOf(page)).toBe(0);
    expect(await violationsOn(page)).toEqual([]);
  },
);

test.each(widths)(
  'At %i pixels calibration shows card, ratings and boards with their n, and never a share of a person with few cases',
  async width => {
    const { page, go } = priya;
    await page.setViewportSize({ width, height: 844 });
    await go('/calibration');
    await page.getByText('Resolved: n = 40.').waitFor();
    await page.getByText('What was said: the chance').first().waitFor();
    await page
      .getByText(/^n = 40, of which 14 came true/)
      .first()
      .waitFor();
    await page.getByText(/^n = 30, of which 21 came true/).waitFor();
    await page.getByText('Resolved observations so far: 40; a card of the office needs 100.').waitFor();
    await page.getByText('Nothing of the kind has come true yet').waitFor();
    await page.locator('#benefits').getByText('Cannot be told', { exact: true }).waitFor();
    const people = page.locator('#people');
    await people.getByText('(n = 5)').waitFor();
    await people.getByRole('heading', { name: 'Thought likely, and did not come in' }).waitFor();
    expect(await overflowOf(page)).toBe(0);
    expect(await violationsOn(page)).toEqual([]);
  },
);

test('The figures behind a picture stand in its table, with a file', async () => {
  const { page, go } = priya;
  await go('/calibration');
  await page.getByRole('button', { name: 'Thought likely, and did not come in as a table' }).click();
  const row = page.getByRole('row').filter({ hasText: '25' }).first();
  await row.getByText('no').waitFor();
  expect(await page.getByRole('table', { name: 'Thought likely, and did not come in' }).getByRole('row').count()).toBe(2);
});

test('A member of a board reads the outlook in the pack and gives a chance with the ballot, which the round shows', async () => {
  await api.send('manager', `/v1/projects/${project}/reviews`, {});
  const review = await api.round(project);
  const gail = await portal.as('Grace Lindqvist');
  await gail.go(`/reviews/${review}`);
  await gail.page.locator('#outlook').getByText('by the preset card').first().waitFor();
  await gail.page.getByRole('radio', { name: /^Go/ }).first().check();
  await gail.page.getByLabel('How likely does it come in within 10 % and six months?').fill('70');
  await gail.page.getByRole('button', { name: 'Check my ballot' }).click();
  await gail.page
    .getByRole('dialog')
    .getByRole('button', { name: /^Cast ballot/ })
    .click();
  await gail.page.getByText('Comes in within 10 % and six months: 70 %').waitFor();
});
