/**
 * Sets that are nearly as good as the best one, best first, and the one of them that differs most from it. Two sets that differ in much and hardly
 * in value are a choice that no score makes for a board.
 */

import { exact, times } from '../values/exact.ts';
import type { Row } from '../values/optimiser.ts';
import { type Act, type BaseSet, type How, openAct } from './act.ts';
import type { ChosenSet, NearOptimal } from './answers.ts';
import { type Layout, layoutOf, solutionOf } from './layout.ts';
import type { SelectionProblem } from './problem.ts';
import { firstOfEqual } from './ties.ts';
import { wholeValueOf, worthAtLeast } from './wanted.ts';

export interface NearWish {
  /** A share of the best value, 0.05 when left out. */
  readonly within?: number;
  /** At most so many sets; 10 when left out. */
  readonly most?: number;
}

/** Undefined when no set was found in time, or when there is none. With a best set that is not proven the share is counted from it. */
export async function nearOptimal(
  problem: SelectionProblem,
  how: How,
  { within = 0.05, most = 10 }: NearWish = {},
): Promise<NearOptimal | undefined> {
  const act = openAct(how);
  act.at('The best set', 0, most + 1);
  const base = await baseSet(act, problem);
  if (!base) return undefined;
  const layout = layoutOf(problem);
  const floor = worthAtLeast(layout, floorOf(wholeValueOf(base.set, layout), within));
  const { sets, complete } = await setsAbove(act, problem, { base: base.set, floor, most });
  const mostDifferent = await differing(act, problem, { best: base.set, floor, layout });
  return {
    ...{ within, proven: base.proven, sets: sets.toSorted(bestFirst), complete },
    ...heldBy(problem, sets),
    ...(mostDifferent && { mostDifferent }),
  };
}

interface Above {
  readonly base: ChosenSet;
  readonly floor: Row;
  readonly most: number;
}

async function setsAbove(act: Act, problem: SelectionProblem, { base, floor, most }: Above) {
  const sets = [base];
  while (sets.length < most) {
    act.at('Sets that are nearly as good', sets.length, most + 1);
    const found = await act.find(problem, { rows: [floor], not: sets, seconds: act.left() / (most - sets.length + 1) });
    if (!('set' in found)) return { sets, complete: found.status === 'infeasible' };
    sets.push(found.set);
  }
  return { sets, complete: false };
}

/** What others are compared with: the best set, or the best that half of the time finds. */
export async function baseSet(act: Act, problem: SelectionProblem): Promise<BaseSet | undefined> {
  if (act.best) return act.best;
  const found = await act.find(problem, { gap: 0, seconds: act.left() / 2 });
  if (!('set' in found)) return undefined;
  const proven = found.status === 'proven';
  return { set: proven ? (await firstOfEqual(act, problem, found.set)).best : found.set, proven };
}

/** The least whole value that is within the share: 95 % of 175 is 167 and not 166. Also for a value below zero. */
export function floorOf(value: number, within: number): number {
  const { n, d } = times(exact(Math.abs(value)), exact(within));
  return value - Number(n / d);
}

const bestFirst = (left: ChosenSet, right: ChosenSet): number =>
  right.value - left.value ||
  left.cost - right.cost ||
  left.chosen.length - right.chosen.length ||
  (left.chosen.join() < right.chosen.join() ? -1 : 1);

function heldBy({ candidates }: SelectionProblem, sets: readonly ChosenSet[]): Pick<NearOptimal, 'core' | 'never' | 'sometimes'> {
  const held = candidates.map(({ id }) => [id, sets.filter(set => set.chosen.includes(id)).length] as const);
  const ids = (count: (times: number) => boolean) => held.filter(([, times]) => count(times)).map(([id]) => id);
  return {
    core: ids(times => times === sets.length),
    never: ids(times => times === 0),
    sometimes: Object.fromEntries(held.filter(([, times]) => times > 0 && times < sets.length)),
  };
}

interface Around {
  readonly best: ChosenSet;
  readonly floor: ReturnType<typeof worthAtLeast>;
  readonly layout: Layout;
}

/** Of the sets that differ most, the one of the greatest value. Projects that are in the one and not in the other count as swaps. */
async function differing(
  act: Act,
  problem: SelectionProblem,
  { best, floor, layout }: Around,
): Promise<NearOptimal['mostDifferent']> {
  const inBest = solutionOf(layout, best.taken);
  const worth = (_: unknown, place: number) => (inBest[place] === 1 ? -1 : 1);
  const found = await act.find(problem, { worth, rows: [floor] });
  if (!('set' in found)) return undefined;
  const terms = layout.choices.map((choice, place) => [place, worth(choice, place)] as const);
  const finest = await act.find(problem, { rows: [floor, { name: 'differs', terms, atLeast: found.worth }], start: found.set });
  const set = 'set' in finest ? finest.set : found.set;
  const swaps = problem.candidates.filter(({ id }) => best.chosen.includes(id) !== set.chosen.includes(id)).length;
  return swaps === 0 ? undefined : { set, swaps };
}
