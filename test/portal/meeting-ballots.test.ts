import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addDays, dateOf, toInstant } from '#domain/values/time.ts';
import { type NamedExport, verifyExport } from '#domain/verify-export.ts';
import { type ApiDriver, apiDriverAt } from './api-driver.ts';
import { focused, tabTo, typeChoice } from './keyboard.ts';
import { cutOffOn, overflowOf, type Portal, startPortal, type Visitor, violationsOn } from './portal.ts';

/** Ballots of a meeting on a phone: consent items decided together, and ballots that the chair records as they are said in the room. */

vi.setConfig({ testTimeout: 120_000 });

let portal: Portal;
let api: ApiDriver;
let chair: Visitor;
let grace: Visitor;
let hugo: Visitor;
let meeting: string;
let rounds: string[];
const pictures = process.env.TOLLGATE_PICTURES;
const titles = ['Harbour cranes', 'Permits online', 'Archive online', 'Quay lights'];
const path = () => `/v1/meetings/${meeting}`;
const reviewOf = (at: number) => api.read(`/v1/reviews/${rounds[at]}`);

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  api = apiDriverAt(portal);
  await api.model();
  rounds = [];
  for (const title of titles) rounds.push(await api.round(await api.admitted(title)));
  const day = dateOf(addDays(toInstant(Date.now()), 14));
  const terms = { office: 'demo', board: 'portfolio-board', name: 'Portfolio Board, spring', day, time: '14:30', minutes: 90 };
  meeting = (await api.send('pmo', '/v1/meetings', terms)).id;
  await api.send('pmo', `${path()}/items`, { matters: rounds });
  const { agenda } = await api.read(path());
  await api.send('chair', `${path()}/consent-items`, { items: agenda.slice(0, 3).map(({ id }: { id: string }) => id) });
  chair = await portal.as('Clara Boateng', 'phone');
  grace = await portal.as('Grace Lindqvist', 'phone');
  hugo = await portal.as('Hugo Marin', 'phone');
}, 180_000);
afterAll(() => portal.end());

async function wellShown({ page, offences }: Visitor, name: string): Promise<void> {
  if (pictures !== undefined) {
    const before = page.viewportSize();
    await page.setViewportSize({ width: 390, height: 860 });
    await page.screenshot({ path: `${pictures}/${name}-phone.png` });
    if (before) await page.setViewportSize(before);
  }
  expect(await violationsOn(page)).toEqual([]);
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  expect(await cutOffOn(page)).toEqual([]);
  expect(offences.splice(0)).toEqual([]);
}

describe('consent items on a phone', () => {
  it('three ticks by keyboard alone are answered one by one, also where a round was decided in the same moment', async () => {
    const { page, go } = grace;
    // The last round is decided after the member has pressed the button and before the host is asked.
    await page.route(`**${path()}/consent`, async route => {
      for (const member of ['chair', 'gatekeeper-2', 'gatekeeper-3', 'gatekeeper-4', 'gatekeeper-5'])
        if (!(await reviewOf(2)).outcome) await api.ballot(member, rounds[2] ?? '', { outcome: 'go', reason: 'It pays.' });
      await route.continue();
    });
    await go(`/meetings/${meeting}`);
    await page.getByRole('button', { name: 'Tick all 3' }).waitFor();
    for (const title of titles.slice(0, 3)) {
      await tabTo(page, new RegExp(`^${title}$`));
      if (!(await page.getByRole('checkbox', { name: title }).isVisible())) throw new Error(`${title} has no tick`);
      await page.keyboard.press('Space');
    }
    await tabTo(page, /^Reason/);
    await page.keyboard.type('As the PMO recommends.');
    await tabTo(page, /^Agree to 3 items$/);
    await page.keyboard.press('Enter');
    const answers = page.getByRole('status').filter({ hasText: 'Your ticks were answered one by one' });
    await answers.waitFor();
    await wellShown(grace, 'consent-answered');
    const lines = await answers.getByRole('listitem').allInnerTexts();
    expect(lines.map(line => line.replaceAll(/[\u2066-\u2069]/g, ''))).toEqual([
      expect.stringMatching(/^Harbour cranes: your ballot is recorded, entry \d+ of its round\.$/),
      expect.stringMatching(/^Permits online: your ballot is recorded, entry \d+ of its round\.$/),
      expect.stringMatching(/^Archive online: This round is decided: Go, \d+ \w+ \d{4}, \d\d:\d\d/),
    ]);
    for (const at of [0, 1])
      expect((await reviewOf(at)).ballots).toMatchObject([
        { member: 'gatekeeper-1', outcome: 'go', reason: 'As the PMO recommends.' },
      ]);
    const decided = (await reviewOf(2)).ballots.map(({ member }: { member: string }) => member);
    expect(decided).not.toContain('gatekeeper-1');
  });
});

