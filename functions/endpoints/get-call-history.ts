/** Everything that happened to a call: who, when, what, why; oldest first, with the digests that chain it. */
import { streamOf } from '#domain/aggregates.ts';
import { loadVisibleCall } from '../kit/calls.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { historyPlace, readHistory } from '../kit/history.ts';

export const endpoint = defineEndpoint('get-call-history', async ({ params, query, actor }, app) => {
  await loadVisibleCall(app, params.id, actor.id);
  const page = { after: historyPlace(query.cursor), limit: query.limit };
  const items = await readHistory(app, streamOf('call', params.id), page);
  const last = items.at(-1);
  return { body: { items, ...(last && items.length === query.limit && { cursor: String(last.seq) }) } };
});
