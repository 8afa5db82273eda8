import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiDriver, apiDriverAt } from './api-driver.ts';
import { type Portal, startPortal, type Visitor, violationsOn } from './portal.ts';

/** What a page offers is what the server says: no form is shown to who would be refused, and every page says what to do instead. */

let portal: Portal;
let api: ApiDriver;
let project: string;
let people: Record<'anton' | 'grace' | 'mina' | 'priya', Visitor>;

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  api = apiDriverAt(portal);
  await api.model({ gate: { opens: 'on-request' } });
  project = await api.admitted('Harbour cranes');
  const [anton, grace, mina, priya] = await Promise.all(
    ['Anton Rask', 'Grace Lindqvist', 'Mina Kovac', 'Priya Nair'].map(name => portal.as(name)),
  );
  if (anton && grace && mina && priya) people = { anton, grace, mina, priya };
}, 120_000);
afterAll(() => portal.end());

const forms = [
  ['report', 'File a status report', 'Summary'],
  ['evidence', 'Add evidence', 'Title'],
  ['closure', 'Report closure', 'What came of it'],
  ['revise', 'Revise: Harbour cranes', 'What has changed, and why?'],
] as const;

describe('a form that is opened by its address', () => {
  it.each(forms)('to an auditor the page “%s” of a project shows no field, and says whom to ask', async (path, title) => {
    const { page, go, offences } = people.anton;
    await go(`/projects/${project}/${path}`);
    await page.getByRole('heading', { name: title, level: 1 }).waitFor();
    await page.getByText('You cannot do this now.').waitFor();
    await page.getByText('The status of this project is “Active”.').waitFor();
    await page.getByText('ask Sam Okafor, Mina Kovac or the PMO').waitFor();
    expect(await page.locator('main').getByRole('textbox').count()).toBe(0);
    await page.getByRole('link', { name: 'Its page' }).click();
    await page.getByRole('heading', { name: 'Harbour cranes', level: 1 }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    expect(offences.splice(0)).toEqual([]);
  });

  it.each(forms)('to the project manager the page “%s” of the same project shows its form', async (path, title, field) => {
    const { page, go, offences } = people.mina;
    await go(`/projects/${project}/${path}`);
    await page.getByRole('heading', { name: title, level: 1 }).waitFor();
    await page
      .getByRole('textbox', { name: field, exact: path !== 'closure' })
      .first()
      .waitFor();
    expect(offences.splice(0)).toEqual([]);
  });

  it('the page of the customer’s answer says who is asked and when, to everybody else', async () => {
    const { page, go } = people.anton;
    await go(`/projects/${project}/acceptance`);
    await page.getByText('The customer, Sam Okafor, is asked when closure is reported').waitFor();
  });

  it.each([
    ['/submit', 'Propose a project', 'Ask Ada Moreau.'],
    ['/admin', 'Administration', 'Ask Priya Nair or Ada Moreau.'],
    ['/admin/goals', 'Goals and weights', 'Ask Priya Nair or Ada Moreau.'],
    ['/admin/boards', 'Boards and seats', 'Ask Priya Nair or Ada Moreau.'],
    ['/admin/people', 'People', 'Ask Ada Moreau.'],
    ['/admin/gate-models/trial', 'Gate model', 'Ask Priya Nair or Ada Moreau.'],
  ])('to an auditor the page %s of the office shows no field, and says whom to ask', async (path, title, ask) => {
    const { page, go, offences } = people.anton;
    await go(path);
    await page.getByRole('heading', { name: title, level: 1 }).waitFor();
    await page.getByText(ask).waitFor();
    expect(await page.locator('main').getByRole('textbox').count()).toBe(0);
    expect(await violationsOn(page)).toEqual([]);
    expect(offences.splice(0)).toEqual([]);
  });

  it('a form that is open when a round begins stays with what was typed, and says that it cannot be sent now', async () => {
    const { page, go } = people.mina;
    await go(`/projects/${project}/revise`);
    await page.getByLabel('What has changed, and why?').fill('A third crane.');
    await api.send('manager', `/v1/projects/${project}/reviews`, {});
    await api.round(project);
    await page.getByText('This cannot be sent any more').waitFor();
    await page.getByText('A board is deciding on it').waitFor();
    const round = page.getByRole('link', { name: 'the page of the round' });
    expect(await round.getAttribute('href')).toMatch(/^\/reviews\//);
    expect(await page.getByLabel('What has changed, and why?').inputValue()).toBe('A third crane.');
    people.mina.offences.splice(0);
  }, 60_000);
});

describe('what the menu and the pages of the office offer', () => {
  it('the PMO keeps the standards from the menu, and the page of people is left to administrators', async () => {
    const { page, go, offences } = people.priya;
    await go('/');
    await page.getByRole('link', { name: 'Administration' }).click();
    await page.getByRole('heading', { name: 'Administration', level: 1 }).waitFor();
    const areas = await page.locator('main').getByRole('link').allTextContents();
    expect(areas).toEqual([
      'Goals and weights',
      'Weights by several people',
      'Gate models',
      'Scoring models',
      'Gate model by size',
      'Minimum of gate models',
      'Standards for the offices below',
      'Decided above, too',
      'Boards and seats',
      'Delegations',
      'Changes for a second person',
      'Name and logo',
      'Working days',
      'Mail to everybody',
      'Reporting cycle',
      'Offices below',
      'Import',
      'History of the office',
      'Refused and read',
      'Personal data',
    ]);
    await page.getByRole('link', { name: 'Goals and weights' }).click();
    await page.getByRole('button', { name: 'Save goals and weights' }).waitFor();
    expect(offences.splice(0)).toEqual([]);
  });

  it('an auditor, who has no ballots to delegate, sees the delegations, but no form and no button', async () => {
    await api.send('gatekeeper-1', '/v1/offices/demo/delegations', {
      to: 'manager',
      starts: '2030-01-01T00:00:00Z',
      ends: '2030-02-01T00:00:00Z',
    });
    const { page, go } = people.anton;
    await go('/delegations');
    await page.getByText('Mina Kovac votes for Grace Lindqvist').waitFor();
    await page.getByText('You have no ballots to delegate').waitFor();
    expect(await page.locator('main').getByRole('button').count()).toBe(0);
    await people.grace.go('/delegations');
    await people.grace.page.getByRole('button', { name: 'Revoke: Mina Kovac for Grace Lindqvist' }).waitFor();
  });

  it('the PMO that enters a delegation for a member is not offered itself as the one who votes', async () => {
    const { page, go } = people.priya;
    await go('/delegations');
    await page.getByLabel('Whose ballots').selectOption('Hugo Marin');
    const offered = await page.getByLabel('Who votes instead').getByRole('option').allTextContents();
    expect(offered).toContain('Mina Kovac');
    expect(offered).not.toContain('Priya Nair');
    expect(offered).not.toContain('Hugo Marin');
  });
});
