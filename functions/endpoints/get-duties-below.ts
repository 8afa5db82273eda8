/** What waits for anybody in an office and in all offices below it, each office's longest due first. */
import type { DutyBelow } from '#api/answers/offices-below.ts';
import { dutiesIn } from '#views/duties.ts';
import { type Page, type PageQuery, readPage } from '#views/list.ts';
import { dutyView } from '../kit/duties.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { allAcross, inOffice, type OfficeInTree, officesRead, pageAcross } from '../kit/offices-below.ts';
import { answerPage } from '../kit/page.ts';

export const endpoint = defineEndpoint('get-duties-below', async ({ params, query, actor }, app) => {
  const { limit, cursor, of, late } = query;
  const tree = await officesRead(app, { office: params.id, of, actor });
  const now = app.ports.clock.now();
  const read = async (office: OfficeInTree, page: PageQuery): Promise<Page<DutyBelow>> => {
    const { items, cursor: next } = await readPage(app.ports.views, dutiesIn(office.id), page);
    const about = { office: office.state, person: actor.id, now };
    const views = items.map(row => ({ ...dutyView(row, about), ...inOffice(office) }));
    const wanted = views.filter(row => late === undefined || row.late);
    // Rows are in the order of their days: after one that is not late none is.
    const ended = wanted.length < views.length;
    return { items: wanted, ...(next !== undefined && !ended && { cursor: next }) };
  };
  return {
    ...(await answerPage(pageAcross(tree, { limit, cursor }, read))),
    table: async () => tableOf(params.id, await allAcross(tree, read)),
  };
});

function tableOf(office: string, rows: readonly DutyBelow[]) {
  const head = ['office', 'office name', 'due', 'late', 'what', 'title', 'about', 'owners', 'since', 'next', 'last told', 'ends'];
  const lines = rows.map(row => [
    ...[row.office, row.officeName, row.due, row.late ? 'yes' : 'no', row.kind, row.title, row.about],
    ...[row.ownerNames.join('; '), row.since, row.next, row.told, row.ends],
  ]);
  return { name: `duties-below-${office}`, rows: [head, ...lines] };
}
