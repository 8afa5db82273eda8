/**
 * How far a ranking holds: what would swap a proposal with the next one, which ranks it can have while the weights are uncertain, and who is at least as
 * good in everything. For models that are weighted sums; of others nothing is said here.
 */
import { dominanceOf } from '../scoring/explain/dominance.ts';
import { rankAcceptability, simulatedRanks } from '../scoring/explain/simulated-ranks.ts';
import { nearestRating, nearestSwaps, neighbourSwaps, type Swap, type WeightSwap } from '../scoring/explain/swaps.ts';
import { ratingTableOf } from '../scoring/models/explained.ts';
import type { Alternative } from '../scoring/models/result.ts';
import { completeRows, type RatingTable } from '../scoring/table.ts';
import { dimensionsOf, type FrozenModel, forMedians } from './frozen-model.ts';

/** Parts of a weight that are uncertain, when the model does not say. */
const usualUncertainty = 0.1;
/** Proposals up to which ranks are counted exactly, and beyond which fewer weights are drawn. */
const fewEnough = 8;
const many = 100;
const seed = 1;

interface WeightChange {
  readonly dimension: string;
  /** What is added to the weight, and that as a part of it; null for a weight of 0. */
  readonly change: number;
  readonly relative: number | null;
  /** Share of all weights at which both have the same score. */
  readonly newShare: number;
}

export interface NextSwap {
  readonly behind: string;
  readonly gap: number;
  readonly tie: boolean;
  /** The least change of one weight, in points of weight and as a part of it; absent where none makes them swap. */
  readonly weight?: WeightChange | undefined;
  readonly relativeWeight?: WeightChange | undefined;
  /** The least change of one rating. */
  readonly rating?:
    | { readonly project: string; readonly dimension: string; readonly from: number; readonly to: number }
    | undefined;
}

export interface Robustness {
  readonly uncertainty: number;
  readonly how: 'exact' | 'simulated';
  readonly draws?: number | undefined;
  readonly seed?: number | undefined;
  readonly rows: ReadonlyMap<string, RobustRow>;
}

export interface RobustRow {
  readonly next?: NextSwap | undefined;
  /** Best and worst rank that were met. */
  readonly rankRange: readonly [number, number];
  /** Ranks with their probability, those that cannot be left out. */
  readonly acceptability: readonly { readonly rank: number; readonly probability: number }[];
  readonly dominatedBy: readonly string[];
}

/** Undefined where the method is no weighted sum, or nothing is ranked. Only proposals that are ranked are given. */
export function robustnessOf(model: FrozenModel, ranked: readonly Alternative[]): Robustness | undefined {
  const { weightUncertainty: uncertainty = usualUncertainty } = model;
  const scoring = forMedians(model.scoring);
  if ((scoring.method !== 'weighted-sum' && scoring.method !== 'screen-and-score') || ranked.length === 0) return undefined;
  const { value: table } = ratingTableOf(scoring, ranked);
  if (!table || completeRows(table).length === 0) return undefined;
  const names = dimensionsOf(model).flatMap(({ id, kind }) => (kind === 'must' ? [] : [id]));
  const within = { weights: 'within', by: uncertainty } as const;
  const ranks =
    ranked.length <= fewEnough
      ? rankAcceptability(table, within, { seed })
      : simulatedRanks(table, within, { seed, draws: ranked.length > many ? 1_000 : 10_000 });
  if (!ranks.value) return undefined;
  const dominated =
    dominanceOf(
      table,
      names.map(() => true),
    ).value?.dominated ?? [];
  const swaps = neighbourSwaps(table).value ?? [];
  const { how, draws } = ranks.value;
  const rows = ranks.value.rows.map(({ id, acceptability, rankRange }) => {
    const swap = swaps.find(({ ahead }) => ahead === id);
    const row: RobustRow = {
      ...(swap && { next: nextSwap(table, swap, names) }),
      rankRange,
      acceptability: acceptability.flatMap((probability, index) => (probability > 0 ? [{ rank: index + 1, probability }] : [])),
      dominatedBy: dominated.find(entry => entry.id === id)?.by ?? [],
    };
    return [id, row] as const;
  });
  return { uncertainty, how, ...(draws !== undefined && { draws, seed }), rows: new Map(rows) };
}

function nextSwap(table: RatingTable, swap: Swap, names: readonly string[]): NextSwap {
  const { absolute, relative } = nearestSwaps([swap]);
  const rating = nearestRating(table, swap);
  const inWords = (change: WeightSwap): WeightChange => ({
    dimension: names[change.goal] ?? '',
    change: change.change,
    relative: change.relative,
    newShare: change.newShare,
  });
  return {
    behind: swap.behind,
    gap: swap.gap,
    tie: swap.tie,
    ...(absolute && { weight: inWords(absolute.swap) }),
    ...(relative && { relativeWeight: inWords(relative.swap) }),
    ...(rating && { rating: { project: rating.id, dimension: names[rating.goal] ?? '', from: rating.from, to: rating.to } }),
  };
}
