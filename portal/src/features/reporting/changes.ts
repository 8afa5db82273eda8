/** What a report that is being written would change, told by the rules that count when it is filed. */
import type { ProjectView } from '#api/answers/projects.ts';
import { fileReportSchema } from '#domain/project/delivery/commands.ts';
import { amended, numbered } from '#domain/project/registers/amend.ts';
import { fieldChanges, registerChanges } from '#domain/project/registers/changes.ts';
import { type ReportChanges, registersShown, reportFigures } from '#domain/project/registers/shown.ts';

/** Undefined while the body cannot be sent yet. The summary is new with each report, and no change. */
export function changesBy(project: ProjectView, body: unknown): Pick<ReportChanges, 'figures' | 'entries'> | undefined {
  const parsed = fileReportSchema.safeParse(body);
  if (!parsed.success) return undefined;
  const before = registersShown(project.registers);
  const { registers = {}, ...report } = parsed.data;
  const after = amended(before, numbered(before, registers), project.changedAt);
  const figures = reportFigures.filter(field => field !== 'summary');
  return { figures: fieldChanges(project.report ?? {}, report, figures), entries: registerChanges(before, after) };
}
