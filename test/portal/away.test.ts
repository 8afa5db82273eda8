import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiDriver, apiDriverAt } from './api-driver.ts';
import { type Portal, settle, startPortal, type Visitor } from './portal.ts';

/** People far away, without a connection, or away for so long that their session is over. */

let portal: Portal;
let api: ApiDriver;
let review: string;
let project: string;

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  api = apiDriverAt(portal);
  await api.model({ gate: { rule: { quorum: 3 } } });
  project = await api.admitted('Harbour cranes');
  review = await api.round(project);
}, 120_000);
afterAll(() => portal.end());

describe('P11: in the reader’s time zone', () => {
  it.each([
    ['America/New_York', 'Grace Lindqvist', 'GMT-5', 'America/New_York'],
    ['Asia/Kolkata', 'Jonas Weber', 'GMT+5:30', 'Asia/Calcutta'],
  ])('a reader in %s sees a deadline in that time zone, and the zone is named', async (zone, name, offset, named) => {
    const visitor = await portal.as(name, 'desk', zone);
    const { deadline } = await api.read(`/v1/reviews/${review}`);
    const form = { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' } as const;
    const there = new Intl.DateTimeFormat('en-GB', { ...form, timeZone: zone }).format(new Date(deadline));
    const shown = new RegExp(`${there} (${offset.replace('+', '\\+').replace('-', '[-−]')}|E[SD]T|IST)`);
    await visitor.page.getByText(shown).first().waitFor();
    await visitor.go(`/reviews/${review}`);
    await visitor.page.getByText(shown).first().waitFor();
    await visitor.page.getByText(`your time, ${named})`).waitFor();
    expect(visitor.offences).toEqual([]);
    await visitor.context.close();
  });

  it('a time that is typed in one time zone is stored as the same instant in UTC', async () => {
    const visitor = await portal.as('Ines Duarte', 'desk', 'Asia/Kolkata');
    const { page, go } = visitor;
    await go('/delegations');
    await page.getByLabel('Who votes instead').selectOption('Mina Kovac');
    await page.getByLabel('From (your time)').fill('2099-03-01T09:00');
    await page.getByLabel('Until (your time)').fill('2099-03-02T09:00');
    await page.getByRole('button', { name: 'Delegate' }).click();
    await page.getByText(/from 1 Mar 2099, 09:00 (GMT\+5:30|IST) until 2 Mar 2099, 09:00/).waitFor();
    expect((await api.read('/v1/offices/demo')).delegations[0].starts).toBe('2099-03-01T03:30:00.000Z');
    await visitor.context.close();
  });
});

describe('without a connection', () => {
  let hugo: Visitor;
  beforeAll(async () => {
    hugo = await portal.as('Hugo Marin');
  });

  it('a ballot that cannot be sent is kept as it was written, and is sent once when the connection is back', async () => {
    const { page, go, context } = hugo;
    await go(`/reviews/${review}`);
    await page.getByRole('radio', { name: 'Hold', exact: true }).check();
    await page.getByLabel('Reason', { exact: true }).fill('Not before winter.');
    await page.getByRole('button', { name: 'Check my ballot' }).click();
    await context.setOffline(true);
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Cast ballot: Hold' }).click();
    await dialog.getByText('Nothing was lost; try again when you are connected.').waitFor();
    expect((await api.read(`/v1/reviews/${review}`)).ballots).toEqual([]);
    await context.setOffline(false);
    await dialog.getByRole('button', { name: 'Cast ballot: Hold' }).click();
    await page.getByText('Your ballot is recorded').waitFor();
    expect((await api.read(`/v1/reviews/${review}`)).ballots).toMatchObject([{ reason: 'Not before winter.' }]);
  });

  it('a page that cannot be loaded says that there is no connection, and is loaded by the next try', async () => {
    const { page, context, offences } = hugo;
    await context.setOffline(true);
    await page.getByText('You are offline').waitFor();
    await page.getByRole('link', { name: 'Lessons' }).click();
    await page.getByText('This page could not be loaded. Try again when you are connected.').waitFor();
    await context.setOffline(false);
    await page.getByText('You are offline').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'Lessons', level: 1 }).waitFor();
    await settle(page);
    offences.splice(0);
  });

  it('a page whose files are gone after an upgrade of the host is shown by the new version, and nobody reads of a connection', async () => {
    const { page, go, context } = await portal.as('Hugo Marin');
    await go('/');
    let isLoadedAnew = false;
    await page.route('**/assets/Calibration*.js', route => (isLoadedAnew ? route.continue() : route.fulfill({ status: 404 })));
    await page.route(`${portal.url}/`, async route => {
      const answer = await route.fetch();
      const text = await answer.text();
      await route.fulfill({ response: answer, body: text.replace('name="tollgate-files" content="', '$& ') });
    });
    await page.route('**/calibration', route => {
      isLoadedAnew ||= route.request().resourceType() === 'document';
      return route.continue();
    });
    await page.getByRole('link', { name: 'Calibration' }).click();
    await page.getByRole('heading', { name: 'Calibration', level: 1 }).waitFor();
    expect(isLoadedAnew).toBe(true);
    expect(await page.getByText('No connection').count()).toBe(0);
    await context.close();
  });

  it('a page that could not be read is read by itself when the connection is back', async () => {
    const { page, context, offences, go } = hugo;
    await go('/lessons');
    await context.setOffline(true);
    await page.getByRole('searchbox', { name: 'Search lessons' }).fill('steel');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByText('Tollgate cannot be reached.').waitFor();
    await page.getByText('You are offline').waitFor();
    await context.setOffline(false);
    await page.getByText('Tollgate cannot be reached.').waitFor({ state: 'detached' });
    await page.getByText(/No lesson/).waitFor();
    offences.splice(0);
  });
});

