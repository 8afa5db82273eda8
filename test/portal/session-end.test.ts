/** The end of a session: renewed before it comes, announced where that is not possible, and survived by the page and by what was typed. */
import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { announcedBefore, stateOf, untilNext } from '../../portal/src/app/session-end.ts';
import { type ApiDriver, apiDriverAt } from './api-driver.ts';
import { overflowOf, type Portal, settle, startPortal, type Visitor, violationsOn } from './portal.ts';

vi.setConfig({ testTimeout: 120_000 });

describe('the rules', () => {
  const minute = 60_000;
  const session = { endsAt: 60 * minute, renewable: false, refused: false };

  it('the end of a session that cannot be renewed is announced five minutes before, and then it is over', () => {
    expect(announcedBefore).toBe(5 * minute);
    const at = (minutes: number) => stateOf(session, minutes * minute);
    expect([at(0), at(54.9), at(55), at(59.9), at(60), at(70)]).toEqual([
      'lasts',
      'lasts',
      'ends-soon',
      'ends-soon',
      'over',
      'over',
    ]);
    expect([untilNext(session, 0), untilNext(session, 57 * minute), untilNext(session, 60 * minute)]).toEqual([
      55 * minute,
      3 * minute,
      undefined,
    ]);
  });

  it('a session that renews itself is renewed five minutes before its end, or at half of what is left of a short one, and is never announced', () => {
    const renewed = { ...session, renewable: true };
    expect(stateOf(renewed, 59 * minute)).toBe('lasts');
    expect([untilNext(renewed, 0), untilNext(renewed, 56 * minute), untilNext(renewed, 61 * minute)]).toEqual([
      55 * minute,
      2 * minute,
      0,
    ]);
  });

  it('a session whose renewal was refused is announced like one that cannot be renewed', () => {
    const refused = { ...session, renewable: true, refused: true };
    expect([stateOf(refused, 56 * minute), stateOf(refused, 60 * minute)]).toEqual(['ends-soon', 'over']);
    expect(untilNext(refused, 56 * minute)).toBe(4 * minute);
  });
});

