/** What a schedule is: work bound to its row by id, which says how much it did. */
import type { ScheduleId } from '#api/schedules.ts';
import type { App } from './app.ts';

export interface Schedule<Id extends ScheduleId = ScheduleId> {
  readonly id: Id;
  handle(app: App): Promise<Readonly<Record<string, number>>>;
}

export function defineSchedule<Id extends ScheduleId>(id: Id, handle: Schedule<Id>['handle']): Schedule<Id> {
  return { id, handle };
}
