/** The tables that each subject of a meeting fills: how its commands are decided and how its facts change the meeting. */
import type { CommandIn, DecideTable, EvolveTable, FactIn, FactShapes } from '../decision/tables.ts';
import type { MeetingContext } from './context.ts';
import type { MeetingFact } from './facts.ts';
import type { Meeting } from './state.ts';

export type MeetingDecisions<C> = DecideTable<Meeting, CommandIn<C>, MeetingFact, MeetingContext>;
export type MeetingFolds<F extends FactShapes> = EvolveTable<Meeting, FactIn<F>>;
