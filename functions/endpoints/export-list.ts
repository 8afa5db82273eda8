/** A list of an office as a whole, never a page of it: for Excel, Power BI and whatever else reads tables. */
import { requireDutiesSeen } from '#domain/office/permissions.ts';
import { exponentOf } from '#domain/values/currency.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { exportTables } from '../kit/exports/lists.ts';
import { refused } from '../kit/problem.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('export-list', async ({ params: { id, list }, actor }, app) => {
  const office = await loadVisibleOffice(app, id, actor.id);
  const no = list === 'duties' ? requireDutiesSeen(office, { actor }) : undefined;
  if (no) throw refused(no.refusal);
  const { columns, rows } = exportTables[list];
  const { currency } = office;
  return {
    body: {
      ...{ list, office: id, currency, decimals: exponentOf(currency), exportedAt: app.ports.clock.now() },
      columns: Object.entries(columns).map(([name, kind]) => ({ name, kind })),
      items: [],
    },
    whole: { name: `${list}-${id}`, columns, rows: rows({ app, office }) },
  };
});
