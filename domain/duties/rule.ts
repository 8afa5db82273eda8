/**
 * What time does to a wait: the steps of its kind, each on its day, and how it ends. Days count from the day on which the wait began (`since`) or on
 * which it is due (`due`); on the day itself is 0, before it is negative.
 */

/** Whom a step tells besides the owners. */
export type Audience = 'pmo' | 'chair' | 'board';

export interface DutyStep {
  readonly day: number;
  /** `end`: the kind's own fact ends the wait. */
  readonly does: 'remind' | 'escalate' | 'end';
  readonly to?: readonly Audience[];
}

export interface DutyRule {
  readonly from: 'since' | 'due';
  readonly steps: readonly DutyStep[];
  /** Days until the last step is taken again; absent where that one ends the wait, or where others ask. */
  readonly again?: number;
  /** Days after which it counts as late, where nothing says by when it is due. */
  readonly lateAfter?: number;
  /** `elsewhere`: a workflow or a schedule of its own asks and ends it; here it only stands in the lists. */
  readonly kept?: 'elsewhere';
  /** Who or what ends it, in words. */
  readonly ends: string;
}

export const remind = (day: number, ...to: Audience[]): DutyStep => ({ day, does: 'remind', ...(to.length > 0 && { to }) });
export const escalate = (day: number, ...to: Audience[]): DutyStep => ({ day, does: 'escalate', to });
export const end = (day: number): DutyStep => ({ day, does: 'end' });
/** Asked, reminded and ended by a workflow or a schedule of its own. */
export const elsewhere = (ends: string) => ({ from: 'since', steps: [], kept: 'elsewhere', ends }) as const;
/** Asked by the office above, which is told in its lists when nothing comes of it. */
export const fromAbove = (ends: string) => {
  return { from: 'since', steps: [remind(14), remind(30)], again: 30, lateAfter: 30, ends } as const;
};
