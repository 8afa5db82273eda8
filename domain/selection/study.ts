/**
 * The best set and everything that a board asks beside it, as one document that can be stored: it names its solver and its seed, so that it can be
 * made again. Each part has the time that was given to itself.
 */
import type { How } from './act.ts';
import type {
  CoreAndMarginal,
  Frontier,
  NearOptimal,
  NextStep,
  SelectionAnswer,
  UnderUncertainty,
  WhatItWouldTake,
} from './answers.ts';
import { bestSet, type HowToChoose } from './best-set.ts';
import { type Expectation, expectationOf } from './compare.ts';
import { coreAndMarginal, type PriceOfWishes, priceOfWishes } from './core.ts';
import { type CutList, cutLists } from './cut-lists.ts';
import { type FrontierWish, frontier } from './frontier.ts';
import { whatItWouldTake } from './give-way.ts';
import { type NearWish, nearOptimal } from './near-optimal.ts';
import { nextSteps, type StepWish } from './next-step.ts';
import type { SelectionProblem } from './problem.ts';
import { type UncertaintyWish, underUncertainty } from './uncertainty.ts';

/** The parts that are asked for; what is left out is not solved. */
export interface StudyWish {
  readonly frontier?: FrontierWish;
  /** Without wishes of its own: every limit, and those that belong together. */
  readonly next?: readonly StepWish[] | true;
  readonly near?: NearWish;
  /** The share within which a set counts as good. */
  readonly coreWithin?: number;
  readonly uncertainty?: UncertaintyWish;
  readonly priceOfWishes?: true;
  /** How much of the spread of the values is real, 0 to 1, where that is known. */
  readonly reliability?: number;
}

export interface Study {
  /** Name and version of what solved it. */
  readonly solver: string;
  readonly answer: SelectionAnswer;
  /** With a set. */
  readonly expectation?: Expectation;
  readonly cutLists?: readonly CutList[];
  readonly frontier?: Frontier;
  readonly nextSteps?: readonly NextStep[];
  readonly near?: NearOptimal;
  readonly core?: CoreAndMarginal;
  readonly uncertainty?: UnderUncertainty;
  readonly priceOfWishes?: PriceOfWishes;
  /** With rules that cannot hold together. */
  readonly whatItWouldTake?: WhatItWouldTake;
}

export async function study(problem: SelectionProblem, how: HowToChoose, wish: StudyWish = {}): Promise<Study> {
  const answer = await bestSet(problem, how);
  const { solver } = how.optimiser;
  if (answer.status === 'infeasible') {
    const take = await whatItWouldTake(problem, how);
    return { solver, answer, ...(take && { whatItWouldTake: take }) };
  }
  if (!('best' in answer)) return { solver, answer };
  return {
    ...{ solver, answer },
    expectation: expectationOf(problem, answer.best, wish.reliability),
    cutLists: cutLists(problem),
    ...(await beside(problem, { ...how, best: { set: answer.best, proven: answer.status === 'proven' } }, wish)),
  };
}

/** The parts that were asked for; one that time did not suffice for is undefined. */
async function beside(problem: SelectionProblem, how: How, wish: StudyWish): Promise<Partial<Study>> {
  const { frontier: line, next, near, coreWithin, uncertainty } = wish;
  return {
    frontier: line && (await frontier(problem, how, line)),
    nextSteps: next && (await nextSteps(problem, how, next === true ? undefined : next)),
    near: near && (await nearOptimal(problem, how, near)),
    core: coreWithin === undefined ? undefined : await coreAndMarginal(problem, how, coreWithin),
    uncertainty: uncertainty && (await underUncertainty(problem, how, uncertainty)),
    priceOfWishes: wish.priceOfWishes && (await priceOfWishes(problem, how)),
  };
}
