import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addDays, dateOf, toInstant } from '#domain/values/time.ts';
import { type ApiDriver, apiDriverAt } from './api-driver.ts';
import { type Portal, startPortal, type Visitor } from './portal.ts';
import { wellShown } from './well-shown.ts';

/** A meeting of a board from its agenda to its minutes, on a phone and on a desk. */

vi.setConfig({ testTimeout: 120_000 });

let portal: Portal;
let api: ApiDriver;
let chair: Visitor;
let grace: Visitor;
let meeting: string;
let projects: string[];
const day = dateOf(addDays(toInstant(Date.now()), 14));

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  api = apiDriverAt(portal);
  await api.model();
  const { boards } = await api.read('/v1/offices/demo/boards');
  const closing = boards.map((board: object) => ({ ...board, agenda: { closesBefore: 2 } }));
  await api.send('pmo', '/v1/offices/demo/boards', { boards: closing, reason: 'Papers are read beforehand.' }, 'PUT');
  projects = [await api.admitted('Harbour cranes'), await api.admitted('Permits online'), await api.admitted('Archive online')];
  for (const project of projects) await api.round(project);
  chair = await portal.as('Clara Boateng', 'phone');
  grace = await portal.as('Grace Lindqvist', 'phone');
}, 180_000);
afterAll(() => portal.end());

const shown = () => api.read(`/v1/meetings/${meeting}`);

