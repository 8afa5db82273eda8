/** What became of the reports on a period, project by project; all of them as a table for whoever asks for one. */
import { allReports, type ReportRow, readReports } from '#views/reports.ts';
import type { Table } from '../kit/csv.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { answerPage } from '../kit/page.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('get-reports', async ({ params, query: { limit, cursor }, actor }, app) => {
  await loadVisibleOffice(app, params.id, actor.id);
  const about = { office: params.id, period: params.period };
  const reply = await answerPage(readReports(app.ports.views, about, { limit, cursor }));
  const all =
    reply.body.cursor === undefined && cursor === undefined ? reply.body.items : await allReports(app.ports.views, about);
  return { ...reply, table: () => reportTable(params.period, all) };
});

function reportTable(period: string, rows: readonly ReportRow[]): Table {
  const head = [
    'period',
    'project',
    'title',
    'state',
    'asked of',
    'due',
    'filed',
    'filed by',
    'late',
    'answered by',
    'answered',
    'reason',
  ];
  const cells = rows.map(row => [
    ...[row.period, row.project, row.title, row.state, row.asked, row.due.slice(0, 10)],
    ...[row.filedAt, row.filedBy, row.late === undefined ? undefined : row.late ? 'yes' : 'no'],
    ...[row.answeredBy, row.answeredAt, row.reason],
  ]);
  return { name: `reports-${period}`, rows: [head, ...cells] };
}
