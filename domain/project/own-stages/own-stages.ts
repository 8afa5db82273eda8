/**
 * The single place that says which of a project's own stages runs, and whether a stage boundary is to come: where a gate model has a divided stage, the
 * project says into which stages of its own, and the gate of each boundary is asked once at the end of every one but the last.
 */
import { dividedStage, type Gate, type PublishedGateModel } from '../../office/gate-model.ts';
import type { CalendarDate } from '../../values/time.ts';
import type { Project } from '../state.ts';
import type { OwnStage, OwnStages } from './with-own-stages.ts';

type Standing = Pick<Project, 'ownStages' | 'stage' | 'passed'>;

/** The own stages that count under this version of the gate model. */
export function ownStagesIn({ ownStages }: Pick<Standing, 'ownStages'>, model: PublishedGateModel): OwnStages | undefined {
  return ownStages && ownStages.of === dividedStage(model)?.id ? ownStages : undefined;
}

/** Whether a gate is still to be passed: one for each own stage until the last one runs, any other once. */
export function isToCome(project: Standing, gate: Gate, model: PublishedGateModel): boolean {
  if (!gate.eachStage) return !project.passed.includes(gate.id);
  const own = ownStagesIn(project, model);
  return own !== undefined && own.at < own.stages.length - 1;
}

/** The own stage that a go at this gate opens, by its index; undefined at gates that are no boundary. */
export function stageOpenedBy({ ownStages }: Pick<Standing, 'ownStages'>, gate: Pick<Gate, 'eachStage'>): number | undefined {
  return gate.eachStage && ownStages ? Math.min(ownStages.at + 1, ownStages.stages.length - 1) : undefined;
}

/** The own stage that runs, with its number from 1; undefined before and after the stage that they divide. */
export function runningStage({ ownStages, stage }: Pick<Standing, 'ownStages' | 'stage'>) {
  const running = ownStages && ownStages.of === stage ? ownStages.stages[ownStages.at] : undefined;
  return ownStages && running && { ...running, number: ownStages.at + 1, of: ownStages.stages.length };
}

/** The day that counts for whoever watches the running stage: as a board let it stand, else as planned. */
export function endThatCounts({ end, approvedEnd }: OwnStage): CalendarDate | undefined {
  return approvedEnd ?? end;
}
