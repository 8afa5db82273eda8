/**
 * The reports that an office has asked for, period by period: of each project what became of it. Key: `PERIOD#PROJECT`. Of each project the last
 * twelve; all are in its history.
 */
import * as z from 'zod';
import { periodSchema } from '#domain/office/reporting/periods.ts';
import type { ViewRow, ViewStore } from '#domain/ports.ts';
import { reportStates } from '#domain/project/reporting/asked.ts';
import { ownerOf, type Project } from '#domain/project/state.ts';
import { bodyOf, type List, type Page, type PageQuery, rowIn, storedPage } from './list.ts';
import { projectRowSchema } from './projects.ts';

export const reportRowSchema = z.object({
  period: periodSchema,
  project: z.string(),
  title: z.string(),
  status: projectRowSchema.shape.status,
  state: z
    .enum(reportStates)
    .meta({ description: '`asked`: not filed yet. `missed`: not filed in time. `sent-back`: to be filed again' }),
  asked: z.string().meta({ description: 'Of whom it is asked' }),
  since: z.string().meta({ description: 'When it was asked for, or last sent back' }),
  due: z.string(),
  missedAt: z.string().meta({ description: 'From when on it counts as missed' }),
  filedAt: z.string().optional(),
  filedBy: z.string().optional(),
  late: z.boolean().optional().meta({ description: 'It was filed after the day on which it was first due' }),
  answeredBy: z.string().optional(),
  answeredAt: z.string().optional(),
  reason: z.string().optional().meta({ description: 'Why it was sent back, or a word with which it was accepted' }),
  returns: z.int().meta({ description: 'How often it was sent back' }),
});
export type ReportRow = z.output<typeof reportRowSchema>;

/** Rows of a project at most. */
const mostPeriods = 12;

export function reportsOf(office: string): List<ReportRow> {
  return { name: `reports/${office}`, schema: reportRowSchema };
}

export function reportRows(project: Project): ViewRow[] {
  const { id, office, proposal, status, reports = [] } = project;
  return reports
    .slice(-mostPeriods)
    .map(({ period, state, files, since, due, missedAt, filedAt, filedBy, late, answer, returns }) => {
      const about = { period, project: id, title: proposal.title, status, state, asked: ownerOf(project, files) };
      const filed = { since, due, missedAt, filedAt, filedBy, late };
      const answered = { answeredBy: answer?.by, answeredAt: answer?.at, reason: answer?.reason };
      return rowIn(reportsOf(office), `${period}#${id}`, { ...about, ...filed, ...answered, returns });
    });
}

export async function readReports(
  views: Pick<ViewStore, 'page'>,
  { office, period }: { readonly office: string; readonly period: string },
  query: PageQuery,
): Promise<Page<ReportRow>> {
  const list = reportsOf(office);
  const { rows, cursor } = await storedPage(views, list, { ...query, prefix: `${period}#` });
  return { items: rows.map(row => bodyOf(list, row)), ...(cursor !== undefined && { cursor }) };
}

/** All of a period. */
export async function allReports(
  views: Pick<ViewStore, 'page'>,
  about: { readonly office: string; readonly period: string },
): Promise<readonly ReportRow[]> {
  const rows: ReportRow[] = [];
  let cursor: string | undefined;
  do {
    const page = await readReports(views, about, { limit: 200, cursor });
    rows.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return rows;
}
