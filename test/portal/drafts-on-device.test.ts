/** What people have typed is there again after a reload, in another tab and for another round, and nothing of it is lost or overwritten unseen. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type ApiDriver, apiDriverAt } from './api-driver.ts';
import { overflowOf, type Portal, settle, startPortal, type Visitor, violationsOn } from './portal.ts';

vi.setConfig({ testTimeout: 120_000 });

let portal: Portal;
let api: ApiDriver;
let hugo: Visitor;
let mina: Visitor;
let priya: Visitor;
let project: string;
let review: string;
let stopped: string;

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  api = apiDriverAt(portal);
  await api.model({ gate: { rule: { quorum: 2 } } });
  project = await api.admitted('Harbour cranes');
  review = await api.round(project);
  stopped = await api.admitted('Night bus');
  const ending = await api.round(stopped);
  await decided(ending, { outcome: 'kill', reason: 'It costs too much.' });
  [hugo, mina, priya] = await Promise.all([portal.as('Hugo Marin'), portal.as('Mina Kovac'), portal.as('Priya Nair')]);
}, 120_000);
afterAll(() => portal.end());

/** The others of the board vote until the round has ended. */
async function decided(of: string, ballot: object): Promise<void> {
  for (const member of ['gatekeeper-1', 'gatekeeper-3', 'gatekeeper-4', 'gatekeeper-5', 'chair'])
    if ((await api.read(`/v1/reviews/${of}`)).outcome === undefined) await api.ballot(member, of, ballot);
  await api.until('the round has ended', async () => (await api.read(`/v1/reviews/${of}`)).outcome !== undefined);
}

const opened = (page: Page) => page.getByText(/^Draft of .*, kept on this device[.]/);

async function reloaded({ page, offences }: Visitor): Promise<void> {
  await page.reload();
  await settle(page);
  expect(offences.splice(0)).toEqual([]);
}

async function wellShown({ page }: Visitor): Promise<void> {
  expect(await violationsOn(page)).toEqual([]);
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
}

