/**
 * What another version of a model does to a portfolio: who moves, from which place to which, and which goal has the largest part in it. Between two
 * weighted sums the changes by goal add up to the change of the score; between methods scores have no common measure, and only places are compared.
 */

import type { Addition, Apart, Ranked, Scoring } from '../models/result.ts';
import { byId } from '../ranking.ts';

export interface Move {
  readonly id: string;
  /** Null: had no place, or has none now. */
  readonly before: number | null;
  readonly after: number | null;
  /** Places gained; null when there is no place before or after. */
  readonly gained: number | null;
  /** Null between methods, and without a score before or after. */
  readonly scoreChange: number | null;
  /** What each goal adds more or less, the largest change first; a goal that only one of the two has counts from or to nothing. */
  readonly byGoal: readonly { readonly goal: string; readonly change: number }[];
  /** What is missing, or was failed, for whoever has no place now. */
  readonly apartFor: readonly string[];
}

/** Everybody in either scoring, those first who are placed best now, then those without a place. */
export function movesBetween(before: Scoring, after: Scoring): readonly Move[] {
  const [former, now] = [entriesOf(before), entriesOf(after)];
  const comparable = before.method === after.method;
  const ids = [...new Set([...now.keys(), ...former.keys()])];
  const moves = ids.map(id => moveOf(id, [former.get(id), now.get(id)], comparable));
  return moves.toSorted((left, right) => placeIn(left) - placeIn(right) || byId(left, right));
}

type Entry = Ranked | Apart;

function entriesOf({ ranked, apart }: Scoring): ReadonlyMap<string, Entry> {
  return new Map([...ranked, ...apart].map(entry => [entry.id, entry]));
}

const placeOf = (entry: Entry | undefined) => (entry && 'rank' in entry ? entry.rank : null);
const scoreOf = (entry: Entry | undefined) => entry?.score ?? null;
/** Nobody has so many rivals. */
const placeIn = ({ after }: Move) => after ?? Number.MAX_SAFE_INTEGER;

function moveOf(id: string, [former, now]: readonly [Entry | undefined, Entry | undefined], comparable: boolean): Move {
  const [before, after] = [placeOf(former), placeOf(now)];
  const [scoreBefore, scoreAfter] = [scoreOf(former), scoreOf(now)];
  const measured = comparable && scoreBefore !== null && scoreAfter !== null;
  return {
    id,
    before,
    after,
    gained: before === null || after === null ? null : before - after,
    scoreChange: measured ? scoreAfter - scoreBefore : null,
    byGoal: measured ? changesBetween(former?.additions ?? [], now?.additions ?? []) : [],
    apartFor: now && 'why' in now ? [...now.failed.map(({ id: failed }) => failed), ...now.missing] : [],
  };
}

function changesBetween(before: readonly Addition[], after: readonly Addition[]): Move['byGoal'] {
  const goals = [...new Set([...after, ...before].map(({ goal }) => goal))];
  const addsOf = (additions: readonly Addition[], goal: string) => additions.find(entry => entry.goal === goal)?.adds ?? 0;
  return goals
    .map(goal => ({ goal, change: addsOf(after, goal) - addsOf(before, goal) }))
    .filter(({ change }) => change !== 0)
    .toSorted((left, right) => Math.abs(right.change) - Math.abs(left.change));
}
