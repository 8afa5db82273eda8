/**
 * Reminders of what waits for a person's word: a condition that was reported as met, and being named. Each at 7 and at 14 days; at 21 the PMO
 * is told as well. The same thing is never reminded of twice within a day, however late the schedule looks.
 */
import { addDays, type Instant } from '../../values/time.ts';
import type { ProjectFact } from '../facts.ts';
import { waitingNames } from '../namings/naming.ts';
import type { Project } from '../state.ts';
import type { Reminded } from './reminded.ts';

const remindAfterDays = [7, 14, 21] as const;
/** The reminder of which the PMO is told. */
export const lastReminder = remindAfterDays.length;

/** Which reminder is due now; undefined when none is. Of those that were missed only the last is made up for. */
function due(since: Instant, { reminded = 0, remindedAt }: Reminded, now: Instant): number | undefined {
  const times = remindAfterDays.filter(days => addDays(since, days) <= now).length;
  const lately = remindedAt !== undefined && now < addDays(remindedAt, 1);
  return times > reminded && !lately ? times : undefined;
}

/** How many days somebody has waited at a reminder, at least. */
export function daysWaited(times: number): number {
  return Math.max(...remindAfterDays.slice(0, times));
}

/** The reminders that are due in a project. Nobody is reminded of one that is over or was declined. */
export function remindersNow(project: Project, now: Instant): ProjectFact[] {
  if (project.status === 'closed' || project.status === 'declined') return [];
  const ofConditions = project.conditions.flatMap(({ id, reported, metAt }): ProjectFact[] => {
    const times = reported && metAt === undefined ? due(reported.at, reported, now) : undefined;
    return times === undefined ? [] : [{ type: 'condition-acceptor-reminded', condition: id, times }];
  });
  const ofNames = waitingNames(project).flatMap((name): ProjectFact[] => {
    const times = due(name.at ?? project.submittedAt, name, now);
    return times === undefined ? [] : [{ type: 'naming-reminded', role: name.role, person: name.person, times }];
  });
  return [...ofConditions, ...ofNames];
}
