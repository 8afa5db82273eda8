/** Money: arithmetic that can be checked by hand. */
import { describe, expect, test } from 'vitest';
import {
  assumptions,
  billOf,
  costRows,
  idleMonth,
  looksAt,
  type Operations,
  perThousand,
  prices,
  scheduledCalls,
  total,
  watchingOne,
  withReading,
  yearly,
} from '../../bench/cost.ts';

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

describe('what a project costs', () => {
  test('a project for which nothing is done costs nothing', () => {
    expect(total(billOf(nothing))).toBe(0);
  });

  test('a thousand state transitions cost 2.5 cents, as the price list says, and a thousand mails 10 cents', () => {
    expect(billOf({ ...nothing, stateTransitions: 1000 })['Step Functions']).toBeCloseTo(0.025, 9);
    expect(billOf({ ...nothing, mails: 1000 }).SES).toBeCloseTo(0.1, 9);
  });

  test('every counted operation has a price', () => {
    for (const name of Object.keys(nothing)) expect(total(billOf({ ...nothing, [name]: 1 })), name).toBeGreaterThan(0);
  });

  test('the costs of a project grow in proportion to what is done', () => {
    const twice = Object.fromEntries(Object.entries(project).map(([name, count]) => [name, count * 2])) as unknown as Operations;
    expect(perThousand(twice)).toBeCloseTo(perThousand(project) * 2, 6);
  });

  test('the costs of a project hold that people read more than they write', () => {
    expect(withReading(project).apiRequests).toBe(200);
    expect(total(billOf(withReading(project)))).toBeGreaterThan(total(billOf(project)));
  });
});

describe('what a deployment costs that nobody uses', () => {
  test('a deployment that nobody uses is called twice a minute, every five minutes, and three times an hour', () => {
    expect(scheduledCalls()).toBe(2 * 43_800 + 8_760 + 3 * 730);
  });

  test('a deployment that nobody uses costs less than five dollars a month, and less than three after what is always free', () => {
    expect(total(idleMonth({ free: false }))).toBeLessThan(5);
    expect(total(idleMonth({ free: true }))).toBeLessThan(3);
  });
});

describe('what time costs', () => {
  test('a round that is open for ten days is looked at 240 times, a project that lives for a year 8,760 times', () => {
    expect(looksAt({ ...assumptions, rounds: 1 })).toEqual({ rounds: 240, criteria: 8_760 });
  });

  test('a project of half the days costs half as much time', () => {
    const half = watchingOne(prices, {
      ...assumptions,
      roundDays: assumptions.roundDays / 2,
      liveDays: assumptions.liveDays / 2,
      changedHours: assumptions.changedHours / 2,
    });
    expect(total(half) * 2).toBeCloseTo(total(watchingOne()), 9);
  });
});

describe('portfolios', () => {
  test('a hundred times the projects cost a hundred times the work, not a hundred times the idling', () => {
    const few = yearly(project, 100, { kilobytes: 0 });
    const many = yearly(project, 10_000, { kilobytes: 0 });
    const idle = total(idleMonth({ free: false })) * 12;
    expect(many.first - idle).toBeCloseTo((few.first - idle) * 100, 6);
  });

  test('what a portfolio keeps costs more in the tenth year than in the first', () => {
    const { first, tenth } = yearly(project, 10_000, { kilobytes: 120 });
    expect(tenth).toBeGreaterThan(first);
  });

  test('the table of portfolio costs names its three sizes and says dollars', () => {
    const rows = costRows(project);
    expect(rows.map(([name]) => name)).toEqual(
      expect.arrayContaining(['100 projects a year', '10,000 projects a year', '1,000,000 projects a year']),
    );
    for (const [, amount] of rows) expect(amount).toMatch(/^\$[\d,.]+/);
  });
});

test('the price file says where and when its prices are from', () => {
  expect(prices).toMatchObject({ region: 'eu-west-1', currency: 'USD', date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
});
