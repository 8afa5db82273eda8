import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiDriver, apiDriverAt } from './api-driver.ts';
import { focused, tabTo } from './keyboard.ts';
import { type Portal, settle, startPortal, type Visitor, violationsOn } from './portal.ts';

/** Access for everyone: the whole way of a vote by keyboard alone, dialogs that hold the focus, dark and light. */

let portal: Portal;
let api: ApiDriver;
let hugo: Visitor;
let priya: Visitor;
let project: string;
let review: string;

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  api = apiDriverAt(portal);
  await api.model({ gate: { opens: 'on-request' } });
  project = await api.admitted('Harbour cranes');
  await api.send('manager', `/v1/projects/${project}/reports`, {
    summary: 'On time.',
    forecast: 150_000_00,
    milestones: [{ name: 'Order', due: '2030-01-01' }],
    kpis: [{ name: 'Ships a day', value: 3, target: 4 }],
    risks: [{ risk: 'Steel', probability: 4, impact: 4 }],
  });
  await api.send('manager', `/v1/projects/${project}/evidence`, { kind: 'plan', title: 'The plan', text: 'As drawn.' });
  await api.send('manager', `/v1/projects/${project}/reviews`, {});
  review = await api.round(project);
  [hugo, priya] = await Promise.all([portal.as('Hugo Marin'), portal.as('Priya Nair')]);
}, 120_000);
afterAll(() => portal.end());

describe('voting with the keyboard alone', () => {
  it('the keyboard alone leads from the home page to a review, and the new page is announced', async () => {
    const { page, go } = hugo;
    await go('/');
    await tabTo(page, /^Skip to the content$/);
    await tabTo(page, /^My work/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'My work', level: 1 }).waitFor();
    await settle(page);
    expect((await focused(page)).name).toBe('My work');
    await tabTo(page, /^Start with the first$/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Harbour cranes', level: 1 }).waitFor();
    expect((await focused(page)).name).toBe('Harbour cranes');
  });

  it('an outcome is chosen with the arrow keys, and the question before casting holds the focus and gives it back', async () => {
    const { page } = hugo;
    await tabTo(page, /^Go$/);
    await page.keyboard.press('Space');
    for (const outcome of ['Conditional go', 'Hold']) {
      await page.keyboard.press('ArrowDown');
      expect(await page.getByRole('radio', { name: outcome, exact: true }).isChecked()).toBe(true);
    }
    await tabTo(page, /^Reason/);
    await page.keyboard.type('Not before winter.');
    await tabTo(page, /^Check my ballot$/);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Cast this ballot?' }).waitFor();
    await expect.poll(async () => (await focused(page)).name).toBe('Go back');
    const stops = new Set<string>();
    for (let presses = 0; presses < 7; presses += 1) {
      await page.keyboard.press('Tab');
      const at = await focused(page);
      expect(at, at.name).toMatchObject({ inDialog: true, seen: true });
      stops.add(at.name);
    }
    expect([...stops].sort()).toEqual(['Cast ballot: Hold', 'Close without casting', 'Go back']);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(async () => (await focused(page)).name).toBe('Check my ballot');
    expect((await api.read(`/v1/reviews/${review}`)).ballots).toEqual([]);
  });

  it('a ballot is cast with the keyboard alone, and the focus stays where one can go on', async () => {
    const { page } = hugo;
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await expect.poll(async () => (await focused(page)).name).toBe('Go back');
    await tabTo(page, /^Cast ballot: Hold$/);
    await page.keyboard.press('Space');
    await page.getByRole('status').filter({ hasText: 'Your ballot is recorded' }).waitFor();
    await expect.poll(async () => (await focused(page)).name).toBe('Check my ballot');
    expect((await api.read(`/v1/reviews/${review}`)).ballots).toMatchObject([{ member: 'gatekeeper-2', outcome: 'hold' }]);
    expect(hugo.offences.splice(0)).toEqual([]);
  });

  it('when the last ballot ends the round, the focus moves to the message that the ballot is recorded', async () => {
    const { page } = hugo;
    for (const person of ['chair', 'gatekeeper-1']) await api.ballot(person, review, { outcome: 'abstain', reason: 'New here.' });
    for (const person of ['gatekeeper-3', 'gatekeeper-4'])
      await api.ballot(person, review, { outcome: 'recycle', reason: 'Too dear.' });
    await hugo.go(`/reviews/${review}`);
    await tabTo(page, /^Go$/);
    await page.keyboard.press('Space');
    for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('ArrowDown');
    await tabTo(page, /^Reason/);
    await page.keyboard.type('Too dear, I see.');
    await tabTo(page, /^Check my ballot$/);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('This settles the round').waitFor();
    await expect.poll(async () => (await focused(page)).name).toBe('Go back');
    await tabTo(page, /^Cast ballot: Recycle$/);
    await page.keyboard.press('Enter');
    await page.getByText('This round is over: Recycle').waitFor();
    await expect.poll(async () => (await focused(page)).name).toMatch(/^Your ballot is recorded, and the round is decided/);
    await api.until('it is recorded', async () => (await api.read(`/v1/projects/${project}`)).open === undefined);
    expect(hugo.offences.splice(0)).toEqual([]);
  });
});

describe('the dark colours', () => {
  const ofProject = ['', '/revise', '/report', '/evidence', '/closure'].map(path => `/projects/PROJECT${path}`);

  it.each([...ofProject, '/reviews/REVIEW', '/', '/projects', '/submit', '/alerts', '/lessons', '/delegations'])(
    'the page %s has no serious accessibility violation in dark colours',
    async path => {
      const { page, go } = priya;
      await page.emulateMedia({ colorScheme: 'dark' });
      await go(path.replace('PROJECT', project).replace('REVIEW', review));
      expect(await page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('color-scheme')")).toBe('dark');
      expect(await violationsOn(page)).toEqual([]);
      expect(priya.offences.splice(0)).toEqual([]);
    },
  );

  it('the button in the header changes to dark colours and back, and the choice is kept', async () => {
    const { page, go } = priya;
    await page.emulateMedia({ colorScheme: 'light' });
    await go('/inbox');
    await page.getByRole('button', { name: 'Dark' }).click();
    await go('/inbox');
    await page.getByRole('button', { name: 'Light' }).click();
    await page.getByRole('button', { name: 'Dark' }).waitFor();
  });
});

describe('the question before a customer answers', () => {
  it('a customer’s answer is accessible, is not sent incomplete, and is not sent by going back', async () => {
    await api.send('manager', `/v1/projects/${project}/closure`, { summary: 'Done.', lessons: [] });
    const sam = await portal.as('Sam Okafor');
    const { page, go } = sam;
    await go(`/projects/${project}/acceptance`);
    await page.getByRole('button', { name: 'Check my answer' }).click();
    await page.getByText('Choose one of the two.').waitFor();
    await page.getByRole('radio', { name: 'Something is missing' }).check();
    await page.getByRole('button', { name: 'Check my answer' }).click();
    await page.getByText('Say what is missing.').waitFor();
    await page.getByLabel('What is missing?').fill('The second crane.');
    await page.getByRole('button', { name: 'Check my answer' }).click();
    await page.getByRole('dialog', { name: 'Send this answer?' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect((await api.read(`/v1/projects/${project}`)).closure.returned).toBeUndefined();
    expect(sam.offences).toEqual([]);
  });
});
