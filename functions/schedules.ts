/** The work behind each schedule, loaded when its time comes. */
import type { ScheduleId } from '#api/schedules.ts';
import { deciderOf } from '#domain/aggregates.ts';
import type { App } from './kit/app.ts';
import type { Schedule } from './kit/schedule.ts';

const work: { readonly [Id in ScheduleId]: () => Promise<{ schedule: Schedule<Id> }> } = {
  'watch-criteria': () => import('./schedule/watch-criteria.ts'),
  'look-at-duties': () => import('./schedule/look-at-duties.ts'),
  'note-outlooks': () => import('./schedule/note-outlooks.ts'),
  'recover-recent': () => import('./schedule/recover-recent.ts'),
  'recover-all': () => import('./schedule/recover-all.ts'),
  'grow-log': () => import('./schedule/grow-log.ts'),
  'send-waiting-mails': () => import('./schedule/send-waiting-mails.ts'),
  'deliver-webhooks': () => import('./schedule/deliver-webhooks.ts'),
  'keep-retention': () => import('./schedule/keep-retention.ts'),
  'check-histories': () => import('./schedule/check-histories.ts'),
  'close-due-rounds': () => import('./schedule/close-due-rounds.ts'),
};

/** Does the work of a schedule once, and says how much there was. */
export async function runSchedule(id: ScheduleId, app: App): Promise<Readonly<Record<string, number>>> {
  const { schedule } = await work[id]();
  return schedule.handle(app);
}

/** Aggregates that schedules ask nearly always. */
const asked = ['office', 'project', 'review'] as const;

/** Loads the work of all schedules and the rules that it asks, before anybody waits: loading them later holds the process for as long. */
export async function loadSchedules(): Promise<void> {
  await Promise.all([...Object.values(work).map(load => load()), ...asked.map(deciderOf)]);
}
