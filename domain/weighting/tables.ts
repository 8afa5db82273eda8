/** The tables that each subject of a question of weights fills: how its commands are decided and how its facts change it. */
import type { CommandIn, DecideTable, EvolveTable, FactIn, FactShapes } from '../decision/tables.ts';
import type { WeightingContext } from './context.ts';
import type { WeightingFact } from './facts.ts';
import type { Weighting } from './state.ts';

export type WeightingDecisions<C> = DecideTable<Weighting, CommandIn<C>, WeightingFact, WeightingContext>;
export type WeightingFolds<F extends FactShapes> = EvolveTable<Weighting, FactIn<F>>;
