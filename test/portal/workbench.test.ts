/** The portfolio as a workbench: its order, columns, groups and filters stand in the address; views for the office; board, timeline, pictures; several projects at once. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holds } from './holds.ts';
import { tabTo } from './keyboard.ts';
import { type Portal, startPortal, type Visitor } from './portal.ts';

let portal: Portal;
let priya: Visitor;
let sam: Visitor;
/** The projects of the demonstration, by their cost. */
let dearest: readonly { readonly id: string; readonly title: string; readonly stage?: string; readonly department?: string }[];

beforeAll(async () => {
  portal = await startPortal({ seeded: true });
  priya = await portal.as('Priya Nair');
  sam = await portal.as('Sam Okafor', 'phone');
  dearest = (await portal.send('pmo', { method: 'GET', path: '/v1/projects?order=-cost&limit=200' })).body.items;
}, 120_000);
afterAll(() => portal.end());

const rows = ({ page }: Visitor) => page.locator('main tbody tr');
const titles = (visitor: Visitor) => rows(visitor).locator('td a').allTextContents();

describe('the address', () => {
  it('the order that a head of the table gives stands in the address, and Back from a project shows it again', async () => {
    const { page, go } = priya;
    await go('/projects');
    await page.getByRole('button', { name: /^Forecast cost/ }).click();
    await page
      .getByRole('columnheader', { name: /^Forecast cost/, includeHidden: false })
      .and(page.locator('[aria-sort=descending]'))
      .waitFor();
    // The head says the order at once; the rows in it come with the answer.
    await expect.poll(() => titles(priya)).toEqual(dearest.map(({ title }) => title));
    await page.getByRole('link', { name: dearest[0]?.title ?? '', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: dearest[0]?.title ?? '' }).waitFor();
    await page.goBack();
    await page.locator('[aria-sort=descending]').waitFor();
    expect(new URL(page.url()).searchParams.get('order')).toBe('-cost');
    await holds(priya);
  });

  it('an address that was sent shows the same projects, columns and order to somebody else', async () => {
    const { page, go } = priya;
    await go('/projects?status=active&order=title&columns=cost,manager');
    const heads = page.getByRole('columnheader');
    expect((await heads.allTextContents()).slice(1)).toEqual(['Project', 'Forecast cost (GBP)', 'Project manager']);
    expect(await page.getByLabel('Status', { exact: true }).inputValue()).toBe('active');
    const shown = await titles(priya);
    expect(shown).toEqual(
      [...shown].sort((left, right) => left.localeCompare(right, 'en', { numeric: true, sensitivity: 'base' })),
    );
  });

  it('columns are chosen by the keyboard alone, and the table shows them', async () => {
    const { page, go } = priya;
    await go('/projects');
    await tabTo(page, /^Columns$/);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Columns of the table' }).waitFor();
    await tabTo(page, /^High risks$/);
    await page.keyboard.press('Space');
    await page.keyboard.press('Escape');
    await page.getByRole('columnheader', { name: 'High risks' }).waitFor();
    expect(page.url()).toContain('high-risks');
    await holds(priya);
  });
});

describe('sums and groups', () => {
  it('the figures above the table are those of all that match, and the one of alerts leads to the projects behind it', async () => {
    const { page, go } = priya;
    await go('/projects');
    const { sums } = (await portal.send('pmo', { method: 'GET', path: '/v1/offices/demo/portfolio' })).body;
    await page.getByRole('link', { name: `With alerts: ${sums.withAlerts}` }).click();
    await page.getByText(`All projects are shown (${sums.withAlerts}).`).waitFor();
    expect(page.url()).toContain('alerts=yes');
  });

  it('grouped by stage, each group says what it comes to, opens, and can be shown alone', async () => {
    const { page, go } = priya;
    await go('/projects?group=stage&order=-cost');
    const { groups, stages } = (await portal.send('pmo', { method: 'GET', path: '/v1/offices/demo/portfolio?group=stage' })).body;
    const second = groups[1];
    const name = stages.find(({ id }: { id: string }) => id === second.value).name;
    const group = page.getByRole('region', { name, exact: true }).first();
    await group.getByRole('button', { name: `${name} (${second.sums.projects})` }).click();
    await group.getByText(`All projects are shown (${second.sums.projects}).`).waitFor();
    const inStage = dearest.filter(({ stage }) => stage === second.value).map(({ title }) => title);
    expect(await group.locator('tbody td a').allTextContents()).toEqual(inStage);
    await holds(priya);
    await group.getByRole('link', { name: 'Show these alone' }).click();
    await page.getByText(`All projects are shown (${second.sums.projects}).`).waitFor();
    await expect.poll(() => page.getByLabel('Stage', { exact: true }).inputValue()).toBe(second.value);
  });
});

