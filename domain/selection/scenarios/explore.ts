/**
 * Everything that is shown beside the best set of a scenario, worked out with the optimiser that it is given: what lists with a line would have taken,
 * who is firmly in or out and what the other way costs, what more or less money buys, sets nearly as good, and what remains when scores are uncertain.
 */
import type { Optimiser } from '../../values/optimiser.ts';
import type { ActProgress, How } from '../act.ts';
import type { BestFound, CoreAndMarginal, Frontier, NearOptimal, NextStep, UnderUncertainty } from '../answers.ts';
import { type Expectation, expectationOf } from '../compare.ts';
import { coreAndMarginal, type PriceOfWishes, priceOfWishes } from '../core.ts';
import { type CutList, cutLists } from '../cut-lists.ts';
import { frontier } from '../frontier.ts';
import { nearOptimal } from '../near-optimal.ts';
import { nextSteps } from '../next-step.ts';
import type { SelectionProblem } from '../problem.ts';
import { underUncertainty } from '../uncertainty.ts';
import type { Standing } from './scenario.ts';

export interface Explored {
  readonly found: BestFound;
  readonly expectation: Expectation;
  readonly cutLists: readonly CutList[];
  /** Absent when there was no time, or no proof of the best set. */
  readonly core?: CoreAndMarginal | undefined;
  /** Of all years together where nothing else is limited, else of each limited year. */
  readonly frontiers: readonly Frontier[];
  readonly nextSteps: readonly NextStep[];
  readonly near?: NearOptimal | undefined;
  readonly uncertainty?: UnderUncertainty | undefined;
  /** What the wishes of the scenario cost together; absent without wishes. */
  readonly wishes?: PriceOfWishes | undefined;
  /** False when somebody ended it before all was worked out. */
  readonly complete: boolean;
}

export interface Exploring {
  readonly optimiser: Optimiser;
  /** Of solving, for everything together. */
  readonly seconds: number;
  readonly seed: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: ActProgress) => void) | undefined;
}

/** Sets count as near within this share of the best value. */
export const nearWithin = 0.05;
const frontierPoints = 12;
const mostFrontiers = 3;

/** Shares of the time: the first that is asked matters most to a board. */
const shares = { core: 0.35, near: 0.15, frontier: 0.2, next: 0.15, uncertainty: 0.1, wishes: 0.05 } as const;

export async function explored(problem: SelectionProblem, found: BestFound, exploring: Exploring): Promise<Explored> {
  const { signal, seed } = exploring;
  const best = { set: found.best, proven: found.status === 'proven' };
  const how = (share: number): How => ({ ...howOf(exploring, share), best });
  const core = await coreAndMarginal(problem, how(shares.core), nearWithin);
  const near = await nearOptimal(problem, how(shares.near), { within: nearWithin });
  const frontiers: Frontier[] = [];
  const along = frontierLimits(problem);
  for (const limit of along)
    frontiers.push(await frontier(problem, how(shares.frontier / along.length), { along: limit, points: frontierPoints }));
  const next = await nextSteps(problem, how(shares.next));
  const sets = [found.best, ...(near?.sets ?? [])];
  const uncertainty = await underUncertainty(problem, how(shares.uncertainty), { seed, sets });
  const wishes = hasWishes(problem) ? await priceOfWishes(problem, how(shares.wishes)) : undefined;
  return {
    found,
    expectation: expectationOf(problem, found.best),
    cutLists: cutLists(problem),
    ...{ core, frontiers, nextSteps: next, near, uncertainty, wishes },
    complete: signal?.aborted !== true,
  };
}

function howOf({ optimiser, seconds, signal, onProgress }: Exploring, share: number): How {
  return { optimiser, seconds: seconds * share, ...(signal && { signal }), ...(onProgress && { onProgress }) };
}

function hasWishes({ rules: { forceIn, forceOut } }: SelectionProblem): boolean {
  return forceIn.length + forceOut.length > 0;
}

/** Limits of money along which a frontier is drawn. */
function frontierLimits({ rules: { budget, budgets } }: SelectionProblem): string[] {
  const years = Object.keys(budgets).sort();
  return budget !== undefined || years.length === 0 ? ['budget'] : years.slice(0, mostFrontiers).map(year => `budgets:${year}`);
}

/** How firmly each candidate is in or out, as it is recorded with the answer. */
export function standingsOf({ candidates }: SelectionProblem, core: CoreAndMarginal | undefined): Standing[] {
  if (!core) return [];
  return candidates.map(({ id }) => {
    const regret = Object.hasOwn(core.regret, id) ? core.regret[id] : undefined;
    return { project: id, standing: standingOf(id, core), ...(regret !== undefined && { regret }) };
  });
}

function standingOf(id: string, { core, never, open }: CoreAndMarginal): Standing['standing'] {
  if (core.includes(id)) return 'core';
  if (never.includes(id)) return 'never';
  return open.includes(id) ? 'open' : 'unknown';
}
