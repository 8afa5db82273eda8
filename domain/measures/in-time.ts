/** What was promised for a day of the period, and whether it came by then: conditions of boards, and reports. */
import type { Instant } from '../values/time.ts';
import type { Measured, MeasuredCondition } from './measured.ts';
import { isIn, type Period } from './period.ts';

export interface InTime {
  /** Due in the period and over, or late by now; what is still to come is not counted. */
  readonly due: number;
  readonly inTime: number;
  readonly late: number;
  /** Not there by now, or never. */
  readonly missing: number;
}

export interface ConditionsInTime extends InTime {
  /** Waived when they were due; among none of the others. */
  readonly waived: number;
}

export function conditionsInTime(projects: readonly Measured[], period: Period, now: Instant): ConditionsInTime {
  const due = projects.flatMap(project => project.conditions.filter(entry => isIn(entry.due, period) && isOver(entry, now)));
  const waived = due.filter(isWaived);
  const counted = due.filter(entry => !isWaived(entry));
  const inTime = counted.filter(({ met, due: day }) => met !== undefined && met <= day).length;
  const missing = counted.filter(({ met }) => met === undefined).length;
  return { due: counted.length, inTime, late: counted.length - inTime - missing, missing, waived: waived.length };
}

function isOver({ due, met }: MeasuredCondition, now: Instant): boolean {
  return met !== undefined || due < now;
}

function isWaived({ due, met, waived }: MeasuredCondition): boolean {
  return waived !== undefined && waived >= due && (met === undefined || met > due);
}

export function reportsInTime(projects: readonly Measured[], period: Period, now: Instant): InTime {
  const due = projects
    .flatMap(({ reports }) => reports)
    .filter(entry => isIn(entry.due, period) && (entry.came !== 'owed' || entry.due < now));
  const count = (...came: readonly string[]) => due.filter(entry => came.includes(entry.came)).length;
  return { due: due.length, inTime: count('in-time'), late: count('late'), missing: count('missed', 'owed') };
}
