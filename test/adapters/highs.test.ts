/** HiGHS answers the port of the optimiser: in a thread, as a bundle, and silently. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openHighs } from '#adapters/highs/optimiser.ts';
import type { Optimiser } from '#domain/values/optimiser.ts';
import { addOptimiser, bundled } from '../../cdk/bundle.ts';
import { optimiserContract } from './contracts/optimiser.ts';

const opened: Optimiser[] = [];
function open(): Optimiser {
  const optimiser = openHighs();
  opened.push(optimiser);
  return optimiser;
}
afterAll(() => Promise.all(opened.map(optimiser => optimiser.close())));

optimiserContract('HiGHS', open);

const root = join(import.meta.dirname, '../..');

describe('HiGHS', () => {
  test('the solver that is named on a record is the one that is installed', () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(open().solver).toBe(`HiGHS ${dependencies.highs}`);
  });

  test('figures that are no numbers are a fault of the caller, and the next solve is answered', async () => {
    const optimiser = open();
    const broken = { sense: 'most' as const, columns: [{ name: 'x', worth: Number.NaN, most: 1 }], rows: [] };
    await expect(optimiser.solve(broken, { seconds: 5, gap: 0 })).rejects.toThrow('the solver broke');
    const fine = { ...broken, columns: [{ name: 'x', worth: 1, most: 1 }] };
    expect(await optimiser.solve(fine, { seconds: 5, gap: 0 })).toMatchObject({ status: 'proven', value: 1 });
  });

  test('bundled as the Lambdas are, with its thread and the solver beside it, it chooses the best set in plain Node and prints nothing of its own', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tollgate-optimiser-'));
    mkdirSync(join(root, 'node_modules', '.cache'), { recursive: true });
    const source = mkdtempSync(join(root, 'node_modules', '.cache', 'optimiser-'));
    try {
      const program = `import { openHighs } from '#adapters/highs/optimiser.ts';
        import { bestSet } from '#domain/selection/best-set.ts';
        import { selectionProblemSchema } from '#domain/selection/problem.ts';
        const optimiser = openHighs();
        const problem = selectionProblemSchema.parse(JSON.parse(process.argv[2]));
        process.stdout.write(JSON.stringify((await bestSet(problem, { optimiser, seconds: 30 })).best));
        await optimiser.close();`;
      writeFileSync(join(source, 'entry.ts'), program);
      await bundled(join(source, 'entry.ts'), join(folder, 'index.mjs'));
      await addOptimiser(folder);
      expect(readdirSync(folder).sort()).toEqual(['highs.wasm', 'index.mjs', 'solver.mjs']);
      const candidates = [8, 11, 6, 4].map((value, index) => ({ id: `p${index}`, value, cost: { all: [5, 7, 4, 3][index] } }));
      const out = execFileSync(process.execPath, ['index.mjs', JSON.stringify({ candidates, rules: { budget: 14 } })], {
        cwd: folder,
        encoding: 'utf8',
        env: { PATH: process.env.PATH },
      });
      expect(JSON.parse(out)).toMatchObject({ chosen: ['p1', 'p2', 'p3'], value: 21, cost: 14 });
    } finally {
      rmSync(folder, { recursive: true, force: true });
      rmSync(source, { recursive: true, force: true });
    }
  });
});
