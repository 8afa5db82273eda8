/** A report that says only what changed: the figures that it leaves out stay as they were reported last, as the form has it. */
import { isPeriodClosed } from '../../office/reporting/closed.ts';
import type { Period } from '../../office/reporting/periods.ts';
import type { OfficeState } from '../../office/state.ts';
import { type FieldChange, fieldChanges } from '../registers/changes.ts';
import { askedFor, isOwed, owedFirst } from '../reporting/asked.ts';
import type { Project } from '../state.ts';
import { type Report, reportSchema } from './report.ts';

export type Said = Partial<Pick<Report, 'progress' | 'confidence' | 'spent' | 'forecast' | 'end' | 'summary'>>;

const carried = ['progress', 'confidence', 'spent', 'forecast', 'end'] as const;

export function carriedOn({ report: last }: Pick<Project, 'report'>, said: Said): Report {
  const before = Object.fromEntries(carried.flatMap(field => (last?.[field] === undefined ? [] : [[field, last[field]]])));
  return reportSchema.parse({ ...before, ...said });
}

/** What it changes against the last report; a summary counts when it is another one. */
export function changesSaid({ report: last }: Pick<Project, 'report'>, said: Said): readonly FieldChange[] {
  return fieldChanges(last ?? {}, { ...said }, Object.keys(said));
}

/** Whether it is worth a report: it changes something, or it answers for a period that waits for one. */
export function isNews(
  project: Project,
  { said, period }: { said: Said; period?: Period | undefined },
  office: OfficeState,
): boolean {
  if (Object.keys(said).length === 0) return false;
  if (changesSaid(project, said).length > 0) return true;
  const asked = period === undefined ? undefined : askedFor(project, period);
  return asked ? isOwed(asked) : owedFirst(project, of => isPeriodClosed(office, of)) !== undefined;
}
