import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiDriver, apiDriverAt } from './api-driver.ts';
import { type Portal, startPortal, type Visitor, violationsOn } from './portal.ts';

/** A member of a board at work, by mouse: what is asked, what is hidden, what is never sent by accident. */

let portal: Portal;
let api: ApiDriver;
let hugo: Visitor;
const reviews: Record<string, string> = {};

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  api = apiDriverAt(portal);
  await api.model({ gate: { rule: { quorum: 4, ballots: 'hidden-until-closed' } } });
  reviews.hidden = await api.round(await api.admitted('Harbour cranes'));
  await api.model({ gate: { rule: { quorum: 5 } } });
  for (const title of ['River ferry', 'Night bus', 'Bridge lights', 'Tram bells'])
    reviews[title] = await api.round(await api.admitted(title));
  hugo = await portal.as('Hugo Marin');
}, 120_000);
afterAll(() => portal.end());

const ballots = async (review = '') => (await api.read(`/v1/reviews/${review}`)).ballots;
const dialog = () => hugo.page.getByRole('dialog');

describe('nothing is sent before it is complete and confirmed', () => {
  it('a ballot that lacks its reason or its condition is not sent, and the message stands at the field', async () => {
    const { page, go } = hugo;
    await go(`/reviews/${reviews['River ferry']}`);
    await page.getByRole('button', { name: 'Check my ballot' }).click();
    await page.getByText('Choose an outcome.').waitFor();
    await page.getByRole('radio', { name: 'Hold', exact: true }).check();
    await page.getByRole('button', { name: 'Check my ballot' }).click();
    const reason = page.getByLabel('Reason', { exact: true });
    expect(await reason.getAttribute('aria-invalid')).toBe('true');
    await page.getByText('Say why: only a plain go needs no reason.').waitFor();
    await page.getByRole('radio', { name: 'Conditional go', exact: true }).check();
    await reason.fill('Almost.');
    await page.getByRole('button', { name: 'Check my ballot' }).click();
    await page.getByText('Add at least one condition.').waitFor();
    await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('Add a condition');
    await page.keyboard.press('Enter');
    await page.getByText('Say what must happen.').waitFor();
    await page.getByText('Choose the day by which it must have happened.').waitFor();
    await page.getByLabel('What must happen').fill('Count the lamps.');
    await page.getByLabel('Due', { exact: true }).fill('2020-01-31');
    await page.getByRole('button', { name: 'Check my ballot' }).click();
    await page.getByText('This day is past: choose one that is to come.').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    expect(await dialog().count()).toBe(0);
    expect(await ballots(reviews['River ferry'])).toEqual([]);
  });

  it('the enter key never casts a ballot: in the reason it begins a line, in the question before casting it goes back', async () => {
    const { page, go } = hugo;
    await go(`/reviews/${reviews['River ferry']}`);
    await page.getByRole('radio', { name: 'Go', exact: true }).check();
    await page.keyboard.press('Enter');
    await page.getByLabel('Reason (optional)').fill('First');
    await page.keyboard.press('Enter');
    await page.keyboard.type('second');
    expect(await page.getByLabel('Reason (optional)').inputValue()).toBe('First\nsecond');
    expect(await dialog().count()).toBe(0);
    await page.getByRole('button', { name: 'Check my ballot' }).dblclick();
    await dialog().waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await dialog().waitFor({ state: 'detached' });
    expect(await ballots(reviews['River ferry'])).toEqual([]);
  });

  it('a double click on the button that casts makes one ballot', async () => {
    const { page } = hugo;
    const keys = new Set<string | undefined>();
    page.on('request', request => {
      if (request.url().endsWith('/ballots')) keys.add(request.headers()['idempotency-key']);
    });
    await page.getByRole('button', { name: 'Check my ballot' }).click();
    await dialog().getByRole('button', { name: 'Cast ballot: Go' }).dblclick();
    await page.getByText('Your ballot is recorded').waitFor();
    expect(await ballots(reviews['River ferry'])).toHaveLength(1);
    expect(keys.size).toBe(1);
    expect([...keys][0]).toBeDefined();
    expect(hugo.offences.splice(0)).toEqual([]);
  });
});

describe('several reviews', () => {
  it('several reviews are read one after another, also past one that is left for later, and then from the start', async () => {
    const { page, go } = hugo;
    await go('/inbox');
    await page.getByRole('link', { name: 'Start with the first' }).click();
    for (const title of ['Harbour cranes', 'Night bus', 'Bridge lights', 'Tram bells', 'Harbour cranes']) {
      await page.getByRole('heading', { name: title, level: 1 }).waitFor();
      await page.getByText('3 more wait for you').waitFor();
      await page.getByRole('link', { name: /Next review/ }).click();
    }
  });

  it('several reviews are decided one after another without going back to the list, and nothing is carried over', async () => {
    const { page } = hugo;
    for (const title of ['Night bus', 'Bridge lights', 'Tram bells']) {
      await page.getByRole('heading', { name: title, level: 1 }).waitFor();
      expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
      expect(await page.getByText('Your ballot is recorded').count()).toBe(0);
      await page.getByRole('radio', { name: 'Go', exact: true }).check();
      await page.getByRole('button', { name: 'Check my ballot' }).click();
      await dialog().getByText(title).waitFor();
      await dialog().getByRole('button', { name: 'Cast ballot: Go' }).click();
      await page.getByText('Your ballot is recorded').waitFor();
      await page.getByRole('link', { name: /Next review/ }).click();
    }
    await page.getByRole('heading', { name: 'Harbour cranes', level: 1 }).waitFor();
    for (const title of ['Night bus', 'Bridge lights', 'Tram bells']) expect(await ballots(reviews[title])).toHaveLength(1);
  });
});

