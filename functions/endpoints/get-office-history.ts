/** Everything that happened to an office: who, when, what, why; oldest first unless asked otherwise, with what each entry changed of its standards. */
import { streamOf } from '#domain/aggregates.ts';
import { hasRole } from '#domain/office/state.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { historyPlace } from '../kit/history.ts';
import { officeHistory, withoutAddresses } from '../kit/office-history.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('get-office-history', async ({ params, query, actor }, app) => {
  const office = await loadVisibleOffice(app, params.id, actor.id);
  const page = { place: historyPlace(query.cursor), limit: query.limit, newestFirst: query.order === 'newest' };
  const entries = await officeHistory(app, streamOf('office', params.id), page);
  const items = hasRole(office, actor.id, 'admin', 'pmo') ? entries : withoutAddresses(entries);
  const last = items.at(-1);
  return {
    body: {
      items,
      ...(last && items.length === query.limit && !(page.newestFirst && last.seq === 1) && { cursor: String(last.seq) }),
    },
  };
});
