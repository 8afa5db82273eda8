/** The own secret addresses of calendars and feeds in an office: that they are there, and since when. */
import { feedsOf } from '#domain/office/feeds/feed.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('get-feeds', async ({ params, actor }, app) => {
  const office = await loadVisibleOffice(app, params.id, actor.id);
  return { body: { items: feedsOf(office, actor.id).map(({ feed, madeAt }) => ({ feed, madeAt })) } };
});