describe('what was typed is there again after a reload', () => {
  it('a ballot is there with its outcome, its reason and its conditions, says since when, and can be discarded', async () => {
    const { page, go } = hugo;
    await go(`/reviews/${review}`);
    await page.getByRole('radio', { name: 'Conditional go', exact: true }).check();
    await page.getByLabel('Reason', { exact: true }).fill('The licence is late.');
    await page.getByRole('button', { name: 'Add a condition' }).click();
    await page.getByLabel('What must happen').fill('The licence is there.');
    await page.getByText('is kept on this device until you send it').waitFor();
    await reloaded(hugo);
    await opened(page).waitFor();
    expect(await page.getByRole('radio', { name: 'Conditional go', exact: true }).isChecked()).toBe(true);
    expect(await page.getByLabel('Reason', { exact: true }).inputValue()).toBe('The licence is late.');
    expect(await page.getByLabel('What must happen').inputValue()).toBe('The licence is there.');
    await wellShown(hugo);
    await page.getByRole('button', { name: 'Discard the draft' }).click();
    expect(await page.getByLabel('Reason (optional)').inputValue()).toBe('');
    await reloaded(hugo);
    expect(await opened(page).count()).toBe(0);
  });

  it('a status report is there with its figures and its risks, and is taken away when it was filed', async () => {
    const { page, go } = mina;
    const running = await api.admitted('Archive online');
    await go(`/projects/${running}/report`);
    await page.getByLabel('Summary').fill('The scanners have come.');
    await page.getByRole('button', { name: 'Add a risk' }).click();
    await page.getByLabel('Risk', { exact: true }).fill('The cellar floods.');
    await reloaded(mina);
    await opened(page).waitFor();
    expect(await page.getByLabel('Summary').inputValue()).toBe('The scanners have come.');
    expect(await page.getByLabel('Risk', { exact: true }).inputValue()).toBe('The cellar floods.');
    await page.getByLabel('Probability').first().fill('2');
    await page.getByLabel('Impact').first().fill('3');
    await page.getByRole('button', { name: 'File the report' }).click();
    await page.getByRole('heading', { name: 'Archive online', level: 1 }).waitFor();
    await go(`/projects/${running}/report`);
    expect(await page.getByLabel('Summary').inputValue()).toBe('');
    expect(await opened(page).count()).toBe(0);
  });

  it('a draft of a report says when another report was filed since it was begun', async () => {
    const { page, go } = mina;
    const running = await api.admitted('Permits online');
    await go(`/projects/${running}/report`);
    await page.getByLabel('Summary').fill('We have begun.');
    await api.send('pmo', `/v1/projects/${running}/reports`, { summary: 'They have begun.', progress: 10 });
    await reloaded(mina);
    await page.getByText('Another report was filed since it was begun').waitFor();
    expect(await page.getByLabel('Summary').inputValue()).toBe('We have begun.');
  });

  it('a closure report is there with its lesson', async () => {
    const { page, go } = mina;
    await api.until('the project is stopped', async () => (await api.read(`/v1/projects/${stopped}`)).actions !== undefined);
    await go(`/projects/${stopped}/closure`);
    await page.getByLabel('What came of it').fill('It was stopped in time.');
    await page.getByLabel('Lesson in one sentence').fill('Count the drivers first');
    await reloaded(mina);
    await opened(page).waitFor();
    expect(await page.getByLabel('What came of it').inputValue()).toBe('It was stopped in time.');
    expect(await page.getByLabel('Lesson in one sentence').inputValue()).toBe('Count the drivers first');
  });

  it('a question of the board and the answer of the project are there when their dialogs are opened again', async () => {
    const { page, go } = hugo;
    await go(`/reviews/${review}`);
    await page.getByRole('button', { name: 'Ask a question' }).click();
    await page.getByLabel('Your question').fill('Is the second licence in the cost?');
    await reloaded(hugo);
    await page.getByRole('button', { name: 'Ask a question' }).click();
    await opened(page).waitFor();
    expect(await page.getByLabel('Your question').inputValue()).toBe('Is the second licence in the cost?');
    await page.getByRole('dialog').getByRole('button', { name: 'Ask', exact: true }).click();
    await page.getByText('Waits for an answer').waitFor();
    await page.getByRole('button', { name: 'Ask a question' }).click();
    expect(await page.getByLabel('Your question').inputValue()).toBe('');

    await mina.go(`/reviews/${review}`);
    await mina.page.getByRole('button', { name: /^Answer: / }).click();
    await mina.page.getByLabel('Your answer').fill('It is, from the second year on.');
    const file = { name: 'licence.txt', mimeType: 'text/plain', buffer: Buffer.from('Licence') };
    await mina.page.locator('input[type=file]').setInputFiles(file);
    await mina.page.getByText('; a chosen file is not').waitFor();
    await reloaded(mina);
    await mina.page.getByRole('button', { name: /^Answer: / }).click();
    await mina.page.getByText('The file that was chosen could not be kept: choose it again.').waitFor();
    expect(await mina.page.getByLabel('Your answer').inputValue()).toBe('It is, from the second year on.');
  });

  it('an import goes on with the file that was sent and the columns as they were corrected, until its rows are taken', async () => {
    const { page, go } = priya;
    await go('/admin/import');
    const text = ['No;Vorhaben;Sponsor;Budget;Kürzel', '1;Canal bridge;Sam Okafor;120.000,00;A'].join('\r\n');
    await page.locator('input[type=file]').setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    await page.getByRole('combobox', { name: 'What “Kürzel” is' }).click();
    await page.getByRole('option', { name: 'Category' }).click();
    await page.getByText('You have changed how the file is read. Look at it again first.').waitFor();
    await reloaded(priya);
    await page.getByText('list.csv').waitFor();
    await page.getByText('You have changed how the file is read. Look at it again first.').waitFor();
    expect(await page.getByRole('combobox', { name: 'What “Kürzel” is' }).inputValue()).toBe('Category');
    await opened(page).waitFor();
    await wellShown(priya);
    await page.getByRole('button', { name: 'Look again' }).click();
    await page.getByRole('button', { name: 'Take 1 rows' }).click();
    await page.getByText('The file was imported').waitFor();
    await reloaded(priya);
    await page.getByRole('button', { name: 'Choose a file' }).waitFor();
  });
});

