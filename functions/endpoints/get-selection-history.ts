/** Everything that happened in a selection: who, when, what, why; oldest first, with the digests that chain it. */
import { streamOf } from '#domain/aggregates.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { historyPlace, readHistory } from '../kit/history.ts';
import { loadVisibleSelection } from '../kit/selections.ts';

export const endpoint = defineEndpoint('get-selection-history', async ({ params, query, actor }, app) => {
  await loadVisibleSelection(app, params.id, actor.id);
  const page = { after: historyPlace(query.cursor), limit: query.limit };
  const items = await readHistory(app, streamOf('selection', params.id), page);
  const last = items.at(-1);
  return { body: { items, ...(last && items.length === query.limit && { cursor: String(last.seq) }) } };
});
