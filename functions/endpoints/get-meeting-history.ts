/** Everything that happened to a meeting: who, when, what, why; oldest first, with the digests that chain it. */
import { streamOf } from '#domain/aggregates.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { historyPlace, readHistory } from '../kit/history.ts';
import { loadVisibleMeeting } from '../kit/meetings.ts';

export const endpoint = defineEndpoint('get-meeting-history', async ({ params, query, actor }, app) => {
  await loadVisibleMeeting(app, params.id, actor.id);
  const page = { after: historyPlace(query.cursor), limit: query.limit };
  const items = await readHistory(app, streamOf('meeting', params.id), page);
  const last = items.at(-1);
  return { body: { items, ...(last && items.length === query.limit && { cursor: String(last.seq) }) } };
});
