/** The example of docs/selection.md is a file that can be used, and its rules have the names that the page gives them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openHighs } from '#adapters/highs/optimiser.ts';
import { bestSet } from '#domain/selection/best-set.ts';
import { rulesOf } from '#domain/selection/rules.ts';
import { readWritten } from '#domain/selection/written.ts';

const optimiser = openHighs();
afterAll(() => optimiser.close());

const page = readFileSync(join(import.meta.dirname, '../../../docs/selection.md'), 'utf8');
const example = /```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '';

describe('the page about choosing', () => {
  test('the example of the page has a best set, and its rules are named as the page says', async () => {
    const read = readWritten(JSON.parse(example));
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    expect(rulesOf(read.problem).map(rule => rule.name)).toEqual(
      expect.arrayContaining([
        ...['budgets:2027', 'resources:developer:Q1', 'requires:P2>P4', 'excludes:P1|P5', 'limits:schools'],
        'minShare:department=health',
      ]),
    );
    expect(await bestSet(read.problem, { optimiser, seconds: 30 })).toMatchObject({
      status: 'proven',
      best: { value: expect.any(Number) },
    });
  });

  test('every key of a file that the page explains is one that can be read', () => {
    const keys = [...page.matchAll(/^\| (`[^|]*?`(?:, `[^|]*?`)*)/gm)].flatMap(row =>
      [...(row[1] ?? '').matchAll(/`(\w+)/g)].map(key => key[1]),
    );
    expect(keys).toEqual(
      expect.arrayContaining([
        'budget',
        'budgets',
        'forceIn',
        'forceOut',
        'requires',
        'excludes',
        'atLeast',
        'atMost',
        'limits',
        'minShare',
        'maxShare',
      ]),
    );
    for (const key of keys) {
      const read = readWritten({ items: { A: { value: 1, cost: 1 } }, [key ?? '']: 'nonsense' });
      expect([key, read.ok ? '' : read.faults[0]?.field]).toEqual([key, key]);
    }
  });
});
