/** What an office must know of others to decide: the office that a new one is founded below, when one is named. */
import type { Context } from '../decision/decider.ts';
import type { OfficeState } from './state.ts';

export interface OfficeNeeds {
  readonly parent?: OfficeState | undefined;
}

export type OfficeContext = Context & OfficeNeeds;
