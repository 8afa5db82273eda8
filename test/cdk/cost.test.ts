/** Money: arithmetic that can be checked by hand, and units as DynamoDB bills them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Dynamo } from '#adapters/dynamo/calls.ts';
import { openDynamo } from '#adapters/dynamo/open.ts';
import { schedules } from '#api/schedules.ts';
import { type Dynalite, startDynalite } from '#test/support/dynalite.ts';
import { testSeal } from '#test/support/seal.ts';
import { type Billed, onEachCall } from '../../bench/billed.ts';
import {
  assumptions,
  billOf,
  type Counted,
  looksAt,
  type Operations,
  perThousand,
  prices,
  projectBill,
  total,
  watchingOne,
  withReading,
} from '../../bench/cost.ts';
import { yearly } from '../../bench/cost-tables.ts';
import counts from '../../bench/counts.json' with { type: 'json' };
import { dashboardMonth, idleMonth, scheduledCalls, watched } from '../../bench/idle.ts';
import { countDay } from '../../bench/log-counts.ts';
import { mailsOfYear, type Told } from '../../bench/mails.ts';

const nothing: Operations = {
  apiRequests: 0,
  lambdaInvocations: 0,
  stateTransitions: 0,
  readUnits: 0,
  writeUnits: 0,
  events: 0,
  mails: 0,
  messages: 0,
  filePuts: 0,
};
const project: Operations = {
  apiRequests: 40,
  lambdaInvocations: 200,
  stateTransitions: 100,
  readUnits: 900,
  writeUnits: 1200,
  events: 120,
  mails: 30,
  messages: 30,
  filePuts: 1,
};
const looks = { quiet: 3, withRound: 5, round: 2, check: 2 };
const counted: Counted = { ...counts, project, looks, pageReads: 4, kilobytes: 0 };

describe('units of DynamoDB', () => {
  let engine: Dynalite;
  let client: Dynamo;
  const calls: Billed[] = [];
  beforeAll(async () => {
    engine = await startDynalite();
    client = onEachCall(engine.client, call => calls.push(call));
  });
  afterAll(() => engine.stop());

  test('a query that finds nothing is billed: one unit when it must be consistent, half a unit when it need not', async () => {
    const { facts, views } = openDynamo(client, await engine.newTables(), testSeal);
    calls.length = 0;
    expect(await facts.read('project/none', 0)).toEqual([]);
    expect((await views.page('nobody', { limit: 10 })).rows).toEqual([]);
    expect(calls).toEqual([
      { kind: 'read', units: 1 },
      { kind: 'read', units: 0.5 },
    ]);
  });

  test('a query that finds more than 4 KB is billed by its size, and a write by its kilobytes', async () => {
    const { views } = openDynamo(client, await engine.newTables(), testSeal);
    await views.replace('owner', 1, [{ list: 'long', key: 'one', body: 'x'.repeat(9_000) }]);
    calls.length = 0;
    await views.page('long', { limit: 10 });
    expect(calls).toEqual([{ kind: 'read', units: 1.5 }]);
  });
});

describe('what a project costs', () => {
  test('a project for which nothing is done costs nothing', () => {
    expect(total(billOf(nothing))).toBe(0);
  });

  test('a thousand state transitions cost 2.5 cents, as the price list says, and mails to a thousand receivers 10 cents', () => {
    expect(billOf({ ...nothing, stateTransitions: 1000 })['Step Functions']).toBeCloseTo(0.025, 9);
    expect(billOf({ ...nothing, mails: 1000 })['SES, by receivers']).toBeCloseTo(0.1, 9);
  });

  test('every counted operation has a price', () => {
    for (const name of Object.keys(nothing)) expect(total(billOf({ ...nothing, [name]: 1 })), name).toBeGreaterThan(0);
  });

  test('the costs of a project grow in proportion to what is done', () => {
    const twice = Object.fromEntries(Object.entries(project).map(([name, count]) => [name, count * 2])) as unknown as Operations;
    expect(perThousand(twice)).toBeCloseTo(perThousand(project) * 2, 6);
  });

  test('the costs of a project hold that people read more than they write, a page costing the units that were counted', () => {
    const read = withReading(project, 2.5);
    expect(read.apiRequests).toBe(200);
    expect(read.readUnits).toBe(900 + 160 * 2.5);
  });
});

describe('mails of a year', () => {
  const ask = (moment: number, days = 14): Told => ({ person: 'gatekeeper-1', notice: { kind: 'request' }, moment, days });
  const news = (moment: number): Told => ({ person: 'sponsor', notice: { kind: 'news' }, moment });
  const alone = { projectsABoard: 1, projectsALead: 1 };

  test('of one project alone each request is a mail, the news of one day are one, and so are requests where that is set', () => {
    expect(mailsOfYear([ask(0), ask(1), ask(2)], alone)).toEqual({ mails: 3, gathered: 0, waited: 0 });
    expect(mailsOfYear([news(0), news(0), news(1)], alone)).toEqual({ mails: 2, gathered: 2, waited: 3 });
    expect(mailsOfYear([ask(0), ask(0), ask(0)], alone, { requests: 'first-of-day' })).toEqual({
      mails: 2,
      gathered: 1,
      waited: 2,
    });
  });

  test('what is due within a day is a mail each, however many there are', () => {
    expect(mailsOfYear([ask(0, 1), ask(0, 1)], alone).mails).toBe(2);
  });

  test('where the first request of a day alone comes at once, the fewer mails come to each project the more of them share their people', () => {
    const told = [0, 1, 2, 3].flatMap(moment => [ask(moment), news(moment)]);
    const [one = 0, few = 0, many = 0] = [1, 100, 1000].map(
      projects =>
        mailsOfYear(told, { projectsABoard: projects, projectsALead: Math.min(projects, 10) }, { requests: 'first-of-day' })
          .mails,
    );
    expect([one, few < one, many < few]).toEqual([8, true, true]);
  });
});

describe('what a deployment costs that nobody uses', () => {
  const idle = (free: boolean) => idleMonth(counted, { free });

  test('a deployment that nobody uses is called twice a minute, twice every five minutes, every fifteen minutes, three times an hour, and three times a day', () => {
    expect(scheduledCalls()).toBeCloseTo(2 * 43_800 + 2 * 8_760 + 2_920 + 3 * 730 + (3 * 730) / 24, 6);
  });

  test('the idle bill counts alarms, keys with their requests, logs, schedules and the waiting at the queue', () => {
    expect(Object.keys(idle(false)).join('; ')).toMatch(
      /alarms.*key that signs.*keys of tables.*Lambdas.*schedules.*reads.*logs.*queue/,
    );
    expect(idle(false)['alarms, by their metrics']).toBeCloseTo(watched.alarmMetrics * 0.1, 9);
    expect(idle(false)['requests for the keys of tables']).toBeCloseTo(2 * 8_760 * 0.000003, 9);
    expect(idle(false)['waiting at the queue']).toBeCloseTo(5 * 3 * 43_800 * 0.0000004, 9);
  });

  test('what is always free is taken off the idle bill and never more than that', () => {
    for (const [what, amount] of Object.entries(idle(true))) {
      expect(amount, what).toBeGreaterThanOrEqual(0);
      expect(amount, what).toBeLessThanOrEqual(idle(false)[what] ?? 0);
    }
  });

  test('a month in which nobody does anything costs at most 2.50 dollars as counted, before anything is free', () => {
    expect(Math.round(100 * total(idleMonth(counts as Counted, { free: false })))).toBeLessThanOrEqual(250);
  });

  test('a dashboard costs three dollars and what is counted for it, and nothing where the account has one free', () => {
    expect([dashboardMonth({ free: false }), dashboardMonth({ free: true })]).toEqual([3.3, 0]);
  });

  test('the reads of an idle deployment are those that were counted for each schedule, as often as it runs', () => {
    const { idleReads } = counts as Counted;
    const units = schedules.reduce((sum, { id, everyMinutes }) => sum + (43_800 / everyMinutes) * idleReads[id], 0);
    expect(idleMonth(counts, { free: false })['their reads of DynamoDB']).toBeCloseTo(units * prices.perUnit.readUnit, 9);
    for (const { id } of schedules) expect(idleReads[id], id).toBeGreaterThan(0);
  });
});

describe('what the public log costs', () => {
  test('P14: the place of all entries of 1,000 projects in the public log costs less than five cents, as counted', () => {
    const place = projectBill(counts as Counted)['place in the public log'] ?? 0;
    expect(place * 1000).toBeGreaterThan(0);
    expect(place * 1000).toBeLessThan(0.05);
  });

  test('P14: counted anew over the real adapters, a day of growths makes the index once and writes no note for an entry', async () => {
    const { filePuts, writeUnits } = await countDay(2);
    expect(filePuts).toBe(1);
    // Its commit of the log, its end, the mark; and the index's note in one of them.
    expect(writeUnits / 24).toBeLessThanOrEqual(5);
  }, 600_000);
});

describe('what time costs', () => {
  test('a round that is open for ten days is looked at ten times, a project that lives for a year once a week and as often as time or its office may change something', () => {
    const { rounds, withRound, quiet } = looksAt({ ...assumptions, rounds: 1 });
    expect(rounds).toBe(10);
    expect(withRound + quiet).toBeCloseTo(365 / 7 + 12 + 52, 9);
  });

  test('a look at a project costs more while a round of it is open', () => {
    const always = { ...assumptions, rounds: 1, roundDays: 365 };
    const never = { ...assumptions, rounds: 0 };
    const watching = (assumed: typeof assumptions) => watchingOne(looks, prices, assumed)['watching of criteria'] ?? 0;
    expect(watching(always) - watching(never)).toBeCloseTo((365 / 7 + 12 + 52) * 2 * prices.perUnit.readUnit, 9);
  });

  test('a project of half the days costs half as much time', () => {
    const half = watchingOne(looks, prices, {
      ...assumptions,
      roundDays: assumptions.roundDays / 2,
      liveDays: assumptions.liveDays / 2,
      dueLooks: assumptions.dueLooks / 2,
      officeChanges: assumptions.officeChanges / 2,
      commits: assumptions.commits / 2,
      runs: assumptions.runs / 2,
    });
    expect(total(half) * 2).toBeCloseTo(total(watchingOne(looks)), 9);
  });
});

describe('portfolios', () => {
  test('a hundred times the projects cost a hundred times the work, not a hundred times the idling', () => {
    const few = yearly(counted, 100);
    const many = yearly(counted, 10_000);
    const idle = total(idleMonth(counted, { free: false })) * 12;
    expect(many.first - idle).toBeCloseTo((few.first - idle) * 100, 6);
    expect(few.first - idle).toBeCloseTo(total(projectBill(counted)) * 100, 6);
  });

  test('what a portfolio keeps costs more in the tenth year than in the first', () => {
    const { first, tenth } = yearly({ ...counted, kilobytes: 120 }, 10_000);
    expect(tenth).toBeGreaterThan(first);
  });
});
