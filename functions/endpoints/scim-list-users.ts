/** Users of the office, by pages; with a filter those who are meant. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { directoryOffice, scimUsersIn } from '../kit/scim/directory.ts';
import { filterOf } from '../kit/scim/filter.ts';
import { listResponse, projected } from '../kit/scim/lists.ts';

export const endpoint = defineEndpoint('scim-list-users', async ({ query, actor }, app) => {
  const { office } = await directoryOffice(app, actor);
  const meant = query.filter === undefined || query.filter.trim() === '' ? () => true : filterOf(query.filter);
  const page = listResponse(scimUsersIn(office, app).filter(meant), query);
  return { body: { ...page, Resources: page.Resources.map(user => projected(user, query)) } };
});
