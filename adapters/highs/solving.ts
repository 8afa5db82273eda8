/**
 * Solves one program with HiGHS and says what came of it. A whole-number answer is rounded, and its value counted from what was rounded; it
 * is `proven` only if the bound of the solver leaves no room for one more.
 */
import type { Highs, HighsCallbackMap, Model } from 'highs';
import type { Program, Solved, SolvedBest, SolvedNothing, SolveProgress } from '#domain/values/optimiser.ts';
import type { Task } from './messages.ts';
import { modelOf } from './model.ts';

/** The same question has the same answer: one thread (this build has no other), one seed. */
const seed = 1;
/** With so few columns the search for a first answer by jumps takes several times as long as everything else together. */
const few = 100;
/** Seconds between two reports of progress. */
const pace = 0.2;

export function solveWith(highs: Highs, task: Task, tell: (progress: SolveProgress) => void): Solved {
  const began = performance.now();
  const solved = task.program.columns.length === 0 ? withoutColumns(task.program) : solveModel(highs, task, tell);
  return { ...solved, seconds: (performance.now() - began) / 1000 };
}

type Untimed = Omit<SolvedBest, 'seconds'> | Omit<SolvedNothing, 'seconds'>;

function withoutColumns({ rows }: Program): Untimed {
  const isKept = rows.every(({ atLeast = 0, atMost = 0 }) => atLeast <= 0 && atMost >= 0);
  return isKept ? { status: 'proven', value: 0, bound: 0, gap: 0, solution: [] } : { status: 'infeasible' };
}

function solveModel(highs: Highs, task: Task, tell: (progress: SolveProgress) => void): Untimed {
  const model = highs.createModel(modelOf(task.program, highs, task.relaxed));
  try {
    const { seconds, gap } = task;
    model.options.set({ output_flag: false, mip_rel_gap: gap, mip_abs_gap: 0, random_seed: seed, time_limit: seconds });
    model.options.set({ mip_feasibility_tolerance: 1e-9, primal_feasibility_tolerance: 1e-9 });
    model.options.set({ mip_heuristic_run_feasibility_jump: task.program.columns.length > few });
    if (task.start) model.setSolution({ colValue: task.start });
    model.run(callbacks(highs, task, tell));
    if (model.getModelStatus() === highs.constants.modelStatus.unboundedOrInfeasible) {
      model.options.set({ presolve: 'off' });
      model.run();
    }
    return outcome(highs, model, task);
  } finally {
    model.dispose();
  }
}

function callbacks(highs: Highs, { program, stop }: Task, tell: (progress: SolveProgress) => void): HighsCallbackMap {
  const { mipImprovingSolution, mipInterrupt } = highs.constants.callbackType;
  const flag = new Int32Array(stop);
  let told = 0;
  return {
    [mipImprovingSolution]({ data }) {
      const solution = whole(data.mip_solution ?? []);
      const bound = finite(data.mip_dual_bound);
      tell({
        seconds: data.running_time ?? 0,
        value: worthOf(program, solution),
        ...(bound !== undefined && { bound }),
        solution,
      });
      return undefined;
    },
    [mipInterrupt](event) {
      if (Atomics.load(flag, 0) !== 0) event.interrupt();
      const { running_time: seconds = 0, mip_primal_bound, mip_dual_bound } = event.data;
      if (seconds - told < pace) return undefined;
      told = seconds;
      const [value, bound] = [finite(mip_primal_bound), finite(mip_dual_bound)];
      tell({ seconds, ...(value !== undefined && { value }), ...(bound !== undefined && { bound }) });
      return undefined;
    },
  };
}

function outcome(highs: Highs, model: Model, task: Task): Untimed {
  const { modelStatus, solutionStatus } = highs.constants;
  const status = model.getModelStatus();
  if (status === modelStatus.infeasible) return { status: 'infeasible' };
  if (status === modelStatus.unbounded || status === modelStatus.unboundedOrInfeasible) return { status: 'unbounded' };
  const ended = status === modelStatus.optimal;
  if (!ended && status !== modelStatus.timeLimit && status !== modelStatus.interrupted)
    throw new Error(`HiGHS ended with model status ${status}`);
  if (model.info.get('primal_solution_status') !== solutionStatus.feasible) return { status: 'unknown' };
  return task.relaxed ? relaxedAnswer(model, task.program, ended) : wholeAnswer(model, task.program, ended);
}

function relaxedAnswer(model: Model, program: Program, ended: boolean): Untimed {
  const value = model.getObjectiveValue();
  const solution = [...model.getSolution().colValue];
  const bound = ended ? value : program.sense === 'most' ? Number.MAX_VALUE : -Number.MAX_VALUE;
  return { status: ended ? 'proven' : 'stopped', value, bound, gap: gapOf(value, bound), solution };
}

function wholeAnswer(model: Model, program: Program, ended: boolean): Untimed {
  const solution = whole(model.getSolution().colValue);
  const value = worthOf(program, solution);
  const bound = wholeBound(program, value, Number(model.info.get('mip_dual_bound')));
  if (bound === value) return { status: 'proven', value, bound, gap: 0, solution };
  return { status: ended ? 'within-gap' : 'stopped', value, bound, gap: gapOf(value, bound), solution };
}

/** The objective is a whole number, so what the solver leaves open below the next one is nothing. */
function wholeBound({ sense, columns }: Program, value: number, found: number): number {
  const slack = 1e-6 + Math.abs(found) * 1e-9;
  if (sense === 'most') {
    const most = columns.reduce((sum, { worth, most = 1 }) => sum + Math.max(0, worth) * most, 0);
    return Math.max(value, Number.isFinite(found) ? Math.floor(found + slack) : most);
  }
  const least = columns.reduce((sum, { worth, most = 1 }) => sum + Math.min(0, worth) * most, 0);
  return Math.min(value, Number.isFinite(found) ? Math.ceil(found - slack) : least);
}

const gapOf = (value: number, bound: number): number => (bound === value ? 0 : Math.abs(bound - value) / Math.abs(value));
const whole = (values: Iterable<number>): number[] => Array.from(values, value => Math.round(value) + 0);
const worthOf = ({ columns }: Program, solution: readonly number[]): number =>
  columns.reduce((sum, column, index) => sum + column.worth * (solution[index] ?? 0), 0);
const finite = (value: number | undefined): number | undefined =>
  value === undefined || !Number.isFinite(value) || Math.abs(value) > 1e20 ? undefined : value;