describe('views', () => {
  it('a view that the PMO keeps for the office is found by a sponsor on a phone, who cannot keep one for the office', async () => {
    const { page, go } = priya;
    await go('/projects?alerts=yes&order=-cost');
    await page.getByLabel('Name of this view').fill('Alerts by cost');
    await page.getByRole('button', { name: 'Save it for the office' }).click();
    await page.getByRole('option', { name: 'Alerts by cost (of the office)' }).waitFor({ state: 'attached' });
    await sam.go('/projects');
    await sam.page.getByRole('button', { name: 'Filters' }).click();
    await sam.page.getByLabel('Saved view').selectOption({ label: 'Alerts by cost (of the office)' });
    await sam.page.getByText(`All projects are shown (${(await titles(priya)).length}).`).waitFor();
    expect(await titles(sam)).toEqual(await titles(priya));
    expect(await sam.page.getByRole('button', { name: 'Save it for the office' }).count()).toBe(0);
    await holds(sam);
    await page.getByRole('button', { name: /^Forget .*Alerts by cost.* for the office$/ }).click();
    await page.getByRole('option', { name: 'Alerts by cost (of the office)' }).waitFor({ state: 'detached' });
  });

  it('a view that an earlier version kept on this device is taken over into the account, and found on another device', async () => {
    const { page, go } = priya;
    const former = { name: 'Rail', stage: '', status: '', text: 'crossrail', alerts: false, mine: false };
    await page.evaluate(`localStorage.setItem('tollgate.views', ${JSON.stringify(JSON.stringify([former]))})`);
    await go('/projects');
    await page.getByLabel('Saved view').selectOption({ label: 'Rail' });
    await page.getByText('All projects are shown (1).').waitFor();
    await expect.poll(() => page.evaluate(`localStorage.getItem('tollgate.views')`)).toBeNull();
    const { page: phone, go: open, context } = await portal.as('Priya Nair', 'phone');
    await open('/projects');
    await phone.getByRole('button', { name: 'Filters' }).click();
    await phone.getByLabel('Saved view').selectOption({ label: 'Rail' });
    await phone.getByText('All projects are shown (1).').waitFor();
    await context.close();
    await page.getByRole('button', { name: /^Forget .*Rail/ }).click();
    await page.getByRole('option', { name: 'Rail' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Clear the filters' }).click();
    await page.getByText(`All projects are shown (${dearest.length}).`).waitFor();
  });
});

describe('board, timeline and pictures', () => {
  it('the board has a column for each stage with all its projects, in the order that was chosen', async () => {
    const { page, go } = priya;
    await go('/projects?as=board&order=-cost');
    const { groups, stages } = (await portal.send('pmo', { method: 'GET', path: '/v1/offices/demo/portfolio?group=stage' })).body;
    const [first] = groups;
    const name = stages.find(({ id }: { id: string }) => id === first.value).name;
    const lane = page.getByRole('region', { name, exact: true });
    await lane.getByRole('heading', { name: `${name} (${first.sums.projects})` }).waitFor();
    const inStage = dearest.filter(({ stage }) => stage === first.value).map(({ title }) => title);
    expect(await lane.getByRole('link').allTextContents()).toEqual(inStage.slice(0, 10));
    await holds(priya);
    await sam.go('/projects?as=board');
    await holds(sam);
  });

  it('the timeline shows gates and milestones, leads to them from its table, and is taken away as PNG', async () => {
    const { page, go } = priya;
    await go('/projects?as=timeline');
    await page.getByRole('img', { name: /^Gates and milestones/ }).waitFor();
    await page.getByText(`All projects are shown (${dearest.length}).`).waitFor();
    const [png] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Gates and milestones as PNG' }).click(),
    ]);
    expect(png.suggestedFilename()).toBe('Gates-and-milestones.png');
    await holds(priya);
    await page.getByRole('button', { name: 'Gates and milestones as a table' }).click();
    const gate = page.getByRole('row').filter({ hasText: 'Gate' }).filter({ hasText: 'Go' }).first();
    await gate.getByRole('link').last().click();
    await page.waitForURL(/\/reviews\//);
    await sam.go('/projects?as=timeline');
    await holds(sam);
  });

  it('a part of a picture leads to the projects behind it: by the pointer in the picture, by a button in its table', async () => {
    const { page, go } = priya;
    await go('/projects?as=pictures');
    await page.getByText('Score', { exact: true }).waitFor();
    await page.getByText(/^Forecast cost \(GBP\), each step ten times as much$/).waitFor();
    await page.getByRole('button', { name: 'Stage funnel as a table' }).click();
    const line = page.getByRole('region', { name: 'Stage funnel' }).locator('tbody tr').first();
    const projects = Number(await line.locator('td').nth(1).textContent());
    expect(projects).toBeGreaterThan(0);
    await line.getByRole('button').click();
    await page.getByText(/^All projects are shown/).waitFor();
    expect(new URL(page.url()).searchParams.get('stage')).not.toBeNull();
    expect(await rows(priya).count()).toBeGreaterThanOrEqual(projects);
    await go('/projects?as=pictures');
    await page.locator('.recharts-scatter-symbol').last().click({ force: true });
    await page.waitForURL(/\/projects\/[^/?]+$/);
  });
});

describe('several at once, and what is taken away', () => {
  it('whoever owns what is late in the chosen projects is asked for it, each with a line that says what came of it', async () => {
    const { page, go } = priya;
    await go('/projects?order=title');
    await page.getByLabel('Choose all that are shown').check();
    const bulk = page.getByRole('region', { name: 'With the chosen projects' });
    await bulk.getByText(`${dearest.length} projects are chosen.`).waitFor();
    await bulk.getByRole('button', { name: 'Ask for what is late' }).click();
    const came = bulk.getByRole('region', { name: 'What came of it' }).locator('tbody tr');
    await came.nth(dearest.length - 1).waitFor();
    const { items } = (await portal.send('pmo', { method: 'GET', path: '/v1/offices/demo/duties?late=yes&limit=200' })).body;
    const late = items.filter(({ stream }: { stream: string }) => stream.startsWith('project/'));
    await expect.poll(async () => came.filter({ hasText: /Asked for/ }).count()).toBe(late.length);
    await holds(priya);
    await bulk.getByRole('button', { name: 'Choose none' }).click();
    await bulk.waitFor({ state: 'detached' });
    await sam.go('/projects');
    expect(await sam.page.getByLabel('Choose all that are shown').count()).toBe(0);
  });

  it('the role of the sponsor is handed over in the chosen projects with one reason: each is offered, or its line says why not', async () => {
    const olu = { name: 'Olu Adeyemi', email: 'olu@tollgate.example', roles: ['sponsor'], reason: 'Leads the directorate.' };
    expect((await portal.send('admin', { method: 'PUT', path: '/v1/offices/demo/people/olu', body: olu })).status).toBe(200);
    const { page, go } = priya;
    await go('/projects?order=title');
    await page.getByLabel('Choose all that are shown').check();
    const bulk = page.getByRole('region', { name: 'With the chosen projects' });
    await bulk.getByRole('button', { name: 'Hand over a role' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Role').selectOption('sponsor');
    await dialog.getByRole('button', { name: 'Offer it in each project' }).click();
    await dialog.getByText('Choose who takes over.').waitFor();
    await dialog.getByLabel('Who takes over?').selectOption({ label: 'Olu Adeyemi' });
    await dialog.getByLabel('Why?').fill('Olu leads the directorate from June.');
    await dialog.getByRole('button', { name: 'Offer it in each project' }).click();
    await dialog.waitFor({ state: 'detached' });
    const came = bulk.getByRole('region', { name: 'What came of it' }).locator('tbody tr');
    await came.nth(dearest.length - 1).waitFor();
    const offered = came.filter({ hasText: /Olu Adeyemi(Not offered: |Offered|Handed over)/ });
    expect(await offered.count()).toBe(dearest.length);
    expect(await offered.filter({ hasText: 'Offered: it counts once both have agreed.' }).count()).toBeGreaterThan(0);
    const refused = await offered.filter({ hasText: 'Not offered: ' }).count();
    expect(refused).toBeGreaterThan(0);
    // The browser says of each refusal in its console that the answer was one; nothing else is said there.
    const said = priya.offences.splice(0);
    expect(said.filter(text => /status of 4(09|22) /.test(text))).toEqual(said);
    expect(said).toHaveLength(refused);
    await holds(priya);
    const { items } = (await portal.send('pmo', { method: 'GET', path: '/v1/projects?limit=200' })).body;
    const pending = await Promise.all(
      items.map(async ({ id }: { id: string }) => (await portal.send('pmo', { method: 'GET', path: `/v1/projects/${id}` })).body),
    );
    const offers = pending.filter(({ handovers = [] }) => handovers.some(({ to }: { to: string }) => to === 'olu'));
    expect(offers.length).toBe(await offered.filter({ hasText: 'Offered: it counts once both have agreed.' }).count());
  });

  it('the file says what it shows: title, filters, order and day stand after its rows', async () => {
    const { page, go } = priya;
    await go('/projects?status=active&order=-cost');
    const [csv] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download as CSV' }).click(),
    ]);
    expect(csv.suggestedFilename()).toMatch(/^portfolio-\d{4}-\d\d-\d\d\.csv$/);
    const [table = '', about = ''] = (await readFile(await csv.path(), 'utf8')).trim().split('\r\n\r\n');
    expect(table.split('\r\n')[0]).toContain('Project,Status,Stage');
    expect(about).toContain('Portfolio of Portfolio Office');
    expect(about).toContain('Only: status is Active');
    expect(about).toContain('In the order of: Forecast cost (GBP), largest or last first');
    expect(about).toMatch(/As of .*Priya Nair/);
    const [xlsx] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download as XLSX' }).click(),
    ]);
    expect(xlsx.suggestedFilename()).toMatch(/\.xlsx$/);
  });
});
