/** A project's own stages as people are shown them: each with its ends, and whether it is over, under way or to come. */
import type { OfficeState } from '../../office/state.ts';
import type { CalendarDate } from '../../values/time.ts';
import { modelOf } from '../gates/next-gate.ts';
import type { Project } from '../state.ts';
import { ownStagesIn } from './own-stages.ts';

export const ownStageStandings = ['over', 'running', 'to come'] as const;
type OwnStageStanding = (typeof ownStageStandings)[number];

interface ShownStage {
  readonly name: string;
  readonly end?: CalendarDate | undefined;
  /** Where a board let another end stand than the one that is planned now. */
  readonly approvedEnd?: CalendarDate | undefined;
  readonly standing: OwnStageStanding;
}

export interface ShownOwnStages {
  /** The stage of the gate model that they divide. */
  readonly of: string;
  readonly stages: readonly ShownStage[];
}

/** Undefined of a project that has not planned any, or whose gate model has no place for them. */
export function shownOwnStages(project: Project, office: OfficeState): ShownOwnStages | undefined {
  const model = modelOf(project, office);
  const own = model && ownStagesIn(project, model);
  if (!model || !own) return undefined;
  const place = (id: string | undefined) => model.stages.findIndex(entry => entry.id === id);
  const ahead = place(project.stage) - place(own.of);
  const begun = ahead < 0 ? 0 : ahead > 0 ? own.stages.length : own.at;
  const runs = ahead === 0 && project.status !== 'closed';
  const standingOf = (index: number): OwnStageStanding => {
    if (index < begun || (index === begun && ahead === 0 && !runs)) return 'over';
    return index === begun && runs ? 'running' : 'to come';
  };
  const stages = own.stages.map(({ name, end, approvedEnd }, index) => ({
    name,
    ...(end !== undefined && { end }),
    ...(approvedEnd !== undefined && approvedEnd !== end && { approvedEnd }),
    standing: standingOf(index),
  }));
  return { of: own.of, stages };
}
