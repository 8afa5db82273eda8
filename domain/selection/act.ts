/**
 * Asks the optimiser for sets, and believes no answer before it was checked (check.ts): a set that breaks a rule after all is cut off, and the
 * program solved again. What is asked in one act shares its time, and can be ended as one.
 */
import type { Optimiser, Program, Solved, SolveProgress } from '../values/optimiser.ts';
import { fromWhole } from './amounts.ts';
import type { ChosenSet } from './answers.ts';
import { formulate } from './formulation.ts';
import { type Layout, solutionOf } from './layout.ts';
import type { SelectionProblem } from './problem.ts';
import { cutOff, goodSet, keeps, programFor, type Wanted } from './wanted.ts';

/** How an act is carried out. */
export interface How {
  readonly optimiser: Optimiser;
  /** Of solving, for the whole act. */
  readonly seconds: number;
  /** 0 unless said otherwise: proven. */
  readonly gap?: number;
  /** The best set, where it was found before: what is asked beside it need not look for it again. */
  readonly best?: BaseSet;
  /** Ends the act with what is known by then. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ActProgress) => void;
}

/** A set that others are compared with. */
export interface BaseSet {
  readonly set: ChosenSet;
  readonly proven: boolean;
}

export interface ActProgress {
  /** What is being found out, in words. */
  readonly doing: string;
  readonly done: number;
  /** Steps in all; may be an estimate. */
  readonly of: number;
  /** Since the act began. */
  readonly seconds: number;
  /** Of the best set so far, and what no set exceeds. */
  readonly value?: number;
  readonly bound?: number;
}

export type Found =
  | {
      readonly status: 'proven' | 'within-gap' | 'stopped';
      readonly set: ChosenSet;
      /** What was sought, of this set and at the very most (or least). */
      readonly worth: number;
      readonly bound: number;
    }
  | { readonly status: 'infeasible' | 'unknown' };

export interface Act {
  /** What was known before. */
  readonly best?: BaseSet | undefined;
  /** Spent, and left to spend. */
  seconds(): number;
  left(): number;
  /** Time is up, or somebody ended it: no further question should be begun. */
  over(): boolean;
  /** Says which step has been reached. */
  at(doing: string, done: number, of: number): void;
  /** The best set that is wanted. `unknown` without asking when the act is over. */
  find(problem: SelectionProblem, wanted?: Wanted): Promise<Found>;
  /** Any program; the caller checks its answer. `unknown` without asking when the act is over. */
  solve(program: Program, how?: { readonly relaxed?: boolean }): Promise<Solved>;
}

/** The most sets that are cut off because they break a rule by less than the solver can see. */
const mostRepairs = 100;

export function openAct(how: How): Act {
  let spent = 0;
  let step = { doing: 'Choosing', done: 0, of: 1 };
  const left = () => Math.max(0, how.seconds - spent);
  const over = () => left() <= 0.001 || how.signal?.aborted === true;
  const spend = async (program: Program, limits: Partial<Parameters<Optimiser['solve']>[1]>): Promise<Solved> => {
    if (over()) return { status: 'unknown', seconds: 0 };
    const seconds = Math.min(left(), limits.seconds ?? left());
    const solved = await how.optimiser.solve(program, {
      ...{ gap: how.gap ?? 0, ...limits, seconds },
      ...(how.signal && { signal: how.signal }),
    });
    spent += solved.seconds;
    if (solved.status === 'unbounded') throw new Error('a selection cannot be without an upper limit');
    return solved;
  };
  const listener = (problem: SelectionProblem, layout: Layout, wanted: Wanted) => (progress: SolveProgress) => {
    how.onProgress?.({ ...step, seconds: spent + progress.seconds, ...(wanted.worth ? {} : inValues(progress, layout)) });
    wanted.onBetter?.(progress.solution && goodSet(problem, layout, progress.solution), progress);
  };
  const find = async (problem: SelectionProblem, wanted: Wanted = {}): Promise<Found> => {
    const formulation = formulate(problem);
    const { layout } = formulation;
    const program = programFor(formulation, wanted);
    const hears = how.onProgress !== undefined || wanted.onBetter !== undefined;
    const limits = { ...limitsOf(wanted, layout), ...(hears && { onProgress: listener(problem, layout, wanted) }) };
    return believed(asked => spend(asked, limits), { problem, layout, program });
  };
  return {
    ...{ best: how.best, left, over, find },
    seconds: () => spent,
    at(doing, done, of) {
      step = { doing, done, of };
      how.onProgress?.({ ...step, seconds: spent });
    },
    solve: (program, { relaxed = false } = {}) => spend(program, { gap: 0, relaxed }),
  };
}

interface Asked {
  readonly problem: SelectionProblem;
  readonly layout: Layout;
  readonly program: Program;
}

/** Solves until the answer keeps every row and every rule in whole numbers. */
async function believed(solve: (program: Program) => Promise<Solved>, { problem, layout, program }: Asked): Promise<Found> {
  let rows = program.rows;
  for (let repairs = 0; repairs < mostRepairs; repairs++) {
    const solved = await solve({ ...program, rows });
    if (!('solution' in solved)) return { status: solved.status === 'infeasible' ? 'infeasible' : 'unknown' };
    const set = keeps(rows, solved.solution) ? goodSet(problem, layout, solved.solution) : undefined;
    if (set) return { status: solved.status, set, worth: solved.value, bound: solved.bound };
    rows = [...rows, cutOff(layout, solved.solution)];
  }
  throw new Error('the solver answered again and again with sets that break a rule');
}

function limitsOf({ seconds, gap, start }: Wanted, layout: Layout) {
  return {
    ...(seconds !== undefined && { seconds }),
    ...(gap !== undefined && { gap }),
    ...(start && { start: solutionOf(layout, start.taken) }),
  };
}

function inValues({ value, bound }: SolveProgress, { decimals }: Layout): { value?: number; bound?: number } {
  return {
    ...(value !== undefined && { value: fromWhole(Math.round(value), decimals) }),
    ...(bound !== undefined && { bound: fromWhole(Math.floor(bound + 1e-6), decimals) }),
  };
}
