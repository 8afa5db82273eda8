/**
 * What the rules of choosing need from a solver: the best whole-number answer of a linear program, or that there is none. A port like those
 * of ports.ts. Whoever asks checks the answer by rules of his own (domain/selection/check.ts): a solver calculates in floating point.
 */

/** A quantity to decide. All figures are whole numbers that a double holds exactly. */
export interface Column {
  /** For reading a program; ids are the places in the list. */
  readonly name: string;
  /** What one of it adds to the objective. */
  readonly worth: number;
  /** 0 to so many; left out: without an upper limit. */
  readonly most?: number;
}

/** `atLeast <= sum of factor x column <= atMost`; either side may be left out. */
export interface Row {
  readonly name: string;
  /** Place of a column in the list, and its factor, a whole number. No column twice. */
  readonly terms: readonly (readonly [column: number, factor: number])[];
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** Every column is a whole number, unless the program is solved `relaxed`. */
export interface Program {
  readonly sense: 'most' | 'least';
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** How far a solve has come. */
export interface SolveProgress {
  /** Since the solve began. */
  readonly seconds: number;
  /** Of the best answer so far; absent before there is one. */
  readonly value?: number;
  /** No answer is better than this; absent before anything is known. */
  readonly bound?: number;
  /** A column each; only with an answer that is better than those before. */
  readonly solution?: readonly number[];
}

export interface SolveLimits {
  /** Greater than zero; an answer comes at the latest some seconds after it. */
  readonly seconds: number;
  /** Stops when no answer can be better by more than this share of the value (0.005 is half a per cent). 0: only proven will do. */
  readonly gap: number;
  /** Fractions are allowed: how good the answer could be at the very most. */
  readonly relaxed?: boolean;
  /** An answer known before, a column each; one that keeps no row does no harm. */
  readonly start?: readonly number[];
  /** Called now and then; what it throws is a fault of the solve. */
  readonly onProgress?: (progress: SolveProgress) => void;
  /** Ends the solve with the best answer so far. */
  readonly signal?: AbortSignal;
}

export type Solved = SolvedBest | SolvedNothing;

export interface SolvedBest {
  /** `proven`: nothing is better. `within-gap`: nothing is better by more than the gap that was asked for. `stopped`: time or the signal ended it. */
  readonly status: 'proven' | 'within-gap' | 'stopped';
  readonly value: number;
  readonly bound: number;
  /** How much better an answer could be, as a share of the value: 0 with `proven`; infinite when the value is zero and the bound is not. */
  readonly gap: number;
  /** A column each; whole numbers unless relaxed. */
  readonly solution: readonly number[];
  readonly seconds: number;
}

export interface SolvedNothing {
  /** `infeasible`: no answer keeps all rows. `unbounded`: there is always a better one. `unknown`: ended before there was any answer. */
  readonly status: 'infeasible' | 'unbounded' | 'unknown';
  readonly seconds: number;
}

export interface Optimiser {
  /**
   * The same program with the same limits gives the same answer on every machine, unless time or the signal ends it. Solves are done one
   * after the other. Rejects when the solver itself breaks; the next solve is not harmed.
   */
  solve(program: Program, limits: SolveLimits): Promise<Solved>;
  /** What goes on a record beside an answer, e.g. `HiGHS 1.15.3`. */
  readonly solver: string;
  /** Ends what the solver holds. Solves that are under way reject. */
  close(): Promise<void>;
}
