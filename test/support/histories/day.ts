/** A day of a random history: what kind of day it is, and what is chosen at random for it. */
import type { Choice } from '#domain/tally/tally.ts';
import type { World } from '../fixtures.ts';

export interface Day {
  readonly type: string;
  readonly by?: string;
  readonly member?: string;
  readonly to?: string;
  readonly outcome?: Choice;
  /** Chooses among whatever there is to choose from. */
  readonly pick?: number;
  readonly yes?: boolean;
  readonly days?: number;
  readonly gone?: readonly string[];
  readonly sponsor?: string;
  readonly manager?: string;
  readonly title?: string;
}

export type Deed = (world: World, by: string, day: Day) => unknown;

/** One of what there is to choose from. */
export function picked<T>(all: readonly T[], pick = 0): T | undefined {
  return all[pick % Math.max(1, all.length)];
}
