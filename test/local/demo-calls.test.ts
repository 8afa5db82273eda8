/** The call of the demonstration: rated by its rule, ranked, the same for everybody who seeds, and played to its end after a break. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { choosingOffice, playCalls } from '#local/demo/call.ts';
import { ratingsOf } from '#local/demo/ratings.ts';
import { type Send, sendInProcess } from '#local/demo/send.ts';
import portfolio from '#presets/demo/call.json' with { type: 'json' };
import { startTestHost, type TestHost } from '#test/support/host.ts';

let host: TestHost;
let send: Send;
beforeAll(async () => {
  host = await startTestHost();
  send = sendInProcess(host.host.handler);
  await playCalls(host.host, send);
}, 120_000);
afterAll(() => host?.close());

async function callNamed(name: string) {
  const { body } = await send('pmo', { method: 'GET', path: `/v1/calls?office=${choosingOffice}` });
  return (body.items as { id: string; name: string; status: string }[]).find(one => one.name === name);
}

test('the demonstration has a call of more than sixty proposals that a panel of three has rated, and all of them are ranked', async () => {
  const call = await callNamed('Portfolio of 2022');
  expect(call?.status).toBe('ranked');
  const { body } = await send('auditor', { method: 'GET', path: `/v1/calls/${call?.id}/ranking` });
  expect(body).toMatchObject({ complete: true, open: [] });
  expect(body.items.length).toBeGreaterThanOrEqual(60);
  const scores = body.items.map((row: { score: number }) => row.score);
  expect(scores).toEqual(scores.toSorted((left: number, right: number) => right - left));
  expect(body.items.every((row: { dimensions: { asked: number }[] }) => row.dimensions.every(({ asked }) => asked === 3))).toBe(
    true,
  );
});

test('the ratings of the demonstration follow from its facts alone: two who seed get the same', () => {
  const [entry] = portfolio.projects;
  const [year] = entry?.years ?? [];
  const project = { title: entry?.title ?? '', category: entry?.category ?? '', first: year, latest: year } as never;
  expect(ratingsOf(project, 'gatekeeper-2')).toEqual(ratingsOf(project, 'gatekeeper-2'));
  expect(ratingsOf(project, 'gatekeeper-2')).not.toEqual(ratingsOf(project, 'gatekeeper-3'));
  for (const { value } of ratingsOf(project, 'gatekeeper-5')) expect(value === null || (value >= 0 && value <= 100)).toBe(true);
});

test('a standing call of the demonstration waits for its assessors, one of whom has still to rate what the others have', async () => {
  const call = await callNamed('Small changes, at any time');
  expect(call?.status).toBe('open');
  const { body } = await send('gatekeeper-5', { method: 'GET', path: '/v1/assessments?waiting=yes' });
  expect(body.items.map((row: { answered: number }) => row.answered).sort()).toEqual([0, 0, 2]);
});

test('playing the calls of the demonstration again adds nothing', async () => {
  const before = (await host.commits()).length;
  await playCalls(host.host, send);
  expect((await host.commits()).length).toBe(before);
}, 60_000);
