/**
 * How likely each rank is under uncertain weights, exactly: for each project the space of weights is cut along every line on which it ties with another,
 * and the volume of each piece is counted for the rank that the project has there. Possible while projects and goals are few; beyond, see
 * simulated-ranks.ts.
 * The pieces are simplices. Where a line cuts one, it is split at the point where an edge meets the line, into two whose volumes are the two parts of
 * that edge, until no edge is cut: no determinant is needed, and no random number. Leads are linear in the weights, so corners carry leads alone.
 */
import type { Checked } from '../fault.ts';
import type { RatingTable } from '../table.ts';
import {
  type Pairings,
  pairingsOf,
  type RankAcceptability,
  type RowRanks,
  type Uncertain,
  type Uncertainty,
  uncertainTable,
} from './uncertainty.ts';

/** At one corner of the space of weights: by how much a row leads each of its open rivals. */
type Corner = readonly number[];

interface Piece {
  readonly corners: readonly Corner[];
  /** Part of the whole, 0 to 1. */
  readonly volume: number;
  /** How many rivals are known not to cut it. */
  readonly settled: number;
}

/** Leads to look at, over all pieces: less than a second. */
const mostWork = 60_000_000;
const mostGoals = 8;
/** Probabilities below this are rounding. */
const least = 1e-10;

/** Undefined when it would be too much work to count the pieces. */
export function exactRanks(table: RatingTable, uncertainty: Uncertainty): Checked<RankAcceptability | undefined> {
  const { value: uncertain, fault } = uncertainTable(table, uncertainty);
  if (fault) return { fault };
  const pairings = pairingsOf(uncertain);
  const corners = cornersOf(uncertain, pairings);
  if (!corners) return { value: undefined };
  const rivals = rivalsOf(uncertain.rows.length, pairings);
  const counted = new Map<number, readonly number[]>();
  // Who has most rivals comes first: if it is too much work, that is where it shows.
  const order = rivals.map((_, row) => row).toSorted((left, right) => rivals[right]!.length - rivals[left]!.length);
  let left = mostWork;
  for (const row of order) {
    const mine = rivals[row]!;
    left -= workOn(mine.length, uncertain.goals) * corners.length;
    if (left < 0) return { value: undefined };
    const count = countRanks(piecesFor(uncertain, corners, [row, ...mine]), { work: left, dust: pairings.dust });
    if (!count) return { value: undefined };
    left = count.left;
    counted.set(row, count.byRivalsAbove);
  }
  const rows = uncertain.rows.map(({ id }, row) => {
    const above = pairings.above[row] ?? 0;
    const acceptability = uncertain.rows.map((_, rank) => counted.get(row)?.[rank - above] ?? 0);
    return ranksOf(id, acceptability);
  });
  return { value: { how: 'exact', rows, left: uncertain.left } };
}

function ranksOf(id: string, acceptability: readonly number[]): RowRanks {
  const met = acceptability.flatMap((probability, index) => (probability > least ? [index + 1] : []));
  const range = [met[0] ?? 1, met.at(-1) ?? 1] as const;
  return { id, acceptability, rankRange: range, bounds: range };
}

/** Of each row, the others of which it depends on the weights who is above. */
function rivalsOf(size: number, { open }: Pairings): readonly (readonly number[])[] {
  const rivals = Array.from({ length: size }, (): number[] => []);
  for (const [one, other] of open) {
    rivals[one]!.push(other);
    rivals[other]!.push(one);
  }
  return rivals;
}

/** Simplices that fill the space of weights, as weights at their corners; undefined when it has too many goals. */
function cornersOf(
  { rows, region, goals }: Uncertain,
  { open }: Pairings,
): readonly (readonly (readonly number[])[])[] | undefined {
  if (region.free) return goals > mostGoals + 1 ? undefined : [Array.from({ length: goals }, (_, goal) => unit(goals, goal))];
  const telling = region.low.flatMap((low, goal) => {
    const differs = open.some(([one, other]) => rows[one]?.ratings[goal] !== rows[other]?.ratings[goal]);
    return differs && low < (region.high[goal] ?? low) ? [goal] : [];
  });
  if (telling.length > mostGoals) return undefined;
  return ordersOf(telling).map(order => {
    const weights = [...region.low];
    const corners = [[...weights]];
    for (const goal of order) {
      weights[goal] = region.high[goal] ?? 0;
      corners.push([...weights]);
    }
    return corners;
  });
}

