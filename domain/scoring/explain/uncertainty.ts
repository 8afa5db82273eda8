/**
 * What is not known about weights, stated: each weight lies anywhere, equally likely, within a part of itself above and below (±20 %), or nothing is
 * known and all weights that sum to one are equally likely. Weights are independent of each other before they are scaled to one; scaling does
 * not change an order.
 * Source: R. Lahdelma & P. Salminen, SMAA-2: Stochastic multicriteria acceptability analysis for group decision making (2001).
 */
import { type Checked, type Fault, faultAt } from '../fault.ts';
import { checkedTable, completeRows, type RatingRow, type RatingTable } from '../table.ts';

export type Uncertainty =
  | { readonly weights: 'unknown' }
  /** Parts of the weight, 0 to 1: one for all goals, or one for each. */
  | { readonly weights: 'within'; readonly by: number | readonly number[] };

export interface RowRanks {
  readonly id: string;
  /** The probability of rank 1, 2, …: equal scores share the better rank, so the columns need not sum to one. */
  readonly acceptability: readonly number[];
  /** Best and worst rank of positive probability; of a simulation, the best and worst that it met. */
  readonly rankRange: readonly [number, number];
  /** No rank outside these is possible, whatever was drawn. */
  readonly bounds: readonly [number, number];
}

export interface RankAcceptability {
  readonly how: 'exact' | 'simulated';
  /** Of a simulation. */
  readonly draws?: number;
  readonly seed?: number;
  /** In the order of the table. */
  readonly rows: readonly RowRanks[];
  /** Who was left out because a rating is missing. */
  readonly left: readonly string[];
}

/** Weights from the least to the greatest, or all of them free. */
export type Region =
  | { readonly free: true }
  | { readonly free: false; readonly low: readonly number[]; readonly high: readonly number[] };

export interface Uncertain {
  /** Rows without missing ratings. */
  readonly rows: readonly RatingRow[];
  readonly left: readonly string[];
  readonly region: Region;
  readonly goals: number;
}

/** The table and what is uncertain about it, once they can be calculated with. */
export function uncertainTable(table: RatingTable, uncertainty: Uncertainty): Checked<Uncertain> {
  const counted = uncertainty.weights === 'unknown' ? { ...table, weights: table.weights.map(() => 1) } : table;
  const { fault } = checkedTable(counted);
  if (fault) return { fault };
  const goals = table.weights.length;
  const wrong = faultInUncertainty(uncertainty, goals);
  if (wrong) return { fault: wrong };
  const rows = completeRows(counted);
  const left = table.rows.filter(row => !rows.includes(row)).map(row => row.id);
  return { value: { rows, left, goals, region: regionOf(table.weights, uncertainty) } };
}

function faultInUncertainty(uncertainty: Uncertainty, goals: number): Fault | undefined {
  if (uncertainty.weights === 'unknown') return undefined;
  const parts = typeof uncertainty.by === 'number' ? [uncertainty.by] : uncertainty.by;
  if (typeof uncertainty.by !== 'number' && parts.length !== goals)
    return faultAt(
      'uncertainty.by',
      `There are ${parts.length} uncertainties for ${goals} goals; give one for each, or one for all.`,
    ).fault;
  const bad = parts.find(part => !(part >= 0 && part <= 1));
  return bad === undefined
    ? undefined
    : faultAt('uncertainty.by', `The uncertainty ${bad} must lie from 0 to 1: 0.2 is a fifth of the weight above and below.`)
        .fault;
}

function regionOf(weights: readonly number[], uncertainty: Uncertainty): Region {
  if (uncertainty.weights === 'unknown') return { free: true };
  const { by } = uncertainty;
  const part = (goal: number) => (typeof by === 'number' ? by : (by[goal] ?? 0));
  return {
    free: false,
    low: weights.map((weight, goal) => weight * (1 - part(goal))),
    high: weights.map((weight, goal) => weight * (1 + part(goal))),
  };
}

/** The least and the greatest lead of one row over another that any weights of the region give. */
function leadWithin(region: Region, one: RatingRow, other: RatingRow): readonly [number, number] {
  const leads = one.ratings.map((rating, goal) => (rating ?? 0) - (other.ratings[goal] ?? 0));
  if (region.free) return [Math.min(...leads), Math.max(...leads)];
  const sum = (upward: boolean) =>
    leads.reduce((all, lead, goal) => all + lead * ((lead > 0 === upward ? region.high[goal] : region.low[goal]) ?? 0), 0);
  return [sum(false), sum(true)];
}

/** Two rows by their places. */
export type Pair = readonly [number, number];

export interface Pairings {
  /** How many others are above each row whatever the weights. */
  readonly above: readonly number[];
  /** The pairs of which it depends on the weights who is above. */
  readonly open: readonly Pair[];
  /** Leads smaller than this are rounding. */
  readonly dust: number;
}

export function pairingsOf({ rows, region }: Uncertain): Pairings {
  const dust = negligible(rows, region);
  const above = rows.map(() => 0);
  const open: Pair[] = [];
  for (const [one, other] of pairsOf(rows.length)) {
    const [least, greatest] = leadWithin(region, rows[one]!, rows[other]!);
    if (least < -dust && greatest > dust) open.push([one, other]);
    else if (greatest > dust) above[other]! += 1;
    else if (least < -dust) above[one]! += 1;
  }
  return { above, open, dust };
}

function pairsOf(size: number): readonly Pair[] {
  return Array.from({ length: size }, (_, one) => one).flatMap(one =>
    Array.from({ length: size - one - 1 }, (_, more): Pair => [one, one + 1 + more]),
  );
}

function negligible(rows: readonly RatingRow[], region: Region): number {
  const greatest = rows.reduce(
    (most, row) => row.ratings.reduce<number>((own, rating) => Math.max(own, Math.abs(rating ?? 0)), most),
    0,
  );
  const weight = region.free ? 1 : region.high.reduce((sum, high) => sum + high, 0);
  return greatest * weight * 1e-12;
}
