/** What an office must know of others to decide: the office that a new one is founded below, and who belongs to others. */
import type { Context } from '../decision/decider.ts';
import type { PersonId } from '../values/ids.ts';
import type { OfficeState } from './state.ts';

export interface OfficeNeeds {
  readonly parent?: OfficeState | undefined;
  /** Whom the command names anew and who belongs to another office already; when an office is founded, to another than its parent. */
  readonly elsewhere?: readonly PersonId[] | undefined;
}

export type OfficeContext = Context & OfficeNeeds;
