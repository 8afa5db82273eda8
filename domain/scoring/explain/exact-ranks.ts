/**
 * How likely each rank is under uncertain weights, exactly: the space of weights is cut along every line on which two projects tie, and the volume
 * of each piece is counted for the ranks that hold in it. Possible while projects and goals are few; beyond, see simulated-ranks.ts.
 * The pieces are simplices. Where a line cuts one, it is split at the point where an edge meets the line, into two whose volumes are the two parts of
 * that edge, until no edge is cut: no determinant is needed, and no random number. Scores are linear in the weights, so corners carry scores alone.
 */
import type { Checked } from '../fault.ts';
import type { RatingTable } from '../table.ts';
import {
  type Pair,
  type Pairings,
  pairingsOf,
  type RankAcceptability,
  type RowRanks,
  type Uncertain,
  type Uncertainty,
  uncertainTable,
} from './uncertainty.ts';

/** Scores of all rows at one corner of the space of weights. */
type Corner = readonly number[];

interface Piece {
  readonly corners: readonly Corner[];
  /** Part of the whole, 0 to 1. */
  readonly volume: number;
  /** How many pairs are known not to cut it. */
  readonly settled: number;
}

const mostPieces = 300_000;
const mostGoals = 8;
/** Probabilities below this are rounding. */
const least = 1e-10;

/** Undefined when there are too many pieces to count them. */
export function exactRanks(table: RatingTable, uncertainty: Uncertainty): Checked<RankAcceptability | undefined> {
  const { value: uncertain, fault } = uncertainTable(table, uncertainty);
  if (fault) return { fault };
  const size = uncertain.rows.length;
  const pairings = pairingsOf(uncertain);
  const pieces = firstPieces(uncertain, pairings.open);
  const counted = pieces && countRanks(pieces, size, pairings);
  if (!counted) return { value: undefined };
  return {
    value: {
      how: 'exact',
      rows: uncertain.rows.map(({ id }, row) => ranksOf(id, counted.slice(row * size, (row + 1) * size))),
      left: uncertain.left,
    },
  };
}

function ranksOf(id: string, acceptability: readonly number[]): RowRanks {
  const met = acceptability.flatMap((probability, index) => (probability > least ? [index + 1] : []));
  const range = [met[0] ?? 1, met.at(-1) ?? 1] as const;
  return { id, acceptability, rankRange: range, bounds: range };
}

/** The whole space of weights; undefined when it has too many goals. */
function firstPieces({ rows, region, goals }: Uncertain, open: readonly Pair[]): readonly Piece[] | undefined {
  if (open.length === 0) return [{ corners: [rows.map(() => 0)], volume: 1, settled: 0 }];
  const scoresAt = (weights: readonly number[]) =>
    rows.map(({ ratings }) => weights.reduce((sum, weight, goal) => sum + weight * (ratings[goal] ?? 0), 0));
  if (region.free) {
    const corners = Array.from({ length: goals }, (_, goal) =>
      scoresAt(Array.from({ length: goals }, (__, other) => (other === goal ? 1 : 0))),
    );
    return [{ corners, volume: 1, settled: 0 }];
  }
  const telling = region.low.flatMap((low, goal) => {
    const differs = open.some(([one, other]) => rows[one]?.ratings[goal] !== rows[other]?.ratings[goal]);
    return differs && low < (region.high[goal] ?? low) ? [goal] : [];
  });
  if (telling.length > mostGoals) return undefined;
  const orders = ordersOf(telling);
  return orders.map(order => {
    const weights = [...region.low];
    const corners = [scoresAt(weights)];
    for (const goal of order) {
      weights[goal] = region.high[goal] ?? 0;
      corners.push(scoresAt(weights));
    }
    return { corners, volume: 1 / orders.length, settled: 0 };
  });
}

/** A box falls into one simplex for each order in which its sides are walked (Kuhn's triangulation). */
function ordersOf(goals: readonly number[]): readonly (readonly number[])[] {
  if (goals.length === 0) return [[]];
  return goals.flatMap(first => ordersOf(goals.filter(goal => goal !== first)).map(rest => [first, ...rest]));
}

/** Volume by row and rank, row after row; undefined when the pieces become too many. */
function countRanks(pieces: readonly Piece[], size: number, pairings: Pairings): readonly number[] | undefined {
  const counted = new Array<number>(size * size).fill(0);
  const waiting = [...pieces];
  let made = waiting.length;
  for (let piece = waiting.pop(); piece; piece = waiting.pop()) {
    const parts = splitOnce(piece, pairings);
    if (parts) {
      made += 2;
      if (made > mostPieces) return undefined;
      waiting.push(...parts);
      continue;
    }
    for (const [row, before] of ranksIn(piece, pairings).entries()) counted[row * size + before]! += piece.volume;
  }
  return counted;
}

const lead = (corner: Corner, [one, other]: Pair) => (corner[one] ?? 0) - (corner[other] ?? 0);

/** The two parts of a piece that a pair cuts; undefined when none does. */
function splitOnce({ corners, volume, settled }: Piece, { open, dust }: Pairings): readonly [Piece, Piece] | undefined {
  for (let at = settled; at < open.length; at += 1) {
    const pair = open[at]!;
    const high = corners.findIndex(corner => lead(corner, pair) > dust);
    const low = corners.findIndex(corner => lead(corner, pair) < -dust);
    if (high === -1 || low === -1) continue;
    const [upper, lower] = [corners[high]!, corners[low]!];
    const part = lead(upper, pair) / (lead(upper, pair) - lead(lower, pair));
    const between = upper.map((score, row) => score + part * ((lower[row] ?? 0) - score));
    const withBetween = (index: number) => corners.map((corner, place) => (place === index ? between : corner));
    return [
      { corners: withBetween(low), volume: volume * part, settled: at },
      { corners: withBetween(high), volume: volume * (1 - part), settled: at },
    ];
  }
  return undefined;
}

/** How many rows are above each in a piece that no pair cuts. */
function ranksIn({ corners }: Piece, { above, open, dust }: Pairings): readonly number[] {
  const before = [...above];
  for (const pair of open) {
    const [one, other] = pair;
    if (corners.some(corner => lead(corner, pair) > dust)) before[other]! += 1;
    else if (corners.some(corner => lead(corner, pair) < -dust)) before[one]! += 1;
  }
  return before;
}
