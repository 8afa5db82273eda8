/** What a question of weights must know of others to decide: the office that asks. */
import type { Context } from '../decision/decider.ts';
import type { OfficeState } from '../office/state.ts';

/** Read just before deciding. */
export interface WeightingNeeds {
  readonly office: OfficeState;
}

export type WeightingContext = Context & WeightingNeeds;
