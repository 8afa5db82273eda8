/** The mailbox of a machine that sends nothing says what waits for the mail of the day, for whom and until when. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, dateOf } from '#domain/values/time.ts';
import { sendDueMails } from '#functions/kit/day-mails.ts';
import { mailRunOf } from '#functions/schedule/mail-run.ts';
import { type ApiDriver, apiDriverAt } from './api-driver.ts';
import { overflowOf, type Portal, startPortal, violationsOn } from './portal.ts';

let portal: Portal;
let api: ApiDriver;

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  api = apiDriverAt(portal);
  await api.model({ gate: { opens: 'on-request' } });
  await api.admitted('Harbour cranes');
}, 120_000);
afterAll(() => portal?.end());

test('news that wait for the mail of the day are counted for their reader on a phone, and are mail once they were sent', async () => {
  const { page, go, offences } = await portal.as('Sam Okafor', 'phone');
  await page.setViewportSize({ width: 390, height: 844 });
  await go('/mail');
  const line = page.getByText(
    /^(1 piece of news waits|\d+ pieces of news wait) for Sam Okafor, until the mail of the day: .* at the earliest\./,
  );
  await line.waitFor();
  if (process.env.TOLLGATE_PICTURES) await page.screenshot({ path: `${process.env.TOLLGATE_PICTURES}/waiting-news.png` });
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  expect(await violationsOn(page)).toEqual([]);
  const run = mailRunOf(portal.host.app);
  for (let days = 1; days <= 5; days += 1) await sendDueMails({ ...run, now: `${dateOf(addDays(run.now, days))}T12:00:00.000Z` });
  await go('/mail');
  await page
    .getByText(/Harbour cranes/)
    .first()
    .waitFor();
  expect(await line.count()).toBe(0);
  expect(offences.splice(0)).toEqual([]);
});