describe('a meeting of a board on a phone', () => {
  it('the chair plans it, what is missing is said at its field, and the open rounds come onto its agenda', async () => {
    const { page, go } = chair;
    await go('/meetings');
    await page.getByText('There is no meeting yet').waitFor();
    await page.getByRole('link', { name: 'Plan a meeting' }).click();
    await page.getByRole('heading', { level: 1, name: 'Plan a meeting' }).waitFor();
    await page.getByRole('button', { name: 'Plan the meeting' }).click();
    expect(await page.getByLabel('Name').getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByLabel('Day', { exact: true }).getAttribute('aria-invalid')).toBe('true');
    await page.getByLabel('Name').fill('Portfolio Board, spring');
    await page.getByLabel('Day', { exact: true }).fill(day);
    await page.getByLabel('Time').fill('14:30');
    await page.getByLabel('Place (optional)').fill('Room 4.12');
    await wellShown(chair, 'plan-meeting');
    await page.getByRole('button', { name: 'Plan the meeting' }).click();
    await page.getByRole('heading', { level: 1, name: 'Portfolio Board, spring' }).waitFor();
    meeting = (await api.read('/v1/meetings')).items[0].id;
    await page.getByRole('heading', { name: 'Agenda (3)' }).waitFor();
    await page.getByText('what comes later is for the next meeting, unless the chair adds it').waitFor();
  });

  it('the chair marks consent items, adds an item of words and puts it first', async () => {
    const { page } = chair;
    for (const at of [0, 1]) await page.getByRole('checkbox', { name: 'By consent' }).nth(at).click();
    await api.until(
      'two are marked',
      async () => (await shown()).agenda.filter((item: { consent?: true }) => item.consent).length === 2,
    );
    await page.getByLabel('Another item').fill('Any other business');
    await page.getByRole('button', { name: 'Add it' }).click();
    await page.getByRole('heading', { name: 'Agenda (4)' }).waitFor();
    for (let up = 0; up < 3; up += 1) {
      await page.getByRole('button', { name: 'Move up: Any other business' }).click();
      await api.until(
        'it moved',
        async () => (await shown()).agenda.findIndex((item: { kind: string }) => item.kind === 'free') === 2 - up,
      );
      await page.locator(`#agenda li:nth-child(${3 - up})`, { hasText: 'Any other business' }).waitFor();
    }
    await wellShown(chair, 'meeting-agenda');
  });

  it('a member ticks the consent items together and reads what became of each', async () => {
    const { page, go } = grace;
    await go(`/meetings/${meeting}`);
    await page.getByRole('button', { name: 'Tick all 2' }).click();
    await page.getByLabel('Reason (optional)').fill('As the PMO recommends.');
    await wellShown(grace, 'meeting-consent');
    await page.getByRole('button', { name: 'Agree to 2 items' }).click();
    const answers = page.getByRole('status').filter({ hasText: 'Your ticks were answered one by one' });
    await answers.waitFor();
    expect(await answers.getByText('your ballot is recorded').count()).toBe(2);
    expect((await shown()).agenda.filter((item: { standing?: { voted: number } }) => item.standing?.voted === 1)).toHaveLength(2);
    expect(grace.offences.splice(0)).toEqual([]);
  });

  it('the chair opens it, takes attendance, notes what was said and what is to be done', async () => {
    const { page } = chair;
    await page.getByRole('button', { name: 'Open the meeting' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Open it', exact: true }).click();
    await page.getByRole('heading', { name: 'Who is there' }).waitFor();
    await page.getByRole('combobox', { name: 'Hugo Marin' }).selectOption('Sent apologies');
    await page.getByRole('button', { name: 'Take attendance' }).click();
    await page.getByText('It is taken.').waitFor();
    await page.getByRole('button', { name: 'Note: Any other business' }).click();
    await page.getByRole('dialog').getByLabel('What was said').fill('The summer break begins in July.');
    await page.getByRole('dialog').getByRole('button', { name: 'It was discussed' }).click();
    await page.getByText('The summer break begins in July.').waitFor();
    await page.getByRole('button', { name: 'Add an action' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('What').fill('Send the plan of the break.');
    await dialog.getByLabel('Who').selectOption('Grace Lindqvist');
    await dialog.getByLabel('Until').fill(day);
    await dialog.getByRole('button', { name: 'Add the action' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Send the plan of the break.').waitFor();
    await wellShown(chair, 'meeting-open');
  });

  it('the meeting is closed, and its minutes hold ballots with reasons, notes and what was agreed', async () => {
    const { page } = chair;
    await page.getByRole('button', { name: 'Close the meeting' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Close it and make the minutes' }).click();
    await page.getByRole('heading', { name: 'Minutes', exact: true }).waitFor();
    await page.getByText('As the PMO recommends.').first().waitFor();
    await page.getByText('The summer break begins in July.').waitFor();
    await wellShown(chair, 'meeting-minutes');
  });

  it('the owner of an action finds it among the meetings and says how it was done', async () => {
    const { page, go } = grace;
    await go('/meetings');
    await page.getByText('Send the plan of the break.').waitFor();
    await wellShown(grace, 'meetings');
    await page.getByRole('link', { name: 'Portfolio Board, spring' }).first().click();
    await page.getByRole('button', { name: 'It is done: Send the plan of the break.' }).click();
    await page.getByRole('dialog').getByLabel('How was it done?').fill('All members have it.');
    await page.getByRole('dialog').getByRole('button', { name: 'It is done', exact: true }).click();
    await api.until('it is done', async () => (await shown()).actions[0].done?.by === 'gatekeeper-1');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText('All members have it.').waitFor();
  });

  it('the chair of the next meeting approves the minutes there', async () => {
    const body = { office: 'demo', board: 'portfolio-board', name: 'Portfolio Board, summer', day, time: '09:00', minutes: 60 };
    const { id } = await api.send('pmo', '/v1/meetings', body);
    await api.send('pmo', `/v1/meetings/${id}/open`, {});
    const { page, go } = chair;
    await go(`/meetings/${id}`);
    await page.getByRole('button', { name: 'Approve the minutes: Portfolio Board, spring' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'They are approved', exact: true }).click();
    await page.getByRole('heading', { name: 'Minutes to approve' }).waitFor({ state: 'detached' });
    expect((await shown()).status).toBe('approved');
    expect(chair.offences.splice(0)).toEqual([]);
  });
});
