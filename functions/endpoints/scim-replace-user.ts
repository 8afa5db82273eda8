/** A user is as the directory says; roles that it does not speak of stay. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { provisioned } from '../kit/scim/directory.ts';
import { projected } from '../kit/scim/lists.ts';
import { wantedOf } from '../kit/scim/user.ts';

export const endpoint = defineEndpoint('scim-replace-user', async ({ params, query, body, actor }, app) => {
  return { body: projected(await provisioned(app, actor, { person: params.id, ...wantedOf(body) }), query) };
});
