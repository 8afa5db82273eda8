/** A directory adds a person to the office; who belongs to another office is asked first. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { directoryOffice, personFor, provisioned } from '../kit/scim/directory.ts';
import { projected } from '../kit/scim/lists.ts';
import { wantedOf } from '../kit/scim/user.ts';

export const endpoint = defineEndpoint('scim-create-user', async ({ query, body, actor }, app) => {
  const wanted = wantedOf(body);
  const { office } = await directoryOffice(app, actor);
  const person = await personFor(app, office, wanted.entry.email);
  const user = await provisioned(app, actor, { person, ...wanted, anew: true });
  return { body: projected(user, query), headers: { location: `${app.settings.portalUrl}/scim/v2/Users/${user.id}` } };
});
