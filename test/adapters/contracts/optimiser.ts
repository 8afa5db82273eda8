/** What every adapter of the port Optimiser must do. */
import { describe, expect, test } from 'vitest';
import type { Optimiser, Program, SolveProgress } from '#domain/values/optimiser.ts';

const limits = { seconds: 30, gap: 0 };

/** The published example of capital budgeting: 8, 11, 6 and 4 for 5, 7, 4 and 3, of 14. */
const knapsack: Program = {
  sense: 'most',
  columns: [8, 11, 6, 4].map((worth, index) => ({ name: `x${index + 1}`, worth, most: 1 })),
  rows: [{ name: 'budget', terms: [[0, 5] as const, [1, 7] as const, [2, 4] as const, [3, 3] as const], atMost: 14 }],
};

/** Too hard to be proven while a test waits: values close to what they cost in twelve ways, half the projects needing each. */
export function hardProgram(count: number): Program {
  let state = 7;
  const random = () => {
    state = Number((BigInt(state) * 1_103_515_245n + 12_345n) % 2n ** 31n);
    return state / 2 ** 31;
  };
  const columns = Array.from({ length: count }, (_, index) => ({
    name: `x${index}`,
    worth: 100 + Math.floor(random() * 9_900),
    most: 1,
  }));
  const rows = Array.from({ length: 12 }, (_, row) => {
    const all = columns.map(({ worth }, place) => [place, Math.ceil((worth / 10) * (0.8 + random() * 0.4))] as const);
    const terms = all.filter(() => row < 3 || random() < 0.5);
    return { name: `limit ${row}`, terms, atMost: Math.floor(terms.reduce((sum, [, factor]) => sum + factor, 0) / 2) };
  });
  return { sense: 'most', columns, rows };
}

function keeps({ rows }: Program, solution: readonly number[]): boolean {
  return rows.every(({ terms, atMost = Number.POSITIVE_INFINITY, atLeast = Number.NEGATIVE_INFINITY }) => {
    const sum = terms.reduce((all, [place, factor]) => all + factor * (solution[place] ?? 0), 0);
    return sum <= atMost && sum >= atLeast;
  });
}

export function optimiserContract(name: string, make: () => Optimiser): void {
  describe(`${name}: programs in whole numbers`, () => {
    test('the best answer of a published example is found and proven, and the same again', async () => {
      const optimiser = make();
      const solved = await optimiser.solve(knapsack, limits);
      expect(solved).toMatchObject({ status: 'proven', value: 21, bound: 21, gap: 0, solution: [0, 1, 1, 1] });
      expect({ ...(await optimiser.solve(knapsack, limits)), seconds: 0 }).toEqual({ ...solved, seconds: 0 });
    });

    test('with fractions allowed the answer is at least as good, and says so as a bound would', async () => {
      expect(await make().solve(knapsack, { ...limits, relaxed: true })).toMatchObject({
        status: 'proven',
        value: 22,
        solution: [1, 1, 0.5, 0],
      });
    });

    test('the least is found, too, of a column without an upper limit, in whole numbers', async () => {
      const least: Program = {
        sense: 'least',
        columns: [{ name: 'more', worth: 3 }],
        rows: [{ name: 'need', terms: [[0, 2] as const], atLeast: 7 }],
      };
      expect(await make().solve(least, limits)).toMatchObject({ status: 'proven', value: 12, solution: [4] });
    });

    test('rows that clash are infeasible, and a column that nothing limits is unbounded', async () => {
      const optimiser = make();
      const clash = {
        ...knapsack,
        rows: [...knapsack.rows, { name: 'all', terms: [0, 1, 2, 3].map(place => [place, 1] as const), atLeast: 4 }],
      };
      expect(await optimiser.solve(clash, limits)).toMatchObject({ status: 'infeasible' });
      const endless: Program = { sense: 'most', columns: [{ name: 'x', worth: 1 }], rows: [] };
      expect(await optimiser.solve(endless, limits)).toMatchObject({ status: 'unbounded' });
    });

    test('a program without columns has the empty answer, unless a row wants something', async () => {
      const optimiser = make();
      expect(await optimiser.solve({ sense: 'most', columns: [], rows: [] }, limits)).toMatchObject({
        status: 'proven',
        value: 0,
        solution: [],
      });
      const wanting: Program = { sense: 'most', columns: [], rows: [{ name: 'one', terms: [], atLeast: 1 }] };
      expect(await optimiser.solve(wanting, limits)).toMatchObject({ status: 'infeasible' });
    });

    test('a start that is the best answer or breaks every row changes nothing of the answer', async () => {
      const optimiser = make();
      for (const start of [
        [0, 1, 1, 1],
        [1, 1, 1, 1],
      ])
        expect(await optimiser.solve(knapsack, { ...limits, start })).toMatchObject({ status: 'proven', value: 21 });
    });

    test('time that runs out gives the best answer until then with its bound, and never calls it proven', async () => {
      const hard = hardProgram(120);
      const solved = await make().solve(hard, { seconds: 2, gap: 0 });
      expect(solved.status).toBe('stopped');
      if (!('solution' in solved)) throw new Error('no answer');
      expect(solved.bound).toBeGreaterThan(solved.value);
      expect(solved.gap).toBeCloseTo((solved.bound - solved.value) / solved.value, 12);
      expect(keeps(hard, solved.solution)).toBe(true);
    });

    test('a gap that is allowed ends the search as soon as it is reached', async () => {
      const hard = hardProgram(120);
      const solved = await make().solve(hard, { seconds: 60, gap: 0.05 });
      expect(solved).toMatchObject({ status: 'within-gap' });
      expect('gap' in solved ? solved.gap : 1).toBeLessThanOrEqual(0.05);
    });

    test('somebody who ends the search gets the best answer so far, and progress came with better and better answers', async () => {
      const told: SolveProgress[] = [];
      const controller = new AbortController();
      const solved = await make().solve(hardProgram(120), {
        seconds: 60,
        gap: 0,
        signal: controller.signal,
        onProgress(progress) {
          told.push(progress);
          if (told.filter(entry => entry.solution).length >= 2) controller.abort();
        },
      });
      expect(solved).toMatchObject({ status: 'stopped' });
      const values = told.flatMap(({ solution, value }) => (solution && value !== undefined ? [value] : []));
      expect(values).toEqual(values.toSorted((a, b) => a - b));
      expect(told.some(({ bound }) => bound !== undefined)).toBe(true);
    });

    test('what a listener throws ends that solve, and the next one is answered', async () => {
      const optimiser = make();
      const listener = () => {
        throw new Error('nobody listens');
      };
      await expect(optimiser.solve(hardProgram(120), { seconds: 3, gap: 0, onProgress: listener })).rejects.toThrow(
        'nobody listens',
      );
      expect(await optimiser.solve(knapsack, limits)).toMatchObject({ status: 'proven', value: 21 });
    });

    test('solves that are asked at once are answered one after the other, each its own', async () => {
      const optimiser = make();
      const budgets = [0, 3, 7, 14, 19];
      const solved = await Promise.all(
        budgets.map(atMost => optimiser.solve({ ...knapsack, rows: [{ ...knapsack.rows[0]!, atMost }] }, limits)),
      );
      expect(solved.map(answer => ('value' in answer ? answer.value : undefined))).toEqual([0, 4, 11, 21, 29]);
    });

    test('a closed optimiser answers nothing any more', async () => {
      const optimiser = make();
      await optimiser.solve(knapsack, limits);
      await optimiser.close();
      await expect(optimiser.solve(knapsack, limits)).rejects.toThrow('closed');
    });
  });
}
