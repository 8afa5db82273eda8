/** The decisions of an office, for whoever made a secret address. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { feedReader } from '../kit/feeds/address.ts';
import { decisionFeed } from '../kit/feeds/decisions.ts';
import { languageOf } from '../kit/own-mail.ts';

export const endpoint = defineEndpoint('read-decisions', async ({ params }, app) => {
  const { office, address } = await feedReader(app, { ...params, feed: 'decisions' });
  return { body: await decisionFeed(app, office, await languageOf(address.person, office, app)) };
});
