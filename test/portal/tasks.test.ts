/** What people come for, done for the first time: each task from Home, by what can be seen there, in so many clicks or taps at most. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemClock } from '#adapters/system.ts';
import { addDays } from '#domain/values/time.ts';
import { schedule as lookAtDuties } from '#functions/schedule/look-at-duties.ts';
import { type ApiDriver, apiDriverAt, goals } from './api-driver.ts';
import { type Portal, startPortal } from './portal.ts';
import { costOf } from './presses.ts';

let portal: Portal;
let api: ApiDriver;
let cranes: string;
/** Days by which the host's clock is behind: a condition is late and a report is asked for without anybody waiting. */
let behind = 65;
const clock = { ...systemClock, now: () => addDays(systemClock.now(), -behind) };

/** Its board let it pass on a condition that was due ten days ago; a report on it is asked for. */
async function passedOnACondition(title: string): Promise<string> {
  const project = await api.admitted(title);
  const review = await api.round(project);
  const due = addDays(systemClock.now(), -10).slice(0, 10);
  const conditions = [{ text: `Name a safety officer for ${title}.`, due }];
  for (const person of ['chair', 'gatekeeper-1', 'gatekeeper-2'])
    await api.ballot(person, review, { outcome: 'conditional-go', reason: 'Almost.', conditions });
  await api.until('it is decided', async () => (await api.read(`/v1/projects/${project}`)).stage === 'build');
  return project;
}

beforeAll(async () => {
  portal = await startPortal({ seeded: false, clock });
  api = apiDriverAt(portal);
  await api.model();
  cranes = await passedOnACondition('Harbour cranes');
  await passedOnACondition('Archive online');
  const asked = { every: 'month', day: 5, graceDays: 3, remindBefore: 1, repairDays: 3, files: 'manager', onHold: false };
  await api.send(
    'pmo',
    '/v1/offices/demo/reporting',
    { rules: [{ ...asked, closing: false }], reason: 'The board meets in the second week.' },
    'PUT',
  );
  for (behind of [25, 0]) {
    await portal.host.factStream.idle();
    await lookAtDuties.handle(portal.host.app);
  }
  await api.round(await api.admitted('Permits online'));
}, 180_000);
afterAll(() => portal.end());

it('a sponsor who comes for the first time proposes a project in five clicks, from Home to the page of the project', async () => {
  const sam = await portal.as('Sam Okafor');
  const { page } = sam;
  const button = (name: string) => page.getByRole('button', { name });
  const { presses } = await costOf('propose a project', sam, async ({ press }) => {
    await press(page.getByRole('link', { name: 'Propose a project' }).last());
    await page.getByLabel('Title').fill('Ferry for the north bank');
    await page.getByLabel('Project manager').selectOption('Mina Kovac');
    await press(button('Next: Why'));
    await page.getByLabel('Aims').fill('Nobody drives around the fjord.');
    for (const points of await page.getByRole('textbox', { name: /^Points for / }).all()) await points.fill('60');
    for (const why of await page.getByLabel(/^Why, for /).all()) await why.fill('The road is long.');
    await press(button('Next: Money and dates'));
    await page.getByRole('textbox', { name: 'Cost', exact: true }).fill('1000000');
    await page.getByLabel('Start', { exact: true }).fill('2027-01-01');
    await page.getByLabel('End', { exact: true }).fill('2028-12-31');
    await press(button('Next: Check and send'));
    await press(button('Submit the proposal'));
    await page.getByRole('heading', { name: 'Ferry for the north bank', level: 1 }).waitFor();
  });
  const id = new URL(page.url()).pathname.split('/').at(-1);
  expect((await api.read(`/v1/projects/${id}`)).proposal.contributions).toHaveLength(goals.length);
  expect(sam.offences).toEqual([]);
  expect(presses).toBe(5);
  await sam.context.close();
});

it('a member of the board decides on a phone in five taps, from Home to the recorded ballot', async () => {
  const hugo = await portal.as('Hugo Marin', 'phone');
  const { page } = hugo;
  const { presses } = await costOf('decide on a phone', hugo, async ({ press }) => {
    await press(page.getByRole('region', { name: 'Waits for you' }).getByRole('link', { name: 'Permits online' }));
    await press(page.getByRole('link', { name: 'Go to your ballot' }));
    await press(page.getByRole('radio', { name: 'Go', exact: true }));
    await press(page.getByRole('button', { name: 'Check my ballot' }));
    await press(page.getByRole('button', { name: 'Cast ballot' }));
    await page.getByText('Your ballot is recorded').waitFor();
  });
  const review = new URL(page.url()).pathname.split('/').at(-1);
  const { ballots } = await api.read(`/v1/reviews/${review}`, 'gatekeeper-2');
  expect(ballots.map(({ member }: { member: string }) => member)).toEqual(['gatekeeper-2']);
  expect(hugo.offences).toEqual([]);
  expect(presses).toBe(5);
  await hugo.context.close();
});

it('a project manager files a report that is asked for in two clicks, from Home to the page that shows it', async () => {
  const mina = await portal.as('Mina Kovac');
  const { page } = mina;
  const { presses } = await costOf('file a status report', mina, async ({ press }) => {
    await press(
      page.getByRole('region', { name: 'Waits for you' }).getByRole('link', { name: 'File the status report: Harbour cranes' }),
    );
    await page.getByLabel('Summary').fill('The cranes have arrived.');
    await page.getByLabel('Work done in per cent').fill('30');
    await press(page.getByRole('button', { name: 'File the report' }));
    // What was typed is on the page before, in its field.
    await page.getByLabel('Summary').waitFor({ state: 'hidden' });
    await page.getByText('The cranes have arrived.', { exact: true }).waitFor();
  });
  expect((await api.read(`/v1/projects/${cranes}`)).report.progress).toBe(30);
  expect(mina.offences).toEqual([]);
  expect(presses).toBe(2);
  await mina.context.close();
});

it('the PMO finds the conditions of the office that are late in three clicks, each with whose it is', async () => {
  const priya = await portal.as('Priya Nair');
  const { page } = priya;
  const { presses } = await costOf('find the late conditions of the office', priya, async ({ press, choose }) => {
    await press(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Week' }));
    await press(page.getByText('Late', { exact: true }).first());
    await choose(page.getByLabel('What waits'), 'Meet the condition');
    await page.waitForURL(/kind=condition/);
    for (const title of ['Harbour cranes', 'Archive online'])
      await page
        .getByRole('listitem')
        .filter({ hasText: `Meet the condition: ${title}` })
        .getByText(/Waits for .*Mina Kovac/)
        .waitFor();
  });
  const { items } = await api.read('/v1/offices/demo/duties?late=yes&kind=condition&limit=200');
  await expect.poll(() => page.getByRole('main').getByRole('listitem').count()).toBe(items.length);
  expect(priya.offences).toEqual([]);
  expect(presses).toBe(3);
  await priya.context.close();
});

it('an auditor exports the history of a project in three clicks, as a file that holds every entry', async () => {
  const anton = await portal.as('Anton Rask');
  const { page } = anton;
  let file = '';
  const { presses } = await costOf('export the history of a project', anton, async ({ press }) => {
    await press(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Portfolio' }));
    await press(page.getByRole('link', { name: 'Harbour cranes', exact: true }));
    const saved = page.waitForEvent('download');
    await press(page.getByRole('button', { name: 'Export history' }));
    file = await (await saved).path();
  });
  expect(await readFile(file, 'utf8')).toContain('Name a safety officer for Harbour cranes.');
  expect(anton.offences).toEqual([]);
  expect(presses).toBe(3);
  await anton.context.close();
});
