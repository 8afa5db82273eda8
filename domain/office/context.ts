/** What an office must know of others to decide: the office that a new one is founded below, and who belongs to others, what was weighed. */
import type { Context } from '../decision/decider.ts';
import type { ResolvedAt } from '../outlook/own-card.ts';
import type { PersonId } from '../values/ids.ts';
import type { NamedIn } from './personal-data/gone.ts';
import type { OfficeState } from './state.ts';
import type { Weighed } from './weights-taken/weighed.ts';

export interface OfficeNeeds {
  readonly parent?: OfficeState | undefined;
  /** Whom the command names anew and who belongs to another office already; when an office is founded, to another than its parent. */
  readonly elsewhere?: readonly PersonId[] | undefined;
  /** The question of weights whose result is to be taken over. */
  readonly weighed?: Weighed | undefined;
  /** When a reporting period is to be closed: how many of its reports still wait for somebody. */
  readonly reportsWaiting?: number | undefined;
  /** When a gate model is published, a standard taken over or compared: the office above, with what it asks for and gives. */
  readonly above?: OfficeState | undefined;
  /** When somebody is to be erased: the projects whose histories name the person. */
  readonly named?: NamedIn | undefined;
  /** When a card of the office is to be made: what was resolved of the event. */
  readonly resolved?: readonly ResolvedAt[] | undefined;
}

export type OfficeContext = Context & OfficeNeeds;
