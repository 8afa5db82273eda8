/** A user is changed in parts: the changes are made to what is shown of the user, and the whole is what the directory says. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { provisioned, userOf } from '../kit/scim/directory.ts';
import { projected } from '../kit/scim/lists.ts';
import { patched } from '../kit/scim/patch.ts';
import { wantedOf } from '../kit/scim/user.ts';

export const endpoint = defineEndpoint('scim-patch-user', async ({ params, query, body, actor }, app) => {
  const user = await userOf(app, actor, params.id);
  const wanted = wantedOf(patched(user, body.Operations));
  return { body: projected(await provisioned(app, actor, { person: params.id, ...wanted }), query) };
});