describe('ballots that are said in the room', () => {
  it('the chair records on a phone with the keyboard alone what two members say, and nothing counts yet', async () => {
    await api.send('pmo', `${path()}/open`, {});
    const people = ['chair', 'gatekeeper-1', 'gatekeeper-2'].map(person => ({ person, as: 'present' }));
    await api.send('pmo', `${path()}/attendance`, { people });
    const { page, go } = chair;
    await go(`/meetings/${meeting}`);
    await page.getByRole('button', { name: 'Record a ballot: Quay lights' }).waitFor();
    await tabTo(page, /^Record a ballot: Quay lights/);
    // From here on the page reads nothing new of the meeting until the second dialog is open: that one opens with the member whose ballot was recorded just now.
    const reading = `**${path()}`;
    const { promise: held, resolve: onHeld } = Promise.withResolvers<void>();
    const { promise: opened, resolve: onOpened } = Promise.withResolvers<void>();
    await page.route(reading, async route => {
      onHeld();
      await opened;
      await route.continue();
    });
    await held;
    for (const [member, says, reason] of [
      ['Grace Lindqvist', 'Hold', 'Not before the quay is dry.'],
      ['Hugo Marin', 'Go', 'The lights are needed.'],
    ] as const) {
      await expect.poll(async () => (await focused(page)).name).toBe('Record a ballot: Quay lights');
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name: 'What did a member say?' });
      await dialog.waitFor();
      if (member === 'Hugo Marin') {
        onOpened();
        await dialog.getByText('Choose a member').waitFor({ state: 'attached' });
      }
      await tabTo(page, /^Member/);
      await typeChoice(page, member);
      await tabTo(page, /^Says/);
      await typeChoice(page, says);
      await tabTo(page, /^Reason/);
      await page.keyboard.type(reason);
      if (member === 'Grace Lindqvist') await wellShown(chair, 'record-ballot');
      await tabTo(page, /^Record it$/);
      const answered = page.waitForResponse(response => response.url().endsWith('/recorded-ballots'));
      await page.keyboard.press('Enter');
      expect((await answered).status(), await (await answered).text()).toBe(201);
      await dialog.waitFor({ state: 'detached' });
    }
    await page.unroute(reading);
    const { ballots, recorded } = await reviewOf(3);
    expect(ballots).toEqual([]);
    expect(recorded.map((one: { member: string }) => one.member)).toEqual(['gatekeeper-1', 'gatekeeper-2']);
    await page.getByRole('button', { name: 'Record a ballot: Quay lights' }).waitFor({ state: 'detached' });
  });

  it('a member finds the recorded ballot in My work on a phone and confirms it, and from then on it counts', async () => {
    const { page, go } = hugo;
    await go('/work');
    await page.getByText('Confirm the ballot recorded for you, or object').first().waitFor();
    await wellShown(hugo, 'work-recorded-ballot');
    await page
      .getByRole('link', { name: /Quay lights/ })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Said at a meeting' }).waitFor();
    await page.getByText('The lights are needed.').waitFor();
    await page.getByRole('button', { name: 'Confirm it' }).click();
    await page.getByRole('dialog', { name: 'Is this your ballot?' }).getByRole('button', { name: 'It is my ballot' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await api.until('it counts', async () => (await reviewOf(3)).ballots.length === 1);
    expect((await reviewOf(3)).ballots).toMatchObject([
      { member: 'gatekeeper-2', outcome: 'go', said: { recordedBy: 'chair', how: 'confirmed' } },
    ]);
    await wellShown(hugo, 'recorded-confirmed');
  });

  it('a member who said something else objects with the reason on a phone, and the ballot is taken out at once', async () => {
    const { page, go } = grace;
    await go(`/reviews/${rounds[3]}`);
    await page.getByText('Not before the quay is dry.').first().waitFor();
    await page.getByRole('button', { name: 'Object' }).click();
    const dialog = page.getByRole('dialog', { name: 'This is not what you said?' });
    await dialog.getByRole('button', { name: 'Take it out' }).click();
    await dialog.getByText('Say what is wrong with it: the PMO and the chair read it.').waitFor();
    await wellShown(grace, 'recorded-objection');
    await dialog.getByLabel('What is wrong with it?').fill('I said that I abstain.');
    await dialog.getByRole('button', { name: 'Take it out' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: 'Said at a meeting' }).waitFor({ state: 'detached' });
    const { ballots, recorded } = await reviewOf(3);
    expect(recorded).toEqual([]);
    expect(ballots.map(({ member }: { member: string }) => member)).toEqual(['gatekeeper-2']);
    expect(grace.offences.splice(0)).toEqual([]);
  });

  it('the chair closes the meeting with the keyboard alone, and its minutes and its exported history hold what counts', async () => {
    const { page, go } = chair;
    await go(`/meetings/${meeting}`);
    await page.getByRole('button', { name: 'Close the meeting' }).waitFor();
    await tabTo(page, /^Close the meeting$/);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await tabTo(page, /^Close it and make the minutes$/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Minutes', exact: true }).waitFor();
    await page.getByText('The lights are needed.').waitFor();
    expect(await page.getByText('Not before the quay is dry.').count()).toBe(0);
    await wellShown(chair, 'minutes-with-recorded');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export history' }).click(),
    ]);
    const exported = JSON.parse(await readFile(await file.path(), 'utf8')) as NamedExport;
    expect(file.suggestedFilename()).toBe(`tollgate-meeting-${meeting}.json`);
    expect(verifyExport(exported)).toMatchObject({ fault: undefined, absent: [] });
    expect(exported.streams).toHaveLength(5);
  });
});
