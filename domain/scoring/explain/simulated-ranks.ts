/**
 * How likely each rank is under uncertain weights, by drawing weights from a seed: the same seed and number of draws give the same figures on every
 * host. A probability p out of N draws is within 4 x sqrt(p (1 - p) / N) of the true one, but for one time in 16,000.
 */

import { randomFrom } from '../../values/random.ts';
import { type Checked, faultAt } from '../fault.ts';
import type { RatingTable } from '../table.ts';
import { exactRanks } from './exact-ranks.ts';
import {
  pairingsOf,
  type RankAcceptability,
  type Region,
  type Uncertain,
  type Uncertainty,
  uncertainTable,
} from './uncertainty.ts';

export interface Simulation {
  /** 10,000 when left out. */
  readonly draws?: number;
  /** A whole number of 0 or more; 1 when left out. */
  readonly seed?: number;
}

const mostDraws = 10_000_000;

/** Exact where projects and goals are few enough, simulated otherwise. */
export function rankAcceptability(
  table: RatingTable,
  uncertainty: Uncertainty,
  simulation: Simulation = {},
): Checked<RankAcceptability> {
  const { value, fault } = exactRanks(table, uncertainty);
  if (fault) return { fault };
  return value ? { value } : simulatedRanks(table, uncertainty, simulation);
}

export function simulatedRanks(
  table: RatingTable,
  uncertainty: Uncertainty,
  simulation: Simulation = {},
): Checked<RankAcceptability> {
  const { draws = 10_000, seed = 1 } = simulation;
  if (!Number.isInteger(draws) || draws < 1 || draws > mostDraws)
    return faultAt('draws', `${draws} draws cannot be made; give a whole number from 1 to ${mostDraws}.`);
  if (!Number.isSafeInteger(seed) || seed < 0) return faultAt('seed', `${seed} is no seed; give a whole number of 0 or more.`);
  const { value: uncertain, fault } = uncertainTable(table, uncertainty);
  if (fault) return { fault };
  const counts = drawn(uncertain, draws, seed);
  const size = uncertain.rows.length;
  const bounds = boundsOf(uncertain);
  const rows = uncertain.rows.map(({ id }, row) => {
    const met = counts.subarray(row * size, (row + 1) * size);
    const worst = met.findLastIndex(count => count > 0) + 1;
    return {
      id,
      acceptability: Array.from(met, count => count / draws),
      rankRange: [met.findIndex(count => count > 0) + 1, worst] as const,
      bounds: bounds[row] ?? ([1, size] as const),
    };
  });
  return { value: { how: 'simulated', draws, seed, rows, left: uncertain.left } };
}

/** How far a simulated probability may be from the true one. */
export function marginOf(probability: number, draws: number): number {
  return 4 * Math.sqrt((probability * (1 - probability)) / draws) + 1e-6;
}

/** How often each row had each rank, row after row. */
function drawn({ rows, region, goals }: Uncertain, draws: number, seed: number): Uint32Array {
  const size = rows.length;
  const counts = new Uint32Array(size * size);
  const columns = Array.from({ length: goals }, (_, goal) => Float64Array.from(rows, row => row.ratings[goal] ?? 0));
  const random = randomFrom(seed);
  const weights = new Float64Array(goals);
  const scores = new Float64Array(size);
  for (let draw = 0; draw < draws; draw += 1) {
    drawWeights(region, weights, random);
    scores.fill(0);
    for (let goal = 0; goal < goals; goal += 1) addColumn(scores, columns[goal]!, weights[goal]!);
    countRanks(counts, scores);
  }
  return counts;
}

function addColumn(scores: Float64Array, column: Float64Array, weight: number): void {
  for (let row = 0; row < scores.length; row += 1) scores[row]! += weight * column[row]!;
}

/** Free weights are the gaps that sorted random numbers leave between 0 and 1: all that sum to one are then equally likely. */
function drawWeights(region: Region, weights: Float64Array, random: () => number): void {
  for (let goal = 0; goal < weights.length; goal += 1) {
    const at = random();
    weights[goal] = region.free ? at : region.low[goal]! + at * (region.high[goal]! - region.low[goal]!);
  }
  if (!region.free) return;
  weights[weights.length - 1] = 1;
  weights.sort();
  for (let goal = weights.length - 1; goal > 0; goal -= 1) weights[goal]! -= weights[goal - 1]!;
}

/** A rank is one more than the number of greater scores; rows with the same ratings have the very same score in every draw. */
function countRanks(counts: Uint32Array, scores: Float64Array): void {
  const size = scores.length;
  const sorted = scores.slice().sort();
  for (let row = 0; row < size; row += 1) {
    const greater = size - firstAbove(sorted, scores[row]!);
    counts[row * size + greater]! += 1;
  }
}

/** The first place of a value greater than this in a sorted list. */
function firstAbove(sorted: Float64Array, value: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (sorted[middle]! > value) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** From what holds for each pair whatever the weights are. */
function boundsOf(uncertain: Uncertain): readonly (readonly [number, number])[] {
  const { above, open } = pairingsOf(uncertain);
  const undecided = above.map(() => 0);
  for (const row of open.flat()) undecided[row]! += 1;
  return above.map((always, row) => [1 + always, 1 + always + undecided[row]!] as const);
}
