/** What a schedule is: work bound to its row by id, which says how much it did. */
import type { ScheduleId } from '#api/schedules.ts';
import type { App } from './app.ts';

export interface Schedule<Id extends ScheduleId = ScheduleId> {
  readonly id: Id;
  run(app: App): Promise<Readonly<Record<string, number>>>;
}

export function defineSchedule<Id extends ScheduleId>(id: Id, run: Schedule<Id>['run']): Schedule<Id> {
  return { id, run };
}
