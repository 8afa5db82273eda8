/**
 * Who dominates whom: at least as good in every goal and better in one, so that no weights can put the other first. Equal in everything is no
 * dominance. With a missing rating it is claimed only when it holds whatever that rating turns out to be.
 * Not being dominated by any one project is not enough to be first: `canBeFirst` names those that some weights put first (or level with the first).
 * Source: P. Goodwin & G. Wright, Decision Analysis for Management Judgment (efficient frontier of cost and benefit).
 */
import { type Checked, faultAt } from '../fault.ts';
import type { Rating } from '../scale.ts';
import { checkedTable, type RatingRow, type RatingTable } from '../table.ts';
import { gameValue } from './game.ts';

export interface Dominance {
  /** Not known to be dominated, in the order of the table. */
  readonly efficient: readonly string[];
  readonly dominated: readonly { readonly id: string; readonly by: readonly string[] }[];
  /** Among those that have all their ratings. */
  readonly canBeFirst: readonly string[];
}

/** `maximise` has one entry for each goal: false for a cost. Weights are not looked at. */
export function dominanceOf(table: Pick<RatingTable, 'rows' | 'scale'>, maximise: readonly boolean[]): Checked<Dominance> {
  if (maximise.length === 0) return faultAt('maximise', 'There are no goals to compare by; give at least one.');
  const { fault } = checkedTable({ ...table, weights: maximise.map(() => 1) });
  if (fault) return { fault };
  const rows = table.rows.map(row => boundsOf(row, table.scale, maximise));
  const dominated = rows.flatMap(row => {
    const by = rows.filter(other => other !== row && dominates(other, row)).map(({ id }) => id);
    return by.length === 0 ? [] : [{ id: row.id, by }];
  });
  const efficient = rows.map(({ id }) => id).filter(id => !dominated.some(entry => entry.id === id));
  return { value: { efficient, dominated, canBeFirst: possibleFirsts(rows, efficient) } };
}

interface Bounds {
  readonly id: string;
  /** The worst and the best that each goal can be, greater being better. */
  readonly worst: readonly number[];
  readonly best: readonly number[];
}

function boundsOf({ id, ratings }: RatingRow, scale: RatingTable['scale'], maximise: readonly boolean[]): Bounds {
  const [low, high] = scale ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const at = (missing: (up: boolean) => number) =>
    ratings.map((rating: Rating, goal) => {
      const up = maximise[goal] ?? true;
      const value = rating ?? missing(up);
      return up ? value : -value;
    });
  return { id, worst: at(up => (up ? low : high)), best: at(up => (up ? high : low)) };
}

/** The worst of the one is at least the best of the other everywhere, and more in one goal. */
function dominates(one: Bounds, other: Bounds): boolean {
  return (
    one.worst.every((worst, goal) => worst >= other.best[goal]!) && one.worst.some((worst, goal) => worst > other.best[goal]!)
  );
}

/** Weights against the field: a row can be first when some weights leave it no worse than any other. */
function possibleFirsts(rows: readonly Bounds[], efficient: readonly string[]): readonly string[] {
  const complete = rows.filter(({ worst, best }) => worst.every((value, goal) => value === best[goal]));
  const columns = (complete[0]?.best ?? []).map((_, goal) => complete.map(row => row.best[goal] ?? 0));
  const spans = columns.map(column => Math.max(...column) - Math.min(...column) || 1);
  const scaled = complete.map(({ id, best }) => ({ id, values: best.map((value, goal) => value / spans[goal]!) }));
  return scaled
    .filter(({ id, values }) => {
      if (!efficient.includes(id)) return false;
      const leads = scaled
        .filter(other => other.id !== id)
        .map(other => values.map((value, goal) => value - other.values[goal]!));
      return leads.length === 0 || gameValue(leads) >= -1e-9;
    })
    .map(({ id }) => id);
}