describe('a session that is over', () => {
  it('when the token is gone but the login is known, the page that was wanted opens without a question', async () => {
    const { page, context } = await portal.as('Clara Boateng');
    await spoilToken(page);
    await page.goto(`${portal.url}/projects/${project}?from=mail#conditions`);
    await page.getByRole('heading', { name: 'Harbour cranes', level: 1 }).waitFor();
    expect(new URL(page.url())).toMatchObject({ pathname: `/projects/${project}`, search: '?from=mail', hash: '#conditions' });
    await context.close();
  });

  it('when the login is gone too, the person signs in and then sees the page that was wanted', async () => {
    const { page, context } = await portal.as('Clara Boateng');
    await page.getByRole('link', { name: 'Alerts' }).click();
    await page.getByRole('heading', { name: 'Alerts', level: 1 }).waitFor();
    await spoilToken(page);
    await context.clearCookies();
    await page.goto(`${portal.url}/reviews/${review}`);
    await page.getByRole('radio', { name: 'Clara Boateng' }).check();
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'Harbour cranes', level: 1 }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/reviews/${review}`);
    await context.close();
  });

  it('a person who has signed out is asked to sign in and sees nothing of the portal before that', async () => {
    const { page, context } = await portal.as('Clara Boateng');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign out of Tollgate?' }).waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByText('Propose projects, decide at their gates').waitFor();
    await page.goto(`${portal.url}/projects/${project}`);
    await page.getByRole('radio', { name: 'Clara Boateng' }).waitFor();
    expect(await page.getByText('Harbour cranes').count()).toBe(0);
    await context.close();
  });
});

/** The access token in the browser's keeping is made one that the API does not know, as an expired one is. */
async function spoilToken(page: Visitor['page']): Promise<void> {
  const spoilt = await page.evaluate(`(() => {
    const key = Object.keys(sessionStorage).find(name => name.startsWith('oidc.user:'));
    const user = JSON.parse(sessionStorage.getItem(key));
    sessionStorage.setItem(key, JSON.stringify({ ...user, access_token: user.access_token.slice(0, -9) + 'AAAAAAAAA', refresh_token: undefined }));
    return key;
  })()`);
  expect(spoilt).toContain('oidc.user:');
}
