/** The measures of an office over HTTP: counted when they are asked for, by year and month, and as a table. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestHost, type TestHost, until } from '#test/support/host.ts';
import { actsOn } from './api-driver.ts';

let host: TestHost;
const { read, submit } = actsOn(() => host);
const path = '/v1/offices/demo/measures';
const year = new Date().getUTCFullYear();

beforeAll(async () => {
  host = await startTestHost();
  await submit();
});
afterAll(() => host?.close());

test('a proposal is counted in the year in which it came, and no figure is made up where nothing was decided', async () => {
  await until('the proposal is counted', async () => (await read('pmo', path)).measures.proposals.submitted === 1);
  const { year: counted, measures, before, trend, currency } = await read('pmo', `${path}?by=month`);
  expect([counted, before.proposals.submitted, currency]).toEqual([year, 0, 'GBP']);
  expect(measures.latency).toEqual({ n: 0, gates: [] });
  expect(trend.at(-1)).toMatchObject({ proposals: { submitted: 1 } });
});

test('an auditor reads the measures, and a year that is none is refused by name', async () => {
  expect((await read('auditor', path)).year).toBe(year);
  const { status, body } = await host.send('pmo', { method: 'GET', path: `${path}?year=soon` });
  expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining('year')]);
});
