/** The tables that each subject of a call fills: how its commands are decided and how its facts change the call. */
import type { CommandIn, DecideTable, EvolveTable, FactIn, FactShapes } from '../decision/tables.ts';
import type { CallContext } from './context.ts';
import type { CallFact } from './facts.ts';
import type { Call } from './state.ts';

export type CallDecisions<C> = DecideTable<Call, CommandIn<C>, CallFact, CallContext>;
export type CallFolds<F extends FactShapes> = EvolveTable<Call, FactIn<F>>;
