/** Criteria that fail now in an office and in all offices below it, each office's project by project, musts first. */
import type { AlertBelow } from '#api/answers/offices-below.ts';
import { nameOf } from '#domain/office/state.ts';
import { alertsOf } from '#views/alerts.ts';
import { type Page, type PageQuery, readPage } from '#views/list.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { allAcross, inOffice, type OfficeInTree, officesRead, pageAcross } from '../kit/offices-below.ts';
import { answerPage } from '../kit/page.ts';

export const endpoint = defineEndpoint('get-alerts-below', async ({ params, query, actor }, app) => {
  const { limit, cursor, of, kind } = query;
  const tree = await officesRead(app, { office: params.id, of, actor });
  const read = async (office: OfficeInTree, page: PageQuery): Promise<Page<AlertBelow>> => {
    const { items, ...rest } = await readPage(app.ports.views, alertsOf(office.id), page);
    const wanted = items.filter(row => kind === undefined || row.kind === kind);
    return { ...rest, items: wanted.map(row => ({ ...row, ...inOffice(office), ownerName: nameOf(office.state, row.owner) })) };
  };
  return {
    ...(await answerPage(pageAcross(tree, { limit, cursor }, read))),
    table: async () => tableOf(params.id, await allAcross(tree, read)),
  };
});

function tableOf(office: string, rows: readonly AlertBelow[]) {
  const head = ['office', 'office name', 'project', 'title', 'status', 'criterion', 'gate', 'kind', 'value', 'owner', 'since'];
  const lines = rows.map(row => [
    ...[row.office, row.officeName, row.project, row.title, row.status, row.name, row.gate, row.kind, row.value],
    ...[row.ownerName, row.since],
  ]);
  return { name: `alerts-below-${office}`, rows: [head, ...lines] };
}
