/** What the thread that solves is told, and what it tells. Plain data: it is copied from one thread to the other. */
import type { Program, Solved, SolveProgress } from '#domain/values/optimiser.ts';

export interface Task {
  readonly program: Program;
  readonly seconds: number;
  readonly gap: number;
  readonly relaxed: boolean;
  readonly start?: readonly number[] | undefined;
  /** One whole number: anything but zero ends the solve with the best answer so far. */
  readonly stop: SharedArrayBuffer;
}

/** For each task `progress` as often as there is any, then one `solved` or `broken`. */
export type Told =
  | { readonly kind: 'progress'; readonly progress: SolveProgress }
  | { readonly kind: 'solved'; readonly solved: Solved }
  | { readonly kind: 'broken'; readonly reason: string };
