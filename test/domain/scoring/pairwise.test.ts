/** Pairwise comparison gives the published weights, ratios and mending, and refuses what it cannot read, naming it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leastSquaresWeights } from '#domain/scoring/pairwise/completion.ts';
import { mostInconsistent, nearestOnScale } from '#domain/scoring/pairwise/consistency.ts';
import { matrixOf } from '#domain/scoring/pairwise/judgements.ts';
import { type Priorities, prioritiesOf } from '#domain/scoring/pairwise/priorities.ts';
import { type RandomIndexTable, randomIndex, randomIndexTables } from '#domain/scoring/pairwise/random-index.ts';
import {
  completedOf,
  type Entry,
  entriesOf,
  entryOf,
  expectNear,
  judgementsOf,
  objectOf,
  ratiosOf,
  sound,
  type Triple,
  toleranceOf,
  weightsByItem,
} from './vectors.ts';

interface Case {
  readonly items: string[];
  readonly judgements: Triple[];
  readonly expected: Record<string, number>;
  readonly lambdaMax?: number;
  readonly consistencyRatio?: Record<string, number>;
  readonly completed?: Record<string, number>;
}
const entries = entriesOf<Partial<Case>>('pairwise', 'ahp');
const whole = entries.filter((entry): entry is Entry & Case => entry.judgements !== undefined);
const small = entryOf<{ cases: Case[]; consistencyRatio: { any: number } }>('pairwise', 'ahp', 'ahp-small');

function expectCase(result: Priorities, given: Case, tolerance: number): void {
  expectNear(weightsByItem(result), given.expected, tolerance);
  if (given.lambdaMax !== undefined) expectNear(result.lambdaMax, given.lambdaMax, tolerance);
  expectNear(completedOf(result), given.completed ?? {}, tolerance);
  expect(result.completed).toHaveLength(Object.keys(given.completed ?? {}).length);
}

describe('weights from pairwise judgements', () => {
  test('all nine entries of the worked examples are looked at', () => {
    expect(entries).toHaveLength(9);
    expect(whole.map(entry => entry.id ?? entry.source)).toHaveLength(7);
  });

  test.each(whole)('The judgements of “$source” give its weights, eigenvalue, completion and ratios', entry => {
    const tolerance = toleranceOf(entry);
    expectCase(sound(prioritiesOf(entry.items, judgementsOf(entry.judgements))), entry, tolerance);
    for (const [label, ratio] of Object.entries(entry.consistencyRatio ?? {}))
      expectNear(ratiosOf(label, entry.items, judgementsOf(entry.judgements)), ratio, tolerance, label);
  });

  test.each(small.cases)('$items.length items are weighed $expected with a ratio of 0', given => {
    const result = sound(prioritiesOf(given.items, judgementsOf(given.judgements)));
    expectCase(result, given, toleranceOf(small));
    expect(result.consistencyRatio).toBe(small.consistencyRatio.any);
  });

  test('logarithmic least squares gives the other weights that the worked example names', () => {
    const entry = entryOf<Case & { logLeastSquares: Record<string, number> }>('pairwise', 'ahp', 'ahp-incomplete');
    const weights = leastSquaresWeights(sound(matrixOf(entry.items, judgementsOf(entry.judgements))));
    expectNear(weightsByItem({ items: entry.items, weights }), entry.logLeastSquares, toleranceOf(entry));
  });

  test('judgements that cannot be read are refused with the pair or item that is wrong', () => {
    const entry = entryOf<{ items: string[]; refused: { judgements: Triple[]; why: string }[] }>(
      'pairwise',
      'ahp',
      'ahp-refused',
    );
    const faults = entry.refused.map(({ judgements }) => prioritiesOf(entry.items, judgementsOf(judgements)).fault);
    expect(faults.map(fault => [fault?.field, fault?.message])).toEqual([
      ['judgements', 'Nothing relates a, b to c, d; compare one of the first with one of the others.'],
      ['judgements.1', 'b/a was given twice with different values, 0.3333333333333333 and 2; keep one of them.'],
      ['judgements.0', 'The judgement a/b is 0; it must be positive, such as 3 or 1/3.'],
      ['judgements.0', 'a is compared with itself; compare it with another item, or leave the judgement out.'],
      ['judgements.0', 'a/x names x, which is none of the items a, b, c, d.'],
    ]);
  });

  test.each([
    ['no items', [], [], 'items'],
    ['an item twice', ['a', 'a'], [], 'items.1'],
    ['words for a number', ['a', 'b'], [['a', 'b', 'three']], 'judgements.0'],
    ['a division by zero', ['a', 'b'], [['a', 'b', '1/0']], 'judgements.0'],
    ['a judgement beyond a million', ['a', 'b'], [['a', 'b', 1e7]], 'judgements.0'],
    ['a judgement that is no number', ['a', 'b'], [['a', 'b', Number.NaN]], 'judgements.0'],
  ] as [string, string[], Triple[], string][])('Comparing with %s is refused', (_, items, judgements, field) => {
    expect(prioritiesOf(items, judgementsOf(judgements)).fault?.field).toBe(field);
  });

  test('a pair given both ways round with the same meaning is no contradiction', () => {
    const result = sound(
      prioritiesOf(
        ['a', 'b'],
        judgementsOf([
          ['a', 'b', 3],
          ['b', 'a', '1/3'],
        ]),
      ),
    );
    expectNear(result.weights, [0.75, 0.25], 1e-12);
  });

  test('beyond fifteen items no ratio is stated, because the tables end there', () => {
    const items = Array.from({ length: 16 }, (_, index) => `g${index}`);
    const judgements = items.slice(1).map((item): Triple => ['g0', item, 2]);
    const result = sound(prioritiesOf(items, judgementsOf(judgements)));
    expect(result.consistencyRatio).toBeNull();
    expectNear(result.weights[0], 2 / 17, 1e-9);
    expect(mostInconsistent(items, judgementsOf(judgements)).fault?.field).toBe('items');
  });
});

describe('the random-index tables', () => {
  test('every table holds the published figures, 0 below three items and nothing beyond fifteen', () => {
    const tables = objectOf<Record<string, Record<string, number>>>('pairwise', 'randomIndex');
    const names = Object.keys(randomIndexTables) as RandomIndexTable[];
    expect(names.toSorted()).toEqual(
      Object.keys(tables)
        .filter(name => name !== '_')
        .toSorted(),
    );
    for (const name of names) {
      for (const [items, index] of Object.entries(tables[name] ?? {})) expect(randomIndex(Number(items), name)).toBe(index);
      expect([1, 2, 16].map(items => randomIndex(items, name))).toEqual([0, 0, null]);
    }
  });
});

describe('the most inconsistent judgement', () => {
  interface Mending extends Case {
    readonly mostInconsistent: {
      byRatio: { pair: string[]; given: number; impliedByWeights: number; factor: number };
      byRemoval: {
        pair: string[];
        given: number;
        suggested: number;
        suggestedOnScale: string;
        ratioAfterExact: Record<string, number>;
      };
      afterScaleValue: {
        judgement: Triple;
        lambdaMax: number;
        consistencyRatio: Record<string, number>;
        weights: Record<string, number>;
      };
    };
  }
  const found = whole.filter((entry): entry is Entry & Mending => 'mostInconsistent' in entry);

  test('one worked example names its most inconsistent judgement', () => expect(found).toHaveLength(1));

  test.each(found)(
    '“$source”: the judgement is named in both readings, and the value that would mend it gives the published weights',
    entry => {
      const { byRatio, byRemoval, afterScaleValue } = entry.mostInconsistent;
      const tolerance = toleranceOf(entry);
      const { byRatio: ratio, byRemoval: removal } = sound(
        mostInconsistent(entry.items, judgementsOf(entry.judgements), 'saaty-1980'),
      );
      expect([ratio?.item, ratio?.over]).toEqual(byRatio.pair);
      expectNear(ratio, { given: byRatio.given, implied: byRatio.impliedByWeights, factor: byRatio.factor }, tolerance);
      expect([removal?.item, removal?.over]).toEqual(byRemoval.pair);
      expectNear(
        removal,
        { given: byRemoval.given, suggested: byRemoval.suggested, suggestedOnScale: byRemoval.suggestedOnScale },
        tolerance,
      );
      expectNear(removal?.ratioAfterExact, byRemoval.ratioAfterExact['saaty-1980'], tolerance);
      const after = removal?.afterScaleValue;
      expectNear(after?.lambdaMax, afterScaleValue.lambdaMax, tolerance);
      expectNear(weightsByItem(after!), afterScaleValue.weights, tolerance);
      const mended = entry.judgements.map(triple =>
        triple[0] === byRemoval.pair[0] && triple[1] === byRemoval.pair[1] ? afterScaleValue.judgement : triple,
      );
      for (const [label, expected] of Object.entries(afterScaleValue.consistencyRatio))
        expectNear(ratiosOf(label, entry.items, judgementsOf(mended)), expected, tolerance, label);
    },
  );

  test('consistent judgements have nothing to mend, and a chain has no judgement that could be left out', () => {
    const consistent = entryOf<Case>('pairwise', 'ahp', 'ahp-consistent');
    const chain = entryOf<Case>('pairwise', 'ahp', 'ahp-chain');
    for (const { items, judgements } of [consistent, chain]) {
      const { byRatio, byRemoval } = sound(mostInconsistent(items, judgementsOf(judgements)));
      expect(byRemoval).toBeNull();
      expectNear(byRatio?.factor, 1, 1e-9);
    }
    expect(sound(mostInconsistent(['a'], []))).toEqual({ byRatio: null, byRemoval: null });
  });

  test.each([
    [0.4625, '1/2'],
    [1.2, '1'],
    [0.9, '1'],
    [30, '9'],
    [0.01, '1/9'],
    [2.9, '3'],
  ])('%d lies nearest to %s among the values that a person can give', (value, expected) => {
    expect(nearestOnScale(value)).toBe(expected);
  });
});

describe('any judgements that relate all items', () => {
  /** A tree of judgements that relates everything, and some more. */
  const comparisons = fc.integer({ min: 1, max: 8 }).chain(size => {
    const items = Array.from({ length: size }, (_, index) => `g${index}`);
    const value = fc.oneof(
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 9 }).map(below => `1/${below}`),
    );
    const pair = fc.tuple(fc.nat(size - 1), fc.nat(size - 1), value);
    const tree = fc.tuple(...items.slice(1).map((_, index) => fc.tuple(fc.nat(index), value)));
    return fc.tuple(tree, fc.array(pair, { maxLength: 20 })).map(([links, more]) => {
      const triples: Triple[] = links.map(([to, times], index) => [items[index + 1]!, items[to]!, times]);
      for (const [left, right, times] of more) {
        const known = triples.some(([a, b]) => [a, b].every(name => name === items[left] || name === items[right]));
        if (left !== right && !known) triples.push([items[left]!, items[right]!, times]);
      }
      return { items, judgements: judgementsOf(triples) };
    });
  });

  test('weights are positive, sum to one, and do not depend on the order of items or judgements', () => {
    fc.assert(
      fc.property(comparisons, ({ items, judgements }) => {
        const { weights, consistencyRatio, lambdaMax } = sound(prioritiesOf(items, judgements));
        expect(Math.min(...weights)).toBeGreaterThan(0);
        expect(Math.abs(weights.reduce((sum, weight) => sum + weight, 0) - 1)).toBeLessThanOrEqual(2.3e-16);
        expect(consistencyRatio).toBeGreaterThanOrEqual(0);
        expect(lambdaMax).toBeGreaterThanOrEqual(items.length);
        const turned = sound(prioritiesOf(items.toReversed(), judgements.toReversed()));
        expectNear(turned.weights.toReversed(), weights, 1e-7);
      }),
      { numRuns: 60 },
    );
  });

  test('no other completion has a smaller eigenvalue', () => {
    fc.assert(
      fc.property(comparisons, fc.double({ min: 0.5, max: 2, noNaN: true }), ({ items, judgements }, factor) => {
        const { completed, lambdaMax } = sound(prioritiesOf(items, judgements));
        for (const gap of completed) {
          const filled = [...judgements, ...completed.filter(other => other !== gap), { ...gap, times: gap.times * factor }];
          expect(sound(prioritiesOf(items, filled)).lambdaMax).toBeGreaterThanOrEqual(lambdaMax - 1e-9);
        }
      }),
      { numRuns: 40 },
    );
  });
});
