/** How long an office keeps files that were sent to be imported, on one machine: its own go after its days and are on record, those of others stay. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '#domain/values/time.ts';
import type { App } from '#functions/kit/app.ts';
import { importFolder } from '#functions/kit/import-reading.ts';
import { schedule } from '#functions/schedule/keep-retention.ts';
import { startTestHost, type TestHost } from '#test/support/host.ts';
import { because } from '../e2e/api-driver.ts';

let host: TestHost;
const own = `${importFolder('demo')}a/projects.csv`;
const other = `${importFolder('demo-2')}a/projects.csv`;

beforeAll(async () => {
  host = await startTestHost();
  for (const key of [own, other]) await host.host.wired.files.put(key, Buffer.from(`Title\n${key}`), 'text/csv');
});
afterAll(() => host?.close());

const set = (retention: object) =>
  host.send('pmo', { method: 'PUT', path: '/v1/offices/demo/retention', body: { retention, reason: because } });

/** The schedule as it runs so many days later. */
async function daysLater(days: number) {
  const { app } = host.host;
  const { clock } = app.ports;
  const later: App = { ...app, ports: { ...app.ports, clock: { ...clock, now: () => addDays(clock.now(), days) } } };
  const { imports } = await schedule.handle(later);
  const there = await Promise.all([own, other].map(async key => (await host.host.wired.files.get(key)) !== undefined));
  return { imports, there };
}
const applied = async () =>
  (await host.commits()).flatMap(({ facts }) => facts as { type: string }[]).filter(({ type }) => type === 'retention-applied');

test('an office that says nothing keeps files of imports for the thirty days that every office has, and no more may be said', async () => {
  expect(await daysLater(29)).toEqual({ imports: 0, there: [true, true] });
  expect((await set({ imports: 31 })).status).toBe(400);
});

test('files of the office go after the days that it says, which is on record; those of another office stay', async () => {
  expect((await set({ imports: 7 })).status).toBe(200);
  expect(await daysLater(6)).toEqual({ imports: 0, there: [true, true] });
  expect(await applied()).toEqual([]);
  expect(await daysLater(8)).toEqual({ imports: 1, there: [false, true] });
  expect(await applied()).toMatchObject([{ kind: 'imports', removed: 1 }]);
});

test('a legal hold on the office keeps them', async () => {
  await host.host.wired.files.put(own, Buffer.from('Title'), 'text/csv');
  const body = { on: { kind: 'office' }, reason: because };
  expect((await host.send('pmo', { method: 'POST', path: '/v1/offices/demo/legal-holds', body })).status).toBeLessThan(300);
  expect(await daysLater(8)).toEqual({ imports: 0, there: [true, true] });
});
