/** Waivers as people read them: what each lets go, by its name, and whether it still counts. */
import type { OfficeState } from '../../office/state.ts';
import type { Instant } from '../../values/time.ts';
import { modelOf } from '../gates/next-gate.ts';
import type { Project } from '../state.ts';
import { type Waiver, waiverCounts } from './waiver.ts';

export interface ShownWaiver extends Waiver {
  /** The name of the criterion, or the text of the condition; absent when the version of the gate model has no such criterion any more. */
  readonly waives?: string | undefined;
  readonly counts: boolean;
}

export function shownWaivers(project: Project, office: OfficeState, now: Instant): readonly ShownWaiver[] {
  const model = modelOf(project, office);
  const criteria = [...(model?.gates.flatMap(gate => gate.criteria) ?? []), ...(model?.tripwires ?? [])];
  return project.waivers.map(waiver => ({
    ...waiver,
    waives:
      waiver.condition === undefined
        ? criteria.find(entry => entry.id === waiver.criterion)?.name
        : project.conditions.find(entry => entry.id === waiver.condition)?.text,
    counts: waiverCounts(waiver.until, now),
  }));
}
