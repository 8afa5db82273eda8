/** What a meeting must know of others to decide: its office, the matters that a command names, and what its minutes are made from. */
import type { Context } from '../decision/decider.ts';
import type { OfficeState } from '../office/state.ts';
import type { Review } from '../review/state.ts';
import type { Selection } from '../selection/state.ts';
import type { Matter } from './agenda/item.ts';
import type { Meeting } from './state.ts';

/** Read just before deciding. */
export interface MeetingNeeds {
  readonly office: OfficeState;
  /** Of a command that puts matters on the agenda: those of its references that are there. */
  readonly matters?: readonly Matter[] | undefined;
  /** Of the command that closes the meeting: what is on its agenda. */
  readonly rounds?: readonly Review[] | undefined;
  readonly selections?: readonly Selection[] | undefined;
  /** Of the command that approves minutes: the meeting at which they were. */
  readonly later?: Meeting | undefined;
}

export type MeetingContext = Context & MeetingNeeds;
