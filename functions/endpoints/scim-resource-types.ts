/** The kinds of resources: users alone. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { resourceTypes } from '../kit/scim/discovery.ts';
import { listResponse } from '../kit/scim/lists.ts';

export const endpoint = defineEndpoint('scim-resource-types', async (_call, { settings }) => {
  return { body: listResponse(resourceTypes(settings.portalUrl)) };
});
