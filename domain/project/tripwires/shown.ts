/** What the tripwires of a project asked for, as a reader is shown it: whose it is, whether it waits, and whether that reader may report it as done. */
import type { Context } from '../../decision/decider.ts';
import type { ProjectNeeds } from '../context.ts';
import type { Project } from '../state.ts';
import { goesThatFar, ownersOf } from './duties.ts';
import { requireFinisher } from './preconditions.ts';
import { isOpen, type TripwireDuty } from './with-tripwires.ts';

export interface ShownTripwireDuty extends TripwireDuty {
  /** Ids of people, `pmo`, or `chair:BOARD`. */
  readonly owners: readonly string[];
  /** Whether it is asked for now; a stop is not while the criterion fails less than that. */
  readonly waits: boolean;
  readonly finish: boolean;
}

export function shownTripwireDuties(
  project: Project,
  context: Pick<Context, 'actor'> & Pick<ProjectNeeds, 'office'>,
): readonly ShownTripwireDuty[] | undefined {
  return project.tripwireDuties?.map(duty => ({
    ...duty,
    owners: ownersOf(project, duty),
    waits: isOpen(duty) && (duty.otherwise === undefined || goesThatFar(project, duty)),
    finish: requireFinisher(project, duty, context) === undefined,
  }));
}
