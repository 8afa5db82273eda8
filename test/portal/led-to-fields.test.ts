import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiDriver, apiDriverAt } from './api-driver.ts';
import { focused } from './keyboard.ts';
import { type Portal, startPortal, type Visitor } from './portal.ts';

/** Nobody is left at the end of a page: what is wrong, what was cut off and what has ended meanwhile is said where the reader is, or the reader is led there. */

let portal: Portal;
let api: ApiDriver;
let sam: Visitor;

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  api = apiDriverAt(portal);
  sam = await portal.as('Sam Okafor', 'phone');
}, 120_000);
afterAll(() => portal.end());

const next = (page: Page, step: string) => page.getByRole('button', { name: `Next: ${step}` }).tap();

/** To be evaluated in a page: whether what has the focus begins on the screen, under the head of the page. */
const beginsOnScreen = `(() => {
  const { top } = document.activeElement.getBoundingClientRect();
  return top > 50 && top < innerHeight / 2;
})()`;

describe('a step of the wizard on a phone', () => {
  it('whoever goes on with a missing title is led to it, from the end of the page', async () => {
    const { page, go } = sam;
    await go('/submit');
    await next(page, 'Why');
    await expect.poll(async () => (await focused(page)).name).toMatch(/^Title/);
    expect(await page.evaluate(beginsOnScreen)).toBe(true);
  });

  it('the next step is shown from its beginning, and the first wrong field of a step when the check leads back to it', async () => {
    const { page } = sam;
    await page.getByLabel('Title').fill('Night ferry');
    await next(page, 'Why');
    await expect.poll(async () => (await focused(page)).name).toBe('Why');
    expect(await page.evaluate(beginsOnScreen)).toBe(true);
    await next(page, 'Money and dates');
    await expect.poll(async () => (await focused(page)).name).toBe('Money and dates');
    await next(page, 'Check and send');
    await page.getByRole('button', { name: 'About', exact: true }).tap();
    await page.getByLabel('Title').fill('');
    await page.getByRole('button', { name: 'Why', exact: true }).tap();
    await expect.poll(async () => (await focused(page)).name).toMatch(/^Title/);
  });

  it('a pasted text that is longer than the field takes is not cut without a word, and the note goes with the next letter', async () => {
    const { page, context } = sam;
    await page.getByLabel('Title').fill('Night ferry');
    await next(page, 'Why');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate("navigator.clipboard.writeText('word '.repeat(2000))");
    await page.getByLabel('Problem').focus();
    await page.keyboard.press('Control+V');
    const note = page.getByText('The last 2,000 characters of what you pasted were left out: this field takes 8,000 at most.');
    await note.waitFor();
    await page.keyboard.press('Backspace');
    await note.waitFor({ state: 'detached' });
  });
});

it('whoever begins a new proposal by keyboard goes on from its heading, not from the top of the menu', async () => {
  const { page, go } = sam;
  await go('/submit');
  await page.getByRole('button', { name: 'Begin a new proposal' }).press('Enter');
  await page.getByLabel('Title').waitFor();
  expect((await focused(page)).name).toBe('Propose a project');
});

it('the page of a proposal that is not admitted does not say that it has passed its last gate', async () => {
  const proposal = { office: 'demo', title: 'Blank pier', sponsor: 'sponsor', contributions: [], costs: [] };
  const { id } = await api.send('sponsor', '/v1/proposals', proposal);
  await api.until('it is returned', async () => (await api.read(`/v1/projects/${id}`)).status === 'returned');
  await sam.go(`/projects/${id}`);
  await sam.page.getByText('None yet: the proposal is not admitted.').waitFor();
});

describe('a round that ends while a member is about to vote', () => {
  it('the refusal is followed by the round as it is now, which says that nothing was cast', async () => {
    await api.model({ gate: { rule: { quorum: 2 } } });
    const review = await api.round(await api.admitted('Tram bells'));
    const { page, go, context } = await portal.as('Hugo Marin', 'phone');
    await go(`/reviews/${review}`);
    await page.getByRole('radio', { name: 'Go', exact: true }).check();
    await page.getByRole('button', { name: 'Check my ballot' }).tap();
    for (const person of ['gatekeeper-1', 'gatekeeper-3', 'chair']) await cast(person, review);
    await page.getByRole('button', { name: /^Cast ballot/ }).tap();
    const notice = page.getByRole('alert').filter({ hasText: 'The round has ended meanwhile' });
    await notice.getByText('What stood here was not cast: you have no ballot in it.').waitFor({ timeout: 5_000 });
    expect(await page.evaluate("document.activeElement.getAttribute('role')")).toBe('alert');
    expect((await api.read(`/v1/reviews/${review}`)).ballots.map((ballot: { member: string }) => ballot.member)).not.toContain(
      'gatekeeper-2',
    );
    await context.close();
  });
});

it('a delegate whose delegation is revoked meanwhile reads whose ballot it was, and that nothing was cast', async () => {
  await api.model({ gate: { rule: { quorum: 4 } } });
  const review = await api.round(await api.admitted('Night bus'));
  const starts = new Date(Date.now() - 60_000).toISOString();
  const ends = new Date(Date.now() + 86_400_000).toISOString();
  await api.send('gatekeeper-1', '/v1/offices/demo/delegations', { to: 'admin', starts, ends });
  const { page, go, context } = await portal.as('Ada Moreau', 'phone');
  await go(`/reviews/${review}`);
  await page.getByRole('radio', { name: 'Go', exact: true }).check();
  await page.getByRole('button', { name: 'Check my ballot' }).tap();
  await api.send('gatekeeper-1', '/v1/offices/demo/delegations/d1/revocation', {});
  let said = '';
  page.on('response', async response => {
    if (response.status() === 403) said = await response.text();
  });
  await page.getByRole('button', { name: /^Cast ballot/ }).tap();
  await page.getByRole('alert').filter({ hasText: 'You cannot vote in this round any more' }).waitFor({ timeout: 5_000 });
  expect(said).toContain('Grace Lindqvist has not delegated to you at this time.');
  await context.close();
});

/** Votes until the round is over; what comes after is refused. */
async function cast(person: string, review: string): Promise<void> {
  const { outcome } = await api.read(`/v1/reviews/${review}`);
  if (outcome === undefined) await api.ballot(person, review, { outcome: 'go' });
}

describe('an address that names a section of a page', () => {
  it('the section is what the reader sees, opened from a mail and after a report was filed', async () => {
    const project = await api.admitted('Bridge lights');
    const mina = await portal.as('Mina Kovac', 'phone');
    await mina.go(`/projects/${project}#conditions`);
    await expect.poll(() => mina.page.evaluate('document.activeElement.id')).toBe('conditions');
    expect(await mina.page.evaluate(beginsOnScreen)).toBe(true);
    await mina.go(`/projects/${project}/report`);
    await mina.page.getByLabel('Summary').fill('All lamps are ordered.');
    await mina.page.getByRole('button', { name: 'File the report' }).tap();
    await expect.poll(() => mina.page.evaluate('document.activeElement.id')).toBe('reports');
    expect(await mina.page.evaluate(beginsOnScreen)).toBe(true);
    await mina.page.goBack();
    await expect.poll(() => mina.page.evaluate('document.activeElement.id')).not.toBe('reports');
    expect([...mina.offences, ...sam.offences]).toEqual([]);
    await mina.context.close();
  });
});
