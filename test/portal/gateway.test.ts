/** What stands before the API answers without a problem document: the portal still says what to do, and goes on when it is over. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Portal, startPortal, type Visitor } from './portal.ts';

let portal: Portal;
let visitor: Visitor;

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  visitor = await portal.as('Priya Nair');
}, 120_000);
afterAll(() => portal.end());

it.each([
  [429, 'Too much was asked at once. Wait a moment and try again; nothing is done twice.'],
  [503, 'Tollgate does not answer just now. Try again in a minute; nothing is done twice.'],
])('an answer %i of the gateway is explained in words, with a way to try again', async (status, words) => {
  const { page } = visitor;
  const alerts = '**/v1/alerts*';
  await page.route(alerts, route => route.fulfill({ status, json: { message: 'from the gateway' } }));
  await page.goto(`${portal.url}/alerts`);
  await page.getByText(words).waitFor();
  await page.unroute(alerts);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText(words).waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: 'Alerts', level: 1 }).waitFor();
  expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
});

it('a 401 of the gateway that a renewed session does not mend ends it, and one button leads back to signing in', async () => {
  const { page } = visitor;
  const lessons = '**/v1/lessons*';
  await page.route(lessons, route => route.fulfill({ status: 401, json: { message: 'Unauthorized' } }));
  await page.goto(`${portal.url}/lessons`);
  await page.getByText('You are no longer signed in.').waitFor();
  await page.getByRole('button', { name: 'Try again' }).click();
  const notice = page.getByRole('region', { name: 'Your session' });
  await notice.getByText('Your session is over').waitFor();
  await page.unroute(lessons);
  await notice.getByRole('button', { name: 'Sign in again' }).click();
  await page.waitForURL(address => !address.pathname.startsWith('/lessons'));
});

it('a person whose requests come too fast is told how long it takes, and the page goes on by itself', async () => {
  const { page } = visitor;
  const alerts = '**/v1/alerts*';
  let asked = 0;
  await page.route(alerts, route => {
    asked += 1;
    return route.fulfill({
      status: 429,
      headers: { 'retry-after': '2', 'content-type': 'application/problem+json' },
      json: { type: 'urn:tollgate:too-many-requests', title: 'Too often', status: 429, detail: 'You have sent 600 requests.' },
    });
  });
  await page.goto(`${portal.url}/alerts`);
  const notice = page.getByRole('status').filter({ hasText: 'Too much was asked at once' });
  await notice.getByText(/goes on by itself in \d+ s/).waitFor();
  await page.unroute(alerts);
  await notice.waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: 'Alerts', level: 1 }).waitFor();
  expect(asked).toBeGreaterThanOrEqual(1);
  expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
});
