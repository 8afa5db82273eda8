/**
 * Weighted scoring: the score is the weighted mean of the points given to each goal, so 0 to 100 when points are 0 to 100.
 * Source: the weighted scoring model of project selection; worked examples in test/domain/scoring (published vectors).
 */

import { type Exact, exact, over } from '../values/exact.ts';
import { dot, sumOf } from './exactness.ts';

export interface WeightedGoal {
  readonly goal: string;
  readonly weight: number;
  readonly points: number;
}

export interface GoalScore extends WeightedGoal {
  /** The weight as a share of all weights, 0 to 1. */
  readonly share: number;
  /** What this goal adds to the score: share x points. */
  readonly adds: number;
}

export interface Score {
  /** 0 to 100, rounded to two decimals. */
  readonly total: number;
  readonly goals: readonly GoalScore[];
}

/** Weights must be positive. No goals at all give a score of 0. */
export function weightedScore(goals: readonly WeightedGoal[]): Score {
  const sum = goals.reduce((weights, goal) => weights + goal.weight, 0);
  const scored = goals.map(goal => {
    const share = goal.weight / sum;
    return { ...goal, share: round(share, 4), adds: round(share * goal.points, 2) };
  });
  const total = goals.reduce((points, goal) => points + (goal.weight / sum) * goal.points, 0);
  return { total: round(goals.length === 0 ? 0 : total, 2), goals: scored };
}

/** The score without rounding: what limits are held against. Absent without goals, because nothing was scored. */
export function exactTotal(goals: readonly Pick<WeightedGoal, 'weight' | 'points'>[]): Exact | undefined {
  if (goals.length === 0) return undefined;
  return exactMean(
    goals.map(goal => exact(goal.weight)),
    goals.map(goal => exact(goal.points)),
  );
}

/** The mean of values by weights, of which none is negative and one at least is not zero. */
export function exactMean(weights: readonly Exact[], values: readonly Exact[]): Exact {
  return over(dot(weights, values), sumOf(weights));
}

function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
