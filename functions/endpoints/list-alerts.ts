/** Criteria that fail now, in the projects of an office, project by project, musts first; as a table all of them. */
import { nameOf } from '#domain/office/state.ts';
import { type AlertRow, alertsOf, alertsOwnedBy } from '#views/alerts.ts';
import { iterate, type List, readPage } from '#views/list.ts';
import type { App } from '../kit/app.ts';
import type { Table } from '../kit/csv.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { answerPage, officeMeant } from '../kit/page.ts';

export const endpoint = defineEndpoint('list-alerts', async ({ query: { of, limit, cursor, office: named }, actor }, app) => {
  const office = await officeMeant(app, actor.id, named);
  const list = of === 'me' ? alertsOwnedBy(office, actor.id) : alertsOf(office);
  return {
    ...(await answerPage(readPage(app.ports.views, list, { limit, cursor }))),
    table: () => tableOf(app, office, list),
  };
});

const head = [
  ...['project', 'title', 'status', 'criterion', 'name', 'gate', 'kind', 'value', 'owner', 'since'],
  ...['what is done', 'who sees to it', 'by when'],
];

async function tableOf(app: App, office: string, list: List<AlertRow>): Promise<Table> {
  const { state } = await app.states.current('office', office);
  const rows: (string | undefined)[][] = [];
  for await (const row of iterate(app.ports.views, list)) {
    const { project, title, status, criterion, name, gate, kind, value, owner, since, acknowledged: said } = row;
    rows.push([
      ...[project, title, status, criterion, name, gate, kind, value, nameOf(state, owner), since],
      ...[said?.note, said && nameOf(state, said.owner), said?.due],
    ]);
  }
  return { name: `alerts-${office}`, rows: [head, ...rows] };
}