describe('a gate model that is being edited', () => {
  it('a gate model is there with its reason after a reload, and what another published meanwhile is not saved over unseen', async () => {
    const { page, go } = priya;
    const why = page.getByLabel('Why is this changed?');
    await go('/admin/gate-models/trial');
    await page.getByLabel('Name', { exact: true }).first().fill('Trial model of the harbour');
    await why.fill('The harbour has its own.');
    await reloaded(priya);
    await opened(page).waitFor();
    expect(await page.getByLabel('Name', { exact: true }).first().inputValue()).toBe('Trial model of the harbour');
    expect(await why.inputValue()).toBe('The harbour has its own.');
    await api.model({ gate: { rule: { quorum: 3 } } });
    await reloaded(priya);
    await page.getByText('Somebody has changed this standard since it was begun.').waitFor();
    await page.getByRole('button', { name: 'Publish as version 3' }).click();
    await page.getByText('What was changed meanwhile').waitFor();
    const published = async () => (await api.read('/v1/offices/demo/gate-models', 'admin')).versions.trial.length;
    expect(await published()).toBe(2);
    expect(priya.offences.splice(0)).toEqual([expect.stringContaining('409')]);
    await page.getByRole('button', { name: 'Keep what I typed, and save it over this' }).click();
    await page.getByRole('button', { name: 'Publish as version 3' }).click();
    await page.getByRole('heading', { name: 'Gate models', level: 1 }).waitFor();
    expect(await published()).toBe(3);
    await go('/admin/gate-models/trial');
    expect(await opened(page).count()).toBe(0);
    expect(await why.inputValue()).toBe('');
  });

  it('a gate model is read again without what was typed, where the person wants that', async () => {
    const { page, go } = priya;
    await go('/admin/gate-models/trial');
    await page.getByLabel('Name', { exact: true }).first().fill('Never mind');
    await reloaded(priya);
    await page.getByRole('button', { name: 'Discard the draft' }).click();
    expect(await page.getByLabel('Name', { exact: true }).first().inputValue()).toBe('Trial model of the harbour');
    await reloaded(priya);
    expect(await opened(page).count()).toBe(0);
  });
});

describe('the same form in two tabs', () => {
  const reason = (page: Page) => page.getByLabel('Reason (optional)');
  const conflict = (page: Page) => page.getByText('Another tab has changed this draft');

  it('what another tab keeps is not overwritten: the person sees it, or keeps what stands here', async () => {
    const { page, go } = hugo;
    await go(`/reviews/${review}`);
    await reason(page).fill('Written in the first tab.');
    const second = await hugo.context.newPage();
    await second.goto(`${portal.url}/reviews/${review}`);
    await second.getByRole('heading', { level: 1 }).waitFor();
    if (await second.getByRole('radio', { name: 'Hugo Marin' }).count()) {
      await second.getByRole('radio', { name: 'Hugo Marin' }).check();
      await second.getByRole('button', { name: 'Sign in' }).click();
    }
    await opened(second).waitFor();
    expect(await reason(second).inputValue()).toBe('Written in the first tab.');
    await reason(second).fill('Written in the second tab.');

    await conflict(page).waitFor();
    await reason(page).fill('Written in the first tab, and more.');
    expect(await violationsOn(page)).toEqual([]);
    await second.reload();
    await opened(second).waitFor();
    expect(await reason(second).inputValue()).toBe('Written in the second tab.');

    await page.getByRole('button', { name: 'Keep what stands here' }).click();
    await conflict(page).waitFor({ state: 'detached' });
    await conflict(second).waitFor();
    expect(await reason(second).inputValue()).toBe('Written in the second tab.');
    await second.getByRole('button', { name: 'Show what the other tab keeps' }).click();
    expect(await reason(second).inputValue()).toBe('Written in the first tab, and more.');
    expect(await conflict(page).count()).toBe(0);

    await page.getByRole('button', { name: 'Discard the draft' }).or(page.getByText('is kept on this device')).first().waitFor();
    await second.getByRole('button', { name: 'Discard the draft' }).click();
    await page.getByText('It was sent or discarded there.').waitFor();
    expect(await reason(page).inputValue()).toBe('Written in the first tab, and more.');
    await page.getByRole('button', { name: 'Keep what stands here' }).click();
    await second.close();
    await reloaded(hugo);
    expect(await reason(page).inputValue()).toBe('Written in the first tab, and more.');
  });
});

describe('a round that ended', () => {
  it('its draft is taken from the device, and what was written is shown once more to be copied', async () => {
    const { page, go } = hugo;
    await go(`/reviews/${review}`);
    await page.getByLabel('Reason (optional)').fill('I would wait for the licence.');
    await decided(review, { outcome: 'go' });
    await reloaded(hugo);
    await page.getByText('Your draft was not sent').waitFor();
    await page.getByText('I would wait for the licence.').waitFor();
    await reloaded(hugo);
    expect(await page.getByText('Your draft was not sent').count()).toBe(0);
  });
});
