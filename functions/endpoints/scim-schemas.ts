/** The attributes that a user has here. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { schemas, unfiltered } from '../kit/scim/discovery.ts';
import { listResponse } from '../kit/scim/lists.ts';

export const endpoint = defineEndpoint('scim-schemas', async ({ query }, { settings }) => {
  unfiltered(query);
  return { body: listResponse(schemas(settings.portalUrl)) };
});
