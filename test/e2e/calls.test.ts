/**
 * A call for proposals on a running host, over HTTP, as its people would: proposals join, a late one waits for the next call, a panel rates blind,
 * one of it steps back, ratings come to light by all answers or by the day, differences are talked about, and the ranking says what it consists of.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemClock } from '#adapters/system.ts';
import type { Clock } from '#domain/ports.ts';
import { addDays, dateOf, toInstant, toMs } from '#domain/values/time.ts';
import { verifyExport } from '#domain/verify-export.ts';
import { startTestHost, type TestHost, until } from '#test/support/host.ts';
import { actsOn, because, type Shown } from './api-driver.ts';

let host: TestHost;
let ahead = 0;
const dayMs = 86_400_000;
const clock: Clock = {
  now: () => toInstant(toMs(systemClock.now()) + ahead),
  at(instant, wake) {
    const timer = setInterval(() => {
      if (clock.now() < instant) return;
      clearInterval(timer);
      wake();
    }, 20);
    return () => clearInterval(timer);
  },
  // Counts what it is put forward, as the system's clock does.
  after: (ms, wake) => clock.at(toInstant(toMs(clock.now()) + ms), wake),
};
const inDays = (days: number) => dateOf(addDays(toInstant(Date.now()), days));
const { submit } = actsOn(() => host);

beforeAll(async () => {
  host = await startTestHost({ clock });
});
afterAll(() => host?.close());

/** As somebody, with a token of the day on which the host believes to be. */
async function ask(who: string, method: 'GET' | 'POST', path: string, body?: unknown) {
  const iat = Math.floor(toMs(clock.now()) / 1000);
  const token = await host.mint({ sub: who, iat, exp: iat + 600 });
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return host.raw(path, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
}
async function read(who: string, path: string): Promise<Shown> {
  const { status, body } = await ask(who, 'GET', path);
  expect([path, status], JSON.stringify(body)).toEqual([path, 200]);
  return body;
}
async function tell(who: string, path: string, body: unknown = {}): Promise<Shown> {
  const answer = await ask(who, 'POST', path, body);
  expect([who, path, answer.status], JSON.stringify(answer.body)).toEqual([who, path, 201]);
  return answer.body;
}
async function refused(who: string, path: string, body: unknown): Promise<[number, string]> {
  const { status, body: said } = await ask(who, 'POST', path, body);
  return [status, said.type?.replace('urn:tollgate:', '')];
}

const panel = ['gatekeeper-2', 'gatekeeper-3', 'gatekeeper-5'] as const;
const terms = (from: number) => ({
  office: 'demo',
  name: `Change programme, day ${from}`,
  question: 'Which projects bring services online?',
  budgets: [{ year: 2027, amount: 250_000_000 }],
  people: [{ role: 'developer', quarter: '2027-Q1', tenths: 120 }],
  opens: inDays(from),
  closes: inDays(from + 10),
  assessBy: inDays(from + 30),
  panels: [{ assessors: panel }],
});

function ratings(dimensions: readonly { id: string }[], value: number | null, changed: Record<string, number> = {}) {
  return { ratings: dimensions.map(({ id }) => ({ dimension: id, value: changed[id] ?? value, reason: because })) };
}

const callWhen = (id: string, what: string, ready: (shown: Shown) => boolean): Promise<Shown> =>
  until(`the call ${what}`, async () => {
    const shown = await read('pmo', `/v1/calls/${id}`);
    return ready(shown) && shown;
  });

describe('a call for proposals, from its opening to its end', () => {
  let call: string;
  let projects: string[];
  let dimensions: readonly { id: string }[];
  const assessment = (index: number) => `/v1/assessments/${call}.${projects[index]}`;

  test('the PMO opens a call and says its terms anew; proposals join it, and one leaves it', async () => {
    expect(await refused('sponsor', '/v1/calls', terms(-1))).toEqual([403, 'not-allowed']);
    expect(await refused('pmo', '/v1/calls', { ...terms(-1), assessBy: inDays(5) })).toEqual([422, 'unknown-reference']);
    call = (await tell('pmo', '/v1/calls', terms(-1))).id;
    await tell('pmo', `/v1/calls/${call}/amend`, { talkDays: 3, reason: because });
    projects = [await submit(), await submit(), await submit()];
    for (const project of projects.slice(0, 2)) await tell('sponsor', `/v1/calls/${call}/proposals`, { project });
    await tell('sponsor', `/v1/calls/${call}/proposals/${projects[1]}/leave`, { reason: because });
    await tell('sponsor', `/v1/calls/${call}/proposals`, { project: projects[1] });
    const shown = await callWhen(call, 'is under way', ({ startedAt }) => startedAt !== undefined);
    expect(shown.proposals.map((one: Shown) => [one.yours, one.actions])).toEqual([
      [false, ['leave']],
      [false, ['leave']],
    ]);
    const own = await read('sponsor', `/v1/calls/${call}`);
    expect(own.proposals.map((one: Shown) => [one.yours, one.actions])).toEqual([
      [true, ['leave']],
      [true, ['leave']],
    ]);
    expect((await read('auditor', `/v1/calls/${call}`)).proposals[0].actions).toEqual([]);
    expect(shown).toMatchObject({ status: 'open', talkDays: 3, proposals: [{ project: projects[0] }, { project: projects[1] }] });
    expect((await read('auditor', '/v1/calls')).items).toMatchObject([{ id: call, proposals: 2 }]);
    dimensions = shown.dimensions;
  });

  test('a proposal that comes after the closing day waits for the next call', async () => {
    ahead = 11 * dayMs;
    await callWhen(call, 'asks its panels', ({ proposals }) => proposals.every((one: Shown) => one.assessment !== undefined));
    expect((await tell('sponsor', `/v1/calls/${call}/proposals`, { project: projects[2] })).facts).toEqual(['proposal-waits']);
    const { proposals, waiting } = await read('pmo', `/v1/calls/${call}`);
    expect([proposals.length, waiting.map((one: Shown) => one.project)]).toEqual([2, [projects[2]]]);
  });

  test('ratings are blind: everybody sees who has answered, and nobody what, the PMO and auditors no more than others', async () => {
    expect((await read('gatekeeper-2', '/v1/assessments?waiting=yes')).items).toHaveLength(2);
    await tell('gatekeeper-2', `${assessment(0)}/ratings`, ratings(dimensions, 80));
    for (const who of ['pmo', 'admin', 'auditor', 'sponsor', 'gatekeeper-3', 'chair']) {
      const shown = await read(who, assessment(0));
      expect([who, shown.hidden, shown.ratings, shown.result]).toEqual([who, true, [], undefined]);
      expect(shown.assessors.map((one: Shown) => one.answered)).toEqual([true, false, false]);
    }
    expect((await read('gatekeeper-2', assessment(0))).ratings).toMatchObject([{ assessor: 'gatekeeper-2' }]);
    const exported = await read('auditor', `/v1/calls/${call}/export`);
    expect(exported.streams.map((one: Shown) => one.stream)).toEqual([`call/${call}`]);
    expect((await read('gatekeeper-2', '/v1/assessments?waiting=yes')).items).toHaveLength(1);
    expect((await read('sponsor', `/v1/calls/${call}`)).proposals[0]).toMatchObject({
      actions: [],
      panel: panel.map(person => ({ person, answered: person === 'gatekeeper-2' })),
    });
  });

  test('what does not fit is refused at its field, and nothing is stored', async () => {
    const path = `${assessment(0)}/ratings`;
    const { status, body } = await ask('gatekeeper-3', 'POST', path, ratings(dimensions, 101));
    expect([status, body.errors?.[0]?.field ?? body.field]).toEqual([422, 'ratings.0.value']);
    expect(await refused('gatekeeper-3', path, ratings(dimensions.slice(1), 50))).toEqual([422, 'reason-required']);
    expect(await refused('manager', path, ratings(dimensions, 50))).toEqual([403, 'not-allowed']);
    expect((await read('pmo', assessment(0))).assessors.filter((one: Shown) => one.answered)).toHaveLength(1);
  });

  test('an assessor steps back with a reason, and the PMO gives the place to somebody without an interest', async () => {
    await tell('gatekeeper-3', `${assessment(1)}/recuse`, { reason: because });
    const give = { assessor: 'gatekeeper-3', reason: because };
    expect(await refused('pmo', `${assessment(1)}/replace`, { ...give, replacement: 'sponsor' })).toEqual([
      403,
      'conflict-of-interest',
    ]);
    expect(await refused('chair', `${assessment(1)}/replace`, { ...give, replacement: 'gatekeeper-4' })).toEqual([
      403,
      'not-allowed',
    ]);
    const { placesToGive } = await read('pmo', assessment(1));
    expect(placesToGive.places).toContain('gatekeeper-3');
    expect(placesToGive.replacements).toContain('gatekeeper-4');
    await tell('pmo', `${assessment(1)}/replace`, { ...give, replacement: 'gatekeeper-4' });
    expect((await read('pmo', assessment(1))).assessors.map((one: Shown) => one.person).sort()).toEqual([
      'gatekeeper-2',
      'gatekeeper-4',
      'gatekeeper-5',
    ]);
  });

  test('ratings that differ too much ask the panel to talk; what is given anew counts, and what was given stays on record', async () => {
    const [first] = dimensions;
    const other = { [first?.id ?? '']: 10 };
    await tell('gatekeeper-2', `${assessment(1)}/ratings`, ratings(dimensions, 70));
    await tell('gatekeeper-4', `${assessment(1)}/ratings`, ratings(dimensions, 60));
    const { facts } = await tell('gatekeeper-5', `${assessment(1)}/ratings`, ratings(dimensions, 70, other));
    expect(facts).toEqual(['ratings-given', 'assessment-revealed', 'talk-asked']);
    const shown = await read('auditor', assessment(1));
    expect(shown).toMatchObject({ status: 'talking', hidden: false, talk: { dimensions: [first?.id] } });
    expect((await read('sponsor', assessment(1))).hidden).toBe(true);
    await tell('pmo', `${assessment(1)}/talk`, { dimensions: [first?.id], reason: 'Say why one of you sees so little.' });
    await tell('gatekeeper-5', `${assessment(1)}/ratings`, ratings(dimensions, 70));
    await tell('pmo', `${assessment(1)}/end`, { reason: 'They agree now.' });
    const ended = await read('sponsor', assessment(1));
    expect(ended).toMatchObject({ status: 'ended', score: 70, hidden: false, former: [{ assessor: 'gatekeeper-5' }] });
  });

  test('the day brings to light what there is, with who has not answered, and the ranking is complete', async () => {
    const before = await read('pmo', `/v1/calls/${call}/ranking`);
    expect(before).toMatchObject({
      complete: false,
      items: [{ project: projects[1], rank: 1 }],
      open: [{ project: projects[0] }],
    });
    ahead = 31 * dayMs;
    await callWhen(call, 'is ranked', ({ status }) => status === 'ranked');
    expect(await read('sponsor', assessment(0))).toMatchObject({
      status: 'ended',
      revealed: { why: 'day-came' },
      result: { unanswered: ['gatekeeper-3', 'gatekeeper-5'] },
      score: 80,
    });
    const ranking = await read('sponsor', `/v1/calls/${call}/ranking`);
    expect(ranking).toMatchObject({
      complete: true,
      open: [],
      items: [
        { project: projects[0], rank: 1, score: 80 },
        { project: projects[1], rank: 2, score: 70 },
      ],
    });
    for (const { dimensions: parts, score } of ranking.items) {
      const sum = parts.reduce((all: number, part: Shown) => all + part.adds, 0);
      expect(Math.abs(sum - score)).toBeLessThan(0.1);
    }
    expect(ranking.items[0].dimensions[0]).toMatchObject({ dimension: 'infrastructure', n: 1, asked: 3, claim: 60 });
  });

  test('other weights are tried without anything being stored, and a weight for what is not rated is refused at its field', async () => {
    const path = `/v1/calls/${call}/ranking`;
    const before = await read('pmo', path);
    const weights = dimensions.map(({ id }, index) => ({ dimension: id, weight: index }));
    const { status, body } = await ask('sponsor', 'POST', path, { weights });
    expect([status, body.moves.map((one: Shown) => [one.project, one.before, one.after])]).toEqual([
      200,
      [
        [projects[0], 1, 1],
        [projects[1], 2, 2],
      ],
    ]);
    expect(await read('pmo', path)).toEqual(before);
    const wrong = await ask('pmo', 'POST', path, { weights: [...weights, { dimension: 'luck', weight: 1 }] });
    expect([wrong.status, wrong.body.errors[0].field]).toEqual([400, `weights.${weights.length}.dimension`]);
  });

  test('the score of the panel takes the place of the claim, which stays beside it', async () => {
    const shown = await until('the project knows its score', async () => {
      const { body } = await ask('sponsor', 'GET', `/v1/projects/${projects[0]}`);
      return body.panel && body;
    });
    expect(shown.panel).toMatchObject({ score: 80, call, model: { id: 'goals' } });
    expect(shown.score.total).not.toBe(80);
    const { items } = await read('sponsor', '/v1/projects?limit=200');
    const row = items.find((one: Shown) => one.id === projects[0]);
    expect(row).toMatchObject({ score: 80, scoredBy: { call, model: 'Goals of the office' } });
  });

  test('at the end every sponsor gets the outcome with its reasons, and the late proposal joins the next call', async () => {
    await tell('pmo', `/v1/calls/${call}/end`, { reason: 'The money of 2027 went elsewhere.' });
    const told = await until('the sponsor is told', async () => {
      const { calls } = await read('sponsor', `/v1/projects/${projects[1]}`);
      return calls?.[0]?.over;
    });
    expect(told).toMatchObject({ reason: 'The money of 2027 went elsewhere.', rank: 2, of: 2, score: 70 });
    const next = (await tell('pmo', '/v1/calls', { ...terms(31), opens: inDays(30) })).id;
    const shown = await callWhen(next, 'has what waited', ({ proposals }) => proposals.length > 0);
    expect(shown.proposals).toMatchObject([{ project: projects[2], by: 'sponsor' }]);
    // The call that ended hears of it with an entry of its own.
    await callWhen(call, 'has nothing waiting any more', ({ waiting }) => waiting.length === 0);
    await tell('pmo', `/v1/calls/${next}/close`, { reason: because });
  });

  test('the history of a call and the file of it with its assessments verify', async () => {
    const { items } = await read('auditor', `/v1/calls/${call}/history?limit=5`);
    expect(items.map((one: Shown) => one.seq)).toEqual([1, 2, 3, 4, 5]);
    const exported = await read('auditor', `/v1/calls/${call}/export`);
    expect(exported.streams).toHaveLength(3);
    expect(verifyExport(exported)).toMatchObject({ fault: undefined, absent: [] });
  });
});