describe('hidden ballots', () => {
  it('where ballots are hidden, others see who has voted but not how until the round is closed', async () => {
    const { page, go } = hugo;
    const review = reviews.hidden ?? '';
    await api.ballot('gatekeeper-1', review, { outcome: 'recycle', reason: 'The soil was not looked at.' });
    await api.ballot('gatekeeper-4', review, { outcome: 'recycle', reason: 'As said.' });
    await go(`/reviews/${review}`);
    const votes = page.getByRole('region', { name: 'Who has voted' });
    await votes.getByText('Ballots are hidden until the round is decided; you see your own.').waitFor();
    const grace = votes.getByRole('listitem').filter({ hasText: 'Grace Lindqvist' });
    await grace.getByText('Voted').waitFor();
    expect(await page.getByRole('main').textContent()).not.toContain('The soil was not looked at.');
    await page.getByRole('radio', { name: 'Recycle', exact: true }).check();
    await page.getByLabel('Reason', { exact: true }).fill('I agree.');
    await page.getByRole('button', { name: 'Check my ballot' }).click();
    await dialog().getByText('Ballots are hidden. If yours is the last one').waitFor();
    await dialog().getByRole('button', { name: 'Cast ballot: Recycle' }).click();
    await votes.getByText('I agree.').waitFor();
    expect(await page.getByRole('main').textContent()).not.toContain('The soil was not looked at.');
    await api.ballot('chair', review, { outcome: 'recycle', reason: 'So be it.' });
    await go(`/reviews/${review}`);
    await page.getByText('This round is over: Recycle').waitFor();
    await grace.getByText('The soil was not looked at.').waitFor();
    expect(hugo.offences.splice(0)).toEqual([]);
  });
});

describe('a delegate', () => {
  it('a delegate is named on the delegations page and votes in the name of the member, and both names are shown', async () => {
    const { page, go } = hugo;
    await go('/delegations');
    await page.getByRole('button', { name: 'Delegate' }).click();
    await page.getByText('Choose a person.').waitFor();
    const offered = await page.getByLabel('Who votes instead').getByRole('option').allTextContents();
    expect(offered).not.toContain('Anton Rask');
    await page.getByLabel('Who votes instead').selectOption('Priya Nair');
    await page.getByLabel('From (your time)').fill('2020-01-01T08:00');
    await page.getByLabel('Until (your time)').fill('2020-01-01T07:00');
    await page.getByRole('button', { name: 'Delegate' }).click();
    await page.getByText('A delegation must end after it begins').first().waitFor();
    hugo.offences.splice(0);
    const now = new Date();
    const at = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 16);
    await page.getByLabel('From (your time)').fill(at(-1));
    await page.getByLabel('Until (your time)').fill(at(10));
    await page.getByRole('button', { name: 'Delegate' }).click();
    await page.getByText('The delegation is recorded, and both have been told by mail.').waitFor();
    await page.getByText('Priya Nair votes for Hugo Marin').waitFor();
    expect(await violationsOn(page)).toEqual([]);

    const review = await api.round(await api.admitted('Swing bridge'));
    const priya = await portal.as('Priya Nair');
    await priya.go('/inbox');
    await priya.page.getByText('you may vote for Hugo Marin').first().waitFor();
    await priya.page.getByRole('link', { name: 'Swing bridge' }).click();
    await priya.page.getByText('You vote for Hugo Marin; both names are recorded.').waitFor();
    await priya.page.getByRole('radio', { name: 'Go', exact: true }).check();
    await priya.page.getByRole('button', { name: 'Check my ballot' }).click();
    await priya.page.getByRole('dialog').getByText('in the name of Hugo Marin by Priya Nair').waitFor();
    await priya.page.getByRole('dialog').getByRole('button', { name: 'Cast ballot: Go' }).click();
    await priya.page.getByText('Your ballot is recorded').waitFor();
    const vote = priya.page.getByRole('region', { name: 'Who has voted' }).getByRole('listitem').filter({ hasText: 'Hugo' });
    await vote.getByText('cast by Priya Nair').waitFor();
    expect(await ballots(review)).toMatchObject([{ member: 'gatekeeper-2', by: 'pmo' }]);
    expect(priya.offences).toEqual([]);
    await go('/delegations');
    await page.getByRole('button', { name: 'Revoke: Priya Nair for Hugo Marin' }).click();
    await page.getByText('Revoked', { exact: true }).waitFor();
  });
});

describe('stepping back', () => {
  it('a member who steps back must name an interest and confirm it, and then has no ballot and no seat in the round', async () => {
    const { page, go } = hugo;
    const review = reviews['River ferry'] ?? '';
    await go(`/reviews/${review}`);
    await page.getByRole('button', { name: 'Step back from this round' }).click();
    expect(await violationsOn(page)).toEqual([]);
    const back = dialog().getByRole('button', { name: 'Step back' });
    await back.click();
    await dialog().getByText('Say which interest you have').waitFor();
    await dialog().getByLabel('Which interest do you have?').fill('My sister runs the ferry.');
    await page.keyboard.press('Enter');
    expect((await api.read(`/v1/reviews/${review}`)).recused).toEqual([]);
    await back.click();
    await dialog().waitFor({ state: 'detached' });
    const votes = page.getByRole('region', { name: 'Who has voted' });
    await votes.getByRole('listitem').filter({ hasText: 'Hugo Marin' }).getByText('My sister runs the ferry.').waitFor();
    await page.getByRole('region', { name: 'Your ballot' }).waitFor({ state: 'detached' });
    expect(await ballots(review)).toEqual([]);
    await page.getByText('5 of 5 members must vote').waitFor();
    expect(hugo.offences.splice(0)).toEqual([]);
  });
});
