/** The call of the demonstration and the selection among its proposals: rated by rule, chosen by the optimiser, the same for everybody who seeds. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { brokenRules } from '#domain/selection/check.ts';
import { problemOf } from '#domain/selection/scenarios/problem-of.ts';
import { playCalls } from '#local/demo/call.ts';
import { choosingOffice } from '#local/demo/choosing.ts';
import { ratingsOf } from '#local/demo/ratings.ts';
import { askBoard } from '#local/demo/selection.ts';
import { type Send, sendInProcess } from '#local/demo/send.ts';
import portfolio from '#presets/demo/call.json' with { type: 'json' };
import { startTestHost, type TestHost } from '#test/support/host.ts';

let host: TestHost;
let send: Send;
beforeAll(async () => {
  host = await startTestHost();
  send = sendInProcess(host.host.handler);
  await playCalls(host.host, send);
  await askBoard(host.host, send);
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

async function selectionMade() {
  const { body } = await send('pmo', { method: 'GET', path: `/v1/selections?office=${choosingOffice}` });
  expect(body.items).toHaveLength(1);
  const { state } = await host.host.app.states.current('selection', body.items[0].id);
  if (state.id === undefined) throw new Error('there is no selection');
  return state;
}

const sum = (figures: readonly number[]) => figures.reduce((all, figure) => all + figure, 0);

test('the selection of the demonstration is proven best, and keeps three fifths of the money and the people of the call', async () => {
  const selection = await selectionMade();
  const [scenario] = selection.scenarios;
  const found = scenario?.answer?.found;
  if (!scenario || !found) throw new Error('the scenario was not worked out');
  expect(found).toMatchObject({ status: 'proven', gap: 0 });
  expect(brokenRules(problemOf(selection, scenario), found.best.taken)).toEqual([]);
  const { candidates } = selection;
  expect(candidates).toHaveLength(portfolio.projects.length - 3);
  const chosen = candidates.filter(({ project }) => found.best.chosen.includes(project));
  expect(chosen.length).toBeGreaterThan(0);
  expect(chosen.length).toBeLessThan(candidates.length);
  const money = (of: typeof candidates) => sum(of.flatMap(({ cost }) => Object.values(cost)));
  expect(money(chosen)).toBeLessThanOrEqual(money(candidates) * 0.6);
  for (const role of ['delivery lead', 'commercial lead']) {
    const people = (of: typeof candidates) => sum(of.map(({ needs }) => needs[role]?.['2022-Q2'] ?? 0));
    expect(people(candidates)).toBeGreaterThan(250);
    expect(people(chosen)).toBeLessThanOrEqual(250);
  }
});

test('a second scenario of the demonstration names the budget and the large projects that cannot be had together', async () => {
  const { scenarios } = await selectionMade();
  expect(scenarios[1]).toMatchObject({ status: 'infeasible', conflict: { smallest: true } });
  const names = scenarios[1]?.conflict?.rules.map(({ rule }) => rule) ?? [];
  expect(names.toSorted()).toEqual(['budget', ...(scenarios[1]?.rules.forceIn ?? []).map(id => `forceIn:${id}`)].toSorted());
});

test('the selection of the demonstration waits in the inbox of its board, which has not voted', async () => {
  const { status, submission, id } = await selectionMade();
  expect(status).toBe('submitted');
  expect(submission).toMatchObject({ board: { id: 'portfolio-board' }, ballots: [], scenario: { number: 1 } });
  const { body } = await send('chair', { method: 'GET', path: '/v1/reviews?inbox=me' });
  expect(JSON.stringify(body.items)).toContain(id);
});

test('playing the calls and the selection of the demonstration again adds nothing', async () => {
  const before = (await host.commits()).length;
  await playCalls(host.host, send);
  await askBoard(host.host, send);
  expect((await host.commits()).length).toBe(before);
}, 60_000);
