/** The tables that each subject of an office fills: how its commands are decided and how its facts change the office. */
import type { CommandIn, DecideTable, EvolveTable, FactIn, FactShapes } from '../decision/tables.ts';
import type { OfficeContext } from './context.ts';
import type { OfficeFact } from './facts.ts';
import type { OfficeState } from './state.ts';

export type OfficeDecisions<C> = DecideTable<OfficeState, CommandIn<C>, OfficeFact, OfficeContext>;
export type OfficeFolds<F extends FactShapes> = EvolveTable<OfficeState, FactIn<F>>;
