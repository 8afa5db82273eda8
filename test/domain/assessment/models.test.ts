/** Ratings under models of every method: what its arithmetic could not take is refused when it is given, and no median keeps a panel from its end. */
import { describe, expect, test } from 'vitest';
import { faultInArithmetic } from '#domain/assessment/ratings/arithmetic.ts';
import type { Rating } from '#domain/assessment/ratings/rating.ts';
import { alternativeOf, panelResult } from '#domain/assessment/result.ts';
import type { FrozenModel } from '#domain/call/frozen-model.ts';
import { robustnessOf } from '#domain/call/robust.ts';
import { rankingOf, scoreOfOne } from '#domain/call/scored.ts';
import { type ScoringModel, scoringModelSchema } from '#domain/scoring/models/model.ts';

const frozen = (scoring: ScoringModel): FrozenModel => ({ id: 'm', version: 1, name: 'M', scoring });
const said = (values: Readonly<Record<string, number | boolean | null>>): Rating[] =>
  Object.entries(values).map(([dimension, value]) => ({ dimension, value, reason: 'As the plan says.' }));

describe('medians between levels', () => {
  const levels = [1, 3, 5].map(value => ({ value, words: `level ${value}` }));
  const scoring = scoringModelSchema.parse({
    method: 'weighted-sum',
    goals: [{ id: 'reach', name: 'Reach', scale: { kind: 'points', low: 1, high: 5, levels, levelsOnly: true } }],
    weighting: { by: 'direct', weights: [{ goal: 'reach', weight: 1 }] },
  });
  const ofTwo = (left: number, right: number) =>
    panelResult({
      model: frozen(scoring),
      claims: [],
      assessors: ['p', 'q'],
      ratings: [left, right].map((value, index) => ({ assessor: index === 0 ? 'p' : 'q', ratings: said({ reach: value }) })),
    });

  test('two assessors who choose neighbouring levels have a score between them, although a single rating must be a level', () => {
    const between = alternativeOf('a', ofTwo(1, 3));
    expect(between.ratings).toEqual({ reach: 2 });
    expect(scoreOfOne(frozen(scoring), between)).toBe(25);
    const top = alternativeOf('b', ofTwo(5, 5));
    expect(rankingOf(frozen(scoring), [between, top]).map(({ project, score }) => [project, score])).toEqual([
      ['b', 100],
      ['a', 25],
    ]);
    expect(robustnessOf(frozen(scoring), [between, top])?.rows.size).toBe(2);
  });
});

describe('what the arithmetic cannot take', () => {
  const wsjf = scoringModelSchema.parse({
    method: 'wsjf',
    costOfDelay: [{ id: 'value', name: 'Value' }],
    jobSize: { id: 'size', name: 'Size' },
  });

  test('a job without a size is refused at its field when it is rated, and a missing one is an answer', () => {
    for (const size of [0, -2]) {
      const no = faultInArithmetic(said({ value: 3, size }), wsjf);
      expect(no?.refusal).toMatchObject({ code: 'unknown-reference', field: 'ratings.1.value' });
      expect(no?.refusal.message).toContain('must be above 0');
    }
    expect(faultInArithmetic(said({ value: -1, size: 2 }), wsjf)?.refusal.field).toBe('ratings.0.value');
    expect(faultInArithmetic(said({ value: 0, size: 2 }), wsjf)).toBeUndefined();
    expect(faultInArithmetic(said({ value: null, size: null }), wsjf)).toBeUndefined();
  });

  test('answers to musts and ratings of other methods are taken as they are', () => {
    const screen = scoringModelSchema.parse({
      method: 'screen-and-score',
      must: [{ id: 'legal', name: 'Legal' }],
      should: [{ id: 'fit', name: 'Fit' }],
      weighting: { by: 'direct', weights: [{ goal: 'fit', weight: 1 }] },
    });
    const topsis = scoringModelSchema.parse({
      method: 'topsis',
      goals: [{ id: 'fit', name: 'Fit' }],
      weighting: { by: 'direct', weights: [{ goal: 'fit', weight: 1 }] },
    });
    expect(faultInArithmetic(said({ legal: false, fit: 10 }), screen)).toBeUndefined();
    expect(faultInArithmetic(said({ fit: -4 }), topsis)).toBeUndefined();
  });
});
