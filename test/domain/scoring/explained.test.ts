/** A model is explained in the units in which people rated, and the explanation agrees with the score. */
import { describe, expect, test } from 'vitest';
import { nearestRating, nearestSwaps, neighbourSwaps } from '#domain/scoring/explain/swaps.ts';
import { ratingTableOf, type SummingModel } from '#domain/scoring/models/explained.ts';
import { scoreAll } from '#domain/scoring/models/score-all.ts';
import { scoresOf } from '#domain/scoring/weighted-mean.ts';
import { direct, goal, model, projects } from './tried-models.ts';
import { entriesOf, expectNear, sound } from './vectors.ts';

const table = (text: object, given: Record<string, (number | null)[]>, ids: string[]) =>
  ratingTableOf(model(text) as SummingModel, projects(given, ids));

describe('the explanation of a model', () => {
  test('the published first and second swap when the sixth weight rises from 0.15 by a twelfth, told from their model', () => {
    const { weights, alternatives } = entriesOf<{ weights: number[]; alternatives: Record<string, number[]> }>(
      'weights-and-sums',
      'weightedScoring',
    )[0]!;
    const ids = weights.map((_, index) => `g${index + 1}`);
    const myh = model({
      method: 'weighted-sum',
      goals: ids.map(id => goal(id)),
      weighting: direct(Object.fromEntries(ids.map((id, index) => [id, weights[index]!]))),
    });
    const given = projects(alternatives, ids);
    const explained = sound(ratingTableOf(myh as SummingModel, given));
    const [first] = sound(neighbourSwaps(explained));
    expect([first?.ahead, first?.behind]).toEqual(['P1', 'P2']);
    expectNear(nearestSwaps([first!]).relative?.swap, { goal: 5, newWeight: 0.1625, relative: 1 / 12 }, 1e-12);
    expect(nearestRating(explained, first!)).toEqual({ id: 'P1', goal: 1, from: 70, to: 68 });
    expect(sound(scoresOf(explained)).map(({ score }) => score)).toEqual(
      given.map(({ id }) => sound(scoreAll(myh, given)).ranked.find(entry => entry.id === id)?.score),
    );
  });

  test('factors of 0 to 10 are explained in those points, goals on different scales in what their ratings are worth', () => {
    const screen = { method: 'screen-and-score', must: [], should: [goal('a'), goal('b')], weighting: direct({ a: 1, b: 1 }) };
    expect(table(screen, { p: [7, null] }, ['a', 'b']).value).toEqual({
      weights: [1, 1],
      rows: [{ id: 'p', ratings: [7, null] }],
      scale: [0, 10],
    });
    const mixed = {
      method: 'weighted-sum',
      goals: [goal('a', { scale: { kind: 'measured', worst: 36, best: 6 } }), goal('b')],
      weighting: direct({ a: 1, b: 1 }),
    };
    expect(table(mixed, { p: [12, 70] }, ['a', 'b']).value).toMatchObject({
      rows: [{ id: 'p', ratings: [80, 70] }],
      scale: [0, 100],
    });
  });

  test('a rating outside the points and weights that are missing are refused', () => {
    const screen = { method: 'screen-and-score', must: [], should: [goal('a')], weighting: direct({ a: 1 }) };
    expect(table(screen, { p: [11] }, ['a']).fault?.field).toBe('alternatives.p.0');
    expect(table({ ...screen, weighting: direct({ other: 1 }) }, {}, ['a']).fault?.field).toBe('weighting.weights.0');
  });
});
