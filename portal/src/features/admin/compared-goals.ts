/** Weights that come from comparing pairs, on their way into the goals: they are sent with the judgements as long as nobody changes a weight by hand. */
import { numberIn } from '../../shared/forms/field-values.ts';
import type { judgementsOf } from '../../shared/weights/pairs.ts';

export interface Compared {
  /** Per cent by the id of a goal. */
  readonly weights: Readonly<Record<string, number>>;
  readonly judgements: ReturnType<typeof judgementsOf>;
  /** Whether they may be saved without saying why their contradictions are accepted. */
  readonly accepted: boolean;
}

/** What the page before has handed over. */
export function comparedIn(state: unknown): Compared | undefined {
  return (state as { compared?: Compared } | null)?.compared;
}

interface GoalDraft {
  readonly id: string;
  readonly weight: number | string;
}

/** Whether the goals are still those that were compared, with the weights that the judgements come to. */
export function areAsCompared(goals: readonly GoalDraft[], { weights }: Compared): boolean {
  return goals.length === Object.keys(weights).length && goals.every(({ id, weight }) => numberIn(weight) === weights[id]);
}
