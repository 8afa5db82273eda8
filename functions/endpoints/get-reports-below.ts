/** What became of the reports that an office and all offices below it asked for, each office's by period. */
import type { ReportBelow } from '#api/answers/offices-below.ts';
import { nameOf } from '#domain/office/state.ts';
import { type Page, type PageQuery, readPage } from '#views/list.ts';
import { readReports, reportsOf } from '#views/reports.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { allAcross, inOffice, type OfficeInTree, officesRead, pageAcross } from '../kit/offices-below.ts';
import { answerPage } from '../kit/page.ts';

export const endpoint = defineEndpoint('get-reports-below', async ({ params, query, actor }, app) => {
  const { limit, cursor, of, period, state } = query;
  const tree = await officesRead(app, { office: params.id, of, actor });
  const { views } = app.ports;
  const read = async (office: OfficeInTree, page: PageQuery): Promise<Page<ReportBelow>> => {
    const found =
      period === undefined
        ? readPage(views, reportsOf(office.id), page)
        : readReports(views, { office: office.id, period }, page);
    const { items, ...rest } = await found;
    const wanted = items.filter(row => state === undefined || row.state === state);
    return { ...rest, items: wanted.map(row => ({ ...row, ...inOffice(office), askedName: nameOf(office.state, row.asked) })) };
  };
  return {
    ...(await answerPage(pageAcross(tree, { limit, cursor }, read))),
    table: async () => tableOf(params.id, await allAcross(tree, read)),
  };
});

function tableOf(office: string, rows: readonly ReportBelow[]) {
  const head = ['office', 'office name', 'period', 'project', 'title', 'state', 'asked of', 'due', 'filed', 'late', 'reason'];
  const lines = rows.map(row => [
    ...[row.office, row.officeName, row.period, row.project, row.title, row.state, row.askedName, row.due.slice(0, 10)],
    ...[row.filedAt, row.late === undefined ? undefined : row.late ? 'yes' : 'no', row.reason],
  ]);
  return { name: `reports-below-${office}`, rows: [head, ...lines] };
}
