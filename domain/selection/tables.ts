/** The tables that each subject of a selection fills: how its commands are decided and how its facts change the selection. */
import type { CommandIn, DecideTable, EvolveTable, FactIn, FactShapes } from '../decision/tables.ts';
import type { SelectionContext } from './context.ts';
import type { SelectionFact } from './facts.ts';
import type { Selection } from './state.ts';

export type SelectionDecisions<C> = DecideTable<Selection, CommandIn<C>, SelectionFact, SelectionContext>;
export type SelectionFolds<F extends FactShapes> = EvolveTable<Selection, FactIn<F>>;
