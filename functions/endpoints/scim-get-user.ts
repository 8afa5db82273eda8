/** One user of the office. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { userOf } from '../kit/scim/directory.ts';
import { projected } from '../kit/scim/lists.ts';

export const endpoint = defineEndpoint('scim-get-user', async ({ params, query, actor }, app) => {
  return { body: projected(await userOf(app, actor, params.id), query) };
});
