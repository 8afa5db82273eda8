/** The projects on which the caller may report, with the figures that were reported last; all of them as a table for whoever asks for one. */
import type { ReportSheetRow } from '#api/answers/reporting.ts';
import { isPeriodClosed } from '#domain/office/reporting/closed.ts';
import type { OfficeState } from '#domain/office/state.ts';
import { projectPreconditions } from '#domain/project/actions.ts';
import { owedFirst } from '#domain/project/reporting/asked.ts';
import type { Project } from '#domain/project/state.ts';
import { reportSheet } from '#imports/report-sheet.ts';
import { findProjects } from '#views/find-projects.ts';
import type { App } from '../kit/app.ts';
import { forEachConcurrently } from '../kit/concurrency.ts';
import { defineEndpoint, type Sender } from '../kit/endpoint.ts';
import { answerPage } from '../kit/page.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';

interface Asked {
  readonly office: OfficeState;
  readonly actor: Sender['actor'];
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Projects that are read at the same time. */
const atOnce = 8;

export const endpoint = defineEndpoint('get-report-sheet', async ({ params, query: { limit, cursor }, actor }, app) => {
  const office = await loadVisibleOffice(app, params.id, actor.id);
  const reply = await answerPage(sheetPage(app, { office, actor, limit, cursor }));
  const table = async () => {
    const rows = await allRows(app, { office, actor, limit: 200 });
    return { name: 'report-sheet', rows: reportSheet(rows, office.currency) };
  };
  return { ...reply, table };
});

async function sheetPage(app: App, { office, actor, limit, cursor }: Asked) {
  const page = await findProjects(app.ports.views, { office: office.id ?? '' }, { limit, cursor });
  const rows = new Array<ReportSheetRow | undefined>(page.items.length);
  const now = app.ports.clock.now();
  await forEachConcurrently(page.items.entries(), atOnce, async ([index, { id, status }]) => {
    if (!underWay.has(status)) return;
    const { state } = await app.states.current('project', id);
    if (state.id === undefined || projectPreconditions['file-report'](state, { actor, office, now })) return;
    rows[index] = rowOf(state, office);
  });
  return { items: rows.filter(row => row !== undefined), ...(page.cursor !== undefined && { cursor: page.cursor }) };
}

const underWay: ReadonlySet<string> = new Set(['active', 'on-hold', 'closing']);

function rowOf(project: Project, office: OfficeState): ReportSheetRow {
  const { progress, confidence, spent, forecast, end } = project.report ?? {};
  const period = owedFirst(project, of => isPeriodClosed(office, of))?.period;
  return { project: project.id, title: project.proposal.title, period, progress, confidence, spent, forecast, end };
}

async function allRows(app: App, asked: Asked): Promise<ReportSheetRow[]> {
  const all: ReportSheetRow[] = [];
  let cursor: string | undefined;
  do {
    const page = await sheetPage(app, { ...asked, cursor });
    all.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return all;
}
