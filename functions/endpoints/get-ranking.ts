/** The ranking of a call as far as its panels are done: what each score consists of, and who is not ranked because something is missing. */
import { loadVisibleCall } from '../kit/calls.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { rankingView } from '../kit/ranking.ts';
import { rankingTable } from '../kit/ranking-table.ts';

export const endpoint = defineEndpoint('get-ranking', async ({ params, actor }, app) => {
  const { call } = await loadVisibleCall(app, params.id, actor.id);
  const body = await rankingView(call, app);
  return { body, table: () => rankingTable(body, call.name) };
});
