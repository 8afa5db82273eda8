/**
 * The set of the greatest value that keeps every rule. `proven` is said of a gap of zero only; of equal sets it is the cheapest, then the one
 * with the fewest projects, then the first by name. Rules that cannot hold together are answered with a smallest conflict among them.
 */
import { type Act, type Found, type How, openAct } from './act.ts';
import { fromWhole } from './amounts.ts';
import type { BestFound, ChosenSet, SelectionAnswer, Ties } from './answers.ts';
import { conflictIn } from './conflict.ts';
import { type Layout, layoutOf } from './layout.ts';
import type { SelectionProblem } from './problem.ts';
import { equalSets, firstOfEqual } from './ties.ts';
import { wholeValueOf } from './wanted.ts';

/** A first answer is shown as soon as nothing can be better by more than this share. */
export const firstGap = 0.005;

export interface HowToChoose extends How {
  /** Called once, with the first set that is within half a per cent of the best, before equal sets are compared. */
  readonly onFirst?: (answer: BestFound) => void;
  /** Count the sets that are worth as much as the best, up to so many. */
  readonly countTies?: number;
}

export async function bestSet(problem: SelectionProblem, how: HowToChoose): Promise<SelectionAnswer> {
  const act = openAct(how);
  act.at('Looking for the best set', 0, 1);
  return bestIn(act, problem, how);
}

/** The same within an act that asks more. */
export async function bestIn(
  act: Act,
  problem: SelectionProblem,
  how: Pick<HowToChoose, 'onFirst' | 'countTies'> = {},
): Promise<SelectionAnswer> {
  const layout = layoutOf(problem);
  const first = how.onFirst && firstAnswer(act, layout, how.onFirst);
  const found = await act.find(problem, first ? { onBetter: first } : {});
  if (found.status === 'infeasible') {
    const conflict = await conflictIn(act, problem);
    return { status: 'infeasible', ...(conflict && { conflict }), seconds: act.seconds() };
  }
  if (!('set' in found)) return { status: 'none-found', seconds: act.seconds() };
  if (found.status !== 'proven') return answerOf(act, layout, { found, ties: { settled: false } });
  first?.(found.set, found);
  const { best, settled } = await firstOfEqual(act, problem, found.set);
  const ties = settled && how.countTies ? await counted(act, problem, { best, most: how.countTies }) : { settled };
  return answerOf(act, layout, { found: { ...found, set: best }, ties });
}

type Answer = Extract<Found, { readonly set: ChosenSet }>;

function answerOf(act: Act, layout: Layout, { found, ties }: { readonly found: Answer; readonly ties: Ties }): BestFound {
  const value = wholeValueOf(found.set, layout);
  const bound = Math.max(value, found.bound);
  const gap = bound === value ? 0 : value === 0 ? null : (bound - value) / Math.abs(value);
  return {
    status: found.status === 'stopped' ? 'best-found' : found.status,
    best: found.set,
    bound: fromWhole(bound, layout.decimals),
    ...{ gap, ties },
    seconds: act.seconds(),
  };
}

function firstAnswer(act: Act, layout: Layout, onFirst: (answer: BestFound) => void) {
  let best: ChosenSet | undefined;
  let told = false;
  return (set: ChosenSet | undefined, progress: { readonly bound?: number }) => {
    if (set && (!best || set.value > best.value)) best = set;
    if (told || !best || progress.bound === undefined) return;
    const value = wholeValueOf(best, layout);
    const bound = Math.max(value, Math.floor(progress.bound + 1e-6));
    if (bound - value > firstGap * Math.abs(value)) return;
    told = true;
    const found: Answer = { status: 'within-gap', set: best, worth: value, bound };
    onFirst(answerOf(act, layout, { found, ties: { settled: false } }));
  };
}

async function counted(
  act: Act,
  problem: SelectionProblem,
  among: { readonly best: ChosenSet; readonly most: number },
): Promise<Ties> {
  const equal = await equalSets(act, problem, among);
  return { settled: true, ...(equal && { sets: equal.sets.length, ...(equal.more && { orMore: true }) }) };
}
