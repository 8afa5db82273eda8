/** Forms that are filled in over minutes keep what was typed: evidence, revisions, changes, people, comparisons of goals, and proposals that an earlier release kept. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type ApiDriver, apiDriverAt } from './api-driver.ts';
import { overflowOf, type Portal, settle, startPortal, type Visitor, violationsOn } from './portal.ts';

vi.setConfig({ testTimeout: 120_000 });

let portal: Portal;
let api: ApiDriver;
let sam: Visitor;
let ada: Visitor;
let project: string;

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  api = apiDriverAt(portal);
  await api.model();
  project = await api.admitted('Harbour cranes', { start: '2027-01-01', end: '2028-12-31' });
  const review = await api.round(project);
  for (const person of ['chair', 'gatekeeper-1', 'gatekeeper-2']) await api.ballot(person, review, { outcome: 'go' });
  await api.until('its first gate is passed', async () => (await api.read(`/v1/projects/${project}`)).stage === 'build');
  [sam, ada] = await Promise.all([portal.as('Sam Okafor'), portal.as('Ada Moreau')]);
}, 120_000);
afterAll(() => portal.end());

const opened = (page: Page) => page.getByText(/^(A draft|Draft of .*), kept on this device[.]/);
const kept = (page: Page) => page.evaluate(() => Object.keys(localStorage).filter(key => key.startsWith('tollgate.draft/')));

async function reloaded({ page, offences }: Visitor): Promise<void> {
  await page.reload();
  await settle(page);
  expect(offences.splice(0)).toEqual([]);
}

describe('what a sponsor has typed is there again after a reload, and gone once it was sent', () => {
  it('evidence is there with its words, says that the chosen file is not, and is taken away when it was added', async () => {
    const { page, go } = sam;
    await go(`/projects/${project}/evidence`);
    await page.getByRole('combobox', { name: 'Kind' }).fill('permit');
    await page.getByLabel('Title').fill('Licence of the port');
    await page.getByLabel('Text', { exact: true }).fill('Number 7, given in May.');
    const file = { name: 'licence.txt', mimeType: 'text/plain', buffer: Buffer.from('Licence') };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('; a chosen file is not').waitFor();
    await reloaded(sam);
    await page.getByText('The file that was chosen could not be kept: choose it again.').waitFor();
    expect(await page.getByLabel('Title').inputValue()).toBe('Licence of the port');
    expect(await page.getByLabel('Text', { exact: true }).inputValue()).toBe('Number 7, given in May.');
    expect(await violationsOn(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: 'Add the evidence' }).click();
    await page.getByRole('heading', { name: 'Harbour cranes', level: 1 }).waitFor();
    expect(await kept(page)).toEqual([]);
  });

  it('a change that the board is asked for is there when its dialog is opened again, and is taken away when it was asked', async () => {
    const { page, go } = sam;
    const open = () => page.getByRole('button', { name: 'Ask for a change' }).click();
    await go(`/projects/${project}`);
    await open();
    await page.getByLabel('Scope (optional)').fill('Two cranes instead of three.');
    await page.getByLabel('Why?').fill('The third has no ground to stand on.');
    await reloaded(sam);
    await open();
    await opened(page).waitFor();
    expect(await page.getByLabel('Scope (optional)').inputValue()).toBe('Two cranes instead of three.');
    expect(await page.getByLabel('Why?').inputValue()).toBe('The third has no ground to stand on.');
    await page.getByRole('radio', { name: 'With the next gate' }).check();
    await page.getByRole('button', { name: 'Ask with the next gate' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await kept(page)).toEqual([]);
  });

  it('a revision is there with its note, can be discarded, and says when the proposal was revised meanwhile', async () => {
    const { page, go } = sam;
    await go(`/projects/${project}/revise`);
    await page.getByLabel('What has changed, and why?').fill('The harbour has grown.');
    await page.getByLabel('Title').fill('Harbour cranes and rails');
    await reloaded(sam);
    expect(await page.getByLabel('What has changed, and why?').inputValue()).toBe('The harbour has grown.');
    expect(await page.getByLabel('Title').inputValue()).toBe('Harbour cranes and rails');
    const { proposal } = await api.read(`/v1/projects/${project}`);
    await api.send('manager', `/v1/projects/${project}/revisions`, { proposal: { ...proposal, problem: 'It is slow.' } });
    await reloaded(sam);
    await page.getByText('The proposal was revised since it was begun').waitFor();
    while (await page.getByRole('button', { name: 'Discard the draft' }).count())
      await page.getByRole('button', { name: 'Discard the draft' }).first().click();
    expect(await page.getByLabel('Title').inputValue()).toBe('Harbour cranes');
    expect(await kept(page)).toEqual([]);
  });
});

describe('a proposal', () => {
  it('a proposal that an earlier release kept is listed, and two tabs that go on with it are given the choice', async () => {
    const { page, go, context } = sam;
    await go('/submit');
    await page.getByLabel('Title').fill('Night bus');
    const [name = ''] = await kept(page);
    const former = await page.evaluate(key => {
      const { values, at } = JSON.parse(localStorage.getItem(key) ?? '{}');
      localStorage.removeItem(key);
      localStorage.setItem('tollgate.drafts.demo.sponsor', JSON.stringify([{ ...values, savedAt: at }]));
      return values.id;
    }, name);
    expect(name.endsWith(former)).toBe(true);
    const goOn = (tab: Page) => tab.getByRole('button', { name: 'Go on with Night bus' }).click();
    await go('/');
    await go('/submit');
    expect(await kept(page)).toEqual([name]);
    await goOn(page);
    const second = await context.newPage();
    await second.goto(`${portal.url}/submit`);
    await settle(second);
    if (await second.getByRole('radio', { name: 'Sam Okafor' }).count()) {
      await second.getByRole('radio', { name: 'Sam Okafor' }).check();
      await second.getByRole('button', { name: 'Sign in' }).click();
    }
    await goOn(second);
    await second.getByLabel('Title').fill('Night bus and tram');
    await page.getByText('Another tab has changed this draft').waitFor();
    expect(await page.getByLabel('Title').inputValue()).toBe('Night bus');
    await page.getByRole('button', { name: 'Show what the other tab keeps' }).click();
    expect(await page.getByLabel('Title').inputValue()).toBe('Night bus and tram');
    await second.close();
    await page.getByRole('button', { name: 'Discard the draft' }).click();
    expect(await kept(page)).toEqual([]);
  });
});

describe('the standards of an office', () => {
  it('a person who is being changed is there with the reason, and the form says when somebody else has changed that person', async () => {
    const { page, go } = ada;
    const open = async () => {
      await page.getByRole('button', { name: 'What to do with Hugo Marin' }).click();
      await page.getByRole('menuitem', { name: 'Change' }).click();
    };
    await go('/admin/people');
    await open();
    await page.getByLabel('Name', { exact: true }).fill('Hugo Marin-Lund');
    await page.getByLabel('Why is this changed?').fill('He has married.');
    await reloaded(ada);
    await open();
    await opened(page).waitFor();
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Hugo Marin-Lund');
    expect(await page.getByLabel('Why is this changed?').inputValue()).toBe('He has married.');
    const { people, version } = await api.read('/v1/offices/demo/people', 'admin');
    const { id, ...hugo } = people.find((person: { name: string }) => person.name === 'Hugo Marin');
    const moved = {
      name: hugo.name,
      roles: hugo.roles,
      email: 'hugo@elsewhere.example',
      reason: 'Another address.',
      expectedVersion: version,
    };
    await api.send('admin', `/v1/offices/demo/people/${id}`, moved, 'PUT');
    await reloaded(ada);
    await open();
    await page.getByText('What this form begins with was changed since the draft was begun').waitFor();
    await page.getByRole('button', { name: 'Discard the draft' }).click();
    expect(await page.getByLabel('Mail').inputValue()).toBe('hugo@elsewhere.example');
    expect(await kept(page)).toEqual([]);
  });

  it('comparisons of goals that an earlier release kept are there once, and are kept like every draft from then on', async () => {
    const { page, go } = ada;
    await page.evaluate(() => localStorage.setItem('tollgate.pairs.demo.admin', '{"infrastructure security":4}'));
    await go('/');
    await go('/admin/goals/pairs');
    await opened(page).waitFor();
    expect(await page.evaluate(() => localStorage.getItem('tollgate.pairs.demo.admin'))).toBeNull();
    await reloaded(ada);
    await opened(page).waitFor();
    await page.getByRole('button', { name: 'Discard the draft' }).click();
    expect(await kept(page)).toEqual([]);
  });
});
