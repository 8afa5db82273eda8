import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiDriver, apiDriverAt } from './api-driver.ts';
import { overflowOf, type Portal, startPortal, type Visitor, violationsOn } from './portal.ts';

/** What the PMO does for a project under way: moves it to another version of its gate model, and names others while it closes. */

let portal: Portal;
let api: ApiDriver;
let priya: Visitor;
let project: string;

const board = ['chair', 'gatekeeper-1', 'gatekeeper-2'];
const criterion = (id: string, name: string) => ({ id, name, kind: 'must', check: { evidence: id } });

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  api = apiDriverAt(portal);
  await api.model({ second: { criteria: [criterion('security', 'Security was reviewed')] } });
  project = await api.admitted('Harbour lights');
  const review = await api.round(project);
  for (const person of board) await api.ballot(person, review, { outcome: 'go' });
  await api.until('it is decided', async () => (await api.read(`/v1/projects/${project}`)).stage === 'build');
  await api.model({ second: { criteria: [criterion('privacy', 'Privacy was reviewed')], deadlineDays: 21 } });
  priya = await portal.as('Priya Nair');
}, 120_000);
afterAll(() => portal.end());

const dialog = () => priya.page.getByRole('dialog');

async function press(name: string, within: 'page' | 'dialog' = 'page') {
  const where = within === 'dialog' ? dialog() : priya.page;
  await where.getByRole('button', { name, exact: true }).focus();
  await priya.page.keyboard.press('Enter');
}

describe('a project and the version of its gate model', () => {
  it('the project page says which version counts, what a newer one would change, and offers the move to the PMO alone', async () => {
    const sam = await portal.as('Sam Okafor');
    await sam.go(`/projects/${project}`);
    const model = sam.page.getByRole('region', { name: 'Gate model' });
    await model.getByText('The project follows Trial model, version 1.').waitFor();
    await model.getByText('Version 2 is newer. It counts for this project once the PMO or an administrator moves it.').waitFor();
    await model.getByText('The criterion “Privacy was reviewed” of the gate Build gate is added.').waitFor();
    expect(await model.getByRole('button').count()).toBe(0);
    expect(await violationsOn(sam.page)).toEqual([]);
    expect(sam.offences).toEqual([]);
  });

  it('the PMO reads which criteria come and go before the move, and the move needs a version and a reason', async () => {
    await priya.go(`/projects/${project}`);
    await press('Move to another version');
    await dialog().getByText('the members of the board that decides next and the PMO are told by mail').waitFor();
    await press('Move it', 'dialog');
    await dialog().getByText('Choose a version.').waitFor();
    await dialog().getByText('Say why: it is kept for ever, and the board reads it.').waitFor();
    await dialog().getByLabel('To which version?').selectOption('Version 2');
    await dialog().getByText('The criterion “Security was reviewed” of the gate Build gate is gone.').waitFor();
    await dialog().getByText('The criterion “Privacy was reviewed” of the gate Build gate is added.').waitFor();
    await dialog().getByText('The gate “Build gate” is changed: the days to decide (from 14 to 21).').waitFor();
    expect(await violationsOn(priya.page)).toEqual([]);
    expect((await api.read(`/v1/projects/${project}`)).model.version).toBe(1);
  });

  it('the PMO moves the project to the new version, and its next gate asks what that version asks', async () => {
    await dialog().getByLabel('Why?').focus();
    await priya.page.keyboard.type('Agreed with the board in March.');
    await press('Move it', 'dialog');
    await dialog().waitFor({ state: 'detached' });
    const model = priya.page.getByRole('region', { name: 'Gate model' });
    await model.getByText('The project follows Trial model, version 2.').waitFor();
    await model.getByText(/^Moved from version 1 to version 2 by Priya Nair, .*: Agreed with the board in March\.$/).waitFor();
    const gate = priya.page.getByRole('region', { name: /^Next gate/ });
    await gate.getByText('Privacy was reviewed').waitFor();
    expect(await gate.getByText('Security was reviewed').count()).toBe(0);
  });
});

describe('the people of a project that closes', () => {
  beforeAll(async () => {
    await api.send('manager', `/v1/projects/${project}/closure`, { summary: 'The lights are lit.', finalCost: 99_000_00 });
    await api.until('it closes', async () => (await api.read(`/v1/projects/${project}`)).status === 'closing');
  });

  it('while a project closes the PMO names another customer, who is then asked for the word on its result', async () => {
    // The page waits for what comes next with one request, and does not ask again and again.
    const waits = priya.page.waitForRequest(request => request.url().includes(`/v1/projects/${project}?wait=20&after=`));
    await priya.go(`/projects/${project}`);
    const asked = await waits;
    await press('Name other people');
    await dialog().getByText('The customer whom you name is asked by mail to accept the result.').waitFor();
    await press('Name them', 'dialog');
    await dialog().getByText('Choose somebody else for one of them.').waitFor();
    await dialog().getByLabel('Customer').selectOption('Anton Rask');
    expect(await violationsOn(priya.page)).toEqual([]);
    await press('Name them', 'dialog');
    await dialog().waitFor({ state: 'detached' });
    const overview = priya.page.getByRole('region', { name: 'Overview' });
    await overview.getByText('Anton Rask').waitFor();
    const { proposal, closure } = await api.read(`/v1/projects/${project}`);
    expect(proposal).toMatchObject({ customer: 'auditor', sponsor: 'sponsor', manager: 'manager', title: 'Harbour lights' });
    expect(closure.accepted).toBeUndefined();
    const answer = await asked.response();
    if (!answer) throw new Error('the question was not answered');
    const { version } = (await answer.json()) as { version: number };
    expect(version).toBeGreaterThan(Number(new URL(asked.url()).searchParams.get('after')));
    const anton = await portal.as('Anton Rask');
    await anton.go(`/projects/${project}`);
    await anton.page.getByRole('link', { name: 'Answer as its customer' }).waitFor();
  });

  it('a name that the office refuses stands at its field, and what was chosen stays in the dialog', async () => {
    await press('Name other people');
    await dialog().getByLabel('Customer').selectOption('Priya Nair');
    await press('Name them', 'dialog');
    const customer = dialog().getByLabel('Customer');
    await expect.poll(() => customer.getAttribute('aria-invalid')).toBe('true');
    expect(await customer.inputValue()).toBe('pmo');
    await priya.page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    priya.offences.splice(0);
  });

  it('on a phone the page of a project that closes and the dialog of its people fit the screen', async () => {
    const phone = await portal.as('Priya Nair', 'phone');
    await phone.go(`/projects/${project}`);
    expect(await overflowOf(phone.page)).toBe(0);
    await phone.page.getByRole('button', { name: 'Name other people' }).click();
    await phone.page.getByRole('dialog').getByLabel('Customer').waitFor();
    expect(await overflowOf(phone.page)).toBe(0);
    expect(phone.offences).toEqual([]);
  });

  it('the PMO who moved the project met no error of the page', () => {
    expect(priya.offences).toEqual([]);
  });
});
