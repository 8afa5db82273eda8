/** What one project needs of another by a day: kept by both, each with the answer of the one that gives it. Days are calendar dates. */
import type { ProjectId } from '../../values/ids.ts';
import { type CalendarDate, dayInWords, type Instant } from '../../values/time.ts';
import { slipOfDays } from './slips.ts';

export interface NeedOnFile {
  /** Of the project that needs it: w1, w2 … */
  readonly need: string;
  /** The other project: the one that gives it, or the one that needs it. */
  readonly project: ProjectId;
  readonly title: string;
  readonly what: string;
  /** By when it is needed. */
  readonly by: CalendarDate;
  /** The day for which the other has promised it. */
  readonly promised?: CalendarDate | undefined;
  readonly delivered?: CalendarDate | undefined;
}

export interface WithNeeds {
  /** What it needs of others. */
  readonly needs?: readonly NeedOnFile[] | undefined;
  /** What others need of it. */
  readonly gives?: readonly NeedOnFile[] | undefined;
  /** Needs stated so far. */
  readonly needsStated?: number | undefined;
}

/** Needs that a project has on file at a time, and that others have of it, at most. */
export const mostNeeds = 50;

/** Whether it comes later than it is needed, and why that is known; undefined while it may still come in time. */
export function slipOf({ by, promised, delivered }: NeedOnFile, now: Instant): string | undefined {
  if (delivered !== undefined) return undefined;
  const slip = slipOfDays({ by, expected: promised }, now);
  if (slip === undefined) return undefined;
  return slip === 'expected-later'
    ? `promised for ${dayInWords(promised ?? by)}, needed by ${dayInWords(by)}`
    : `needed by ${dayInWords(by)}, and not delivered`;
}
