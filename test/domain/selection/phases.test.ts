/** The start of a project can be left to the choice: each start is an option, with costs and people moved to when they would come. */
import { afterAll, describe, expect, test } from 'vitest';
import { openHighs } from '#adapters/highs/optimiser.ts';
import { bestSet } from '#domain/selection/best-set.ts';
import { quarterLater, startingLater } from '#domain/selection/phases.ts';
import { selectionProblemSchema } from '#domain/selection/problem.ts';

const optimiser = openHighs();
afterAll(() => optimiser.close());

const tunnel = { cost: { 2027: 1_001, 2028: 400 }, needs: { engineer: { '2027-Q3': 20, '2027-Q4': 15 } } };

describe('a later start', () => {
  test('a start a year later moves every cost by a year and every need by four quarters', () => {
    expect(startingLater(tunnel, 4)).toEqual({
      cost: { 2028: 1_001, 2029: 400 },
      needs: { engineer: { '2028-Q3': 20, '2028-Q4': 15 } },
    });
  });

  test('a start a quarter later moves a quarter of the cost of each year into the next one, and no penny is lost or made', () => {
    expect(startingLater(tunnel, 1)).toEqual({
      cost: { 2027: 751, 2028: 550, 2029: 100 },
      needs: { engineer: { '2027-Q4': 20, '2028-Q1': 15 } },
    });
    expect(startingLater(tunnel, 7)).toEqual({
      cost: { 2028: 250, 2029: 851, 2030: 300 },
      needs: { engineer: { '2029-Q2': 20, '2029-Q3': 15 } },
    });
  });

  test('no later start changes nothing', () => {
    expect(startingLater(tunnel, 0)).toEqual(tunnel);
  });

  test('years and quarters that are written in another way are not moved, because nobody can say what comes after them', () => {
    expect(startingLater({ cost: { all: 5 }, needs: {} }, 4)).toBeUndefined();
    expect(startingLater({ cost: {}, needs: { engineer: { Q1: 5 } } }, 1)).toBeUndefined();
    expect([quarterLater('2027-Q4', 1), quarterLater('2027-Q1', 9), quarterLater('2027-Q5', 1)]).toEqual([
      '2028-Q1',
      '2029-Q2',
      undefined,
    ]);
  });

  test('a project that does not fit beside another this year is chosen with its start a year later', async () => {
    const crane = { id: 'crane', value: 10, cost: { 2027: 100 }, needs: {} };
    const now = { id: 'now', value: 9, cost: { 2027: 60 }, needs: {} };
    const later = { ...startingLater(now, 4), id: 'later', value: 8 };
    const problem = selectionProblemSchema.parse({
      candidates: [crane, { id: 'tunnel', value: 9, options: [now, later] }],
      rules: { budgets: { 2027: 120, 2028: 120 } },
    });
    expect(await bestSet(problem, { optimiser, seconds: 60 })).toMatchObject({
      status: 'proven',
      best: { value: 18, taken: [{ id: 'crane' }, { id: 'tunnel', option: 'later', units: 1 }] },
    });
  });
});
