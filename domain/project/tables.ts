/** The tables that each subject of a project fills: how its commands are decided and how its facts change the project. */
import type { CommandIn, DecideTable, EvolveTable, FactIn, FactShapes } from '../decision/tables.ts';
import type { ProjectContext } from './context.ts';
import type { ProjectFact } from './facts.ts';
import type { Project } from './state.ts';

export type ProjectDecisions<C> = DecideTable<Project, CommandIn<C>, ProjectFact, ProjectContext>;
export type ProjectFolds<F extends FactShapes> = EvolveTable<Project, FactIn<F>>;