describe('somebody at work', () => {
  let portal: Portal;
  let api: ApiDriver;
  let review: string;

  beforeAll(async () => {
    portal = await startPortal({ seeded: false });
    api = apiDriverAt(portal);
    await api.model({ gate: { rule: { quorum: 5 } } });
    review = await api.round(await api.admitted('Harbour cranes'));
  }, 120_000);
  afterAll(() => portal.end());

  const notice = (page: Page) => page.getByRole('region', { name: 'Your session' });
  const reason = (page: Page) => page.getByRole('textbox', { name: /^Reason/ });

  /** When the session that the page holds ends, in seconds since 1970. */
  const endOfSession = (page: Page): Promise<number> =>
    page.evaluate(`JSON.parse(Object.entries(sessionStorage).find(([name]) => name.startsWith('oidc.user:'))[1]).expires_at`);

  /** At the ballot, with the clock of the browser in the hands of the test. */
  async function atBallot(visitor: Visitor, text: string): Promise<Page> {
    const { page, go } = visitor;
    await page.clock.install();
    await go(`/reviews/${review}`);
    await reason(page).fill(text);
    expect(await notice(page).count()).toBe(0);
    return page;
  }

  async function signsInAgain(page: Page, button: string): Promise<void> {
    // The page that is left says the same as the one that is come back to.
    const left = page.waitForEvent('framenavigated');
    await notice(page).getByRole('button', { name: button }).click();
    await left;
    const choose = page.getByRole('radio', { name: 'Hugo Marin' });
    await choose
      .or(page.getByRole('heading', { name: 'Harbour cranes', level: 1 }))
      .first()
      .waitFor();
    if (await choose.isVisible()) {
      await choose.check();
      await page.getByRole('button', { name: 'Sign in' }).click();
    }
    await page.waitForURL(`${portal.url}/reviews/${review}`);
    await settle(page);
  }

  it('a session that cannot be renewed says when it ends; one button signs in again and comes back to the page and the draft', async () => {
    const visitor = await portal.withToken('gatekeeper-2');
    const page = await atBallot(visitor, 'Before the end.');
    await page.clock.fastForward('06:00');
    await notice(page)
      .getByText(/^Your session ends at/)
      .waitFor();
    expect(await violationsOn(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await reason(page).fill('Before the end, and a little more.');
    await signsInAgain(page, 'Sign in again now');
    expect(await reason(page).inputValue()).toBe('Before the end, and a little more.');
    expect(await notice(page).count()).toBe(0);
    expect(visitor.offences).toEqual([]);
  });

  it('after its end the page can still be read and written on, nothing is asked of the API, and signing in comes back to page and draft', async () => {
    const visitor = await portal.withToken('gatekeeper-2');
    const page = await atBallot(visitor, 'After the end.');
    await page.clock.fastForward('10:01');
    await notice(page).getByText('Your session is over').waitFor();
    await page.getByRole('heading', { name: 'Harbour cranes', level: 1 }).waitFor();
    const asked: string[] = [];
    page.on('request', request => asked.push(request.url()));
    await page.clock.fastForward('02:00');
    await reason(page).fill('After the end, still typed.');
    await page.getByRole('radio', { name: 'Abstain' }).check();
    await page.getByRole('button', { name: 'Check my ballot' }).click();
    await page.getByRole('button', { name: /^Cast ballot/ }).click();
    await page.getByText('Nothing was sent. Sign in again').waitFor();
    await page.getByRole('button', { name: 'Go back' }).click();
    expect(asked).toEqual([]);
    expect(await violationsOn(page)).toEqual([]);
    expect((await api.read(`/v1/reviews/${review}`)).ballots).toEqual([]);
    await signsInAgain(page, 'Sign in again');
    expect(await reason(page).inputValue()).toBe('After the end, still typed.');
    expect(await page.getByRole('radio', { name: 'Abstain' }).isChecked()).toBe(true);
    expect(visitor.offences).toEqual([]);
  });

  it('a session that the API ends while somebody types leaves the page and the text where they are', async () => {
    const visitor = await portal.withToken('gatekeeper-2', 'phone');
    const page = await atBallot(visitor, 'The API went first.');
    await page.route('**/v1/**', route => route.fulfill({ status: 401, json: { title: 'Not signed in', status: 401 } }));
    await page.clock.fastForward('00:30');
    await notice(page).getByText('Your session is over').waitFor();
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    expect(await violationsOn(page)).toEqual([]);
    await reason(page).fill('The API went first, I went on.');
    await page.unroute('**/v1/**');
    await signsInAgain(page, 'Sign in again');
    expect(await reason(page).inputValue()).toBe('The API went first, I went on.');
    expect(visitor.offences.filter(said => !said.includes('401'))).toEqual([]);
  });

  it('a token that the API no longer knows is renewed, and the page that was refused comes by itself', async () => {
    const visitor = await portal.as('Hugo Marin');
    const { page } = visitor;
    await page.evaluate(`for (const [name, text] of Object.entries(sessionStorage)) if (name.startsWith('oidc.user:')) {
      const user = JSON.parse(text);
      sessionStorage.setItem(name, JSON.stringify({ ...user, access_token: user.access_token.slice(0, -6) + 'AAAAAA' }));
    }`);
    // One refusal comes when the session has been renewed: it does not end the new one.
    const late = async (route: Route) => {
      const response = await route.fetch();
      await page.waitForTimeout(1_500);
      await route.fulfill({ response });
    };
    await page.route('**/v1/offices/demo', late, { times: 1 });
    await page.goto(`${portal.url}/reviews/${review}`);
    await page.getByRole('heading', { name: 'Harbour cranes', level: 1 }).waitFor();
    await settle(page);
    expect(await page.getByText('Not signed in').count()).toBe(0);
    expect(visitor.offences.filter(said => !said.includes('401'))).toEqual([]);
    await visitor.context.close();
  });

  it('a session that can be renewed is renewed by itself; when that fails its end is announced, and one button stays signed in', async () => {
    const visitor = await portal.as('Hugo Marin');
    const renewals: string[] = [];
    visitor.page.on('request', request => request.url().endsWith('/login/token') && renewals.push(request.url()));
    const page = await atBallot(visitor, 'Renewed.');
    const first = await endOfSession(page);
    await page.clock.fastForward('56:00');
    // Once the answer is there: a clock that is put on before it finds the first session over.
    await expect.poll(() => endOfSession(page)).toBeGreaterThan(first);
    expect(renewals).toHaveLength(1);
    expect(await notice(page).count()).toBe(0);
    await page.route('**/login/token', route => route.abort());
    await page.clock.fastForward('56:00');
    await notice(page)
      .getByText(/^Your session ends at/)
      .waitFor();
    await notice(page).getByRole('button', { name: 'Stay signed in' }).click();
    await notice(page).getByText('It could not be renewed.').waitFor();
    await page.unroute('**/login/token');
    await notice(page).getByRole('button', { name: 'Stay signed in' }).click();
    await notice(page).waitFor({ state: 'detached' });
    expect(await reason(page).inputValue()).toBe('Renewed.');
    expect(visitor.offences.filter(said => !said.includes('Failed to load resource'))).toEqual([]);
  });
});
