/** The tables that each subject of an assessment fills: how its commands are decided and how its facts change it. */
import type { CommandIn, DecideTable, EvolveTable, FactIn, FactShapes } from '../decision/tables.ts';
import type { AssessmentContext } from './context.ts';
import type { AssessmentFact } from './facts.ts';
import type { Assessment } from './state.ts';

export type AssessmentDecisions<C> = DecideTable<Assessment, CommandIn<C>, AssessmentFact, AssessmentContext>;
export type AssessmentFolds<F extends FactShapes> = EvolveTable<Assessment, FactIn<F>>;
