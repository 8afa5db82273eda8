/** The tables that each subject of a review fills: how its commands are decided and how its facts change the round. */
import type { CommandIn, DecideTable, EvolveTable, FactIn, FactShapes } from '../decision/tables.ts';
import type { ReviewContext } from './context.ts';
import type { ReviewFact } from './facts.ts';
import type { Review } from './state.ts';

export type ReviewDecisions<C> = DecideTable<Review, CommandIn<C>, ReviewFact, ReviewContext>;
export type ReviewFolds<F extends FactShapes> = EvolveTable<Review, FactIn<F>>;
