/** The projects of an office and of all offices below it, as their lists show them; none of their pages is opened by that. */
import type { ProjectBelow } from '#api/answers/offices-below.ts';
import { gateModelOf, nameOf } from '#domain/office/state.ts';
import { findProjects } from '#views/find-projects.ts';
import type { Page, PageQuery } from '#views/list.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { allAcross, inOffice, type OfficeInTree, officesRead, pageAcross } from '../kit/offices-below.ts';
import { answerPage } from '../kit/page.ts';

export const endpoint = defineEndpoint('get-projects-below', async ({ params, query, actor }, app) => {
  const { limit, cursor, of, stage, status, alerts } = query;
  const tree = await officesRead(app, { office: params.id, of, actor });
  const read = async (office: OfficeInTree, page: PageQuery): Promise<Page<ProjectBelow>> => {
    const asked = { office: office.id, stage, status, alerts: alerts === 'yes' };
    const { items, ...rest } = await findProjects(app.ports.views, asked, page);
    return { ...rest, items: items.map(row => shown(row, office)) };
  };
  return {
    ...(await answerPage(pageAcross(tree, { limit, cursor }, read))),
    table: async () => tableOf(params.id, await allAcross(tree, read)),
  };
});

type Row = Awaited<ReturnType<typeof findProjects>>['items'][number];

function shown({ people, goals, rated, openReview, scoredBy, ...row }: Row, office: OfficeInTree): ProjectBelow {
  const { state } = office;
  const stage = gateModelOf(state, row.gateModel)?.stages.find(({ id }) => id === row.stage);
  return {
    ...row,
    ...inOffice(office),
    currency: state.currency,
    ...(stage && { stageName: stage.name }),
    sponsorName: nameOf(state, row.sponsor),
    ...(row.manager !== undefined && { managerName: nameOf(state, row.manager) }),
  };
}

function tableOf(office: string, rows: readonly ProjectBelow[]) {
  const head = [
    ...['office', 'office name', 'project', 'title', 'sponsor', 'manager', 'department', 'category', 'status', 'stage'],
    ...['currency', 'cost', 'forecast', 'start', 'end', 'confidence', 'score', 'alerts', 'high risks', 'gate decided on'],
    ...['submitted', 'changed'],
  ];
  const lines = rows.map(row => [
    ...[row.office, row.officeName, row.id, row.title, row.sponsorName, row.managerName, row.department, row.category],
    ...[row.status, row.stage, row.currency, row.cost, row.forecast, row.start, row.end, row.confidence, row.score],
    ...[row.alerts, row.highRisks, row.openGate, row.submittedAt, row.changedAt],
  ]);
  return { name: `projects-below-${office}`, rows: [head, ...lines] };
}
