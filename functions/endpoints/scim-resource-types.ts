/** The kinds of resources: users alone. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { resourceTypes, unfiltered } from '../kit/scim/discovery.ts';
import { listResponse } from '../kit/scim/lists.ts';

export const endpoint = defineEndpoint('scim-resource-types', async ({ query }, { settings }) => {
  unfiltered(query);
  return { body: listResponse(resourceTypes(settings.portalUrl)) };
});