function unit(length: number, at: number): readonly number[] {
  return Array.from({ length }, (_, index) => (index === at ? 1 : 0));
}

/** A box falls into one simplex for each order in which its sides are walked (Kuhn's triangulation). */
function ordersOf(goals: readonly number[]): readonly (readonly number[])[] {
  if (goals.length === 0) return [[]];
  return goals.flatMap(first => ordersOf(goals.filter(goal => goal !== first)).map(rest => [first, ...rest]));
}

/** The whole space, with the leads of a row over its rivals at the corners; of a row without rivals one piece is enough. */
function piecesFor(
  { rows }: Uncertain,
  simplices: readonly (readonly (readonly number[])[])[],
  [row, ...rivals]: readonly [number, ...number[]],
): readonly Piece[] {
  if (rivals.length === 0) return [{ corners: [[]], volume: 1, settled: 0 }];
  const ratings = rows[row]!.ratings;
  const differences = rivals.map(rival => ratings.map((rating, goal) => (rating ?? 0) - (rows[rival]!.ratings[goal] ?? 0)));
  return simplices.map(corners => ({
    corners: corners.map(weights => differences.map(list => list.reduce((sum, value, goal) => sum + value * weights[goal]!, 0))),
    volume: 1 / simplices.length,
    settled: 0,
  }));
}

/** To look at the corners of one piece. */
function workOn(rivals: number, corners: number): number {
  return (rivals + 1) * (corners + 1);
}

interface Limits {
  readonly work: number;
  readonly dust: number;
}

/** Volume by the number of rivals above; undefined when it becomes too much work. */
function countRanks(
  pieces: readonly Piece[],
  { work, dust }: Limits,
): { byRivalsAbove: readonly number[]; left: number } | undefined {
  const byRivalsAbove: number[] = [];
  const waiting = [...pieces];
  const [first] = pieces;
  const each = workOn(first?.corners[0]?.length ?? 0, first?.corners.length ?? 0);
  let left = work;
  for (let piece = waiting.pop(); piece; piece = waiting.pop()) {
    const parts = splitOnce(piece, dust);
    if (parts) {
      left -= each;
      if (left < 0) return undefined;
      waiting.push(...parts);
      continue;
    }
    const above = rivalsAbove(piece, dust);
    byRivalsAbove[above] = (byRivalsAbove[above] ?? 0) + piece.volume;
  }
  return { byRivalsAbove, left };
}

/** The two parts of a piece that a tie with a rival cuts; undefined when none does. */
function splitOnce({ corners, volume, settled }: Piece, dust: number): readonly [Piece, Piece] | undefined {
  const rivals = corners[0]?.length ?? 0;
  for (let rival = settled; rival < rivals; rival += 1) {
    const high = corners.findIndex(corner => corner[rival]! > dust);
    const low = corners.findIndex(corner => corner[rival]! < -dust);
    if (high === -1 || low === -1) continue;
    const [upper, lower] = [corners[high]!, corners[low]!];
    const part = upper[rival]! / (upper[rival]! - lower[rival]!);
    const between = upper.map((lead, other) => (other === rival ? 0 : lead + part * (lower[other]! - lead)));
    return [
      { corners: corners.with(low, between), volume: volume * part, settled: rival },
      { corners: corners.with(high, between), volume: volume * (1 - part), settled: rival },
    ];
  }
  return undefined;
}

/** How many rivals are ahead in a piece that no tie cuts. */
function rivalsAbove({ corners }: Piece, dust: number): number {
  return (corners[0] ?? []).filter((_, rival) => corners.some(corner => corner[rival]! < -dust)).length;
}
